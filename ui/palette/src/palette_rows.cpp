#include "palette_rows.h"

#include "phone/number.h"
#include "text/fuzzy.h"
#include "ui/common/paint.h"

#include <QAction>
#include <QCoreApplication>

#include <algorithm>

namespace cordboard::ui {

namespace {

constexpr qsizetype mostUsed = 8;

struct PaletteWords
{
    Q_DECLARE_TR_FUNCTIONS(cordboard::PaletteWords)
};

PaletteRow rowOf(const ActionSpec &spec)
{
    return {PaletteRow::Kind::Action,
            spec.text,
            spec.place,
            spec.shortcut.toString(QKeySequence::NativeText),
            spec.icon.isEmpty() ? QStringLiteral("right") : spec.icon,
            spec.id,
            {}};
}

} // namespace

QList<PaletteRow> usedRows(const ActionRegistry &actions, const QStringList &used)
{
    QStringList ids = used;
    for (const QAction *action : actions.actions()) {
        if (!ids.contains(action->objectName()))
            ids.append(action->objectName());
    }
    QList<PaletteRow> rows;
    for (const QString &id : std::as_const(ids)) {
        if (rows.size() < mostUsed && actions.action(id) && actions.action(id)->isEnabled())
            rows.append(rowOf(*actions.spec(id)));
    }
    return rows;
}

QList<PaletteRow> bestFirst(QList<std::pair<int, PaletteRow>> hits)
{
    std::stable_sort(hits.begin(), hits.end(),
                     [](const auto &one, const auto &other) { return one.first > other.first; });
    QList<PaletteRow> rows;
    for (const auto &[score, row] : std::as_const(hits))
        rows.append(row);
    return rows;
}

QList<PaletteRow> actionRows(const ActionRegistry &actions, const QString &term)
{
    QList<std::pair<int, PaletteRow>> hits;
    for (const QAction *action : actions.actions()) {
        const int score = text::fuzzyScore(term, action->text());
        if (score >= 0 && action->isEnabled())
            hits.append({score, rowOf(*actions.spec(action->objectName()))});
    }
    return bestFirst(std::move(hits));
}

QList<PaletteRow> peopleRows(const QList<Conversation> &people)
{
    QList<PaletteRow> rows;
    for (const Conversation &person : people) {
        const QString number = phone::display(person.peerNumber);
        const bool named = !person.name.isEmpty();
        rows.append({PaletteRow::Kind::Person,
                     named ? oneLine(person.name) : number,
                     named ? number : QString(),
                     {},
                     QStringLiteral("person"),
                     {},
                     person.id});
    }
    return rows;
}

PaletteRow searchRow(const QString &term)
{
    PaletteRow row;
    row.kind = PaletteRow::Kind::Search;
    row.text = PaletteWords::tr("Search all messages for “%1”").arg(isolated(term));
    row.term = term;
    row.icon = QStringLiteral("search");
    return row;
}

} // namespace cordboard::ui
