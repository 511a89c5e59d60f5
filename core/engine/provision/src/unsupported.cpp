#include "unsupported.h"

#include "views/object_reader.h"
#include "views/suggest.h"

#include <QCoreApplication>
#include <QUrl>

namespace cordboard::provision {

namespace {

const QStringList eventNames{QStringLiteral("message_received"),
                             QStringLiteral("message_created"),
                             QStringLiteral("message_updated"),
                             QStringLiteral("message_deleted"),
                             QStringLiteral("conversation_created"),
                             QStringLiteral("conversation_updated"),
                             QStringLiteral("conversation_deleted"),
                             QStringLiteral("conversation_message_created"),
                             QStringLiteral("conversation_message_updated"),
                             QStringLiteral("conversation_message_deleted")};

QString words(const char *text)
{
    return QCoreApplication::translate("provision", text);
}

void checkEvents(views::ObjectReader &reader, const views::JsonValue::Array &events,
                 views::Problems &problems)
{
    for (const views::JsonValue &event : events) {
        if (eventNames.contains(event.text()))
            continue;
        problems.add(event.line(),
                     words(QT_TRANSLATE_NOOP(
                         "provision",
                         "“events” in a webhook holds something that is not the name of an event, "
                         "like “message_received” or “message_updated”.")) +
                         views::suggestion(event.text(), eventNames));
    }
    if (events.empty()) {
        reader.complain(QLatin1String("events"),
                        words(QT_TRANSLATE_NOOP(
                            "provision", "“events” in a webhook must name at least one event.")));
    }
}

} // namespace

void checkWebhook(const views::JsonValue &value, views::Problems &problems)
{
    views::ObjectReader reader(value, words(QT_TRANSLATE_NOOP("provision", "a webhook")), problems);
    reader.require(QLatin1String("url"));
    const auto written = reader.text(QLatin1String("url"), {1, 2048});
    const QUrl url = QUrl(written.value_or(QString()), QUrl::StrictMode);
    const bool isWeb =
        url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (written && (!url.isValid() || url.host().isEmpty() || !isWeb)) {
        reader.complain(
            QLatin1String("url"),
            words(QT_TRANSLATE_NOOP(
                "provision",
                "“url” in a webhook must begin with http:// or https:// and name a computer.")));
    }
    reader.text(QLatin1String("secret"), {1, 255});
    reader.choice(QLatin1String("naming"), {QStringLiteral("seed"), QStringLiteral("voipbin")});
    reader.boolean(QLatin1String("allow_private"));
    if (const auto *events = reader.list(QLatin1String("events")))
        checkEvents(reader, *events, problems);
    reader.finish();
}

} // namespace cordboard::provision
