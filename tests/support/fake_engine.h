#pragma once

#include "engine/face/engine.h"
#include "support/fake_media_checks.h"
#include "support/fake_media_links.h"
#include "support/fake_multimedia.h"
#include "support/fake_needs_you.h"
#include "support/fake_pdu_records.h"
#include "support/fake_people.h"
#include "support/fake_policies.h"
#include "support/fake_programs.h"
#include "support/fake_routing.h"
#include "support/fake_sorting.h"
#include "support/fake_stories.h"
#include "support/fake_team.h"
#include "support/fake_writing.h"

#include <QHash>
#include <QPromise>

#include <functional>
#include <memory>
#include <optional>

namespace cordboard::test {

/// An engine that lives in memory and does what a test tells it. Single-threaded: call it from the
/// thread of the windows. Answers are ready at once, or wait in a queue while `holdAnswers()` is
/// on, so that late and out-of-order answers can be shown.
class FakeEngine final : public engine::Engine
{
public:
    enum class Call {
        Submit,
        Cancel,
        Threads,
        ThreadsByIds,
        OpenThread,
        Messages,
        Find,
        MessagesByIds,
        UnreadThreads,
        MarkRead,
        Rename,
        Carriers,
        SaveCarrier,
        RemoveCarrier,
        SetCarrierEnabled,
        Links,
        VaultReady,
        UsePassphrase,
    };

    FakeEngine();
    ~FakeEngine() override;

    // What the test puts in.
    ConversationId addThread(const QString &name, const QString &peer, qint64 atUs = 0);
    /// Adds without an announcement, for what was there before the window opened.
    TargetId addMessage(ConversationId thread, ChatMessage message);
    /// A customer writes: stored, counted as unread, announced.
    TargetId receive(ConversationId thread, const QString &text, qint64 atUs = 0);
    void tick(TargetId target, TargetState state, const Reason &reason = {});
    /// Onto the list of what needs a person, or off it; announced.
    void setNeedsYou(TargetId target, bool needsYou = true);
    CarrierId addCarrier(Carrier carrier);
    void setLink(const LinkStatus &status);
    Conversation &thread(ConversationId id);
    ChatMessage &message(TargetId id);
    void setNow(qint64 us) { m_nowUs = us; }

    // How it answers.
    void failNext(Call call, const Error &error) { m_failures.insert(call, error); }
    void holdAnswers() { m_held = true; }
    void releaseAnswers();
    void setVault(std::optional<Error> error) { m_vault = std::move(error); }
    /// One step of the running test of a connection; `last` ends it.
    void testStep(const TestStep &step, bool last = false);
    /// The steps of the next test at once; empty: the test drives them by testStep().
    void scriptTest(const QList<TestStep> &steps) { m_script = steps; }

    // What was asked of it.
    int calls(Call call) const { return m_calls.value(call); }
    QList<Draft> submitted;
    QList<std::pair<ConversationId, TargetId>> read;
    QList<TargetId> cancelled;
    QList<CarrierEdit> savedCarriers;
    QList<CarrierEdit> testedCarriers;
    QList<CarrierId> reconnected;
    QList<ThreadQuery> threadQueries;
    QList<SliceQuery> sliceQueries;
    QString passphrase;

    QFuture<Result<QList<ChatMessage>>> submit(const Draft &draft) override;
    QFuture<Result<void>> cancel(TargetId target) override;
    QFuture<Result<ThreadPage>> threads(const ThreadQuery &query) override;
    QFuture<Result<QList<Conversation>>> threadsByIds(const QList<ConversationId> &ids) override;
    QFuture<Result<Conversation>> openThread(const QString &ourNumber,
                                             const QString &peer) override;
    QFuture<Result<MessageSlice>> messages(const SliceQuery &query) override;
    QFuture<Result<TargetId>> find(const FindQuery &query) override;
    QFuture<Result<QList<ChatMessage>>> messagesByIds(const QList<TargetId> &ids) override;
    QFuture<Result<int>> unreadThreads() override;
    QFuture<Result<void>> markRead(ConversationId id, TargetId upTo) override;
    QFuture<Result<void>> rename(ConversationId id, const QString &name) override;
    QFuture<Result<QList<Carrier>>> carriers() override;
    QFuture<Result<Carrier>> saveCarrier(const CarrierEdit &edit) override;
    QFuture<Result<void>> removeCarrier(CarrierId id) override;
    QFuture<Result<void>> setCarrierEnabled(CarrierId id, bool enabled) override;
    void reconnect(CarrierId id) override;
    QFuture<TestStep> testConnection(const CarrierEdit &edit) override;
    QFuture<Result<QList<LinkStatus>>> links() override;
    QFuture<Result<void>> vaultReady() override;
    QFuture<Result<void>> usePassphrase(const QString &passphrase) override;
    engine::NeedsYou &needsYou() override { return fakeNeedsYou; }
    engine::Mailbox &mailbox() override { return m_mailbox; }
    FakePolicies &policies() override { return m_policies; }
    FakePduRecords &pduRecords() override { return m_pdus; }
    FakePrograms &programs() override { return m_programs; }
    FakeStories &stories() override { return m_stories; }
    FakeTeam &team() override { return fakeTeam; }
    FakeWriting &writing() override { return m_writing; }
    FakePeople &people() override { return m_people; }
    FakeSorting &sorting() override { return m_sorting; }

    FakeNeedsYou fakeNeedsYou;
    FakeTeam fakeTeam;
    FakeMultimedia &multimedia() override { return m_multimedia; }
    FakeMediaLinks &mediaLinks() override { return m_mediaLinks; }
    FakeMediaChecks &mediaChecks() override { return m_mediaChecks; }
    FakeRouting &routing() override { return m_routing; }

private:
    template<class T>
    QFuture<Result<T>> answer(Call call, Result<T> result);
    TargetId store(ConversationId thread, ChatMessage message);
    QList<Conversation> sorted() const;
    bool matches(const Conversation &thread, const ThreadQuery &query) const;
    bool fits(const Conversation &thread, const ThreadQuery &query) const;
    bool holds(const Conversation &thread, const QString &words) const;
    std::optional<Conversation> find(const QString &peer) const;
    std::optional<ChatMessage> findMessage(TargetId id) const;
    QList<ChatMessage> ofThread(ConversationId id) const;

    engine::Mailbox m_mailbox{50};
    FakePolicies m_policies{m_mailbox};
    FakePeople m_people;
    FakePduRecords m_pdus;
    FakePrograms m_programs;
    FakeMultimedia m_multimedia;
    FakeMediaLinks m_mediaLinks;
    FakeMediaChecks m_mediaChecks;
    FakeRouting m_routing{m_mailbox};
    FakeWriting m_writing;
    FakeSorting m_sorting{m_mailbox};
    FakeStories m_stories{[this](TargetId id) {
        return findMessage(id);
    }};
    QList<Conversation> m_threads;
    QList<ChatMessage> m_messages;
    QList<Carrier> m_carriers;
    QHash<CarrierId, LinkStatus> m_links;
    QHash<Call, Error> m_failures;
    QHash<Call, int> m_calls;
    QList<std::function<void()>> m_pending;
    std::optional<Error> m_vault;
    std::unique_ptr<QPromise<TestStep>> m_test;
    QList<TestStep> m_script;
    bool m_held = false;
    qint64 m_nowUs = 1'700'000'000'000'000;
    qint64 m_nextId = 1;
};

} // namespace cordboard::test
