#include "ui/integrations/hook_words.h"

#include "ui/common/paint.h"
#include "ui/common/time_words.h"

#include <QDateTime>
#include <QLocale>
#include <QUrl>

#include <algorithm>

namespace cordboard::ui {

namespace {

constexpr qint64 second = 1'000'000;
constexpr qint64 soon = 600 * second; ///< a next try within this is what a person waits for
constexpr int closePercent = 80;      ///< of the time that an endpoint has

bool failed(const DeliveryAttempt &attempt)
{
    return attempt.number > 0 && !HookWords::isGood(attempt);
}

StateLook stateLook(const char *icon, Role role, const QString &word)
{
    return {QLatin1String(icon), role, word};
}

} // namespace

StateLook HookWords::light(const webhook::WebhookSummary &status)
{
    using Light = webhook::WebhookSummary::Light;
    switch (status.light) {
    case Light::Up:
        return stateLook("ln-up", Role::Delivered, tr("Delivers"));
    case Light::Degraded:
        return stateLook("ln-degraded", Role::Unknown, tr("Not well"));
    case Light::Down: // it comes back by itself: red is for what needs a person
        return stateLook("ln-degraded", Role::Unknown, tr("Does not deliver"));
    case Light::Off:
        break;
    }
    if (status.endpoint.state == WebhookState::Disabled)
        return stateLook("ln-down", Role::Failed, tr("Switched off"));
    return stateLook("st-held", Role::Held, tr("Paused"));
}

QString HookWords::line(const webhook::WebhookSummary &status)
{
    using Light = webhook::WebhookSummary::Light;
    const WebhookEndpoint &endpoint = status.endpoint;
    switch (status.light) {
    case Light::Off:
        if (endpoint.state != WebhookState::Disabled)
            return tr("Paused by you");
        return endpoint.why == WebhookStop::Gone ? tr("Switched off, it is gone")
                                                 : tr("Switched off after 5 days");
    case Light::Down:
        return status.failuresInRow > 0 ? tr("Waiting to try again") : status.sentence;
    case Light::Degraded:
        return status.failuresInRow > 0 ? tr("Fails, is tried again") : status.sentence;
    case Light::Up:
        break;
    }
    if (status.lastTookUs == 0)
        return status.waiting > 0 ? tr("%n waiting", nullptr, status.waiting)
                                  : tr("Nothing sent yet");
    const QString time = took(status.lastTookUs);
    if (status.waiting > 0)
        return tr("%1, %n waiting", nullptr, status.waiting).arg(time);
    if (status.dead > 0)
        return tr("%1, %n given up", nullptr, status.dead).arg(time);
    return tr("%1, all delivered").arg(time);
}

QString HookWords::host(const QString &url)
{
    const QUrl parsed(url);
    if (parsed.host().isEmpty())
        return url;
    const QString host = parsed.host(QUrl::FullyDecoded);
    const QString name = host.contains(u':') ? u'[' + host + u']' : host;
    return parsed.port() < 0 ? name : QStringLiteral("%1:%2").arg(name).arg(parsed.port());
}

QString HookWords::name(const WebhookEndpoint &endpoint)
{
    return endpoint.name.isEmpty() ? host(endpoint.url) : endpoint.name;
}

QString HookWords::took(qint64 us)
{
    if (us < second)
        return tr("%1 ms").arg(QLocale().toString(qMax<qint64>(us / 1000, 1)));
    return tr("%1 s").arg(QLocale().toString(double(us) / second, 'f', 1));
}

QString HookWords::exactTime(qint64 us, qint64 nowUs)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(us / 1000);
    const QString time = at.toString(QStringLiteral("HH:mm:ss"));
    if (dayOf(us) == dayOf(nowUs))
        return time;
    return QLocale().toString(at.date(), tr("d MMM")) + u' ' + time;
}

QString HookWords::time(qint64 us, qint64 nowUs)
{
    if (dayOf(us) == dayOf(nowUs))
        return exactTime(us, nowUs);
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(us / 1000);
    return QLocale().toString(at.date(), tr("d MMM")) + at.toString(QStringLiteral(" HH:mm"));
}

