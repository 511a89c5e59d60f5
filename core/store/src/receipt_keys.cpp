#include "receipt_keys.h"

#include "store/outbox.h"

namespace cordboard::store {

namespace {

bool isDecimal(const QString &id)
{
    for (const QChar character : id) {
        if (character < u'0' || character > u'9')
            return false;
    }
    return !id.isEmpty();
}

void addNew(QStringList &keys, const QString &key)
{
    if (!key.isEmpty() && !keys.contains(key))
        keys.append(key);
}

} // namespace

QString canonicalReceiptKey(const QString &carrierMessageId)
{
    const QString id = carrierMessageId.trimmed().toLower();
    qsizetype zeros = 0;
    while (zeros + 1 < id.size() && id.at(zeros) == u'0')
        ++zeros;
    return id.mid(zeros);
}

bool samePhone(const QString &one, const QString &other)
{
    constexpr qsizetype significant = 7;
    const qsizetype compared = qMin(significant, qMin(one.size(), other.size()));
    return compared > 0 && one.right(compared) == other.right(compared);
}

QStringList receiptKeys(const QString &carrierMessageId)
{
    QStringList keys;
    addNew(keys, carrierMessageId);
    addNew(keys, carrierMessageId.toLower());
    const QString canonical = canonicalReceiptKey(carrierMessageId);
    addNew(keys, canonical);
    // Beyond 64 bits nobody writes one number in two bases; a truncated one would match a stranger.
    bool fits = false;
    if (const quint64 number = canonical.toULongLong(&fits, 16); fits)
        addNew(keys, QString::number(number));
    if (isDecimal(canonical)) {
        if (const quint64 number = canonical.toULongLong(&fits, 10); fits)
            addNew(keys, QString::number(number, 16));
    }
    return keys;
}

} // namespace cordboard::store
