#include "views/object_reader.h"

#include "parse_words.h"
#include "views/suggest.h"

#include <algorithm>

namespace cordboard::views {

namespace {

bool hasControlCharacter(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(),
                       [](QChar c) { return c.category() == QChar::Other_Control; });
}

QString quotedWords(const QStringList &words)
{
    QStringList quoted;
    for (const QString &word : words)
        quoted.append(QStringLiteral("“%1”").arg(word));
    return quoted.join(QLatin1String(", "));
}

} // namespace

ObjectReader::ObjectReader(const JsonValue &value, const QString &noun, Problems &problems)
    : m_value(value)
    , m_noun(noun)
    , m_problems(problems)
    , m_isObject(value.is(JsonValue::Kind::Object))
{
    if (!m_isObject) {
        m_problems.add(
            value.line(),
            tr("%1 must be an object in { }; here is %2.").arg(noun, kindWord(value.kind())));
    }
}

int ObjectReader::line(QLatin1String key) const
{
    const JsonValue *found = m_value.find(key);
    return found ? found->line() : m_value.line();
}

std::optional<QString> ObjectReader::text(QLatin1String key, const TextRule &rule)
{
    const JsonValue *found = find(key, JsonValue::Kind::Text);
    if (!found)
        return std::nullopt;
    const QString text = found->text();
    const qsizetype octets = text.toUtf8().size();
    if (octets < rule.minOctets && octets == 0) {
        complain(key, tr("“%1” in %2 must not be empty.").arg(key, m_noun));
    } else if (octets < rule.minOctets || octets > rule.maxOctets) {
        complain(key, tr("“%1” in %2 must have %3 to %4 characters; it has %5.")
                          .arg(key, m_noun)
                          .arg(rule.minOctets)
                          .arg(rule.maxOctets)
                          .arg(octets));
    } else if (hasControlCharacter(text)) {
        complain(key, tr("“%1” in %2 must not hold control characters.").arg(key, m_noun));
    } else {
        return text;
    }
    return std::nullopt;
}

std::optional<qint64> ObjectReader::whole(QLatin1String key, const WholeRule &rule)
{
    const JsonValue *found = value(key);
    if (!found)
        return std::nullopt;
    const QString expected = tr("“%1” in %2 must be a whole number from %3 to %4; here is %5.")
                                 .arg(key, m_noun)
                                 .arg(rule.min)
                                 .arg(rule.max);
    if (!found->is(JsonValue::Kind::Integer)) {
        complain(key, expected.arg(kindWord(found->kind())));
        return std::nullopt;
    }
    if (found->integer() < rule.min || found->integer() > rule.max) {
        complain(key, expected.arg(found->integer()));
        return std::nullopt;
    }
    return found->integer();
}

std::optional<bool> ObjectReader::boolean(QLatin1String key)
{
    const JsonValue *found = find(key, JsonValue::Kind::Boolean);
    return found ? std::optional(found->boolean()) : std::nullopt;
}

std::optional<QString> ObjectReader::choice(QLatin1String key, const QStringList &words)
{
    const JsonValue *found = find(key, JsonValue::Kind::Text);
    if (!found)
        return std::nullopt;
    if (words.contains(found->text()))
        return found->text();
    complain(key, tr("“%1” in %2 must be one of %3.").arg(key, m_noun, quotedWords(words)) +
                      suggestion(found->text(), words));
    return std::nullopt;
}

const JsonValue::Array *ObjectReader::list(QLatin1String key)
{
    const JsonValue *found = find(key, JsonValue::Kind::Array);
    return found ? &found->items() : nullptr;
}

const JsonValue *ObjectReader::value(QLatin1String key)
{
    m_known.append(key);
    return m_value.find(key);
}

void ObjectReader::require(QLatin1String key)
{
    if (m_isObject && !has(key))
        m_problems.add(m_value.line(), tr("“%1” is missing in %2.").arg(key, m_noun));
}

void ObjectReader::complain(QLatin1String key, const QString &words)
{
    m_problems.add(line(key), words);
}

void ObjectReader::finish()
{
    for (const JsonMember &member : m_value.members()) {
        if (m_known.contains(member.name))
            continue;
        m_problems.add(member.line,
                       tr("“%1” is not known in %2.").arg(quotedName(member.name), m_noun) +
                           suggestion(member.name, m_known));
    }
}

const JsonValue *ObjectReader::find(QLatin1String key, JsonValue::Kind kind)
{
    const JsonValue *found = value(key);
    if (!found || found->is(kind))
        return found;
    complain(key, tr("“%1” in %2 must be %3; here is %4.")
                      .arg(key, m_noun, kindWord(kind), kindWord(found->kind())));
    return nullptr;
}

} // namespace cordboard::views
