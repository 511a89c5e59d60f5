#include "store/routing.h"

#include "values.h"

#include <QCoreApplication>
#include <QDateTime>

namespace cordboard::store {

namespace {

#define SENDER_COLUMNS                                                                             \
    "s.id, s.number, s.kind, s.carrier_id, s.other_carriers, s.countries, s.mms, s.answers_stop, " \
    "s.campaign, s.per_second, s.per_minute, s.per_day "
constexpr int senderColumns = 12;

Sender senderFromRow(const Rows &row)
{
    Sender sender;
    sender.id = {row.value(0).toLongLong()};
    sender.number = row.value(1).toString();
    sender.kind =
        senderKindFromWord(row.value(2).toString()).value_or(guessSenderKind(sender.number));
    sender.carrier = {row.value(3).toLongLong()};
    sender.otherCarriers =
        otherCarriersFromWord(row.value(4).toString()).value_or(defaultOtherCarriers(sender.kind));
    sender.countries = row.value(5).toString().split(QLatin1Char(','), Qt::SkipEmptyParts);
    sender.mms = row.value(6).toBool();
    sender.carrierAnswersStop = row.value(7).toBool();
    sender.campaign = row.value(8).toString();
    sender.limits = {row.value(9).toInt(), row.value(10).toInt(), row.value(11).toInt()};
    return sender;
}

QVariantList valuesOf(const Sender &sender)
{
    return {text(sender.number),
            senderKindWord(sender.kind),
            sender.carrier.value,
            otherCarriersWord(sender.otherCarriers),
            text(sender.countries.join(QLatin1Char(','))),
            flag(sender.mms),
            flag(sender.carrierAnswersStop),
            text(sender.campaign),
            sender.limits.perSecond,
            sender.limits.perMinute,
            sender.limits.perDay};
}

/// Behind those that the carrier has: the first one is what new threads send from.
Result<qint64> insertSender(Connection &connection, const Sender &sender)
{
    return connection.number(
        "INSERT INTO sender (number, kind, carrier_id, other_carriers, countries, mms, "
        "answers_stop, "
        "campaign, per_second, per_minute, per_day, position) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "?, ?, (SELECT COALESCE(MAX(position), -1) + 1 FROM sender WHERE carrier_id = ?)) "
        "RETURNING id",
        valuesOf(sender) << sender.carrier.value);
}

Result<qint64> updateSender(Connection &connection, const Sender &sender)
{
    return connection.number(
        "UPDATE sender SET number = ?, kind = ?, carrier_id = ?, other_carriers = ?, countries = "
        "?, mms = "
        "?, answers_stop = ?, campaign = ?, per_second = ?, per_minute = ?, per_day = ? WHERE id "
        "= ? RETURNING id",
        valuesOf(sender) << sender.id.value);
}

Error withSentence(const Error &error, const QString &number)
{
    if (error.code == ErrorCode::Conflict) {
        return {ErrorCode::Conflict,
                QCoreApplication::translate("cordboard::Store",
                                            "The sender %1 is here already. Change that one.")
                    .arg(number),
                error.detail};
    }
    if (error.code == ErrorCode::NotFound) {
        return {
            ErrorCode::NotFound,
            QCoreApplication::translate("cordboard::Store", "This sender was removed meanwhile."),
            error.detail};
    }
    return error;
}

} // namespace

Result<QList<Sender>> Senders::all()
{
    const auto rows = m_connection.run("SELECT " SENDER_COLUMNS
                                       "FROM sender s ORDER BY s.carrier_id, s.position, s.number");
    if (!rows)
        return forward(rows);
    QList<Sender> senders;
    while ((*rows)->next())
        senders.append(senderFromRow(**rows));
    (*rows)->finish();
    return senders;
}

Result<QList<SenderUse>> Senders::withUse(qint64 day)
{
    const auto rows = m_connection.run(
        "SELECT " SENDER_COLUMNS ", COALESCE(u.parts, 0) FROM sender s LEFT JOIN sender_use u ON "
        "u.number = s.number AND u.day = ? ORDER BY s.carrier_id, s.position, s.number",
        {day});
    if (!rows)
        return forward(rows);
    QList<SenderUse> senders;
    while ((*rows)->next())
        senders.append({senderFromRow(**rows), (*rows)->value(senderColumns).toLongLong()});
    (*rows)->finish();
    return senders;
}

Result<SenderId> Senders::save(const Sender &sender)
{
    const auto saved = sender.id.isValid() ? updateSender(m_connection, sender)
                                           : insertSender(m_connection, sender);
    if (!saved)
        return Unexpected<Error>(withSentence(saved.error(), sender.number));
    if (auto told = RoutingVersion(m_connection).advance(); !told)
        return forward(told);
    return SenderId{*saved};
}

Result<void> Senders::remove(SenderId id)
{
    const auto removed = m_connection.change("DELETE FROM sender WHERE id = ?", {id.value});
    if (!removed)
        return forward(removed);
    return RoutingVersion(m_connection).advance();
}

Result<bool> Senders::answersStop(const QString &number)
{
    const auto rows =
        m_connection.run("SELECT answers_stop FROM sender WHERE number = ?", {text(number)});
    if (!rows)
        return forward(rows);
    const bool answers = (*rows)->next() && (*rows)->value(0).toBool();
    (*rows)->finish();
    return answers;
}

Result<qint64> Senders::partsOn(const QString &number, qint64 day)
{
    return m_connection.number("SELECT COALESCE((SELECT parts FROM sender_use WHERE number = ? "
                               "AND day = ?), 0)",
                               {text(number), day});
}

Result<void> Senders::count(const QString &number, qint64 day, qint64 parts)
{
    // What comes back after midnight had left the day before.
    const char *takeBack = "UPDATE sender_use SET parts = CASE WHEN parts > ? THEN parts - ? ELSE "
                           "0 END WHERE number = ? AND day = ?";
    const auto counted =
        parts < 0 ? m_connection.change(takeBack, {-parts, -parts, text(number), day})
                  : m_connection.change("INSERT INTO sender_use (number, day, parts) VALUES (?, ?, "
                                        "?) ON CONFLICT (number, day) DO "
                                        "UPDATE SET parts = sender_use.parts + excluded.parts",
                                        {text(number), day, parts});
    if (!counted)
        return forward(counted);
    return {};
}

qint64 Senders::dayOf(qint64 timeUs)
{
    return QDateTime::fromMSecsSinceEpoch(timeUs / 1000).date().toJulianDay();
}

qint64 Senders::endOfDayUs(qint64 timeUs)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(timeUs / 1000).date();
    return today.addDays(1).startOfDay().toMSecsSinceEpoch() * 1000;
}

} // namespace cordboard::store
