#pragma once

#include "ui/common/role_pane.h"
#include "ui/integrations/endpoint_book.h"
#include "ui/integrations/integrations.h"

class QComboBox;
class QDateTimeEdit;

namespace cordboard::ui {

class PrimaryButton;
class RoleLabel;

/// Sends events of a stretch of time once more. Says how many before it does.
class ReplayPanel : public RolePane
{
    Q_OBJECT

public:
    ReplayPanel(EndpointBook &book, const Integrations &context, QWidget *parent);

    void open(const WebhookEndpoint &endpoint);

Q_SIGNALS:
    void closeAsked();
    /// So many leave now.
    void replayed(int count);

private:
    webhook::ReplayRequest request() const;
    void count();
    void replay();
    void showCount(int count);

    EndpointBook &m_book;
    const Integrations m_context;
    WebhookEndpoint m_endpoint;
    int m_generation = 0;
    QDateTimeEdit *m_from = nullptr;
    QDateTimeEdit *m_until = nullptr;
    QComboBox *m_which = nullptr;
    RoleLabel *m_words = nullptr;
    PrimaryButton *m_replay = nullptr;
};

} // namespace cordboard::ui
