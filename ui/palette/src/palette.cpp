#include "ui/palette/palette.h"

#include "base/take.h"
#include "palette_delegate.h"
#include "palette_model.h"
#include "palette_rows.h"
#include "text/fuzzy.h"
#include "ui/common/paint.h"
#include "ui/common/role_label.h"
#include "ui/common/search_field.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

namespace cordboard::ui {

namespace {

constexpr int widest = 560;
constexpr int fromTop = 88;
constexpr int rowsShown = 9;
constexpr qsizetype usedKept = 8;
constexpr int peopleShown = 6;
constexpr qsizetype longestStart = 120; ///< of a canned reply, beside its name
/// As long as somebody who types leaves between two keys.
constexpr int askAfterMs = 120;

/// What is typed, without the sign of what it is for.
QString termOf(const QString &typed)
{
    const bool signedTerm = !typed.isEmpty() && QStringView(u">@#/").contains(typed.front());
    return (signedTerm ? typed.sliced(1) : typed).trimmed();
}

QString nothingWords(const QString &typed)
{
    const QString term = termOf(typed);
    if (term.isEmpty() && typed.startsWith(u'#'))
        return CommandPalette::tr("Labels go on the open thread. There is none, or no label yet.");
    if (term.isEmpty() && typed.startsWith(u'/'))
        return CommandPalette::tr(
            "Canned replies go into the open thread. There is none, or no canned reply yet.");
    return CommandPalette::tr("Nothing found for “%1”.").arg(term);
}

/// People are in the database, all else is at hand.
bool asksForPeople(const QString &typed)
{
    return !typed.startsWith(u'>') && !typed.startsWith(u'#') && !typed.startsWith(u'/') &&
           !termOf(typed).isEmpty();
}

} // namespace

CommandPalette::CommandPalette(ActionRegistry &actions, EngineProxy &proxy, const Theme &theme,
                               QWidget *window)
    : RolePane(theme, Role::Raised, window)
    , m_actions(actions)
    , m_proxy(proxy)
    , m_theme(theme)
    , m_window(window)
{
    setAccessibleName(tr("Command palette"));
    setCard(8, Role::Control);
    layOut();
    hide();
    m_soon.setSingleShot(true);
    m_soon.setInterval(askAfterMs);
    connect(&m_soon, &QTimer::timeout, this, [this] { lookForPeople(termOf(m_field->text())); });
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::look);
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { choose(index.row()); });
    m_field->installEventFilter(this);
    m_window->installEventFilter(this);
}

