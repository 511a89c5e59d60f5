#pragma once

#include "smpp/session.h"
#include "unit/smpp/fake_clock.h"
#include "unit/smpp/fake_transport.h"
#include "unit/smpp/pdu_bytes.h"

#include <QPair>

#include <functional>

namespace cordboard::test {

/// A session on a fake wire with a fake clock: inject bytes, expect bytes, no network and no
/// waiting.
class TestSession final : public smpp::SessionEvents
{
public:
    struct Answer
    {
        quint64 tag;
        smpp::SubmitAnswer::Kind kind;
        quint32 status;
        QByteArray id;
    };

    explicit TestSession(int window = 10, quint32 firstSequence = 1)
    {
        settings.systemId = "u";
        settings.password = "p";
        settings.window = window;
        session =
            std::make_unique<smpp::Session>(settings, wire.make(), clock, *this, firstSequence);
    }

    /// Connects and binds; what was written for that is forgotten.
    void bind()
    {
        session->start();
        wire.connectUp();
        const QByteArray request = wire.takeFrames().value(0);
        wire.inject(pdu(smpp::command::responseTo(settings.bindCommand), 0,
                        decoded(request).sequence, cstr("smsc")));
    }

    /// Submits and flushes; returns the sequence number used.
    quint32 submit(quint64 tag)
    {
        smpp::SubmitFields fields;
        fields.source = "1";
        fields.destination = "2";
        fields.message = "text";
        if (!session->submit(fields, tag))
            return 0;
        session->flush();
        return decoded(wire.takeFrames().last()).sequence;
    }

    /// Moves time in steps of the real tick.
    void pass(qint64 ms)
    {
        constexpr qint64 step = 200;
        for (qint64 done = 0; done < ms; done += step) {
            clock.advance(qMin(step, ms - done));
            session->tick();
        }
        session->flush();
    }

    QList<KeptPdu> written()
    {
        session->flush();
        QList<KeptPdu> pdus;
        for (const QByteArray &frame : wire.takeFrames())
            pdus.append(decoded(frame));
        return pdus;
    }

    struct Seen
    {
        bool fromUs;
        QByteArray frame;
        std::optional<quint64> tag;
    };

    void sessionPdu(const smpp::PduSeen &pdu) override
    {
        seen.append({pdu.fromUs, pdu.frame.toByteArray(), pdu.tag});
    }
    void sessionBound() override { ++bounds; }
    void sessionAnswered(quint64 tag, const smpp::SubmitAnswer &answer) override
    {
        answers.append({tag, answer.kind, answer.status, answer.messageId.toByteArray()});
        if (onAnswer)
            onAnswer();
    }
    void sessionRequest(const smpp::Pdu &request) override { requests.append(request.sequence); }
    void sessionTurnDone() override { ++turns; }
    void sessionEnded(const smpp::SessionEnd &end) override { ends.append(end); }

    FakeClock clock;
    Wire wire;
    smpp::SessionSettings settings;
    std::unique_ptr<smpp::Session> session;
    int bounds = 0;
    int turns = 0;
    QList<Seen> seen;
    QList<Answer> answers;
    QList<quint32> requests;
    QList<smpp::SessionEnd> ends;
    std::function<void()> onAnswer;
};

} // namespace cordboard::test
