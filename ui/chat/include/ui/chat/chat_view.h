#pragma once

#include "base/clock.h"
#include "ui/chat/chat_slice.h"
#include "ui/common/theme.h"

#include <QAbstractScrollArea>
#include <QHash>
#include <QImage>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <memory>

class QMenu;

namespace cordboard::text {
struct WebLink;
}

namespace cordboard::ui {

class ChatLayout;
class JumpButton;
class TextPick;
enum class BubbleLink;
enum class PickUnit;
struct BubbleStance;

/// The thread as bubbles, painted; a screen reader sees the list "Messages" with one item for each.
/// It shows what the slice holds and asks for more by signals; it never asks the engine. Slice,
/// theme and clock must outlive it. GUI thread.
class ChatView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    ChatView(const Theme &theme, ChatSlice &slice, const Clock &clock, QWidget *parent = nullptr);
    ~ChatView() override;

    /// Name or number, for screen readers.
    void setPerson(const QString &person);
    QString person() const { return m_person; }
    /// Who reads: what they did themselves is told as "You".
    void setMe(const QUuid &me);

    void scrollToLatest();
    /// Brings it into sight and selects it; nothing happens when it is not in the slice.
    void showMessage(TargetId id);
    TargetId selected() const { return m_selected; }
    void select(TargetId id);
    bool isAtBottom() const;
    /// Where small pictures of media come from: null while one is on its way, then
    /// pictureArrived().
    void setPictures(std::function<QImage(const QByteArray &digest)> pictures);
    void pictureArrived();
    /// What is known of files beyond their size, how long a sound is or whose contact: empty while
    /// it is on its way, then pictureArrived().
    void setMediaWords(std::function<QString(const Medium &medium)> words);
    /// These words are marked wherever they stand; empty: none are.
    void setFound(const QString &words);
    /// A page that was asked for could not be read: the next scroll asks again.
    void pageFailed();

    // For the screen reader's tree and for tests; rows are the slice's.
    QString spokenText(int row) const;
    QRect rowRect(int row) const;    ///< of the bubble, in the viewport's px; may be out of sight
    QRect footerRect(int row) const; ///< likewise
    int rowAt(const QPoint &point) const;
    const ChatSlice &slice() const { return m_slice; }

Q_SIGNALS:
    void olderWanted(cordboard::TargetId before);
    void newerWanted(cordboard::TargetId after);
    /// The reader wants the end of the thread, and it is not in the slice.
    void latestWanted();
    /// What happened to it, and what to do about it.
    void whyRequested(cordboard::TargetId id);
    void resendRequested(cordboard::TargetId id);
    void cancelRequested(cordboard::TargetId id);
    /// What was to leave later leaves now; or it comes back into the editor.
    void sendNowRequested(cordboard::TargetId id);
    void takeBackRequested(cordboard::TargetId id);
    /// What went over the line for this message.
    void pdusRequested(cordboard::TargetId id);
    /// About a message whose outcome is not known: a person knows that it arrived; nothing more is
    /// to be done about it.
    void arrivedRequested(cordboard::TargetId id);
    /// A note of one's own is to be written anew, or to go.
    void noteChangeRequested(qint64 line);
    void noteRemoveRequested(qint64 line);
    void leaveRequested(cordboard::TargetId id);
    /// What it says is to be answered in the editor.
    void quoteRequested(cordboard::TargetId id);
    /// A picture or file of a message is to be looked at, or saved; by its place.
    void mediumRequested(cordboard::TargetId id, int place);
    void mediumSaveRequested(cordboard::TargetId id, int place);
    void linkRevokeRequested(cordboard::TargetId id);
    /// A contact that came as a file is to be one of ours.
    void contactRequested(cordboard::TargetId id, int place);
    /// A link in a text of somebody; not to be opened before a person was asked.
    void addressRequested(const QString &address);
    /// The newest message is in sight of an active window.
    void seen(cordboard::TargetId upTo);

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    /// What must stay where it is while the rows around it change.
    struct Anchor
    {
        TargetId id;
        qreal offset = 0;
        bool bottom = true;
    };

