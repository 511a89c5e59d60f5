// What can be done with the text of a bubble: its links, and picking what is copied.
#include "chat_samples.h"
#include "ui/chat/chat_view.h"

#include <QClipboard>
#include <QFontMetricsF>
#include <QMenu>
#include <QPaintEvent>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

using namespace cordboard;
using namespace cordboard::ui;
using namespace cordboard::samples;
using namespace Qt::StringLiterals;

namespace {

struct Bench
{
    StillClock clock;
    Theme theme;
    ChatSlice slice;
    ChatView view{theme, slice, clock};

    explicit Bench(const QList<ChatMessage> &rows, const QList<ThreadLine> &lines = {})
    {
        theme.setChoice(ThemeChoice::Light);
        view.setLocale(QLocale::c());
        view.setPerson(u"Mara"_s);
        view.resize(600, 500);
        MessageSlice page;
        page.rows = rows;
        page.lines = lines;
        slice.reset(talk, page, {});
        view.show();
        [this] {
            QVERIFY(QTest::qWaitForWindowExposed(&view));
        }();
    }

    void moveTo(const QPoint &point)
    {
        QMouseEvent move(QEvent::MouseMove, point, view.viewport()->mapToGlobal(point),
                         Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(view.viewport(), &move);
    }

    /// Where the pointer becomes a hand, in that part of the view.
    QPoint hand(const QRect &within)
    {
        for (int y = within.top() + 2; y < within.bottom(); y += 4) {
            for (int x = within.left() + 2; x < within.right(); x += 4) {
                moveTo({x, y});
                if (view.viewport()->cursor().shape() == Qt::PointingHandCursor)
                    return {x, y};
            }
        }
        return {-1, -1};
    }

    void click(const QPoint &point)
    {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, point);
    }

    /// Behind these letters of the first line of a bubble.
    QPoint place(int row, const QString &before)
    {
        const QFontMetricsF metrics(theme.font(TextSize::Message));
        const QRect box = view.rowRect(row);
        return {box.left() + 12 + qRound(metrics.horizontalAdvance(before)),
                box.top() + 7 + int(metrics.height() / 2)};
    }

    void mouse(QEvent::Type type, const QPoint &point, quint64 ms = 0)
    {
        const bool isMove = type == QEvent::MouseMove;
        const bool isUp = type == QEvent::MouseButtonRelease;
        QMouseEvent event(type, point, view.viewport()->mapToGlobal(point),
                          isMove ? Qt::NoButton : Qt::LeftButton,
                          isUp ? Qt::NoButton : Qt::LeftButton, {});
        event.setTimestamp(ms);
        QCoreApplication::sendEvent(view.viewport(), &event);
    }

    void drag(const QPoint &from, const QPoint &to)
    {
        mouse(QEvent::MouseButtonPress, from);
        mouse(QEvent::MouseMove, (from + to) / 2);
        mouse(QEvent::MouseMove, to);
        mouse(QEvent::MouseButtonRelease, to);
    }

    /// What Ctrl+C brings.
    QString copied()
    {
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        return QGuiApplication::clipboard()->text();
    }

    QImage shot() { return view.viewport()->grab().toImage(); }

    QMenu *menu()
    {
        for (QMenu *one : view.findChildren<QMenu *>())
            if (one->isVisible())
                return one;
        return nullptr;
    }

    static QStringList words(const QMenu *menu)
    {
        QStringList out;
        for (const QAction *action : menu->actions())
            out.append(action->text());
        return out;
    }
};

ThreadLine note(qint64 id, qint64 after, const QString &text)
{
    ThreadLine line;
    line.id = id;
    line.conversation = talk;
    line.after = TargetId{after};
    line.kind = ThreadLine::Kind::Note;
    line.text = text;
    return line;
}

} // namespace

