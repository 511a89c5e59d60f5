#include "ui/common/elided_label.h"

#include "ui/common/paint.h"
#include "ui/common/plain_words.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>
#include <utility>

namespace cordboard::ui {

ElidedLabel::ElidedLabel(const Theme &theme, TextSize size, Role role, bool semibold,
                         QWidget *parent)
    : QLabel(parent)
    , m_theme(theme)
    , m_size(size)
    , m_role(role)
    , m_semibold(semibold)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ElidedLabel::setWords(const QString &words)
{
    const QString line = oneLine(words.left(1000));
    if (line == text())
        return;
    setText(line);
    setAccessibleName(line);
}

void ElidedLabel::setRole(Role role)
{
    if (std::exchange(m_role, role) != role)
        update();
}

QSize ElidedLabel::sizeHint() const
{
    const QFontMetricsF metrics(wordsFont());
    return {int(std::ceil(metrics.horizontalAdvance(text()))) + 1,
            int(std::ceil(metrics.height()))};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), 24), sizeHint().height()};
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (sizeHint().width() > width() + 1)
            QToolTip::showText(help->globalPos(), plainTip(text()), this);
        return true;
    }
    return QLabel::event(event);
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    paintElided(painter, rect(), wordsFont(), m_theme.color(m_role), text());
}

} // namespace cordboard::ui
