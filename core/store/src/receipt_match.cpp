#include "receipt_match.h"

#include "receipt_keys.h"

#include <QSet>

#include <algorithm>

namespace cordboard::store {

namespace {

constexpr qint64 matchedForUs = qint64(7) * 24 * 3'600'000'000;

struct Candidate
{
    qint64 attempt = 0;
    qint64 part = 0;
    IdBase form = IdBase::Same;
    bool isLong = false;
    bool phoneAgrees = false;
    bool awaits = false; ///< no final receipt has come for it
};

using Candidates = QList<Candidate>;

#define CANDIDATES                                                                                 \
    "SELECT a.id, a.part_id, t.destination, p.state FROM attempt a "                               \
    "JOIN target t ON t.id = a.part_id / 256 JOIN part p ON p.id = a.part_id "

Result<void> addFound(Connection &connection, const char *sql, const ReceiptFact &receipt,
                      const ReceiptKey &key, Candidates &candidates)
{
    const auto rows =
        connection.run(sql, {receipt.carrier.value, key.key, connection.nowUs() - matchedForUs});
    if (!rows)
        return forward(rows);
    while ((*rows)->next()) {
        const auto state = targetStateFromWord((*rows)->value(3).toString());
        candidates.append(
            {(*rows)->value(0).toLongLong(), (*rows)->value(1).toLongLong(), key.form,
             isLongKey(key.key),
             !receipt.phone.isEmpty() && samePhone((*rows)->value(2).toString(), receipt.phone),
             state && !isFinal(*state)});
    }
    (*rows)->finish();
    return {};
}

Result<void> addUnder(Connection &connection, const ReceiptFact &receipt, const ReceiptKey &key,
                      Candidates &candidates)
{
    const auto before = candidates.size();
    const auto added =
        addFound(connection,
                 CANDIDATES "WHERE a.carrier_id = ? AND a.receipt_key = ? AND a.started_us >= ? "
                            "ORDER BY a.id DESC LIMIT 16",
                 receipt, key, candidates);
    if (!added || candidates.size() > before)
        return added;
    return addFound(connection,
                    CANDIDATES "JOIN mm1_segment s ON s.attempt_id = a.id WHERE s.carrier_id = ? "
                               "AND s.receipt_key = ? AND a.started_us >= ? ORDER BY a.id DESC "
                               "LIMIT 16",
                    receipt, key, candidates);
}

template<class Test>
Candidates those(const Candidates &candidates, Test test)
{
    Candidates chosen;
    std::copy_if(candidates.begin(), candidates.end(), std::back_inserter(chosen), test);
    return chosen;
}

bool ofOneForm(const Candidates &candidates)
{
    return std::all_of(candidates.begin(), candidates.end(),
                       [&](const Candidate &one) { return one.form == candidates.first().form; });
}

/// The carrier's way of writing ids is known: that form counts, and whoever fits by chance does
/// not.
std::optional<Candidate> chooseLearned(const Candidates &all, IdBase learned, bool hasPhone)
{
    const auto fitting = those(all, [=](const Candidate &one) { return one.form == learned; });
    const auto agreeing = those(fitting, [](const Candidate &one) { return one.phoneAgrees; });
    if (!agreeing.isEmpty())
        return agreeing.first();
    if (!fitting.isEmpty() && !hasPhone)
        return fitting.first();
    if (fitting.size() == 1 && fitting.first().isLong)
        return fitting.first(); // a number written in a way we do not know
    const auto others = those(all, [=](const Candidate &one) {
        return one.form != learned && one.phoneAgrees && one.isLong && one.awaits;
    });
    if (fitting.isEmpty() && others.size() == 1)
        return others.first();
    return {};
}

std::optional<Candidate> chooseUnlearned(const Candidates &all, bool hasPhone)
{
    auto fitting =
        hasPhone ? those(all, [](const Candidate &one) { return one.phoneAgrees; }) : all;
    if (!fitting.isEmpty() && !ofOneForm(fitting))
        fitting = those(fitting, [](const Candidate &one) { return one.awaits; });
    if (!fitting.isEmpty())
        return ofOneForm(fitting) ? std::optional(fitting.first()) : std::nullopt;
    const auto plain =
        those(all, [](const Candidate &one) { return one.form == IdBase::Same && one.isLong; });
    return hasPhone && plain.size() == 1 ? std::optional(plain.first()) : std::nullopt;
}

/// A single digit reads the same in both bases, a UUID in none: neither says anything of numbers,
/// but the UUID says that ids come back as they went.
bool speaksForABase(const QList<ReceiptKey> &keys)
{
    return keys.size() > 1 || isLongKey(keys.first().key);
}

Result<MatchedAttempt> matchOneId(Connection &connection, IdBases &bases,
                                  const ReceiptFact &receipt, const QString &id)
{
    auto keys = receiptKeys(id, receipt.exact);
    if (keys.isEmpty())
        return MatchedAttempt{};
    const auto learned = bases.of(receipt.carrier);
    if (!learned)
        return forward(learned);
    std::stable_partition(keys.begin(), keys.end(),
                          [&](const ReceiptKey &key) { return key.form == *learned; });
    Candidates all;
    for (const ReceiptKey &key : keys) {
        if (auto added = addUnder(connection, receipt, key, all); !added)
            return forward(added);
        // In the usual case one look-up is enough.
        if (key.form == *learned && all.size() == 1 && all.first().phoneAgrees)
            break;
    }
    const bool hasPhone = !receipt.phone.isEmpty();
    const auto chosen = *learned == IdBase::NotKnown ? chooseUnlearned(all, hasPhone)
                                                     : chooseLearned(all, *learned, hasPhone);
    if (!chosen)
        return MatchedAttempt{};
    if (chosen->phoneAgrees && ofOneForm(all) && speaksForABase(keys)) {
        if (auto voted = bases.vote(receipt.carrier, chosen->form); !voted)
            return forward(voted);
    }
    return MatchedAttempt{chosen->attempt, chosen->part};
}

} // namespace

Result<MatchedAttempt> matchById(Connection &connection, IdBases &bases, const ReceiptFact &receipt)
{
    QSet<QString> tried;
    for (const QString &id : receipt.ids) {
        const QString key = canonicalReceiptKey(id);
        if (tried.contains(key))
            continue;
        tried.insert(key);
        auto found = matchOneId(connection, bases, receipt, id);
        if (!found || found->part != 0)
            return found;
    }
    return MatchedAttempt{};
}

bool mayBelong(IdBase learned, IdBase form, const QString &key)
{
    return learned == IdBase::NotKnown || form == learned || isLongKey(key);
}

} // namespace cordboard::store
