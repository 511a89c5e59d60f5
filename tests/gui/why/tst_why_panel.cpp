#include "story_samples.h"
#include "ui/common/theme.h"
#include "ui/why/why_panel.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QLabel>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace cordboard;
using namespace cordboard::test;
using namespace Qt::StringLiterals;
using ui::WhyAction;
using ui::WhyPanel;

namespace {

class StillClock final : public Clock
{
public:
    qint64 nowUs() const override { return storyAt(14, 32); }
    qint64 monotonicMs() const override { return 0; }
};

/// A panel as wide as the window gives it, with the picture's story.
struct Bench
{
    Bench()
    {
        panel.setPerson(u"Ines"_s, u"+15550138020"_s, u"sam"_s);
        panel.resize(400, 700);
        panel.show();
        mustBe(QTest::qWaitForWindowActive(&panel));
    }

    static void mustBe(bool fine)
    {
        if (!fine)
            qFatal("the panel did not come up");
    }

    void tell(const MessageStory &story)
    {
        if (panel.target() != story.message.id)
            panel.begin(story.message.id);
        panel.showStory(story);
    }

    QAbstractButton *button(const QString &text)
    {
        for (auto *one : panel.findChildren<QAbstractButton *>()) {
            if (one->text() == text && one->isVisibleTo(&panel))
                return one;
        }
        return nullptr;
    }

    QStringList shownTexts()
    {
        QStringList texts;
        for (auto *label : panel.findChildren<QLabel *>()) {
            if (label->isVisibleTo(&panel))
                texts += label->text();
        }
        return texts;
    }

    StillClock clock;
    ui::Theme theme;
    WhyPanel panel{theme, clock};
};

} // namespace

class TestWhyPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAnswerComesFirst();
    void aButtonAsksForItsAct();
    void laterStepsAppearAndTheFocusStays();
    void detailsAreClosedUntilAsked();
    void questionsOpen();
    void copyPutsTheStoryIntoTheClipboard();
    void escapeCloses();
    void anotherMessageStartsAnew();
    void whatCannotBeReadIsSaid();
    void nothingIsCutInANarrowPanel_data();
    void nothingIsCutInANarrowPanel();
    void everyControlHasAName();
};

void TestWhyPanel::theAnswerComesFirst()
{
    Bench bench;
    bench.tell(halfArrived());
    const QStringList texts = bench.shownTexts();
    QVERIFY(texts.contains(u"Why did this fail?"_s));
    const auto answer = texts.indexOf(u"The phone was off until the message ran out."_s);
    QVERIFY(answer >= 0);
    QVERIFY(texts.indexOf(u"What to do next"_s) >= 0);
    QVERIFY(texts.contains(u"Part 2 of 2 failed"_s));
    QVERIFY(texts.contains(u"24 h 0 min later"_s));
}

void TestWhyPanel::aButtonAsksForItsAct()
{
    Bench bench;
    bench.tell(halfArrived());
    QSignalSpy chosen(&bench.panel, &WhyPanel::actionChosen);
    QAbstractButton *again = bench.button(u"Send again"_s);
    QVERIFY(again);
    bench.panel.takeFocus();
    QVERIFY(again->hasFocus()); // the first one is the main one
    QTest::keyClick(again, Qt::Key_Space);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].value<WhyAction>(), WhyAction::SendAgain);
    QCOMPARE(chosen[0][1].value<TargetId>(), TargetId{7});
    QTest::mouseClick(bench.button(u"Change the text"_s), Qt::LeftButton);
    QCOMPARE(chosen[1][0].value<WhyAction>(), WhyAction::Change);
    QTest::mouseClick(bench.button(u"Open PDU view"_s), Qt::LeftButton);
    QCOMPARE(chosen[2][0].value<WhyAction>(), WhyAction::Pdus);
}

void TestWhyPanel::laterStepsAppearAndTheFocusStays()
{
    Bench bench;
    MessageStory story = basicStory(TargetState::Queued);
    bench.tell(story);
    QVERIFY(bench.shownTexts().contains(u"Waiting"_s));
    bench.panel.takeFocus();
    QWidget *focused = bench.panel.focusWidget();
    QVERIFY(focused);
    story.ahead = 3; // the same acts: the button is the same
    bench.tell(story);
    QCOMPARE(bench.panel.focusWidget(), focused);
    story = halfArrived();
    bench.tell(story);
    QVERIFY(!bench.shownTexts().contains(u"Waiting"_s));
    QVERIFY(bench.shownTexts().contains(u"Part 1 of 2 delivered"_s));
    QVERIFY(!bench.button(u"Cancel"_s));
}

void TestWhyPanel::detailsAreClosedUntilAsked()
{
    Bench bench;
    bench.tell(halfArrived());
    QVERIFY(!bench.shownTexts().contains(u"+15550138020"_s));
    QAbstractButton *details = bench.button(u"Technical details"_s);
    QVERIFY(details);
    QTest::mouseClick(details, Qt::LeftButton);
    QVERIFY(bench.shownTexts().contains(u"+15550138020"_s));
    // They stay open while the story goes on.
    bench.tell(halfArrived());
    QVERIFY(bench.shownTexts().contains(u"+15550138020"_s));
    QTest::mouseClick(details, Qt::LeftButton);
    QVERIFY(!bench.shownTexts().contains(u"+15550138020"_s));
}