bool HookWords::isGood(const DeliveryAttempt &attempt)
{
    return attempt.outcome == QLatin1String("answered") && attempt.status >= 200 &&
           attempt.status < 300;
}

QString HookWords::attempt(const DeliveryAttempt &attempt, int timeoutMs)
{
    const QString &kind = attempt.outcome;
    if (kind == QLatin1String("not_resolved"))
        return tr("No such computer");
    if (kind == QLatin1String("not_connected"))
        return tr("Nothing answers there");
    if (kind == QLatin1String("forbidden"))
        return tr("Address not allowed");
    if (kind == QLatin1String("untrusted"))
        return tr("Certificate not trusted");
    if (kind == QLatin1String("too_slow"))
        return tr("No answer within %1 s").arg(QLocale().toString(timeoutMs / 1000));
    if (kind == QLatin1String("broken"))
        return tr("Broke off");
    if (kind == QLatin1String("cancelled"))
        return tr("Cordboard ended first");
    const int status = attempt.status;
    if (status == 410)
        return tr("410, gone for good");
    if (status == 429)
        return tr("429, too many at once");
    if (status >= 500)
        return tr("%1, server error").arg(status);
    if (status >= 400)
        return tr("%1, not taken").arg(status);
    if (status >= 300)
        return tr("%1, sends us elsewhere").arg(status);
    return QString::number(status);
}

StateLook HookWords::result(const WebhookDelivery &delivery, int timeoutMs, qint64 nowUs)
{
    const DeliveryAttempt &last = delivery.last;
    switch (delivery.state) {
    case DeliveryState::Waiting:
        return stateLook("clock", Role::Unknown, tr("Waiting for the one before it"));
    case DeliveryState::Superseded:
        return stateLook("st-cancelled", Role::Text2, tr("Left out, a later one told more"));
    case DeliveryState::Dead:
        return stateLook("st-failed", Role::Failed,
                         failed(last) ? tr("%1, given up").arg(attempt(last, timeoutMs))
                                      : tr("Given up"));
    case DeliveryState::Done: {
        const QString words = tr("%1 in %2").arg(last.status).arg(took(last.tookUs));
        const bool close = last.tookUs / 1000 * 100 >= qint64(timeoutMs) * closePercent;
        return stateLook("check", Role::Delivered,
                         close ? tr("%1, close to the limit").arg(words) : words);
    }
    case DeliveryState::Pending:
        break;
    }
    const bool later = delivery.nextUs > nowUs;
    if (failed(last) && (!later || delivery.nextUs - nowUs > soon))
        return stateLook("st-failed", Role::Failed, attempt(last, timeoutMs));
    if (later)
        return stateLook("clock", Role::Unknown,
                         tr("Waiting, next try %1").arg(time(delivery.nextUs, nowUs)));
    return stateLook("clock", Role::Unknown, tr("Waiting"));
}

namespace {

QString whatWentWrong(const DeliveryAttempt &last)
{
    return last.sentence.isEmpty() ? HookWords::attempt(last, 5000) : last.sentence;
}

} // namespace

HookWords::Card HookWords::card(const WebhookDelivery &delivery, const WebhookEndpoint &endpoint,
                                qint64 nowUs)
{
    const DeliveryAttempt &last = delivery.last;
    const QString who = isolated(name(endpoint));
    Card card{result(delivery, endpoint.timeoutMs, nowUs), {}, {}};
    switch (delivery.state) {
    case DeliveryState::Done:
        card.what = tr("Delivered.");
        card.then = tr("%1 answered %2 within %3.")
                        .arg(who, QString::number(last.status), took(last.tookUs));
        return card;
    case DeliveryState::Superseded:
        card.what = tr("This was not sent.");
        card.then = tr("A later event of the same message told more, so this one is not needed.");
        return card;
    case DeliveryState::Waiting:
        card.what = tr("It waits for the one before it.");
        card.then =
            tr("Events of one message are sent in order. It leaves when the earlier one has "
               "arrived or is given up.");
        return card;
    case DeliveryState::Dead:
        card.what = failed(last) ? whatWentWrong(last) : tr("This was given up.");
        card.then =
            tr("Cordboard no longer tries by itself. When %1 is well again, replay it.").arg(who);
        return card;
    case DeliveryState::Pending:
        break;
    }
    if (!failed(last)) {
        card.what = tr("It has not left yet.");
        card.then = endpoint.state == WebhookState::Active
                        ? tr("It leaves by itself.")
                        : tr("It leaves when %1 is switched on again.").arg(who);
        return card;
    }
    card.look.icon = QStringLiteral("st-failed");
    card.look.role = Role::Failed;
    card.what = whatWentWrong(last);
    if (endpoint.state != WebhookState::Active) {
        card.then = tr("It is sent again when %1 is switched on again.").arg(who);
        return card;
    }
    card.then = last.outcome == QLatin1String("answered") && last.status >= 400
                    ? tr("Ask its owner to look at %1, then replay. Until then Cordboard tries "
                         "again by itself for 3 days.")
                          .arg(exactTime(last.startedUs, nowUs))
                    : tr("Cordboard tries again by itself for 3 days.");
    return card;
}

