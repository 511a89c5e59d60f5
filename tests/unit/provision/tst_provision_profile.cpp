// The keys of a carrier's profile in a provision file.
#include "engine/provision/plan.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace cordboard;
using namespace cordboard::provision;
using namespace Qt::StringLiterals;

namespace {

QByteArray lab(const QByteArray &keys)
{
    return R"({"carriers":[{"name":"lab","host":"h",)" + keys + "}]}";
}

QString refusal(const QByteArray &keys)
{
    const auto provision = parseProvision(lab(keys), u"p.json"_s);
    return provision ? QString() : provision.error().message;
}

} // namespace

class TestProvisionProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKeyIsTaken()
    {
        const auto provision = parseProvision(
            lab(R"("interface_version":"3.3","binds":3,"number_ton":2,"destination_plus":true,
"address_range":"^15","service_type":"CMT","tls_server_name":"smsc","enquire_seconds":10,
"response_seconds":5,"inactivity_seconds":90,"rate_minute":100,"rate_day":5000,
"long_messages":"payload","alphabet":"latin1","text_coding":3,"languages":["tr","es"],
"validity":"relative","receipts":"last")"),
            u"p.json"_s);
        QVERIFY2(provision, qPrintable(provision ? QString() : provision.error().message));
        const SmppProfile &profile = provision->carriers.first().edit.carrier.profile;
        QCOMPARE(profile.interfaceVersion, 0x33);
        QCOMPARE(profile.binds, 3);
        QCOMPARE(profile.ourNumber.ton, 2);
        QVERIFY(profile.destination.plus);
        QCOMPARE(profile.serviceType, u"CMT"_s);
        QCOMPARE(profile.inactivitySeconds, 90);
        QCOMPARE(profile.ratePerDay, 5000);
        QCOMPARE(profile.longMessages, LongMessages::Payload);
        QCOMPARE(profile.alphabet, Alphabet::Latin1);
        QCOMPARE(profile.languages, QStringList({u"tr"_s, u"es"_s}));
        QCOMPARE(profile.validity, ValidityForm::Relative);
        QCOMPARE(profile.receipts, ReceiptsWanted::Last);
        QCOMPARE(provision->carriers.first().givenProfile.size(), 18);
    }

    void wrongValuesNameTheirKey_data()
    {
        QTest::addColumn<QByteArray>("keys");
        QTest::addColumn<QString>("word");
        QTest::newRow("choice") << QByteArray(R"("long_messages":"udh")") << u"long_messages"_s;
        QTest::newRow("range") << QByteArray(R"("binds":0)") << u"binds"_s;
        QTest::newRow("language") << QByteArray(R"("languages":["de"])") << u"languages"_s;
        QTest::newRow("pin") << QByteArray(R"("tls_pin":"12ab")") << u"tls_pin"_s;
        QTest::newRow("pem") << QByteArray(R"("tls_ca":"yes")") << u"tls_ca"_s;
        QTest::newRow("file") << QByteArray(R"("tls_ca_file":"nowhere.pem")") << u"nowhere.pem"_s;
        QTest::newRow("typo") << QByteArray(R"("long_message":"sar")") << u"long_messages"_s;
    }

    void wrongValuesNameTheirKey()
    {
        QFETCH(QByteArray, keys);
        QFETCH(QString, word);
        const QString sentence = refusal(keys);
        QVERIFY2(sentence.contains(word), qPrintable(sentence));
    }

    void certificatesComeFromAFileBesideIt()
    {
        QTemporaryDir folder;
        const auto write = [&folder](const QString &name, const QByteArray &bytes) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        };
        const QByteArray pem = "-----BEGIN CERTIFICATE-----\nMII=\n-----END CERTIFICATE-----\n";
        write(u"ca.pem"_s, pem);
        write(u"p.json"_s, lab(R"("tls":true,"tls_ca_file":"ca.pem","tls_pin":")" +
                               QByteArray("AB:").repeated(31) + R"(AB")"));
        const auto provision = readProvision(folder.filePath(u"p.json"_s));
        QVERIFY2(provision, qPrintable(provision ? QString() : provision.error().message));
        const SmppProfile &profile = provision->carriers.first().edit.carrier.profile;
        QCOMPARE(profile.tlsAuthority, QString::fromLatin1(pem));
        QCOMPARE(profile.tlsPin, u"ab"_s.repeated(32));
    }

    void whatIsStoredIsOverwrittenWithAWarning()
    {
        Carrier stored;
        stored.id = {1};
        stored.uuid = QUuid::createUuid();
        stored.name = u"lab"_s;
        stored.host = u"h"_s;
        stored.profile.binds = 2;
        stored.profile.serviceType = u"CMT"_s;
        const auto provision = parseProvision(lab(R"("binds":4)"), u"p.json"_s);
        const auto plan = planProvision(*provision, {{stored}, {}});
        QVERIFY(plan);
        QCOMPARE(plan->carriers.size(), 1);
        QCOMPARE(plan->carriers.first().edit.carrier.profile.binds, 4);
        QCOMPARE(plan->carriers.first().edit.carrier.profile.serviceType, u"CMT"_s);
        QCOMPARE(plan->warnings.size(), 1);
        QVERIFY(plan->warnings.first().contains(u"binds"_s));
    }
};

QTEST_GUILESS_MAIN(TestProvisionProfile)
#include "tst_provision_profile.moc"
