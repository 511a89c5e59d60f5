#include "mms/wap_push.h"

#include "wsp_media_type.h"

namespace cordboard::mms {

namespace {

constexpr quint8 pushType = 0x06;
constexpr int mmsMessage = 0x3e;         // application/vnd.wap.mms-message
constexpr int applicationIdField = 0x2f; // X-Wap-Application-Id
constexpr int mmsUserAgent = 0x04;       // mms.ua
constexpr int longestShortMessage = 140;
constexpr int mostSegments = 255;
// application port addressing, 16 bit: from 9200 to 2948
const QByteArray portElement("\x05\x04\x0b\x84\x23\xf0", 6);

Unexpected<Error> broken(const QString &what)
{
    return fail(ErrorCode::Protocol, QStringLiteral("A WAP push could not be read: %1.").arg(what));
}

QByteArray header(const QByteArray &elements)
{
    return char(elements.size()) + elements;
}

} // namespace

QByteArray wspPush(QByteArrayView mms, quint8 transaction)
{
    WspWriter headers;
    headers.shortInteger(mmsMessage);
    headers.shortInteger(applicationIdField);
    headers.shortInteger(mmsUserAgent);
    WspWriter push;
    push.octet(transaction);
    push.octet(pushType);
    push.uintvar(quint32(headers.bytes().size()));
    push.octets(headers.bytes());
    push.octets(mms);
    return push.take();
}

std::vector<PushSegment> pushSegments(QByteArrayView push, quint8 reference)
{
    const QByteArray single = header(portElement);
    if (single.size() + push.size() <= longestShortMessage)
        return {{single + push.toByteArray()}};
    const QByteArray concatenation("\x00\x03", 2);
    const qsizetype room = longestShortMessage - header(portElement).size() - 5;
    const qsizetype count = (push.size() + room - 1) / room;
    std::vector<PushSegment> segments;
    if (count > mostSegments)
        return segments;
    for (qsizetype i = 0; i < count; ++i) {
        const QByteArray elements =
            portElement + concatenation + char(reference) + char(count) + char(i + 1);
        const QByteArrayView payload = push.sliced(i * room, qMin(room, push.size() - i * room));
        segments.push_back({header(elements) + payload.toByteArray()});
    }
    return segments;
}

Result<QByteArray> mmsOfPush(QByteArrayView octets)
{
    WspReader push(octets);
    push.octet(); // TID
    if (push.octet() != pushType || push.failed())
        return broken(QStringLiteral("it is not of type Push"));
    WspReader headers(push.octets(push.uintvar()));
    const MediaType type = readMediaType(headers);
    if (push.failed() || headers.failed())
        return broken(QStringLiteral("its headers are cut short"));
    if (type.name != "application/vnd.wap.mms-message")
        return fail(ErrorCode::Unsupported,
                    QStringLiteral("A WAP push of type %1 is no multimedia message.")
                        .arg(QString::fromLatin1(type.name)));
    return push.octets(quint64(push.left())).toByteArray();
}

} // namespace cordboard::mms
