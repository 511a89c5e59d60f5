// Hostile bytes from the network: through the splitter and the decoder, whole and in pieces, and
// through a bound session (for one first octet in eight). The first octet chooses the size of the
// pieces; the rest is the stream.

#include "unit/smpp/test_session.h"

#include <QLoggingCategory>

#include <cstdint>
#include <cstdlib>

using namespace cordboard::smpp;
using namespace cordboard::test;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

bool isInside(QByteArrayView part, QByteArrayView whole)
{
    return part.isEmpty() || (part.begin() >= whole.begin() && part.end() <= whole.end());
}

void checkPdu(QByteArrayView frame)
{
    Pdu pdu;
    decode(frame, &pdu);
    require(pdu.length == quint32(frame.size()));
    for (const QByteArrayView field :
         {pdu.systemId, pdu.password, pdu.systemType, pdu.addressRange, pdu.serviceType, pdu.source,
          pdu.destination, pdu.scheduleTime, pdu.validity, pdu.finalDate, pdu.messageId,
          pdu.shortMessage})
        require(isInside(field, frame));
    qsizetype octets = 0;
    for (const Tlv &tlv : pdu.tlvs) {
        require(isInside(tlv.value, frame));
        octets += 4 + tlv.value.size();
    }
    require(octets <= frame.size());
    require(!command::isResponse(pdu.command) || pdu.fault == Pdu::Fault::None);
    require((pdu.fault == Pdu::Fault::None) == (pdu.faultStatus == 0));
}

QList<QByteArray> framesOf(QByteArrayView stream, qsizetype piece)
{
    FrameSplitter splitter;
    QList<QByteArray> frames;
    QByteArrayView frame;
    for (qsizetype at = 0; at < stream.size(); at += piece) {
        splitter.append(stream.sliced(at, qMin(piece, stream.size() - at)));
        while (splitter.next(&frame) == FrameSplitter::Next::Frame)
            frames.append(frame.toByteArray());
    }
    return frames;
}

/// Whatever a carrier sends: each submit ends at most once in time and once late, and the session
/// at most once.
void checkSession(QByteArrayView stream, qsizetype piece)
{
    TestSession t(4);
    t.bind();
    for (quint64 tag = 1; tag <= 4; ++tag)
        t.submit(tag);
    for (qsizetype at = 0; at < stream.size(); at += piece)
        t.wire.inject(stream.sliced(at, qMin(piece, stream.size() - at)).toByteArray());
    for (const quint32 sequence : t.requests)
        t.session->answer(sequence, 0);
    t.pass(200);
    t.session->abort({});
    require(t.ends.size() == 1);
    require(t.answers.size() == 4);
    QList<bool> seen(5, false);
    for (const auto &answer : t.answers) {
        require(!seen[qsizetype(answer.tag)]);
        seen[qsizetype(answer.tag)] = true;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *octets, std::size_t size)
{
    if (size < 1)
        return 0;
    static const bool quiet = (QLoggingCategory::setFilterRules(QStringLiteral("*=false")), true);
    static_cast<void>(quiet);
    const qsizetype piece = 1 + octets[0];
    const QByteArrayView stream(octets + 1, qsizetype(size) - 1);
    const QList<QByteArray> frames = framesOf(stream, stream.size() + 1);
    require(frames == framesOf(stream, piece));
    for (const QByteArray &frame : frames)
        checkPdu(frame);
    if (piece % 8 == 0) // a session costs a hundred times what decoding does
        checkSession(stream, piece);
    return 0;
}
