#pragma once

#include <QByteArray>
#include <QString>
#include <QVariant>

#include <concepts>
#include <variant>

namespace cordboard::store {

/// What is bound to a `?`: NULL, a whole number, a text or an array. A null QString or QByteArray
/// is NULL.
class Value
{
public:
    Value() = default;
    Value(std::integral auto number)
        : m_value(qint64(number))
    {}
    Value(const QString &text)
    {
        if (!text.isNull())
            m_value = text;
    }
    Value(const QByteArray &array)
    {
        if (!array.isNull())
            m_value = array;
    }
    Value(const QVariant &variant);

    operator QVariant() const;

    using Kinds = std::variant<std::monostate, qint64, QString, QByteArray>;
    const Kinds &kinds() const { return m_value; }

private:
    Kinds m_value;
};

} // namespace cordboard::store
