#include "standing_watch.h"

#include "base/take.h"
#include "model/policy_reason.h"
#include "ui/bridge/engine_proxy.h"
#include "ui/bridge/open_thread.h"
#include "ui/bridge/thread_words.h"
#include "ui/common/paint.h"
#include "ui/composer/composer.h"
#include "ui/composer/standing_strips.h"

#include <QCoreApplication>
#include <QDateTime>

namespace cordboard::ui {

namespace {

constexpr qsizetype shownOfQuestion = 60;
constexpr int lookEveryMs = 20'000;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(cordboard::ui::Standing)
};

QString shortened(const QString &text)
{
    const QString line = oneLine(text.left(200)).simplified();
    return line.size() > shownOfQuestion ? line.left(shownOfQuestion - 1) + QChar(0x2026) : line;
}

QString outSentence(const OptOut &entry, const QString &who, qint64 nowUs)
{
    const QString day = dayWords(entry.sinceUs, nowUs, QLocale());
    switch (entry.source) {
    case ConsentSource::Word:
        return Words::tr("%1 opted out with %2 on %3. Nothing can be sent.")
            .arg(isolated(who), isolated(shortened(entry.wording)), day);
    case ConsentSource::Carrier:
        return Words::tr("%1 opted out at the carrier, as we learned on %2. Nothing can be sent.")
            .arg(isolated(who), day);
    default:
        return Words::tr("%1 is on the opt-out list since %2. Nothing can be sent.")
            .arg(isolated(who), day);
    }
}

QString sourceWords(ConsentSource source)
{
    switch (source) {
    case ConsentSource::Word:
        return Words::tr("by text");
    case ConsentSource::Carrier:
        return Words::tr("at the carrier");
    case ConsentSource::Import:
        return Words::tr("by import");
    case ConsentSource::Api:
        return Words::tr("by a program");
    case ConsentSource::Person:
        break;
    }
    return Words::tr("by a person here");
}

/// "25 November 2026 22:40 · opted out by text: “STOP”"
QString evidenceLine(const ConsentEvent &event)
{
    const QLocale locale;
    const QString when =
        locale.toString(QDateTime::fromMSecsSinceEpoch(event.atUs / 1000), QLocale::ShortFormat);
    QString what;
    switch (event.state) {
    case ConsentState::Out:
        what = Words::tr("opted out");
        break;
    case ConsentState::In:
        what = Words::tr("agreed");
        break;
    case ConsentState::Asked:
        what = Words::tr("was asked");
        break;
    }
    //: time · what happened, how: "the words"
    QString line =
        Words::tr("%1 · %2 %3: “%4”")
            .arg(when, what, sourceWords(event.source), isolated(shortened(event.wording)));
    if (!event.author.isEmpty())
        line += QStringLiteral(" · ") + isolated(oneLine(event.author.left(60)));
    return line;
}

} // namespace

