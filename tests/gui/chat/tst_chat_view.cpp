#include "chat_samples.h"
#include "ui/chat/chat_header.h"
#include "ui/chat/chat_view.h"
#include "ui/chat/person_panel.h"

#include <QAccessible>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPaintEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace cordboard;
using namespace cordboard::ui;
using namespace cordboard::samples;
using namespace Qt::StringLiterals;

namespace {

/// What a widget was asked to paint.
class PaintWatch final : public QObject
{
public:
    explicit PaintWatch(QWidget *widget)
        : QObject(widget)
    {
        widget->installEventFilter(this);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            region |= static_cast<QPaintEvent *>(event)->region();
            ++count;
        }
        return false;
    }

    QRegion region;
    int count = 0;
};

struct Bench
{
    StillClock clock;
    Theme theme;
    ChatSlice slice;
    ChatView view{theme, slice, clock};

    Bench()
    {
        theme.setChoice(ThemeChoice::Light);
        view.setLocale(QLocale::c());
        view.setPerson(u"Mara"_s);
        view.resize(600, 500);
    }

    void show(const QList<ChatMessage> &rows, bool older = false, bool newer = false,
              TargetId read = {})
    {
        MessageSlice page;
        page.rows = rows;
        page.olderExist = older;
        page.newerExist = newer;
        slice.reset(talk, page, read);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
    }

    QImage shot() { return view.viewport()->grab().toImage(); }
};

QList<ChatMessage> many(int from, int to)
{
    QList<ChatMessage> rows;
    for (int id = from; id <= to; ++id) {
        const QString text = u"message number %1 "_s.arg(id).repeated(1 + id % 4);
        rows.append(id % 3 ? inbound(id, text) : outbound(id, text, TargetState::Delivered));
    }
    return rows;
}

QAccessibleInterface *item(ChatView &view, int row)
{
    return QAccessible::queryAccessibleInterface(&view)->child(row);
}

QString name(QAccessibleInterface *about)
{
    return about->text(QAccessible::Name);
}

} // namespace

class TestChatView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tickRepaintsOnlyTheFooter();
    void failureMakesRoomForItsReason();
    void staysAtTheBottomAndKeepsItsPlace();
    void olderRowsDoNotMoveWhatIsRead();
    void asksForPagesOnce();
    void reportsWhatWasSeen();
    void ownMessageIsFollowed();
    void wordStandsOnTheLastOwnBubbleOnly();
    void resizingKeepsThePlace();
    void keysSelectCopyAndOpenTheMenu();
    void linksAskForResendAndCancel();
    void waitingIsCalledSendingForTwoSeconds();
    void tabSelectsTheNewestInSight();
    void accessibleListNamesEveryBubble();
    void accessibleItemsSurviveChanges();
    void hostileTextStaysInItsBubble_data();
    void hostileTextStaysInItsBubble();
    void veryLongTextIsFoldedAndCanBeUnfolded();
    void rightToLeftMirrorsTheSides();
    void emptyViewSaysWhatToDo();
    void tooltipIsEscaped();
    void headerTellsTheirTime();
    void panelRenamesOnEnterAndNotOnEscape();
};

void TestChatView::tickRepaintsOnlyTheFooter()
{
    Bench bench;
    bench.show(
        {inbound(1, u"hi"_s),
         outbound(2, u"a longer answer that is wide enough for its words"_s, TargetState::Sending),
         outbound(3, u"and another"_s, TargetState::Delivered)});
    // Sending carries a word, sent none: with this long text the bubble keeps its size.
    QTRY_VERIFY(bench.view.rowRect(1).height() > 0);
    QCoreApplication::processEvents();
    PaintWatch watch(bench.view.viewport());
    bench.slice.applyTick(tick(2, TargetState::Sent));
    QTRY_COMPARE(watch.count, 1);
    QCOMPARE(watch.region.boundingRect(), bench.view.footerRect(1));
    QVERIFY(bench.view.footerRect(1).height() < bench.view.rowRect(1).height() / 2);
}

void TestChatView::failureMakesRoomForItsReason()
{
    Bench bench;
    bench.show({outbound(2, u"an invoice"_s, TargetState::Sent)});
    const int before = bench.view.rowRect(0).height();
    TargetTick failed = tick(2, TargetState::Failed);
    failed.reason = {ReasonCode::BadSender, u"0x0A"_s};
    bench.slice.applyTick(failed);
    QVERIFY(bench.view.rowRect(0).height() > before + 15);
    QCOMPARE(
        bench.view.spokenText(0),
        u"You, %1. an invoice. Failed. The carrier refused the sender number."_s.arg(
            QDateTime::fromMSecsSinceEpoch((startUs + 120'000'000) / 1000).toString(u"HH:mm")));
}

