#include "known_people.h"

#include "base/take.h"
#include "phone/number.h"
#include "text/fuzzy.h"
#include "ui/common/paint.h"

#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <utility>

namespace cordboard::ui {

namespace {

constexpr qsizetype mostShown = 6;
constexpr int mostAsked = 200; ///< the words are looked for in messages, too
constexpr qsizetype fewestDigits = 3;
constexpr int askPeopleAfterMs = 120;
constexpr int knownRowHeight = 32;

/// Who, and behind it the number.
class KnownDelegate final : public QStyledItemDelegate
{
public:
    KnownDelegate(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        const QFontMetrics metrics(m_theme.font(TextSize::Body));
        return {100, qMax(knownRowHeight, metrics.height() + 12)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const bool current = option.state & QStyle::State_Selected;
        if (current)
            painter->fillRect(option.rect, m_theme.color(Role::Selection));
        const QColor ink = m_theme.color(current ? Role::SelectionText : Role::Text);
        const QColor soft = m_theme.color(current ? Role::SelectionText : Role::Text2);
        const QFont small = m_theme.font(TextSize::Small);
        const QString number = index.data(Qt::UserRole).toString();
        QRectF row = QRectF(option.rect).adjusted(10, 0, -10, 0);
        paintElided(*painter, row, small, soft, number, Qt::AlignTrailing | Qt::AlignVCenter);
        const qreal taken = QFontMetricsF(small).horizontalAdvance(number) + 10;
        const bool mirrored = painter->layoutDirection() == Qt::RightToLeft;
        row.adjust(mirrored ? taken : 0, 0, mirrored ? 0 : -taken, 0);
        paintElided(*painter, row, m_theme.font(TextSize::Body), ink,
                    index.data(Qt::DisplayRole).toString());
    }

private:
    const Theme &m_theme;
};

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits += QChar(u'0' + c.digitValue());
    }
    return digits;
}

/// "Mar" of "Dispatch, Mara Ott": sure enough to be opened before anybody has seen the list.
bool isCalled(const QString &typed, const QString &name)
{
    const QStringList parts = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return name.startsWith(typed, Qt::CaseInsensitive) ||
           std::any_of(parts.begin(), parts.end(), [&typed](const QString &part) {
               return part.startsWith(typed, Qt::CaseInsensitive);
           });
}

} // namespace

bool KnownPeople::isName(const QString &typed)
{
    return std::any_of(typed.begin(), typed.end(), [](QChar c) { return c.isLetter(); });
}

KnownPeople::KnownPeople(EngineProxy &proxy, const Theme &theme, QWidget *parent)
    : QListWidget(parent)
    , m_proxy(proxy)
    , m_theme(theme)
{
    setAccessibleName(tr("People we know"));
    setItemDelegate(new KnownDelegate(theme, this));
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    hide();
    m_soon.setSingleShot(true);
    m_soon.setInterval(askPeopleAfterMs);
    connect(&m_soon, &QTimer::timeout, this, &KnownPeople::ask);
    connect(this, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { Q_EMIT picked(Conversation(m_people.at(row(item)))); });
}

void KnownPeople::look(const QString &typed)
{
    m_typed = typed.trimmed();
    m_pickComing = false;
    m_asking = false;
    if (isName(m_typed) || digitsOf(m_typed).size() >= fewestDigits)
        m_soon.start();
    else
        forget();
}

void KnownPeople::forget()
{
    m_soon.stop();
    m_typed.clear(); // an answer that still comes is to nobody's question
    m_asking = false;
    m_pickComing = false;
    m_people.clear();
    clear();
    hide();
    tell();
}

void KnownPeople::ask()
{
    m_soon.stop();
    m_asking = true;
    ThreadQuery query;
    query.search = isName(m_typed) ? m_typed : digitsOf(m_typed);
    query.limit = mostAsked;
    take(m_proxy.engine().threads(query), this,
         [this, typed = m_typed](const Result<ThreadPage> &page) {
             if (typed == m_typed)
                 show(typed, page ? page->rows : QList<Conversation>());
         });
}

/// Those whose name or number it is, not those who wrote the word.
void KnownPeople::show(const QString &typed, const QList<Conversation> &rows)
{
    QList<std::pair<int, Conversation>> hits;
    const QString digits = digitsOf(typed);
    for (const Conversation &thread : rows) {
        const int score = isName(typed) ? text::fuzzyScore(typed, thread.name)
                          : thread.peerNumber.contains(digits) ? 0
                                                               : -1;
        if (score >= 0 && (!isName(typed) || !thread.name.isEmpty()))
            hits.append({score, thread});
    }
    std::stable_sort(hits.begin(), hits.end(),
                     [](const auto &one, const auto &other) { return one.first > other.first; });
    m_people.clear();
    clear();
    for (const auto &[score, thread] : hits.mid(0, mostShown)) {
        m_people.append(thread);
        QString number = phone::display(thread.peerNumber);
        if (std::count_if(hits.begin(), hits.end(), [&thread](const auto &hit) {
                return hit.second.peerNumber == thread.peerNumber;
            }) > 1)
            number = tr("%1, with %2").arg(number, phone::display(thread.ourNumber));
        const bool named = !thread.name.isEmpty();
        auto *item = new QListWidgetItem(named ? oneLine(thread.name) : number, this);
        item->setData(Qt::UserRole, named ? number : QString());
    }
    setVisible(count() > 0);
    if (count() > 0)
        setFixedHeight(count() * sizeHintForRow(0) + 2 * frameWidth());
    setCurrentRow(isName(typed) && count() > 0 ? 0 : -1);
    tell();
    m_asking = false;
    if (!std::exchange(m_pickComing, false))
        return;
    // Enter came before the list: it meant who is meant beyond doubt. Else the list is looked at
    // first.
    if (m_people.isEmpty())
        Q_EMIT nobody();
    else if (m_people.size() == 1 && isCalled(typed, m_people.first().name))
        Q_EMIT picked(Conversation(m_people.first()));
}

bool KnownPeople::pickWhenKnown()
{
    if (!isName(m_typed) || (!m_asking && !m_soon.isActive()))
        return false;
    m_pickComing = true;
    if (m_soon.isActive())
        ask();
    return true;
}

bool KnownPeople::takeKey(int key)
{
    if (count() == 0 || (key != Qt::Key_Down && key != Qt::Key_Up))
        return false;
    const int step = key == Qt::Key_Down ? 1 : -1;
    const int from = currentRow() < 0 && step < 0 ? count() : currentRow();
    setCurrentRow((from + step + count()) % count());
    tell();
    return true;
}

const Conversation *KnownPeople::chosen() const
{
    // What stands there may be for fewer letters.
    const bool stale = m_asking || m_soon.isActive();
    return currentRow() < 0 || stale ? nullptr : &m_people.at(currentRow());
}

void KnownPeople::tell()
{
    QString words;
    if (currentRow() >= 0) {
        const Conversation &thread = m_people.at(currentRow());
        const QString number = phone::display(thread.peerNumber);
        //: %1 a person and number, %2 of %3 in the list
        words =
            tr("%1, %2 of %3. Enter opens the conversation.")
                .arg(thread.name.isEmpty() ? number
                                           : oneLine(thread.name) + QStringLiteral(", ") + number,
                     locale().toString(currentRow() + 1), locale().toString(count()));
    }
    Q_EMIT chosenChanged(words);
}

} // namespace cordboard::ui
