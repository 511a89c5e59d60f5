// Pictures in the chat: shown, opened, saved; links that were sent.
#include "media_desk.h"

using namespace cordboard;
using namespace Qt::StringLiterals;

using Desk = test::MediaDesk;

class TestMediaBubbles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
        const TargetId id = desk.received({"d2", u"text/x-vcard"_s, u"ana.vcf"_s, 90});
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

    void aVideoIsPlayedAfterAQuestion()
    {
        Desk desk;
        desk.engine.multimedia().stored = {{"v", "octets of a video"}};
        desk.engine.multimedia().onAttach = [](const QString &name, const QByteArray &octets) {
            engine::Attachable looked;
            looked.medium = {octets.startsWith("MZ") ? u"application/x-dosexec"_s : u"video/mp4"_s,
                             name, octets};
            return Result<engine::Attachable>(looked);
        };
        const TargetId id = desk.received({"v", u"video/mp4"_s, u"../clip.exe"_s, 17});

        desk.dialogs.answer = false;
        Q_EMIT desk.chat().mediumRequested(id, 0);
        QCOMPARE(desk.dialogs.asked.size(), 1);
        QVERIFY(desk.dialogs.addresses.isEmpty());

        desk.dialogs.answer = true;
        Q_EMIT desk.chat().mediumRequested(id, 0);
        QTRY_COMPARE(desk.dialogs.addresses.size(), 1);
        const QString file = desk.dialogs.addresses.first().toLocalFile();
        QVERIFY2(file.endsWith(u"/media-1.mp4"_s), qPrintable(file));
        QFile played(file);
        QVERIFY(played.open(QIODevice::ReadOnly));
        QCOMPARE(played.readAll(), QByteArray("octets of a video"));
        QCOMPARE(played.permissions() &
                     (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::ExeOwner),
                 QFileDevice::Permissions());

        // What only says that it is one is not opened, whoever says yes.
        desk.engine.multimedia().stored = {{"v", "MZ program"}};
        Q_EMIT desk.chat().mediumRequested(id, 0);
        QTRY_VERIFY(desk.strip(u"neither a video nor a sound"_s));
        QCOMPARE(desk.dialogs.addresses.size(), 1);
        desk.window.reset();
        QVERIFY(!QFile::exists(file)); // it goes with the window
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
        desk.engine.multimedia().pictures.insert("d1", test::redPicture());
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

QTEST_MAIN(TestMediaBubbles)
#include "tst_media_bubbles.moc"
