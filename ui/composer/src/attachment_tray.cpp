#include "ui/composer/attachment_tray.h"

#include "attachment_card.h"
#include "ui/common/strip.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace cordboard::ui {

namespace {

constexpr int longestSubject = 80; // as phones take it
constexpr int barRoom = 12;        ///< for the scroll bar under many cards

} // namespace

AttachmentTray::AttachmentTray(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    build();
    showState();
}

void AttachmentTray::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildStrips(column);
    m_inside = new QWidget(this);
    auto *inside = new QVBoxLayout(m_inside);
    inside->setContentsMargins(12, 10, 12, 0);
    inside->setSpacing(8);
    m_scroll = new QScrollArea(m_inside);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(tr("Attachments"));
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *strip = new QWidget;
    m_row = new QHBoxLayout(strip);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(8);
    m_row->addStretch();
    m_scroll->setWidget(strip);
    // The pane shows through.
    m_scroll->viewport()->setAutoFillBackground(false);
    strip->setAutoFillBackground(false);
    inside->addWidget(m_scroll);
    m_subject = new QLineEdit(m_inside);
    m_subject->setMaxLength(longestSubject);
    m_subject->setPlaceholderText(tr("Subject (may stay empty)"));
    m_subject->setAccessibleName(tr("Subject"));
    connect(m_subject, &QLineEdit::textEdited, this, &AttachmentTray::changed);
    inside->addWidget(m_subject);
    column->addWidget(m_inside);
}

void AttachmentTray::buildStrips(QVBoxLayout *column)
{
    m_refused = new Strip(m_theme, Strip::Kind::Stop, this);
    connect(m_refused->addButton(tr("Close")), &QAbstractButton::clicked, m_refused,
            &QWidget::hide);
    m_trouble = new Strip(m_theme, Strip::Kind::Stop, this);
    m_sendLink = m_trouble->addButton(tr("Send as a link instead"));
    connect(m_sendLink, &QAbstractButton::clicked, this, [this] { setAsLink(true); });
    m_link = new Strip(m_theme, Strip::Kind::Info, this);
    m_link->setIcon(QStringLiteral("link"));
    connect(m_link->addButton(tr("Send in the message")), &QAbstractButton::clicked, this,
            [this] { setAsLink(false); });
    for (Strip *strip : {m_refused, m_trouble, m_link}) {
        strip->hide();
        column->addWidget(strip);
    }
}

void AttachmentTray::setLinks(const MediaLinkSetup &setup)
{
    if (m_links == setup)
        return;
    m_links = setup;
    showState();
    Q_EMIT stateChanged();
}

/// Sizes are asked for anew: what was made smaller goes as it was attached, or the other way round.
void AttachmentTray::setAsLink(bool on)
{
    m_asLink = on;
    for (Attachment &one : m_attachments) {
        one.medium = one.original;
        if (!one.whole.isEmpty())
            one.words = one.whole;
        one.trouble.clear();
    }
    m_sizes = {};
    tell();
}

QString AttachmentTray::leaving(const QString &text) const
{
    return isLink() ? textWithSampleLink(text, m_links.publicUrl) : text;
}

void AttachmentTray::setThread(ConversationId thread)
{
    if (thread == m_thread)
        return;
    if (isEmpty())
        m_kept.remove(m_thread);
    else
        m_kept.insert(m_thread, {m_attachments, subject(), m_asLink});
    m_thread = thread;
    const Kept kept = m_kept.take(thread);
    m_attachments = kept.attachments;
    m_asLink = kept.asLink;
    m_subject->setText(kept.subject);
    m_refused->hide();
    m_sizes = {};
    tell();
}

QString AttachmentTray::subject() const
{
    return m_subject->text().trimmed();
}

MmsContent AttachmentTray::take()
{
    MmsContent content;
    if (isEmpty())
        return content;
    content.subject = subject();
    content.asLink = isLink();
    for (const Attachment &one : std::as_const(m_attachments))
        content.media.append(one.medium);
    m_attachments.clear();
    m_asLink = false;
    m_subject->clear();
    m_sizes = {};
    tell();
    return content;
}

void AttachmentTray::putBack(ConversationId thread, const MmsContent &content)
{
    if (content.media.isEmpty())
        return;
    QList<Attachment> back;
    for (const NewMedium &medium : content.media)
        back.append({medium, medium, {}, {}, {}});
    if (thread != m_thread) {
        Kept &kept = m_kept[thread];
        kept.attachments = back + kept.attachments;
        kept.asLink = kept.asLink || content.asLink;
        if (kept.subject.isEmpty())
            kept.subject = content.subject;
        return;
    }
    m_attachments = back + m_attachments;
    m_asLink = m_asLink || content.asLink;
    if (m_subject->text().isEmpty())
        m_subject->setText(content.subject);
    tell();
}

void AttachmentTray::add(const Attachment &attachment)
{
    m_refused->hide();
    m_attachments.append(attachment);
    tell();
    QScrollBar *bar = m_scroll->horizontalScrollBar();
    bar->setValue(bar->maximum());
}

