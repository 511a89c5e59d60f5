// The readers of core/media over hostile octets: what files are, contacts, lengths, names, and what
// the helper says.

#include "media/duration.h"
#include "media/file_name.h"
#include "media/helper_protocol.h"
#include "media/kind.h"
#include "media/vcard.h"

#include <cstdint>
#include <cstdlib>

using namespace cordboard;
using namespace cordboard::media;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void checkContact(QByteArrayView octets)
{
    const auto card = readVCard(octets);
    if (!card)
        return;
    require(card->name.size() <= 200 && card->phones.size() <= 10 && card->emails.size() <= 10);
    for (const QString &line : card->phones + card->emails + QStringList(card->name))
        for (const QChar c : line)
            require(c.category() != QChar::Other_Control && c.category() != QChar::Other_Format);
}

void checkName(const QString &name)
{
    for (const auto kind : {std::optional(Kind::Jpeg), std::optional<Kind>()}) {
        const QString saved = saveFileName(name, kind);
        require(saved.size() > 4 && saved.toUtf8().size() <= 120);
        require(!saved.contains(u'/') && !saved.contains(u'\\') && !saved.contains(QChar(0)));
        require(!saved.startsWith(u'.') && saved.endsWith(kind ? u".jpg" : u".bin"));
        require(saveFileName(saved, kind) == saved);
    }
    require(shownFileName(name).size() <= 80);
}

void checkProtocol(QByteArrayView octets)
{
    const auto job = decodeJob(octets.first(qMin(octets.size(), helperJobHeader)));
    if (job)
        require(encodeHeader(*job) == octets.first(helperJobHeader));
    const auto answer = decodeAnswer(octets.first(qMin(octets.size(), helperAnswerHeader)));
    if (answer)
        require(encodeHeader(*answer) == octets.first(helperAnswerHeader));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView octets(data, qsizetype(size));
    const auto kind = kindOfContent(octets);
    if (!kind)
        require(!kind.error().message.isEmpty());
    for (const Kind sound : {Kind::Wav, Kind::Mp3, Kind::Mp4, Kind::ThreeGp})
        if (const auto length = durationOf(sound, octets))
            require(length->count() >= 0 && length->count() <= 24 * 3600 * 1000);
    checkContact(octets);
    checkName(QString::fromUtf8(octets));
    checkProtocol(octets);
    return 0;
}
