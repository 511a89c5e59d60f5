#include "engine_multimedia.h"

#include "mm1_offers.h"
#include "mms_numbers.h"
#include "read_us.h"
#include "store/media.h"
#include "store/mm1.h"
#include "words.h"

namespace cordboard::engine {

namespace {

Unexpected<Error> notOffered()
{
    return fail(ErrorCode::NotFound, Words::tr("This message is not, or no longer, here."));
}

/// Of that carrier and for that phone, when it is known which one asks.
Result<store::Mm1Offer> offerFor(store::Connection &connection, CarrierId carrier,
                                 const QString &token, const QString &phone)
{
    const auto found = store::Mm1(connection).find(token);
    if (!found)
        return forward(found);
    if (!*found || (*found)->carrier != carrier)
        return notOffered();
    if (!phone.isEmpty() && canonicalNumber(phone) != (*found)->phone)
        return notOffered();
    return **found;
}

/// A message that failed, was taken back or has run out is not handed out any more: whoever sent
/// it may have sent it again.
bool mayBeFetched(const store::Mm1Offer &offer, qint64 nowUs)
{
    const bool lives = !isFinal(offer.state) || offer.state == TargetState::Delivered;
    return lives && offer.expiresUs > nowUs;
}

/// In a reader: phones, and whoever guesses at addresses, may ask often, and the content has
/// megabytes.
Result<MmsOffered> handOver(store::Connection &connection, CarrierId carrier, const QString &token,
                            const QString &phone)
{
    const auto offer = offerFor(connection, carrier, token, phone);
    if (!offer)
        return forward(offer);
    if (!mayBeFetched(*offer, connection.nowUs()))
        return notOffered();
    auto content = store::Media(connection).contentOf(offer->target);
    if (!content)
        return forward(content);
    return MmsOffered{token, offer->ours, offer->phone, offer->createdUs, *std::move(content)};
}

/// In the writer: asked again, because it may have been taken back meanwhile.
Result<QList<TargetTick>> markFetched(store::Connection &connection, CarrierId carrier,
                                      const QString &token, const QString &phone)
{
    const auto offer = offerFor(connection, carrier, token, phone);
    if (!offer)
        return forward(offer);
    if (!mayBeFetched(*offer, connection.nowUs()))
        return notOffered();
    return store::Mm1(connection).fetched(*offer);
}

TargetEvent eventOfWord(MmsReport::Kind kind)
{
    switch (kind) {
    case MmsReport::Kind::Failed:
        return TargetEvent::ReceiptFailed;
    case MmsReport::Kind::Underway:
    case MmsReport::Kind::NoConfirmation:
        return TargetEvent::Accepted; // it knows of it, no more
    default:
        return TargetEvent::ReceiptDelivered;
    }
}

Result<QList<TargetTick>> hear(store::Connection &connection, const PhoneWord &word)
{
    const auto offer = offerFor(connection, word.carrier, word.token, word.phone);
    if (!offer)
        return forward(offer);
    return store::Mm1(connection)
        .said(*offer, eventOfWord(word.kind), word.reason, readUsOf(word.kind, connection.nowUs()));
}

} // namespace

MmsListener mm1Listener(const Carrier &carrier)
{
    MmsListener listener;
    listener.carrier = carrier.id;
    listener.name = carrier.name;
    listener.address = carrier.mm1.listen;
    listener.isMm1 = true;
    listener.publicUrl = carrier.mm1.publicUrl;
    listener.numberHeader = carrier.mm1.numberHeader;
    listener.trustedProxies = carrier.mm1.trustedProxies;
    return listener;
}

QFuture<Result<MmsOffered>> EngineMultimedia::fetched(CarrierId carrier, const QString &token,
                                                      const QString &phone)
{
    const auto look = [carrier, token, phone](store::Connection &connection) {
        return handOver(connection, carrier, token, phone);
    };
    const auto mark = [carrier, token, phone](store::Connection &connection) {
        return markFetched(connection, carrier, token, phone);
    };
    return m_store.read(look)
        .then([this, mark](Result<MmsOffered> seen) {
            if (!seen)
                return QtFuture::makeReadyFuture(std::move(seen));
            return m_store.write(mark).then(
                [this, offered = *std::move(seen)](
                    const Result<QList<TargetTick>> &ticks) -> Result<MmsOffered> {
                    if (!ticks)
                        return forward(ticks);
                    m_mailbox.postTicks(*ticks);
                    return offered;
                });
        })
        .unwrap();
}

QFuture<Result<void>> EngineMultimedia::phoneSaid(const PhoneWord &word)
{
    const auto job = [word](store::Connection &connection) {
        return hear(connection, word);
    };
    return m_store.write(job).then([this](const Result<QList<TargetTick>> &ticks) -> Result<void> {
        if (!ticks)
            return forward(ticks);
        m_mailbox.postTicks(*ticks);
        return {};
    });
}

} // namespace cordboard::engine
