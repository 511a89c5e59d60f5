#pragma once

#include "carrier/mm1_link.h"

#include <QHash>

#include <deque>

namespace cordboard::carrier {

/// See carrier/mm1_link.h. Short messages of a push that the line has no room for wait here, at
/// most those of what was submitted while there was room.
class Mm1Link final : public Link
{
    Q_OBJECT

public:
    explicit Mm1Link(std::unique_ptr<Link> smpp);

    void start() override { m_smpp->start(); }
    void stop() override;
    int room() const override;
    void submit(const SubmitPart &part) override;
    void acknowledge(quint64 token, Acknowledgement answer) override
    {
        m_smpp->acknowledge(token, answer);
    }
    LinkStatus status() const override { return m_smpp->status(); }
    void tryNow() override { m_smpp->tryNow(); }
    void setPduTap(PduTap *tap) override { m_smpp->setPduTap(tap); }

private:
    /// What the short messages of one push have come to so far.
    struct Push
    {
        int open = 0;
        SubmitOutcome outcome;
    };
    void onFinished(const SubmitOutcome &outcome);
    void onRoom();
    void sendWaiting();
    void takeBackIfDown(LinkState state);
    void takeBackWaiting();

    const std::unique_ptr<Link> m_smpp;
    std::deque<SubmitPart> m_waiting;
    QHash<AttemptId, Push> m_pushes;
    quint8 m_transaction = 0;
    quint8 m_reference = 0;
};

} // namespace cordboard::carrier
