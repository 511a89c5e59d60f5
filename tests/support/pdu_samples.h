#pragma once

#include "describe/describe.h"
#include "describe/glance.h"
#include "describe/redact.h"
#include "support/fake_pdu_records.h"
#include "unit/smpp/pdu_bytes.h"

namespace cordboard::test {

/// One PDU as the engine would show it.
inline FakePduRecords::Entry pduEntry(bool fromUs, const QByteArray &frame, qint64 atUs,
                                      const QString &who = {}, qint64 tookUs = -1)
{
    const auto side = fromUs ? describe::Side::FromUs : describe::Side::FromCarrier;
    FakePduRecords::Entry entry;
    entry.shown = describe::describe(frame);
    entry.hidden = describe::redacted(entry.shown, side);
    const describe::Glance glance = describe::glance(entry.hidden, who);
    entry.row.atUs = atUs;
    entry.row.fromUs = fromUs;
    entry.row.connection = 1;
    entry.row.name = entry.shown.commandName;
    entry.row.sequence = quint32(entry.shown.sequence);
    entry.row.words = glance.words;
    entry.row.failed = glance.failed;
    entry.row.tookUs = tookUs;
    entry.keepAlive = describe::factsOf(frame).isKeepAlive;
    return entry;
}

/// The eight PDUs of the look's picture, the last two a day later. `startUs` is 13:38:03.112.
inline void fillPduSample(FakePduRecords &records, TargetId message, qint64 startUs)
{
    constexpr qint64 ms = 1'000, day = 86'400'000'000;
    const QString ines = QStringLiteral("Ines");
    const auto submit = [](quint32 sequence, char number, int letters) {
        const QByteArray part = QByteArray::fromHex("0500035a02") + number;
        QByteArray body = cstr({}) + "\1\1" + cstr("15550100142") + "\1\1" + cstr("15550134477");
        body += QByteArray::fromHex("400000") + cstr({}) + cstr("000001000000000R") +
                QByteArray::fromHex("01000000") + char(6 + letters) + part +
                QByteArray("Hello Ines, your bicycle is ready. ").repeated(9).left(letters);
        return pdu(smpp::command::submitSm, 0, sequence, body);
    };
    const auto receipt = [](quint32 sequence, const QByteArray &id, const QByteArray &outcome) {
        return deliverSm(sequence, {.text = "id:" + id +
                                            " sub:001 dlvrd:001 submit date:2611221338 "
                                            "done date:2611221338 " +
                                            outcome + " text:Hello Ines",
                                    .esmClass = 4,
                                    .tlvs = tlv(0x001E, cstr(id)),
                                    .source = "15550134477",
                                    .destination = "15550100142"});
    };
    const auto taken = [](quint32 sequence) {
        return pdu(0x80000005, 0, sequence, cstr({}));
    };
    const auto add = [&](bool fromUs, const QByteArray &frame, qint64 at, qint64 took = -1) {
        auto entry = pduEntry(fromUs, frame, startUs + at, ines, took);
        entry.message = message;
        records.add(entry);
    };
    add(true, submit(0x1c4, 1, 153), 0);
    add(true, submit(0x1c5, 2, 41), 1 * ms);
    add(false, submitSmResp(0x1c4, "7f01a2"), 42 * ms, 42 * ms);
    add(false, submitSmResp(0x1c5, "7f01a3"), 59 * ms, 58 * ms);
    add(false, receipt(0x9d2, "7f01a2", "stat:DELIVRD err:000"), 6'528 * ms);
    add(true, taken(0x9d2), 6'536 * ms, 8 * ms);
    add(false, receipt(0xb07, "7f01a3", "stat:UNDELIV err:027"), day + 7'908 * ms);
    add(true, taken(0xb07), day + 7'917 * ms, 9 * ms);
}

} // namespace cordboard::test
