#include "ui/bridge/thread_words.h"

#include "phone/number.h"
#include "ui/common/label_chips.h"
#include "ui/common/state_look.h"
#include "ui/common/time_words.h"

#include <QCoreApplication>

namespace cordboard::ui {

namespace {

// Gives lupdate and the strings of this file one context.
struct ThreadWords
{
    Q_DECLARE_TR_FUNCTIONS(cordboard::ThreadWords)
};

void addSentence(QString &spoken, const QString &sentence)
{
    if (sentence.isEmpty())
        return;
    const bool ended = spoken.endsWith(u'.') || spoken.endsWith(u'?') || spoken.endsWith(u'!');
    spoken += (ended ? QStringLiteral(" ") : QStringLiteral(". ")) + sentence;
}

} // namespace

QString threadName(const Conversation &thread)
{
    return thread.name.isEmpty() ? phone::display(thread.peerNumber) : thread.name;
}

bool hasLastLine(const Conversation &thread)
{
    return !thread.lastText.isEmpty() || thread.lastMedia >= 0;
}

QString threadLine(const Conversation &thread)
{
    QString text = thread.lastText.simplified();
    if (text.isEmpty() && thread.lastMedia >= 0)
        text =
            thread.lastMedia > 1 ? ThreadWords::tr("Attachments") : ThreadWords::tr("Attachment");
    return thread.lastDirection == Direction::Outbound ? ThreadWords::tr("You: %1").arg(text)
                                                       : text;
}

QString threadSpoken(const Conversation &thread, qint64 nowUs, const QList<Label> &labels)
{
    QString spoken = threadName(thread);
    if (thread.lastAtUs > 0)
        spoken = ThreadWords::tr("%1, %2").arg(spoken, listTime(thread.lastAtUs, nowUs));
    if (!thread.savedText.trimmed().isEmpty()) {
        addSentence(spoken, ThreadWords::tr("Draft: %1").arg(thread.savedText.simplified()));
    } else if (hasLastLine(thread)) {
        addSentence(spoken, threadLine(thread));
        if (thread.lastDirection == Direction::Outbound)
            addSentence(spoken, lookOf(thread.lastState).word);
    }
    if (thread.unread > 0)
        addSentence(spoken, ThreadWords::tr("%n unread", nullptr, thread.unread));
    if (thread.mentions > 0)
        addSentence(spoken, ThreadWords::tr("A note names you"));
    if (thread.blockedUs > 0)
        addSentence(spoken, ThreadWords::tr("Blocked"));
    if (!labels.isEmpty())
        addSentence(spoken, ThreadWords::tr("Labels: %1").arg(labelNames(labels)));
    return spoken;
}

} // namespace cordboard::ui
