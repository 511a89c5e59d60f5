#include "inbound_text.h"
#include "submission.h"

#include <QTest>

using namespace cordboard;
using namespace cordboard::engine;

class TestSubmission : public QObject
{
    Q_OBJECT

    const QString mara = QStringLiteral("+15550134477");

    static Draft draft(const QString &text, const QStringList &to)
    {
        Draft draft;
        draft.source = QStringLiteral("+15550100142");
        draft.destinations = to;
        draft.text = text;
        return draft;
    }

    static store::HeldPart part(int number, int total, const QByteArray &body, quint8 dcs = 0)
    {
        store::HeldPart part;
        part.number = number;
        part.total = total;
        part.body = body;
        part.dataCoding = dcs;
        return part;
    }

private Q_SLOTS:
    void refusesWhatCannotBeSent()
    {
        References references;
        QVERIFY(!checkDraft(draft({}, {mara}), references));
        QVERIFY(!checkDraft(draft(QStringLiteral("x"), {}), references));
        QVERIFY(!checkDraft(draft(QStringLiteral("x"), {QStringLiteral("hello")}), references));
        const auto tooLong = checkDraft(draft(QString(153 * 256, u'x'), {mara}), references);
        QVERIFY(!tooLong);
        QVERIFY(tooLong.error().message.contains(QLatin1String("256")));
        QVERIFY(checkDraft(draft(QStringLiteral("x"), {mara}), references));
    }

    void onePersonOnceInOneMessage()
    {
        References references;
        const QStringList twice{QStringLiteral("+1 555 013 4477"), mara};
        const auto checked = checkDraft(draft(QStringLiteral("x"), twice), references);
        QVERIFY(checked);
        QCOMPARE(checked->draft.destinations, QStringList{mara});
        QCOMPARE(checked->parts.size(), 1);
    }

    void longMessagesGetAReferencePerPerson()
    {
        References references;
        const QString text(200, u'x');
        QSet<quint8> seen;
        for (int i = 0; i < 256; ++i) {
            const auto checked = checkDraft(draft(text, {mara}), references);
            QVERIFY(checked);
            QCOMPARE(checked->parts.first().size(), 2);
            QVERIFY(checked->parts.first()[0].hasUdh);
            seen.insert(quint8(checked->parts.first()[0].userData[3]));
        }
        QCOMPARE(seen.size(), 256); // no repeat before all were used
    }

    void partsJoinBeforeTheyAreDecoded()
    {
        // U+1F600 cut between its surrogates, as some phones do.
        const QByteArray high = QByteArray::fromHex("d83d");
        const QByteArray low = QByteArray::fromHex("de00");
        QCOMPARE(textOfParts({part(1, 2, high, 8), part(2, 2, low, 8)}),
                 QString::fromUcs4(U"\U0001F600"));
    }

    void missingPartsAreNamed() // T84
    {
        QCOMPARE(textOfParts({part(1, 3, "Hello"), part(3, 3, "end")}),
                 QStringLiteral("Hello [part 2 of 3 is missing] end"));
        QVERIFY(textOfParts({part(2, 2, "b")}).startsWith(QLatin1String("[part 1 of 2")));
    }

    void binaryIsSaidNotGuessed()
    {
        const QString text = textOfParts({part(0, 0, QByteArray::fromHex("00ff10"), 4)});
        QVERIFY(text.contains(QLatin1String("3 octets")));
    }
};

QTEST_GUILESS_MAIN(TestSubmission)
#include "tst_submission.moc"
