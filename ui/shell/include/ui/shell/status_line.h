#pragma once

#include "ui/bridge/carrier_book.h"
#include "ui/common/role_pane.h"
#include "ui/common/state_look.h"

class QHBoxLayout;

namespace cordboard::ui {

class StatusItem;

/// The lower edge: each line with its shape and words, what waits, and when something was last
/// saved.
class StatusLine : public RolePane
{
    Q_OBJECT

public:
    StatusLine(EngineProxy &proxy, CarrierBook &book, const Theme &theme,
               QWidget *parent = nullptr);

    /// How many messages wait for a person's decision; nothing is shown while none do.
    void setNeedsYou(qint64 count);

    /// How the webhooks do; an empty word takes it away.
    void setWebhooks(const StateLook &look);

    /// What stands still, in red; an empty sentence takes it away.
    void setStop(const QString &sentence);

    QStringList words() const; ///< all items as they are read, for screen readers and tests

    /// A figure about what is in the window; empty takes it away.
    void setNote(const QString &words);

Q_SIGNALS:
    /// An item about a carrier was pressed; it opens what explains it.
    void carrierAsked(cordboard::CarrierId id);
    void inboxAsked();
    void healthAsked();
    void needsYouAsked();
    void webhooksAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeRoom();
    void refresh();
    void showSaved(qint64 us);

    CarrierBook &m_book;
    const Theme &m_theme;
    QHBoxLayout *m_links = nullptr;
    QList<StatusItem *> m_items;
    StatusItem *m_waiting = nullptr;
    StatusItem *m_stop = nullptr;
    StatusItem *m_note = nullptr;
    StatusItem *m_webhooks = nullptr;
    StatusItem *m_needsYou = nullptr;
    StatusItem *m_saved = nullptr;
    qint64 m_savedUs = 0;
};

} // namespace cordboard::ui