void TestChatView::staysAtTheBottomAndKeepsItsPlace()
{
    Bench bench;
    bench.show(many(1, 60));
    QScrollBar *bar = bench.view.verticalScrollBar();
    QVERIFY(bar->maximum() > 500);
    QVERIFY(bench.view.isAtBottom());
    bench.slice.merge({inbound(61, u"new"_s)});
    QVERIFY(bench.view.isAtBottom());
    bar->setValue(bar->maximum() / 2);
    const QRect place = bench.view.rowRect(30);
    bench.slice.merge({inbound(62, u"newer"_s)});
    QCOMPARE(bench.view.rowRect(30), place);
    QVERIFY(!bench.view.isAtBottom());
    bench.view.scrollToLatest();
    QVERIFY(bench.view.isAtBottom());
}

void TestChatView::olderRowsDoNotMoveWhatIsRead()
{
    Bench bench;
    bench.show(many(101, 160), true);
    bench.view.verticalScrollBar()->setValue(300);
    const int row = bench.view.rowAt(QPoint(60, 250)) >= 0 ? bench.view.rowAt(QPoint(60, 250)) : 4;
    const TargetId id = bench.slice.at(row).id;
    const QRect place = bench.view.rowRect(row);
    MessageSlice page;
    page.rows = many(1, 100);
    bench.slice.addOlder(talk, page);
    QCOMPARE(bench.view.rowRect(bench.slice.rowOf(id)), place);
}

void TestChatView::asksForPagesOnce()
{
    Bench bench;
    QSignalSpy older(&bench.view, &ChatView::olderWanted);
    QSignalSpy newer(&bench.view, &ChatView::newerWanted);
    bench.show(many(101, 260), true, true);
    QCOMPARE(newer.size(), 1); // it opens at the end of what is there
    QCOMPARE(newer.at(0).at(0).value<TargetId>(), TargetId{260});
    bench.view.verticalScrollBar()->setValue(100);
    bench.view.verticalScrollBar()->setValue(50);
    QCOMPARE(older.size(), 1);
    QCOMPARE(older.at(0).at(0).value<TargetId>(), TargetId{101});
    bench.view.pageFailed();
    bench.view.verticalScrollBar()->setValue(40);
    QCOMPARE(older.size(), 2);
}

void TestChatView::reportsWhatWasSeen()
{
    Bench bench;
    QSignalSpy seen(&bench.view, &ChatView::seen);
    bench.view.show();
    bench.view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&bench.view));
    bench.show(many(1, 60));
    QTRY_COMPARE(seen.size(), 1);
    QCOMPARE(seen.at(0).at(0).value<TargetId>(), TargetId{60});
    bench.view.verticalScrollBar()->setValue(0);
    bench.slice.merge({inbound(61, u"new"_s)});
    QCOMPARE(seen.size(), 1); // it is out of sight
    bench.view.scrollToLatest();
    QCOMPARE(seen.size(), 2);
}

void TestChatView::ownMessageIsFollowed()
{
    Bench bench;
    bench.show(many(1, 60));
    bench.view.verticalScrollBar()->setValue(0);
    bench.slice.merge({outbound(61, u"mine"_s, TargetState::Queued)});
    QVERIFY(bench.view.isAtBottom());
}

void TestChatView::wordStandsOnTheLastOwnBubbleOnly()
{
    Bench bench;
    bench.show({outbound(1, u"ok"_s, TargetState::Sent)});
    const int withWord = bench.view.rowRect(0).width();
    bench.slice.merge({outbound(2, u"ok"_s, TargetState::Sent)});
    QVERIFY(bench.view.rowRect(0).width() < withWord);
    QCOMPARE(bench.view.rowRect(1).width(), withWord);
    // Both fall off the far end of the slice: nothing is left that could have it.
    MessageSlice page;
    page.rows = many(-1000, -601);
    page.olderExist = true;
    for (ChatMessage &row : page.rows)
        row.direction = Direction::Inbound;
    bench.slice.addOlder(talk, page);
    QCOMPARE(bench.slice.lastOutbound(), -1);
    QCOMPARE(bench.slice.count(), ChatSlice::capacity);
}

void TestChatView::resizingKeepsThePlace()
{
    Bench bench;
    bench.show(many(1, 60));
    bench.view.verticalScrollBar()->setValue(600);
    int row = 0;
    while (bench.view.rowRect(row).bottom() <= 0)
        ++row;
    const int top = bench.view.rowRect(row).top();
    bench.view.resize(400, 500);
    QTRY_COMPARE(bench.view.viewport()->width(), 400 - bench.view.verticalScrollBar()->width());
    QVERIFY(qAbs(bench.view.rowRect(row).top() - top) <= 1);
    bench.view.scrollToLatest();
    bench.view.resize(600, 300);
    QTRY_VERIFY(bench.view.isAtBottom());
}

