#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <vector>

namespace cordboard::views {

/// Writes one JSON document in the order it is told; QJsonDocument would sort the keys. Compact
/// UTF-8, numbers that read back exactly, a lone surrogate as U+FFFD, NaN and infinity as null.
/// Names of one object must differ: the caller's duty. Not thread-safe; one writer per document.
class JsonWriter
{
public:
    JsonWriter &beginObject();
    JsonWriter &endObject();
    JsonWriter &beginArray();
    JsonWriter &endArray();

    /// The name of the next value; inside an object only. A Latin-1 name is one of ours: plain
    /// ASCII without quotes, backslashes or control characters.
    JsonWriter &key(QLatin1String name);
    JsonWriter &key(const QString &name);

    JsonWriter &text(const QString &value);
    /// A word of ours: plain ASCII without quotes, backslashes or control characters.
    JsonWriter &ascii(QByteArrayView word);
    JsonWriter &whole(qint64 value);
    JsonWriter &number(double value);
    JsonWriter &boolean(bool value);
    JsonWriter &null();

    /// The document; complete once every object and array is closed.
    QByteArray bytes() const { return m_bytes; }
    bool isComplete() const { return m_levels.empty() && !m_bytes.isEmpty(); }

private:
    void separate();
    void open(char sign);
    void close(char sign);
    void quote(const QString &value);

    QByteArray m_bytes;
    std::vector<bool> m_levels; ///< one per open object or array: has it a member yet
    bool m_afterKey = false;
};

} // namespace cordboard::views
