#include "fitting.h"

#include "store/cuts.h"

namespace cordboard::engine {

namespace {

Result<text::CutMessage> cutAnew(const store::CutSource &source, const text::Cutting &cutting,
                                 References &references)
{
    const quint16 reference = references.nextWide(source.source, source.destination);
    return source.binary.isEmpty() ? text::cut(source.text, cutting, reference)
                                   : text::cut(source.binary, cutting, reference);
}

/// False: it takes more parts than this carrier's phones can join.
Result<bool> recut(store::Connection &connection, TargetId target, const text::Cutting &cutting,
                   References &references)
{
    store::Cuts cuts(connection);
    const auto source = cuts.source(target);
    if (!source)
        return forward(source);
    const auto cut = cutAnew(*source, cutting, references);
    if (!cut)
        return false;
    QList<store::NewPart> parts;
    for (const text::CutPart &part : cut->parts)
        parts.append({part.userData, part.hasUdh, part.sarReference, part.inPayload});
    const auto replaced = cuts.replace(target, cutting.word(), cut->dataCoding, parts);
    if (!replaced)
        return forward(replaced);
    return true;
}

} // namespace

Result<QList<store::ClaimedPart>>
claimFitting(store::Connection &connection, store::Outbox &outbox, const text::Cutting &cutting,
             References &references, int limit, QList<TargetTick> *ticks,
             const std::function<Result<QList<store::ClaimedPart>>(int limit)> &claim)
{
    outbox.fit(cutting.word());
    auto parts = claim(limit);
    if (!parts)
        return parts;
    const QList<TargetId> misfits = outbox.misfits();
    if (misfits.isEmpty())
        return parts;
    QList<TargetId> tooLong;
    for (const TargetId target : misfits) {
        const auto fits = recut(connection, target, cutting, references);
        if (!fits)
            return forward(fits);
        if (!*fits)
            tooLong.append(target);
    }
    auto refused = outbox.refuse(tooLong, {ReasonCode::TooManyParts, {}});
    if (!refused)
        return forward(refused);
    ticks->append(*refused);
    if (parts->size() >= limit)
        return parts;
    auto rest = claim(limit - int(parts->size()));
    if (!rest)
        return rest;
    return *parts + *rest;
}

} // namespace cordboard::engine
