#pragma once

#include "ui/bridge/carrier_book.h"
#include "ui/bridge/filter_book.h"
#include "ui/bridge/label_book.h"
#include "ui/bridge/team_book.h"
#include "ui/bridge/thread_model.h"
#include "ui/common/theme.h"
#include "ui/inbox/inbox_views.h"

#include <QTimer>
#include <QWidget>

class QAbstractButton;
class QLabel;
class QPushButton;
class QStackedLayout;

namespace cordboard::ui {

class ConversationView;
class EmptyNote;
class FilterLine;
class FilterPopup;
class LoadingRows;
class NewThreadPanel;
class SearchField;
class Strip;
class ToolButton;

/// The left pane of the inbox: title, search, tabs and the conversations. GUI thread.
class ThreadList : public QWidget
{
    Q_OBJECT

public:
    ThreadList(EngineProxy &proxy, CarrierBook &book, TeamBook &team, const Theme &theme,
               QWidget *parent = nullptr);

    ThreadModel &model() { return *m_model; }
    ConversationView *view() const { return m_view; }

    /// What rows are labelled with, and what the list is filtered by; both must outlive it.
    void setSorting(LabelBook &labels, FilterBook &filters);
    void openFilter();
    /// One of the team's views; nothing happens when there is none of that id.
    void showSaved(SavedFilterId id);
    void showWord(const QString &word); ///< a view by its word, see InboxViews
    /// Of what is shown, for the settings file.
    QString viewWord() const { return m_views->word(); }

    void startNewMessage();
    /// How many messages wait for a person's decision; their list is offered while there are any.
    void setNeedsYou(qint64 count);
    void showNeedsYou();
    void showView(InboxView view) { m_views->show(view); }
    void focusSearch();
    void searchFor(const QString &text);
    /// Marks the row of a thread that was opened elsewhere; nothing is emitted.
    void mark(ConversationId id);
    void moveBy(int step);
    /// The next one below, or from the top, that has something unread.
    void openNextUnread();
    /// Only the avatars are left (the person panel lies over the text).
    void setNarrow(bool narrow);

Q_SIGNALS:
    /// The row became the current one: show it.
    void shown(const cordboard::Conversation &thread);
    /// A person chose it: it counts as seen. `write` when the keyboard should go to the editor.
    void opened(const cordboard::Conversation &thread, bool write);
    void viewChanged(cordboard::ui::InboxView view);
    /// A view is to go from everybody's list.
    void removeViewAsked(const cordboard::SavedFilter &filter);
    /// What is to be done about a thread, open or not.
    void menuAsked(const cordboard::Conversation &thread, const QPoint &global);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void layOut();
    void wire();
    void applySearch();
    void takeViews();
    void takeFilter(const SavedFilter &filter);
    void describeFilter();
    void readUnread();
    void askWhetherAny();
    void actOnEmpty();
    void chosen(const QModelIndex &index);
    void choose(int row, bool write);
    void restoreCurrent();
    void showNamed();
    void showState();
    void sayEmpty();
    void sayNothingIsMine();
    void showPill(int waiting);
    void placePill();
    void closePanel();
    void restyle();

    EngineProxy &m_proxy;
    CarrierBook &m_book;
    TeamBook &m_team;
    const Theme &m_theme;
    ThreadModel *m_model = nullptr;
    QLabel *m_title = nullptr;
    QPushButton *m_named = nullptr; ///< while notes name me that I have not seen
    ToolButton *m_filter = nullptr;
    ToolButton *m_new = nullptr;
    SearchField *m_search = nullptr;
    InboxViews *m_views = nullptr;
    FilterLine *m_line = nullptr;
    FilterPopup *m_popup = nullptr;
    LabelBook *m_labels = nullptr;
    FilterBook *m_filters = nullptr;
    QList<SavedFilter> m_known;
    NewThreadPanel *m_panel = nullptr;
    Strip *m_failure = nullptr;
    QAbstractButton *m_details = nullptr;
    QAbstractButton *m_again = nullptr;
    QWidget *m_stackHost = nullptr;
    QStackedLayout *m_stack = nullptr;
    ConversationView *m_view = nullptr;
    EmptyNote *m_empty = nullptr;
    LoadingRows *m_loading = nullptr;
    QPushButton *m_pill = nullptr;
    QTimer m_searchTimer;
    QTimer m_loadingTimer;
    QTimer m_unreadTimer;
    ConversationId m_current;
    bool m_restoring = false;
    bool m_isFirst = false; ///< nothing was ever written
    bool m_narrow = false;
};

} // namespace cordboard::ui
