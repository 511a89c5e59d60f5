#pragma once

#include "model/conversation.h"
#include "ui/bridge/engine_proxy.h"
#include "ui/common/theme.h"

#include <QListWidget>
#include <QTimer>

namespace cordboard::ui {

/// The people we know who are called, or have a number, as is typed in a field beside it; hidden
/// while there are none. The field keeps the keyboard and hands its keys on. GUI thread.
class KnownPeople : public QListWidget
{
    Q_OBJECT

public:
    KnownPeople(EngineProxy &proxy, const Theme &theme, QWidget *parent);

    /// A name rather than a number.
    static bool isName(const QString &typed);

    void look(const QString &typed);
    void forget();
    /// Arrows; true when it has used the key.
    bool takeKey(int key);
    /// Null: none. Who is called as is typed is chosen at once; a number may be meant as it is.
    const Conversation *chosen() const;
    /// A name was typed, and who is called so is not known yet: picked() or nobody() follows.
    bool pickWhenKnown();

Q_SIGNALS:
    void picked(const cordboard::Conversation &thread);
    void nobody();
    /// For a screen reader, whose place is in the field; empty: none.
    void chosenChanged(const QString &words);

private:
    void ask();
    void show(const QString &typed, const QList<Conversation> &rows);
    void tell();

    EngineProxy &m_proxy;
    const Theme &m_theme;
    QTimer m_soon;
    QString m_typed;
    bool m_asking = false;
    bool m_pickComing = false;
    QList<Conversation> m_people;
};

} // namespace cordboard::ui
