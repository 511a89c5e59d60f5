// Every field of a carrier's profile does something: for each, what leaves (or how the line
// behaves) with the default, and with the field set, differ. A field without a row here fails.
#include "carrier/smpp_link.h"
#include "day_limit.h"
#include "text/cutting.h"
#include "unit/carrier/test_link.h"
#include "unit/carrier/test_server.h"
#include "unit/store/store_fixture.h"

#include <QSslConfiguration>
#include <QTest>

using namespace cordboard;
using namespace cordboard::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 20'000;

Carrier with(const SmppProfile &profile)
{
    Carrier carrier = testCarrier();
    carrier.profile = profile;
    return carrier;
}

/// The bind, as it is on the wire.
QByteArray bindSeen(const SmppProfile &profile)
{
    TestLink t(with(profile));
    t.link.start();
    t.wires.back().connectUp();
    return t.wires.back().takeFrames().value(0).mid(16).toHex();
}

QByteArray bindsSeen(const SmppProfile &profile)
{
    TestLink t(with(profile));
    t.up();
    t.pass(2'000);
    return QByteArray::number(qulonglong(t.wires.size()));
}

QByteArray sentBy(const SmppProfile &profile, const QList<carrier::SubmitPart> &parts)
{
    TestLink t(with(profile));
    t.up();
    QByteArray seen;
    for (const carrier::SubmitPart &part : parts)
        t.link.submit(part);
    for (const QByteArray &frame : t.frames())
        seen += frame.mid(16).toHex() + ' ';
    return seen;
}

QByteArray submitFrom(const SmppProfile &profile, const QString &source)
{
    carrier::SubmitPart part = testPart(1);
    part.source = source;
    part.validitySeconds = 3'600;
    part.number = 1;
    part.total = 2;
    return sentBy(profile, {part});
}

QByteArray fromNumber(const SmppProfile &profile)
{
    return submitFrom(profile, u"+15550100142"_s);
}

QByteArray fromShortCode(const SmppProfile &profile)
{
    return submitFrom(profile, u"24680"_s);
}

QByteArray fromName(const SmppProfile &profile)
{
    return submitFrom(profile, u"Fernway"_s);
}

QByteArray textSeen(const SmppProfile &profile, const QString &text)
{
    const auto cut = text::cut(text, text::Cutting::of(profile), 0x1234);
    QList<carrier::SubmitPart> parts;
    for (const text::CutPart &one : cut->parts) {
        carrier::SubmitPart part = testPart(parts.size() + 1);
        part.userData = one.userData;
        part.hasUdh = one.hasUdh;
        part.sarReference = one.sarReference;
        part.inPayload = one.inPayload;
        part.dataCoding = cut->dataCoding;
        part.number = int(parts.size()) + 1;
        part.total = int(cut->parts.size());
        parts.append(part);
    }
    return sentBy(profile, parts);
}

QByteArray longText(const SmppProfile &profile)
{
    return textSeen(profile, u"a"_s.repeated(200));
}

QByteArray accents(const SmppProfile &profile)
{
    return textSeen(profile, u"Caf\u00e9 \u00e9t\u00e9"_s);
}

QByteArray turkish(const SmppProfile &profile)
{
    return textSeen(profile, u"\u015eey \u011f\u0131"_s);
}

/// After how many ms the line does its next thing that `seen` notices.
template<class F>
QByteArray after(TestLink &t, F seen)
{
    for (int ms = 0; ms < 200'000; ms += 1'000) {
        if (seen())
            return QByteArray::number(ms);
        t.pass(1'000);
    }
    return "never";
}

QByteArray asksAfter(const SmppProfile &profile)
{
    TestLink t(with(profile));
    t.up();
    return after(t, [&t] { return !t.frames().isEmpty(); });
}

QByteArray givesUpAnAnswerAfter(const SmppProfile &profile)
{
    TestLink t(with(profile));
    t.up();
    t.link.submit(testPart(1));
    return after(t, [&t] { return !t.outcomes.isEmpty(); });
}

QByteArray reconnectsAfter(const SmppProfile &profile)
{
    TestLink t(with(profile));
    t.up();
    return after(t, [&t] { return t.link.status().state == LinkState::Down; });
}

QByteArray roomAfterASecond(const SmppProfile &profile)
{
    TestLink t(with(profile));
    t.up();
    t.pass(1'000);
    return QByteArray::number(t.link.room());
}

QByteArray roomInADay(const SmppProfile &profile)
{
    store::StoreFixture f;
    const CarrierId id = f.carrier(u"lab"_s);
    const auto room = f.write([&](store::Connection &c) {
        return engine::DayLimit(c, id, profile.ratePerDay).room(500);
    });
    return QByteArray::number(room.value());
}

/// "2" or "4" (LinkState): whether the certificate `name` is taken.
QByteArray secured(const SmppProfile &profile, const QString &name)
{
    Server server(name);
    Carrier carrier = with(profile);
    carrier.host = u"127.0.0.1"_s;
    carrier.port = server.serverPort();
    carrier.tls = true;
    SystemClock clock;
    const auto link = carrier::makeSmppLink(carrier, u"pw"_s, clock);
    link->start();
    [&] {
        QTRY_VERIFY_WITH_TIMEOUT(link->status().state != LinkState::Connecting, patienceMs);
    }();
    return QByteArray::number(int(link->status().state));
}

QByteArray selfSigned(const SmppProfile &profile)
{
    return secured(profile, u"selfsigned"_s);
}

QByteArray elsewhere(const SmppProfile &profile)
{
    return secured(profile, u"elsewhere"_s);
}

QByteArray localhost(const SmppProfile &profile)
{
    return secured(profile, u"localhost"_s);
}

QString certificate(const QString &name)
{
    return QString::fromLatin1(dataFile(name + u".pem"_s));
}

QString nameElsewhere()
{
    return QSslCertificate(dataFile(u"elsewhere.pem"_s))
        .subjectAlternativeNames()
        .values(QSsl::DnsEntry)
        .value(0);
}

struct Row
{
    const char *key;
    QString value;
    QByteArray (*seen)(const SmppProfile &profile);
};

QList<Row> rows()
{
    return {
        {"interface_version", u"3.3"_s, bindSeen},
        {"binds", u"2"_s, bindsSeen},
        {"number_ton", u"2"_s, fromNumber},
        {"number_npi", u"8"_s, fromNumber},
        {"number_plus", u"true"_s, fromNumber},
        {"short_code_ton", u"6"_s, fromShortCode},
        {"short_code_npi", u"1"_s, fromShortCode},
        {"name_ton", u"0"_s, fromName},
        {"name_npi", u"1"_s, fromName},
        {"destination_ton", u"2"_s, fromNumber},
        {"destination_npi", u"8"_s, fromNumber},
        {"destination_plus", u"true"_s, fromNumber},
        {"address_range", u"^1555"_s, bindSeen},
        {"address_range_ton", u"1"_s, bindSeen},
        {"address_range_npi", u"1"_s, bindSeen},
        {"service_type", u"VMN"_s, fromNumber},
        {"tls_ca", certificate(u"selfsigned"_s), selfSigned},
        {"tls_server_name", nameElsewhere(), elsewhere},
        {"tls_pin", u"a"_s.repeated(64), localhost},
        {"enquire_seconds", u"5"_s, asksAfter},
        {"response_seconds", u"3"_s, givesUpAnAnswerAfter},
        {"inactivity_seconds", u"20"_s, reconnectsAfter},
        {"rate_minute", u"60"_s, roomAfterASecond},
        {"rate_day", u"100"_s, roomInADay},
        {"long_messages", u"sar"_s, longText},
        {"long_messages", u"udh16"_s, longText},
        {"long_messages", u"payload"_s, longText},
        {"alphabet", u"latin1"_s, accents},
        {"alphabet", u"ascii"_s, accents},
        {"text_coding", u"241"_s, accents},
        {"languages", u"tr"_s, turkish},
        {"validity", u"relative"_s, fromNumber},
        {"validity", u"none"_s, fromNumber},
        {"receipts", u"last"_s, fromNumber},
        {"receipts", u"none"_s, fromNumber},
    };
}

} // namespace

class TestProfileFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.addCaCertificate(QSslCertificate(dataFile(u"authority.pem"_s)));
        QSslConfiguration::setDefaultConfiguration(configuration);
    }

    void everyFieldHasARow()
    {
        const QList<Row> all = rows();
        for (const ProfileField &field : profileFields()) {
            const bool has = std::any_of(all.begin(), all.end(), [&field](const Row &row) {
                return qstrcmp(row.key, field.key) == 0;
            });
            QVERIFY2(has, field.key);
        }
    }

    void aFieldChangesWhatIsSeen_data()
    {
        QTest::addColumn<qsizetype>("index");
        const QList<Row> all = rows();
        for (qsizetype i = 0; i < all.size(); ++i)
            QTest::addRow("%s %s", all[i].key, qPrintable(all[i].value.left(12).simplified())) << i;
    }

    void aFieldChangesWhatIsSeen()
    {
        QFETCH(qsizetype, index);
        const Row row = rows().at(index);
        const auto field = std::find_if(
            profileFields().begin(), profileFields().end(),
            [&row](const ProfileField &one) { return qstrcmp(one.key, row.key) == 0; });
        QVERIFY(field != profileFields().end());
        SmppProfile changed;
        QVERIFY(setProfileValue(changed, *field, row.value));
        QVERIFY(!(changed == SmppProfile()));
        const QByteArray before = row.seen({});
        const QByteArray after = row.seen(changed);
        QVERIFY(!before.isEmpty());
        QCOMPARE(row.seen({}), before); // nothing but the field makes a difference
        QVERIFY2(before != after, before.constData());
    }
};

QTEST_GUILESS_MAIN(TestProfileFields)
#include "tst_profile_fields.moc"
