#include "ui/common/run_text.h"

#include "ui/common/paint.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace cordboard::ui {

/// The text broken into lines at a width.
class RunText::Lines
{
public:
    Lines(const RunText &owner, qreal width)
        : m_layout(owner.text(), owner.m_theme.font(owner.m_size))
    {
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        option.setTextDirection(owner.layoutDirection());
        m_layout.setTextOption(option);
        QTextLayout::FormatRange bold;
        bold.start = 0;
        bold.length = int(owner.m_lead.size());
        bold.format.setFont(owner.m_theme.font(owner.m_size, true));
        m_layout.setFormats({bold});
        breakLines(width);
    }

    qreal height() const { return m_height; }
    qreal naturalWidth() const { return m_natural; }
    void draw(QPainter &painter, qreal y) const { m_layout.draw(&painter, QPointF(0, y)); }

private:
    void breakLines(qreal width)
    {
        const qreal pitch = std::ceil(QFontMetricsF(m_layout.font()).height());
        m_layout.beginLayout();
        for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
            line.setLineWidth(qMax(width, 1.0));
            line.setPosition(QPointF(0, m_height));
            m_natural = qMax(m_natural, line.naturalTextWidth());
            m_height += pitch;
        }
        m_layout.endLayout();
    }

    QTextLayout m_layout;
    qreal m_height = 0;
    qreal m_natural = 0;
};

RunText::RunText(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void RunText::setText(const QString &lead, const QString &rest)
{
    m_lead = oneLine(lead.left(2000));
    m_rest = oneLine(rest.left(2000));
    setAccessibleName(text());
    updateGeometry();
    update();
}

QString RunText::text() const
{
    return m_lead.isEmpty() || m_rest.isEmpty() ? m_lead + m_rest
                                                : m_lead + QLatin1Char(' ') + m_rest;
}

void RunText::setLook(TextSize size, Role role)
{
    m_size = size;
    m_role = role;
    updateGeometry();
    update();
}

QSize RunText::sizeHint() const
{
    const Lines lines(*this, 1'000'000);
    return {int(std::ceil(lines.naturalWidth())) + 1, int(std::ceil(lines.height()))};
}

QSize RunText::minimumSizeHint() const
{
    const QFontMetricsF metrics(m_theme.font(m_size));
    return {int(metrics.averageCharWidth() * 12), int(std::ceil(metrics.height()))};
}

int RunText::heightForWidth(int width) const
{
    return int(std::ceil(Lines(*this, width).height()));
}

void RunText::paintEvent(QPaintEvent *)
{
    const Lines lines(*this, width());
    QPainter painter(this);
    painter.setPen(m_theme.color(m_role));
    lines.draw(painter, qMax(0.0, (height() - lines.height()) / 2));
}

} // namespace cordboard::ui
