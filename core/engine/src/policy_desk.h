#pragma once

#include "base/result.h"
#include "model/message.h"
#include "model/opt_out.h"
#include "policy/decide.h"
#include "store/outbox.h"

#include <QMutex>

#include <functional>
#include <memory>

namespace cordboard::engine {

using SharedRules = std::shared_ptr<const policy::Rulebook>;

/// What one draft is judged by, the same for all of its people.
struct DraftFacts
{
    QString source;
    QStringList countries; ///< of the source (model/routing.h)
    Category category = Category::Conversation;
    qint64 expiresUs = 0;
    qint64 leaveUs = 0; ///< it is to leave then; 0: now
};

/// Asks the rules for every message alike, whoever wrote it: when it is accepted and again when it
/// is claimed. Keeps the rules that hold now; what changes by itself (the opt-out list, what was
/// spent) it reads inside the job that asks. Thread-safe; lives as long as the store's jobs.
class PolicyDesk
{
public:
    SharedRules rules() const;
    /// Of those rules: grows when they are saved. 0: none were read yet.
    qint64 version() const;

    /// Reads the rules when another engine has saved them, and writes the shipped ones into a new
    /// installation. Cheap when nothing changed. Inside a write job.
    Result<void> refresh(store::Connection &connection);
    /// The same, once: nothing is judged before the rules are there.
    Result<void> ensure(store::Connection &connection);

    /// May this leave, as far as one person is concerned? `spending` goes on from person to person.
    /// Inside a job.
    Result<policy::Decision> judge(store::Connection &connection, const DraftFacts &draft,
                                   const QString &destination,
                                   const QList<policy::SpendingFact> &spending);

    /// What would become of an answer now, but for the opt-out list and the cost. Any job.
    AnswerNow preview(const DraftFacts &draft, const QString &destination,
                      const QByteArray &contactZone, qint64 nowUs) const;

    /// The countries that a number of ours may text; empty: all.
    using CountriesFn = std::function<QStringList(const QString &source)>;
    /// For Outbox::claim(), in the same job. Needs no query but for those on the opt-out list and
    /// those for whom hours are quiet.
    store::ClaimGate gate(store::Connection &connection, const CountriesFn &countriesOf);

private:
    policy::OpeningCache &cacheFor(const SharedRules &rules);

    mutable QMutex m_mutex;
    SharedRules m_rules = std::make_shared<policy::Rulebook>();
    qint64 m_version = 0;
    SharedRules m_cacheOf; ///< jobs of the writer only
    policy::OpeningCache m_cache;
};

/// The sentence of a refusal for the one who wrote it, with the person's name when a thread knows
/// it. `detail` is the outside code, "RECIPIENT_OPTED_OUT".
Error refusal(store::Connection &connection, const Reason &reason, ConversationId conversation,
              const QString &number);

} // namespace cordboard::engine
