#pragma once

#include "model/reason.h"
#include "model/routing.h"
#include "store/value.h"

#include <QByteArray>
#include <QUuid>

// Values as the drivers want them: a null QString or QByteArray would be bound as SQL NULL.

namespace cordboard::store {

inline Value text(const QString &value)
{
    return value.isNull() ? Value(QStringLiteral("")) : Value(value);
}

inline Value blob(const QByteArray &value)
{
    return value.isNull() ? Value(QByteArray("", 0)) : Value(value);
}

inline Value blob(const QUuid &uuid)
{
    return uuid.toRfc4122();
}

inline Value flag(bool value)
{
    return value ? 1 : 0;
}

/// 0 and below mean "none" for our ids: NULL where the column refers to another table.
inline Value reference(qint64 id)
{
    return id > 0 ? Value(id) : Value();
}

/// No price is NULL; free is 0.
inline Value costMicro(const std::optional<Cost> &cost)
{
    return cost ? Value(cost->micro) : Value();
}

inline Value word(ReasonCode code)
{
    return text(reasonWord(code));
}

} // namespace cordboard::store
