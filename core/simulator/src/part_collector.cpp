#include "part_collector.h"

#include <QStringList>

namespace cordboard::simulator {

std::optional<QString> PartCollector::add(const SubmitSeen &submit)
{
    const PartOf part = submit.partOf();
    if (part.total < 2)
        return submit.text();
    constexpr qsizetype mostOpen = 100; // parts that never come must not pile up
    if (m_open.size() >= mostOpen)
        m_open.clear();
    const QByteArray key = submit.from + '>' + submit.to + '#' +
                           QByteArray::number(part.reference) + '/' +
                           QByteArray::number(part.total);
    QMap<int, QString> &parts = m_open[key];
    parts.insert(part.number, submit.text());
    if (parts.size() < part.total)
        return std::nullopt;
    const QString whole = QStringList(parts.values()).join(QString());
    m_open.remove(key);
    return whole;
}

} // namespace cordboard::simulator
