#include "sentence_row.h"

#include "ui/common/role_label.h"

#include <QHBoxLayout>
#include <QRegularExpression>

namespace cordboard::ui {

namespace {

constexpr int gap = 6;

} // namespace

SentenceRow::SentenceRow(const Theme &theme, const QString &sentence,
                         const QList<QWidget *> &fields, QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    static const QRegularExpression places(QStringLiteral("%([1-9])"));
    QString spoken = sentence;
    spoken.replace(places, QStringLiteral("…"));
    qsizetype from = 0;
    const auto addWords = [&](qsizetype to) {
        const QString words = sentence.mid(from, to - from).trimmed();
        if (words.isEmpty())
            return;
        // "…about [field]." has room before the field and none before the full stop.
        if (row->count() > 0)
            row->addSpacing(words.front().isLetterOrNumber() ? gap : 2);
        auto *label = new RoleLabel(theme, TextSize::Body, Role::Text, words, this);
        label->setWordWrap(false);
        row->addWidget(label);
    };
    for (auto match = places.globalMatch(sentence); match.hasNext();) {
        const auto place = match.next();
        addWords(place.capturedStart());
        from = place.capturedEnd();
        QWidget *const field = fields.value(place.captured(1).toInt() - 1);
        if (!field)
            continue;
        field->setAccessibleName(spoken);
        if (row->count() > 0)
            row->addSpacing(gap);
        row->addWidget(field);
    }
    addWords(sentence.size());
    row->addStretch(1);
}

} // namespace cordboard::ui
