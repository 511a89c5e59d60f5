#pragma once

#include "base/error.h"
#include "model/thread_filter.h"
#include "ui/bridge/engine_proxy.h"

#include <QList>
#include <QObject>

namespace cordboard::ui {

/// The team's views as the window knows them; follows what other consoles make of them. GUI thread.
class FilterBook : public QObject
{
    Q_OBJECT

public:
    explicit FilterBook(EngineProxy &proxy, QObject *parent = nullptr);

    const QList<SavedFilter> &filters() const { return m_filters; } ///< by name
    const SavedFilter *filter(SavedFilterId id) const;

    void save(const SavedFilter &filter);
    void remove(SavedFilterId id);

Q_SIGNALS:
    void changed();
    void saved(const cordboard::SavedFilter &filter);
    void refused(const cordboard::Error &error);

private:
    void reload();
    void put(const SavedFilter &filter);

    EngineProxy &m_proxy;
    QList<SavedFilter> m_filters;
    int m_asked = 0; ///< answers may overtake one another: the last that was asked for counts
};

} // namespace cordboard::ui
