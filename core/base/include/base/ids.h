#pragma once

#include <QHash>
#include <QMetaType>

#include <compare>

namespace cordboard {

/// A row's 64-bit key inside the database, typed by what the row is, so that a conversation's id
/// cannot be passed for a message's. 0 means "none". Outside the program only UUIDs are shown.
template<class Tag>
struct RowId
{
    qint64 value = 0;

    constexpr bool isValid() const { return value > 0; }
    friend constexpr auto operator<=>(RowId, RowId) = default;
    friend size_t qHash(RowId id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

using ConversationId = RowId<struct ConversationTag>;
using ContactId = RowId<struct ContactTag>;
using MessageId = RowId<struct MessageTag>;
using TargetId = RowId<struct TargetTag>;
using PartId = RowId<struct PartTag>;
using AttemptId = RowId<struct AttemptTag>;
using CarrierId = RowId<struct CarrierTag>;
using SenderId = RowId<struct SenderTag>;
using RouteId = RowId<struct RouteTag>;

} // namespace cordboard

Q_DECLARE_METATYPE(cordboard::ConversationId)
Q_DECLARE_METATYPE(cordboard::TargetId)
Q_DECLARE_METATYPE(cordboard::CarrierId)
