#include "reply_popup.h"

#include "counter.h"
#include "text/fuzzy.h"
#include "text/segment.h"
#include "ui/common/paint.h"
#include "ui/common/primary_button.h"
#include "ui/common/role_label.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace cordboard::ui {

namespace {

constexpr int longestField = 200;
constexpr int longestStart = 1000; ///< of a text, where its first line is looked for
enum ItemRole { LineRole = Qt::UserRole + 1, PartsRole };

/// Title, first line, and how many parts it takes.
class ReplyDelegate final : public QStyledItemDelegate
{
public:
    ReplyDelegate(const Theme &theme, int rowHeight, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
        , m_rowHeight(rowHeight)
    {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {100, m_rowHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const bool current = option.state & QStyle::State_Selected;
        if (current)
            painter->fillRect(option.rect, m_theme.color(Role::Selection));
        const QColor ink = m_theme.color(current ? Role::SelectionText : Role::Text);
        const QColor soft = m_theme.color(current ? Role::SelectionText : Role::Text2);
        const QFont bold = m_theme.font(TextSize::Body, true);
        const QFont small = m_theme.font(TextSize::Small);
        QRectF row = QRectF(option.rect).adjusted(12, 0, -12, 0);
        const bool mirrored = painter->layoutDirection() == Qt::RightToLeft;
        const auto cut = [&row, mirrored](qreal leading, qreal trailing) {
            row.adjust(mirrored ? trailing : leading, 0, mirrored ? -leading : -trailing, 0);
        };
        const QString parts = index.data(PartsRole).toString();
        paintElided(*painter, row, small, soft, parts, Qt::AlignTrailing | Qt::AlignVCenter);
        cut(0, QFontMetricsF(small).horizontalAdvance(parts) + 12);
        const QString title = index.data(Qt::DisplayRole).toString();
        paintElided(*painter, row, bold, ink, title);
        cut(qMin(row.width() / 2, QFontMetricsF(bold).horizontalAdvance(title)) + 10, 0);
        paintElided(*painter, row, small, soft, index.data(LineRole).toString());
    }

private:
    const Theme &m_theme;
    const int m_rowHeight;
};

QString firstLine(const QString &text)
{
    const QString start = text.left(longestStart).trimmed();
    return oneLine(start.section(QLatin1Char('\n'), 0, 0).left(200)).simplified();
}

/// Says what it says when it is asked: eight rows are in sight, and cutting the texts of all that
/// fit, at every key, is what one would wait for.
class ReplyItem final : public QListWidgetItem
{
public:
    ReplyItem(const CannedReply &reply, const text::TemplateValues &variables, QListWidget *list)
        : QListWidgetItem(oneLine(reply.title), list)
        , m_reply(reply)
        , m_variables(variables)
    {}

    QVariant data(int role) const override
    {
        switch (role) {
        case LineRole:
            return firstLine(m_reply.text);
        case PartsRole:
            if (m_parts.isEmpty())
                m_parts = partsInWords(
                    text::segment(text::fillTemplate(m_reply.text, m_variables)).parts());
            return m_parts;
        case Qt::AccessibleTextRole:
            return QVariant(m_reply.title + QLatin1String(". ") + firstLine(m_reply.text));
        default:
            return QListWidgetItem::data(role);
        }
    }

private:
    const CannedReply m_reply;
    const text::TemplateValues m_variables;
    mutable QString m_parts;
};

} // namespace

ReplyPopup::ReplyPopup(const Theme &theme, QPlainTextEdit &editor, QWidget *parent)
    : WordPopup(theme, editor, u'/', parent)
    , m_hint(new RoleLabel(theme, TextSize::Small, Role::Text2, {}, this))
    , m_column(new QVBoxLayout(this))
{
    setLines(Qt::TopEdge);
    list().setAccessibleName(tr("Canned replies"));
    list().setItemDelegate(new ReplyDelegate(theme, rowHeight(), &list()));
    m_hint->setContentsMargins(12, 6, 12, 6);
    m_column->setContentsMargins(0, 1, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(&list());
    m_column->addWidget(m_hint);
}

void ReplyPopup::setReplies(const QList<CannedReply> &replies)
{
    m_replies = replies;
    if (isVisible())
        refill();
}

bool ReplyPopup::fill(const QString &typed)
{
    QList<std::pair<int, qsizetype>> hits;
    for (qsizetype i = 0; i < m_replies.size(); ++i) {
        const int score = text::fuzzyScore(typed, m_replies.at(i).title, m_replies.at(i).text);
        if (score >= 0)
            hits.append({-score, i});
    }
    std::sort(hits.begin(), hits.end());
    m_shown.clear();
    for (const auto &[score, at] : std::as_const(hits)) {
        const CannedReply &reply = m_replies.at(at);
        m_shown.append(reply);
        new ReplyItem(reply, m_variables, &list());
    }
    m_hint->setText(
        m_replies.isEmpty()
            ? tr("There are no canned replies yet. Make some in Settings, Canned replies.")
            : tr("Enter puts it in. Esc goes back."));
    // Whoever writes on about something else is not to be told so at every letter.
    return !m_shown.isEmpty() || typed.isEmpty();
}

void ReplyPopup::takeRow(int row)
{
    takeReply(CannedReply(m_shown.at(row)));
}

void ReplyPopup::takeReply(const CannedReply &reply)
{
    const auto fields = text::fieldsOf(reply.text, m_variables);
    if (fields.isEmpty())
        putIn(text::fillTemplate(reply.text, m_variables), false);
    else
        ask(reply, fields);
}

void ReplyPopup::ask(const CannedReply &reply, const QList<text::TemplatePiece> &fields)
{
    endAsking();
    holdWord();
    m_asked = reply;
    m_form = new QWidget(this);
    auto *column = new QVBoxLayout(m_form);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(6);
    auto *title = new RoleLabel(theme(), TextSize::Body, Role::Text, oneLine(reply.title), m_form);
    title->setSemibold(true);
    column->addWidget(title);
    for (const text::TemplatePiece &field : fields) {
        auto *line = new QLineEdit(m_form);
        line->setMaxLength(longestField);
        line->setPlaceholderText(field.text);
        line->setAccessibleName(field.text);
        column->addWidget(line);
        m_fields.append({field.text, line});
    }
    auto *row = new QHBoxLayout;
    auto *back = new QPushButton(tr("Back"), m_form);
    back->setAutoDefault(false);
    auto *insert = new PrimaryButton(theme(), {}, tr("Put it in"), m_form);
    row->addStretch();
    row->addWidget(back);
    row->addWidget(insert);
    column->addLayout(row);
    connect(back, &QAbstractButton::clicked, this, &ReplyPopup::goBack);
    connect(insert, &QAbstractButton::clicked, this, &ReplyPopup::take);
    m_column->addWidget(m_form);
    list().hide();
    m_hint->hide();
    m_form->show();
    m_fields.first().second->setFocus(Qt::TabFocusReason);
}

/// What was left empty stays in the text as a question, in sight.
void ReplyPopup::take()
{
    text::TemplateValues answers;
    for (const auto &[question, line] : std::as_const(m_fields))
        answers.insert(question, line->text().trimmed());
    putIn(text::fillTemplate(m_asked.text, m_variables, answers), false);
}

void ReplyPopup::goBack()
{
    passAndLeave();
    editor().setFocus(Qt::OtherFocusReason);
}

void ReplyPopup::endAsking()
{
    m_fields.clear();
    if (m_form)
        m_form->deleteLater();
    m_form = nullptr;
    m_hint->show();
}

void ReplyPopup::hideEvent(QHideEvent *event)
{
    WordPopup::hideEvent(event);
    if (!event->spontaneous())
        endAsking();
}

void ReplyPopup::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape) {
        goBack();
    } else if (enter && isAsking()) {
        // Enter walks as Tab does; the last one puts the text in.
        const auto empty = std::find_if(m_fields.cbegin(), m_fields.cend(), [](const auto &field) {
            return field.second->text().trimmed().isEmpty();
        });
        if (empty == m_fields.cend() || m_fields.last().second->hasFocus())
            take();
        else
            empty->second->setFocus(Qt::TabFocusReason);
    } else {
        WordPopup::keyPressEvent(event);
    }
}

} // namespace cordboard::ui