HookWords::Notice HookWords::notice(const webhook::WebhookSummary &status, qint64 nowUs)
{
    const QString who = isolated(name(status.endpoint));
    QString queued = tr("No event is queued.");
    if (status.waiting == 1)
        queued = tr("1 event is queued, it is not lost.");
    else if (status.waiting > 1)
        queued = tr("%1 events are queued in order, none is lost.")
                     .arg(QLocale().toString(status.waiting));
    const WebhookEndpoint &endpoint = status.endpoint;
    if (endpoint.state == WebhookState::Paused)
        return {tr("%1 is paused by you.").arg(who), queued, true};
    if (endpoint.state == WebhookState::Disabled)
        return {endpoint.why == WebhookStop::Gone
                    ? tr("%1 answered that it is gone for good, so it was switched off.").arg(who)
                    : tr("%1 was switched off after 5 days without one good answer.").arg(who),
                queued, false};
    if (status.light == webhook::WebhookSummary::Light::Up)
        return {};
    QString lead = status.sentence; // it asked for a pause, or its secret cannot be opened
    if (status.failuresInRow > 1)
        lead = tr("%1 has not answered properly %2 times in a row.")
                   .arg(who, QString::number(status.failuresInRow));
    else if (status.failuresInRow == 1)
        lead = tr("%1 has not answered properly.").arg(who);
    if (status.nextTryUs <= nowUs)
        return {lead, queued, false};
    return {lead,
            tr("We wait and try one event at %1. %2").arg(time(status.nextTryUs, nowUs), queued),
            false};
}

StateLook HookWords::overall(const QList<webhook::WebhookSummary> &endpoints)
{
    const auto waits = [](const webhook::WebhookSummary &one) {
        return one.light != webhook::WebhookSummary::Light::Up &&
               one.endpoint.state != WebhookState::Paused;
    };
    const auto bad = std::find_if(endpoints.begin(), endpoints.end(), waits);
    if (bad == endpoints.end())
        return stateLook("plug", Role::Text2, tr("Webhooks delivered"));
    const QString who = name(bad->endpoint);
    const StateLook look = light(*bad);
    if (bad->waiting == 1)
        return {look.icon, look.role, tr("%1: 1 event waiting").arg(who)};
    if (bad->waiting > 1)
        return {look.icon, look.role,
                tr("%1: %2 events waiting").arg(who, QLocale().toString(bad->waiting))};
    return {look.icon, look.role, tr("%1: %2").arg(who, line(*bad))};
}

QString HookWords::trouble(const QList<webhook::WebhookSummary> &endpoints)
{
    using Light = webhook::WebhookSummary::Light;
    for (const webhook::WebhookSummary &one : endpoints) {
        if (one.light == Light::Off && one.endpoint.state == WebhookState::Disabled)
            return tr("%1 was switched off by itself.").arg(name(one.endpoint));
        if (one.light == Light::Down)
            return one.failuresInRow > 1
                       ? tr("%1 has not answered properly %2 times in a row.")
                             .arg(name(one.endpoint), QLocale().toString(one.failuresInRow))
                       : tr("%1 does not answer properly.").arg(name(one.endpoint));
    }
    return {};
}

QString HookWords::eventId(const QUuid &uuid)
{
    return QStringLiteral("evt_") + uuid.toString(QUuid::WithoutBraces);
}

} // namespace cordboard::ui
