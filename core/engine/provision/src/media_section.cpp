#include "media_section.h"

#include "api_section.h"
#include "views/object_reader.h"
#include "words.h"

#include <QUrl>

namespace cordboard::provision {

namespace {

const QLatin1String mediaListenKey("listen");
const QLatin1String publicUrlKey("public_url");
/// It stands in every such text: a part has 160 characters.
constexpr qsizetype longestPublicUrl = 100;
constexpr views::WholeRule linkDaysRule{1, 365};

/// "https://m.example.com" as it stands in a text; empty: it is none.
QString publicUrlFrom(const QString &text)
{
    QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool isHttp =
        url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    if (!url.isValid() || !isHttp || url.host().isEmpty() || !url.userInfo().isEmpty() ||
        url.hasQuery() || url.hasFragment())
        return {};
    QString written = QString::fromLatin1(url.toEncoded());
    while (written.endsWith(u'/'))
        written.chop(1);
    return written.size() > longestPublicUrl ? QString() : written;
}

} // namespace

std::optional<ProvisionMedia> readMedia(const views::JsonValue &value, views::Problems &problems)
{
    views::ObjectReader reader(value, Words::tr("“media”"), problems);
    ProvisionMedia media;
    reader.require(mediaListenKey);
    reader.require(publicUrlKey);
    const auto listen = reader.text(mediaListenKey, {1, 260});
    const auto place = listen ? readPlace(*listen) : std::nullopt;
    if (listen && !place)
        reader.complain(mediaListenKey,
                        Words::tr("“listen” in “media” must be an address and a port, like "
                                  "“127.0.0.1:8480”."));
    const auto text = reader.text(publicUrlKey, {1, 1000});
    if (text)
        media.links.publicUrl = publicUrlFrom(*text);
    if (text && !media.links.isReady())
        reader.complain(publicUrlKey,
                        Words::tr("“public_url” in “media” must be an address like "
                                  "“https://m.example.com”, of at most 100 characters, under "
                                  "which phones reach this computer."));
    media.links.days = int(reader.whole(QLatin1String("days"), linkDaysRule).value_or(30));
    media.links.company =
        reader.text(QLatin1String("company"), {0, 100}).value_or(QString()).trimmed();
    reader.finish();
    if (!place || !media.links.isReady())
        return std::nullopt;
    media.host = place->first;
    media.port = place->second;
    return media;
}

} // namespace cordboard::provision
