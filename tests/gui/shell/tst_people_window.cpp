// Who is meant by a note, and whose numbers are one person's.
#include "team_desk.h"
#include "ui/bridge/draft_book.h"
#include "ui/chat/chat_header.h"
#include "ui/chat/person_panel.h"
#include "ui/composer/attachment_tray.h"
#include "ui/composer/composer.h"
#include "ui/palette/palette.h"
#include "ui/shell/thread_window.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QTest>

using namespace cordboard;
using namespace Qt::StringLiterals;

namespace {

struct Desk : test::TeamDesk
{
    using TeamDesk::TeamDesk;

    ui::PersonPanel *panel() { return window->findChild<ui::PersonPanel *>(); }
    /// What the panel, or another widget, says in labels that are in sight.
    static QString labels(QWidget *of)
    {
        QStringList all;
        for (auto *label : of->findChildren<QLabel *>()) {
            if (label->isVisible())
                all.append(label->text());
        }
        return all.join(u'\n');
    }
    QAbstractButton *button(const QString &name)
    {
        for (auto *one : window->findChildren<QAbstractButton *>()) {
            if (one->isVisible() && (one->accessibleName() == name || one->text().contains(name)))
                return one;
        }
        return nullptr;
    }
};

} // namespace

class TestPeopleWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNoteNamesAColleague()
    {
        Desk desk;
        auto &team = desk.engine.fakeTeam;
        team.addOther(u"Noor Haddad"_s);
        team.addOther(u"Nora"_s, 0, false);
        desk.openMara();
        desk.press("Ctrl+Shift+N");
        QPlainTextEdit *note = desk.editor(u"Note text"_s);
        auto *names = desk.window->findChild<QListWidget *>(u"mentions"_s);
        QTest::keyClicks(note, u"Ask @NO"_s);
        QTRY_COMPARE(names->count(), 2); // and not me
        QVERIFY(names->isVisible());
        QVERIFY(names->item(1)->text().contains(u"away"_s));
        QTest::keyClicks(note, u"or H"_s);
        QTRY_COMPARE(names->count(), 1);
        QTest::keyClick(note, Qt::Key_Return); // chooses, and does not save
        QCOMPARE(note->toPlainText(), u"Ask @Noor Haddad "_s);
        QVERIFY(!names->isVisible());
        QTest::keyClicks(note, u"or @nor"_s);
        QTRY_VERIFY(names->isVisible());
        QTest::keyClick(note, Qt::Key_Escape); // closes them only
        QVERIFY(!names->isVisible() && note->isVisible());
        QTest::keyClicks(note, u"man"_s);
        QVERIFY(!names->isVisible());
        QTest::keyClick(note, Qt::Key_Return);
        QTRY_COMPARE(team.lines.last().text, u"Ask @Noor Haddad or @norman"_s);
    }

    void aNoteThatNamesMeIsFoundAndSeen()
    {
        Desk desk;
        auto &team = desk.engine.fakeTeam;
        const QUuid noor = team.addOther(u"Noor"_s);
        desk.openMara();
        const auto other = desk.list().model().at(2).id;
        team.nameMe(other, noor, u"@Ada, is that ours?"_s);
        QTRY_VERIFY(desk.button(u"Mentions: 1"_s));
        desk.list().showView(ui::InboxView::Mentions);
        QTRY_COMPARE(desk.list().model().rowCount(), 1);
        const auto spoken = [&desk] {
            return desk.list().model().index(0).data(Qt::AccessibleTextRole).toString();
        };
        QVERIFY(spoken().contains(u"A note names you"_s));
        // Looking over the list sees nothing.
        desk.list().view()->setCurrentIndex(desk.list().model().index(0));
        QTRY_COMPARE(desk.chat()->slice().conversation(), other);
        QCOMPARE(team.named.size(), 1);
        Q_EMIT desk.list().view()->openAsked(desk.list().model().index(0));
        QTRY_VERIFY(team.named.isEmpty());
        QTRY_VERIFY(!spoken().contains(u"A note names you"_s)); // and its row stays
        QTRY_VERIFY(!desk.button(u"Mentions: 1"_s));
        // One that comes while it is before me is seen.
        team.nameMe(other, noor, u"@Ada, and?"_s);
        QTRY_VERIFY(team.named.isEmpty());
    }

    void thePanelSaysWhatIsKnown()
    {
        Desk desk;
        PersonCard card;
        card.otherNumbers = {u"+15550132210"_s};
        card.firstSeenUs = 1'700'000'000'000'000;
        card.messages = 12'000;
        card.zone = "Asia/Tokyo";
        card.files = {{TargetId{1}, {"w", u"image/jpeg"_s, u"wheel.jpg"_s, 2000}},
                      {TargetId{1}, {"b", u"image/jpeg"_s, u"broken.jpg"_s, 2000}},
                      {TargetId{1}, {"p", u"application/pdf"_s, u"offer.pdf"_s, 2000}}};
        QImage wheel(40, 30, QImage::Format_ARGB32_Premultiplied);
        wheel.fill(Qt::red);
        desk.engine.multimedia().pictures.insert(
            "w",
            {{400, 300},
             wheel.size(),
             QByteArray(reinterpret_cast<const char *>(wheel.constBits()), wheel.sizeInBytes())});
        card.threads = {desk.engine.thread(desk.list().model().at(3).id)};
        desk.engine.people().cards.insert(desk.mara, card);
        desk.openMara();
        QTRY_VERIFY(Desk::labels(desk.panel()).contains(u"+1 555 013 2210"_s));
        for (const auto &words : {u"Tokyo"_s, u"9,999"_s, u"2023"_s, u"Nothing is on record"_s})
            QTRY_VERIFY2(Desk::labels(desk.panel()).contains(words), qPrintable(words));
        // The header goes by the same clock.
        QVERIFY(Desk::labels(desk.window->findChild<ui::ChatHeader *>()).contains(u"Tokyo"_s));
        // Pictures among the files look like what they are, once they are decoded.
        const auto middleOf = [&desk](const QString &name) {
            auto *one = desk.button(name);
            return one ? one->grab().toImage().pixelColor(one->width() / 4, one->height() / 3)
                       : QColor();
        };
        QTRY_COMPARE(middleOf(u"Go to wheel.jpg"_s), QColor(Qt::red));
        QVERIFY(middleOf(u"Go to broken.jpg"_s) != QColor(Qt::red));
        QCOMPARE(middleOf(u"Go to broken.jpg"_s), middleOf(u"Go to offer.pdf"_s));
        desk.engine.fakeTeam.addNote(desk.mara, u"Two bikes in storage"_s);
        QTRY_VERIFY(Desk::labels(desk.panel()).contains(u"Two bikes in storage"_s));
        desk.button(u"Where the person is"_s)->click();
        auto *zones = desk.panel()->findChild<ui::ChoicePopup *>();
        QTRY_VERIFY(zones->isVisible());
        auto *field = zones->findChild<QLineEdit *>();
        QTest::keyClicks(field, u"new york"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(desk.engine.people().cards.value(desk.mara).zone,
                     QByteArray("America/New_York"));
        QTRY_VERIFY(Desk::labels(desk.panel()).contains(u"New York"_s));
    }

    void twoNumbersAreOnePerson()
    {
        Desk desk;
        desk.openMara();
        auto &people = desk.engine.people();
        desk.window->inbox().chooseSamePerson();
        ui::ChoicePopup *popup = nullptr;
        for (auto *one : desk.window->findChildren<ui::ChoicePopup *>()) {
            if (one->isVisible())
                popup = one;
        }
        QVERIFY(popup);
        auto *field = popup->findChild<QLineEdit *>();
        auto *list = popup->findChild<QListWidget *>();
        QTRY_VERIFY(list->count() > 1);
        QTest::keyClicks(field, u"Tomas"_s);
        QTRY_COMPARE(list->count(), 1);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(people.merged.size(), 1);
        QCOMPARE(people.merged.first().first, desk.mara);
        const ConversationId tomas = people.merged.first().second;
        QCOMPARE(desk.engine.thread(tomas).name, u"Tomas"_s);
        QTRY_VERIFY(desk.undo()->isVisible());
        desk.undo()->undo();
        QCOMPARE(people.splitOff, QList{tomas});
        people.failure = Error{ErrorCode::Conflict, u"One of the two is blocked."_s, {}};
        desk.window->inbox().splitPerson();
        QTRY_VERIFY(desk.says(u"One of the two is blocked."_s));
    }

    void anyNoteOfMineIsChangedByKey()
    {
        Desk desk;
        auto &team = desk.engine.fakeTeam;
        desk.openMara();
        team.addNote(desk.mara, u"First of all"_s);
        team.addNote(desk.mara, u"Second thought"_s);
        team.addLine(desk.mara, ThreadLine::Kind::Note, QUuid::createUuid());
        team.lines.last().text = u"Somebody else's first"_s;
        desk.engine.mailbox().postConversation(desk.mara);
        QTRY_VERIFY(desk.chat()->slice().linesBehind(4).size() == 3);
        desk.window->inbox().chooseNoteToChange();
        const auto popup = [&desk] {
            ui::ChoicePopup *found = nullptr;
            for (auto *one : desk.window->findChildren<ui::ChoicePopup *>())
                found = one->isVisible() ? one : found;
            return found;
        };
        QVERIFY(popup());
        QCOMPARE(popup()->findChild<QListWidget *>()->count(), 2);
        auto *field = popup()->findChild<QLineEdit *>();
        QTest::keyClicks(field, u"first"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(desk.editor(u"Note text"_s));
        QCOMPARE(desk.editor(u"Note text"_s)->toPlainText(), u"First of all"_s);
        QTest::keyClick(desk.editor(u"Note text"_s), Qt::Key_Escape);
        QTRY_VERIFY(!popup());
        desk.window->inbox().chooseNoteToRemove();
        QTest::keyClick(popup()->findChild<QLineEdit *>(), Qt::Key_Return);
        QTRY_COMPARE(team.lines.last().kind, ThreadLine::Kind::NoteRemoved);
        QCOMPARE(team.lines.last().replaces, 2); // the newest
    }

    void whatIsNoNumberCannotBeAnswered_data()
    {
        QTest::addColumn<QString>("peer");
        QTest::addColumn<QString>("offer");
        QTest::newRow("a name") << u"Northline"_s << QString();
        QTest::newRow("a short code") << u"72444"_s << QString();
        QTest::newRow("without plus") << u"491711234567"_s << u"+491711234567"_s;
        QTest::newRow("as at home") << u"(303) 555-0143"_s << u"+13035550143"_s;
        // New York, or New Zealand: nobody is written to by a guess
        QTest::newRow("as at home or abroad") << u"6465550123"_s << QString();
        QTest::newRow("good") << u"+13035550143"_s << u"-"_s;
    }

    void whatIsNoNumberCannotBeAnswered()
    {
        QFETCH(QString, peer);
        QFETCH(QString, offer);
        Desk desk([&peer](test::TeamDesk &made) {
            Conversation &thread = made.engine.thread(made.mara);
            thread.peerNumber = peer;
            thread.ourNumber = u"+15550100142"_s; // of no country that libphonenumber knows
        });
        desk.openMara();
        QTest::keyClicks(desk.editor(u"Message text"_s), u"Hello"_s);
        QCOMPARE(desk.says(u"phone number"_s), offer != u"-"_s);
        QCOMPARE(desk.button(u"Send"_s)->isEnabled(), offer == u"-"_s);
        auto *right = desk.button(u"Write to"_s);
        QCOMPARE(right != nullptr, offer.startsWith(u'+'));
        if (!right)
            return;
        right->click();
        QTRY_COMPARE(desk.window->inbox().thread().conversation().peerNumber, offer);
        QTRY_VERIFY(!desk.says(u"phone number"_s));
        QVERIFY(desk.editor(u"Message text"_s)->toPlainText().isEmpty());
    }

    void labelsStandInTheHeaderWhileThePanelIsClosed()
    {
        Desk desk;
        const LabelId repair = desk.engine.sorting().add(u"repair"_s, 1);
        desk.engine.thread(desk.mara).labels = {repair};
        desk.engine.mailbox().postSorting();
        desk.openMara();
        auto *header = desk.window->findChild<ui::ChatHeader *>();
        const auto chips = [header] {
            QStringList names;
            for (auto *child : header->findChildren<QWidget *>()) {
                if (child->isVisible() && child->accessibleName() == u"repair"_s)
                    names.append(child->accessibleName());
            }
            return names.size();
        };
        QTRY_VERIFY(desk.panel()->isVisible());
        QCOMPARE(chips(), 0);
        desk.window->inbox().togglePanel();
        QTRY_COMPARE(chips(), 1);
    }

    /// Else pictures that left in one window go again from the other.
    void whatIsAttachedIsTheSameInBothWindows()
    {
        Desk desk;
        desk.openMara();
        desk.window->inbox().openInWindow();
        auto *own = desk.window->findChild<ui::ThreadWindow *>();
        QTRY_COMPARE(own->findChild<ui::ChatView *>()->slice().count(), 5);
        ui::AttachmentTray &here = desk.window->inbox().findChild<ui::Composer *>()->attachments();
        ui::AttachmentTray &there = own->page().findChild<ui::Composer *>()->attachments();
        const NewMedium picture{u"image/png"_s, u"a.png"_s, "png"};
        const Medium stored{"digest", u"image/png"_s, u"a.png"_s, 3};
        desk.engine.multimedia().stored.insert("digest", "png");
        desk.engine.writing().storedMedia = {{desk.mara, {}, {stored}}};
        there.add({picture, picture, u"PNG picture"_s, {}, {}});
        QTRY_COMPARE(here.attachments().size(), 1);
        QCOMPARE(there.attachments().size(), 1);
        desk.engine.writing().storedMedia.clear();
        there.take();
        QTRY_VERIFY(here.isEmpty());
        QVERIFY(there.isEmpty());
    }

    void aThreadInAWindowOfItsOwn()
    {
        Desk desk;
        desk.openMara();
        QTest::keyClicks(desk.editor(u"Message text"_s), u"Hello"_s);
        desk.window->inbox().openInWindow();
        auto *own = desk.window->findChild<ui::ThreadWindow *>();
        QVERIFY(own && own->isVisible());
        auto *chat = own->findChild<ui::ChatView *>();
        QTRY_COMPARE(chat->slice().count(), 5);
        QTRY_COMPARE(own->windowTitle(), u"Mara"_s);
        QVERIFY(!own->page().threads().isVisible());
        // The same draft in both.
        QPlainTextEdit *editor = nullptr;
        for (auto *one : own->findChildren<QPlainTextEdit *>()) {
            if (one->accessibleName() == u"Message text"_s)
                editor = one;
        }
        QTRY_COMPARE(editor->toPlainText(), u"Hello"_s);
        own->activateWindow();
        QApplication::setActiveWindow(own);
        QTRY_VERIFY(own->isActiveWindow());
        editor->setFocus();
        QTest::keyClicks(editor, u" Mara"_s);
        QTRY_COMPARE(desk.window->inbox().drafts().text(desk.mara), u"Hello Mara"_s);
        // A second time brings the same one forward.
        desk.window->inbox().openInWindow();
        QCOMPARE(desk.window->findChildren<ui::ThreadWindow *>().size(), 1);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(desk.engine.submitted.size(), 1);
        QCOMPARE(desk.engine.submitted.first().text, u"Hello Mara"_s);
        QTRY_COMPARE(chat->slice().count(), 6);
        QPointer<ui::ThreadWindow> gone(own);
        own->close();
        QTRY_VERIFY(!gone);
        QTRY_COMPARE(desk.chat()->slice().count(), 6);
        // Whoever closes the inbox closes them all.
        desk.window->inbox().openInWindow();
        gone = desk.window->findChild<ui::ThreadWindow *>();
        QVERIFY(gone);
        desk.window.reset();
        QVERIFY(!gone);
    }

    void everyWindowHasThePalette()
    {
        Desk desk([](test::TeamDesk &bare) {
            bare.engine.writing().replies = {
                {{7}, u"Opening hours"_s, u"Hello {{name}}, we are open until 18:00"_s}};
        });
        desk.openMara();
        const auto rowsOf = [](ui::CommandPalette *one) {
            return one->findChild<QListView *>()->model();
        };
        const auto pick = [](ui::CommandPalette *one, const QString &typed) {
            one->open(typed);
            QTest::keyClick(one->findChild<QLineEdit *>(), Qt::Key_Return);
        };
        auto *palette = desk.window->findChild<ui::CommandPalette *>();
        pick(palette, u"/open"_s);
        QTRY_COMPARE(desk.editor(u"Message text"_s)->toPlainText(),
                     u"Hello Mara, we are open until 18:00"_s);
        pick(palette, u"snoozed"_s);
        QCOMPARE(desk.list().viewWord(), u"snoozed"_s);
        pick(palette, u">next warning"_s);

        // In a window of its own: what can be done with its thread, and what was used last.
        desk.window->inbox().openThread(desk.mara);
        QTRY_COMPARE(desk.chat()->slice().count(), 5);
        desk.window->inbox().openInWindow();
        auto *own = desk.window->findChild<ui::ThreadWindow *>();
        QTRY_COMPARE(own->findChild<ui::ChatView *>()->slice().count(), 5);
        auto *there = own->findChild<ui::CommandPalette *>();
        QVERIFY(there);
        there->open();
        QCOMPARE(rowsOf(there)->index(0, 0).data().toString(), u"Next warning over the editor"_s);
        auto *composer = own->page().findChild<ui::Composer *>();
        composer->setText({});
        pick(there, u"/open"_s);
        QCOMPARE(composer->text(), u"Hello Mara, we are open until 18:00"_s);
        pick(there, u">close window"_s);
        QTRY_VERIFY(!desk.window->findChild<ui::ThreadWindow *>());
        // The next start still knows what this window can do.
        desk.window.reset();
        desk.window = std::make_unique<ui::MainWindow>(desk.proxy, desk.dialogs, desk.theme,
                                                       desk.folder.path(), false);
        palette = desk.window->findChild<ui::CommandPalette *>();
        palette->open();
        QCOMPARE(rowsOf(palette)->index(0, 0).data().toString(), u"Next warning over the editor"_s);
    }
};

QTEST_MAIN(TestPeopleWindow)
#include "tst_people_window.moc"
