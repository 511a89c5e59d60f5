#include "carrier/mm7_status.h"
#include "model/reason.h"
#include "smpp/command_status.h"
#include "ui/why/reason_table.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace cordboard;
using namespace Qt::StringLiterals;
using ui::ReasonTable;

namespace {

QJsonObject raw(const QString &language)
{
    QFile file(QStringLiteral(CORDBOARD_SOURCE_DIR) +
               u"/resources/reasons/reasons_%1.json"_s.arg(language));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

constexpr std::array fields{"says", "means", "next"};

QStringList placesIn(const QString &text)
{
    static const QRegularExpression place(u"\\{[a-z]+\\}"_s);
    QStringList found;
    for (auto it = place.globalMatch(text); it.hasNext();)
        found.append(it.next().captured());
    found.sort();
    found.removeDuplicates();
    return found;
}

} // namespace

/// The sentences of "Why?": complete, the same in each language, and in the house's words.
class TestReasonTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCommandStatus();
    void everyStatusOfMm7();
    void everyReasonOfOurs();
    void everyWordOfAReceipt();
    void theSeedsTroubles();
    void unknownCodesHaveAnAnswer();
    void eachLanguageHasTheSame_data();
    void eachLanguageHasTheSame();
    void nothingIsSaidTwice_data();
    void nothingIsSaidTwice();
    void inTheHousesWords();
    void actsAreKnown();
    void theLanguageOfTheLocale();
};

void TestReasonTable::everyCommandStatus()
{
    const ReasonTable table;
    int named = 0;
    for (quint32 status = 0; status < 0x400; ++status) {
        const bool known = *smpp::statusInfo(status).name != '\0';
        const QString own = u"status/0x%1"_s.arg(status, 3, 16, QLatin1Char('0'));
        QCOMPARE(table.statusKey(status) == own, known);
        if (!known)
            continue;
        ++named;
        QVERIFY2(!table.advice(own)->means.isEmpty(), qPrintable(own));
    }
    QVERIFY(named > 60); // 3.4 and 5.0 together
}

void TestReasonTable::everyStatusOfMm7()
{
    const ReasonTable table;
    int named = 0;
    for (int code = 1001; code < 5000; ++code) {
        const quint32 status = statusOfMm7(code);
        // of an unknown code they are those of its class's first
        const quint32 first = statusOfMm7(code / 1000 * 1000);
        const bool known =
            code % 1000 == 0 || carrier::mm7StatusWords(status) != carrier::mm7StatusWords(first);
        const QString own = u"mm7/%1"_s.arg(code);
        QCOMPARE(table.statusKey(status), known ? own : u"mm7/other"_s);
        if (!known)
            continue;
        ++named;
        // What SMPP's tools show is not offered for what never was a PDU.
        QVERIFY2(!table.advice(own)->actions.contains(ui::WhyAction::Pdus), qPrintable(own));
    }
    QVERIFY(named > 20);
    QVERIFY(table.advice(u"mm7/other"_s));
}

void TestReasonTable::everyReasonOfOurs()
{
    const ReasonTable table;
    QSet<QString> words;
    for (int code = 1; code <= int(ReasonCode::LeftAlone); ++code) {
        const QString word = reasonWord(ReasonCode(code));
        QVERIFY2(!word.isEmpty(), qPrintable(QString::number(code)));
        words.insert(word);
        QVERIFY2(table.advice(u"reason/"_s + word), qPrintable(word));
    }
    // One behind the last would be a reason that the test does not know.
    QVERIFY(reasonWord(ReasonCode(int(ReasonCode::LeftAlone) + 1)).isEmpty());
    const QStringList keys = table.keys();
    for (const QString &key : keys) {
        if (key.startsWith(u"reason/"_s))
            QVERIFY2(words.contains(key.mid(7)), qPrintable(key));
    }
}

void TestReasonTable::everyWordOfAReceipt()
{
    const ReasonTable table;
    // SMPP 3.4, 5.2.28, and 5.0, 4.7.15.
    for (const char *word : {"ENROUTE", "SCHEDULED", "DELIVRD", "EXPIRED", "DELETED", "UNDELIV",
                             "ACCEPTD", "UNKNOWN", "REJECTD", "SKIPPED"})
        QVERIFY2(table.advice(u"receipt/"_s + QLatin1String(word)), word);
    QVERIFY(table.advice(u"gsm/0x001b"_s));
}

void TestReasonTable::theSeedsTroubles()
{
    const ReasonTable table;
    for (const char *key : {"case/sending_long", "case/failed", "ask/not_received", "ask/no_calls",
                            "ask/hook_errors", "ask/missing", "ask/cut_off", "ask/strange"}) {
        const auto advice = table.advice(QLatin1String(key));
        QVERIFY2(advice && !advice->says.isEmpty() && !advice->means.isEmpty() &&
                     !advice->next.isEmpty(),
                 key);
    }
}

