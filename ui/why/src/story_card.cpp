#include "story_card.h"

#include "ui/common/paint.h"
#include "ui/common/role_label.h"

#include <QPainter>
#include <QVBoxLayout>

namespace cordboard::ui {

namespace {

constexpr int padding = 13;
constexpr int iconSize = 19;
constexpr int iconGap = 9;
constexpr qreal radius = 8;

} // namespace

StoryCard::StoryCard(const Theme &theme, TextSize head, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_head(new RoleLabel(theme, head, Role::Text, {}, this))
    , m_words(new RoleLabel(theme, TextSize::Small, Role::Text, {}, this))
    , m_room(new QWidget(this))
    , m_column(new QVBoxLayout)
{
    m_head->setSemibold(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(padding, 11, padding, padding);
    row->setSpacing(0);
    row->addWidget(m_room);
    row->addLayout(m_column, 1);
    m_column->setSpacing(4);
    m_column->addWidget(m_head);
    m_column->addWidget(m_words);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    setLook({}, Role::Text, Role::Sunken);
}

void StoryCard::setLook(const QString &icon, Role ink, Role ground)
{
    m_icon = icon;
    m_ink = ink;
    m_ground = ground;
    m_room->setFixedWidth(icon.isEmpty() ? 0 : m_theme.scaled(iconSize) + iconGap);
    update();
}

void StoryCard::setWords(const QString &head, const QString &words)
{
    m_head->setText(head);
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
    setAccessibleName(words.isEmpty() ? head : head + QLatin1Char(' ') + words);
}

void StoryCard::addLayoutBelow(QLayout *below)
{
    m_column->addSpacing(4);
    m_column->addLayout(below);
}

QString StoryCard::head() const
{
    return m_head->text();
}

QString StoryCard::words() const
{
    return m_words->text();
}

void StoryCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool edged = m_theme.isHighContrast();
    paintPanel(painter, rect(), radius, m_theme.color(m_ground),
               edged ? m_theme.color(m_ink) : QColor(Qt::transparent), edged ? 2 : 1);
    if (m_icon.isEmpty())
        return;
    const int size = m_theme.scaled(iconSize);
    const int x = layoutDirection() == Qt::RightToLeft ? width() - padding - size : padding;
    const int y = m_head->y() + (m_head->fontMetrics().height() - size) / 2;
    paintIcon(painter, QRectF(x, y, size, size), m_icon, size, m_theme.color(m_ink),
              m_theme.color(m_ground));
}

} // namespace cordboard::ui
