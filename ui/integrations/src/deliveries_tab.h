#pragma once

#include "endpoint_tab.h"
#include "ui/integrations/integrations.h"

class QComboBox;
class QStackedWidget;

namespace cordboard::ui {

class DeliveryModel;
class EmptyNote;
class RowTable;
class SearchField;
class Strip;

/// What was sent to an endpoint and what came of it; live.
class DeliveriesTab : public EndpointTab
{
    Q_OBJECT

public:
    DeliveriesTab(EndpointBook &book, const Integrations &context, QWidget *parent);

    void showEndpoint(const webhook::WebhookSummary &status) override;
    /// Takes the row of that event as soon as it is there.
    void choose(const QUuid &event);
    /// The same for one that was made just now, whatever was looked for before.
    void await(const QUuid &event);
    RowTable *table() const { return m_table; }

Q_SIGNALS:
    /// A delivery was chosen; a null uuid: none is.
    void chosen(const QUuid &event);
    /// A click or Enter on a row.
    void openAsked(const QUuid &event);
    void testAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeFilters();
    void wire();
    webhook::DeliveriesQuery query() const;
    void reload();
    void refresh();
    void readOlder();
    void showNotice(const webhook::WebhookSummary &status);
    void showEmpty();
    void showAll(int days);
    void hold();
    void act(const QFuture<Result<void>> &done);

    EndpointBook &m_book;
    const Integrations m_context;
    webhook::WebhookSummary m_status;
    QString m_noticeAction;
    QUuid m_wanted; ///< taken as soon as it is there
    QUuid m_chosen;
    int m_generation = 0;
    bool m_reading = false;
    bool m_again = false;
    bool m_showing = false;
    bool m_stale = false;
    bool m_emptyTests = false; ///< the first button of the empty note sends a test

    DeliveryModel *m_model = nullptr;
    Strip *m_notice = nullptr;
    Strip *m_newer = nullptr;
    SearchField *m_search = nullptr;
    QComboBox *m_types = nullptr;
    QComboBox *m_results = nullptr;
    QComboBox *m_days = nullptr;
    QStackedWidget *m_stack = nullptr;
    RowTable *m_table = nullptr;
    EmptyNote *m_empty = nullptr;
    QTimer m_typed;
};

} // namespace cordboard::ui
