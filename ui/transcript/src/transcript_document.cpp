#include "transcript_document.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextBlock>
#include <QTextCursor>

namespace cordboard::ui {

namespace {

constexpr qreal foot = 24; ///< points, for the line under the text
const QColor ink(0x16, 0x1a, 0x1d);
const QColor grey(0x5c, 0x66, 0x6e);
const QColor red(0xb4, 0x23, 0x18);

QTextCharFormat letters(qreal points, const QColor &colour, int weight = QFont::Normal)
{
    QTextCharFormat format;
    format.setFontPointSize(points);
    format.setForeground(colour);
    format.setFontWeight(weight);
    return format;
}

QTextBlockFormat block(qreal above, qreal indent = 0)
{
    QTextBlockFormat format;
    format.setTopMargin(above);
    format.setLeftMargin(indent);
    return format;
}

/// A heading that stands alone at the end of a page belongs to the next one.
QTextBlockFormat heading(qreal above)
{
    QTextBlockFormat format = block(above);
    format.setBottomMargin(2);
    return format;
}

void put(QTextCursor &cursor, const QTextBlockFormat &place, const QTextCharFormat &look,
         const QString &text)
{
    if (cursor.position() > 0)
        cursor.insertBlock(place, look);
    else
        cursor.setBlockFormat(place);
    cursor.insertText(text, look);
}

void putEntry(QTextCursor &cursor, const Transcript::Entry &entry)
{
    put(cursor, block(8), letters(9.5, ink, QFont::DemiBold), entry.who);
    cursor.insertText(QStringLiteral("   ") + entry.time, letters(8.5, grey));
    if (!entry.state.isEmpty())
        cursor.insertText(QStringLiteral(" · ") + entry.state,
                          letters(8.5, entry.hasFailed ? red : grey));
    // insertText() makes a block of each line; they keep this indent.
    put(cursor, block(1, 12), letters(10, ink), entry.text);
}

/// `line` is as high as its letters need it.
void paintFoot(QPainter &painter, const QRectF &line, const QString &made, int number, int count)
{
    QFont small = painter.font();
    small.setPointSizeF(8);
    painter.setFont(small);
    painter.setPen(grey);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignBottom, made);
    painter.drawText(line, Qt::AlignRight | Qt::AlignBottom,
                     QStringLiteral("%1 / %2").arg(number).arg(count));
}

} // namespace

void fill(QTextDocument &document, const Transcript &sheet)
{
    document.setUndoRedoEnabled(false);
    document.setDocumentMargin(0);
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    put(cursor, block(0), letters(16, ink, QFont::DemiBold), sheet.title);
    put(cursor, block(2), letters(9.5, grey), sheet.under);
    if (!sheet.note.isEmpty())
        put(cursor, block(2), letters(9.5, grey), sheet.note);
    for (const Transcript::Day &day : sheet.days) {
        put(cursor, heading(16), letters(11, ink, QFont::DemiBold), day.name);
        for (const Transcript::Entry &entry : day.entries)
            putEntry(cursor, entry);
    }
    cursor.endEditBlock();
}

bool paint(const Transcript &sheet, QPagedPaintDevice &device)
{
    QTextDocument document;
    fill(document, sheet);
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    document.documentLayout()->setPaintDevice(&device);
    // In the device's own dots, so that lines break as they will be printed.
    const qreal dots = device.logicalDpiY() / 72.0;
    const QSizeF body(device.width(), device.height() - (foot + 8) * dots);
    const QRectF line(0, device.height() - foot * dots, device.width(), foot * dots);
    document.setPageSize(body);
    const int count = document.pageCount();
    for (int number = 1; number <= count; ++number) {
        if (number > 1 && !device.newPage())
            return false;
        painter.save();
        painter.translate(0, -(number - 1) * body.height());
        const QRectF seen(0, (number - 1) * body.height(), body.width(), body.height());
        painter.setClipRect(seen);
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = seen;
        context.palette.setColor(QPalette::Text, ink);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        painter.save();
        paintFoot(painter, line, sheet.made, number, count);
        painter.restore();
    }
    return painter.end();
}

} // namespace cordboard::ui
