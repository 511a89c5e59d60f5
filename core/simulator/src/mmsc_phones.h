#pragma once

#include "mm7_writer.h"
#include "vasp_link.h"

#include <QHash>
#include <QStringList>

#include <functional>
#include <vector>

namespace cordboard::simulator {

/// The phones behind the MMSC: what was accepted reaches them, they report, and they write. All
/// that goes to the client goes through here.
class MmscPhones : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive it.
    MmscPhones(const MmscOptions &options, Agenda &agenda, VaspLink::AfterSync afterSync);

    /// An accepted submit goes on to its recipients; `reported` is called when all its reports were
    /// answered or given up.
    void take(const MmsSubmitSeen &submit, const MmsSubmitPlan &plan,
              std::function<void()> reported = {});
    /// The message has not reached every phone yet.
    bool isWaiting(const QString &messageId) const { return m_waiting.contains(messageId); }
    /// It will not, and there will be no report.
    void cancel(const QString &messageId);
    /// A message from a phone, as the fault wants it.
    void write(InboundMms message, const QString &id, const QString &fault);

    qint64 onTheWay() const;
    qint64 toPost() const;

Q_SIGNALS:
    void phoneReached(const QString &messageId, const QString &recipient);
    void sending(const cordboard::simulator::VaspPost &post);
    void answered(const cordboard::simulator::VaspPost &post);

private:
    /// One recipient of one message.
    struct Way
    {
        QString messageId;
        QString ours;
        QString phone;
        bool wantsReport = false;
        bool wantsRead = false;
        MmsSubmitPlan plan;
    };

    void arrive(const Way &way, const std::function<void()> &reported);
    void report(const Way &way, const QString &state, std::function<void()> done);
    void readReply(const Way &way);
    void post(VaspPost post);
    VaspPost reportPost(const Way &way, const QString &kind, const QString &state) const;
    QString transactionFor(const QString &messageId) const;

    const MmscOptions &m_options;
    Agenda &m_agenda;
    const Mm7Writer m_writer;
    VaspLink::AfterSync m_afterSync;
    std::vector<VaspLink *> m_links;
    QHash<QString, int> m_waiting; ///< message id to phones that have not got it
    mutable qint64 m_transactions = 0;
};

} // namespace cordboard::simulator
