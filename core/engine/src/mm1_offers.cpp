#include "mm1_offers.h"

#include "carrier/mm1_pdus.h"
#include "store/mm1.h"

#include <QRandomGenerator>

#include <array>

namespace cordboard::engine {

namespace {

/// Of a message whose author set no end.
constexpr qint64 offeredForUs = qint64(3) * 24 * 3'600'000'000;
/// Headers, names and the page (SMIL) of a message, as the phone gets it.
constexpr qint64 envelopeOctets = 900;
constexpr qint64 mediumHeaderOctets = 200;

Result<QByteArray> pushFor(store::Connection &connection, const store::ClaimedPart &part,
                           const QString &publicUrl)
{
    const qint64 nowUs = connection.nowUs();
    const qint64 untilUs = part.expiresUs > 0 ? part.expiresUs : nowUs + offeredForUs;
    const auto notice = store::Mm1(connection).offer(part.target, freshToken(), untilUs);
    if (!notice)
        return forward(notice);
    carrier::Mm1Notification told;
    told.token = notice->token.toLatin1();
    told.url = carrier::fetchUrl(publicUrl, told.token);
    told.from = part.source;
    told.subject = notice->subject;
    told.octets = notice->octets + envelopeOctets + notice->media * mediumHeaderOctets;
    told.secondsLeft = (untilUs - nowUs) / 1'000'000;
    return carrier::notificationPdu(told);
}

} // namespace

QString freshToken()
{
    std::array<quint32, 4> random;
    QRandomGenerator::system()->fillRange(random.data(), qsizetype(random.size()));
    const QByteArray octets(reinterpret_cast<const char *>(random.data()), sizeof random);
    return QString::fromLatin1(
        octets.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Result<void> openToPhones(store::Connection &connection, const QList<store::ClaimedPart> &parts,
                          const QString &publicUrl, QHash<AttemptId, QByteArray> *pushes)
{
    for (const store::ClaimedPart &part : parts) {
        if (!part.isMms)
            continue;
        auto push = pushFor(connection, part, publicUrl);
        if (!push)
            return forward(push);
        pushes->insert(part.attempt, *std::move(push));
    }
    return {};
}

} // namespace cordboard::engine
