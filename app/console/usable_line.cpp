#include "usable_line.h"

#include "app/common/process.h"
#include "base/log.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QTimer>

namespace cordboard::app {

UsableLine::UsableLine(QAbstractItemView &threads)
    : QObject(&threads)
    , m_threads(threads)
{
    threads.viewport()->installEventFilter(this);
}

bool UsableLine::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && m_threads.model() && m_threads.model()->rowCount() > 0) {
        m_threads.viewport()->removeEventFilter(this);
        // After this turn of the event loop the rows are on the screen and the next click is taken.
        QTimer::singleShot(0, this, [this] {
            qCInfo(lcApp, "usable after %lld ms", static_cast<long long>(processAgeMs()));
            deleteLater();
        });
    }
    return QObject::eventFilter(watched, event);
}

} // namespace cordboard::app