void TestChatView::keysSelectCopyAndOpenTheMenu()
{
    Bench bench;
    bench.show({inbound(1, u"first"_s), outbound(2, u"second"_s, TargetState::Failed)});
    bench.view.setFocus();
    QTest::keyClick(&bench.view, Qt::Key_Up);
    QCOMPARE(bench.view.selected(), TargetId{2});
    QTest::keyClick(&bench.view, Qt::Key_Up);
    QCOMPARE(bench.view.selected(), TargetId{1});
    QTest::keyClick(&bench.view, Qt::Key_Up);
    QCOMPARE(bench.view.selected(), TargetId{1});
    QTest::keyClick(&bench.view, Qt::Key_C);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"first"_s);
    QTest::keyClick(&bench.view, Qt::Key_End);
    QCOMPARE(bench.view.selected(), TargetId{2});
    QTest::keyClick(&bench.view, Qt::Key_Return);
    auto *menu = bench.view.findChild<QMenu *>();
    QVERIFY(menu && menu->isVisible());
    QSignalSpy resend(&bench.view, &ChatView::resendRequested);
    QSignalSpy pdus(&bench.view, &ChatView::pdusRequested);
    QSignalSpy why(&bench.view, &ChatView::whyRequested);
    QStringList words;
    for (QAction *action : menu->actions())
        words.append(action->text());
    QCOMPARE(words, (QStringList{u"Copy text"_s, u"Why?"_s, u"Reply quoting"_s, u"Send again"_s,
                                 QString(), u"Open PDUs of this message"_s}));
    menu->actions().at(1)->trigger();
    QCOMPARE(why.size(), 1);
    menu->actions().at(3)->trigger();
    QCOMPARE(resend.size(), 1);
    menu->actions().at(5)->trigger();
    QCOMPARE(pdus.size(), 1);
    QCOMPARE(pdus.first().first().value<TargetId>(), TargetId{2});
    menu->close();
    QTest::keyClick(&bench.view, Qt::Key_W);
    QCOMPARE(why.size(), 2);
    QCOMPARE(why.last().first().value<TargetId>(), TargetId{2});
    QTest::keyClick(&bench.view, Qt::Key_Escape);
    QVERIFY(!bench.view.selected().isValid());
}

void TestChatView::linksAskForResendAndCancel()
{
    Bench bench;
    ChatMessage failed = outbound(1, u"text"_s, TargetState::Failed);
    failed.reason = {ReasonCode::PhoneOff, {}};
    ChatMessage waiting = outbound(2, u"text"_s, TargetState::Queued);
    waiting.reason = {ReasonCode::CarrierDown, {}};
    bench.show({failed, waiting});
    QSignalSpy resend(&bench.view, &ChatView::resendRequested);
    QSignalSpy cancel(&bench.view, &ChatView::cancelRequested);
    const auto clickEnd = [&bench](int row) {
        // The link ends the last line of an own bubble.
        const QPoint point = bench.view.rowRect(row).bottomRight() - QPoint(20, 14);
        QTest::mouseMove(bench.view.viewport(), point);
        QTest::mouseClick(bench.view.viewport(), Qt::LeftButton, {}, point);
    };
    clickEnd(0);
    QCOMPARE(resend.size(), 1);
    QCOMPARE(resend.at(0).at(0).value<TargetId>(), TargetId{1});
    clickEnd(1);
    QCOMPARE(cancel.size(), 1);
    // Once it was sent again, it is not offered a second time.
    failed.resentAs = TargetId{2};
    bench.slice.merge({failed});
    clickEnd(0);
    QCOMPARE(resend.size(), 1);
    QVERIFY(bench.view.spokenText(0).contains(u"Sent again at"_s));
}

