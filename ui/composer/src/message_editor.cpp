#include "message_editor.h"

#include "editor_marks.h"
#include "part_painter.h"
#include "plain_twins.h"
#include "ui/common/paint.h"
#include "ui/common/plain_words.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>
#include <QUrl>

#include <algorithm>
#include <cmath>

namespace cordboard::ui {

namespace {

/// Laying out marks again at every key is cheap up to here; beyond it the counter alone tells.
constexpr qsizetype mostMarked = 5000;

QStringList localFiles(const QMimeData &source)
{
    QStringList files;
    for (const QUrl &url : source.urls())
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    return files;
}

} // namespace

MessageEditor::MessageEditor(const Theme &theme, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_theme(theme)
    , m_painted(new EditorMarks(theme, document()))
{
    setFrameShape(NoFrame);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(0);
    applyTheme();
    connect(&theme, &Theme::changed, this, &MessageEditor::applyTheme);
    connect(this, &QPlainTextEdit::textChanged, this, &MessageEditor::followDirection);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &MessageEditor::grow);
}

void MessageEditor::applyTheme()
{
    setFont(m_theme.font(TextSize::Message));
    QPalette colors = palette();
    colors.setColor(QPalette::Base, m_theme.color(Role::Raised));
    colors.setColor(QPalette::Text, m_theme.color(Role::Text));
    colors.setColor(QPalette::PlaceholderText, m_theme.color(Role::Text3));
    setPalette(colors);
    m_painted->rehighlight();
}

void MessageEditor::setMaxLines(int lines)
{
    m_maxLines = lines;
    grow();
}

void MessageEditor::followDirection()
{
    // The first letter decides the side; a layout of plain text does not do so by itself. Without
    // letters it is the window's.
    Qt::LayoutDirection direction = Qt::LayoutDirectionAuto;
    const QString begin = document()->firstBlock().text().left(500);
    for (const QChar c : begin) {
        if (c.direction() == QChar::DirL)
            direction = Qt::LeftToRight;
        else if (c.direction() == QChar::DirR || c.direction() == QChar::DirAL)
            direction = Qt::RightToLeft;
        else
            continue;
        break;
    }
    const bool strong = direction != Qt::LayoutDirectionAuto;
    const bool rtl = (strong ? direction : layoutDirection()) == Qt::RightToLeft;
    QTextOption wanted = document()->defaultTextOption();
    wanted.setTextDirection(strong ? Qt::LayoutDirectionAuto : layoutDirection());
    wanted.setAlignment(rtl ? Qt::AlignRight : Qt::AlignLeft);
    const QTextOption now = document()->defaultTextOption();
    if (now.textDirection() != wanted.textDirection() || now.alignment() != wanted.alignment())
        document()->setDefaultTextOption(wanted);
}

void MessageEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        followDirection();
}

int MessageEditor::linesNeeded() const
{
    // The document's own count is that of the last painting: marks and widths may be newer.
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && lines <= m_maxLines;
         block = block.next()) {
        document()->documentLayout()->blockBoundingRect(block); // breaks the lines
        lines += block.layout()->lineCount();
    }
    return lines;
}

int MessageEditor::linesShown() const
{
    return qBound(1, linesNeeded(), m_maxLines);
}

void MessageEditor::grow()
{
    const bool all = linesNeeded() <= m_maxLines;
    setVerticalScrollBarPolicy(all ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    if (linesShown() == m_lines)
        return;
    m_lines = linesShown();
    updateGeometry();
    if (all)
        verticalScrollBar()->setValue(0);
}

QSize MessageEditor::sizeHint() const
{
    const int line = int(std::ceil(QFontMetricsF(font()).lineSpacing()));
    return {300, line * linesShown() + 2};
}

void MessageEditor::setMarks(const text::Segmentation &segmentation, const QList<EditorMark> &marks)
{
    m_marks = marks;
    m_breaks.clear();
    if (document()->characterCount() <= mostMarked) {
        for (qsizetype i = 1; i < segmentation.segments.size(); ++i)
            m_breaks.append(segmentation.segments.at(i).from);
    } else {
        m_marks.clear();
    }
    m_painted->setMarks(m_marks, m_breaks, partTagWidth(m_theme));
    grow();
    viewport()->update();
}

bool MessageEditor::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText() || source->hasImage() || !localFiles(*source).isEmpty();
}

