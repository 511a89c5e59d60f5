#include "try_row.h"

#include "ui/common/paint.h"
#include "ui/common/plain_words.h"
#include "ui/integrations/hook_words.h"

#include <QPainter>
#include <QStyle>

namespace cordboard::ui {

namespace {

constexpr int iconSize = 14;
constexpr int gap = 9;

/// The first line of an answer, when it is something to read.
QString said(const DeliveryAttempt &attempt)
{
    const QString text = oneLine(QString::fromUtf8(attempt.response.left(120))).simplified();
    return text.isEmpty() || text.startsWith(u'<') || text.startsWith(u'{') ? QString()
                                                                            : u'“' + text + u'”';
}

} // namespace

TryRow::TryRow(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void TryRow::setAttempt(const DeliveryAttempt &attempt, int timeoutMs, qint64 nowUs)
{
    m_good = HookWords::isGood(attempt);
    m_time = HookWords::exactTime(attempt.startedUs, nowUs);
    m_status = attempt.status > 0 ? QString::number(attempt.status) : QString();
    m_words = attempt.status > 0 ? said(attempt) : HookWords::attempt(attempt, timeoutMs);
    m_took = HookWords::took(attempt.tookUs);
    QStringList all{m_time, m_status, m_words, m_took};
    all.removeAll(QString());
    setAccessibleName(all.join(QStringLiteral(", ")));
    const QString tip = attempt.sentence.isEmpty() ? all.join(u' ') : attempt.sentence;
    setToolTip(plainTip(tip));
    update();
}

QSize TryRow::sizeHint() const
{
    return {200, qMax(24, QFontMetrics(m_theme.font(TextSize::Small)).height() + 8)};
}

void TryRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const QFont font = m_theme.font(TextSize::Small);
    const QFont bold = m_theme.font(TextSize::Small, true);
    const auto placed = [this](int x, int width) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, width, height()));
    };
    const int side = m_theme.scaled(iconSize);
    const Role ink = m_good ? Role::Delivered : Role::Failed;
    paintIcon(painter, placed(0, side),
              m_good ? QStringLiteral("check") : QStringLiteral("st-failed"), side,
              m_theme.color(ink), m_theme.color(Role::Pane));
    int x = side + gap;
    const auto write = [&](const QString &text, const QFont &with, Role role, int room) {
        if (text.isEmpty())
            return;
        const int width = qMin(room, QFontMetrics(with).horizontalAdvance(text) + 2);
        paintElided(painter, placed(x, width), with, m_theme.color(role), text);
        x += width + gap;
    };
    const int end = QFontMetrics(font).horizontalAdvance(m_took) + 2;
    write(m_time, font, Role::Text, width());
    write(m_status, bold, Role::Text, width());
    write(m_words, font, Role::Text2, width() - x - end - gap);
    paintElided(painter, placed(width() - end, end), font, m_theme.color(Role::Text2), m_took,
                Qt::AlignTrailing | Qt::AlignVCenter);
}

} // namespace cordboard::ui
