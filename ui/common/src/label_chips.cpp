#include "ui/common/label_chips.h"

#include <QCoreApplication>
#include <QPainter>

namespace cordboard::ui {

namespace {

constexpr int gap = 6;

struct LabelWords
{
    Q_DECLARE_TR_FUNCTIONS(cordboard::LabelWords)
};

} // namespace

Chip labelChip(const Theme &theme, const Label &label)
{
    Chip chip;
    chip.text = oneLine(label.name);
    chip.colours = theme.label(label.colour);
    return chip;
}

QString labelColourName(int colour)
{
    switch (colour) {
    case 0:
        return LabelWords::tr("Blue");
    case 1:
        return LabelWords::tr("Orange");
    case 2:
        return LabelWords::tr("Green");
    case 3:
        return LabelWords::tr("Purple");
    case 4:
        return LabelWords::tr("Yellow");
    case 5:
        return LabelWords::tr("Teal");
    case 6:
        return LabelWords::tr("Pink");
    default:
        return LabelWords::tr("Grey");
    }
}

QString labelNames(const QList<Label> &labels)
{
    QStringList names;
    for (const Label &label : labels)
        names.append(oneLine(label.name));
    return names.join(QStringLiteral(", "));
}

LabelChips::LabelChips(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void LabelChips::setLabels(const QList<Label> &labels, const QString &none)
{
    m_none = none;
    setAccessibleName(labels.isEmpty() ? none
                                       : LabelWords::tr("Labels: %1").arg(labelNames(labels)));
    if (labels == m_labels)
        return;
    m_labels = labels;
    updateGeometry();
    update();
}

QList<QRectF> LabelChips::places(int width) const
{
    QList<QRectF> boxes;
    QPointF at(0, 0);
    for (const Label &label : m_labels) {
        QSizeF size = chipSize(m_theme, labelChip(m_theme, label));
        size.setWidth(qMin<qreal>(size.width(), width));
        if (at.x() > 0 && at.x() + size.width() > width)
            at = {0, at.y() + size.height() + gap};
        boxes.append({at, size});
        at.rx() += size.width() + gap;
    }
    return boxes;
}

int LabelChips::heightForWidth(int width) const
{
    const QList<QRectF> boxes = places(width);
    return boxes.isEmpty() ? qRound(chipSize(m_theme, {}).height()) : qRound(boxes.last().bottom());
}

QSize LabelChips::sizeHint() const
{
    return {120, heightForWidth(qMax(120, width()))};
}

void LabelChips::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    if (m_labels.isEmpty()) {
        paintElided(painter, rect(), m_theme.font(TextSize::Small), m_theme.color(Role::Text2),
                    m_none);
        return;
    }
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QList<QRectF> boxes = places(width());
    for (qsizetype i = 0; i < boxes.size(); ++i) {
        QRectF box = boxes.at(i);
        if (mirrored)
            box.moveLeft(width() - box.right());
        paintChip(painter, box, m_theme, labelChip(m_theme, m_labels.at(i)));
    }
}

} // namespace cordboard::ui
