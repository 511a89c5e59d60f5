#include "text/template.h"

namespace cordboard::text {

namespace {

using Kind = TemplatePiece::Kind;

constexpr QStringView opening = u"{{";
constexpr QStringView closing = u"}}";

void addText(QList<TemplatePiece> &pieces, QStringView text)
{
    if (text.isEmpty())
        return;
    if (!pieces.isEmpty() && pieces.last().kind == Kind::Text)
        pieces.last().text += text;
    else
        pieces.append({Kind::Text, text.toString()});
}

/// Text when what stands between the braces means nothing.
TemplatePiece pieceOf(QStringView inside)
{
    const QStringView ask = u"ask:";
    const QStringView word = inside.trimmed();
    if (word.startsWith(ask, Qt::CaseInsensitive)) {
        const QStringView question = word.mid(ask.size()).trimmed();
        if (!question.isEmpty())
            return {Kind::Ask, question.toString()};
        return {};
    }
    for (const QChar c : word) {
        if (!c.isLetterOrNumber() && c != u'_')
            return {};
    }
    if (word.isEmpty())
        return {};
    return {Kind::Variable, word.toString().toLower()};
}

QString written(const TemplatePiece &piece)
{
    const QString inside =
        piece.kind == Kind::Ask ? QLatin1String("ask:") + piece.text : piece.text;
    return QLatin1String("{{") + inside + QLatin1String("}}");
}

} // namespace

QList<TemplatePiece> parseTemplate(const QString &source)
{
    QList<TemplatePiece> pieces;
    const QStringView all(source);
    qsizetype at = 0;
    while (at < all.size()) {
        const qsizetype from = all.indexOf(opening, at);
        const qsizetype to = from < 0 ? -1 : all.indexOf(closing, from + opening.size());
        if (to < 0)
            break;
        // Of "{{ {{name}}" the inner one counts.
        const qsizetype start = all.left(to).lastIndexOf(opening);
        const QStringView inside = all.mid(start + opening.size(), to - start - opening.size());
        const TemplatePiece piece = inside.contains(u'\n') ? TemplatePiece() : pieceOf(inside);
        const qsizetype end = to + closing.size();
        if (piece.text.isEmpty()) {
            addText(pieces, all.mid(at, end - at));
        } else {
            addText(pieces, all.mid(at, start - at));
            pieces.append(piece);
        }
        at = end;
    }
    addText(pieces, all.mid(at));
    return pieces;
}

QList<TemplatePiece> fieldsOf(const QString &source, const TemplateValues &variables)
{
    QList<TemplatePiece> fields;
    const auto pieces = parseTemplate(source);
    for (const TemplatePiece &piece : pieces) {
        const bool known = piece.kind == Kind::Text ||
                           (piece.kind == Kind::Variable && !variables.value(piece.text).isEmpty());
        if (!known && !fields.contains(piece))
            fields.append(piece);
    }
    return fields;
}

QString fillTemplate(const QString &source, const TemplateValues &variables,
                     const TemplateValues &answers)
{
    QString text;
    const auto pieces = parseTemplate(source);
    for (const TemplatePiece &piece : pieces) {
        if (piece.kind == Kind::Text) {
            text += piece.text;
            continue;
        }
        QString value = piece.kind == Kind::Variable ? variables.value(piece.text) : QString();
        if (value.isEmpty())
            value = answers.value(piece.text);
        text += value.isEmpty() ? written(piece) : value;
    }
    return text;
}

} // namespace cordboard::text
