#include "mms/mm7.h"

#include "mms/mime.h"

namespace cordboard::mms::mm7 {

namespace {

const QByteArray xmlType = "text/xml; charset=\"utf-8\"";
const QByteArray envelopeId = "mm7-envelope";
const QByteArray contentId = "mms-content";

bool isXml(const MediaType &type)
{
    return type.name == "text/xml" || type.name == "application/xml" ||
           type.name == "application/soap+xml";
}

QByteArray related(const QByteArray &start, const QByteArray &type, const QByteArray &boundary)
{
    return "multipart/related; start=\"<" + start + ">\"; type=\"" + type + "\"; boundary=\"" +
           boundary + '"';
}

QByteArray withoutScheme(QByteArray href)
{
    if (href.toLower().startsWith("cid:"))
        href.remove(0, 4);
    if (href.startsWith('<') && href.endsWith('>'))
        href = href.sliced(1, href.size() - 2);
    return href;
}

/// The envelope: the part that `start` names, else the first one of XML.
const MimeEntity *envelopeOf(const MimeEntity &root)
{
    const QByteArray start = withoutScheme(root.type.start);
    for (const MimeEntity &child : root.children)
        if (!start.isEmpty() && child.contentId == start && isXml(child.type))
            return &child;
    for (const MimeEntity &child : root.children)
        if (isXml(child.type))
            return &child;
    return nullptr;
}

const MimeEntity *contentOf(const MimeEntity &root, const MimeEntity *envelope,
                            const QByteArray &href)
{
    const QByteArray id = withoutScheme(href);
    for (const auto member : {&MimeEntity::contentId, &MimeEntity::location})
        for (const MimeEntity &child : root.children)
            if (&child != envelope && !id.isEmpty() && child.*member == id)
                return &child;
    return nullptr;
}

} // namespace

Body encode(Message message, const Dialect &dialect, const std::vector<Part> &parts)
{
    if (parts.empty())
        return {xmlType, encodeXml(message, dialect)};
    message.contentHref = QStringLiteral("cid:") + QLatin1String(contentId);
    const QByteArray outer = freeBoundary();
    const QByteArray inner = freeBoundary();
    const QByteArray line = "\r\n";
    Body body;
    body.contentType = related(envelopeId, "text/xml", outer);
    body.octets = "--" + outer + line + "Content-Type: " + xmlType + line + "Content-ID: <" +
                  envelopeId + '>' + line + "Content-Transfer-Encoding: 8bit" + line + line;
    body.octets += encodeXml(message, dialect);
    body.octets += line + "--" + outer + line + "Content-Type: " +
                   related(parts.front().contentId, parts.front().type.name, inner) + line +
                   "Content-ID: <" + contentId + '>' + line + line;
    body.octets += mimeBody(parts, inner);
    body.octets += line + "--" + outer + "--" + line;
    return body;
}

Result<Received> decode(const QByteArray &contentType, QByteArrayView octets)
{
    const QByteArray name = canonicalMediaName(contentType.split(';').first());
    if (!name.startsWith("multipart/")) {
        auto message = decodeXml(octets);
        return message ? Result<Received>(Received{std::move(*message), {}}) : forward(message);
    }
    const auto root = parseMime(contentType, octets);
    if (!root)
        return forward(root);
    const MimeEntity *envelope = envelopeOf(*root);
    if (!envelope)
        return fail(ErrorCode::Protocol,
                    QStringLiteral("An MM7 message could not be read: none of its parts is XML."));
    auto message = decodeXml(envelope->data);
    if (!message)
        return forward(message);
    const MimeEntity *content = contentOf(*root, envelope, message->contentHref.toUtf8());
    auto parts = content ? leavesOf(*content) : leavesOf(*root, envelope);
    return Received{std::move(*message), std::move(parts)};
}

} // namespace cordboard::mms::mm7
