// Send later: the times that are offered, the panel to pick another, and what the composer asks
// for.
#include "later_choices.h"
#include "later_panel.h"
#include "ui/composer/composer.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

using namespace cordboard;
using namespace cordboard::ui;
using namespace Qt::StringLiterals;

namespace {

const QByteArray denver = "America/Denver";

class MovedClock final : public Clock
{
public:
    qint64 nowUs() const override { return us; }
    qint64 monotonicMs() const override { return us / 1000; }
    qint64 us = 0;
};

qint64 in(const QByteArray &zone, QDate day, QTime time)
{
    return QDateTime(day, time, QTimeZone(zone)).toMSecsSinceEpoch() * 1000;
}

const QDate thursday(2026, 11, 26);

struct Desk
{
    Desk()
    {
        clock.us = in(denver, thursday, {22, 40});
        composer.setLocale(QLocale::c());
        composer.setThread({7}, u"Good morning"_s);
        composer.setRecipient(u"Mara"_s);
        composer.setTheirZone(denver);
        composer.show();
    }
    QAbstractButton *button(const QString &name)
    {
        for (auto *one : composer.findChildren<QAbstractButton *>()) {
            if (one->accessibleName() == name || one->text() == name)
                return one;
        }
        return nullptr;
    }
    QMenu *openMenu()
    {
        button(u"Send later"_s)->click();
        return composer.findChild<QMenu *>();
    }
    SendTime sentAt() { return sent.last().at(2).value<SendTime>(); }

    Theme theme;
    MovedClock clock;
    Composer composer{theme, clock};
    QSignalSpy sent{&composer, &Composer::sendRequested};
};

} // namespace

class TestSendLater : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theirMorningIsTheNextOne()
    {
        const auto before =
            laterChoices(in(denver, thursday, {7, 12}), denver, u"Mara"_s, QLocale::c());
        QCOMPARE(before.size(), 2);
        QCOMPARE(before.first().when.leaveUs, in(denver, thursday, {8, 0}));
        QCOMPARE(before.first().when.zone, denver);
        QVERIFY(before.first().words.startsWith(u"At 08:00 "_s));
        const auto after =
            laterChoices(in(denver, thursday, {8, 0}), denver, u"Mara"_s, QLocale::c());
        QCOMPARE(after.first().when.leaveUs, in(denver, thursday.addDays(1), {8, 0}));
    }

    void withoutAPlaceThereIsOurMorningOnly()
    {
        const auto choices = laterChoices(in(denver, thursday, {7, 12}), {}, {}, QLocale::c());
        QCOMPARE(choices.size(), 1);
        QCOMPARE(choices.first().words, u"Tomorrow at 09:00"_s);
        QVERIFY(choices.first().when.zone.isEmpty());
    }

    void theMenuSendsAtItsTime()
    {
        Desk desk;
        QMenu *menu = desk.openMenu();
        menu->actions().at(1)->trigger();
        QCOMPARE(desk.sent.count(), 1);
        QCOMPARE(desk.sent.first().at(0).toString(), u"Good morning"_s);
        QCOMPARE(desk.sent.first().at(1).value<ConversationId>(), ConversationId{7});
        QCOMPARE(desk.sentAt().leaveUs, in(denver, thursday.addDays(1), {8, 0}));
        QVERIFY(!desk.sentAt().unlessReply);
        QVERIFY(desk.composer.text().isEmpty());
    }

    void aTickIsForOneMessageThatLeavesLater()
    {
        Desk desk;
        QMenu *menu = desk.openMenu();
        auto *tick = menu->findChild<QCheckBox *>();
        QVERIFY(tick->text().contains(u"Mara"_s));
        tick->click();
        menu->actions().at(1)->trigger();
        QVERIFY(desk.sentAt().unlessReply);
        desk.composer.setText(u"And another"_s);
        desk.openMenu()->actions().at(1)->trigger();
        QVERIFY(!desk.sentAt().unlessReply);
    }

    void aTimeCanBePicked()
    {
        Desk desk;
        auto *editor = desk.composer.findChild<QPlainTextEdit *>();
        QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        auto *panel = desk.composer.findChild<LaterPanel *>();
        QVERIFY(panel->isVisible());
        auto *time = panel->findChild<QDateTimeEdit *>();
        QCOMPARE(time->time(), QTime(0, 0)); // the next full hour after one from now, in Denver
        time->setDate(thursday.addDays(3));
        time->setTime({14, 30});
        desk.button(u"Send then"_s)->click();
        QCOMPARE(desk.sentAt().leaveUs, in(denver, thursday.addDays(3), {14, 30}));
        QCOMPARE(desk.sentAt().zone, denver);
        QVERIFY(!panel->isVisible());
    }

    void anotherClockIsTheSameMoment()
    {
        Desk desk;
        desk.composer.pickTime();
        auto *panel = desk.composer.findChild<LaterPanel *>();
        panel->findChild<QComboBox *>()->setCurrentIndex(1);
        desk.button(u"Send then"_s)->click();
        QCOMPARE(desk.sentAt().leaveUs, in(denver, thursday.addDays(1), {0, 0}));
        QVERIFY(desk.sentAt().zone.isEmpty());
    }

    void whatIsOverCannotBeChosen()
    {
        Desk desk;
        desk.composer.pickTime();
        auto *panel = desk.composer.findChild<LaterPanel *>();
        panel->findChild<QDateTimeEdit *>()->setDate(thursday.addDays(-1));
        QVERIFY(!desk.button(u"Send then"_s)->isEnabled());
        QTest::keyClick(panel, Qt::Key_Escape);
        QVERIFY(!panel->isVisible());
        QCOMPARE(desk.sent.count(), 0);
        QCOMPARE(desk.composer.text(), u"Good morning"_s);
    }

    void withoutATextThereIsNothingToPlan()
    {
        Desk desk;
        desk.composer.setText({});
        QVERIFY(!desk.button(u"Send later"_s)->isEnabled());
        desk.composer.pickTime();
        QVERIFY(!desk.composer.findChild<LaterPanel *>()->isVisible());
    }
};

QTEST_MAIN(TestSendLater)
#include "tst_send_later.moc"
