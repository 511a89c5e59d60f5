#include "referee.h"

#include "statements.h"

namespace cordboard::test {

namespace {

using namespace Qt::StringLiterals;

bool saysItLeft(const QString &state)
{
    return state == u"sent"_s || state == u"delivered"_s;
}

/// An accepted message is lost when the database does not have it, or says that it left and the
/// carrier has not seen each part. What waits, is held, or was told to have failed is not lost.
bool isLost(qint64 number, const StoreStatement &store, const CarrierStatement &carrier)
{
    const auto target = store.messages.constFind(number);
    if (target == store.messages.constEnd())
        return true;
    if (!saysItLeft(target->state))
        return false;
    for (int part = 1; part <= target->parts.size(); ++part) {
        if (!carrier.taken.contains({number, part}))
            return true;
    }
    return false;
}

void judgeDuplicates(const CarrierStatement &carrier, const StoreStatement &store, Verdict &verdict)
{
    for (auto it = carrier.taken.begin(); it != carrier.taken.end(); ++it) {
        verdict.submits += it.value();
        if (it.value() < 2)
            continue;
        if (store.messages.value(it.key().message).possibleDuplicate)
            verdict.markedDuplicates += it.value() - 1;
        else
            verdict.unmarked.append(it.key().message);
    }
}

void judgeReceipts(const CarrierStatement &carrier, const StoreStatement &store, Verdict &verdict)
{
    for (auto it = carrier.finals.begin(); it != carrier.finals.end(); ++it) {
        const PartKey key = carrier.ids.value(it.key());
        const QString expected = it.value() == u"DELIVRD"_s ? u"delivered"_s : u"failed"_s;
        const QList<QString> parts = store.messages.value(key.message).parts;
        ++verdict.receipts;
        if (parts.value(key.number - 1) == expected)
            ++verdict.receiptsMatched;
        else if (!store.ids.contains(it.key()))
            verdict.receiptsUnknowable.append(key.message);
        else
            verdict.receiptsMissed.append(key.message);
    }
}

void judgeInbound(const CarrierStatement &carrier, const StoreStatement &store, Verdict &verdict)
{
    for (const QString &text : carrier.inbound) {
        ++verdict.inbound;
        if (!store.inbound.contains(text))
            verdict.inboundLost.append(text);
    }
    for (auto it = store.inbound.begin(); it != store.inbound.end(); ++it) {
        if (it.value() > 1)
            verdict.inboundTwice.append(it.key());
    }
}

QString named(const QList<qint64> &numbers)
{
    QStringList words;
    for (const qint64 number : numbers.mid(0, 10))
        words.append(QString::number(number));
    return numbers.isEmpty() ? QString() : u" ("_s + words.join(u' ') + u')';
}

} // namespace

bool Verdict::isCleanOutbound() const
{
    return lost.isEmpty() && unmarked.isEmpty() && receiptsMissed.isEmpty();
}

bool Verdict::isClean() const
{
    return isCleanOutbound() && inboundLost.isEmpty() && inboundTwice.isEmpty();
}

QString Verdict::summary() const
{
    QString text =
        u"%1 accepted: %2 lost%3, %4 duplicates marked, %5 unmarked%6; the carrier took %7 parts\n"_s
            .arg(accepted)
            .arg(lost.size())
            .arg(named(lost))
            .arg(markedDuplicates)
            .arg(unmarked.size())
            .arg(named(unmarked))
            .arg(submits);
    text +=
        u"%1 final receipts acknowledged: %2 matched, %3 for ids never learned%4, %5 missed%6\n"_s
            .arg(receipts)
            .arg(receiptsMatched)
            .arg(receiptsUnknowable.size())
            .arg(named(receiptsUnknowable))
            .arg(receiptsMissed.size())
            .arg(named(receiptsMissed));
    text += u"%1 messages from phones acknowledged: %2 lost, %3 twice\nstates:"_s.arg(inbound)
                .arg(inboundLost.size())
                .arg(inboundTwice.size());
    for (auto it = states.begin(); it != states.end(); ++it)
        text += u" %1 %2"_s.arg(it.key()).arg(it.value());
    return text;
}

Result<Verdict> judge(const Evidence &evidence)
{
    const auto accepted = readAccepted(evidence.acceptedFile);
    if (!accepted)
        return forward(accepted);
    const auto carrier = readLedger(evidence.smscLedger);
    if (!carrier)
        return forward(carrier);
    const auto store = readStore(evidence.database);
    if (!store)
        return forward(store);
    Verdict verdict;
    verdict.accepted = accepted->size();
    for (const qint64 number : *accepted) {
        ++verdict.states[store->messages.value(number, {u"absent"_s, false, {}}).state];
        if (isLost(number, *store, *carrier))
            verdict.lost.append(number);
    }
    judgeDuplicates(*carrier, *store, verdict);
    judgeReceipts(*carrier, *store, verdict);
    judgeInbound(*carrier, *store, verdict);
    return verdict;
}

} // namespace cordboard::test
