#include "http/client/url_check.h"

#include "http/client/address_guard.h"
#include "words.h"

#include <QUrl>

#include <curl/curl.h>

#include <memory>

namespace cordboard::http {

namespace {

struct UrlFree
{
    void operator()(CURLU *url) const { curl_url_cleanup(url); }
};
using UrlHandle = std::unique_ptr<CURLU, UrlFree>;

QByteArray part(CURLU *url, CURLUPart which, unsigned flags = 0)
{
    char *text = nullptr;
    if (curl_url_get(url, which, &text, flags) != CURLUE_OK)
        return {};
    QByteArray copy(text);
    curl_free(text);
    return copy;
}

Unexpected<Error> invalid(const QString &sentence)
{
    return fail(ErrorCode::Invalid, sentence);
}

Result<void> checkHost(const QByteArray &host, bool allowPrivate)
{
    QByteArray bare = host;
    if (bare.startsWith('[') && bare.endsWith(']'))
        bare = bare.mid(1, bare.size() - 2);
    QHostAddress address;
    if (!address.setAddress(QString::fromLatin1(bare)))
        return {}; // a name: judged when it is connected to
    const AddressKind kind = kindOf(address);
    if (kind == AddressKind::Forbidden)
        return invalid(Words::tr("The address %1 is not one that may be reached from here.")
                           .arg(address.toString()));
    if (kind == AddressKind::Private && !allowPrivate)
        return invalid(Words::tr("%1 is an address of this computer or of a private network. It is "
                                 "used only where private addresses are allowed.")
                           .arg(address.toString()));
    return {};
}

} // namespace

Result<QByteArray> checkUrl(const QString &url, bool allowPrivate)
{
    const QUrl written(url, QUrl::StrictMode);
    const UrlHandle handle(curl_url());
    const QByteArray encoded = written.toEncoded(QUrl::RemoveFragment);
    if (url.size() > 2048 || !written.isValid() || written.host().isEmpty() || !handle ||
        curl_url_set(handle.get(), CURLUPART_URL, encoded.constData(), 0) != CURLUE_OK)
        return invalid(Words::tr("This is not an address like https://example.com/path."));
    const QByteArray scheme = part(handle.get(), CURLUPART_SCHEME);
    if (scheme != "http" && scheme != "https")
        return invalid(Words::tr("The address must begin with http:// or https://."));
    if (!part(handle.get(), CURLUPART_USER).isEmpty() ||
        !part(handle.get(), CURLUPART_PASSWORD).isEmpty() || encoded.contains('@'))
        return invalid(Words::tr("A user name or password in the address would end up in logs. "
                                 "Leave it out."));
    if (!part(handle.get(), CURLUPART_ZONEID).isEmpty())
        return invalid(Words::tr("Addresses with a zone (%) cannot be used."));
    if (isForbiddenPort(part(handle.get(), CURLUPART_PORT, CURLU_DEFAULT_PORT).toInt()))
        return invalid(Words::tr("This port belongs to another protocol."));
    if (auto fine = checkHost(part(handle.get(), CURLUPART_HOST), allowPrivate); !fine)
        return forward(fine);
    return part(handle.get(), CURLUPART_URL);
}

} // namespace cordboard::http
