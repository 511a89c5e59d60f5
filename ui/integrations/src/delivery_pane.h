#pragma once

#include "ui/common/role_pane.h"
#include "ui/integrations/endpoint_book.h"
#include "ui/integrations/integrations.h"

class QPushButton;
class QVBoxLayout;

namespace cordboard::ui {

class AnswerCard;
class CodeBox;
class PaneHead;
class RoleLabel;
class Strip;

/// One delivery: what happened, what to do, how we know. Follows what changes.
class DeliveryPane : public RolePane
{
    Q_OBJECT

public:
    DeliveryPane(EndpointBook &book, const Integrations &context, QWidget *parent);

    void show(const webhook::WebhookSummary &status, const QUuid &event);
    void clear();
    QUuid event() const { return m_event; }

    /// The request as it would leave now, without what opens anything.
    QString curl() const;

Q_SIGNALS:
    void closeAsked();
    void replayed();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeBody();
    void read();
    void take(const Result<WebhookDeliveryDetail> &detail);
    void showRequest();
    void showTries();
    void showResponse();
    void replay();

    EndpointBook &m_book;
    const Integrations m_context;
    webhook::WebhookSummary m_status;
    QUuid m_event;
    WebhookDeliveryDetail m_detail;
    bool m_reading = false;
    bool m_again = false;
    bool m_readFailed = false;
    bool m_stale = false; ///< something changed while nobody looked

    PaneHead *m_head = nullptr;
    Strip *m_failure = nullptr;
    AnswerCard *m_card = nullptr;
    RoleLabel *m_next = nullptr;
    QWidget *m_tries = nullptr;
    QVBoxLayout *m_tryRows = nullptr;
    RoleLabel *m_requestFacts = nullptr;
    CodeBox *m_request = nullptr;
    RoleLabel *m_responseFacts = nullptr;
    CodeBox *m_response = nullptr;
    QPushButton *m_replay = nullptr;
    QPushButton *m_copy = nullptr;
};

} // namespace cordboard::ui
