#pragma once

#include "carrier/link.h"

#include <QMutex>
#include <QPointer>
#include <QWaitCondition>

#include <functional>
#include <memory>

namespace cordboard::test {

class FakeLink;

/// The test's side of a FakeLink, which lives in the engine thread. Outlives the link.
class FakeLine
{
public:
    /// Called in the engine thread for every submit; the default only records it.
    std::function<void(FakeLink &link, const carrier::SubmitPart &part)> onSubmit;

    QList<carrier::SubmitPart> submitted() const;
    QList<QPair<quint64, carrier::Acknowledgement>> acknowledged() const;

    /// Runs in the engine thread and waits for it. False when there is no link now.
    bool run(const std::function<void(FakeLink &)> &job);

    int made() const;         ///< how many links were made for this line
    QString password() const; ///< what the last one was given

private:
    friend class FakeLink;
    mutable QMutex m_mutex;
    FakeLink *m_link = nullptr;
    QList<carrier::SubmitPart> m_submitted;
    QList<QPair<quint64, carrier::Acknowledgement>> m_acknowledged;
    int m_made = 0;
    QString m_password;
};

/// A line without a network: what is submitted is recorded, what is received the test says.
class FakeLink : public carrier::Link
{
    Q_OBJECT

public:
    FakeLink(std::shared_ptr<FakeLine> line, const Carrier &carrier, const QString &password);
    ~FakeLink() override;

    void start() override;
    void stop() override;
    int room() const override;
    void submit(const carrier::SubmitPart &part) override;
    void acknowledge(quint64 token, carrier::Acknowledgement answer) override;
    LinkStatus status() const override { return m_status; }
    void tryNow() override { setState(LinkState::Up); }

    void setState(LinkState state);
    void accept(AttemptId attempt, const QString &id);
    void finish(const carrier::SubmitOutcome &outcome);
    void setWindow(int window) { m_status.window = window; }

private:
    const std::shared_ptr<FakeLine> m_line;
    LinkStatus m_status;
};

} // namespace cordboard::test
