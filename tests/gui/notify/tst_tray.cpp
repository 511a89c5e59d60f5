#include "ui/notify/notify_settings.h"
#include "ui/notify/tray.h"

#include <QAction>
#include <QCheckBox>
#include <QSignalSpy>
#include <QTest>

using namespace cordboard::ui;
using namespace Qt::StringLiterals;

namespace {

QAction *actionOf(const QMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions()) {
        if (action->text() == text)
            return action;
        if (action->menu()) {
            if (QAction *found = actionOf(*action->menu(), text))
                return found;
        }
    }
    return nullptr;
}

QImage picture(const TrayState &state, const Theme &theme)
{
    return trayIcon(state, theme).pixmap(32, 32).toImage();
}

} // namespace

class TestTray : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCustomersTextIsNoMarkup_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << u"Is this wheel bent?"_s << u"Is this wheel bent?"_s;
        QTest::newRow("a picture of the disk")
            << u"<img src=\"file:///etc/passwd\">"_s
            << u"&lt;img src=&quot;file:///etc/passwd&quot;&gt;"_s;
        QTest::newRow("lines") << u"one\n\n two"_s << u"one two"_s;
        QTest::newRow("turned round") << u"a\u202Eb"_s << u"ab"_s;
        QTest::newRow("nothing") << QString() << QString();
    }
    void aCustomersTextIsNoMarkup()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(forDesktop(text), shown);
    }

    void longTextsAreCutBetweenCharacters()
    {
        QString text(178, u'x');
        text += QString::fromUcs4(U"\U0001F6B2\U0001F6B2", 2);
        const QString shown = forDesktop(text);
        QVERIFY(shown.size() <= 180);
        QVERIFY(shown.endsWith(QChar(0x2026)));
        QVERIFY(!shown.at(shown.size() - 2).isHighSurrogate());
    }

    void theIconSaysHowManyAndWhetherALineIsDown()
    {
        Theme theme;
        const QImage none = picture({}, theme);
        TrayState state;
        state.waiting = 5;
        const QImage five = picture(state, theme);
        QVERIFY(five != none);
        state.waiting = 150;
        QVERIFY(picture(state, theme) != five);
        state.waiting = 5;
        state.linkDown = true;
        QVERIFY(picture(state, theme) != five);
        state.linkDown = false;
        state.quiet = true;
        QVERIFY(picture(state, theme) != five);
    }

    void theMenuAsksAndShowsTheLines()
    {
        Theme theme;
        Tray tray(theme);
        TrayState state;
        state.links = {u"Smith & Sons up"_s};
        tray.setState(state);
        QAction *link = actionOf(tray.menu(), u"Smith && Sons up"_s);
        QVERIFY(link);
        QVERIFY(!link->isEnabled());
        QSignalSpy quiet(&tray, &Tray::quietAsked);
        actionOf(tray.menu(), u"For an hour"_s)->trigger();
        QCOMPARE(quiet.first().first().value<Tray::Quiet>(), Tray::Quiet::Hour);
        QVERIFY(!actionOf(tray.menu(), u"Off"_s)->isEnabled());
        state.quiet = true;
        tray.setState(state);
        QVERIFY(actionOf(tray.menu(), u"Off"_s)->isEnabled());
        QSignalSpy quit(&tray, &Tray::quitAsked);
        actionOf(tray.menu(), u"Quit"_s)->trigger();
        QCOMPARE(quit.size(), 1);
    }

    void wishesAreChosenOneByOne()
    {
        Theme theme;
        NotifySettings page(theme);
        NoticeWishes wishes;
        wishes.sounds[size_t(NoticeQueue::Mentions)] = u"bell"_s;
        page.setWishes(wishes);
        QSignalSpy chosen(&page, &NotifySettings::wishesChosen);
        for (auto *box : page.findChildren<QCheckBox *>()) {
            if (box->text() == u"With the text of the message"_s)
                box->click();
        }
        QCOMPARE(chosen.size(), 1);
        const auto now = chosen.first().first().value<NoticeWishes>();
        QVERIFY(!now.withText);
        QCOMPARE(now.sounds, wishes.sounds);
        QVERIFY(now.messages);
    }
};

QTEST_MAIN(TestTray)
#include "tst_tray.moc"
