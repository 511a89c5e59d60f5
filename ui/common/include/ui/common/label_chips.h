#pragma once

#include "model/label.h"
#include "ui/common/paint.h"

#include <QWidget>

namespace cordboard::ui {

/// A label as it is painted, in its colours.
Chip labelChip(const Theme &theme, const Label &label);

/// "Green": for those who do not see it.
QString labelColourName(int colour);

/// "repair, VIP"
QString labelNames(const QList<Label> &labels);

/// Labels as chips, in as many lines as they need. GUI thread.
class LabelChips : public QWidget
{
    Q_OBJECT

public:
    explicit LabelChips(const Theme &theme, QWidget *parent = nullptr);

    /// `none` is what it says when there are none.
    void setLabels(const QList<Label> &labels, const QString &none);

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// Where they stand in a width, from the leading edge.
    QList<QRectF> places(int width) const;

    const Theme &m_theme;
    QList<Label> m_labels;
    QString m_none;
};

} // namespace cordboard::ui
