#include "store/value.h"

namespace cordboard::store {

Value::Value(const QVariant &variant)
{
    if (variant.isNull())
        return;
    switch (variant.typeId()) {
    case QMetaType::QString:
        *this = Value(variant.toString());
        return;
    case QMetaType::QByteArray:
        *this = Value(variant.toByteArray());
        return;
    default:
        if (variant.canConvert<qint64>())
            m_value = variant.toLongLong();
        else
            m_value = variant.toString();
    }
}

Value::operator QVariant() const
{
    if (const auto *number = std::get_if<qint64>(&m_value))
        return *number;
    if (const auto *text = std::get_if<QString>(&m_value))
        return *text;
    if (const auto *array = std::get_if<QByteArray>(&m_value))
        return *array;
    return QVariant(QMetaType::fromType<QString>());
}

} // namespace cordboard::store
