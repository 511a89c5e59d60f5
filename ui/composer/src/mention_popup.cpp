#include "mention_popup.h"

#include "ui/common/paint.h"
#include "ui/common/role_label.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>

namespace cordboard::ui {

namespace {

constexpr int mostRows = 8;
constexpr int longestTyped = 40;

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
    : RolePane(theme, Role::Raised, parent)
    , m_theme(theme)
    , m_editor(editor)
    , m_list(new QListWidget(this))
{
    setLines(Qt::TopEdge | Qt::BottomEdge);
    m_list->setObjectName(QStringLiteral("mentions"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Colleagues"));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus);
    auto *hint =
        new RoleLabel(theme, TextSize::Small, Role::Text2,
                      tr("Enter puts the name in: the note is among their mentions."), this);
    hint->setContentsMargins(12, 6, 12, 6);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 1, 0, 1);
    column->setSpacing(0);
    auto *row = new QHBoxLayout; // names stand where the hint does
    row->setContentsMargins(9, 0, 9, 0);
    row->addWidget(m_list);
    column->addLayout(row);
    column->addWidget(hint);
    hide();
    m_editor.installEventFilter(this);
    connect(&m_editor, &QPlainTextEdit::textChanged, this, &MentionPopup::find);
    // Only typing opens it; a cursor that goes elsewhere closes it.
    connect(&m_editor, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (isVisible())
            find();
    });
    connect(m_list, &QListWidget::itemClicked, this, &MentionPopup::choose);
}

void MentionPopup::setOperators(const QList<OperatorLoad> &operators, const QUuid &me)
{
    m_operators = operators;
    m_me = me;
    if (m_sign >= 0)
        find();
}

void MentionPopup::pass()
{
    m_passed = signBefore(m_editor.textCursor());
    leave();
}

/// The "@" that begins the word before the cursor, or words: names have several. -1: there is none.
int MentionPopup::signBefore(const QTextCursor &cursor) const
{
    const QString line = cursor.block().text().left(cursor.positionInBlock());
    const auto sign = int(line.lastIndexOf(u'@'));
    const bool startsWord = sign == 0 || (sign > 0 && !line.at(sign - 1).isLetterOrNumber() &&
                                          line.at(sign - 1) != u'_');
    if (!startsWord || cursor.hasSelection() || line.size() - sign - 1 > longestTyped)
        return -1;
    return cursor.block().position() + sign;
}

void MentionPopup::find()
{
    const QTextCursor cursor = m_editor.textCursor();
    const int sign = signBefore(cursor);
    if (sign < 0)
        m_passed = -1;
    if (sign < 0 || sign == m_passed || !m_editor.hasFocus())
        return leave();
    if (std::exchange(m_sign, sign) != sign)
        Q_EMIT operatorsWanted();
    search(cursor.block().text().mid(sign + 1 - cursor.block().position(),
                                     cursor.position() - sign - 1));
}

void MentionPopup::search(const QString &typed)
{
    m_shown.clear();
    m_list->clear();
    for (const OperatorLoad &load : std::as_const(m_operators)) {
        if (load.who.id == m_me || !beginsLike(load.who, typed))
            continue;
        m_shown.append(load.who);
        //: %1 a name
        auto *item =
            new QListWidgetItem(load.here ? isolated(oneLine(load.who.name))
                                          : tr("%1 · away").arg(isolated(oneLine(load.who.name))),
                                m_list);
        item->setSizeHint(
            {100, qMax(32, QFontMetrics(m_theme.font(TextSize::Body)).height() + 12)});
    }
    m_list->setCurrentRow(0);
    m_list->setFixedHeight(m_list->sizeHintForRow(0) *
                           int(qMin<qsizetype>(mostRows, m_shown.size())));
    setVisible(!m_shown.isEmpty());
}

void MentionPopup::leave()
{
    m_sign = -1;
    hide();
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

void MentionPopup::choose()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_shown.size() || m_sign < 0)
        return;
    const QString name = shortest(m_shown.at(row));
    QTextCursor cursor = m_editor.textCursor();
    const int end = cursor.position();
    m_passed = m_sign;
    cursor.setPosition(m_sign + 1);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    cursor.insertText(name + u' '); // one step for undo
    m_editor.setTextCursor(cursor);
    leave();
    m_editor.setFocus(Qt::OtherFocusReason);
}

/// True when it has used the key that the editor was given.
bool MentionPopup::takeKey(int key)
{
    const int count = m_list->count();
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        m_list->setCurrentRow((m_list->currentRow() + (key == Qt::Key_Up ? count - 1 : 1)) % count);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        choose();
        return true;
    case Qt::Key_Escape:
        m_passed = m_sign;
        leave();
        return true;
    default:
        return false;
    }
}

bool MentionPopup::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey =
        event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched != &m_editor || !isKey || !isVisible())
        return RolePane::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (key->modifiers() & ~Qt::KeypadModifier)
        return false;
    if (event->type() == QEvent::ShortcutOverride) {
        if (key->key() == Qt::Key_Escape)
            key->accept();
        return false;
    }
    return takeKey(key->key());
}

} // namespace cordboard::ui
