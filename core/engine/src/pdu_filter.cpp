#include "pdu_filter.h"

#include "describe/describe.h"
#include "describe/glance.h"
#include "store/traffic.h"

#include <algorithm>

namespace cordboard::engine {

namespace {

using describe::Facts;

bool belongs(const RecordedPdu &pdu, const Facts &facts, const MessageTraffic &traffic)
{
    if (pdu.attempt.isValid() && traffic.attempts.contains(pdu.attempt))
        return true;
    return std::any_of(facts.receiptIds.begin(), facts.receiptIds.end(), [&](const QByteArray &id) {
        const QStringList keys = store::Traffic::keysOfReceipt(QString::fromLatin1(id));
        return std::any_of(keys.begin(), keys.end(),
                           [&traffic](const QString &key) { return traffic.keys.contains(key); });
    });
}

/// A number typed with "+" or spaces is found too.
QByteArray digitsOf(const QString &text)
{
    QByteArray digits;
    for (const QChar c : text) {
        if (c.isDigit() && c.unicode() < 128)
            digits.append(char(c.unicode()));
        else if (c != u'+' && c != u' ' && c != u'-')
            return {};
    }
    return digits;
}

class TextFilter
{
public:
    explicit TextFilter(const PduQuery &query)
        : m_text(query.text.trimmed())
        , m_digits(digitsOf(m_text))
        , m_reveal(query.reveal)
    {}

    bool fits(const RecordedPdu &pdu, const Facts &facts) const
    {
        if (m_text.isEmpty())
            return true;
        if (holds(describe::commandName(facts.command)) || holds(facts.messageId) ||
            std::any_of(facts.receiptIds.begin(), facts.receiptIds.end(),
                        [this](const QByteArray &id) { return holds(id); }))
            return true;
        if (holds(QStringLiteral("0x%1").arg(facts.sequence, 0, 16)))
            return true;
        if (!m_digits.isEmpty() &&
            (facts.source.contains(m_digits) || facts.destination.contains(m_digits)))
            return true;
        if (m_digits.isEmpty() && (holds(facts.source) || holds(facts.destination)))
            return true;
        return m_reveal && holds(describe::textOf(describe::describe(pdu.frame)));
    }

private:
    bool holds(const QString &in) const { return in.contains(m_text, Qt::CaseInsensitive); }
    bool holds(const QByteArray &in) const { return holds(QString::fromLatin1(in)); }

    const QString m_text;
    const QByteArray m_digits;
    const bool m_reveal;
};

} // namespace

QList<qint64> filtered(const std::vector<RecordedPdu> &pdus, const PduQuery &query,
                       const MessageTraffic &traffic)
{
    const TextFilter text(query);
    QSet<qint64> answers; // of receipts that belong: their deliver_sm_resp
    QList<qint64> ids;
    for (const RecordedPdu &pdu : pdus) {
        const Facts facts = describe::factsOf(pdu.frame);
        if (query.hideKeepAlive && facts.isKeepAlive)
            continue;
        if (query.message.isValid()) {
            if (!answers.contains(pdu.id) && !belongs(pdu, facts, traffic))
                continue;
            answers.insert(pdu.pairedWith);
        }
        if (text.fits(pdu, facts))
            ids.append(pdu.id);
    }
    return ids;
}

} // namespace cordboard::engine