void TestWhyPanel::questionsOpen()
{
    Bench bench;
    bench.tell(halfArrived());
    QAbstractButton *cutOff = bench.button(u"The text is cut off"_s);
    QVERIFY(cutOff);
    const auto says70 = [&bench] {
        return !bench.shownTexts().filter(u"only 70"_s).isEmpty();
    };
    QVERIFY(!says70());
    QTest::mouseClick(cutOff, Qt::LeftButton);
    QVERIFY(says70());
}

void TestWhyPanel::copyPutsTheStoryIntoTheClipboard()
{
    Bench bench;
    bench.tell(halfArrived());
    bench.panel.copy();
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY(text.contains(u"The phone was off until the message ran out."_s));
    QVERIFY(!text.contains(u"5550138020"_s));
}

void TestWhyPanel::escapeCloses()
{
    Bench bench;
    bench.tell(halfArrived());
    QSignalSpy closed(&bench.panel, &WhyPanel::closed);
    bench.panel.takeFocus();
    QTest::keyClick(bench.panel.focusWidget(), Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
}

void TestWhyPanel::anotherMessageStartsAnew()
{
    Bench bench;
    bench.tell(halfArrived());
    bench.panel.setDetailsShown(true);
    bench.panel.begin(TargetId{8});
    QVERIFY(!bench.shownTexts().contains(u"Part 2 of 2 failed"_s));
    QVERIFY(!bench.shownTexts().contains(u"+15550138020"_s));
    bench.panel.showStory(halfArrived()); // late, and about the other one
    QVERIFY(!bench.shownTexts().contains(u"Part 2 of 2 failed"_s));
}

void TestWhyPanel::whatCannotBeReadIsSaid()
{
    Bench bench;
    bench.panel.begin(TargetId{7});
    bench.panel.showFault({ErrorCode::Unreachable, u"The database does not answer."_s, {}});
    QVERIFY(bench.shownTexts().contains(u"The database does not answer."_s));
}

void TestWhyPanel::nothingIsCutInANarrowPanel_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("rightToLeft");
    QTest::newRow("340") << 340 << false;
    QTest::newRow("400") << 400 << false;
    QTest::newRow("340, right to left") << 340 << true;
}

void TestWhyPanel::nothingIsCutInANarrowPanel()
{
    QFETCH(int, width);
    QFETCH(bool, rightToLeft);
    Bench bench;
    bench.panel.setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    bench.tell(halfArrived());
    bench.panel.setDetailsShown(true);
    bench.panel.resize(width, 600);
    QTRY_COMPARE(bench.panel.width(), width);
    auto *scroll = bench.panel.findChild<QScrollArea *>();
    const auto widest = [scroll] {
        QString name;
        int most = 0;
        for (auto *one : scroll->widget()->findChildren<QWidget *>()) {
            if (one->isVisible() && one->minimumSizeHint().width() > most) {
                most = one->minimumSizeHint().width();
                const auto *label = qobject_cast<QLabel *>(one);
                name = QString::number(most) + u' ' +
                       QLatin1String(one->metaObject()->className()) + u' ' +
                       (label ? label->text() : one->accessibleName());
            }
        }
        return name;
    };
    QTRY_VERIFY2(scroll->widget()->width() <= scroll->viewport()->width(), qPrintable(widest()));
    // Words keep off the icons, on whichever side these are.
    int looked = 0;
    for (auto *label : scroll->widget()->findChildren<QLabel *>()) {
        const QWidget *row = label->parentWidget();
        if (!label->isVisible() || !row->inherits("cordboard::ui::StepRow"))
            continue;
        ++looked;
        QVERIFY2(rightToLeft ? label->geometry().right() <= row->width() - 24 : label->x() >= 24,
                 qPrintable(label->text()));
    }
    QVERIFY(looked > 10);
    for (auto *one : scroll->widget()->findChildren<QAbstractButton *>()) {
        if (!one->isVisibleTo(&bench.panel))
            continue;
        const QRect box(one->mapTo(scroll->widget(), QPoint()), one->size());
        QVERIFY2(scroll->widget()->rect().contains(box), qPrintable(one->text()));
    }
}

void TestWhyPanel::everyControlHasAName()
{
    Bench bench;
    bench.tell(halfArrived());
    for (auto *one : bench.panel.findChildren<QWidget *>()) {
        if (!(one->focusPolicy() & Qt::TabFocus) || !one->isVisibleTo(&bench.panel))
            continue;
        const auto *button = qobject_cast<QAbstractButton *>(one);
        const bool named =
            !one->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        QVERIFY2(named, one->metaObject()->className());
    }
}

QTEST_MAIN(TestWhyPanel)
#include "tst_why_panel.moc"
