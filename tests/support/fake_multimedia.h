#pragma once

#include "engine/face/multimedia.h"

#include <QHash>

#include <functional>

namespace cordboard::test {

/// Media in memory; what MMSCs bring is kept to be looked at.
class FakeMultimedia final : public engine::Multimedia
{
public:
    QFuture<Result<QByteArray>> octets(const QByteArray &digest) override
    {
        if (const auto refused = refusals.constFind(digest); refused != refusals.constEnd())
            return QtFuture::makeReadyFuture(
                Result<QByteArray>(Unexpected<Error>(refused.value())));
        const auto found = stored.constFind(digest);
        return QtFuture::makeReadyFuture(
            found == stored.constEnd()
                ? Result<QByteArray>(fail(ErrorCode::NotFound, QStringLiteral("Not stored.")))
                : Result<QByteArray>(*found));
    }
    QFuture<Result<void>> maySend(const QString &) override
    {
        return QtFuture::makeReadyFuture(ready);
    }
    QFuture<Result<void>> mayAttach(const NewMedium &medium) override
    {
        return QtFuture::makeReadyFuture(
            infected.contains(medium.name)
                ? Result<void>(fail(ErrorCode::Refused, QStringLiteral("A virus."),
                                    QStringLiteral("MEDIA_INFECTED")))
                : Result<void>());
    }
    QFuture<Result<NewMedium>> fetch(const QString &url, qint64 mostOctets) override
    {
        fetchedUrls.append(url);
        fetchLimits.append(mostOctets);
        return QtFuture::makeReadyFuture(fetchAnswer);
    }
    void endFetching() override { isFetchingEnded = true; }
    QFuture<Result<engine::MediumPicture>> picture(const QByteArray &digest, int) override
    {
        const auto found = pictures.constFind(digest);
        return QtFuture::makeReadyFuture(
            found == pictures.constEnd()
                ? Result<engine::MediumPicture>(
                      fail(ErrorCode::Invalid, QStringLiteral("This picture is damaged.")))
                : Result<engine::MediumPicture>(*found));
    }
    QFuture<Result<engine::MediumPicture>> pictureOf(const QByteArray &octets, int edge) override
    {
        return picture(octets, edge);
    }
    QFuture<Result<engine::Attachable>> attach(const QString &fileName,
                                               const QByteArray &octets) override
    {
        return QtFuture::makeReadyFuture(onAttach
                                             ? onAttach(fileName, octets)
                                             : Result<engine::Attachable>(engine::Attachable{
                                                   {QStringLiteral("image/png"), fileName, octets},
                                                   QStringLiteral("PNG picture"),
                                                   true}));
    }
    QStringList attachableTypes() const override
    {
        return {QStringLiteral("*.png"), QStringLiteral("*.pdf")};
    }
    QFuture<Result<engine::MmsSizes>> sizes(const QString &, const QString &,
                                            const QList<NewMedium> &media, qint64) override
    {
        return QtFuture::makeReadyFuture(Result<engine::MmsSizes>(onSizes(media)));
    }
    QFuture<Result<NewMedium>> shrink(const NewMedium &medium, qint64 mostOctets) override
    {
        ++shrinks;
        if (!shrinkAnswer)
            return QtFuture::makeReadyFuture(Result<NewMedium>(forward(shrinkAnswer)));
        NewMedium smaller = medium;
        smaller.type = QStringLiteral("image/jpeg");
        smaller.data.truncate(mostOctets);
        return QtFuture::makeReadyFuture(Result<NewMedium>(smaller));
    }
    QString saveName(const Medium &medium) const override { return medium.name; }
    QFuture<Result<void>> receive(const engine::MmsArrival &arrival) override
    {
        arrivals.append(arrival);
        return QtFuture::makeReadyFuture(answer);
    }
    QFuture<Result<void>> report(const engine::MmsReport &report) override
    {
        reports.append(report);
        return QtFuture::makeReadyFuture(answer);
    }
    QFuture<Result<engine::MmsOffered>> fetched(CarrierId, const QString &token,
                                                const QString &phone) override
    {
        fetches.append(token + u' ' + phone);
        return QtFuture::makeReadyFuture(offered);
    }
    QFuture<Result<void>> phoneSaid(const engine::PhoneWord &word) override
    {
        words.append(word);
        return QtFuture::makeReadyFuture(answer);
    }
    QFuture<Result<QList<engine::MmsListener>>> listeners() override
    {
        return QtFuture::makeReadyFuture(Result<QList<engine::MmsListener>>(listening));
    }
    void listens(const engine::Listening &state) override { told.append(state); }

    QHash<QByteArray, QByteArray> stored;
    QList<engine::Listening> told;     ///< by who listens
    QHash<QByteArray, Error> refusals; ///< of octets(), by digest
    QStringList infected;              ///< names that mayAttach() refuses
    QList<engine::MmsArrival> arrivals;
    QList<engine::MmsReport> reports;
    QList<engine::MmsListener> listening;
    QStringList fetches; ///< token and number
    QList<engine::PhoneWord> words;
    Result<engine::MmsOffered> offered = engine::MmsOffered();
    Result<void> answer;
    Result<void> ready; ///< of maySend()
    Result<void> shrinkAnswer;
    int shrinks = 0; ///< how often it was asked for
    QStringList fetchedUrls;
    QList<qint64> fetchLimits;
    bool isFetchingEnded = false;
    QHash<QByteArray, engine::MediumPicture> pictures;
    std::function<Result<engine::Attachable>(const QString &, const QByteArray &)> onAttach;
    std::function<engine::MmsSizes(const QList<NewMedium> &)> onSizes =
        [](const QList<NewMedium> &media) {
            engine::MmsSizes sizes;
            sizes.limit = 300'000;
            for (const NewMedium &medium : media)
                sizes.encoded += medium.data.size();
            sizes.advice.resize(media.size());
            return sizes;
        };
    Result<NewMedium> fetchAnswer = NewMedium();
};

} // namespace cordboard::test
