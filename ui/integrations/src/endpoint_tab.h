#pragma once

#include "ui/integrations/endpoint_book.h"

#include <QWidget>

namespace cordboard::ui {

/// One tab of the chosen endpoint.
class EndpointTab : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Another endpoint, or the same in another state.
    virtual void showEndpoint(const webhook::WebhookSummary &status) = 0;

Q_SIGNALS:
    /// Something that was asked for did not work, as a sentence; empty takes it away.
    void failed(const QString &sentence);
};

} // namespace cordboard::ui
