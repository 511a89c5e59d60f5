#pragma once

#include "endpoint_tab.h"
#include "ui/integrations/integrations.h"

#include <QFutureWatcher>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QSpinBox;

namespace cordboard::ui {

class CodeBox;
class FormRows;
class OnceCard;
class Strip;

/// Where an endpoint is, which events it gets, and how fast. What a person typed stays whatever
/// goes wrong.
class EndpointForm : public EndpointTab
{
    Q_OBJECT

public:
    EndpointForm(EndpointBook &book, const Integrations &context, QWidget *parent);

    void showEndpoint(const webhook::WebhookSummary &status) override;
    /// An empty form for one that is not there yet.
    void startNew(const QString &name = {}, const QString &url = {});
    bool isNew() const { return m_shown.uuid.isNull(); }
    /// Which one the form is about; null: a new one.
    const QUuid &shown() const { return m_shown.uuid; }
    bool isChanged() const;
    /// Back to what is stored.
    void discard();
    webhook::WebhookEdit typed() const;
    void save();

Q_SIGNALS:
    void saved(const QUuid &uuid);
    /// The receiver at this address needs that secret.
    void secretMade(const QString &url, const QString &secret);
    void cancelled();
    void removed();

private:
    void addRows();
    void wire();
    void fill(const WebhookEndpoint &endpoint);
    void fillEvents(const WebhookEndpoint &endpoint);
    WebhookNaming namingChosen() const;
    QStringList chosenEvents() const;
    void showActions();
    void showFault(const Error &error);
    void clearFaults();
    void askRemove();
    void switchState();

    EndpointBook &m_book;
    const Integrations m_context;
    WebhookEndpoint m_shown; ///< as stored; a null uuid: a new one
    bool m_saving = false;

    FormRows *m_rows = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_url = nullptr;
    QComboBox *m_method = nullptr;
    QComboBox *m_naming = nullptr;
    QWidget *m_events = nullptr;
    QList<QCheckBox *> m_eventBoxes;
    QCheckBox *m_private = nullptr;
    QSpinBox *m_timeout = nullptr;
    QSpinBox *m_inFlight = nullptr;
    QSpinBox *m_rate = nullptr;
    QCheckBox *m_signed = nullptr;
    QLineEdit *m_secret = nullptr;
    CodeBox *m_authority = nullptr;
    QLineEdit *m_pin = nullptr;
    QHash<QString, int> m_rowOf; ///< by the field's name in an error
    int m_secretRow = 0;

    Strip *m_failure = nullptr;
    QScrollArea *m_scroll = nullptr;
    OnceCard *m_once = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_state = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace cordboard::ui