void TestChatView::waitingIsCalledSendingForTwoSeconds()
{
    Bench bench;
    ChatMessage queued = outbound(1, u"text"_s, TargetState::Queued);
    bench.clock.us = queued.createdUs + 500'000;
    bench.show({queued});
    QVERIFY(bench.view.spokenText(0).endsWith(u"Sending."_s));
    bench.clock.us = queued.createdUs + 2'500'000;
    QTRY_VERIFY_WITH_TIMEOUT(bench.view.spokenText(0).endsWith(u"Waiting."_s), 10'000);
}

void TestChatView::tabSelectsTheNewestInSight()
{
    Bench bench;
    bench.show(many(1, 60));
    bench.view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&bench.view));
    bench.view.clearFocus();
    bench.view.setFocus(Qt::MouseFocusReason);
    QVERIFY(!bench.view.selected().isValid());
    bench.view.clearFocus();
    bench.view.setFocus(Qt::TabFocusReason);
    QCOMPARE(bench.view.selected(), bench.slice.at(59).id);
    // Somebody reading further up stays there.
    bench.view.select({});
    bench.view.clearFocus();
    bench.view.verticalScrollBar()->setValue(0);
    bench.view.setFocus(Qt::BacktabFocusReason);
    QVERIFY(bench.view.selected().isValid());
    QVERIFY(bench.slice.rowOf(bench.view.selected()) < 30);
}

void TestChatView::accessibleListNamesEveryBubble()
{
    Bench bench;
    ChatMessage two = outbound(2, u"Thank you"_s, TargetState::Delivered);
    two.parts = {TargetState::Delivered, TargetState::Delivered};
    bench.show({inbound(1, u"Perfect"_s), two});
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&bench.view);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(name(list), u"Messages"_s);
    QCOMPARE(list->childCount(), 2);
    const auto time = [](qint64 id) {
        return QDateTime::fromMSecsSinceEpoch((startUs + id * 60'000'000) / 1000)
            .toString(u"HH:mm");
    };
    QCOMPARE(name(list->child(0)), u"Mara, %1. Perfect"_s.arg(time(1)));
    QCOMPARE(name(list->child(1)), u"You, %1. Thank you. Delivered, 2 of 2 parts."_s.arg(time(2)));
    for (int row = 0; row < 2; ++row) {
        QAccessibleInterface *bubble = list->child(row);
        QCOMPARE(bubble->role(), QAccessible::ListItem);
        QCOMPARE(bubble->parent(), list);
        QCOMPARE(list->indexOfChild(bubble), row);
        QCOMPARE(bubble->rect().size(), bench.view.rowRect(row).size());
        QCOMPARE(list->childAt(bubble->rect().center().x(), bubble->rect().center().y()), bubble);
    }
    bench.view.setFocus();
    bench.view.select(TargetId{2});
    QVERIFY(list->child(1)->state().selected);
    QCOMPARE(list->focusChild(), list->child(1));
}

void TestChatView::accessibleItemsSurviveChanges()
{
    Bench bench;
    bench.show(many(101, 110), true);
    QAccessibleInterface *bubble = item(bench.view, 3);
    const QString before = name(bubble);
    MessageSlice page;
    page.rows = many(1, 100);
    bench.slice.addOlder(talk, page);
    QCOMPARE(item(bench.view, 103), bubble);
    QCOMPARE(name(bubble), before);
    bench.slice.reset(ConversationId{8}, {}, {});
    QVERIFY(!bubble->isValid());
    QCOMPARE(name(bubble), QString());
    QCOMPARE(bubble->rect(), QRect());
    QVERIFY(bubble->state().invalid);
}

