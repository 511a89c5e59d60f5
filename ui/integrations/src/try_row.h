#pragma once

#include "model/webhook.h"
#include "ui/common/theme.h"

#include <QWidget>

namespace cordboard::ui {

/// One attempt: shape, time, status, what was answered, how long it took.
class TryRow : public QWidget
{
    Q_OBJECT

public:
    TryRow(const Theme &theme, QWidget *parent);

    void setAttempt(const DeliveryAttempt &attempt, int timeoutMs, qint64 nowUs);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_time;
    QString m_status;
    QString m_words;
    QString m_took;
    bool m_good = false;
};

} // namespace cordboard::ui
