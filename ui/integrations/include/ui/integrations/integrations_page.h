#pragma once

#include "ui/common/role_pane.h"
#include "ui/integrations/endpoint_book.h"
#include "ui/integrations/integrations.h"

class QStackedWidget;

namespace cordboard::ui {

class ConsolePage;
class EmptyNote;
class EndpointView;
class KeysPage;
class SideList;

/// The place "Integrations": whom this program tells what happens, and how other programs reach it.
/// GUI thread; everything given must outlive it.
class IntegrationsPage : public RolePane
{
    Q_OBJECT

public:
    IntegrationsPage(EndpointBook &book, const Integrations &context, QWidget *parent = nullptr);

    /// Shows the empty form.
    void add(const QString &name = {}, const QString &url = {});
    void select(const QUuid &endpoint);
    void showKeys();
    void showConsole();
    /// What F6 walks through.
    QList<QWidget *> panes() const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    enum class Shown { Endpoint, Nothing, New, Catcher, Keys, Console };

    void wire();
    void refresh();
    void showEmpty();
    void open(const QUuid &endpoint);
    void turnTo(Shown what);
    void showApiLine();
    void leave(const std::function<void()> &then);

    EndpointBook &m_book;
    const Integrations m_context;
    Shown m_shown = Shown::Nothing;
    QUuid m_current;
    QUuid m_awaited;      ///< saved, and not in the book yet
    int m_keysInUse = -1; ///< not known yet

    SideList *m_side = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyNote *m_empty = nullptr;
    EndpointView *m_view = nullptr;
    KeysPage *m_keys = nullptr;
    ConsolePage *m_console = nullptr;
};

} // namespace cordboard::ui
