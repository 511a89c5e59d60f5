#pragma once

#include "model/canned_reply.h"
#include "model/label.h"
#include "ui/bridge/engine_proxy.h"
#include "ui/common/action_registry.h"
#include "ui/common/role_pane.h"

#include <QPointer>
#include <QTimer>

#include <functional>

class QListView;

namespace cordboard::ui {

class PaletteModel;
struct PaletteRow;
class RoleLabel;
class SearchField;

/// The command palette: actions, people, views and messages by a few letters. `>` is for actions
/// alone, `@` for people, `#` for the labels of the open thread, `/` for canned replies. Lies over
/// the window it is given, which it gives the focus back to. GUI thread; all given must outlive it.
class CommandPalette : public RolePane
{
    Q_OBJECT

public:
    CommandPalette(ActionRegistry &actions, EngineProxy &proxy, const Theme &theme,
                   QWidget *window);

    /// A label as it is offered for the open thread.
    struct LabelChoice
    {
        Label label;
        bool on = false;
    };
    /// What `#` offers; asked at every opening of the palette and key.
    void setLabels(std::function<QList<LabelChoice>()> labels) { m_labels = std::move(labels); }

    /// A list of the inbox as it is offered among the actions.
    struct ViewChoice
    {
        QString name;
        QString word; ///< for viewAsked()
    };
    void setViews(std::function<QList<ViewChoice>()> views) { m_views = std::move(views); }

    /// What `/` offers; empty when they could go nowhere.
    void setReplies(std::function<QList<CannedReply>()> replies) { m_replies = std::move(replies); }

    /// Ids of the actions used last, the last one first.
    void setUsed(const QStringList &ids);

    /// Over the window, with `start` typed ("": the actions used last).
    void open(const QString &start = {});

Q_SIGNALS:
    void threadAsked(cordboard::ConversationId id);
    /// Look for it in all messages.
    void searchAsked(const QString &text);
    /// This label goes on the open thread, or comes off.
    void labelAsked(cordboard::LabelId id, bool on);
    void viewAsked(const QString &word);
    /// This one goes into the message of the open thread.
    void replyAsked(cordboard::CannedReplyId id);
    /// To be remembered, see setUsed().
    void usedChanged(const QStringList &ids);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void place();
    void close();
    void look();
    void lookForPeople(const QString &typed);
    void takePeople(const QString &typed, const ThreadPage &page);
    void show(const QString &typed);
    void choose(int row);
    bool takeKey(int key);
    void addViews(const QString &term, QList<PaletteRow> *rows) const;
    void addPeople(const QString &term, QList<PaletteRow> *rows) const;
    QList<PaletteRow> labelRows(const QString &term) const;
    QList<PaletteRow> viewRows(const QString &term) const;
    QList<PaletteRow> replyRows(const QString &term) const;
    void use(const QString &action);

    ActionRegistry &m_actions;
    EngineProxy &m_proxy;
    const Theme &m_theme;
    QWidget *m_window;
    SearchField *m_field = nullptr;
    QListView *m_list = nullptr;
    RoleLabel *m_nothing = nullptr;
    PaletteModel *m_model = nullptr;
    QTimer m_soon;
    QStringList m_used; ///< ids, the last one first
    std::function<QList<LabelChoice>()> m_labels;
    std::function<QList<ViewChoice>()> m_views;
    std::function<QList<CannedReply>()> m_replies;
    QList<Conversation> m_people;
    QString m_peopleFor; ///< what m_people were found by
    QPointer<QWidget> m_before;
};

} // namespace cordboard::ui
