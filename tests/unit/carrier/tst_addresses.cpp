#include "addresses.h"

#include <QTest>

using namespace cordboard;
using namespace cordboard::carrier;

class TestAddresses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outbound_data() // smpp.md 2.8
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QByteArray>("digits");
        QTest::addColumn<int>("ton");
        QTest::addColumn<int>("npi");
        QTest::newRow("E.164") << QStringLiteral("+15551234567") << QByteArray("15551234567") << 1
                               << 1;
        QTest::newRow("short code") << QStringLiteral("1133") << QByteArray("1133") << 3 << 0;
        QTest::newRow("long short code")
            << QStringLiteral("12345678") << QByteArray("12345678") << 3 << 0;
        QTest::newRow("digits") << QStringLiteral("015551234567") << QByteArray("015551234567") << 0
                                << 1;
        QTest::newRow("name") << QStringLiteral("Northline") << QByteArray("Northline") << 5 << 0;
        QTest::newRow("name with a digit")
            << QStringLiteral("Room 12") << QByteArray("Room 12") << 5 << 0;
        QTest::newRow("plus and letters")
            << QStringLiteral("+1CALLNOW") << QByteArray("+1CALLNOW") << 5 << 0;
    }
    void outbound()
    {
        QFETCH(QString, address);
        QFETCH(QByteArray, digits);
        QFETCH(int, ton);
        QFETCH(int, npi);
        const SmppAddress made = sourceToSmpp(address, {});
        QVERIFY(made.valid);
        QCOMPARE(QByteArray(made.digits.constData(), made.digits.size()), digits);
        QCOMPARE(int(made.ton), ton);
        QCOMPARE(int(made.npi), npi);
    }

    void whatSmppCannotCarry()
    {
        QVERIFY(!sourceToSmpp({}, {}).valid);
        QVERIFY(!sourceToSmpp(QStringLiteral("Café"), {}).valid);
        QVERIFY(!sourceToSmpp(QStringLiteral("tab\there"), {}).valid);
    }

    void aProfileWritesThemItsOwnWay()
    {
        SmppProfile profile;
        profile.ourNumber = {2, 8, true};
        profile.ourShortCode = {6, 1, false};
        profile.ourName = {5, 1, false};
        profile.destination = {0, 1, false};
        const auto check = [](const SmppAddress &made, const char *digits, int ton, int npi) {
            return QByteArray(made.digits.constData(), made.digits.size()) == digits &&
                   made.ton == ton && made.npi == npi;
        };
        const QString number = QStringLiteral("+15551234567");
        QVERIFY(check(sourceToSmpp(number, profile), "+15551234567", 2, 8));
        QVERIFY(check(destinationToSmpp(number, profile), "15551234567", 0, 1));
        QVERIFY(check(sourceToSmpp(QStringLiteral("1133"), profile), "1133", 6, 1));
        QVERIFY(check(sourceToSmpp(QStringLiteral("Northline"), profile), "Northline", 5, 1));
        // And reads them back.
        QCOMPARE(fromSmpp("15551234567", 0, profile.destination), number);
        QCOMPARE(fromSmpp("+15551234567", 2, profile.ourNumber), number);
        QCOMPARE(fromSmpp("1133", 0, profile.destination), QStringLiteral("1133"));
    }

    void inbound()
    {
        QCOMPARE(fromSmpp("15551234567", 1), QStringLiteral("+15551234567"));
        QCOMPARE(fromSmpp("0015551234567", 1), QStringLiteral("+15551234567"));
        QCOMPARE(fromSmpp("+15551234567", 1), QStringLiteral("+15551234567"));
        QCOMPARE(fromSmpp("1133", 3), QStringLiteral("1133"));
        QCOMPARE(fromSmpp("15551234567", 0), QStringLiteral("15551234567"));
        QCOMPARE(fromSmpp("Northline", 5), QStringLiteral("Northline"));
        QCOMPARE(fromSmpp("Northline", 1), QStringLiteral("Northline"));
        QCOMPARE(fromSmpp({}, 1), QString());
    }
};

QTEST_APPLESS_MAIN(TestAddresses)

#include "tst_addresses.moc"
