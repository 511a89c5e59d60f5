#pragma once

#include "views/json_value.h"
#include "views/problems.h"

#include <QCoreApplication>

#include <optional>

namespace cordboard::views {

/// Limits of a text. Octets are those of UTF-8.
struct TextRule
{
    int minOctets = 0;
    int maxOctets = 4096;
};

struct WholeRule
{
    qint64 min = 0;
    qint64 max = 0;
};

/// Takes one JSON object apart, key by key, and puts what is wrong into `problems` as sentences:
/// "provision.json, line 7: “windw” is not known in a carrier. Did you mean “window”?". Every
/// accessor marks its key as known; finish() complains about the rest. An absent key, and one that
/// was complained about, gives nullopt. Lives on the stack while one object is read; keeps
/// references to its arguments.
class ObjectReader
{
    Q_DECLARE_TR_FUNCTIONS(views)

public:
    /// `noun` is what a sentence calls the object: "a carrier".
    ObjectReader(const JsonValue &value, const QString &noun, Problems &problems);

    /// False when the value was no object (already complained about).
    bool isObject() const { return m_isObject; }
    int line() const { return m_value.line(); }
    /// Line of the member, or of the object when it is absent.
    int line(QLatin1String key) const;

    /// Plain text: control characters are refused.
    std::optional<QString> text(QLatin1String key, const TextRule &rule = {});
    std::optional<qint64> whole(QLatin1String key, const WholeRule &rule);
    std::optional<bool> boolean(QLatin1String key);
    std::optional<QString> choice(QLatin1String key, const QStringList &words);
    /// The items of a list, whatever they are.
    const JsonValue::Array *list(QLatin1String key);
    /// Whatever is there, or null.
    const JsonValue *value(QLatin1String key);
    bool has(QLatin1String key) const { return m_value.find(key) != nullptr; }

    /// Complains when the key is absent.
    void require(QLatin1String key);
    /// Complains about the member in words of the caller.
    void complain(QLatin1String key, const QString &words);
    /// Complains about every key that no accessor asked for.
    void finish();

private:
    const JsonValue *find(QLatin1String key, JsonValue::Kind kind);

    const JsonValue &m_value;
    const QString m_noun;
    Problems &m_problems;
    QStringList m_known;
    bool m_isObject = false;
};

} // namespace cordboard::views
