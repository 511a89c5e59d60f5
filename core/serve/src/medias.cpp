#include "medias.h"

#include "context.h"
#include "engine/face/multimedia.h"
#include "media/file_name.h"
#include "media/kind.h"
#include "mms/media_type.h"
#include "words.h"

namespace cordboard::serve {

namespace {

using views::JsonValue;
using views::ObjectReader;

constexpr std::size_t mostMedias = 20;
/// Of all together that are fetched for one request: more than any carrier takes.
constexpr qint64 mostFetched = 10'000'000;

MediaWish readWish(const JsonValue &value, views::Problems &problems)
{
    ObjectReader reader(value, Words::tr("a media"), problems);
    MediaWish wish;
    wish.type = reader.text(QLatin1String("type"), {1, 255}).value_or(QString());
    wish.fileName = reader.text(QLatin1String("filename"), {0, 255}).value_or(QString());
    wish.url = reader.text(QLatin1String("url"), {1, 2048}).value_or(QString());
    const JsonValue *data = reader.value(QLatin1String("data"));
    if (reader.isObject() && !data && !reader.has(QLatin1String("url")))
        problems.add(value.line(), Words::tr("a media needs a “url”, or its octets in “data”."));
    if (!wish.url.isEmpty() && !wish.url.startsWith(QLatin1String("https://")) &&
        !wish.url.startsWith(QLatin1String("http://")))
        reader.complain(QLatin1String("url"),
                        Words::tr("“url” in a media must begin with https:// or http://."));
    if (data) {
        const auto decoded =
            data->is(JsonValue::Kind::Text)
                ? QByteArray::fromBase64Encoding(data->text().toLatin1(),
                                                 QByteArray::AbortOnBase64DecodingErrors)
                : QByteArray::FromBase64Result();
        if (!decoded || (*decoded).isEmpty())
            reader.complain(QLatin1String("data"), Words::tr("“data” in a media must be base64."));
        else
            wish.data = *decoded;
    }
    reader.finish();
    return wish;
}

/// "image" and "image/*" fit every picture; a MIME type fits what is of it.
bool fitsType(const QString &wanted, const QByteArray &name)
{
    const QByteArray word = mms::canonicalMediaName(wanted.section(u';', 0, 0).toLatin1());
    if (word.isEmpty() || word == name || word == "application/octet-stream" || word == "file")
        return true;
    return name.startsWith(word.split('/').first() + '/') &&
           (!word.contains('/') || word.endsWith("/*"));
}

/// What it is by its content; what was said of it must agree.
Result<NewMedium> lookedAt(NewMedium medium, const MediaWish &wish)
{
    const QString name = wish.fileName.isEmpty() ? medium.name : wish.fileName;
    const auto kind = wish.fileName.isEmpty() ? media::kindOfContent(medium.data)
                                              : media::kindOfFile(name, medium.data);
    if (!kind)
        return forward(kind);
    const QByteArray type = media::mediaName(*kind);
    if (!fitsType(wish.type, type))
        return fail(ErrorCode::Invalid,
                    Words::tr("A media is said to be “%1”, and its content is “%2”.")
                        .arg(wish.type, QString::fromLatin1(type)));
    medium.type = QString::fromLatin1(type);
    medium.name = media::saveFileName(name, *kind);
    return medium;
}

/// Takes the wishes one after the other; each step holds the next alive.
class Gathering : public std::enable_shared_from_this<Gathering>
{
public:
    Gathering(const Call &call, const QList<MediaWish> &wishes,
              std::function<void(QList<NewMedium>)> then)
        : m_call(call)
        , m_wishes(wishes)
        , m_then(std::move(then))
    {}

    void next()
    {
        if (m_media.size() == m_wishes.size())
            return m_then(m_media);
        const MediaWish &wish = m_wishes[m_media.size()];
        if (wish.data.isEmpty())
            return fetch(wish);
        take({wish.type, wish.fileName, wish.data});
    }

private:
    void fetch(const MediaWish &wish)
    {
        m_call.engine()
            .multimedia()
            .fetch(wish.url, mostFetched - m_fetched)
            .then([self = shared_from_this()](const Result<NewMedium> &fetched) {
                if (!fetched)
                    return self->m_call.refuse(fromEngine(fetched.error()));
                self->m_fetched += fetched->data.size();
                self->take(*fetched);
            });
    }

    void take(const NewMedium &medium)
    {
        const auto looked = lookedAt(medium, m_wishes[m_media.size()]);
        if (!looked)
            return m_call.refuse(invalidArgument(looked.error().message));
        m_call.engine().multimedia().mayAttach(*looked).then(
            [self = shared_from_this(), looked](const Result<void> &may) {
                if (!may)
                    return self->m_call.refuse(fromEngine(may.error()));
                self->m_media.append(*looked);
                self->next();
            });
    }

    const Call m_call;
    const QList<MediaWish> m_wishes;
    const std::function<void(QList<NewMedium>)> m_then;
    QList<NewMedium> m_media;
    qint64 m_fetched = 0; ///< octets
};

} // namespace

QList<MediaWish> readMedias(ObjectReader &reader, views::Problems &problems)
{
    const QLatin1String key("medias");
    const auto *items = reader.list(key);
    if (!items)
        return {};
    if (items->size() > mostMedias) {
        reader.complain(key, Words::tr("“medias” must name at most 20."));
        return {};
    }
    QList<MediaWish> wishes;
    for (const JsonValue &item : *items)
        wishes.append(readWish(item, problems));
    return wishes;
}

void gatherMedia(const Call &call, const QString &from, bool asLink, const QList<MediaWish> &wishes,
                 std::function<void(QList<NewMedium>)> then)
{
    const auto gathering = std::make_shared<Gathering>(call, wishes, std::move(then));
    if (asLink) // a text: every number sends those, and the engine knows about links
        return gathering->next();
    call.engine().multimedia().maySend(from).then([call, gathering](const Result<void> &may) {
        if (may)
            gathering->next();
        else
            call.refuse(fromEngine(may.error()));
    });
}

} // namespace cordboard::serve