void CommandPalette::layOut()
{
    m_field = new SearchField(m_theme, this);
    m_field->setAccessibleName(tr("What do you want to do?"));
    m_field->setPlaceholderText(tr("An action, a person, or words of a message"));
    m_field->setAccessibleDescription(
        tr("> for actions, @ for people, # for labels, / for canned replies"));
    m_field->setToolTip(m_field->accessibleDescription());
    m_field->setMinimumHeight(40);
    m_model = new PaletteModel(this);
    m_list = new QListView(this);
    m_list->setAccessibleName(tr("What fits"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_theme, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus); // the field keeps the keyboard
    m_nothing = new RoleLabel(m_theme, TextSize::Body, Role::Text2, {}, this);
    m_nothing->setContentsMargins(12, 10, 12, 10);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    column->addWidget(m_field);
    column->addWidget(m_list);
    column->addWidget(m_nothing);
}

void CommandPalette::open(const QString &start)
{
    m_before = QApplication::focusWidget();
    m_field->setText(start);
    look();
    place();
    RolePane::show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
    if (!start.isEmpty())
        m_field->end(false); // it is the beginning of what is typed
}

void CommandPalette::close()
{
    hide();
    m_soon.stop();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
}

void CommandPalette::place()
{
    const int rows = qBound(1, m_model->rowCount(), rowsShown);
    const auto *delegate = static_cast<PaletteDelegate *>(m_list->itemDelegate());
    m_list->setFixedHeight(rows * delegate->rowHeight());
    const int width = qMin(m_theme.scaled(widest), m_window->width() - 32);
    const int height = sizeHint().height();
    const int top = qMin(fromTop, qMax(8, m_window->height() - height - 8));
    setGeometry((m_window->width() - width) / 2, top, width, height);
}

void CommandPalette::look()
{
    const QString typed = m_field->text();
    show(typed);
    if (asksForPeople(typed))
        m_soon.start();
    else
        m_soon.stop();
}

void CommandPalette::lookForPeople(const QString &typed)
{
    ThreadQuery query;
    query.search = typed;
    query.limit = peopleShown;
    take(m_proxy.engine().threads(query), this, [this, typed](const Result<ThreadPage> &page) {
        if (page)
            takePeople(typed, *page);
    });
}

void CommandPalette::takePeople(const QString &typed, const ThreadPage &page)
{
    // An answer to what was typed before.
    if (!isVisible() || typed != termOf(m_field->text()))
        return;
    m_people = page.rows;
    m_peopleFor = typed;
    show(m_field->text());
}

void CommandPalette::show(const QString &typed)
{
    const QString term = termOf(typed);
    const bool onlyActions = typed.startsWith(u'>');
    const bool onlyPeople = typed.startsWith(u'@');
    const bool ofThread = typed.startsWith(u'#') || typed.startsWith(u'/');
    QList<PaletteRow> rows;
    if (ofThread)
        rows += typed.startsWith(u'#') ? labelRows(term) : replyRows(term);
    else if (!onlyPeople)
        rows += term.isEmpty() && !onlyActions ? usedRows(m_actions, m_used)
                                               : actionRows(m_actions, term);
    if (!onlyPeople && !ofThread && !term.isEmpty())
        addViews(term, &rows);
    // What was found for fewer letters may stand until the next answer: the list does not flicker.
    if (asksForPeople(typed) && term.startsWith(m_peopleFor))
        addPeople(term, &rows);
    const bool nothing = rows.isEmpty() && (ofThread || !term.isEmpty());
    if (!onlyActions && !onlyPeople && !ofThread && !term.isEmpty())
        rows.append(searchRow(term));
    m_nothing->setText(nothingWords(typed));
    m_nothing->setVisible(nothing);
    m_list->setVisible(!rows.isEmpty());
    m_model->setRows(rows);
    m_list->setCurrentIndex(m_model->index(0));
    place();
}

namespace {

/// Behind the actions that begin as is typed, which were meant at least as likely, and before what
/// only has these letters somewhere.
void insertNamed(const QString &term, const QList<PaletteRow> &named, QList<PaletteRow> *rows)
{
    qsizetype at = 0;
    while (at < rows->size() && rows->at(at).kind == PaletteRow::Kind::Action &&
           rows->at(at).text.startsWith(term, Qt::CaseInsensitive))
        ++at;
    for (const PaletteRow &row : named)
        rows->insert(at++, row);
}

} // namespace

void CommandPalette::addViews(const QString &term, QList<PaletteRow> *rows) const
{
    QList<PaletteRow> named;
    const QList<PaletteRow> views = viewRows(term);
    for (const PaletteRow &row : views)
        (row.text.startsWith(term, Qt::CaseInsensitive) ? named : *rows).append(row);
    insertNamed(term, named, rows);
}

void CommandPalette::addPeople(const QString &term, QList<PaletteRow> *rows) const
{
    QList<PaletteRow> named;
    for (const PaletteRow &row : peopleRows(m_people)) {
        const QStringList words = row.text.split(u' ', Qt::SkipEmptyParts);
        const bool isNamed = std::any_of(words.begin(), words.end(), [&term](const QString &word) {
            return word.startsWith(term, Qt::CaseInsensitive);
        });
        (isNamed ? named : *rows).append(row);
    }
    insertNamed(term, named, rows);
}

QList<PaletteRow> CommandPalette::labelRows(const QString &term) const
{
    QList<PaletteRow> rows;
    const QList<LabelChoice> choices = m_labels ? m_labels() : QList<LabelChoice>();
    for (const LabelChoice &choice : choices) {
        if (text::fuzzyScore(term, choice.label.name) < 0)
            continue;
        PaletteRow row;
        row.kind = PaletteRow::Kind::Label;
        row.text = oneLine(choice.label.name);
        row.detail = choice.on ? tr("Take it off this thread") : tr("Put it on this thread");
        row.icon = choice.on ? QStringLiteral("check") : QStringLiteral("label");
        row.label = choice.label.id;
        row.on = !choice.on;
        rows.append(row);
    }
    return rows;
}

QList<PaletteRow> CommandPalette::viewRows(const QString &term) const
{
    QList<PaletteRow> rows;
    const QList<ViewChoice> views = m_views ? m_views() : QList<ViewChoice>();
    for (const ViewChoice &view : views) {
        if (text::fuzzyScore(term, view.name) < 0)
            continue;
        PaletteRow row;
        row.kind = PaletteRow::Kind::View;
        row.text = oneLine(view.name);
        row.detail = tr("View of the inbox");
        row.icon = QStringLiteral("filter");
        row.view = view.word;
        rows.append(row);
    }
    return rows;
}

QList<PaletteRow> CommandPalette::replyRows(const QString &term) const
{
    QList<std::pair<int, PaletteRow>> hits;
    const QList<CannedReply> replies = m_replies ? m_replies() : QList<CannedReply>();
    for (const CannedReply &reply : replies) {
        const int score = text::fuzzyScore(term, reply.title, reply.text);
        if (score < 0)
            continue;
        PaletteRow row;
        row.kind = PaletteRow::Kind::Reply;
        row.text = oneLine(reply.title);
        row.detail = oneLine(reply.text.left(longestStart)).simplified();
        row.icon = QStringLiteral("template");
        row.reply = reply.id;
        hits.append({score, row});
    }
    return bestFirst(std::move(hits));
}

void CommandPalette::setUsed(const QStringList &ids)
{
    m_used = ids.mid(0, usedKept);
}

void CommandPalette::use(const QString &action)
{
    m_used.removeAll(action);
    m_used.prepend(action);
    m_used = m_used.mid(0, usedKept);
    Q_EMIT usedChanged(m_used);
    if (QAction *asked = m_actions.action(action))
        asked->trigger();
}

void CommandPalette::choose(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const PaletteRow chosen = m_model->at(row);
    close();
    switch (chosen.kind) {
    case PaletteRow::Kind::Action:
        use(chosen.action);
        return;
    case PaletteRow::Kind::Person:
        Q_EMIT threadAsked(chosen.thread);
        return;
    case PaletteRow::Kind::Label:
        Q_EMIT labelAsked(chosen.label, chosen.on);
        return;
    case PaletteRow::Kind::View:
        Q_EMIT viewAsked(chosen.view);
        return;
    case PaletteRow::Kind::Reply:
        Q_EMIT replyAsked(chosen.reply);
        return;
    case PaletteRow::Kind::Search:
        Q_EMIT searchAsked(chosen.term);
        return;
    }
}

bool CommandPalette::takeKey(int key)
{
    const int rows = m_model->rowCount();
    const int now = m_list->currentIndex().row();
    switch (key) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(now);
        return true;
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (rows > 0) {
            const int step = key == Qt::Key_Down ? 1 : -1;
            m_list->setCurrentIndex(m_model->index((now + step + rows) % rows));
        }
        return true;
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window) {
        if (event->type() == QEvent::Resize && isVisible())
            place();
        return false;
    }
    if (event->type() == QEvent::KeyPress)
        return takeKey(static_cast<QKeyEvent *>(event)->key());
    // Whoever turns to something else is done with it.
    if (event->type() == QEvent::FocusOut && isVisible() &&
        static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason &&
        static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason)
        hide();
    return false;
}

} // namespace cordboard::ui
