#include "smpp/command_status.h"

#include <QTest>

using namespace cordboard::smpp;

using C = StatusClass;
Q_DECLARE_METATYPE(C)

class TestCommandStatus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTable_data() // smpp.md 2.9; T10
    {
        QTest::addColumn<quint32>("status");
        QTest::addColumn<C>("what");
        QTest::addColumn<int>("tries");
        const auto row = [](quint32 status, C what, int tries = 0) {
            QTest::addRow("0x%03x", status) << status << what << tries;
        };
        row(0x00, C::Accepted);
        for (const quint32 status :
             {0x01, 0x02, 0x0A, 0x0B, 0x0C, 0x11, 0x13, 0x33,  0x34,  0x40,  0x42,  0x44,  0x54,
              0x55, 0x61, 0x62, 0x63, 0x65, 0x66, 0x67, 0x100, 0x101, 0x103, 0x104, 0x105, 0x112})
            row(status, C::Permanent);
        for (const quint32 status : {0x03, 0x06, 0x07, 0x0E, 0x0F, 0x15, 0x43, 0x48, 0x49, 0x50,
                                     0x51, 0x53, 0xC0, 0xC1, 0xC2, 0xC3, 0xC4})
            row(status, C::Setup);
        row(0x04, C::Rebind, 5);
        row(0x58, C::Throttle);
        row(0x08, C::Retry, 5);
        row(0x14, C::Retry);
        row(0x45, C::Retry, 3);
        row(0x64, C::Retry);
        row(0xFE, C::Retry, 3);
        row(0xFF, C::Retry, 3);
        row(0x102, C::Retry);
        row(0x400, C::Retry, 2); // vendor
        row(0x4FF, C::Retry, 2);
        row(0x22, C::Retry, 1); // reserved
        row(0x500, C::Retry, 1);
        row(0xFFFFFFFF, C::Retry, 1);
    }
    void theTable()
    {
        QFETCH(quint32, status);
        QFETCH(C, what);
        QFETCH(int, tries);
        const StatusInfo info = statusInfo(status);
        QCOMPARE(info.status, status);
        QCOMPARE(info.what, what);
        QCOMPARE(int(info.tries), tries);
        if (what == C::Retry)
            QVERIFY(info.retrySeconds >= 30);
    }

    void textForPeople()
    {
        QCOMPARE(statusText(0x0B), QStringLiteral("0x0000000b ESME_RINVDSTADR"));
        QCOMPARE(statusText(0x410), QStringLiteral("0x00000410"));
    }
};

QTEST_APPLESS_MAIN(TestCommandStatus)

#include "tst_command_status.moc"
