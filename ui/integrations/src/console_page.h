#pragma once

#include "engine/face/api_console.h"
#include "ui/integrations/integrations.h"
#include "ui/integrations/request_text.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace cordboard::ui {

class AnswerCard;
class CodeBox;
class PillTabs;
class PrimaryButton;
class RoleLabel;
class Strip;

/// Try the API by hand: a request, its answer, and the same request as a program would make it.
class ConsolePage : public QWidget
{
    Q_OBJECT

public:
    ConsolePage(const Integrations &context, QWidget *parent);

    void send();
    /// Something was put together that would have to be typed again.
    engine::ApiCall typed() const;
    /// The request that was made last, as it stands under `tab`.
    QString sample() const;

Q_SIGNALS:
    void keyAsked();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeRequest();
    QWidget *makeAnswer();
    void makeExamples();
    void wire();
    void takeExample(int example);
    void refresh();
    void showReply(const Result<engine::ApiReply> &reply);
    void showSample();

    const Integrations m_context;
    engine::ApiCall m_sent;
    bool m_sending = false;

    RoleLabel *m_where = nullptr;
    Strip *m_trouble = nullptr;
    QComboBox *m_examples = nullptr;
    QComboBox *m_method = nullptr;
    QLineEdit *m_path = nullptr;
    QLineEdit *m_key = nullptr;
    RoleLabel *m_bodyTitle = nullptr;
    CodeBox *m_body = nullptr;
    PrimaryButton *m_send = nullptr;
    QWidget *m_result = nullptr;
    AnswerCard *m_card = nullptr;
    CodeBox *m_answer = nullptr;
    PillTabs *m_tabs = nullptr;
    CodeBox *m_sample = nullptr;
};

} // namespace cordboard::ui
