#pragma once

#include "ui/common/state_look.h"
#include "webhook/face/webhooks.h"

#include <QCoreApplication>

namespace cordboard::ui {

/// The sentences and shapes of webhooks.
class HookWords
{
    Q_DECLARE_TR_FUNCTIONS(cordboard::ui::HookWords)

public:
    /// Shape, colour and word of an endpoint's light.
    static StateLook light(const webhook::WebhookSummary &status);

    /// How it does, for a line of the list: "84 ms, all delivered", "Waiting to try again".
    static QString line(const webhook::WebhookSummary &status);

    /// "crm.fernway.example", "10.0.4.20:8080"; the address itself when it cannot be read.
    static QString host(const QString &url);
    /// What it is called: its name, else its host.
    static QString name(const WebhookEndpoint &endpoint);

    /// One cell: "200 in 112 ms", "500, server error", "Waiting, next try 14:36:52".
    static StateLook result(const WebhookDelivery &delivery, int timeoutMs, qint64 nowUs);

    /// "84 ms", "4.1 s"
    static QString took(qint64 us);
    /// "14:31:52", on another day "24 Nov 14:31".
    static QString time(qint64 us, qint64 nowUs);
    /// Always with seconds, for what is compared: "14:31:52", on another day "24 Nov 14:31:52".
    static QString exactTime(qint64 us, qint64 nowUs);

    /// An attempt in a few words: "500", "No answer within 5 s".
    static QString attempt(const DeliveryAttempt &attempt, int timeoutMs);
    static bool isGood(const DeliveryAttempt &attempt);

    /// The answer card: what happened, and what to do about it.
    struct Card
    {
        StateLook look;
        QString what;
        QString then;
    };
    static Card card(const WebhookDelivery &delivery, const WebhookEndpoint &endpoint,
                     qint64 nowUs);

    /// What stands over the deliveries of an endpoint that is not well; empty when it is.
    struct Notice
    {
        QString lead;
        QString rest;
        bool isHeld = false; ///< a person switched it off
    };
    static Notice notice(const webhook::WebhookSummary &status, qint64 nowUs);

    /// The status line: "Webhooks delivered", "CRM import: 2 events waiting".
    static StateLook overall(const QList<webhook::WebhookSummary> &endpoints);

    /// A sentence when an endpoint has not answered properly for a while; empty when all do well.
    static QString trouble(const QList<webhook::WebhookSummary> &endpoints);

    static QString eventId(const QUuid &uuid); ///< "evt_01936f2e…"
};

} // namespace cordboard::ui
