// What the connection form says about its fields before anything is asked of the engine.
#include "ui/carriers/carrier_check.h"
#include "ui/carriers/carrier_words.h"

#include <QTest>

using namespace cordboard;
using ui::CarrierField;

namespace {

CarrierEdit good()
{
    CarrierEdit edit;
    edit.carrier.name = QStringLiteral("Northline");
    edit.carrier.host = QStringLiteral("smpp.northline.example");
    edit.carrier.systemId = QStringLiteral("fernway");
    edit.password = QStringLiteral("secret08");
    return edit;
}

} // namespace

class TestCarrierCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodOnePasses() { QVERIFY(ui::checkFields(good()).isEmpty()); }

    void eachFaultIsAtItsField_data()
    {
        QTest::addColumn<int>("field");
        QTest::addColumn<QString>("value");
        const auto row = [](const char *name, CarrierField field, const QString &value) {
            QTest::newRow(name) << int(field) << value;
        };
        row("no name", CarrierField::Name, QStringLiteral("  "));
        row("no address", CarrierField::Host, {});
        row("an address with a scheme", CarrierField::Host,
            QStringLiteral("smpp://northline.example"));
        row("a blank in the address", CarrierField::Host, QStringLiteral("north line"));
        row("no user name", CarrierField::User, {});
        row("16 characters", CarrierField::User, QString(16, u'a'));
        row("no password", CarrierField::Password, {});
        row("9 characters", CarrierField::Password, QString(9, u'a'));
        row("9 octets in 5 characters", CarrierField::Password, QStringLiteral("äöüßa"));
        row("13 characters", CarrierField::SystemType, QString(13, u'a'));
        row("half a number", CarrierField::Senders, QStringLiteral("+1"));
        row("a long name as sender", CarrierField::Senders, QStringLiteral("FernwayBicycles"));
    }

    void eachFaultIsAtItsField()
    {
        QFETCH(int, field);
        QFETCH(QString, value);
        CarrierEdit edit = good();
        switch (CarrierField(field)) {
        case CarrierField::Name:
            edit.carrier.name = value;
            break;
        case CarrierField::Host:
            edit.carrier.host = value;
            break;
        case CarrierField::User:
            edit.carrier.systemId = value;
            break;
        case CarrierField::Password:
            edit.password = value;
            break;
        case CarrierField::SystemType:
            edit.carrier.systemType = value;
            break;
        case CarrierField::Senders:
            edit.carrier.senders = {value};
            break;
        case CarrierField::Port:
        case CarrierField::Window:
            QFAIL("not in the table");
        }
        const auto faults = ui::checkFields(edit);
        QCOMPARE(faults.size(), 1);
        QCOMPARE(int(faults.firstKey()), field);
        QVERIFY(faults.first().endsWith(u'.'));
        // A password is never repeated, not even to the person who typed it.
        if (CarrierField(field) == CarrierField::Password && !value.isEmpty())
            QVERIFY(!faults.first().contains(value));
    }

    void aKeptPasswordMayBeEmpty()
    {
        CarrierEdit edit = good();
        edit.password.clear();
        edit.keepPassword = true;
        QVERIFY(ui::checkFields(edit).isEmpty());
    }

    void sendersAreTakenAsTyped()
    {
        QCOMPARE(ui::sendersFromText(
                     QStringLiteral(" +1 303 555 0142\n70707, FERNWAY;\n\n+13035550142")),
                 QStringList({QStringLiteral("+13035550142"), QStringLiteral("70707"),
                              QStringLiteral("FERNWAY")}));
    }

    void theStatusBarSaysNameReasonAndNextTry()
    {
        LinkStatus link;
        link.name = QStringLiteral("Prairie Backup");
        link.state = LinkState::Down;
        link.sentence = QStringLiteral("no answer for 12 s");
        link.nextTryUs = QDateTime(QDate(2026, 11, 22), QTime(14, 37)).toMSecsSinceEpoch() * 1000;
        QVERIFY(ui::statusWords(link).startsWith(
            QStringLiteral("Prairie Backup: no answer for 12 s. Next try ")));
        link.state = LinkState::Up;
        link.sentence.clear();
        QCOMPARE(ui::statusWords(link), QStringLiteral("Prairie Backup up"));
    }
};

QTEST_GUILESS_MAIN(TestCarrierCheck)
#include "tst_carrier_check.moc"
