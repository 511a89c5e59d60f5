#include "code_box.h"

#include "ui/common/paint.h"

#include <QAbstractTextDocumentLayout>
#include <QFontDatabase>
#include <QPainter>
#include <QTextOption>

namespace cordboard::ui {

namespace {
/// More than this nobody reads here, and laying it out would be felt.
constexpr qsizetype shownCharacters = 64 * 1024;
constexpr int margin = 8;
constexpr qreal radius = 6;
} // namespace

CodeBox::CodeBox(const Theme &theme, const QString &name, QWidget *parent)
    : PlainEdit(parent)
    , m_theme(theme)
{
    setAccessibleName(name);
    setReadOnly(true);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setLayoutDirection(Qt::LeftToRight);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    setFrameShape(QFrame::NoFrame); // its own has round corners, which the text would stand over
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(margin);
    QTextOption option = document()->defaultTextOption();
    option.setTextDirection(Qt::LeftToRight);
    document()->setDefaultTextOption(option);
    connect(&m_theme, &Theme::changed, this, &CodeBox::restyle);
    connect(this, &QPlainTextEdit::blockCountChanged, this, [this] { updateGeometry(); });
    restyle();
}

void CodeBox::setRoom(int least, int most)
{
    m_least = least;
    m_most = most;
    updateGeometry();
}

void CodeBox::setCode(const QString &text)
{
    const QString shown =
        text.size() > shownCharacters ? text.left(shownCharacters) + QStringLiteral("\n…") : text;
    if (shown != code())
        setPlainText(shown);
    updateGeometry();
}

void CodeBox::setEditable()
{
    setReadOnly(false);
    restyle();
}

QString CodeBox::code() const
{
    return document()->toRawText().replace(QChar::ParagraphSeparator, u'\n');
}

void CodeBox::restyle()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(qMax(7.5, m_theme.font(TextSize::Small).pointSizeF() - 0.5));
    setFont(font);
    updateGeometry();
    viewport()->update();
}

void CodeBox::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        const bool reading = isReadOnly();
        paintPanel(painter, viewport()->rect(), radius,
                   m_theme.color(reading ? Role::Window : Role::Raised),
                   m_theme.color(hasFocus() ? Role::Focus
                                 : reading  ? Role::Line
                                            : Role::Control),
                   hasFocus() ? 2 : 1);
    }
    QPlainTextEdit::paintEvent(event);
}

void CodeBox::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    if (lines() != m_lines) { // other breaks, another height
        m_lines = lines();
        updateGeometry();
    }
}

void CodeBox::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    viewport()->update();
}

void CodeBox::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    viewport()->update();
}

/// On the screen: a long line is several.
int CodeBox::lines() const
{
    return qMax(blockCount(), int(document()->documentLayout()->documentSize().height()));
}

int CodeBox::heightOf(int lines) const
{
    return lines * fontMetrics().lineSpacing() + 2 * margin + 2;
}

QSize CodeBox::sizeHint() const
{
    return {200, heightOf(qBound(m_least, lines(), m_most))};
}

QSize CodeBox::minimumSizeHint() const
{
    return {80, sizeHint().height()};
}

} // namespace cordboard::ui