void TestReasonTable::unknownCodesHaveAnAnswer()
{
    const ReasonTable table;
    QCOMPARE(table.statusKey(0x400), u"status/vendor"_s);
    QCOMPARE(table.statusKey(0x4FF), u"status/vendor"_s);
    QCOMPARE(table.statusKey(0x3FF), u"status/other"_s);
    QCOMPARE(table.statusKey(0xFFFFFFFF), u"status/other"_s);
    QVERIFY(table.advice(u"status/vendor"_s) && table.advice(u"status/other"_s));
    QVERIFY(!table.advice(u"status/0xfff"_s));
}

void TestReasonTable::eachLanguageHasTheSame_data()
{
    QTest::addColumn<QString>("language");
    const QStringList languages = ReasonTable::languages();
    QVERIFY(languages.contains(u"en"_s) && languages.contains(u"de"_s));
    for (const QString &language : languages)
        QTest::newRow(qPrintable(language)) << language;
}

void TestReasonTable::eachLanguageHasTheSame()
{
    QFETCH(QString, language);
    const QJsonObject english = raw(u"en"_s);
    const QJsonObject other = raw(language);
    QCOMPARE(other.keys(), english.keys());
    for (auto it = english.begin(); it != english.end(); ++it) {
        for (const char *field : fields) {
            const QString ours = it->toObject().value(QLatin1String(field)).toString();
            const QString theirs =
                other.value(it.key()).toObject().value(QLatin1String(field)).toString();
            QVERIFY2(ours.isEmpty() == theirs.isEmpty(),
                     qPrintable(it.key() + u' ' + QLatin1String(field)));
            for (const QString &place : placesIn(theirs))
                QVERIFY2(place == u"{person}"_s || place == u"{carrier}"_s, qPrintable(place));
        }
        // The same values stand in the whole of an entry; in which sentence is the language's own.
        const auto all = [](const QJsonObject &entry) {
            QString text;
            for (const char *field : fields)
                text += entry.value(QLatin1String(field)).toString();
            return placesIn(text);
        };
        QVERIFY2(all(other.value(it.key()).toObject()) == all(it->toObject()),
                 qPrintable(it.key()));
    }
}

void TestReasonTable::nothingIsSaidTwice_data()
{
    eachLanguageHasTheSame_data();
}

void TestReasonTable::nothingIsSaidTwice()
{
    QFETCH(QString, language);
    const QJsonObject table = raw(language);
    QHash<QString, QString> seen;
    for (auto it = table.begin(); it != table.end(); ++it) {
        const QJsonObject entry = it->toObject();
        const QString text = entry.value(u"says"_s).toString() +
                             entry.value(u"means"_s).toString() + entry.value(u"next"_s).toString();
        if (text.isEmpty())
            continue;
        QVERIFY2(!seen.contains(text), qPrintable(it.key() + u" = "_s + seen.value(text)));
        seen.insert(text, it.key());
    }
}

/// The look's section 13.
void TestReasonTable::inTheHousesWords()
{
    static const QRegularExpression wrong(
        u"\\b(error|invalid|please|oops|user|handset|SMSC|segment|bind|he|she)\\b|!"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QJsonObject english = raw(u"en"_s);
    for (auto it = english.begin(); it != english.end(); ++it) {
        for (const char *field : fields) {
            const QString text = it->toObject().value(QLatin1String(field)).toString();
            const auto match = wrong.match(text);
            // "user name" is what the field of the login is called.
            const bool fine = !match.hasMatch() || text.contains(u"user name"_s);
            QVERIFY2(fine, qPrintable(it.key() + u": "_s + match.captured()));
        }
    }
}

void TestReasonTable::actsAreKnown()
{
    const QJsonObject english = raw(u"en"_s);
    for (auto it = english.begin(); it != english.end(); ++it) {
        const QJsonArray acts = it->toObject().value(u"do"_s).toArray();
        QVERIFY2(acts.size() <= 3, qPrintable(it.key()));
        for (const QJsonValue &act : acts)
            QVERIFY2(ui::whyActionFromWord(act.toString()), qPrintable(it.key()));
    }
    QVERIFY(!ui::whyActionFromWord(u"explode"_s));
}

void TestReasonTable::theLanguageOfTheLocale()
{
    const ReasonTable german(QLocale(QLocale::German, QLocale::Austria));
    QCOMPARE(german.language(), u"de"_s);
    const ReasonTable english;
    QVERIFY(german.advice(u"case/sent"_s)->says != english.advice(u"case/sent"_s)->says);
    QCOMPARE(german.advice(u"reason/bad_number"_s)->actions,
             english.advice(u"reason/bad_number"_s)->actions);
    QCOMPARE(german.keys(), english.keys());
    QCOMPARE(ReasonTable(QLocale(QLocale::Icelandic)).language(), u"en"_s);
    QCOMPARE(ReasonTable(QLocale::c()).language(), u"en"_s);
}

QTEST_GUILESS_MAIN(TestReasonTable)
#include "tst_reason_table.moc"