class TestBubbleText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLinkIsAskedForByTheMouse()
    {
        Bench bench({inbound(1, u"Look at https://shop.example/a?b=1&c=2 soon"_s),
                     inbound(2, u"no link in this one, info@shop.example"_s)});
        QSignalSpy asked(&bench.view, &ChatView::addressRequested);
        QCOMPARE(bench.hand(bench.view.rowRect(1)), QPoint(-1, -1));
        const QPoint at = bench.hand(bench.view.rowRect(0));
        QVERIFY(at.x() > 0);
        bench.click(at);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.at(0).at(0).toString(), u"https://shop.example/a?b=1&c=2"_s);
        // Not where it was only released, nor with another button.
        QTest::mousePress(bench.view.viewport(), Qt::LeftButton, {}, {300, 5});
        QTest::mouseRelease(bench.view.viewport(), Qt::LeftButton, {}, at);
        QTest::mouseClick(bench.view.viewport(), Qt::MiddleButton, {}, at);
        QCOMPARE(asked.size(), 1);
    }

    void aLinkIsPaintedAsOne()
    {
        Bench bench({inbound(1, u"https://shop.example/abc"_s), inbound(2, u"shop example abc"_s)});
        const QRgb accent = bench.theme.color(Role::Accent).rgb();
        const QImage shot = bench.view.viewport()->grab().toImage();
        const auto hasAccent = [&shot, accent](const QRect &box) {
            for (int y = box.top(); y <= box.bottom(); ++y)
                for (int x = box.left(); x <= box.right(); ++x)
                    if (shot.pixel(x, y) == accent)
                        return true;
            return false;
        };
        QVERIFY(hasAccent(bench.view.rowRect(0)));
        QVERIFY(!hasAccent(bench.view.rowRect(1)));
    }

    void theMenuOffersEveryLink()
    {
        Bench bench(
            {inbound(1, u"www.a.example/x?y&z or http://b.example or www.a.example/x?y&z"_s),
             inbound(2, u"http://c.example"_s)});
        QSignalSpy asked(&bench.view, &ChatView::addressRequested);
        bench.view.setFocus();
        bench.view.select(TargetId{1});
        QTest::keyClick(&bench.view, Qt::Key_Return);
        QMenu *menu = bench.menu();
        QVERIFY(menu);
        QCOMPARE(Bench::words(menu).first(5),
                 (QStringList{u"Open https://www.a.example/x?y&&z…"_s,
                              u"Copy https://www.a.example/x?y&&z"_s, u"Open http://b.example…"_s,
                              u"Copy http://b.example"_s, QString()}));
        menu->actions().at(2)->trigger();
        QCOMPARE(asked.at(0).at(0).toString(), u"http://b.example"_s);
        menu->actions().at(1)->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"https://www.a.example/x?y&z"_s);
        menu->close();
        QTRY_VERIFY(!bench.menu());

        bench.view.select(TargetId{2});
        QTest::keyClick(&bench.view, Qt::Key_Return);
        QVERIFY(bench.menu());
        QCOMPARE(Bench::words(bench.menu()).first(2),
                 (QStringList{u"Open link…"_s, u"Copy link"_s}));
        bench.menu()->close();
        QTRY_VERIFY(!bench.menu());

        // Under the pointer it is this one that is meant.
        const QPoint at = bench.hand(bench.view.rowRect(0));
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, bench.view.mapToGlobal(at));
        QCoreApplication::sendEvent(bench.view.viewport(), &event);
        QVERIFY(bench.menu());
        QCOMPARE(Bench::words(bench.menu()).at(0), u"Open link…"_s);
        bench.menu()->actions().at(0)->trigger();
        QCOMPARE(asked.at(1).at(0).toString(), u"https://www.a.example/x?y&z"_s);
        bench.menu()->close();
    }

    void aNoteHasLinks()
    {
        Bench bench({inbound(1, u"Hello"_s)}, {note(5, 1, u"See http://wiki.example/4471"_s)});
        QSignalSpy asked(&bench.view, &ChatView::addressRequested);
        const int top = bench.view.rowRect(0).bottom();
        const QPoint at = bench.hand({0, top, 600, 500 - top});
        QVERIFY(at.x() > 0);
        bench.click(at);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.at(0).at(0).toString(), u"http://wiki.example/4471"_s);
    }

    void aScreenReaderIsToldWhereItLeads()
    {
        Bench bench(
            {inbound(1, u"http://bank.com@evil.example/x"_s),
             outbound(2, u"http://b\u00fccher.example http://b.example"_s, TargetState::Delivered),
             inbound(3, u"Hello"_s)});
        QVERIFY(bench.view.spokenText(0).endsWith(u". Link to evil.example."_s));
        const QString two = bench.view.spokenText(1);
        QVERIFY2(two.contains(u"2 link(s), the first to xn--bcher-kva.example. Delivered"_s) ||
                     two.contains(u"2 links, the first to xn--bcher-kva.example. Delivered"_s),
                 qPrintable(two));
        QVERIFY(!bench.view.spokenText(2).contains(u"ink"_s));
    }

    void aLinkThatWasFoldedAwayIsNone()
    {
        const QString text =
            u"x "_s.repeated(995) + u"http://shop.example/a-long-path "_s + u"y "_s.repeated(200);
        Bench bench({inbound(1, text)});
        QVERIFY(!bench.view.spokenText(0).contains(u"Link to"_s));
    }

    void alsoInRightToLeftText()
    {
        Bench bench({inbound(
            1, u"\u0627\u0646\u0638\u0631 http://shop.example/a \u0627\u0644\u0622\u0646"_s)});
        QSignalSpy asked(&bench.view, &ChatView::addressRequested);
        const QPoint at = bench.hand(bench.view.rowRect(0));
        QVERIFY(at.x() > 0);
        bench.click(at);
        QCOMPARE(asked.at(0).at(0).toString(), u"http://shop.example/a"_s);
    }

    void aDragPicksLetters()
    {
        Bench bench({inbound(1, u"alpha beta gamma"_s), inbound(2, u"delta"_s)});
        bench.drag(bench.place(0, u"alpha "_s), bench.place(0, u"alpha beta"_s));
        QCOMPARE(bench.copied(), u"beta"_s);
        QCOMPARE(bench.view.selected(), TargetId{1});
        // Backwards, and beyond the end of the line.
        bench.drag(bench.place(0, u"alpha be"_s), bench.place(0, {}) - QPoint(9, 0));
        QCOMPARE(bench.copied(), u"alpha be"_s);
        bench.drag(bench.place(0, u"alpha "_s), {590, bench.place(0, {}).y()});
        QCOMPARE(bench.copied(), u"beta gamma"_s);
        // A click picks nothing, and then it is the whole message again.
        bench.click(bench.place(0, u"al"_s));
        QCOMPARE(bench.copied(), u"alpha beta gamma"_s);
        bench.click({300, 3});
        QVERIFY(!bench.view.selected().isValid());
    }

    void pickedLettersAreSeen()
    {
        Bench bench({inbound(1, u"alpha beta gamma"_s), inbound(2, u"delta"_s)});
        const QImage before = bench.shot();
        bench.drag(bench.place(0, u"alpha "_s), bench.place(0, u"alpha beta"_s));
        const QRgb ground = bench.theme.color(Role::Accent).rgb();
        const auto count = [&bench, ground](const QImage &shot) {
            int pixels = 0;
            const QRect box = bench.view.rowRect(0).adjusted(8, 6, -8, -6); // within its ring
            for (int y = box.top(); y <= box.bottom(); ++y)
                for (int x = box.left(); x <= box.right(); ++x)
                    pixels += shot.pixel(x, y) == ground ? 1 : 0;
            return pixels;
        };
        QCOMPARE(count(before), 0);
        QVERIFY(count(bench.shot()) > 100);
        // Only where it is picked.
        const QImage shot = bench.shot();
        QVERIFY(shot.pixel(bench.place(0, u"al"_s)) != ground);
        QTest::keyClick(&bench.view, Qt::Key_Escape);
        QCOMPARE(count(bench.shot()), 0);
        QCOMPARE(bench.view.selected(), TargetId{1}); // one step back at a time
    }

    void twoClicksPickTheWordAndThreeTheText()
    {
        Bench bench({inbound(1, u"alpha beta\ngamma \U0001F600"_s)});
        const QPoint beta = bench.place(0, u"alpha b"_s);
        bench.mouse(QEvent::MouseButtonPress, beta);
        bench.mouse(QEvent::MouseButtonRelease, beta);
        bench.mouse(QEvent::MouseButtonDblClick, beta, 1000);
        bench.mouse(QEvent::MouseButtonRelease, beta);
        QCOMPARE(bench.copied(), u"beta"_s);
        bench.mouse(QEvent::MouseButtonPress, beta, 1100);
        bench.mouse(QEvent::MouseButtonRelease, beta);
        QCOMPARE(bench.copied(), u"alpha beta\ngamma \U0001F600"_s);
        // Much later it is a first click again.
        bench.mouse(QEvent::MouseButtonDblClick, beta, 5000);
        bench.mouse(QEvent::MouseButtonRelease, beta);
        bench.mouse(QEvent::MouseButtonPress, beta, 9000);
        bench.mouse(QEvent::MouseButtonRelease, beta);
        bench.view.select({});
        QGuiApplication::clipboard()->setText(u"before"_s);
        QCOMPARE(bench.copied(), u"before"_s);
        // Words go on as words.
        bench.mouse(QEvent::MouseButtonDblClick, beta, 20'000);
        bench.mouse(QEvent::MouseMove, bench.place(0, u"al"_s), 20'010);
        bench.mouse(QEvent::MouseButtonRelease, bench.place(0, u"al"_s), 20'020);
        QCOMPARE(bench.copied(), u"alpha beta"_s);
    }

    void whatIsCopiedIsWhatWasWritten()
    {
        // A break of two characters, one that is shown as a picture, a joined emoji, two
        // directions.
        const QString text = u"a\r\nb\u0007c \U0001F468\u200D\U0001F469 \u05D0\u05D1 x"_s;
        Bench bench({inbound(1, text)});
        bench.view.setFocus();
        bench.view.select(TargetId{1});
        QTest::keyClick(&bench.view, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(bench.copied(), text);
        QTest::keyClick(&bench.view, Qt::Key_Escape);
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(&bench.view, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(bench.copied(), u"a\r\nb"_s);
        QTest::keyClick(&bench.view, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(bench.copied(), u"a\r\nb\u0007"_s);
        for (int i = 0; i < 3; ++i) // the emoji is one step
            QTest::keyClick(&bench.view, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(bench.copied(), u"a\r\nb\u0007c \U0001F468\u200D\U0001F469"_s);
    }

    void theKeyboardPicks()
    {
        Bench bench({inbound(1, u"alpha beta gamma"_s), inbound(2, u"\u05D0\u05D1\u05D2"_s)});
        bench.view.setFocus();
        bench.view.select(TargetId{1});
        QTest::keyClick(&bench.view, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(bench.copied(), u"a"_s);
        QTest::keyClick(&bench.view, Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
        QCOMPARE(bench.copied(), u"alpha "_s);
        QTest::keyClick(&bench.view, Qt::Key_End, Qt::ShiftModifier);
        QCOMPARE(bench.copied(), u"alpha beta gamma"_s);
        QTest::keyClick(&bench.view, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(bench.copied(), u"alpha beta gamm"_s);
        QTest::keyClick(&bench.view, Qt::Key_Home, Qt::ShiftModifier);
        QTest::keyClick(&bench.view, Qt::Key_Left, Qt::ShiftModifier); // from the end
        QCOMPARE(bench.copied(), u"a"_s);
        QTest::keyClick(&bench.view, Qt::Key_Escape);
        QCOMPARE(bench.copied(), u"alpha beta gamma"_s);
        // Right to left, left is forward.
        bench.view.select(TargetId{2});
        QTest::keyClick(&bench.view, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(bench.copied(), u"\u05D0"_s);
        QTest::keyClick(&bench.view, Qt::Key_Down);
        QCOMPARE(bench.copied(), u"\u05D0\u05D1\u05D2"_s);
    }

    void severalMessagesAreCopiedWithWhoAndWhen()
    {
        Bench bench({inbound(1, u"first"_s), outbound(2, u"second\nline"_s, TargetState::Delivered),
                     inbound(3, u"third"_s)});
        const auto when = [](int id) {
            const QDateTime time = QDateTime::fromMSecsSinceEpoch(startUs / 1000 + id * 60'000,
                                                                  QTimeZone::systemTimeZone());
            return QLocale::c().toString(time.date(), QLocale::ShortFormat) + u" "_s +
                   QLocale::c().toString(time.time(), u"HH:mm"_s);
        };
        const QString two =
            u"You, "_s + when(2) + u"\nsecond\nline\n\nMara, "_s + when(3) + u"\nthird"_s;
        bench.drag(bench.place(2, u"th"_s), bench.view.rowRect(1).center());
        QCOMPARE(bench.copied(), two);
        QTest::keyClick(&bench.view, Qt::Key_Escape);
        QTest::keyClick(&bench.view, Qt::Key_Escape);
        bench.view.select(TargetId{3});
        QTest::keyClick(&bench.view, Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(bench.copied(), two);
        QTest::keyClick(&bench.view, Qt::Key_Return);
        QVERIFY(bench.menu());
        const QStringList words = Bench::words(bench.menu());
        QVERIFY(words.contains(u"Copy 2 message(s)"_s) || words.contains(u"Copy 2 messages"_s));
        bench.menu()->close();
        QTest::keyClick(&bench.view, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(bench.copied(), u"third"_s);
        // And back by the pointer: into the bubble where it began.
        bench.mouse(QEvent::MouseButtonPress, bench.place(2, {}));
        bench.mouse(QEvent::MouseMove, bench.view.rowRect(0).center());
        bench.mouse(QEvent::MouseMove, bench.place(2, u"thi"_s));
        bench.mouse(QEvent::MouseButtonRelease, bench.place(2, u"thi"_s));
        QCOMPARE(bench.copied(), u"thi"_s);
    }

    void aDragOverALinkOpensNothing()
    {
        Bench bench({inbound(1, u"http://shop.example/abc"_s)});
        QSignalSpy asked(&bench.view, &ChatView::addressRequested);
        bench.drag(bench.place(0, u"http://"_s), bench.place(0, u"http://shop"_s));
        QCOMPARE(asked.size(), 0);
        QCOMPARE(bench.copied(), u"shop"_s);
        bench.click(bench.place(0, u"http"_s));
        QCOMPARE(asked.size(), 1);
    }

    void theMenuCopiesWhatIsPicked()
    {
        Bench bench({inbound(1, u"alpha beta"_s), inbound(2, u"gamma"_s)});
        bench.drag(bench.place(0, u"alpha "_s), bench.place(0, u"alpha beta"_s));
        const QPoint at = bench.place(0, u"alpha b"_s);
        QTest::mousePress(bench.view.viewport(), Qt::RightButton, {}, at);
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, bench.view.mapToGlobal(at));
        QCoreApplication::sendEvent(bench.view.viewport(), &event);
        QVERIFY(bench.menu());
        QCOMPARE(bench.menu()->actions().at(0)->text(), u"Copy selected text"_s);
        bench.menu()->actions().at(0)->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"beta"_s);
        bench.menu()->close();
        QTRY_VERIFY(!bench.menu());
        // Of another bubble it is something else that is meant.
        const QPoint other = bench.place(1, u"ga"_s);
        QContextMenuEvent there(QContextMenuEvent::Mouse, other, bench.view.mapToGlobal(other));
        QCoreApplication::sendEvent(bench.view.viewport(), &there);
        QVERIFY(bench.menu());
        QCOMPARE(bench.menu()->actions().at(0)->text(), u"Copy text"_s);
        bench.menu()->close();
    }

    void whatIsPickedLivesAsLongAsItsMessage()
    {
        Bench bench({inbound(1, u"alpha beta"_s), inbound(2, u"gamma"_s),
                     outbound(3, u"delta"_s, TargetState::Queued)});
        bench.drag(bench.place(0, u"alpha "_s), bench.place(0, u"alpha beta"_s));
        bench.slice.applyTick(tick(3, TargetState::Sent));
        bench.slice.merge({inbound(4, u"new"_s)});
        QCOMPARE(bench.copied(), u"beta"_s);
        bench.slice.merge({inbound(1, u"something else"_s)});
        QCOMPARE(bench.copied(), u"something else"_s);
        bench.drag(bench.place(1, {}), bench.place(1, u"ga"_s));
        QCOMPARE(bench.copied(), u"ga"_s);
        MessageSlice other;
        other.rows = {inbound(2, u"gamma"_s)};
        bench.slice.reset(talk, other, {});
        QGuiApplication::clipboard()->setText(u"before"_s);
        QCOMPARE(bench.copied(), u"before"_s);
    }

    void aFoldedTextIsCopiedToItsEnd()
    {
        const QString text = u"word "_s.repeated(600);
        Bench bench({inbound(1, text)});
        bench.view.setFocus();
        bench.view.select(TargetId{1});
        QTest::keyClick(&bench.view, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(bench.copied(), text);
        QTest::keyClick(&bench.view, Qt::Key_Left, Qt::ShiftModifier);
        QTest::keyClick(&bench.view, Qt::Key_Escape);
        QTest::keyClick(&bench.view, Qt::Key_End, Qt::ShiftModifier);
        QCOMPARE(bench.copied(), text);
        QTest::keyClick(&bench.view, Qt::Key_Escape);
        for (int i = 0; i < 7; ++i)
            QTest::keyClick(&bench.view, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(bench.copied(), u"word wo"_s);
    }

    void pickingIsPaintedWhereItIs()
    {
        QList<ChatMessage> rows;
        for (int id = 1; id <= 12; ++id)
            rows.append(inbound(id, u"alpha beta"_s));
        Bench bench(rows);
        bench.drag(bench.place(11, {}), bench.place(11, u"al"_s));
        QApplication::processEvents();
        struct Watch final : QObject
        {
            QRegion region;
            bool eventFilter(QObject *, QEvent *event) override
            {
                if (event->type() == QEvent::Paint)
                    region |= static_cast<QPaintEvent *>(event)->region();
                return false;
            }
        } watch;
        bench.view.viewport()->installEventFilter(&watch);
        bench.mouse(QEvent::MouseButtonPress, bench.place(11, u"al"_s));
        QApplication::processEvents();
        watch.region = {};
        bench.mouse(QEvent::MouseMove, bench.place(11, u"alpha be"_s));
        QApplication::processEvents();
        QVERIFY(!watch.region.isEmpty());
        const QRect bubble = bench.view.rowRect(11).adjusted(-3, -3, 3, 3);
        QVERIFY2(bubble.contains(watch.region.boundingRect()),
                 "a step of the drag repaints its bubble alone");
        bench.mouse(QEvent::MouseButtonRelease, bench.place(11, u"alpha be"_s));
    }
};

QTEST_MAIN(TestBubbleText)
#include "tst_bubble_text.moc"
