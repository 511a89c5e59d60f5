#include "step_row.h"

#include "ui/common/paint.h"
#include "ui/common/role_label.h"

#include <QGridLayout>
#include <QPainter>

namespace cordboard::ui {

namespace {

constexpr int iconBox = 24;
constexpr int iconSize = 18;
constexpr int iconGap = 10; // to the words

} // namespace

StepRow::StepRow(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_gap(new RoleLabel(theme, TextSize::Caption, Role::Text3, {}, this))
    , m_title(new RoleLabel(theme, TextSize::Body, Role::Text, {}, this))
    , m_time(new RoleLabel(theme, TextSize::Caption, Role::Text2, {}, this))
    , m_words(new RoleLabel(theme, TextSize::Small, Role::Text2, {}, this))
{
    m_title->setSemibold(true);
    m_time->setWordWrap(false);
    m_time->setAlignment(Qt::AlignTrailing | Qt::AlignTop);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnMinimumWidth(0, theme.scaled(iconBox) + iconGap - 8); // of the icon
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_gap, 0, 1, 1, 2);
    grid->addWidget(m_title, 1, 1);
    grid->addWidget(m_time, 1, 2, Qt::AlignTop);
    grid->addWidget(m_words, 2, 1, 1, 2);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StepRow::setStep(const WhyStep &step, bool isLast)
{
    m_step = step;
    m_isLast = isLast;
    m_gap->setText(step.gap);
    m_gap->setVisible(!step.gap.isEmpty());
    m_title->setText(step.title);
    m_time->setText(step.time);
    m_words->setText(step.words);
    m_words->setVisible(!step.words.isEmpty());
    layout()->setContentsMargins(0, 0, 0, isLast ? 0 : 12);
    setAccessibleName(text());
    update();
}

QString StepRow::text() const
{
    QStringList words;
    if (!m_step.gap.isEmpty())
        words += m_step.gap + QLatin1Char('.');
    words += m_step.title + QLatin1Char('.');
    words += m_step.time + QLatin1Char('.');
    if (!m_step.words.isEmpty())
        words += m_step.words;
    return words.join(QLatin1Char(' '));
}

int StepRow::iconCentre() const
{
    return m_title->y() + m_title->fontMetrics().height() / 2 + 1;
}

void StepRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int box = m_theme.scaled(iconBox);
    const int x = layoutDirection() == Qt::RightToLeft ? width() - box : 0;
    const int middle = x + box / 2;
    const int centre = iconCentre();
    const int clear = m_theme.scaled(iconSize) / 2 + 3; // room around the icon
    painter.setPen(QPen(m_theme.color(Role::Line), 2));
    if (!m_isLast && centre + clear < height())
        painter.drawLine(middle, centre + clear, middle, height());
    if (m_gap->isVisibleTo(this) && centre - clear > 0)
        painter.drawLine(middle, 0, middle, centre - clear);
    paintIcon(painter, QRectF(x, centre - box / 2.0, box, box), m_step.icon,
              m_theme.scaled(iconSize), m_theme.color(m_step.ink), m_theme.color(Role::Pane));
}

} // namespace cordboard::ui
