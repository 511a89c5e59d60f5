// Pictures in the window: attached, measured, sent, shown and saved.
#include "sample.h"
#include "support/fake_dialogs.h"
#include "support/hand_clock.h"
#include "ui/bridge/media_shelf.h"
#include "ui/chat/chat_view.h"
#include "ui/common/strip.h"
#include "ui/composer/attachment_tray.h"
#include "ui/composer/composer.h"
#include "ui/inbox/conversation_view.h"
#include "ui/inbox/thread_list.h"
#include "ui/shell/inbox_page.h"
#include "ui/shell/main_window.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace cordboard;
using namespace Qt::StringLiterals;
using ui::MainWindow;

namespace {

engine::MediumPicture redPicture()
{
    engine::MediumPicture picture{{400, 300}, {4, 3}, {}};
    for (int i = 0; i < 12; ++i)
        picture.pixels.append("\x00\x00\xff\xff", 4); // 0xffff0000 in this machine's order
    return picture;
}

struct Desk
{
    test::FakeEngine engine;
    test::HandClock clock{test::sampleNowUs()};
    test::FakeDialogs dialogs;
    QTemporaryDir folder;
    ui::EngineProxy proxy{engine, clock};
    ui::Theme theme;
    ConversationId mara;
    std::unique_ptr<MainWindow> window;

