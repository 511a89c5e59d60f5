#include "part_collector.h"

#include "text/decode.h"

#include <QStringList>

namespace cordboard::simulator {

namespace {

std::optional<text::Concatenation> concatenationOf(const SubmitSeen &submit)
{
    if (submit.sarTotal > 1)
        return text::Concatenation{submit.sarReference, true, submit.sarTotal, submit.sarNumber};
    constexpr quint8 udhIndicator = 0x40;
    return text::parseUserData(submit.userData, submit.esmClass & udhIndicator).concatenation;
}

} // namespace

std::optional<QString> PartCollector::add(const SubmitSeen &submit)
{
    const auto part = concatenationOf(submit);
    if (!part || part->total < 2)
        return submit.text();
    constexpr qsizetype mostOpen = 100; // parts that never come must not pile up
    if (m_open.size() >= mostOpen)
        m_open.clear();
    const QByteArray key = submit.from + '>' + submit.to + '#' +
                           QByteArray::number(part->reference) + '/' +
                           QByteArray::number(part->total);
    QMap<int, QString> &parts = m_open[key];
    parts.insert(part->number, submit.text());
    if (parts.size() < part->total)
        return std::nullopt;
    const QString whole = QStringList(parts.values()).join(QString());
    m_open.remove(key);
    return whole;
}

} // namespace cordboard::simulator
