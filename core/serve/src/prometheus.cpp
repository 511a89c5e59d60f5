// Figures for those who watch over many machines. Labels are few and ours: no numbers, no texts.

#include "call.h"
#include "context.h"
#include "handlers.h"
#include "metric_text.h"
#include "stream_hub.h"
#include "webhook/face/webhooks.h"
#include "words.h"

#include <QHash>

#include <algorithm>

namespace cordboard::serve {

namespace {

using engine::LineCounts;
using engine::QueueFigures;
using webhook::WebhookSummary;

struct Figures
{
    Result<QueueFigures> queue;
    QList<LinkStatus> links;
    QList<LineCounts> lines;
    QList<WebhookSummary> hooks;
};

void writeLinks(MetricText &text, const QList<LinkStatus> &links)
{
    const auto each = [&](const char *name, const char *help, auto value) {
        text.gauge(name, help);
        for (const LinkStatus &link : links)
            text.sample({{"carrier", link.name}}, double(value(link)));
    };
    each("cordboard_carrier_up", "1 while messages can leave through this carrier.",
         [](const LinkStatus &link) {
             return link.state == LinkState::Up || link.state == LinkState::Degraded ? 1 : 0;
         });
    each("cordboard_carrier_binds_up", "Sessions that are up.", [](const LinkStatus &link) {
        return std::count_if(link.binds.cbegin(), link.binds.cend(), [](const BindStatus &bind) {
            return bind.state == LinkState::Up || bind.state == LinkState::Degraded;
        });
    });
    each("cordboard_carrier_waiting_messages", "Messages, each to one person, that wait for it.",
         [](const LinkStatus &link) { return link.waiting; });
    each("cordboard_carrier_window", "Submits that may be without an answer.",
         [](const LinkStatus &link) { return link.window; });
    each("cordboard_carrier_in_flight", "Submits without an answer now.",
         [](const LinkStatus &link) { return link.inFlight; });
    each("cordboard_carrier_slowed_parts_per_second",
         "What a carrier that throttled is sent at most; 0: it is not slowed.",
         [](const LinkStatus &link) { return link.slowedTo; });
    text.gauge("cordboard_carrier_answer_seconds", "Recent mean time to an answer to a submit.");
    for (const LinkStatus &link : links) {
        if (link.answerMs >= 0)
            text.sample({{"carrier", link.name}}, link.answerMs / 1000.0);
    }
}

QString statusText(quint32 status)
{
    if (status == LineCounts::otherStatus)
        return QStringLiteral("other");
    return QStringLiteral("0x%1").arg(status, 8, 16, QLatin1Char('0'));
}

void writeTraffic(MetricText &text, const QList<std::pair<QString, LineCounts>> &lines)
{
    static constexpr const char *submits[] = {"accepted", "postponed", "throttled", "refused",
                                              "setup",    "lost",      "not_sent"};
    static constexpr const char *receipts[] = {"delivered", "failed", "intermediate",
                                               "inconclusive"};
    text.counter("cordboard_submits_total", "Parts handed to a carrier, by what became of them.");
    for (const auto &[name, line] : lines) {
        for (size_t i = 0; i < line.submits.size(); ++i)
            text.sample({{"carrier", name}, {"outcome", QLatin1String(submits[i])}},
                        line.submits[i]);
    }
    text.counter("cordboard_submit_refusals_total", "Refused submits, by SMPP command_status.");
    for (const auto &[name, line] : lines) {
        for (auto it = line.refusals.cbegin(); it != line.refusals.cend(); ++it)
            text.sample({{"carrier", name}, {"command_status", statusText(it.key())}}, it.value());
    }
    text.counter("cordboard_receipts_total", "Delivery receipts, by what they say.");
    for (const auto &[name, line] : lines) {
        for (size_t i = 0; i < line.receipts.size(); ++i)
            text.sample({{"carrier", name}, {"state", QLatin1String(receipts[i])}},
                        line.receipts[i]);
    }
    text.counter("cordboard_received_parts_total", "Parts of messages from phones.");
    for (const auto &[name, line] : lines)
        text.sample({{"carrier", name}}, line.received);
    text.counter("cordboard_connections_ended_total", "Connections to a carrier that were up.");
    for (const auto &[name, line] : lines)
        text.sample({{"carrier", name}}, line.connectionsEnded);
}

void writeQueue(MetricText &text, const Result<QueueFigures> &queue, qint64 nowUs)
{
    text.gauge("cordboard_database_up", "1 while the database takes what is accepted.")
        .sample(double(queue ? 1 : 0));
    if (!queue)
        return;
    text.gauge("cordboard_queue_unrouted_messages", "Messages that no route covers.")
        .sample(double(queue->unrouted));
    const qint64 waitedUs = queue->oldestUs > 0 ? std::max<qint64>(0, nowUs - queue->oldestUs) : 0;
    text.gauge("cordboard_queue_oldest_seconds",
               "For how long the oldest message waits that may leave now.")
        .sample(double(waitedUs) / 1e6);
}

void writeApi(MetricText &text, const Metrics &metrics, int streams)
{
    text.counter("cordboard_http_responses_total", "Answers of the API, by HTTP status.");
    for (int status = 100; status < 600; ++status) {
        if (metrics.answers(status) > 0)
            text.sample({{"code", QString::number(status)}}, quint64(metrics.answers(status)));
    }
    text.counter("cordboard_api_messages_total", "Messages accepted through the API.")
        .sample(quint64(metrics.messages()));
    text.counter("cordboard_api_recipients_total", "People they were for.")
        .sample(quint64(metrics.people()));
    text.gauge("cordboard_streams_open", "Open WebSockets.").sample(double(streams));
}

/// Addresses of webhooks may hold secrets: they are told apart by id and name.
void writeHooks(MetricText &text, const QList<WebhookSummary> &hooks)
{
    const auto each = [&](const char *name, const char *help, auto value) {
        text.gauge(name, help);
        for (const WebhookSummary &hook : hooks)
            text.sample({{"endpoint", hook.endpoint.uuid.toString(QUuid::WithoutBraces)},
                         {"name", hook.endpoint.name}},
                        double(value(hook)));
    };
    if (hooks.isEmpty())
        return;
    each("cordboard_webhook_up", "1 while deliveries arrive.", [](const WebhookSummary &hook) {
        return hook.light == WebhookSummary::Light::Up ||
                       hook.light == WebhookSummary::Light::Degraded
                   ? 1
                   : 0;
    });
    each("cordboard_webhook_waiting", "Deliveries that wait; at most 10,000 are counted.",
         [](const WebhookSummary &hook) { return hook.waiting; });
    each("cordboard_webhook_dead", "Deliveries that were given up; at most 10,000 are counted.",
         [](const WebhookSummary &hook) { return hook.dead; });
    each("cordboard_webhook_failures_in_row", "Failures since the last success.",
         [](const WebhookSummary &hook) { return hook.failuresInRow; });
}

void answerFigures(const Call &call, const Figures &figures)
{
    // A removed carrier has no name any more.
    QList<std::pair<QString, LineCounts>> lines;
    for (const LinkStatus &link : figures.links) {
        const auto found =
            std::find_if(figures.lines.cbegin(), figures.lines.cend(),
                         [&](const LineCounts &line) { return line.carrier == link.carrier; });
        if (found != figures.lines.cend())
            lines.append({link.name, *found});
    }
    MetricText text;
    text.gauge("cordboard_info", "Which version runs.")
        .sample({{"version", call.context->options.version}}, 1.0);
    writeLinks(text, figures.links);
    writeTraffic(text, lines);
    writeQueue(text, figures.queue, call.context->clock.nowUs());
    writeHooks(text, figures.hooks);
    writeApi(text, call.context->metrics, call.context->streams->open());
    http::Response response;
    response.contentType = "text/plain; version=0.0.4; charset=utf-8";
    response.body = text.bytes();
    call.answer(std::move(response));
}

void withHooks(const Call &call, Figures figures)
{
    if (!call.webhooks())
        return answerFigures(call, figures);
    call.webhooks()->endpoints().then(
        [call, figures](const Result<QList<WebhookSummary>> &hooks) mutable {
            if (hooks)
                figures.hooks = *hooks;
            answerFigures(call, figures);
        });
}

} // namespace

void getMetrics(const Call &call)
{
    if (!call.ourNumbers().isEmpty()) {
        return call.refuse(permissionDenied(Words::tr(
            "This access key is for some numbers only; these figures are about all of them.")));
    }
    call.engine().programs().gauges().queue().then([call](const Result<QueueFigures> &queue) {
        call.engine().links().then([call, queue](const Result<QList<LinkStatus>> &links) {
            withHooks(call, {queue,
                             links ? *links : QList<LinkStatus>(),
                             call.engine().programs().gauges().lines(),
                             {}});
        });
    });
}

} // namespace cordboard::serve
