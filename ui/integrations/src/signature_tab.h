#pragma once

#include "endpoint_tab.h"
#include "ui/integrations/integrations.h"

class QLineEdit;
class QPushButton;

namespace cordboard::ui {

class AnswerCard;
class CodeBox;
class OnceCard;
class RoleLabel;

/// The secrets of an endpoint, changing them without a gap, and a place to check a signature by
/// hand. A secret that is stored is never shown.
class SignatureTab : public EndpointTab
{
    Q_OBJECT

public:
    SignatureTab(EndpointBook &book, const Integrations &context, QWidget *parent);

    void showEndpoint(const webhook::WebhookSummary &status) override;

private:
    QWidget *makeKeys();
    QWidget *makeCheck();
    void readKeys();
    void showKeys(const QList<webhook::WebhookKeyInfo> &keys);
    void askRotate();
    void check();

    EndpointBook &m_book;
    const Integrations m_context;
    WebhookEndpoint m_endpoint;

    RoleLabel *m_how = nullptr;
    RoleLabel *m_keys = nullptr;
    QPushButton *m_rotate = nullptr;
    OnceCard *m_once = nullptr;
    QLineEdit *m_secret = nullptr;
    CodeBox *m_headers = nullptr;
    CodeBox *m_body = nullptr;
    AnswerCard *m_finding = nullptr;
};

} // namespace cordboard::ui
