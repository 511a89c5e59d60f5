#pragma once

#include "model/reason.h"

#include <QByteArray>
#include <QUuid>
#include <QVariant>

// Values as the drivers want them: a null QString or QByteArray would be bound as SQL NULL.

namespace cordboard::store {

inline QVariant text(const QString &value)
{
    return value.isNull() ? QVariant(QStringLiteral("")) : QVariant(value);
}

inline QVariant blob(const QByteArray &value)
{
    return value.isNull() ? QVariant(QByteArray("", 0)) : QVariant(value);
}

inline QVariant blob(const QUuid &uuid)
{
    return uuid.toRfc4122();
}

inline QVariant flag(bool value)
{
    return value ? 1 : 0;
}

/// 0 and below mean "none" for our ids: NULL where the column refers to another table.
inline QVariant reference(qint64 id)
{
    return id > 0 ? QVariant(id) : QVariant(QMetaType::fromType<qint64>());
}

inline QVariant word(ReasonCode code)
{
    return text(reasonWord(code));
}

} // namespace cordboard::store