    Desk()
    {
        mara = test::fillSample(engine);
        test::fillSampleCarriers(engine);
        engine.setNow(clock.nowUs());
        open();
    }
    /// The window anew, as after a restart.
    void open()
    {
        window.reset();
        window = std::make_unique<MainWindow>(proxy, dialogs, theme, folder.path(), false);
        window->resize(1280, 800);
        window->show();
        [&] {
            QVERIFY(QTest::qWaitForWindowActive(window.get()));
            QTRY_COMPARE(list().model().rowCount(), 10);
            list().view()->setCurrentIndex(list().model().index(list().model().rowOf(mara)));
            QTRY_COMPARE(chat().slice().conversation(), mara);
        }();
    }
    ui::ThreadList &list() { return window->inbox().threads(); }
    ui::Composer &composer() { return *window->findChild<ui::Composer *>(); }
    ui::ChatView &chat() { return *window->findChild<ui::ChatView *>(); }
    ui::AttachmentTray &tray() { return composer().attachments(); }
    QString file(const QString &name, const QByteArray &octets)
    {
        QFile out(folder.filePath(name));
        if (out.open(QIODevice::WriteOnly))
            out.write(octets);
        return out.fileName();
    }
    void attach(const QString &path)
    {
        dialogs.fileNames = {path};
        Q_EMIT composer().attachWanted();
    }
    ui::Strip *strip(const QString &words)
    {
        for (auto *one : window->findChildren<ui::Strip *>())
            if (one->isVisible() && one->text().contains(words))
                return one;
        return nullptr;
    }
    QAbstractButton *button(const QString &words)
    {
        for (auto *one : window->findChildren<QAbstractButton *>())
            if (one->isVisible() && one->text() == words)
                return one;
        return nullptr;
    }
    /// Somebody sent this.
    TargetId photo(const QString &text)
    {
        ChatMessage message;
        message.direction = Direction::Inbound;
        message.state = TargetState::Received;
        message.text = text;
        message.isMms = true;
        message.subject = u"The broken part"_s;
        message.media = {{"d1", u"image/jpeg"_s, u"part.jpg"_s, 48'000},
                         {"d2", u"application/pdf"_s, u"bill\u202egpj.pdf"_s, 9'000}};
        message.createdUs = clock.nowUs();
        const TargetId id = engine.addMessage(mara, message);
        chat().slice();
        window->inbox().thread().loadLatest();
        return id;
    }
};

} // namespace

class TestMediaWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPictureIsAttachedMeasuredAndSent()
    {
        Desk desk;
        QVERIFY(!desk.composer().canSend());
        desk.attach(desk.file(u"Plan A.png"_s, "octets of a picture"));
        QTRY_COMPARE(desk.tray().attachments().size(), 1);
        QVERIFY(!desk.dialogs.opened.isEmpty());
        QTRY_VERIFY(desk.composer().canSend()); // no text is needed
        QCOMPARE(desk.composer().counterWords(), u"Picture message"_s);
        desk.tray().findChild<QLineEdit *>()->setText(u"The plan"_s);
        QTest::keyClicks(desk.composer().findChild<QPlainTextEdit *>(), u"Here it is"_s);
        QTest::keyClick(desk.composer().findChild<QPlainTextEdit *>(), Qt::Key_Return);
        QTRY_COMPARE(desk.engine.submitted.size(), 1);
        const Draft &draft = desk.engine.submitted.constFirst();
        QCOMPARE(draft.text, u"Here it is"_s);
        QCOMPARE(draft.subject, u"The plan"_s);
        QCOMPARE(draft.media.size(), 1);
        QCOMPARE(draft.media.first().data, QByteArray("octets of a picture"));
        QVERIFY(draft.undoSeconds > 0); // pictures come back as texts do
        QVERIFY(desk.tray().isEmpty());
        QVERIFY(desk.composer().text().isEmpty());
    }

    void whatIsTooLargeIsMadeSmaller()
    {
        Desk desk;
        desk.engine.multimedia().onSizes = [](const QList<NewMedium> &media) {
            engine::MmsSizes sizes;
            sizes.limit = 1'000;
            for (const NewMedium &medium : media) {
                sizes.encoded += medium.data.size();
                sizes.advice.append({false, medium.data.size() > 1'000 ? 900 : 0, {}});
            }
            return sizes;
        };
        desk.attach(desk.file(u"big.png"_s, QByteArray(5'000, 'x')));
        QTRY_COMPARE(desk.tray().attachments().size(), 1);
        QTRY_COMPARE(desk.tray().attachments().constFirst().medium.data.size(), 900);
        QCOMPARE(desk.tray().attachments().constFirst().original.data.size(), 5'000);
        QVERIFY(desk.tray().attachments().constFirst().words.contains(u"made smaller"_s));
        QTRY_VERIFY(desk.composer().canSend());
    }

    void whatCannotBecomeSmallEnoughIsOfferedAsALink()
    {
        Desk desk;
        desk.engine.mediaLinks().stored = {u"https://m.example.com"_s, 30, {}};
        desk.engine.multimedia().onSizes = [](const QList<NewMedium> &media) {
            engine::MmsSizes sizes;
            for (const NewMedium &medium : media)
                sizes.advice.append({false, medium.data.size() > 1'000 ? 900 : 0, {}});
            return sizes;
        };
        desk.engine.multimedia().shrinkAnswer =
            fail(ErrorCode::Invalid, u"“big.png” cannot be made small enough."_s);
        desk.attach(desk.file(u"big.png"_s, QByteArray(5'000, 'x')));
        QTRY_COMPARE(desk.composer().whyNot(), u"“big.png” cannot be made small enough."_s);
        QVERIFY(!desk.composer().canSend());
        // A pause in typing asks for the sizes anew, and does not burn the processor once more.
        QSignalSpy looked(&desk.tray(), &ui::AttachmentTray::stateChanged);
        QTest::keyClicks(desk.composer().findChild<QPlainTextEdit *>(), u"Here"_s);
        QTRY_VERIFY(!looked.isEmpty());
        QCOMPARE(desk.engine.multimedia().shrinks, 1);
        QVERIFY(!desk.composer().canSend());
        desk.button(u"Send as a link instead"_s)->click();
        QTRY_VERIFY(desk.composer().canSend());
    }

    void whatCannotGoSaysWhy()
    {
        Desk desk;
        desk.engine.multimedia().onAttach = [](const QString &, const QByteArray &) {
            return Result<engine::Attachable>(
                fail(ErrorCode::Unsupported, u"A program is not sent."_s));
        };
        desk.attach(desk.file(u"setup.exe"_s, "MZ"));
        QTRY_VERIFY(desk.strip(u"A program is not sent."_s));
        QVERIFY(desk.tray().isEmpty());
        desk.attach(desk.folder.filePath(u"gone.png"_s));
        QTRY_VERIFY(desk.strip(u"gone.png"_s));

        desk.engine.multimedia().onAttach = nullptr;
        desk.engine.multimedia().onSizes = [](const QList<NewMedium> &) {
            engine::MmsSizes sizes;
            sizes.advice = {{true, 0, u"This video is too large. Send a link."_s}};
            return sizes;
        };
        desk.attach(desk.file(u"clip.mp4"_s, "video"));
        QTRY_COMPARE(desk.composer().whyNot(), u"This video is too large. Send a link."_s);
        QVERIFY(desk.strip(u"too large"_s));
    }

    void whatCannotGoIsOfferedAsALink()
    {
        Desk desk;
        desk.engine.mediaLinks().stored = {u"https://m.example.com"_s, 30, {}};
        desk.engine.multimedia().onSizes = [](const QList<NewMedium> &media) {
            engine::MmsSizes sizes;
            sizes.advice.resize(media.size());
            sizes.advice[0] = {true, 0, u"This video is too large."_s};
            return sizes;
        };
        desk.attach(desk.file(u"clip.mp4"_s, "a long video"));
        QTRY_VERIFY(desk.button(u"Send as a link instead"_s));
        QVERIFY(!desk.composer().canSend());
        desk.button(u"Send as a link instead"_s)->click();
        QVERIFY(desk.strip(u"30 day"_s));
        QVERIFY(!desk.strip(u"too large"_s));
        QVERIFY(desk.composer().canSend());
        // https://m.example.com/m/ and its 26 characters
        QCOMPARE(desk.composer().counterWords(), u"GSM-7 · 50/160 · 1 part(s)"_s);
        QPlainTextEdit *editor = desk.composer().findChild<QPlainTextEdit *>();
        editor->setPlainText(QString(120, u'x'));
        QCOMPARE(desk.composer().counterWords(), u"GSM-7 · 171/306 · 2 part(s)"_s);
        // There and back: the size counts again.
        desk.button(u"Send in the message"_s)->click();
        QTRY_VERIFY(desk.strip(u"too large"_s));
        desk.button(u"Send as a link instead"_s)->click();
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(desk.engine.submitted.size(), 1);
        const Draft &draft = desk.engine.submitted.constFirst();
        QVERIFY(draft.mediaAsLink);
        QVERIFY(!draft.isMms());
        QCOMPARE(draft.media.first().data, QByteArray("a long video"));
        QVERIFY(!desk.tray().isLink());
        QCOMPARE(desk.composer().counterWords(), u"GSM-7 · 0/160"_s);
    }

    void aLinkLeadsToWhatWasAttached()
    {
        Desk desk;
        desk.engine.mediaLinks().stored = {u"https://m.example.com"_s, 30, {}};
        desk.engine.multimedia().onSizes = [](const QList<NewMedium> &media) {
            engine::MmsSizes sizes;
            sizes.why = u"This number sends no pictures."_s;
            for (const NewMedium &medium : media)
                sizes.advice.append({false, medium.data.size() > 1'000 ? 900 : 0, {}});
            return sizes;
        };
        desk.attach(desk.file(u"big.png"_s, QByteArray(5'000, 'x')));
        QTRY_COMPARE(desk.tray().attachments().value(0).medium.data.size(), 900);
        QTRY_VERIFY(desk.button(u"Send as a link instead"_s));
        desk.button(u"Send as a link instead"_s)->click();
        QCOMPARE(desk.tray().attachments().constFirst().medium.data.size(), 5'000);
        desk.engine.failNext(test::FakeEngine::Call::Submit,
                             {ErrorCode::Invalid, u"Not today."_s, {}});
        QTest::keyClick(desk.composer().findChild<QPlainTextEdit *>(), Qt::Key_Return);
        QTRY_VERIFY(desk.strip(u"Not today."_s));
        QVERIFY(desk.tray().isLink()); // still what its author chose
    }

    void withoutASetUpItSaysWhoCanHelp()
    {
        Desk desk;
        desk.engine.multimedia().onSizes = [](const QList<NewMedium> &) {
            engine::MmsSizes sizes;
            sizes.advice = {{true, 0, u"This video is too large."_s}};
            return sizes;
        };
        desk.attach(desk.file(u"clip.mp4"_s, "video"));
        QTRY_VERIFY(desk.strip(u"provision.json"_s));
        QVERIFY(!desk.button(u"Send as a link instead"_s));
    }

    void aSentLinkSaysWhatBecameOfIt()
    {
        Desk desk;
        ChatMessage message;
        message.direction = Direction::Outbound;
        message.state = TargetState::Sent;
        message.text = u"See https://m.example.com/m/aaaaaaaaaaaaaaaaaaaaaaaaaa"_s;
        message.message = MessageId{77};
        message.media = {{"d1", u"image/jpeg"_s, u"part.jpg"_s, 48'000}};
        message.link = MediaLink{desk.clock.nowUs() + 1'000'000'000'000, 0, 2};
        message.createdUs = desk.clock.nowUs();
        const TargetId id = desk.engine.addMessage(desk.mara, message);
        desk.window->inbox().thread().loadLatest();
        const auto spoken = [&] {
            const int row = desk.chat().slice().rowOf(id);
            return row < 0 ? QString() : desk.chat().spokenText(row);
        };
        QTRY_VERIFY2(spoken().contains(u"Sent as a link · opened 2 time"_s), qPrintable(spoken()));
        QVERIFY(spoken().contains(u"Picture: part.jpg."_s));

        desk.dialogs.answer = false;
        Q_EMIT desk.chat().linkRevokeRequested(id);
        QVERIFY(desk.engine.mediaLinks().revoked.isEmpty());
        desk.dialogs.answer = true;
        Q_EMIT desk.chat().linkRevokeRequested(id);
        QTRY_COMPARE(desk.engine.mediaLinks().revoked.size(), 1);
        QTRY_VERIFY(desk.strip(u"leads nowhere"_s));

        TargetTick tick;
        tick.id = id;
        tick.conversation = desk.mara;
        tick.state = TargetState::Delivered;
        tick.link = MediaLink{message.link->expiresUs, desk.clock.nowUs(), 3};
        desk.engine.mailbox().postTicks({tick});
        QTRY_VERIFY(spoken().contains(u"Link revoked · opened 3 time"_s));
    }

    void aVideoShowsItsFirstPicture()
    {
        Desk desk;
        desk.engine.multimedia().pictures.insert("v", redPicture());
        desk.engine.multimedia().stored.insert("v", "octets");
        desk.engine.multimedia().onAttach = [](const QString &name, const QByteArray &octets) {
            engine::Attachable found{{u"video/mp4"_s, name, octets}, u"MP4 video"_s, true};
            found.length = u"0:42"_s;
            return Result<engine::Attachable>(found);
        };
        ChatMessage message;
        message.state = TargetState::Received;
        message.isMms = true;
        message.createdUs = desk.clock.nowUs();
        // the second in a format that nobody decodes here
        message.media = {{"v", u"video/mp4"_s, u"noise.mp4"_s, 284'000},
                         {"w", u"video/3gpp"_s, u"old.3gp"_s, 84'000}};
        const TargetId id = desk.engine.addMessage(desk.mara, message);
        desk.window->inbox().thread().loadLatest();
        QTRY_VERIFY(desk.chat().slice().rowOf(id) >= 0);
        desk.chat().scrollToLatest();
        const auto isRed = [&desk] { // a tile of it, not a letter
            const QImage seen = desk.chat().viewport()->grab().toImage();
            int red = 0;
            for (int y = 0; y < seen.height(); ++y)
                for (int x = 0; x < seen.width(); ++x)
                    red += seen.pixelColor(x, y) == QColor(Qt::red);
            return red > 2'000;
        };
        QTRY_VERIFY(isRed());
        auto *shelf = desk.window->findChild<ui::MediaShelf *>();
        QTRY_COMPARE(shelf->words(message.media[0]), u"0:42"_s);
        QTRY_VERIFY(shelf->isBroken("w"));
        const QString spoken = desk.chat().spokenText(desk.chat().slice().rowOf(id));
        QVERIFY2(spoken.contains(u"Video: noise.mp4. Video: old.3gp."_s), qPrintable(spoken));
    }

    void eachThreadKeepsItsOwn()
    {
        Desk desk;
        desk.attach(desk.file(u"a.png"_s, "a"));
        QTRY_COMPARE(desk.tray().attachments().size(), 1);
        const int other = desk.list().model().rowOf(desk.mara) == 0 ? 1 : 0;
        desk.list().view()->setCurrentIndex(desk.list().model().index(other));
        QTRY_VERIFY(desk.composer().thread() != desk.mara);
        QVERIFY(desk.tray().isEmpty());
        desk.list().view()->setCurrentIndex(
            desk.list().model().index(desk.list().model().rowOf(desk.mara)));
        QTRY_COMPARE(desk.composer().thread(), desk.mara);
        QCOMPARE(desk.tray().attachments().size(), 1);
    }

    void attachmentsAreKeptAndComeBack()
    {
        Desk desk;
        test::FakeWriting &writing = desk.engine.writing();
        desk.attach(desk.file(u"a.png"_s, "a"));
        QTRY_COMPARE(writing.keptMedia.size(), 1);
        QCOMPARE(writing.keptMedia.first().first, desk.mara);
        QCOMPARE(writing.keptMedia.first().second.media.size(), 1);
        QTest::keyClicks(desk.tray().findChild<QLineEdit *>(), u"Plan"_s);
        desk.open(); // what a pause has not saved yet goes with the window
        QCOMPARE(writing.keptMedia.size(), 2);
        QCOMPARE(writing.keptMedia.last().second.subject, u"Plan"_s);

        writing.storedMedia = {{desk.mara,
                                u"Plan"_s,
                                {{"d1", u"image/png"_s, u"a.png"_s, 1},
                                 {"gone", u"image/png"_s, u"gone.png"_s, 1},
                                 {"d2", u"application/pdf"_s, u"b.pdf"_s, 2}}}};
        desk.engine.multimedia().stored = {{"d1", "a"}, {"d2", "bb"}};
        desk.open();
        QTRY_COMPARE(desk.tray().attachments().size(), 2);
        QCOMPARE(desk.tray().attachments().at(0).medium.data, QByteArray("a"));
        QCOMPARE(desk.tray().attachments().at(1).medium.name, u"b.pdf"_s);
        QCOMPARE(desk.tray().subject(), u"Plan"_s);
        QTRY_VERIFY(desk.composer().canSend());
        QVERIFY(!desk.tray().isLink());

        // Somebody had chosen that a link is sent.
        desk.engine.mediaLinks().stored = {u"https://m.example.com"_s, 30, {}};
        writing.storedMedia = {
            {desk.mara, {}, {{"d2", u"application/pdf"_s, u"b.pdf"_s, 2}}, true}};
        desk.open();
        QTRY_COMPARE(desk.tray().attachments().size(), 1);
        QVERIFY(desk.tray().isLink());
        QTRY_VERIFY(desk.strip(u"30 day"_s));
        desk.attach(desk.file(u"a.png"_s, "a"));
        QTRY_VERIFY(writing.keptMedia.last().second.asLink);
    }

    void whatIsLeftOrSentIsSavedAtOnce()
    {
        Desk desk;
        test::FakeWriting &writing = desk.engine.writing();
        desk.attach(desk.file(u"a.png"_s, "a"));
        QTRY_VERIFY(desk.composer().canSend());
        const int other = desk.list().model().rowOf(desk.mara) == 0 ? 1 : 0;
        desk.list().view()->setCurrentIndex(desk.list().model().index(other));
        QTRY_COMPARE(writing.keptMedia.size(), 1);
        QCOMPARE(writing.keptMedia.first().first, desk.mara);
        desk.list().view()->setCurrentIndex(
            desk.list().model().index(desk.list().model().rowOf(desk.mara)));
        QTRY_COMPARE(desk.tray().attachments().size(), 1);
        QTest::keyClick(desk.composer().findChild<QPlainTextEdit *>(), Qt::Key_Return);
        QTRY_COMPARE(desk.engine.submitted.size(), 1);
        QTRY_VERIFY(writing.keptMedia.last().second.media.isEmpty());
        QCOMPARE(writing.keptMedia.last().first, desk.mara);
    }

    void aPictureThatWasUndoneIsInTheTrayAgain()
    {
        Desk desk;
        desk.engine.multimedia().stored = {{"d1", "a"}};
        desk.engine.writing().onTakeBack = [&](TargetId) {
            ChatMessage back;
            back.conversation = desk.mara;
            back.text = u"Here it is"_s;
            back.subject = u"Plan"_s;
            back.media = {{"d1", u"image/png"_s, u"a.png"_s, 1}};
            return back;
        };
        Q_EMIT desk.chat().takeBackRequested(TargetId{1});
        QTRY_COMPARE(desk.tray().attachments().size(), 1);
        QCOMPARE(desk.composer().text(), u"Here it is"_s);
        QCOMPARE(desk.tray().subject(), u"Plan"_s);
        QCOMPARE(desk.tray().attachments().first().medium.data, QByteArray("a"));
    }

    void whatCannotBeKeptIsSaid()
    {
        Desk desk;
        desk.engine.writing().failure = Error{ErrorCode::Invalid, u"Too large to be kept."_s, {}};
        desk.attach(desk.file(u"a.png"_s, "a"));
        QTRY_VERIFY(desk.strip(u"Too large to be kept."_s));
        QCOMPARE(desk.tray().attachments().size(), 1);
    }

    void aRefusalGivesEverythingBack()
    {
        Desk desk;
        desk.attach(desk.file(u"a.png"_s, "a"));
        QTRY_VERIFY(desk.composer().canSend());
        desk.engine.failNext(test::FakeEngine::Call::Submit,
                             {ErrorCode::Invalid, u"Not today."_s, {}});
        QTest::keyClicks(desk.composer().findChild<QPlainTextEdit *>(), u"Words"_s);
        QTest::keyClick(desk.composer().findChild<QPlainTextEdit *>(), Qt::Key_Return);
        QTRY_COMPARE(desk.composer().text(), u"Words"_s);
        QCOMPARE(desk.tray().attachments().size(), 1);
        QVERIFY(desk.strip(u"Not today."_s));
    }

    void cardsByTheKeyboard()
    {
        Desk desk;
        for (const QString &name : {u"a.png"_s, u"b.png"_s, u"c.png"_s}) {
            const auto before = desk.tray().attachments().size();
            desk.attach(desk.file(name, name.toUtf8()));
            QTRY_COMPARE(desk.tray().attachments().size(), before + 1);
        }
        const auto card = [&](const QString &name) -> QWidget * {
            for (QWidget *one : desk.tray().findChildren<QWidget *>())
                if (one->isVisible() && one->accessibleName().contains(name + QChar(0x2069)))
                    return one;
            return nullptr;
        };
        QVERIFY(card(u"a.png"_s));
        QTest::keyClick(card(u"a.png"_s), Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(desk.tray().attachments().at(1).medium.name, u"a.png"_s);
        QTest::keyClick(card(u"a.png"_s), Qt::Key_Delete);
        QCOMPARE(desk.tray().attachments().size(), 2);
        QCOMPARE(desk.tray().attachments().at(0).medium.name, u"b.png"_s);
    }

    void aContactIsSaved()
    {
        Desk desk;
        int rung = 0;
        desk.engine.multimedia().stored = {{"d2", "BEGIN:VCARD"}};
        desk.engine.multimedia().onAttach = [&](const QString &name, const QByteArray &octets) {
            ++rung;
            engine::Attachable card{{u"text/x-vcard"_s, name, octets}, u"Contact: Ana"_s, false};
            card.contactName = u"Ana"_s;
            card.contactNumbers = {u"+15550001111"_s};
            return Result<engine::Attachable>(card);
        };
        ChatMessage message;
        message.direction = Direction::Inbound;
        message.state = TargetState::Received;
        message.isMms = true;
        message.media = {{"d2", u"text/x-vcard"_s, u"ana.vcf"_s, 90}};
        message.createdUs = desk.clock.nowUs();
        const TargetId id = desk.engine.addMessage(desk.mara, message);
        desk.window->inbox().thread().loadLatest();
        QTRY_VERIFY(desk.chat().slice().rowOf(id) >= 0);
        desk.chat().scrollToLatest();
        desk.chat().viewport()->grab();
        QTRY_COMPARE(rung, 1); // read once to be shown
        desk.chat().viewport()->grab();
        QCOMPARE(rung, 1);
        Q_EMIT desk.chat().contactRequested(id, 0);
        QTRY_VERIFY(desk.strip(u"is a contact now"_s));
        const auto threads = desk.engine.threads({}).result();
        const bool isThere =
            std::any_of(threads->rows.begin(), threads->rows.end(), [](const Conversation &one) {
                return one.peerNumber == u"+15550001111"_s && one.name == u"Ana"_s;
            });
        QVERIFY(isThere);

        desk.engine.multimedia().onAttach = [&](const QString &name, const QByteArray &octets) {
            return Result<engine::Attachable>(
                engine::Attachable{{u"text/x-vcard"_s, name, octets}, u"Contact"_s, false});
        };
        Q_EMIT desk.chat().contactRequested(id, 0);
        QTRY_VERIFY(desk.strip(u"no phone number"_s));
    }

    void aVirusStaysClosedAndSaysSo()
    {
        Desk desk;
        const TargetId id = desk.photo(u"Look"_s);
        const auto spoken = [&] {
            const int row = desk.chat().slice().rowOf(id);
            return row < 0 ? QString() : desk.chat().spokenText(row);
        };
        QTRY_VERIFY2(spoken().contains(u"Picture: part.jpg."_s), qPrintable(spoken()));
        TargetTick tick;
        tick.id = id;
        tick.conversation = desk.mara;
        tick.state = TargetState::Received;
        tick.updatedUs = desk.clock.nowUs();
        tick.media = {{"d1", u"image/jpeg"_s, u"part.jpg"_s, 48'000, MediumCheck::Infected,
                       u"Eicar-Test-Signature"_s},
                      {"d2", u"application/pdf"_s, u"bill.pdf"_s, 9'000, MediumCheck::Waiting, {}}};
        desk.engine.mailbox().postTicks({tick});
        QTRY_VERIFY2(spoken().contains(u"“part.jpg” holds a virus (Eicar-Test-Signature)"_s),
                     qPrintable(spoken()));
        QVERIFY(spoken().contains(u"“bill.pdf” stays closed until it was checked"_s));
        QVERIFY(spoken().contains(u"File: part.jpg."_s)); // no picture of it
        Q_EMIT desk.chat().mediumRequested(id, 0);
        QTRY_VERIFY(desk.strip(u"holds a virus"_s));
    }

    void whatCannotBeSavedSaysSo()
    {
        Desk desk;
        desk.engine.multimedia().stored.insert("d2", "%PDF-1.4");
        const TargetId id = desk.photo(u"Look"_s);
        QTRY_VERIFY(desk.chat().slice().rowOf(id) >= 0);
        desk.dialogs.fileName = desk.folder.filePath(u"no such folder/saved.pdf"_s);
        Q_EMIT desk.chat().mediumSaveRequested(id, 1);
        QTRY_VERIFY(desk.strip(u"The file was not saved: "_s));
    }

    void aBubbleShowsOpensAndSaves()
    {
        Desk desk;
        desk.engine.multimedia().pictures.insert("d1", redPicture());
        desk.engine.multimedia().stored.insert("d2", "%PDF-1.4");
        const TargetId id = desk.photo(u"Look"_s);
        QTRY_VERIFY(desk.chat().slice().rowOf(id) >= 0);
        const int row = desk.chat().slice().rowOf(id);
        const QString spoken = desk.chat().spokenText(row);
        QVERIFY2(spoken.contains(u"Picture: part.jpg. File: bill"_s), qPrintable(spoken));
        QVERIFY(!spoken.contains(QChar(0x202e)));
        desk.chat().scrollToLatest();
        const auto isRed = [&] {
            const QRect box = desk.chat().rowRect(row);
            const QImage shot = desk.chat().viewport()->grab().toImage();
            const qreal scale = shot.devicePixelRatio();
            return shot.pixelColor(int((box.left() + 60) * scale), int((box.top() + 90) * scale)) ==
                   QColor(255, 0, 0);
        };
        QTRY_VERIFY(isRed());

        QSignalSpy wanted(&desk.chat(), &ui::ChatView::mediumRequested);
        const QRect box = desk.chat().rowRect(row);
        QTest::mouseClick(desk.chat().viewport(), Qt::LeftButton, {},
                          box.topLeft() + QPoint(60, 90));
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().at(1).toInt(), 0);
        desk.dialogs.fileName = desk.folder.filePath(u"saved.pdf"_s);
        Q_EMIT desk.chat().mediumSaveRequested(id, 1);
        QFile saved(desk.dialogs.fileName);
        QTRY_VERIFY(saved.exists());
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(saved.readAll(), QByteArray("%PDF-1.4"));
        QCOMPARE(saved.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
                 QFileDevice::Permissions());
    }
};

QTEST_MAIN(TestMediaWindow)
#include "tst_media_window.moc"
