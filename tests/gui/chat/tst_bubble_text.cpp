// What can be done with the text of a bubble: its links.
#include "chat_samples.h"
#include "ui/chat/chat_view.h"

#include <QClipboard>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

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
};

QTEST_MAIN(TestBubbleText)
#include "tst_bubble_text.moc"
