#pragma once

#include "ui/integrations/endpoint_book.h"
#include "ui/integrations/integrations.h"

#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QPushButton;
class QShortcut;
class QStackedWidget;

namespace cordboard::ui {

class CatcherTab;
class DeliveriesTab;
class DeliveryPane;
class EndpointForm;
class PillTabs;
class ReplayPanel;
class RoleLabel;
class RolePane;
class SignatureTab;
class Strip;

/// One endpoint: what was sent, how it is set up, its signature, the catcher; and beside them the
/// delivery that was chosen. In a narrow window that one takes the whole room.
class EndpointView : public QWidget
{
    Q_OBJECT

public:
    enum Tab { Deliveries, Settings, Signature, Catcher, TabCount };

    EndpointView(EndpointBook &book, const Integrations &context, QWidget *parent);

    /// Another endpoint, or the same in another state.
    void showEndpoint(const webhook::WebhookSummary &status);
    void startNew(const QString &name = {}, const QString &url = {});
    /// The catcher alone, for who has no endpoint yet.
    void showCatcher();
    void openTab(Tab tab);

    bool isNew() const { return m_mode == Mode::New; }
    bool isChanged() const;
    EndpointForm &form() const { return *m_form; }
    CatcherTab &catcher() const { return *m_catcher; }
    DeliveriesTab &deliveries() const { return *m_deliveries; }
    DeliveryPane &delivery() const { return *m_pane; }

Q_SIGNALS:
    void saved(const QUuid &uuid);
    void cancelled();
    void removed();
    /// A person wants an endpoint that sends to this address.
    void endpointAsked(const QString &address);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Mode { Nothing, Endpoint, New, CatcherOnly };

    QWidget *makeHead();
    QWidget *makeTabs();
    void wire();
    void setMode(Mode mode);
    void tellTab();
    void arrange();
    void openDelivery(const QUuid &event);
    void closeDelivery();
    void closeTop();
    void sendTest();
    void fail(const QString &sentence);
    void say(const QString &sentence);
    bool isWide() const;

    EndpointBook &m_book;
    const Integrations m_context;
    webhook::WebhookSummary m_status;
    Mode m_mode = Mode::Nothing;

    RolePane *m_head = nullptr;
    QBoxLayout *m_headRow = nullptr;
    RoleLabel *m_title = nullptr;
    PillTabs *m_tabs = nullptr;
    QWidget *m_actions = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_range = nullptr;
    Strip *m_failure = nullptr;
    Strip *m_said = nullptr;
    QTimer m_saidGone;
    ReplayPanel *m_replay = nullptr;
    QWidget *m_main = nullptr;
    QStackedWidget *m_stack = nullptr;
    DeliveriesTab *m_deliveries = nullptr;
    EndpointForm *m_form = nullptr;
    SignatureTab *m_signature = nullptr;
    CatcherTab *m_catcher = nullptr;
    DeliveryPane *m_pane = nullptr;
    QShortcut *m_escape = nullptr;
};

} // namespace cordboard::ui
