// Settings, Pictures and files: the virus check.
#include "support/fake_engine.h"
#include "ui/bridge/engine_proxy.h"
#include "ui/settings/media_settings.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace cordboard;
using namespace cordboard::ui;
using namespace Qt::StringLiterals;

namespace {

struct Desk
{
    Desk()
    {
        engine.mediaChecks().stored = {true, u"/run/clamav/clamd.ctl"_s, false, 9'000};
        page.resize(560, 700);
        page.show();
    }
    template<class Button>
    Button *button(const QString &words)
    {
        for (auto *one : page.findChildren<Button *>())
            if (one->text() == words)
                return one;
        return nullptr;
    }

    test::FakeEngine engine;
    SystemClock clock;
    EngineProxy proxy{engine, clock};
    Theme theme;
    MediaSettings page{proxy, theme};
    QCheckBox *on = page.findChild<QCheckBox *>();
    QLineEdit *clamd = page.findChild<QLineEdit *>();
};

} // namespace

class TestMediaSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsAndSaves()
    {
        Desk desk;
        QTRY_VERIFY(desk.on->isChecked());
        QCOMPARE(desk.clamd->text(), u"/run/clamav/clamd.ctl"_s);
        QVERIFY(desk.button<QRadioButton>(u"can be opened"_s)->isChecked());
        desk.clamd->setText(u" 127.0.0.1:3310 "_s);
        desk.button<QRadioButton>(u"stays closed"_s)->click();
        desk.page.hide();
        desk.page.show(); // what was typed is still there
        QCOMPARE(desk.clamd->text(), u" 127.0.0.1:3310 "_s);
        desk.button<QPushButton>(u"Save"_s)->click();
        QTRY_COMPARE(desk.page.message(), u"Saved. It holds at once."_s);
        QCOMPARE(desk.engine.mediaChecks().stored,
                 (MediaCheckSetup{true, u"127.0.0.1:3310"_s, true, 9'000}));
    }

    void saysWhyNot()
    {
        Desk desk;
        QTRY_VERIFY(desk.on->isChecked());
        desk.engine.mediaChecks().answer = fail(ErrorCode::Invalid, u"Name where it listens."_s);
        desk.button<QPushButton>(u"Save"_s)->click();
        QTRY_COMPARE(desk.page.message(), u"Name where it listens."_s);
    }

    void asksTheScanner()
    {
        Desk desk;
        QTRY_VERIFY(desk.on->isChecked());
        desk.clamd->setText(u"127.0.0.1:3310"_s);
        desk.button<QPushButton>(u"Ask clamd"_s)->click();
        QTRY_VERIFY(desk.page.message().contains(u"ClamAV 1.4.6"_s));
        QCOMPARE(desk.engine.mediaChecks().tried.clamd, u"127.0.0.1:3310"_s);
        QCOMPARE(desk.engine.mediaChecks().stored.clamd, u"/run/clamav/clamd.ctl"_s);
        desk.engine.mediaChecks().version = fail(ErrorCode::Unreachable, u"Nobody there."_s);
        desk.button<QPushButton>(u"Ask clamd"_s)->click();
        QTRY_COMPARE(desk.page.message(), u"Nobody there."_s);
    }
};

QTEST_MAIN(TestMediaSettings)
#include "tst_media_settings.moc"
