#pragma once

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

namespace cordboard::test {

using namespace Qt::StringLiterals;

inline engine::MediumPicture redPicture()
{
    engine::MediumPicture picture{{400, 300}, {4, 3}, {}};
    for (int i = 0; i < 12; ++i)
        picture.pixels.append("\x00\x00\xff\xff", 4); // 0xffff0000 in this machine's order
    return picture;
}

/// The window with a carrier that takes pictures, and one thread open.
struct MediaDesk
{
    FakeEngine engine;
    HandClock clock{sampleNowUs()};
    FakeDialogs dialogs;
    QTemporaryDir folder;
    ui::EngineProxy proxy{engine, clock};
    ui::Theme theme;
    ConversationId mara;
    std::unique_ptr<ui::MainWindow> window;

    MediaDesk()
    {
        mara = fillSample(engine);
        fillSampleCarriers(engine);
        engine.setNow(clock.nowUs());
        open();
    }
    /// The window anew, as after a restart.
    void open()
    {
        window.reset();
        window = std::make_unique<ui::MainWindow>(proxy, dialogs, theme, folder.path(), false);
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
    /// Somebody sent that alone; it is in sight of the model.
    TargetId received(const Medium &medium)
    {
        ChatMessage message;
        message.direction = Direction::Inbound;
        message.state = TargetState::Received;
        message.isMms = true;
        message.media = {medium};
        message.createdUs = clock.nowUs();
        const TargetId id = engine.addMessage(mara, message);
        window->inbox().thread().loadLatest();
        [&] {
            QTRY_VERIFY(chat().slice().rowOf(id) >= 0);
        }();
        return id;
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

} // namespace cordboard::test
