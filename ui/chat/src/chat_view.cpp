#include "ui/chat/chat_view.h"

#include "chat_accessible.h"
#include "chat_layout.h"
#include "jump_button.h"
#include "text_pick.h"

#include <QEvent>
#include <QScrollBar>

namespace cordboard::ui {

namespace {

constexpr int nearEnd = 600;   ///< px before an end at which more is asked for
constexpr int bottomSlack = 4; ///< px above the bottom that still count as the bottom
constexpr int endPadding = 16;

} // namespace

ChatView::ChatView(const Theme &theme, ChatSlice &slice, const Clock &clock, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_theme(theme)
    , m_slice(slice)
    , m_clock(clock)
    , m_layout(std::make_unique<ChatLayout>(slice))
    , m_jump(new JumpButton(theme, viewport()))
    , m_pick(std::make_unique<TextPick>())
{
    QAccessible::installFactory(chatAccessible);
    setAccessibleName(tr("Messages"));
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Always there, so that its coming and going never breaks all lines again.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    verticalScrollBar()->setSingleStep(20);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    m_jump->hide();
    m_freshTimer.setSingleShot(true);
    connect(&m_freshTimer, &QTimer::timeout, this, &ChatView::onFreshOver);
    connect(&m_pull, &QTimer::timeout, this, &ChatView::pull);
    connect(m_jump, &QAbstractButton::clicked, this, &ChatView::scrollToLatest);
    connect(&theme, &Theme::changed, this, [this] { relayout(anchor(), true); });
    connectSlice();
    applySetting(true);
}

ChatView::~ChatView() = default;

void ChatView::connectSlice()
{
    connect(&m_slice, &ChatSlice::wasReset, this, &ChatView::onReset);
    connect(&m_slice, &ChatSlice::rowsInserted, this, &ChatView::onInserted);
    connect(&m_slice, &ChatSlice::rowsRemoved, this, &ChatView::onRemoved);
    connect(&m_slice, &ChatSlice::rowChanged, this, &ChatView::onRowChanged);
    connect(&m_slice, &ChatSlice::stateChanged, this, &ChatView::onStateChanged);
    connect(&m_slice, &ChatSlice::linesChanged, this, &ChatView::onLinesChanged);
}

void ChatView::setPerson(const QString &person)
{
    m_person = person;
}

void ChatView::setPictures(std::function<QImage(const QByteArray &)> pictures)
{
    m_pictures = std::move(pictures);
    viewport()->update();
}

void ChatView::setMediaWords(std::function<QString(const Medium &)> words)
{
    m_mediaWords = std::move(words);
    viewport()->update();
}

/// Its place was kept for it: nothing moves.
void ChatView::pictureArrived()
{
    viewport()->update();
}

void ChatView::setMe(const QUuid &me)
{
    m_me = me;
    relayout(anchor());
}

void ChatView::onLinesChanged()
{
    relayout(anchor());
    tellStructureChanged(this);
}

void ChatView::onReset()
{
    m_layout->clear();
    m_selected = m_hovered = m_askedOlder = m_askedNewer = m_seen = m_lastOutbound = {};
    m_unseen = 0;
    m_pick->clear();
    Anchor keep;
    if (const int unread = m_slice.firstUnread(); unread > 0) {
        // The first unread one a third down, if there is that much below it.
        keep = {m_slice.at(unread).id, viewport()->height() / 3.0, false};
    }
    relayout(keep);
    tellStructureChanged(this);
}

void ChatView::onInserted(int first, int count)
{
    const Anchor keep = anchor();
    m_layout->insert(first, count);
    refreshLastWords();
    bool own = false;
    for (int row = first; row < first + count && first > 0; ++row) {
        own = own || m_slice.at(row).direction == Direction::Outbound;
        m_unseen += !keep.bottom && m_slice.at(row).direction == Direction::Inbound ? 1 : 0;
    }
    // What one has just sent is followed, wherever one was reading.
    relayout(own && count == 1 && first + 1 == m_slice.count() ? Anchor{} : keep);
    tellInserted(this, first, count);
}

void ChatView::onRemoved(int first, int count)
{
    const Anchor keep = anchor();
    m_layout->remove(first, count);
    refreshLastWords();
    if (m_slice.rowOf(m_selected) < 0)
        m_selected = {};
    keepPick();
    relayout(keep);
    tellStructureChanged(this);
}

void ChatView::onRowChanged(int row)
{
    if (m_pick->holds(m_slice.at(row).id) && !m_pick->isOfMessages())
        m_pick->clear(); // it may say something else
    const Anchor keep = anchor();
    m_layout->refresh(row);
    relayout(keep);
}

void ChatView::onStateChanged(int row, TargetState before)
{
    const Anchor keep = anchor();
    m_layout->setNow(m_clock.nowUs());
    if (m_layout->refreshState(row))
        viewport()->update(footerRect(row));
    else
        relayout(keep);
    watchFresh();
    announce(row, before);
}

void ChatView::refreshLastWords()
{
    const int now = m_slice.lastOutbound();
    const TargetId id = now >= 0 ? m_slice.at(now).id : TargetId{};
    if (id == m_lastOutbound)
        return;
    // The word stands on the last own bubble only.
    for (const TargetId one : {m_lastOutbound, id}) {
        const int row = m_slice.rowOf(one);
        if (row >= 0 && row < m_layout->count())
            m_layout->refresh(row);
    }
    m_lastOutbound = id;
}

void ChatView::onFreshOver()
{
    const Anchor keep = anchor();
    m_layout->setNow(m_clock.nowUs());
    for (int row = 0; row < m_layout->count(); ++row) {
        if (m_layout->at(row).fresh)
            m_layout->refresh(row);
    }
    relayout(keep);
}

void ChatView::watchFresh()
{
    for (int row = m_layout->count() - 1; row >= 0; --row) {
        if (m_layout->at(row).fresh) {
            if (!m_freshTimer.isActive())
                m_freshTimer.start(2000);
            return;
        }
    }
    m_freshTimer.stop();
}

ChatView::Anchor ChatView::anchor() const
{
    Anchor keep;
    keep.bottom = isAtBottom() && !m_slice.newerExist();
    const int row = m_layout->rowBelow(-originY());
    if (row >= 0) {
        keep.id = m_layout->at(row).id;
        keep.offset = m_layout->at(row).at.y() + originY();
    } else {
        keep.bottom = true;
    }
    return keep;
}

void ChatView::applySetting(bool forget)
{
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    ChatLayout::Setting setting;
    setting.theme = &m_theme;
    setting.direction = rtl ? Qt::RightToLeft : Qt::LeftToRight;
    setting.width = viewport()->width();
    setting.endPadding = qMax(2, endPadding - verticalScrollBar()->sizeHint().width());
    setting.nowUs = m_clock.nowUs();
    setting.person = m_person;
    setting.me = m_me;
    setting.locale = locale();
    forget = forget || setting.person != m_layout->setting().person ||
             setting.width != m_layout->setting().width ||
             setting.direction != m_layout->setting().direction;
    m_layout->set(setting, forget);
    QPalette palette = verticalScrollBar()->palette();
    palette.setColor(QPalette::Window, m_theme.color(Role::Canvas));
    verticalScrollBar()->setPalette(palette);
}

void ChatView::relayout(const Anchor &keep, bool forget)
{
    applySetting(forget);
    m_foundIn.clear();
    m_lastOutbound =
        m_slice.lastOutbound() >= 0 ? m_slice.at(m_slice.lastOutbound()).id : TargetId{};
    m_layout->stack();
    updateBars(keep);
    watchFresh();
    placeJump();
    viewport()->update();
    askForMore();
    reportSeen();
}

void ChatView::updateBars(const Anchor &keep)
{
    QScrollBar *bar = verticalScrollBar();
    const int height = viewport()->height();
    const int most = qMax(0, int(m_layout->height()) - height);
    bar->setPageStep(height);
    bar->setRange(0, most);
    const int row = keep.bottom ? -1 : m_slice.rowOf(keep.id);
    bar->setValue(row < 0 ? most : qRound(m_layout->at(row).at.y() - keep.offset));
}

qreal ChatView::originY() const
{
    // A short thread stands at the bottom, next to where one writes.
    const qreal spare = viewport()->height() - m_layout->height();
    return spare > 0 ? spare : -verticalScrollBar()->value();
}

bool ChatView::isAtBottom() const
{
    return verticalScrollBar()->value() >= verticalScrollBar()->maximum() - bottomSlack;
}

void ChatView::scrollToLatest()
{
    if (m_slice.newerExist()) {
        Q_EMIT latestWanted();
        return;
    }
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void ChatView::pageFailed()
{
    m_askedOlder = m_askedNewer = {};
}

void ChatView::askForMore()
{
    if (m_slice.count() == 0)
        return;
    const QScrollBar *bar = verticalScrollBar();
    const TargetId oldest = m_slice.at(0).id;
    const TargetId newest = m_slice.at(m_slice.count() - 1).id;
    if (m_slice.olderExist() && bar->value() < nearEnd && m_askedOlder != oldest) {
        m_askedOlder = oldest;
        Q_EMIT olderWanted(oldest);
    }
    if (m_slice.newerExist() && bar->value() > bar->maximum() - nearEnd && m_askedNewer != newest) {
        m_askedNewer = newest;
        Q_EMIT newerWanted(newest);
    }
}

void ChatView::reportSeen()
{
    if (!isAtBottom() || m_slice.newerExist() || m_slice.count() == 0)
        return;
    if (m_unseen > 0) {
        m_unseen = 0;
        placeJump();
    }
    const TargetId newest = m_slice.at(m_slice.count() - 1).id;
    if (newest == m_seen || !isVisible() || !isActiveWindow())
        return;
    m_seen = newest;
    Q_EMIT seen(newest);
}

void ChatView::placeJump()
{
    const bool away =
        m_slice.newerExist() || verticalScrollBar()->value() < verticalScrollBar()->maximum() - 40;
    m_jump->setVisible(away && m_slice.count() > 0);
    m_jump->setCount(m_unseen);
    const int x =
        layoutDirection() == Qt::RightToLeft ? 8 : viewport()->width() - m_jump->width() - 8;
    m_jump->move(x, viewport()->height() - m_jump->height() - 8);
}

void ChatView::scrollContentsBy(int, int)
{
    // Chips and the round button stay in place: moving the picture would drag them along.
    viewport()->update();
    placeJump();
    askForMore();
    reportSeen();
}

void ChatView::resizeEvent(QResizeEvent *event)
{
    // The old position is gone from the bar once the range is set, so it is taken from the old
    // height.
    Anchor keep = anchor();
    if (event->oldSize().isEmpty() && m_slice.firstUnread() <= 0)
        keep.bottom = true;
    relayout(keep);
}

void ChatView::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    relayout(anchor());
}

void ChatView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::LayoutDirectionChange:
    case QEvent::LocaleChange:
        relayout(anchor(), true);
        break;
    case QEvent::ActivationChange:
        reportSeen();
        break;
    default:
        break;
    }
}

