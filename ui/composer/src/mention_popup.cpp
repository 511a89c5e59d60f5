#include "mention_popup.h"

#include "ui/common/paint.h"
#include "ui/common/role_label.h"

#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace cordboard::ui {

namespace {

/// The name, or a word of it, or the login begins like this.
bool beginsLike(const Operator &one, const QString &typed)
{
    if (one.name.startsWith(typed, Qt::CaseInsensitive) ||
        one.login.startsWith(typed, Qt::CaseInsensitive))
        return true;
    const QStringList words = one.name.split(u' ', Qt::SkipEmptyParts);
    return std::any_of(words.begin(), words.end(), [&typed](const QString &word) {
        return word.startsWith(typed, Qt::CaseInsensitive);
    });
}

} // namespace

MentionPopup::MentionPopup(const Theme &theme, QPlainTextEdit &editor, QWidget *parent)
    : WordPopup(theme, editor, u'@', parent)
{
    setLines(Qt::TopEdge | Qt::BottomEdge);
    list().setObjectName(QStringLiteral("mentions"));
    list().setAccessibleName(tr("Colleagues"));
    auto *hint =
        new RoleLabel(theme, TextSize::Small, Role::Text2,
                      tr("Enter puts the name in: the note is among their mentions."), this);
    hint->setContentsMargins(12, 6, 12, 6);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 1, 0, 1);
    column->setSpacing(0);
    auto *row = new QHBoxLayout; // names stand where the hint does
    row->setContentsMargins(9, 0, 9, 0);
    row->addWidget(&list());
    column->addLayout(row);
    column->addWidget(hint);
}

void MentionPopup::setOperators(const QList<OperatorLoad> &operators, const QUuid &me)
{
    m_operators = operators;
    m_me = me;
    refill();
}

bool MentionPopup::mayFollow(QChar before) const
{
    return !before.isLetterOrNumber() && before != u'_';
}

bool MentionPopup::fill(const QString &typed)
{
    m_shown.clear();
    for (const OperatorLoad &load : std::as_const(m_operators)) {
        if (load.who.id == m_me || !beginsLike(load.who, typed))
            continue;
        m_shown.append(load.who);
        //: %1 a name
        auto *item =
            new QListWidgetItem(load.here ? isolated(oneLine(load.who.name))
                                          : tr("%1 · away").arg(isolated(oneLine(load.who.name))),
                                &list());
        item->setSizeHint({100, rowHeight()});
    }
    return !m_shown.isEmpty();
}

/// What names only them: the name, or the login where two have the same name.
QString MentionPopup::shortest(const Operator &one) const
{
    const auto same =
        std::count_if(m_operators.begin(), m_operators.end(), [&one](const OperatorLoad &other) {
            return other.who.name.compare(one.name, Qt::CaseInsensitive) == 0;
        });
    return same > 1 ? one.login : one.name;
}

void MentionPopup::takeRow(int row)
{
    putIn(shortest(m_shown.at(row)) + u' ', true);
}

} // namespace cordboard::ui
