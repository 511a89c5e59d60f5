#include "ui/carriers/hex_view.h"

#include <QAccessible>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace cordboard::ui {

namespace {

constexpr int perRow = 16;
constexpr int margin = 12;
constexpr int gapBetweenColumns = 14;
constexpr QChar dot(0x00B7);

bool isLetter(char octet)
{
    return octet >= 0x20 && octet < 0x7F;
}

} // namespace

HexView::HexView(const Theme &theme, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_theme(theme)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Octets"));
    viewport()->setCursor(Qt::IBeamCursor);
    // Octets run from left to right in every language.
    viewport()->setLayoutDirection(Qt::LeftToRight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&theme, &Theme::changed, this, &HexView::restyle);
    restyle();
}

void HexView::restyle()
{
    updateScrollBars();
    viewport()->update();
}

QFont HexView::mono() const
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(std::max(7.5, m_theme.font(TextSize::Small).pointSizeF() - 1));
    return font;
}

HexView::Measure HexView::measure() const
{
    const QFontMetricsF metrics(mono());
    Measure m;
    m.letter = metrics.horizontalAdvance(QLatin1Char('0'));
    m.row = std::max(19, int(metrics.height()) + 3);
    m.offset = margin;
    m.hex = m.offset + 4 * m.letter + gapBetweenColumns;
    m.text = m.hex + (perRow * 3 + 1) * m.letter + gapBetweenColumns - m.letter;
    m.end = m.text + perRow * m.letter + margin;
    return m;
}

qreal HexView::hexX(const Measure &m, int column) const
{
    return m.hex + (column * 3 + (column >= perRow / 2 ? 1 : 0)) * m.letter;
}

qsizetype HexView::rows() const
{
    return (m_octets.size() + perRow - 1) / perRow;
}

QSize HexView::sizeHint() const
{
    const Measure m = measure();
    return {int(m.end) + verticalScrollBar()->sizeHint().width(), m.row * 14};
}

QSize HexView::minimumSizeHint() const
{
    return {200, measure().row * 3};
}

void HexView::setOctets(const QByteArray &octets, const QList<OctetRange> &hidden)
{
    m_octets = octets;
    m_hidden = hidden;
    m_marked = {};
    m_cursor = -1;
    verticalScrollBar()->setValue(0);
    updateScrollBars();
    tellMarked();
    viewport()->update();
}

void HexView::setMarked(OctetRange range)
{
    if (range == m_marked)
        return;
    m_marked = range;
    if (range.count > 0 && (m_cursor < range.from || m_cursor >= range.end()))
        m_cursor = range.from;
    if (range.count > 0)
        showOctet(range.from);
    tellMarked();
    viewport()->update();
}

void HexView::tellMarked()
{
    setAccessibleDescription(
        m_octets.isEmpty() ? tr("Nothing chosen")
        : m_marked.count > 0
            ? tr("%1 to %2: %3").arg(m_marked.from).arg(m_marked.end() - 1).arg(hexText().left(200))
            : tr("%n octet(s)", nullptr, int(m_octets.size())));
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

bool HexView::isHidden(qsizetype octet) const
{
    return std::any_of(m_hidden.begin(), m_hidden.end(), [octet](OctetRange range) {
        return octet >= range.from && octet < range.end();
    });
}

bool HexView::isMarked(qsizetype octet) const
{
    return octet >= m_marked.from && octet < m_marked.end();
}

QString HexView::hexText() const
{
    const OctetRange range = m_marked.count > 0 ? m_marked : OctetRange{0, m_octets.size()};
    QStringList words;
    for (qsizetype i = range.from; i < std::min(range.end(), m_octets.size()); ++i)
        words.append(isHidden(i) ? QStringLiteral("..")
                                 : QString::fromLatin1(m_octets.mid(i, 1).toHex()));
    return words.join(QLatin1Char(' '));
}

void HexView::updateScrollBars()
{
    const Measure m = measure();
    const int page = std::max(1, viewport()->height() / m.row);
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setRange(0, int(std::max<qsizetype>(0, rows() - page)));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(int(m.letter * 3));
    horizontalScrollBar()->setRange(0, std::max(0, int(m.end) - margin - viewport()->width()));
}

void HexView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBars();
}

void HexView::showOctet(qsizetype octet)
{
    const int row = int(octet / perRow);
    QScrollBar *bar = verticalScrollBar();
    if (row < bar->value())
        bar->setValue(row);
    else if (row >= bar->value() + bar->pageStep())
        bar->setValue(row - bar->pageStep() + 1);
}

