#include "store/media_checks.h"

#include "events.h"
#include "message_rows.h"
#include "store/carriers.h"
#include "values.h"

namespace cordboard::store {

namespace {

const QString onKey = QStringLiteral("media_check.on");
const QString clamdKey = QStringLiteral("media_check.clamd");
const QString keepKey = QStringLiteral("media_check.keeps_unchecked");
const QString timeoutKey = QStringLiteral("media_check.timeout_ms");

/// Bubbles of a medium whose windows are told: a list of thousands is read again when it is opened.
constexpr int checkedBubblesTold = 50;

/// Three figures less to read where nothing is checked.
Result<bool> isOn(Connection &connection)
{
    const auto on = Settings(connection).value(onKey);
    if (!on)
        return forward(on);
    return *on == QLatin1String("1");
}

QString figureOf(bool set)
{
    return set ? QStringLiteral("1") : QStringLiteral("0");
}

} // namespace

Result<MediaCheckSetup> MediaChecks::setup()
{
    Settings settings(m_connection);
    const auto on = isOn(m_connection);
    if (!on)
        return forward(on);
    MediaCheckSetup setup;
    const auto clamd = settings.value(clamdKey);
    const auto keeps = settings.value(keepKey);
    const auto timeout = settings.value(timeoutKey);
    if (!clamd || !keeps || !timeout)
        return forward(!clamd ? clamd : !keeps ? keeps : timeout);
    setup.isOn = *on;
    setup.clamd = *clamd;
    setup.keepsUnchecked = *keeps != figureOf(false);
    if (const int wanted = timeout->toInt(); wanted > 0)
        setup.timeoutMs = wanted;
    return setup;
}

Result<void> MediaChecks::saveSetup(const MediaCheckSetup &setup)
{
    Settings settings(m_connection);
    for (const auto &[key, value] :
         {std::pair(onKey, figureOf(setup.isOn)), std::pair(clamdKey, setup.clamd),
          std::pair(keepKey, figureOf(setup.keepsUnchecked)),
          std::pair(timeoutKey, QString::number(setup.timeoutMs))}) {
        if (auto saved = settings.setValue(key, value); !saved)
            return saved;
    }
    return {};
}

Result<bool> MediaChecks::keepsUnchecked()
{
    const auto on = isOn(m_connection);
    if (!on || !*on)
        return on;
    const auto how = setup();
    if (!how)
        return forward(how);
    return how->isReady() && how->keepsUnchecked;
}

Result<MediaChecks::Standing> MediaChecks::standing(const QByteArray &digest)
{
    const auto rows =
        m_connection.run("SELECT verdict, threat FROM media_blob WHERE digest = ?", {blob(digest)});
    if (!rows)
        return forward(rows);
    Standing standing;
    if ((*rows)->next()) {
        standing.check = MediumCheck((*rows)->integer(0));
        standing.threat = (*rows)->text(1);
    }
    (*rows)->finish();
    if (standing.check != MediumCheck::None)
        return standing;
    const auto on = isOn(m_connection);
    if (!on)
        return forward(on);
    const auto keeps = keepsUnchecked();
    if (!keeps)
        return forward(keeps);
    standing.isAsked = *on;
    if (*keeps)
        standing.check = MediumCheck::Waiting;
    return standing;
}

Result<QList<QByteArray>> MediaChecks::unchecked(int most)
{
    const auto rows = m_connection.run(
        "SELECT digest FROM media_blob WHERE verdict = 0 ORDER BY created_us DESC LIMIT ?", {most});
    if (!rows)
        return forward(rows);
    QList<QByteArray> digests;
    while ((*rows)->next())
        digests.append((*rows)->bytes(0));
    (*rows)->finish();
    return digests;
}

Result<QList<TargetTick>> MediaChecks::note(const QByteArray &digest, MediumCheck check,
                                            const QString &threat)
{
    const auto noted = m_connection.change(
        "UPDATE media_blob SET verdict = ?, threat = ?, checked_us = ? WHERE digest = ?",
        {int(check), text(threat), m_connection.nowUs(), blob(digest)});
    if (!noted)
        return forward(noted);
    const auto rows =
        readMessages(m_connection,
                     MESSAGE_COLUMNS "WHERE t.message_id IN (SELECT message_id FROM message_media "
                                     "WHERE digest = ?) ORDER BY t.id DESC LIMIT ?",
                     {digest, checkedBubblesTold});
    if (!rows)
        return forward(rows);
    QList<TargetTick> ticks;
    for (const ChatMessage &row : *rows) {
        ticks.append(tickOf(row));
        const auto event = addEvent(m_connection, {QStringLiteral("media_checked"),
                                                   row.message,
                                                   row.id,
                                                   row.conversation,
                                                   row.state,
                                                   {}});
        if (!event)
            return forward(event);
    }
    return ticks;
}

} // namespace cordboard::store
