#pragma once

#include "sample.h"
#include "support/fake_dialogs.h"
#include "ui/chat/chat_view.h"
#include "ui/chat/thread_buttons.h"
#include "ui/common/choice_popup.h"
#include "ui/common/undo_strip.h"
#include "ui/inbox/conversation_view.h"
#include "ui/inbox/thread_list.h"
#include "ui/shell/inbox_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/rail.h"

#include <QAbstractButton>
#include <QAction>
#include <QDateTimeEdit>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

namespace cordboard::test {

using namespace Qt::StringLiterals;
using Kind = ThreadLine::Kind;

/// The window of somebody in a team.
struct TeamDesk
{
    /// `prepare` fills in what is there before the window opens.
    explicit TeamDesk(const std::function<void(TeamDesk &)> &prepare = {})
    {
        mara = fillSample(engine);
        if (prepare)
            prepare(*this);
        fillSampleCarriers(engine);
        engine.fakeTeam.nowUs = sampleNowUs();
        open();
    }
    void open()
    {
        window.reset();
        window = std::make_unique<ui::MainWindow>(proxy, dialogs, theme, folder.path(), false);
        window->resize(1280, 800);
        window->show();
        QApplication::setActiveWindow(window.get());
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }
    void openMara()
    {
        QTRY_VERIFY(list().model().rowOf(mara) >= 0);
        const int row = list().model().rowOf(mara);
        list().view()->setCurrentIndex(list().model().index(row));
        Q_EMIT list().view()->openAsked(list().model().index(row));
        QTRY_COMPARE(chat()->slice().count(), 5);
        // Who sits here is asked once the window stands.
        QTRY_VERIFY(engine.fakeTeam.who.id == me());
    }
    QUuid me() { return engine.fakeTeam.who.id; }
    Conversation &thread() { return engine.thread(mara); }
    ui::ThreadList &list() { return window->inbox().threads(); }
    ui::ChatView *chat() { return window->findChild<ui::ChatView *>(); }
    ui::UndoStrip *undo() { return window->inbox().findChild<ui::UndoStrip *>(); }
    void press(const char *keys)
    {
        QTest::keySequence(window.get(), QKeySequence(QLatin1String(keys)));
    }
    QPlainTextEdit *editor(const QString &name)
    {
        for (auto *one : window->findChildren<QPlainTextEdit *>()) {
            if (one->isVisible() && one->accessibleName() == name)
                return one;
        }
        return nullptr;
    }
    bool says(const QString &words)
    {
        for (auto *strip : window->findChildren<ui::Strip *>()) {
            if (strip->isVisible() && strip->text().contains(words))
                return true;
        }
        return false;
    }
    QString spoken()
    {
        QString all;
        for (int row = 0; row < chat()->slice().count(); ++row)
            all += chat()->spokenText(row) + u'\n';
        return all;
    }
    QAction *choice(const QString &start)
    {
        for (auto *action : window->findChild<ui::ThreadButtons *>()->findChildren<QAction *>()) {
            if (action->text().startsWith(start))
                return action;
        }
        return nullptr;
    }
    QAbstractButton *button(const QString &accessibleName)
    {
        for (auto *one : window->findChildren<QAbstractButton *>()) {
            if (one->isVisible() &&
                (one->accessibleName() == accessibleName || one->text() == accessibleName))
                return one;
        }
        return nullptr;
    }

    QTemporaryDir folder;
    StillClock clock{sampleNowUs()};
    ui::Theme theme;
    FakeEngine engine;
    FakeDialogs dialogs;
    ConversationId mara;
    ui::EngineProxy proxy{engine, clock};
    std::unique_ptr<ui::MainWindow> window;
};

} // namespace cordboard::test