void HexView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.fillRect(viewport()->rect(), m_theme.color(Role::Raised));
    painter.setFont(mono());
    painter.translate(-horizontalScrollBar()->value(), 0);
    const Measure m = measure();
    const qsizetype first = verticalScrollBar()->value();
    const qsizetype last = std::min(rows(), first + viewport()->height() / m.row + 2);
    for (qsizetype row = first; row < last; ++row) {
        const int y = margin - 2 + int(row - first) * m.row;
        paintMarks(painter, m, row, y);
        paintRow(painter, m, row, y);
    }
}

void HexView::paintMarks(QPainter &painter, const Measure &m, qsizetype row, int y) const
{
    const QColor ground = m_theme.color(Role::Selection);
    for (int column = 0; column < perRow; ++column) {
        const qsizetype at = row * perRow + column;
        if (at >= m_octets.size())
            break;
        if (isMarked(at)) {
            painter.fillRect(QRectF(hexX(m, column) - 2, y + 1, m.letter * 2 + 4, m.row - 3),
                             ground);
            painter.fillRect(QRectF(m.text + column * m.letter, y + 1, m.letter, m.row - 3),
                             ground);
        }
        if (at == m_cursor && hasFocus()) {
            painter.setPen(QPen(m_theme.color(Role::Focus), 2));
            painter.drawRect(QRectF(hexX(m, column) - 3, y, m.letter * 2 + 5, m.row - 2));
        }
    }
}

void HexView::paintRow(QPainter &painter, const Measure &m, qsizetype row, int y) const
{
    const QColor ink = m_theme.color(Role::Text);
    const QColor quiet = m_theme.color(Role::Text2);
    const auto put = [&](qreal x, qreal width, const QString &text, const QColor &color) {
        painter.setPen(color);
        painter.drawText(QRectF(x, y, width, m.row),
                         Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter, text);
    };
    put(m.offset, m.letter * 6, QStringLiteral("%1").arg(row * perRow, 4, 16, QLatin1Char('0')),
        quiet);
    for (int column = 0; column < perRow; ++column) {
        const qsizetype at = row * perRow + column;
        if (at >= m_octets.size())
            break;
        const bool hidden = isHidden(at);
        const char octet = m_octets.at(at);
        const QColor on = isMarked(at) ? m_theme.color(Role::SelectionText) : hidden ? quiet : ink;
        put(hexX(m, column), m.letter * 3,
            hidden ? QString(2, dot)
                   : QStringLiteral("%1").arg(quint8(octet), 2, 16, QLatin1Char('0')),
            on);
        const QString letter = hidden            ? QString(dot)
                               : isLetter(octet) ? QString(QLatin1Char(octet))
                                                 : QStringLiteral(".");
        put(m.text + column * m.letter, m.letter * 2, letter, on);
    }
}

qsizetype HexView::octetAt(QPoint place) const
{
    const Measure m = measure();
    const int x = place.x() + horizontalScrollBar()->value();
    const qsizetype row = verticalScrollBar()->value() + (place.y() - margin + 2) / m.row;
    int column = -1;
    if (x >= m.text) {
        column = int((x - m.text) / m.letter);
    } else if (x >= m.hex - m.letter) {
        for (column = 0; column + 1 < perRow; ++column) {
            if (x < hexX(m, column + 1) - m.letter / 2)
                break;
        }
    }
    const qsizetype at = row * perRow + column;
    return column >= 0 && column < perRow && at >= 0 && at < m_octets.size() ? at : -1;
}

void HexView::choose(qsizetype octet)
{
    if (octet < 0 || octet >= m_octets.size())
        return;
    m_cursor = octet;
    showOctet(octet);
    viewport()->update();
    Q_EMIT octetChosen(octet);
}

void HexView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        choose(octetAt(event->position().toPoint()));
}

void HexView::mouseMoveEvent(QMouseEvent *event)
{
    const qsizetype octet = octetAt(event->position().toPoint());
    if ((event->buttons() & Qt::LeftButton) && octet >= 0 && octet != m_cursor)
        choose(octet);
}

void HexView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(hexText());
        return;
    }
    const qsizetype last = m_octets.size() - 1;
    if (last < 0) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    const auto move = [this, last](qsizetype by) {
        choose(std::clamp<qsizetype>(std::max<qsizetype>(m_cursor, 0) + by, 0, last));
    };
    switch (event->key()) {
    case Qt::Key_Left:
        return move(-1);
    case Qt::Key_Right:
        return move(1);
    case Qt::Key_Up:
        return move(-perRow);
    case Qt::Key_Down:
        return move(perRow);
    case Qt::Key_Home:
        return choose(0);
    case Qt::Key_End:
        return choose(last);
    case Qt::Key_PageUp:
        return move(-qsizetype(verticalScrollBar()->pageStep()) * perRow);
    case Qt::Key_PageDown:
        return move(qsizetype(verticalScrollBar()->pageStep()) * perRow);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void HexView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void HexView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace cordboard::ui
