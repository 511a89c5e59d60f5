#pragma once

#include <QObject>

class QAbstractItemView;

namespace cordboard::app {

/// Logs "usable after N ms", counted from the start of the process, once the list has painted its
/// first rows.
/// `./dev bench start` reads the line.
class UsableLine : public QObject
{
    Q_OBJECT

public:
    explicit UsableLine(QAbstractItemView &threads);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAbstractItemView &m_threads;
};

} // namespace cordboard::app