    void connectSlice();
    void onReset();
    void onInserted(int first, int count);
    void onRemoved(int first, int count);
    void onRowChanged(int row);
    void onStateChanged(int row, TargetState before);
    void onFreshOver();
    void onLinesChanged();
    void refreshLastWords();

    Anchor anchor() const;
    void relayout(const Anchor &keep, bool forget = false);
    void applySetting(bool forget);
    void updateBars(const Anchor &keep);
    void placeJump();
    void askForMore();
    void reportSeen();
    void watchFresh();
    qreal originY() const; ///< where y 0 of the layout is in the viewport

    void paintRows(QPainter &painter, const QRectF &visible);
    void paintUnreadLine(QPainter &painter, qreal y);
    void paintLine(QPainter &painter, qreal y, const QString &words);
    void paintChips(QPainter &painter);
    void paintEmpty(QPainter &painter);

    void step(int by);
    void ensureVisible(int row);
    void selectNewestInSight();
    void copySelected();
    QString copyWords() const;
    QString pickedText() const;
    void offerPick() const;
    void pickChanged(const TextPick &before);
    void clearPick();
    void keepPick();
    void beginPick(const QMouseEvent &event, int row, PickUnit unit);
    PickUnit unitOf(const QMouseEvent &event) const;
    void reachTo(const QPoint &point);
    bool dragPick(const QMouseEvent &event);
    void pull();
    void endPick();
    bool pickByKey(const QKeyEvent &event);
    void pickMessages(int step);
    bool pickLetters(TargetId id, const QKeyEvent &event);
    void addMarks(int row, BubbleStance *stance) const;
    void addFound(int row, BubbleStance *stance) const;
    void showCursor(const QPoint &point);
    void openMenu(const QPoint &global, const text::WebLink *only = nullptr);
    void openNoteMenu(qint64 line, const QString &note, bool mine, const QPoint &global);
    const text::WebLink *addressAt(const QPoint &point) const;
    QMenu *newMenu(const QList<text::WebLink> &addresses);
    void follow(BubbleLink link, TargetId id);
    BubbleLink linkAt(const QPoint &point, int *row) const;
    int mediumAt(const QPoint &point, int *row) const; ///< -1: none
    void addMediaToMenu(QMenu *menu, const ChatMessage &message);
    void showTip(const QPoint &point, const QPoint &global);
    void announce(int row, TargetState before);

    const Theme &m_theme;
    ChatSlice &m_slice;
    const Clock &m_clock;
    std::unique_ptr<ChatLayout> m_layout;
    JumpButton *m_jump = nullptr;
    QTimer m_freshTimer;
    std::function<QImage(const QByteArray &)> m_pictures;
    std::function<QString(const Medium &)> m_mediaWords;
    QString m_person;
    QUuid m_me;
    TargetId m_selected;
    TargetId m_hovered;
    BubbleLink m_hoveredLink{};
    QString m_pressedAddress; ///< of the web; empty: none
    std::unique_ptr<TextPick> m_pick;
    QStringList m_sought;                                          ///< see setFound()
    mutable QHash<TargetId, QList<std::pair<int, int>>> m_foundIn; ///< of those painted since
    QPoint m_pressedAt;
    QPoint m_pointer;
    QTimer m_pull;               ///< runs while a drag is beyond an end
    quint64 m_doubleClicked = 0; ///< ms of its event; 0: never
    bool m_picking = false;      ///< the button that began it is down
    bool m_pickMoved = false;
    TargetId m_askedOlder;
    TargetId m_askedNewer;
    TargetId m_seen;
    TargetId m_lastOutbound;
    int m_unseen = 0;
};

} // namespace cordboard::ui
