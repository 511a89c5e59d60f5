#pragma once

#include "base/ids.h"
#include "store/connection.h"

#include <map>
#include <tuple>

namespace cordboard::store {

/// Where and how much of the cost of a message to one person counts as spent.
struct Booking
{
    CarrierId carrier;
    qint64 atUs = 0;
    QString currency;
    qint64 micros = 0;
    qint64 perPart = 0; ///< these two are only read
    qint64 whole = 0;   ///< when all of its parts leave
};

/// Keeps the books of what was spent when a message moves, is cut anew, or does not leave after
/// all. Sums up in memory until save(). Made and dropped within one write job.
class Bookings
{
public:
    explicit Bookings(Connection &connection)
        : m_connection(connection)
    {}

    Result<Booking> of(TargetId target);

    /// What `before` says is taken back, and `after` is booked instead, now.
    Result<void> change(TargetId target, const Booking &before, Booking after);

    /// So many of its parts did not leave and never will; negative: they did after all.
    Result<void> takeBack(TargetId target, int parts);

    /// After that nothing is kept here.
    Result<void> save();

private:
    Result<void> write(TargetId target, const Booking &booking);
    void add(const Booking &booking, qint64 micros);

    Connection &m_connection;
    std::map<std::tuple<qint64, int, QString>, qint64> m_sums; ///< by carrier, day, currency
};

} // namespace cordboard::store
