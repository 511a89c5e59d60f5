// Pictures in the composer: attached, measured, kept, sent.
#include "media_desk.h"

using namespace cordboard;
using namespace Qt::StringLiterals;
using ui::MainWindow;

using Desk = test::MediaDesk;

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

    void aVideoShowsItsFirstPicture()
    {
        Desk desk;
        desk.engine.multimedia().pictures.insert("v", test::redPicture());
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
};

QTEST_MAIN(TestMediaWindow)
#include "tst_media_window.moc"
