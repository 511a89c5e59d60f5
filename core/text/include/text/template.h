#pragma once

#include <QHash>
#include <QList>
#include <QString>

namespace cordboard::text {

/// A canned reply, taken apart. `{{name}}` is a variable, `{{ask:order number}}` a question to the
/// person who sends it. Whatever is not closed, is empty or spans lines is text as it stands.
struct TemplatePiece
{
    enum class Kind { Text, Variable, Ask };
    Kind kind = Kind::Text;
    QString text; ///< the text, the variable's name in small letters, or the question

    friend bool operator==(const TemplatePiece &, const TemplatePiece &) = default;
};

/// Pure; any thread.
QList<TemplatePiece> parseTemplate(const QString &source);

using TemplateValues = QHash<QString, QString>;

/// What a person has to fill in, each once, in order: the questions, and the variables that have no
/// value here (somebody of whom only the number is known has no `{{name}}`).
QList<TemplatePiece> fieldsOf(const QString &source, const TemplateValues &variables);

/// The text with variables and answers (by question or variable) in their places; what has neither
/// stays visible as it was written. Values are inserted as they are and never read as templates.
QString fillTemplate(const QString &source, const TemplateValues &variables,
                     const TemplateValues &answers = {});

} // namespace cordboard::text
