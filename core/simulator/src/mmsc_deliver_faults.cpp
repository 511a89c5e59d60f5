#include "mmsc_deliver_faults.h"

#include "simulator/sample_media.h"

namespace cordboard::simulator {

namespace {

using namespace Qt::StringLiterals;

mms::Part named(mms::Part part, const QByteArray &name)
{
    part.contentId = name;
    part.location = name;
    return part;
}

/// The content of `body` once more around itself, so many times.
MmsBody nested(const MmsBody &body, int depth)
{
    MmsBody wrapped = body;
    for (int level = 0; level < depth; ++level) {
        const QByteArray boundary = "level_" + QByteArray::number(level);
        wrapped.octets = "--" + boundary + "\r\nContent-Type: " + wrapped.contentType + "\r\n\r\n" +
                         wrapped.octets + "\r\n--" + boundary + "--\r\n";
        wrapped.contentType = "multipart/related; boundary=\"" + boundary + '"';
    }
    return wrapped;
}

/// As some MMSCs name parts: neither start nor angle brackets nor the scheme of the reference.
MmsBody looselyNamed(MmsBody body)
{
    const qsizetype start = body.contentType.indexOf("; start=");
    body.contentType.remove(start, body.contentType.indexOf(';', start + 1) - start);
    body.octets.replace("href=\"cid:", "href=\"");
    for (qsizetype at = body.octets.indexOf("\r\nContent-ID: <"); at >= 0;
         at = body.octets.indexOf("\r\nContent-ID: <", at)) {
        body.octets.remove(body.octets.indexOf('>', at), 1);
        body.octets.remove(at + QByteArrayView("\r\nContent-ID: ").size(), 1);
    }
    return body;
}

} // namespace

QByteArray withOddProlog(QByteArray xml)
{
    return xml.replace("encoding='UTF-8'", "encoding=\"utf-16\"");
}

QByteArray billionLaughs()
{
    QByteArray dtd = "<!DOCTYPE lolz [\n<!ENTITY lol0 \"lol\">\n";
    for (int level = 1; level <= 9; ++level) {
        const QByteArray before = "&lol" + QByteArray::number(level - 1) + ';';
        dtd += "<!ENTITY lol" + QByteArray::number(level) + " \"" + before.repeated(10) + "\">\n";
    }
    return dtd + "]>\n";
}

MmsBody faultyDelivery(const Mm7Writer &writer, InboundMms message, const QString &id, qint64 atUs,
                       const QString &fault)
{
    constexpr int manyParts = 60;
    constexpr qsizetype oversized = 65 * 1024 * 1024;
    constexpr int depth = 30;
    if (fault == u"deliver-many-parts"_s) {
        while (message.parts.size() < manyParts) {
            const QByteArray name = "t" + QByteArray::number(message.parts.size());
            message.parts.push_back(named(sampleText(u"More"_s), name));
        }
    }
    if (fault == u"deliver-oversized"_s) {
        message.parts.push_back(
            named({{"application/octet-stream"}, {}, {}, QByteArray(oversized, 'x')}, "big"));
    }
    const QByteArray dtd = fault == u"deliver-dtd"_s ? billionLaughs() : QByteArray();
    MmsBody body = writer.deliver(message, id, atUs, dtd);
    if (fault == u"deliver-odd-xml"_s) {
        body.octets = withOddProlog(body.octets)
                          .replace("Content-Type: text/xml", "Content-Type: application/xml");
    }
    if (fault == u"deliver-loose-names"_s && !message.parts.empty())
        return looselyNamed(std::move(body));
    return fault == u"deliver-nested"_s ? nested(body, depth) : body;
}

} // namespace cordboard::simulator
