#include "ui/inbox/label_popup.h"

#include "base/take.h"
#include "label_delegate.h"
#include "ui/common/paint.h"
#include "ui/common/search_field.h"

#include <QListWidget>

#include <utility>

namespace cordboard::ui {

namespace {

constexpr int wide = 260;
using Item = LabelDelegate;

} // namespace

LabelPopup::LabelPopup(EngineProxy &proxy, LabelBook &book, const Theme &theme, QWidget *parent)
    : FindPopup(theme, wide,
                {tr("Labels of this thread"), tr("Find or make a label"), tr("Labels"),
                 tr("There are no labels yet. Type a name and press Enter.")},
                parent)
    , m_proxy(proxy)
    , m_book(book)
{
    field().setMaxLength(int(Label::longestName));
    list().setItemDelegate(new LabelDelegate(theme, &list()));
    connect(&m_book, &LabelBook::changed, this, &LabelPopup::search);
    connect(&m_proxy, &EngineProxy::conversationsChanged, this, &LabelPopup::follow);
}

void LabelPopup::open(const Conversation &thread, const QPoint &global)
{
    m_thread = thread;
    clearField(true);
    m_shownFor.clear();
    list().clear();
    search();
    showAt(global);
}

/// What is done to it, here or elsewhere.
void LabelPopup::follow(const QList<ConversationId> &ids)
{
    if (!isVisible() || !ids.contains(m_thread.id))
        return;
    take(m_proxy.engine().threadsByIds({m_thread.id}), this,
         [this](const Result<QList<Conversation>> &rows) {
             if (!rows || rows->isEmpty() || rows->first().id != m_thread.id)
                 return;
             m_thread = rows->first();
             search();
         });
}

void LabelPopup::addRow(Kind kind, const QString &words, LabelId id)
{
    auto *item = new QListWidgetItem(words, &list());
    item->setData(Item::KindRole, int(kind));
    item->setData(Item::IdRole, id.value);
    if (kind == Kind::New)
        item->setData(Item::IconRole, QStringLiteral("plus"));
    if (kind == Kind::Edit)
        item->setData(Item::IconRole, QStringLiteral("gear"));
}

void LabelPopup::search()
{
    const QString words = typed();
    const int before = list().currentRow();
    const bool sameWords = std::exchange(m_shownFor, words) == words && before >= 0;
    list().clear();
    for (const Label &label : m_book.labels()) {
        if (!label.name.contains(words, Qt::CaseInsensitive))
            continue;
        addRow(Kind::Label, oneLine(label.name), label.id);
        QListWidgetItem *item = list().item(list().count() - 1);
        const bool on = m_thread.labels.contains(label.id);
        item->setData(Item::ColourRole, label.colour);
        item->setData(Item::OnRole, on);
        item->setData(Qt::AccessibleTextRole, on ? tr("%1, on this thread").arg(item->text())
                                                 : tr("%1, not on this thread").arg(item->text()));
    }
    if (!words.isEmpty() && !m_book.named(words).isValid())
        addRow(Kind::New, tr("New label “%1”").arg(isolated(words)));
    if (words.isEmpty() && !m_book.labels().isEmpty())
        addRow(Kind::Edit, tr("Edit labels"));
    // What is done elsewhere must not take the row away from under somebody's finger.
    settle(sameWords ? before : 0);
}

void LabelPopup::takeRow(int row)
{
    const QListWidgetItem *item = list().item(row);
    switch (Kind(item->data(Item::KindRole).toInt())) {
    case Kind::Label: {
        const LabelId id{item->data(Item::IdRole).toLongLong()};
        m_book.set(m_thread.id, id, !m_thread.labels.contains(id));
        break;
    }
    case Kind::New:
        m_book.make(field().text(), m_thread.id);
        break;
    case Kind::Edit:
        hide();
        Q_EMIT editAsked();
        return;
    }
    clearField(); // for the next one
}

} // namespace cordboard::ui
