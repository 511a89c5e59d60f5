#pragma once

#include "base/error.h"
#include "model/conversation.h"
#include "ui/bridge/engine_proxy.h"

#include <QList>
#include <QObject>

namespace cordboard::ui {

/// The team's labels as the window knows them; follows what other consoles make of them. GUI
/// thread.
class LabelBook : public QObject
{
    Q_OBJECT

public:
    explicit LabelBook(EngineProxy &proxy, QObject *parent = nullptr);

    const QList<Label> &labels() const { return m_labels; } ///< by name
    /// Those of a thread, by name; without those that were removed.
    QList<Label> of(const Conversation &thread) const;
    /// The one of that name, whatever the case of its letters; not valid: there is none.
    LabelId named(const QString &name) const;
    /// One that no label has yet, as long as there is one.
    int freeColour() const;

    void save(const Label &label);
    void remove(LabelId id);
    void restore(LabelId id);

    /// On a thread, or off it.
    void set(ConversationId thread, LabelId label, bool on);
    /// A new one, on this thread.
    void make(const QString &name, ConversationId thread);

Q_SIGNALS:
    void changed();
    void saved(const cordboard::Label &label);
    /// save(), remove() or restore() did nothing.
    void editRefused(const cordboard::Error &error);
    /// set() or make() did nothing.
    void refused(const cordboard::Error &error);

private:
    void reload();

    EngineProxy &m_proxy;
    QList<Label> m_labels;
    int m_asked = 0; ///< answers may overtake one another: the last that was asked for counts
};

} // namespace cordboard::ui
