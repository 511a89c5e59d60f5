#include "ui/bridge/label_book.h"

#include "base/take.h"
#include "engine/face/sorting.h"

#include <algorithm>

namespace cordboard::ui {

LabelBook::LabelBook(EngineProxy &proxy, QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
{
    connect(&m_proxy, &EngineProxy::sortingChanged, this, &LabelBook::reload);
    connect(&m_proxy, &EngineProxy::lookAgain, this, &LabelBook::reload);
    reload();
}

void LabelBook::reload()
{
    const int asked = ++m_asked;
    take(m_proxy.engine().sorting().labels(), this,
         [this, asked](const Result<QList<Label>> &labels) {
             if (asked != m_asked || !labels || *labels == m_labels)
                 return;
             m_labels = *labels;
             Q_EMIT changed();
         });
}

QList<Label> LabelBook::of(const Conversation &thread) const
{
    QList<Label> found;
    for (const Label &label : m_labels) {
        if (thread.labels.contains(label.id))
            found.append(label);
    }
    return found;
}

LabelId LabelBook::named(const QString &name) const
{
    const auto label = std::find_if(m_labels.begin(), m_labels.end(), [&name](const Label &one) {
        return one.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return label == m_labels.end() ? LabelId() : label->id;
}

int LabelBook::freeColour() const
{
    for (int colour = 0; colour < Label::colours; ++colour) {
        if (std::none_of(m_labels.begin(), m_labels.end(),
                         [colour](const Label &one) { return one.colour == colour; }))
            return colour;
    }
    return int(m_labels.size()) % Label::colours;
}

void LabelBook::save(const Label &label)
{
    take(m_proxy.engine().sorting().saveLabel(label), this, [this](const Result<Label> &stored) {
        if (!stored)
            Q_EMIT editRefused(stored.error());
        else
            Q_EMIT saved(*stored);
    });
}

void LabelBook::remove(LabelId id)
{
    take(m_proxy.engine().sorting().removeLabel(id), this, [this](const Result<void> &gone) {
        if (!gone)
            Q_EMIT editRefused(gone.error());
    });
}

void LabelBook::restore(LabelId id)
{
    take(m_proxy.engine().sorting().restoreLabel(id), this, [this](const Result<void> &back) {
        if (!back)
            Q_EMIT editRefused(back.error());
    });
}

void LabelBook::set(ConversationId thread, LabelId label, bool on)
{
    take(m_proxy.engine().sorting().setLabel(thread, label, on), this,
         [this](const Result<void> &done) {
             if (!done)
                 Q_EMIT refused(done.error());
         });
}

void LabelBook::make(const QString &name, ConversationId thread)
{
    if (const LabelId known = named(name.simplified()); known.isValid())
        return set(thread, known, true);
    take(m_proxy.engine().sorting().saveLabel({{}, name, freeColour()}), this,
         [this, thread](const Result<Label> &made) {
             if (!made)
                 Q_EMIT refused(made.error());
             else
                 set(thread, made->id, true);
         });
}

} // namespace cordboard::ui
