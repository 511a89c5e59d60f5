#pragma once

#include "ui/bridge/carrier_book.h"
#include "ui/bridge/dialogs.h"
#include "ui/carriers/carrier_tab.h"
#include "ui/common/role_pane.h"

class QListView;
class QSplitter;
class QStackedWidget;

namespace cordboard::ui {

class CarrierForm;
class CarrierListModel;
class EmptyNote;
class PassphrasePanel;
class ElidedLabel;
class Strip;
class TabPanel;
class ToolButton;

/// The place "Carriers": the list, and for the chosen one how its line is and how it is set up.
/// GUI thread; everything given must outlive it.
class CarriersPage : public RolePane
{
    Q_OBJECT

public:
    /// In the demo nothing can be added: its own carrier is built in.
    CarriersPage(EngineProxy &proxy, CarrierBook &book, Dialogs &dialogs, const Theme &theme,
                 bool demo, QWidget *parent = nullptr);

    /// Shows the empty form.
    void add();
    void select(CarrierId id);
    CarrierForm &form() { return *m_form; }
    QListView *list() const { return m_list; }
    QWidget *detail() const;

    /// What went over the line for a message to `person`.
    void showPdus(const ChatMessage &message, const QString &person);
    /// Who sends what: the same for all carriers.
    void showRoutes();

    /// One more tab behind the others, for what only the program that has the page knows.
    void addTab(const CarrierTabKind &kind);

    /// Stored passwords cannot be opened: says why, with the field that helps.
    void askForPassphrase(const Error &why);
    void focusPassphrase();

Q_SIGNALS:
    void demoAsked();
    /// A figure about what is shown, for the lower edge of the window.
    void noted(const QString &words);

private:
    QWidget *makeList();
    QWidget *makeDetail();
    QWidget *makeHead();
    void wire();
    void refresh();
    void currentMoved(const QModelIndex &index);
    void leaveForm(const std::function<void()> &then);
    void showCarrier(CarrierId id);
    void fail(const QString &sentence);
    void showFacts();
    void askRemove();

    EngineProxy &m_proxy;
    CarrierBook &m_book;
    Dialogs &m_dialogs;
    const Theme &m_theme;
    const bool m_demo;
    CarrierId m_current;
    bool m_adding = false;
    bool m_restoring = false;

    CarrierListModel *m_model = nullptr;
    QListView *m_list = nullptr;
    ToolButton *m_add = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyNote *m_empty = nullptr;
    ElidedLabel *m_name = nullptr;
    ElidedLabel *m_line = nullptr;
    TabPanel *m_tabs = nullptr;
    PassphrasePanel *m_passphrase = nullptr;
    Strip *m_failure = nullptr;
    CarrierForm *m_form = nullptr;
};

} // namespace cordboard::ui
