// Drafts of the person at this console: in memory at once, stored after a pause, tried again, and
// never over what another console saved.
#include "support/fake_engine.h"
#include "ui/bridge/draft_book.h"
#include "ui/bridge/thread_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace cordboard;
using namespace Qt::StringLiterals;
using ui::DraftBook;

namespace {

struct Desk
{
    Desk()
    {
        mara = engine.addThread(u"Mara"_s, u"+15550134477"_s);
        ines = engine.addThread(u"Ines"_s, u"+15550134478"_s);
    }
    test::FakeWriting &store() { return engine.writing(); }

    test::FakeEngine engine;
    SystemClock clock;
    ConversationId mara;
    ConversationId ines;
    ui::EngineProxy proxy{engine, clock};
};

} // namespace

class TestDraftBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isThereAfterARestart()
    {
        Desk desk;
        desk.store().put(desk.mara, u"from yesterday"_s);
        DraftBook book(desk.proxy, u"anna"_s);
        QSignalSpy replaced(&book, &DraftBook::replaced);
        QTRY_COMPARE(book.text(desk.mara), u"from yesterday"_s);
        QCOMPARE(replaced.count(), 1);
        QVERIFY(book.text(desk.ines).isEmpty());
    }

    void isSavedAfterAPause()
    {
        Desk desk;
        DraftBook book(desk.proxy, u"anna"_s);
        book.set(desk.mara, u"H"_s);
        book.set(desk.mara, u"Hello"_s);
        QCOMPARE(book.text(desk.mara), u"Hello"_s);
        QVERIFY(desk.store().kept.isEmpty());
        QTRY_COMPARE(desk.store().textOf(desk.mara), u"Hello"_s);
        QCOMPARE(desk.store().kept.size(), 1);
        QCOMPARE(desk.store().kept.first().author, u"anna"_s);
        book.set(desk.mara, {});
        QTRY_VERIFY(!desk.store().stored.contains(desk.mara));
    }

    void isSavedAtOnceWhenTheThreadIsLeft()
    {
        Desk desk;
        DraftBook book(desk.proxy, u"anna"_s);
        book.set(desk.mara, u"Half a sen"_s);
        book.flush();
        QCOMPARE(desk.store().textOf(desk.mara), u"Half a sen"_s);
    }

    void theLastWordsAreSavedWhenTheProgramEnds()
    {
        Desk desk;
        auto book = std::make_unique<DraftBook>(desk.proxy, u"anna"_s);
        desk.store().held = true; // the answer to the first save never comes
        book->set(desk.mara, u"one"_s);
        book->flush();
        book->set(desk.mara, u"one two"_s);
        book.reset();
        QCOMPARE(desk.store().textOf(desk.mara), u"one two"_s);
    }

    void isTriedAgainWhileTheDatabaseRefuses()
    {
        Desk desk;
        DraftBook book(desk.proxy, u"anna"_s);
        QSignalSpy notSaved(&book, &DraftBook::notSaved);
        desk.store().failure = Error{ErrorCode::Unreachable, u"It does not answer."_s, {}};
        book.set(desk.mara, u"Hello"_s);
        book.flush();
        QTRY_COMPARE(notSaved.count(), 1);
        book.flush();
        QTRY_COMPARE(desk.store().kept.size(), 2);
        QCOMPARE(book.text(desk.mara), u"Hello"_s);
        desk.store().failure.reset();
        desk.engine.mailbox().postDatabase({});
        QTRY_COMPARE(desk.store().textOf(desk.mara), u"Hello"_s);
        QCOMPARE(notSaved.count(), 1); // said once
    }

    void anotherConsoleIsNotOverwritten()
    {
        Desk desk;
        desk.store().put(desk.mara, u"before"_s);
        DraftBook book(desk.proxy, u"anna"_s);
        QTRY_COMPARE(book.text(desk.mara), u"before"_s);
        desk.store().put(desk.mara, u"on the other computer"_s);
        QSignalSpy other(&book, &DraftBook::otherChanged);
        book.set(desk.mara, u"here"_s);
        book.flush();
        QTRY_COMPARE(other.count(), 1);
        QCOMPARE(book.other(desk.mara)->text, u"on the other computer"_s);
        QCOMPARE(book.text(desk.mara), u"here"_s);
        book.flush(); // nothing is saved before somebody decides
        QCOMPARE(desk.store().textOf(desk.mara), u"on the other computer"_s);
        book.keepOwn(desk.mara);
        QTRY_COMPARE(desk.store().textOf(desk.mara), u"here"_s);
        QVERIFY(!book.other(desk.mara));
    }

    void bothAreKeptWhenNobodyChooses()
    {
        Desk desk;
        auto book = std::make_unique<DraftBook>(desk.proxy, u"anna"_s);
        desk.store().put(desk.mara, u"there"_s);
        desk.store().put(desk.ines, u"there too"_s);
        QSignalSpy other(book.get(), &DraftBook::otherChanged);
        book->set(desk.mara, u"here"_s);
        book->set(desk.ines, u"sent by now"_s);
        book->set(desk.ines, {});
        book->flush();
        QTRY_COMPARE(other.count(), 2);
        book.reset();
        QCOMPARE(desk.store().textOf(desk.mara), u"here\nthere"_s);
        QCOMPARE(desk.store().textOf(desk.ines), u"there too"_s);
    }

    void whatComesBackStandsBeforeWhatIsTypedMeanwhile()
    {
        Desk desk;
        DraftBook book(desk.proxy, u"anna"_s);
        book.set(desk.mara, u"typed"_s);
        const QString typed = book.text(desk.mara);
        book.hold(desk.mara);
        book.set(desk.mara, u"typed on"_s);
        book.flush(); // not while the database joins the two
        QVERIFY(desk.store().kept.isEmpty());
        desk.store().put(desk.mara, u"sent\ntyped"_s);
        QSignalSpy replaced(&book, &DraftBook::replaced);
        const ThreadDraft stored = desk.store().stored.value(desk.mara);
        book.takeBack({stored, u"sent"_s, {}}, typed);
        QCOMPARE(replaced.count(), 1);
        QCOMPARE(book.text(desk.mara), u"sent\ntyped on"_s);
        QTRY_COMPARE(desk.store().textOf(desk.mara), u"sent\ntyped on"_s);
        QVERIFY(!book.other(desk.mara));
        // Another console was faster: a person decides.
        book.hold(desk.mara);
        const ThreadDraft there{desk.mara, {}, u"there"_s, stored.savedUs + 50};
        ThreadDraft here = there;
        here.text = u"again\nsent\ntyped on"_s;
        book.takeBack({here, u"again"_s, there}, book.text(desk.mara));
        QCOMPARE(book.other(desk.mara)->text, u"there"_s);
        QCOMPARE(book.text(desk.mara), here.text);
    }

    void aLateAnswerBringsNothingOldBack()
    {
        Desk desk;
        desk.store().put(desk.mara, u"old"_s);
        DraftBook book(desk.proxy, u"anna"_s);
        QTRY_COMPARE(book.text(desk.mara), u"old"_s);
        desk.store().held = true;
        book.reload(); // answered with "old", later
        desk.store().held = false;
        book.set(desk.mara, {});
        book.flush();
        QTRY_VERIFY(!desk.store().stored.contains(desk.mara));
        QSignalSpy replaced(&book, &DraftBook::replaced);
        desk.store().put(desk.ines, u"news"_s);
        desk.store().release();
        book.reload();
        QTRY_COMPARE(book.text(desk.ines), u"news"_s); // behind the late one
        QVERIFY(book.text(desk.mara).isEmpty());
        QCOMPARE(replaced.count(), 1);
    }

    void theOtherOneCanBeChosen()
    {
        Desk desk;
        DraftBook book(desk.proxy, u"anna"_s);
        desk.store().put(desk.mara, u"there"_s);
        QSignalSpy other(&book, &DraftBook::otherChanged);
        book.set(desk.mara, u"here"_s);
        book.flush();
        QTRY_COMPARE(other.count(), 1);
        QSignalSpy replaced(&book, &DraftBook::replaced);
        book.useOther(desk.mara);
        QCOMPARE(replaced.count(), 1);
        QCOMPARE(book.text(desk.mara), u"there"_s);
        book.set(desk.mara, u"there and on"_s);
        book.flush();
        QTRY_COMPARE(desk.store().textOf(desk.mara), u"there and on"_s);
    }

    void theListShowsIt()
    {
        Desk desk;
        DraftBook book(desk.proxy, u"anna"_s);
        ui::ThreadModel model(desk.proxy);
        QAbstractItemModelTester tester(&model);
        model.setDrafts(book);
        model.reload();
        QTRY_COMPARE(model.rowCount(), 2);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        book.set(desk.mara, u"Hello"_s);
        book.flush();
        QTRY_VERIFY(changed.count() > 0);
        const QModelIndex row = model.index(model.rowOf(desk.mara));
        QCOMPARE(row.data(ui::ThreadModel::ConversationRole).value<Conversation>().savedText,
                 u"Hello"_s);
        QVERIFY(row.data(Qt::AccessibleTextRole).toString().contains(u"Draft: Hello"_s));
    }
};

QTEST_GUILESS_MAIN(TestDraftBook)
#include "tst_draft_book.moc"
