#include "text/decode.h"
#include "text/segment.h"

#include <QRandomGenerator>
#include <QTest>

#include <array>

using namespace cordboard::text;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 100'000;
constexpr quint32 seed = 20'260'101;

/// What people write, by alphabet; pieces of several units are where cutting goes wrong.
const std::array<QStringList, 6> alphabets{
    QStringList{u"a"_s, u"Z"_s, u" "_s, u"@"_s, u"\u00E9"_s, u"\u03A9"_s, u"\r\n"_s},
    QStringList{u"\u20AC"_s, u"{"_s, u"}"_s, u"\\"_s, u"x"_s, u"\f"_s},
    QStringList{u"\u0416"_s, u"\u0451"_s, u"a"_s, u" "_s},
    QStringList{u"\u65E5"_s, u"\u672C"_s, u"\uD55C"_s, u"\u3042"_s, u"\u0E01\u0E33"_s},
    QStringList{u"\U0001F600"_s, u"\U0001F468\u200D\U0001F469\u200D\U0001F467"_s,
                u"\U0001F1E9\U0001F1EA"_s, u"e\u0301"_s, u"z"_s},
    QStringList{u"\u0928\u0947"_s, u"\u0633\u0644\u0627\u0645"_s, u"\u05E9\u05C1"_s, u"q"_s}};

QString randomText(QRandomGenerator &random)
{
    const QStringList &alphabet = alphabets[random.bounded(quint32(alphabets.size()))];
    const QStringList &other = alphabets[random.bounded(quint32(alphabets.size()))];
    const quint32 strangers = random.bounded(4u) == 0 ? 20 : 0; // in a hundred
    const int length = int(random.bounded(random.bounded(4u) == 0 ? 700u : 180u));
    QString text;
    while (text.size() < length) {
        const QStringList &from = random.bounded(100u) < strangers ? other : alphabet;
        text += from[random.bounded(from.size())];
    }
    return text;
}

/// What 3GPP allows in one part, counted apart from the code under test.
qsizetype octetRoom(const EncodedMessage &message)
{
    const bool several = message.parts.size() > 1;
    if (message.encoding == Encoding::Gsm7)
        return several ? 6 + 153 : 160;
    return several ? 6 + 134 : 140;
}

} // namespace

class TestRoundTrip : public QObject
{
    Q_OBJECT

    static QString problemWith(const QString &text, const Segmentation &cut, quint8 reference)
    {
        const auto message = encode(text, reference);
        if (!message || message->parts.size() != cut.segments.size())
            return u"segment() and encode() differ"_s;
        QByteArray joined;
        QString cutTogether;
        qsizetype next = 0;
        for (qsizetype i = 0; i < message->parts.size(); ++i) {
            const EncodedPart &part = message->parts[i];
            const Segment &piece = cut.segments[i];
            const UserData data = parseUserData(part.userData, part.hasUdh);
            const auto alone = decodeText(data.body, message->dataCoding);
            if (piece.from != next || piece.units > cut.room ||
                part.userData.size() > octetRoom(*message))
                return u"a part is out of place or too long"_s;
            if (!alone || *alone != text.mid(piece.from, piece.length))
                return u"a part alone does not read as its piece"_s;
            if (part.hasUdh && (!data.concatenation || data.concatenation->number != i + 1 ||
                                data.concatenation->total != message->parts.size() ||
                                data.concatenation->reference != reference))
                return u"the header is wrong"_s;
            next = piece.from + piece.length;
            joined += data.body;
            cutTogether += *alone;
        }
        const bool whole = next == text.size() && cutTogether == text &&
                           decodeText(joined, message->dataCoding) == text;
        return whole ? QString() : u"the parts do not give back the text"_s;
    }

private Q_SLOTS:
    void partsGiveBackTheText()
    {
        QRandomGenerator random(seed);
        std::array<int, 2> seen{};
        int several = 0;
        for (int round = 0; round < rounds; ++round) {
            const QString text = randomText(random);
            const Segmentation cut = segment(text);
            const QString problem = problemWith(text, cut, quint8(round));
            QVERIFY2(problem.isEmpty(), qPrintable(u"%1, round %2"_s.arg(problem).arg(round)));
            ++seen[std::size_t(cut.encoding)];
            several += cut.parts() > 1 ? 1 : 0;
        }
        // The texts must have exercised what they are for.
        QVERIFY(seen[0] > rounds / 10 && seen[1] > rounds / 10 && several > rounds / 10);
    }
};

QTEST_GUILESS_MAIN(TestRoundTrip)
#include "tst_round_trip.moc"
