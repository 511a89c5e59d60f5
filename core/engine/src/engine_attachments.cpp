// The half of EngineMultimedia that is about files which people send and look at.
#include "engine_multimedia.h"

#include "engine/face/media_checks.h"
#include "media/duration.h"
#include "media/file_name.h"
#include "media/size_rules.h"
#include "media/vcard.h"
#include "store/media.h"
#include "store/media_checks.h"
#include "submission.h"
#include "words.h"

namespace cordboard::engine {

namespace {

/// "0:42", "12:05"
QString lengthInWords(std::chrono::milliseconds length)
{
    const qint64 seconds = qMax<qint64>(1, (length.count() + 500) / 1'000);
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

Result<Attachable> lookAt(const QString &fileName, const QByteArray &octets)
{
    const auto kind = media::kindOfFile(fileName, octets);
    if (!kind)
        return forward(kind);
    Attachable found;
    found.medium = {QString::fromLatin1(media::mediaName(*kind)), media::shownFileName(fileName),
                    octets};
    const media::Family family = media::familyOf(*kind);
    found.hasPicture = family == media::Family::Picture || family == media::Family::Video;
    found.words =
        Words::tr("%1, %2").arg(media::wordsFor(*kind), media::sizeInWords(octets.size()));
    if (const auto length = media::durationOf(*kind, octets)) {
        found.length = lengthInWords(*length);
        //: of a sound or a video: what it is, how long it plays, its size
        found.words =
            Words::tr("%1, %2, %3")
                .arg(media::wordsFor(*kind), found.length, media::sizeInWords(octets.size()));
    }
    if (*kind == media::Kind::VCard) {
        const auto card = media::readVCard(octets);
        if (!card)
            return found;
        found.contactName = card->name;
        found.contactNumbers = card->phones;
        if (!card->name.isEmpty())
            found.words = Words::tr("Contact: %1").arg(card->name);
    }
    return found;
}

/// One that nothing is known of goes as it is: it was looked at when it was attached.
media::Attachment asAttachment(const NewMedium &medium)
{
    const auto kind = media::kindOfMediaName(medium.type.toLatin1());
    return {kind.value_or(media::Kind::Pdf), medium.data.size()};
}

MmsSizes planned(const QList<NewMedium> &wanted, qint64 textOctets, qint64 limit)
{
    std::vector<media::Attachment> attachments;
    for (const NewMedium &medium : wanted)
        attachments.push_back(asAttachment(medium));
    const media::SizePlan plan = media::planSizes(attachments, textOctets, {limit, false});
    MmsSizes sizes;
    sizes.encoded = plan.encoded;
    sizes.limit = plan.limit;
    sizes.why = plan.why;
    for (const media::Advice &advice : plan.attachments)
        sizes.advice.append({advice.fit == media::Fit::Refused,
                             advice.fit == media::Fit::Shrink ? advice.shrinkTo : 0, advice.why});
    sizes.words =
        Words::tr("%1 of %2").arg(media::sizeInWords(plan.encoded), media::sizeInWords(plan.limit));
    return sizes;
}

/// What the carrier takes that would get it; the usual where none is known.
qint64 limitFor(const RoutingTable &table, const QString &from, const QString &to)
{
    const auto choice = table.mms().choose({from, to, {}}, {});
    const qint64 most = table.mms().mostOctets(choice.carrier);
    return most > 0 ? most : media::defaultLimit;
}

/// The same about a file that somebody here has.
Unexpected<Error> notAttached(const QString &name, const Error &error)
{
    const QString file = media::shownFileName(name);
    if (error.detail == mediaInfected)
        return fail(error.code,
                    Words::tr("“%1” holds a virus: it is not sent. Delete it here, too.").arg(file),
                    error.detail);
    if (error.detail == mediaUnchecked)
        return fail(
            error.code,
            Words::tr("“%1” is not sent, as it could not be checked for viruses. Try it again "
                      "later, or ask whoever looks after the scanner.")
                .arg(file),
            error.detail);
    return Unexpected<Error>(error);
}

} // namespace

QFuture<Result<MediumPicture>> EngineMultimedia::picture(const QByteArray &digest, int maxEdge)
{
    return octets(digest)
        .then([this, maxEdge](const Result<QByteArray> &found) {
            return found ? m_hands.picture(*found, maxEdge)
                         : QtFuture::makeReadyFuture(Result<MediumPicture>(forward(found)));
        })
        .unwrap();
}

QFuture<Result<MediumPicture>> EngineMultimedia::pictureOf(const QByteArray &octets, int maxEdge)
{
    return m_hands.picture(octets, maxEdge);
}

QFuture<Result<Attachable>> EngineMultimedia::attach(const QString &fileName,
                                                     const QByteArray &octets)
{
    // In a reader, because a large file takes some milliseconds to be looked through.
    const auto look = [fileName, octets](store::Connection &) {
        return lookAt(fileName, octets);
    };
    const auto looked = [this](const Result<Attachable> &found) {
        if (!found)
            return QtFuture::makeReadyFuture(found);
        return mayAttach(found->medium).then([found](const Result<void> &may) {
            return may ? found : Result<Attachable>(forward(may));
        });
    };
    return m_store.read(look).then(looked).unwrap();
}

QFuture<Result<void>> EngineMultimedia::mayAttach(const NewMedium &medium)
{
    struct Look
    {
        QByteArray digest;
        store::MediaChecks::Standing standing;
        bool isOn = false;
    };
    const auto job = [octets = medium.data](store::Connection &c) -> Result<Look> {
        store::MediaChecks checks(c);
        const auto setup = checks.setup();
        if (!setup || !setup->isReady())
            return setup ? Result<Look>(Look{}) : Result<Look>(forward(setup));
        const QByteArray digest = store::Media::digestOf(octets);
        const auto standing = checks.standing(digest);
        if (!standing)
            return forward(standing);
        return Look{digest, *standing, true};
    };
    const auto named = [name = medium.name](const Result<void> &may) {
        return may ? may : Result<void>(notAttached(name, may.error()));
    };
    const auto looked = [check = m_hands.checkNew, named,
                         octets = medium.data](const Result<Look> &look) {
        if (!look || !look->isOn || look->standing.check == MediumCheck::Clean)
            return QtFuture::makeReadyFuture(look ? Result<void>() : Result<void>(forward(look)));
        return check(look->digest, octets).then(named);
    };
    return m_store.read(job).then(looked).unwrap();
}

QStringList EngineMultimedia::attachableTypes() const
{
    return media::fileNamePatterns();
}

QFuture<Result<MmsSizes>> EngineMultimedia::sizes(const QString &from, const QString &to,
                                                  const QList<NewMedium> &media, qint64 textOctets)
{
    const auto job = [&routes = m_routes, from, to, media,
                      textOctets](store::Connection &connection) -> Result<MmsSizes> {
        const auto table = routes.table(connection);
        if (!table)
            return forward(table);
        MmsSizes sizes = planned(media, textOctets, limitFor(**table, from, to));
        if (from.isEmpty())
            return sizes;
        if (const auto able = sendsMms(**table, from); !able)
            sizes.why = able.error().message;
        return sizes;
    };
    return m_store.read(job);
}

QFuture<Result<NewMedium>> EngineMultimedia::shrink(const NewMedium &medium, qint64 mostOctets)
{
    return m_hands.shrink(medium, mostOctets);
}

QString EngineMultimedia::saveName(const Medium &medium) const
{
    return media::saveFileName(medium.name, media::kindOfMediaName(medium.type.toLatin1()),
                               QStringLiteral("attachment"));
}

} // namespace cordboard::engine
