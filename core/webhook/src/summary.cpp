#include "summary.h"

#include "settle.h"
#include "words.h"

namespace cordboard::webhook {

namespace {

using Light = WebhookSummary::Light;

bool arrived(const DeliveryAttempt &attempt)
{
    return attempt.status >= 200 && attempt.status < 300;
}

/// Of one that is not sent to.
QString offSentence(const WebhookEndpoint &endpoint)
{
    if (endpoint.state == WebhookState::Paused)
        return ForwarderWords::tr("Paused. What happens is kept and leaves when it is resumed.");
    if (endpoint.why == WebhookStop::Gone)
        return ForwarderWords::tr(
            "Switched off: it answered 410, so it wants nothing more. What happens is "
            "kept for 30 days.");
    return ForwarderWords::tr(
        "Switched off after five days of nothing but failures. What happens is kept "
        "for 30 days.");
}

QString upSentence(const store::WebhookCounts &counts)
{
    if (counts.last.number == 0)
        return counts.waiting > 0
                   ? ForwarderWords::tr("%n waiting to be sent.", nullptr, counts.waiting)
                   : ForwarderWords::tr("Nothing was sent so far.");
    if (counts.waiting > 0)
        return ForwarderWords::tr("%n waiting to be sent.", nullptr, counts.waiting);
    if (counts.dead > 0)
        return ForwarderWords::tr("Answers in %1 ms. %n could not be delivered earlier.", nullptr,
                                  counts.dead)
            .arg((counts.last.tookUs + 999) / 1000);
    return ForwarderWords::tr("Answers in %1 ms. Everything has arrived.")
        .arg((counts.last.tookUs + 999) / 1000);
}

void judge(WebhookSummary &summary, const store::WebhookCounts &counts, const LaneStatus &status,
           qint64 nowUs)
{
    const bool failed = counts.last.number > 0 && !arrived(counts.last);
    if (summary.endpoint.state != WebhookState::Active) {
        summary.light = Light::Off;
        summary.sentence = offSentence(summary.endpoint);
    } else if (!status.locked.isEmpty()) {
        summary.light = Light::Down;
        summary.sentence = ForwarderWords::tr("Nothing is sent, because it cannot be signed: %1")
                               .arg(status.locked);
    } else if (status.isOpen) {
        summary.light = Light::Down;
        summary.sentence =
            ForwarderWords::tr("%1 Everything waits; one looks from time to time whether it "
                               "is back.")
                .arg(sentenceOf(counts.last));
    } else if (status.heldUntilUs > nowUs) {
        summary.light = Light::Degraded;
        summary.sentence = ForwarderWords::tr("It asked for a pause; everything waits until then.");
    } else if (status.failuresInRow > 0 || failed) {
        summary.light = Light::Degraded;
        summary.sentence =
            failed ? sentenceOf(counts.last)
                   : ForwarderWords::tr("Some could not be delivered and are tried again.");
    } else {
        summary.sentence = upSentence(counts);
    }
}

} // namespace

QString sentenceOf(const DeliveryAttempt &attempt)
{
    if (attempt.number == 0)
        return {};
    http::Outcome outcome;
    outcome.kind = outcomeFromWord(attempt.outcome);
    outcome.status = attempt.status;
    return http::sentenceOf(outcome);
}

WebhookSummary summaryOf(const WebhookEndpoint &endpoint, const store::WebhookCounts &counts,
                         const LaneStatus &status, qint64 nowUs)
{
    WebhookSummary summary;
    summary.endpoint = endpoint;
    summary.failuresInRow = status.failuresInRow;
    summary.waiting = counts.waiting;
    summary.dead = counts.dead;
    summary.nextTryUs = qMax(status.nextTryUs, status.heldUntilUs > nowUs ? status.heldUntilUs : 0);
    if (summary.nextTryUs <= nowUs)
        summary.nextTryUs = 0;
    summary.lastTookUs = counts.last.tookUs;
    summary.lastStatus = counts.last.status;
    summary.lastDoneUs = counts.lastDoneUs;
    judge(summary, counts, status, nowUs);
    return summary;
}

} // namespace cordboard::webhook
