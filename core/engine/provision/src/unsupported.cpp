#include "unsupported.h"

#include "views/object_reader.h"
#include "views/suggest.h"

#include <QCoreApplication>
#include <QRegularExpression>
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

bool isListenAddress(const QString &address)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"(^(\[[0-9A-Fa-f:.]+\]|[^\s:/\[\]]+):(\d{1,5})$)"));
    const auto match = pattern.match(address);
    const int port = match.captured(2).toInt();
    return match.hasMatch() && port >= 1 && port <= 65'535;
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

void checkApi(const views::JsonValue &value, views::Problems &problems)
{
    views::ObjectReader reader(value, words(QT_TRANSLATE_NOOP("provision", "“api”")), problems);
    const auto listen = reader.text(QLatin1String("listen"), {1, 260});
    if (listen && !isListenAddress(*listen)) {
        reader.complain(
            QLatin1String("listen"),
            words(QT_TRANSLATE_NOOP(
                "provision",
                "“listen” in “api” must be an address and a port, like “127.0.0.1:8470”.")));
    }
    reader.require(QLatin1String("listen"));
    reader.finish();
}

void checkAccessKey(const views::JsonValue &value, views::Problems &problems)
{
    static const QRegularExpression token(QStringLiteral("^vb_[A-Za-z0-9]{32}$"));
    views::ObjectReader reader(value, words(QT_TRANSLATE_NOOP("provision", "an access key")),
                               problems);
    reader.require(QLatin1String("name"));
    reader.require(QLatin1String("token"));
    reader.text(QLatin1String("name"), {1, 255});
    const auto written = reader.text(QLatin1String("token"), {1, 255});
    if (written && !token.match(*written).hasMatch()) {
        reader.complain(
            QLatin1String("token"),
            words(QT_TRANSLATE_NOOP(
                "provision", "“token” in an access key must be “vb_” and 32 letters or digits.")));
    }
    reader.choice(QLatin1String("role"),
                  {QStringLiteral("admin"), QStringLiteral("sender"), QStringLiteral("reader")});
    reader.finish();
}

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
