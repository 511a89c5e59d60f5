#include "ui/notify/notice.h"

namespace cordboard::ui {

namespace {

constexpr qsizetype longest = 180;

/// Controls and marks of direction could hide what follows, or turn it round.
bool isShown(QChar character)
{
    const QChar::Category category = character.category();
    return category != QChar::Other_Control && category != QChar::Other_Format;
}

} // namespace

QList<NoticeAct> noticeActs(const Notice &notice)
{
    if (notice.kind == Notice::Kind::Waiting)
        return {NoticeAct::Open, NoticeAct::Take, NoticeAct::Acknowledge};
    if (!notice.thread.isValid() || notice.kind != Notice::Kind::NewMessage)
        return {NoticeAct::Open};
    QList<NoticeAct> acts{NoticeAct::Open, NoticeAct::Reply};
    if (notice.queue == NoticeQueue::Unassigned)
        acts.append(NoticeAct::Take);
    return acts;
}

QString noticeKey(const Notice &notice)
{
    if (notice.kind == Notice::Kind::Waiting)
        return QStringLiteral("waiting"); // one, whoever waits longest
    const bool isLink = notice.carrier.isValid();
    const QString about =
        isLink ? QString::number(notice.carrier.value) : QString::number(notice.thread.value);
    const int kind = isLink ? int(Notice::Kind::LinkDown) : int(notice.kind);
    return QStringLiteral("%1/%2/%3").arg(kind).arg(isLink).arg(about);
}

QString noticeLine(const QString &text)
{
    QString plain;
    const QString oneLine = text.simplified();
    for (const QChar character : oneLine) {
        if (isShown(character))
            plain += character;
    }
    if (plain.size() > longest) {
        plain.truncate(longest - 1);
        if (plain.back().isHighSurrogate())
            plain.chop(1);
        plain += QChar(0x2026);
    }
    return plain;
}

QString forDesktop(const QString &text)
{
    const QString plain = noticeLine(text);
#ifdef Q_OS_UNIX
    return plain.toHtmlEscaped();
#else
    return plain;
#endif
}

} // namespace cordboard::ui
