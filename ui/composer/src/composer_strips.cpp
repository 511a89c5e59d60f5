// What the composer says about the text that is being written.
#include "counter.h"
#include "ui/common/paint.h"
#include "ui/composer/attachment_tray.h"
#include "ui/composer/composer.h"

#include <QAbstractButton>
#include <QLocale>
#include <QScopedValueRollback>

#include <algorithm>

namespace cordboard::ui {

namespace {

constexpr int mostStrips = 3;
constexpr int longestOther = 120;

} // namespace

void Composer::setOtherDraft(const QString &text)
{
    const QString line = oneLine(text.left(300)).simplified();
    m_other->setText(tr("You changed this draft on another computer:"),
                     line.size() > longestOther ? line.left(longestOther - 1) + QChar(0x2026)
                                                : line);
    want(m_other, !text.isEmpty());
}

/// Before what was written meanwhile.
void Composer::bringBack(const QString &text)
{
    leavePopups();
    const QString meanwhile = this->text();
    const QScopedValueRollback<bool> quiet(m_setting, true);
    QTextCursor cursor(editor()->document());
    cursor.insertText(meanwhile.isEmpty() ? text : text + QLatin1Char('\n'));
    editor()->moveCursor(QTextCursor::End);
    onTextChanged();
}

void Composer::restore(const QString &text, const QString &reason)
{
    bringBack(text);
    m_failed->setText(tr("Not sent."), reason);
    want(m_failed, true);
    Q_EMIT textEdited(this->text(), m_thread);
}

void Composer::makeAnswered(QVBoxLayout *column)
{
    m_answered = addStrip(column, int(Strip::Kind::Warn));
    connect(m_answered->addButton(tr("Send anyway")), &QAbstractButton::clicked, this, [this] {
        m_unlessReply = m_asked.unlessReply;
        SendTime when = m_asked;
        when.anyway = true;
        send(when);
    });
    m_readFirst = m_answered->addButton(tr("Read first"));
    connect(m_readFirst, &QAbstractButton::clicked, this, [this] {
        want(m_answered, false);
        focusEditor();
        Q_EMIT readFirstAsked();
    });
}

void Composer::makeNoNumber(QVBoxLayout *column)
{
    m_noNumber = addStrip(column, int(Strip::Kind::Stop));
    m_rightNumber = m_noNumber->addButton({});
    connect(m_rightNumber, &QAbstractButton::clicked, this, &Composer::otherNumberAsked);
}

void Composer::setNoNumber(const QString &sentence, const QString &offer)
{
    m_noNumberReason = sentence;
    m_noNumber->setText({}, sentence);
    m_rightNumber->setText(offer);
    m_rightNumber->setVisible(!offer.isEmpty());
    want(m_noNumber, !sentence.isEmpty());
    showSend();
}

void Composer::askWhetherAnyway(const QString &text, const QString &sentence, bool canRead)
{
    bringBack(text);
    m_readFirst->setVisible(canRead);
    m_answered->setText({}, sentence);
    want(m_answered, true);
    Q_EMIT textEdited(this->text(), m_thread);
}

void Composer::want(Strip *strip, bool shown)
{
    if (shown == m_wanted.contains(strip))
        return;
    if (shown)
        m_wanted.insert(strip);
    else
        m_wanted.remove(strip);
    arrangeStrips();
}

/// Three at most, or nobody reads any; the others are counted.
void Composer::arrangeStrips()
{
    int shown = 0;
    int left = 0;
    for (Strip *strip : std::as_const(m_strips)) {
        const bool fits = m_showAll || shown < mostStrips;
        const bool wanted = m_wanted.contains(strip);
        strip->setVisible(wanted && fits);
        shown += wanted && fits ? 1 : 0;
        left += wanted && !fits ? 1 : 0;
    }
    //: strips that are not shown
    m_more->setText(tr("%n more", nullptr, left));
    m_more->setVisible(left > 0);
}

bool Composer::nextWarning()
{
    QList<QAbstractButton *> firsts;
    const auto strips = findChildren<Strip *>();
    for (const Strip *strip : strips) {
        if (!strip->isVisible())
            continue;
        const auto buttons = strip->findChildren<QAbstractButton *>();
        const auto usable = std::find_if(buttons.cbegin(), buttons.cend(), [](const auto *button) {
            return button->isVisible() && button->isEnabled();
        });
        if (usable != buttons.cend())
            firsts.append(*usable);
    }
    if (firsts.isEmpty())
        return false;
    std::sort(firsts.begin(), firsts.end(), [this](const auto *a, const auto *b) {
        return a->mapTo(this, QPoint()).y() < b->mapTo(this, QPoint()).y();
    });
    qsizetype next = 0;
    for (qsizetype i = 0; i < firsts.size(); ++i) {
        const QWidget *now = focusWidget();
        if (now && now->hasFocus() && firsts.at(i)->parentWidget()->isAncestorOf(now))
            next = (i + 1) % firsts.size();
    }
    firsts.at(next)->setFocus(Qt::TabFocusReason);
    return true;
}

void Composer::showLength()
{
    const bool tooLong = isText() && m_segmentation.parts() > text::maxParts;
    if (tooLong)
        m_tooLong->setText(tr("This needs %1 parts, more than a phone can join.")
                               .arg(locale().toString(m_segmentation.parts())),
                           tr("Shorten it or send a link."));
    want(m_tooLong, tooLong);
}

/// What a canned reply asked for and nobody filled in must not reach anybody unseen.
void Composer::showUnfilled()
{
    const auto fields = text::fieldsOf(m_lastText, {});
    want(m_unfilled, !fields.isEmpty());
    if (!fields.isEmpty())
        //: %1 what is asked for: "order number"
        m_unfilled->setText(tr("%1 is not filled in.").arg(isolated(fields.first().text)),
                            tr("It would be sent as it stands."));
}

} // namespace cordboard::ui