StandingWatch::StandingWatch(EngineProxy &proxy, OpenThread &thread, Composer &composer,
                             QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
    , m_thread(thread)
    , m_composer(composer)
{
    connect(&thread, &OpenThread::opened, this, &StandingWatch::look);
    connect(&thread, &OpenThread::conversationChanged, this, &StandingWatch::look);
    StandingStrips *strips = &composer.standing();
    connect(&m_clock, &QTimer::timeout, this, [this] {
        if (m_conversation.id.isValid())
            look(m_conversation);
    });
    m_clock.start(lookEveryMs);
    connect(&composer, &Composer::partsChanged, this,
            [this] { showNow(m_standing.now, shortened(threadName(m_conversation))); });
    connect(&composer, &Composer::categoryChanged, this, [this] {
        if (m_composer.category() == Category::Marketing)
            learnStopWords();
        // Else another thread comes, and is asked about when it is there.
        if (m_conversation.id.isValid() && m_composer.thread() == m_conversation.id)
            look(m_conversation);
    });
    connect(strips, &StandingStrips::evidenceWanted, this, &StandingWatch::showEvidence);
    connect(strips, &StandingStrips::consentGiven, this, &StandingWatch::optIn);
    connect(strips, &StandingStrips::optOutWanted, this, &StandingWatch::optOut);
    connect(strips, &StandingStrips::questionDismissed, this, &StandingWatch::dismiss);
    connect(strips, &StandingStrips::undoWanted, this,
            [this] { optIn(tr("Undone: opted out by mistake")); });
}

void StandingWatch::look(const Conversation &thread)
{
    // Another person's strips must not stand over this thread for a moment.
    if (thread.id != m_conversation.id) {
        m_justOptedOut = {};
        m_conversation = thread;
        show(Standing{thread.id, {}, {}, {}});
    }
    m_conversation = thread;
    const Category category = m_composer.category();
    take(m_proxy.engine().policies().standing(thread.id, category), this,
         [this, id = thread.id, category](const Result<Standing> &standing) {
             if (standing && id == m_conversation.id && category == m_composer.category())
                 show(*standing);
         });
}

/// Those that we obey. An admin may have added some.
void StandingWatch::learnStopWords()
{
    take(m_proxy.engine().policies().rules(), this, [this](const Result<PolicyRules> &rules) {
        if (!rules)
            return;
        QStringList words;
        for (const KeyWord &word : rules->words) {
            if (word.action == WordAction::OptOut)
                words.append(word.word);
        }
        m_composer.setStopWords(words);
    });
}

void StandingWatch::show(const Standing &standing)
{
    m_standing = standing;
    const QString who = threadName(m_conversation);
    QString out;
    if (standing.optOut)
        out = outSentence(*standing.optOut, who, m_proxy.clock().nowUs());
    m_composer.setOptedOut(out, m_justOptedOut == m_conversation.id);
    QString question;
    if (standing.question && !standing.optOut)
        question = tr("%1 may want no more messages: “%2”")
                       .arg(isolated(who), isolated(shortened(standing.question->text)));
    m_composer.standing().setQuestion(question, shortened(who));
    m_composer.setPrices(standing.now.part, standing.now.multimedia);
    showNow(standing.now, shortened(who));
}

void StandingWatch::showNow(const AnswerNow &now, const QString &who)
{
    const ReasonContext context{who, m_proxy.clock().nowUs(), QLocale(), false};
    if (now.refused) {
        m_composer.setNow(Strip::Kind::Stop, reasonSentence(now.reason, {}, context));
    } else if (now.goesOver(qMax(1, m_composer.parts()))) {
        m_composer.setNow(Strip::Kind::Stop, spendingAhead(now.spending, QLocale()));
    } else if (now.reason.code != ReasonCode::None) {
        const QString leaves = opensAt(now.reason, context);
        m_composer.setNow(Strip::Kind::Held, reasonSentence(now.reason, {}, context),
                          leaves.isEmpty() ? QString()
                          : quietDetail(now.reason).assumed
                              ? tr("Send at %1").arg(leaves)
                              : tr("Send at %1 %2's time").arg(leaves, isolated(who)));
    } else if (now.warning.code != ReasonCode::None) {
        m_composer.setNow(Strip::Kind::Warn, senderWarning(now.warning));
    } else {
        m_composer.setNow(Strip::Kind::Held, {});
    }
}

void StandingWatch::showEvidence()
{
    take(m_proxy.engine().policies().consent(m_conversation.peerNumber), this,
         [this, id = m_conversation.id](const Result<QList<ConsentEvent>> &events) {
             if (!events || id != m_conversation.id)
                 return;
             QStringList lines;
             // The newest decide; older ones are in Settings, Rules.
             for (const ConsentEvent &event : events->mid(qMax<qsizetype>(0, events->size() - 5)))
                 lines.append(evidenceLine(event));
             m_composer.standing().setEvidence(lines);
         });
}

void StandingWatch::optOut()
{
    if (!m_standing.question)
        return;
    OptOutEdit edit;
    edit.number = m_conversation.peerNumber;
    edit.reason = m_standing.question->text.left(500);
    edit.author = m_proxy.person();
    edit.message = m_standing.question->message;
    m_justOptedOut = m_conversation.id;
    take(m_proxy.engine().policies().addOptOut(edit), this, [this](const Result<void> &done) {
        if (!done)
            Q_EMIT failed(done.error().message);
        look(m_conversation);
    });
}

void StandingWatch::optIn(const QString &reason)
{
    if (!m_standing.optOut)
        return;
    OptOutEdit edit;
    edit.number = m_standing.optOut->number;
    edit.scope = m_standing.optOut->scope;
    edit.reason = reason;
    edit.author = m_proxy.person();
    m_justOptedOut = {};
    take(m_proxy.engine().policies().removeOptOut(edit), this, [this](const Result<void> &done) {
        if (!done)
            m_composer.standing().setFault(done.error().message);
        look(m_conversation);
    });
}

void StandingWatch::dismiss()
{
    if (!m_standing.question)
        return;
    take(m_proxy.engine().policies().dismissQuestion(m_conversation.id,
                                                     m_standing.question->message),
         this, [this](const Result<void> &done) {
             if (!done)
                 Q_EMIT failed(done.error().message);
             look(m_conversation);
         });
}

} // namespace cordboard::ui
