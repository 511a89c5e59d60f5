#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace cordboard::test {

/// As much of JSON Schema as /openapi.json uses. Says what is wrong, each with its place. A word of
/// a schema that it does not know is wrong, too.
class JsonSchema
{
public:
    explicit JsonSchema(const QJsonObject &schemas)
        : m_schemas(schemas)
    {}

    QStringList check(const QString &schema, const QJsonValue &value)
    {
        m_wrong.clear();
        follow(ref(schema), value, schema);
        return m_wrong;
    }

    static QJsonObject ref(const QString &schema)
    {
        return {{QStringLiteral("$ref"), prefix() + schema}};
    }
    static QString prefix() { return QStringLiteral("#/components/schemas/"); }

private:
    void complain(const QString &place, const QString &words)
    {
        m_wrong.append(place + QStringLiteral(": ") + words);
    }

    void follow(const QJsonObject &schema, const QJsonValue &value, const QString &place)
    {
        static const QStringList words{
            QStringLiteral("$ref"),        QStringLiteral("anyOf"),
            QStringLiteral("enum"),        QStringLiteral("type"),
            QStringLiteral("required"),    QStringLiteral("additionalProperties"),
            QStringLiteral("properties"),  QStringLiteral("items"),
            QStringLiteral("minItems"),    QStringLiteral("maxItems"),
            QStringLiteral("minimum"),     QStringLiteral("maximum"),
            QStringLiteral("minLength"),   QStringLiteral("maxLength"),
            QStringLiteral("pattern"),     QStringLiteral("format"),
            QStringLiteral("description"),
        };
        for (const QString &key : schema.keys()) {
            if (!words.contains(key))
                complain(place, QStringLiteral("unknown word ") + key);
        }
        if (const QString name = schema.value(words[0]).toString(); !name.isEmpty()) {
            const QJsonValue found = m_schemas.value(name.sliced(prefix().size()));
            if (!found.isObject())
                return complain(place, QStringLiteral("no schema ") + name);
            return follow(found.toObject(), value, place);
        }
        if (const QJsonArray any = schema.value(words[1]).toArray(); !any.isEmpty())
            return followAny(any, value, place);
        if (schema.contains(words[2]) && !schema.value(words[2]).toArray().contains(value))
            complain(place, QStringLiteral("not one of the words"));
        if (schema.contains(words[3]) && !isOfType(schema.value(words[3]), value))
            return complain(place, QStringLiteral("another type"));
        checkLimits(schema, value, place);
        if (value.isObject())
            followObject(schema, value.toObject(), place);
        if (value.isArray() && schema.contains(words[7])) {
            for (const QJsonValue &item : value.toArray())
                follow(schema.value(words[7]).toObject(), item, place + QStringLiteral("[]"));
        }
    }

    void followAny(const QJsonArray &any, const QJsonValue &value, const QString &place)
    {
        const bool fits = std::any_of(any.begin(), any.end(), [&](const QJsonValue &one) {
            JsonSchema other(m_schemas);
            other.follow(one.toObject(), value, place);
            return other.m_wrong.isEmpty();
        });
        if (!fits)
            complain(place, QStringLiteral("fits none"));
    }

    void followObject(const QJsonObject &schema, const QJsonObject &object, const QString &place)
    {
        for (const QJsonValue &key : schema.value(QStringLiteral("required")).toArray()) {
            if (!object.contains(key.toString()))
                complain(place, QStringLiteral("lacks ") + key.toString());
        }
        const QJsonObject known = schema.value(QStringLiteral("properties")).toObject();
        const QJsonValue more = schema.value(QStringLiteral("additionalProperties"));
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QString inner = place + u'.' + it.key();
            if (known.contains(it.key()))
                follow(known.value(it.key()).toObject(), it.value(), inner);
            else if (more.isObject())
                follow(more.toObject(), it.value(), inner);
            else if (!more.toBool(true))
                complain(inner, QStringLiteral("not described"));
        }
    }

    void checkLimits(const QJsonObject &schema, const QJsonValue &value, const QString &place)
    {
        const auto limit = [&schema](const char *name, double other) {
            return schema.value(QLatin1String(name)).toDouble(other);
        };
        if (value.isDouble() && (value.toDouble() < limit("minimum", -1e300) ||
                                 value.toDouble() > limit("maximum", 1e300)))
            complain(place, QStringLiteral("out of bounds"));
        const qsizetype size = value.isString() ? value.toString().size() : value.toArray().size();
        if (value.isString() &&
            (double(size) < limit("minLength", 0) || double(size) > limit("maxLength", 1e9)))
            complain(place, QStringLiteral("a bad length"));
        if (value.isArray() &&
            (double(size) < limit("minItems", 0) || double(size) > limit("maxItems", 1e9)))
            complain(place, QStringLiteral("a bad number of items"));
        const QString pattern = schema.value(QStringLiteral("pattern")).toString();
        if (value.isString() && !pattern.isEmpty() &&
            !QRegularExpression(pattern).match(value.toString()).hasMatch())
            complain(place, value.toString() + QStringLiteral(" does not match ") + pattern);
    }

    static bool isOfType(const QJsonValue &type, const QJsonValue &value)
    {
        if (type.isArray()) {
            const QJsonArray types = type.toArray();
            return std::any_of(types.begin(), types.end(),
                               [&](const QJsonValue &one) { return isOfType(one, value); });
        }
        const QString word = type.toString();
        if (word == QLatin1String("integer"))
            return value.isDouble() && double(qint64(value.toDouble())) == value.toDouble();
        return (word == QLatin1String("object") && value.isObject()) ||
               (word == QLatin1String("array") && value.isArray()) ||
               (word == QLatin1String("string") && value.isString()) ||
               (word == QLatin1String("number") && value.isDouble()) ||
               (word == QLatin1String("boolean") && value.isBool()) ||
               (word == QLatin1String("null") && value.isNull());
    }

    const QJsonObject m_schemas;
    QStringList m_wrong;
};

} // namespace cordboard::test