QRect ChatView::rowRect(int row) const
{
    return m_layout->at(row).box().translated(0, originY()).toAlignedRect();
}

QRect ChatView::footerRect(int row) const
{
    const ChatLayout::Row &one = m_layout->at(row);
    return one.bubble->footer().translated(one.at).translated(0, originY()).toAlignedRect();
}

int ChatView::rowAt(const QPoint &point) const
{
    return m_layout->hit(QPointF(point) - QPointF(0, originY()));
}

QString ChatView::spokenText(int row) const
{
    QString spoken = spokenWords(m_slice.at(row), m_layout->at(row).bubble->words(), m_person);
    for (const ChatLayout::Line &line : m_layout->at(row).lines)
        spoken += QStringLiteral(" ") + line.words + QStringLiteral(".");
    return spoken;
}

void ChatView::announce(int row, TargetState before)
{
    const ChatMessage &message = m_slice.at(row);
    if (message.state == before)
        return;
    QString words;
    if (message.state == TargetState::Delivered)
        words = tr("Delivered to %1").arg(m_person);
    else if (message.state == TargetState::Sent)
        words = tr("Sent to %1").arg(m_person);
    else
        //: a state, "Failed" or "Waiting", and a person's name
        words =
            tr("%1: message to %2").arg(lookOf(message.state, message.reason.code).word, m_person);
    tellStateChanged(this, row, words);
}

} // namespace cordboard::ui