void AttachmentTray::restore(const QString &subject, const QList<Attachment> &attachments,
                             bool asLink)
{
    if (m_subject->text().isEmpty())
        m_subject->setText(subject);
    m_attachments = attachments + m_attachments;
    m_asLink = m_asLink || asLink;
    tell();
}

void AttachmentTray::forget(ConversationId thread)
{
    m_kept.remove(thread);
    if (thread != m_thread || isEmpty())
        return;
    const QSignalBlocker quiet(m_subject);
    m_attachments.clear();
    m_subject->clear();
    m_asLink = false;
    rebuildCards();
    showState();
    Q_EMIT stateChanged();
}

void AttachmentTray::replace(const NewMedium &original, const NewMedium &smaller)
{
    for (Attachment &one : m_attachments) {
        if (one.original != original)
            continue;
        one.medium = smaller;
        if (one.whole.isEmpty())
            one.whole = one.words;
        one.words =
            tr("made smaller: %1 of %2")
                .arg(
                    locale().formattedDataSize(smaller.data.size(), 0, QLocale::DataSizeSIFormat),
                    locale().formattedDataSize(original.data.size(), 0, QLocale::DataSizeSIFormat));
        return tell();
    }
}

void AttachmentTray::setPicture(const NewMedium &original, const QImage &picture)
{
    for (Attachment &one : m_attachments)
        if (one.original == original)
            one.picture = picture;
    showState();
}

void AttachmentTray::refuse(const QString &sentence)
{
    m_refused->setText(tr("Not attached."), sentence);
    m_refused->show();
}

void AttachmentTray::setSizes(const TraySizes &sizes)
{
    if (isLink()) // an answer from before
        return;
    m_sizes = sizes;
    for (qsizetype i = 0; i < m_attachments.size(); ++i)
        m_attachments[i].trouble = sizes.troubles.value(i);
    showState();
    Q_EMIT stateChanged();
}

void AttachmentTray::setBusy(bool busy)
{
    m_busy = busy;
    showState();
    Q_EMIT stateChanged();
}

QString AttachmentTray::whyNot() const
{
    if (isEmpty())
        return {};
    if (m_busy)
        return tr("The attachments are being prepared. It takes a moment.");
    for (const Attachment &one : m_attachments)
        if (!one.trouble.isEmpty())
            return one.trouble;
    return m_sizes.why;
}

void AttachmentTray::tell()
{
    rebuildCards();
    showState();
    Q_EMIT changed();
    Q_EMIT stateChanged();
}

void AttachmentTray::rebuildCards()
{
    while (m_cards.size() > m_attachments.size())
        m_cards.takeLast()->deleteLater();
    while (m_cards.size() < m_attachments.size()) {
        auto *card = new AttachmentCard(m_theme, m_attachments[m_cards.size()], this);
        connect(card, &AttachmentCard::removeAsked, this,
                [this, card] { remove(int(m_cards.indexOf(card))); });
        connect(card, &AttachmentCard::moveAsked, this,
                [this, card](int by) { move(int(m_cards.indexOf(card)), by); });
        m_row->insertWidget(int(m_cards.size()), card);
        m_cards.append(card);
    }
}

void AttachmentTray::showState()
{
    const int count = int(m_attachments.size());
    for (int i = 0; i < count && i < m_cards.size(); ++i)
        m_cards[i]->setAttachment(m_attachments[i], i, count);
    if (!m_cards.isEmpty())
        m_scroll->setFixedHeight(m_cards.constFirst()->sizeHint().height() + barRoom);
    m_inside->setVisible(count > 0);
    const QString why = m_busy ? QString() : whyNot();
    m_trouble->setText({}, why.isEmpty() ? why : why + linkHint());
    m_trouble->setVisible(!why.isEmpty());
    m_sendLink->setVisible(m_links.isReady());
    m_link->setText(
        tr("Sent as a link."),
        tr("A page shows this for %n day(s), to whoever has the link.", nullptr, m_links.days));
    m_link->setVisible(isLink());
}

/// What an admin has to do before there is a button.
QString AttachmentTray::linkHint() const
{
    if (m_links.isReady())
        return {};
    return u' ' +
           tr("It could go as a link, once your admin has set up “media” in provision.json.");
}

void AttachmentTray::remove(int index)
{
    if (index < 0 || index >= m_attachments.size())
        return;
    m_attachments.removeAt(index);
    m_asLink = isLink();
    tell();
    if (!m_cards.isEmpty()) // the keyboard stays where it was
        m_cards[qMin<qsizetype>(index, m_cards.size() - 1)]->setFocus();
}

void AttachmentTray::move(int index, int by)
{
    const int to = index + by;
    if (index < 0 || to < 0 || to >= m_attachments.size())
        return;
    m_attachments.move(index, to);
    tell();
    m_cards[to]->setFocus();
}

} // namespace cordboard::ui
