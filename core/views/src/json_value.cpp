#include "views/json_value.h"

#include <QCoreApplication>

namespace cordboard::views {

namespace {
template<class T>
T valueOr(const JsonValue::Data &data, T otherwise)
{
    const T *held = std::get_if<T>(&data);
    return held ? *held : otherwise;
}
} // namespace

bool JsonValue::boolean() const
{
    return valueOr(m_data, false);
}

qint64 JsonValue::integer() const
{
    return valueOr(m_data, qint64(0));
}

double JsonValue::number() const
{
    return is(Kind::Integer) ? double(integer()) : valueOr(m_data, 0.0);
}

QString JsonValue::text() const
{
    return valueOr(m_data, QString());
}

const JsonValue::Array &JsonValue::items() const
{
    static const Array none;
    const auto *held = std::get_if<Array>(&m_data);
    return held ? *held : none;
}

const JsonValue::Object &JsonValue::members() const
{
    static const Object none;
    const auto *held = std::get_if<Object>(&m_data);
    return held ? *held : none;
}

const JsonValue *JsonValue::find(QAnyStringView name) const
{
    for (const JsonMember &member : members()) {
        if (QAnyStringView::compare(member.name, name) == 0)
            return &member.value;
    }
    return nullptr;
}

QString kindWord(JsonValue::Kind kind)
{
    switch (kind) {
    case JsonValue::Kind::Null:
        return QCoreApplication::translate("views", "null");
    case JsonValue::Kind::Boolean:
        return QCoreApplication::translate("views", "true or false");
    case JsonValue::Kind::Integer:
        return QCoreApplication::translate("views", "a whole number");
    case JsonValue::Kind::Double:
        return QCoreApplication::translate("views", "a number with a fraction");
    case JsonValue::Kind::Text:
        return QCoreApplication::translate("views", "a text");
    case JsonValue::Kind::Array:
        return QCoreApplication::translate("views", "a list");
    case JsonValue::Kind::Object:
        return QCoreApplication::translate("views", "an object");
    }
    return {};
}

} // namespace cordboard::views