void TestChatView::hostileTextStaysInItsBubble_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("markup") << u"<h1>hello</h1><img src=x width=99999999>&amp;"_s;
    QTest::newRow("override") << u"\u202Egpj.exe \u2066\u202D never closed"_s;
    QTest::newRow("marks") << u"Z"_s + QString(3000, QChar(0x0351)) + u" a"_s;
    QTest::newRow("nul") << u"a"_s + QChar(0) + u"b\x07\x1b[31m"_s;
    QTest::newRow("lone surrogates") << QString(QChar(0xD800)) + u"x"_s + QChar(0xDC00);
    QTest::newRow("one word") << QString(100'000, u'W');
    QTest::newRow("lines") << QString(100'000, u'\n');
    QTest::newRow("emoji") << u"\U0001F468\u200D\U0001F469\u200D\U0001F467"_s.repeated(4000);
    QTest::newRow("nothing") << QString();
}

void TestChatView::hostileTextStaysInItsBubble()
{
    QFETCH(QString, text);
    Bench bench;
    bench.show({inbound(1, u"before"_s), inbound(2, text), inbound(3, u"after"_s)}, false, false,
               TargetId{3});
    const QImage image = bench.shot();
    // Right of the widest possible bubble there is only canvas.
    const QRgb canvas = bench.theme.color(Role::Canvas).rgb();
    for (int y = 40; y < image.height(); ++y)
        QCOMPARE(image.pixel(int(image.width() * 0.9), y), canvas);
    // And the gap over the next bubble is not painted into.
    const QRect after = bench.view.rowRect(2);
    for (int x = after.left(); x < after.right(); ++x)
        QCOMPARE(image.pixel(x, after.top() - 2), canvas);
    // It is literally there, for whoever listens too.
    if (text.startsWith(u'<'))
        QVERIFY(bench.view.spokenText(1).contains(text));
    QVERIFY(!bench.view.spokenText(1).contains(QChar(0)));
}

void TestChatView::veryLongTextIsFoldedAndCanBeUnfolded()
{
    Bench bench;
    bench.show({inbound(1, u"words and words "_s.repeated(7000))});
    const int folded = bench.view.rowRect(0).height();
    QVERIFY(folded < 3000);
    bench.view.select(TargetId{1});
    QTest::keyClick(&bench.view, Qt::Key_Return);
    auto *menu = bench.view.findChild<QMenu *>();
    QVERIFY(menu);
    QVERIFY(menu->actions().constLast()->text().startsWith(u"Show all "_s));
    menu->actions().constLast()->trigger();
    QVERIFY(bench.view.rowRect(0).height() > 10 * folded);
    menu->close();
}

void TestChatView::rightToLeftMirrorsTheSides()
{
    Bench bench;
    bench.view.setLayoutDirection(Qt::RightToLeft);
    bench.show({inbound(1, u"هل هذه العجلة معوجة؟"_s), outbound(2, u"نعم"_s, TargetState::Sent)});
    const int middle = bench.view.viewport()->width() / 2;
    QVERIFY(bench.view.rowRect(0).left() > middle);
    QVERIFY(bench.view.rowRect(1).right() < middle);
}

void TestChatView::emptyViewSaysWhatToDo()
{
    Bench bench;
    bench.view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bench.view));
    const QImage image = bench.shot();
    int painted = 0;
    for (int x = 0; x < image.width(); ++x)
        painted += image.pixelColor(x, image.height() / 2) != bench.theme.color(Role::Canvas);
    QVERIFY(painted > 20);
}

void TestChatView::tooltipIsEscaped()
{
    Bench bench;
    ChatMessage failed = outbound(1, u"text"_s, TargetState::Failed);
    failed.parts = {TargetState::Delivered, TargetState::Failed};
    failed.reason = {ReasonCode::Rejected, u"<img src=//evil>"_s};
    failed.carrier = u"<b>Northline</b>"_s;
    bench.show({failed});
    const QPoint point = bench.view.rowRect(0).center();
    QHelpEvent help(QEvent::ToolTip, point, bench.view.viewport()->mapToGlobal(point));
    QCoreApplication::sendEvent(bench.view.viewport(), &help);
    const QString tip = QToolTip::text();
    QVERIFY(tip.contains(u"Part 2: Failed"_s));
    QVERIFY(tip.contains(u"&lt;img src"_s));
    QVERIFY(!tip.contains(u"<img"_s));
    QVERIFY(!tip.contains(u"<b>"_s));
}

void TestChatView::headerTellsTheirTime()
{
    const StillClock clock;
    const Theme theme;
    ChatHeader header(theme, clock);
    header.setLocale(QLocale::c());
    header.setPerson(u"<i>Mara</i>"_s, u"+13035550177"_s);
    QStringList words;
    for (const QLabel *label : header.findChildren<QLabel *>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
        words.append(label->text());
    }
    QVERIFY(words.contains(u"<i>Mara</i>"_s));
    QVERIFY2(words.join(u'|').contains(u" in Denver"_s), qPrintable(words.join(u'|')));
}

void TestChatView::panelRenamesOnEnterAndNotOnEscape()
{
    const StillClock clock;
    const Theme theme;
    PersonPanel panel(theme, clock);
    Conversation conversation;
    conversation.id = talk;
    conversation.name = u"Mara"_s;
    conversation.peerNumber = u"+15550134477"_s;
    panel.setConversation(conversation);
    panel.show();
    panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    QSignalSpy renamed(&panel, &PersonPanel::renamed);
    auto *field = panel.findChild<QLineEdit *>();
    field->setFocus();
    field->setText(u"Someone"_s);
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(field->text(), u"Mara"_s);
    QCOMPARE(renamed.size(), 0);
    field->setFocus();
    field->setText(u"  Mara  Lind "_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(renamed.size(), 1);
    QCOMPARE(renamed.at(0).at(1).toString(), u"Mara Lind"_s);
    QCOMPARE(renamed.at(0).at(0).value<ConversationId>(), talk);
    QVERIFY(!field->hasFocus());
    QCOMPARE(field->cursorPosition(), 0);
}

QTEST_MAIN(TestChatView)
#include "tst_chat_view.moc"
