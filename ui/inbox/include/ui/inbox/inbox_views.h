#pragma once

#include "model/queries.h"
#include "ui/common/theme.h"

#include <QWidget>

class QAction;
class QLabel;
class QMenu;

namespace cordboard::ui {

class PillTabs;

/// What the list of conversations shows.
enum class InboxView {
    Mine,
    Unassigned,
    All,
    Snoozed,
    Closed,
    Unread,
    NeedsYou,
    Blocked,
    Mentions,
    Filter,
};

/// The row of tabs over the list: Mine, Unassigned, All, and the others under "More". While
/// somebody searches it says what is searched. GUI thread.
class InboxViews : public QWidget
{
    Q_OBJECT

public:
    explicit InboxViews(const Theme &theme, QWidget *parent = nullptr);

    InboxView current() const { return m_current; }
    /// changed() when it is another.
    void show(InboxView view);
    /// A filter, or a view that was kept; changed() when it is another.
    void showFilter(const SavedFilter &filter);
    const SavedFilter &filter() const { return m_filter; }
    /// The views under More.
    void setSaved(const QList<SavedFilter> &filters);
    /// Over the list: "Inbox", or which of those under More it is.
    QString title() const;
    /// What to ask for.
    ThreadQuery query() const;

    void setCounts(const ThreadCounts &counts);
    void setUnread(int threads);
    /// Its line is there while there are any, and while somebody works them off.
    void setNeedsYou(qint64 count);
    void setSearching(bool searching);

    /// For the settings file; All for a word that it does not know.
    QString word() const;
    static InboxView fromWord(const QString &word);
    /// Those that are always there, by name and word.
    static QList<std::pair<QString, QString>> shipped();
    /// Of the view that such a word names; not valid: none.
    static SavedFilterId savedFromWord(const QString &word);
    static QString wordOf(SavedFilterId id);

Q_SIGNALS:
    void changed(cordboard::ui::InboxView view);
    /// The form of a filter is to open.
    void filterAsked();

private:
    QAction *addMore(InboxView view);
    void showTabs();
    void restyle();

    const Theme &m_theme;
    PillTabs *m_tabs = nullptr;
    QLabel *m_scope = nullptr;
    QMenu *m_menu = nullptr;
    QAction *m_unreadAction = nullptr;
    QAction *m_mentionsAction = nullptr;
    QAction *m_needsYouAction = nullptr;
    QAction *m_savedEnd = nullptr; ///< the views stand before it
    QList<QAction *> m_saved;
    SavedFilter m_filter;
    InboxView m_current = InboxView::All;
    qint64 m_needYou = 0;
};

} // namespace cordboard::ui