void MessageEditor::insertFromMimeData(const QMimeData *source)
{
    // A file manager gives the path as text, too; a browser gives the address of a picture.
    if (const QStringList files = localFiles(*source); !files.isEmpty())
        return Q_EMIT filesOffered(files);
    if (source->hasImage() && !source->hasText())
        return Q_EMIT pictureOffered(qvariant_cast<QImage>(source->imageData()));
    QString text = source->text();
    const qsizetype kept = document()->characterCount() - 1 - textCursor().selectedText().size();
    if (kept + text.size() > mostCharacters) {
        Q_EMIT pasteRefused(text.size());
        return;
    }
    text.remove(QChar(0)); // what NUL means in an SMS is up to every phone on its own
    textCursor().insertText(text);
    ensureCursorVisible();
}

void MessageEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo) && document()->isEmpty() &&
        !document()->isUndoAvailable()) {
        Q_EMIT undoSendAsked();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter)
        return QPlainTextEdit::keyPressEvent(event);
    const Qt::KeyboardModifiers held = event->modifiers() & ~Qt::KeypadModifier;
    const bool plain = held == Qt::NoModifier;
    if (held == Qt::ControlModifier || (plain && m_sendWithEnter))
        Q_EMIT sendAsked();
    else if (held == (Qt::ControlModifier | Qt::ShiftModifier))
        Q_EMIT sendLaterAsked();
    else if (plain || held == Qt::ShiftModifier)
        textCursor().insertBlock(); // not the line separator that the base puts in for Shift
    else
        event->ignore();
    ensureCursorVisible();
}

void MessageEditor::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    if (m_marks.isEmpty() && m_breaks.isEmpty())
        return;
    QPainter painter(viewport());
    for (const EditorMark &mark : std::as_const(m_marks))
        paintMark(painter, mark);
    const qreal width = partTagWidth(m_theme);
    for (qsizetype i = 0; i < m_breaks.size(); ++i) {
        const QTextBlock block = document()->findBlock(int(m_breaks.at(i) - 1));
        const qsizetype at = m_breaks.at(i) - 1 - block.position();
        const QTextLine line = block.layout()->lineForTextPosition(int(at));
        if (!line.isValid())
            continue;
        const QRectF box = line.rect().translated(
            blockBoundingGeometry(block).translated(contentOffset()).topLeft());
        // The room lies after the last character of the part: at its left edge in right-to-left.
        const qreal end = box.left() - line.x() + line.cursorToX(int(at + 1));
        const bool rtl = line.cursorToX(int(at + 1)) < line.cursorToX(int(at));
        paintPartTag(painter, {rtl ? end : end - width, box.top(), width, box.height()}, m_theme,
                     int(i) + 2);
    }
}

/// Under each line of it: a long address may go over several.
void MessageEditor::paintMark(QPainter &painter, const EditorMark &mark) const
{
    const QTextBlock block = document()->findBlock(int(mark.from));
    const QPointF origin = blockBoundingGeometry(block).translated(contentOffset()).topLeft();
    const int end = int(mark.from + mark.length) - block.position();
    for (int at = int(mark.from) - block.position(); at < end;) {
        const QTextLine line = block.layout()->lineForTextPosition(at);
        const int stop = qMin(end, line.isValid() ? line.textStart() + line.textLength() : at);
        if (stop <= at)
            return;
        const QRectF box = line.rect().translated(origin);
        const qreal a = line.cursorToX(at);
        const qreal b = line.cursorToX(stop);
        paintMarked(
            painter, {box.left() - line.x() + qMin(a, b), box.top(), qAbs(b - a), box.height()},
            m_theme.color(mark.kind == EditorMark::Kind::Costly ? Role::Unknown : Role::Failed));
        at = stop;
    }
}

bool MessageEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (showTwinTip(viewport()->mapFromGlobal(help->globalPos()), help->globalPos()))
            return true;
    }
    return QPlainTextEdit::event(event);
}

bool MessageEditor::showTwinTip(const QPoint &point, const QPoint &global)
{
    const qsizetype near = cursorForPosition(point).position();
    for (const qsizetype position : {near, near - 1}) {
        const auto mark =
            std::find_if(m_marks.cbegin(), m_marks.cend(), [position](const EditorMark &one) {
                return one.holds(position) && one.kind == EditorMark::Kind::Costly;
            });
        if (mark == m_marks.cend())
            continue;
        const QString seen = toPlainText().mid(mark->from, mark->length);
        const QString twin = mark->length == 1 ? plainTwin(seen.at(0)) : QString();
        const QString words =
            twin.isEmpty()
                ? tr("%1 is not in GSM-7.").arg(isolated(seen))
                : tr("%1 is not in GSM-7. Replace with %2").arg(isolated(seen), isolated(twin));
        QToolTip::showText(global, plainTip(words), this);
        return true;
    }
    return false;
}

void MessageEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    grow();
}

void MessageEditor::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    Q_EMIT focusChanged();
}

void MessageEditor::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    Q_EMIT focusChanged();
}

} // namespace cordboard::ui
