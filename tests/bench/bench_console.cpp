// bench_console --data-dir DIR [--seconds N]: the real window over the real engine and a folder of
// bench_fill, painted in software on no screen. Each line answers one question:
//   open     how long from choosing the busiest thread until its newest bubbles are painted
//   scroll   how long one step of the wheel takes until it is painted, pages from the database
//   among them tick     what part of the window one delivery state repaints flood    how late the
//   window answers while 10,000 states a second are announced blocked  what it costs to be stopped
//   for N s while 100,000 receipts arrive, and how soon it is right again

#include "engine/engine_service.h"
#include "model/message.h"
#include "store/store.h"
#include "ui/bridge/dialogs.h"
#include "ui/chat/chat_view.h"
#include "ui/common/theme.h"
#include "ui/inbox/conversation_view.h"
#include "ui/inbox/thread_list.h"
#include "ui/shell/inbox_page.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPaintEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <thread>
#include <vector>

using namespace cordboard;
using namespace Qt::StringLiterals;

namespace {

constexpr int wheelSteps = 2000;
constexpr int floodRate = 10'000;
constexpr int receipts = 100'000;
constexpr int receiptsAtOnce = 500;
constexpr int longWaitMs = 60'000;

/// Milliseconds, one for each thing that was timed.
class Times
{
public:
    void add(qint64 ns) { m_ms.push_back(double(ns) / 1e6); }

    void into(QJsonObject &line, const QString &name)
    {
        std::sort(m_ms.begin(), m_ms.end());
        line[name + u"_p50_ms"_s] = at(0.50);
        line[name + u"_p99_ms"_s] = at(0.99);
        line[name + u"_max_ms"_s] = at(1.0);
    }

private:
    double at(double share) const
    {
        if (m_ms.empty())
            return 0;
        const size_t place = std::min(m_ms.size() - 1, size_t(share * double(m_ms.size())));
        return std::round(m_ms[place] * 100) / 100;
    }

    std::vector<double> m_ms;
};

/// Of this thread alone: on a busy machine the clock on the wall counts the others as well.
qint64 processorNs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

/// The area that a widget paints anew.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QWidget *widget)
        : QObject(widget)
    {
        widget->installEventFilter(this);
    }

    int paints = 0;
    QRegion area;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            ++paints;
            area += static_cast<QPaintEvent *>(event)->region();
        }
        return QObject::eventFilter(watched, event);
    }
};

void print(const QString &question, QJsonObject line)
{
    line[u"bench"_s] = u"console"_s;
    line[u"what"_s] = question;
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

double residentMb()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return double(file.readAll().split(' ').value(1).toLongLong()) * 4096 / 1048576;
}

/// Time is what is asked about here: how often, how fast, how long.
void pause(int ms)
{
    std::this_thread::sleep_until(std::chrono::steady_clock::now() + std::chrono::milliseconds(ms));
}

/// Events until it is so; false after a minute.
template<class F>
bool until(F isSo)
{
    QElapsedTimer waited;
    waited.start();
    while (!isSo() && waited.elapsed() < longWaitMs)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 5);
    return isSo();
}

/// Events for so long.
void answerFor(int ms)
{
    QElapsedTimer time;
    time.start();
    while (time.elapsed() < ms)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 5);
}

std::unique_ptr<engine::EngineService> startEngine(const QString &folder)
{
    auto store = store::Store::open({QDir(folder).filePath(u"cordboard.sqlite"_s)});
    if (!store)
        qFatal("%s", qPrintable(store.error().message));
    engine::EngineOptions options;
    options.key.kind = secrets::KeySource::Kind::Fixed;
    options.key.dataDir = folder;
    options.me = {u"bench"_s, u"Bench"_s};
    return engine::EngineService::start(std::move(*store), options);
}

/// Outbound messages of the database, newest first: those of the busiest thread, then others.
QList<TargetTick> outbound(store::Store &store, ConversationId busiest)
{
    auto reading = store.read([busiest](store::Connection &c) -> Result<QList<TargetTick>> {
        QList<TargetTick> found;
        for (const char *sql : {"SELECT id, conversation_id FROM target WHERE direction = 'out' "
                                "AND conversation_id = ? "
                                "ORDER BY id DESC LIMIT 50000",
                                "SELECT id, conversation_id FROM target WHERE direction = 'out' "
                                "AND conversation_id <> ? "
                                "ORDER BY id DESC LIMIT 50000"}) {
            const auto rows = c.run(sql, {busiest.value});
            if (!rows)
                return forward(rows);
            while ((*rows)->next()) {
                TargetTick tick;
                tick.id = {(*rows)->value(0).toLongLong()};
                tick.conversation = {(*rows)->value(1).toLongLong()};
                found.append(tick);
            }
            (*rows)->finish();
        }
        return found;
    });
    const auto ticks = reading.result();
    if (!ticks)
        qFatal("%s", qPrintable(ticks.error().message));
    return *ticks;
}

/// The window and what it stands on.
class Desk
{
public:
    explicit Desk(const QString &folder)
        : engine(startEngine(folder))
        , proxy(*engine, clock, u"bench"_s)
        , window(proxy, dialogs, theme, folder, false)
    {
        theme.apply();
        window.resize(1280, 800);
        window.show();
        if (!until([this] { return list().model().rowCount() > 0; }))
            qFatal("the list of conversations stayed empty");
        chat = window.findChild<ui::ChatView *>();
    }

    ui::ThreadList &list() { return window.inbox().threads(); }

    SystemClock clock;
    std::unique_ptr<engine::EngineService> engine;
    ui::EngineProxy proxy;
    ui::MessageDialogs dialogs;
    ui::Theme theme;
    ui::MainWindow window;
    ui::ChatView *chat = nullptr;
};

void openBusiest(Desk &desk)
{
    QElapsedTimer took;
    took.start();
    desk.list().view()->setCurrentIndex(desk.list().model().index(0));
    const PaintWatch *paints = new PaintWatch(desk.chat->viewport());
    until([&desk, paints] { return desk.chat->slice().count() > 0 && paints->paints > 0; });
    QCoreApplication::processEvents();
    print(u"open"_s,
          {{u"painted_ms"_s, double(took.nsecsElapsed()) / 1e6}, {u"rss_mb"_s, residentMb()}});
    delete paints;
}

void scrollUp(Desk &desk)
{
    QWidget *viewport = desk.chat->viewport();
    const QPointF place = QRectF(viewport->rect()).center();
    Times frames, work;
    int stops = 0;
    const TargetId newest = desk.chat->slice().at(desk.chat->slice().count() - 1).id;
    for (int i = 0; i < wheelSteps; ++i) {
        const int before = desk.chat->verticalScrollBar()->value();
        QElapsedTimer took;
        took.start();
        const qint64 worked = processorNs();
        QWheelEvent turn(place, viewport->mapToGlobal(place), {}, {0, 120}, Qt::NoButton,
                         Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(viewport, &turn);
        viewport->repaint();
        QCoreApplication::processEvents();
        frames.add(took.nsecsElapsed());
        work.add(processorNs() - worked);
        if (desk.chat->verticalScrollBar()->value() == before) {
            ++stops; // faster than the pages come
            answerFor(1);
        }
    }
    QJsonObject line{{u"steps"_s, wheelSteps},
                     {u"waited_for_page"_s, stops},
                     {u"left_the_end"_s, desk.chat->slice().rowOf(newest) < 0},
                     {u"rss_mb"_s, residentMb()}};
    frames.into(line, u"frame"_s);
    work.into(line, u"frame_cpu"_s);
    print(u"scroll"_s, line);
    desk.window.inbox().thread().loadLatest();
    until([&desk, newest] { return desk.chat->slice().rowOf(newest) >= 0; });
    desk.chat->scrollToLatest();
    answerFor(200);
}

void postState(Desk &desk, TargetId id, TargetState state)
{
    TargetTick tick;
    tick.id = id;
    tick.conversation = desk.chat->slice().conversation();
    tick.state = state;
    tick.updatedUs = desk.clock.nowUs();
    desk.engine->mailbox().postTicks({tick});
    const auto &slice = desk.chat->slice();
    until([&slice, id, state] { return slice.at(slice.rowOf(id)).state == state; });
}

void oneTick(Desk &desk)
{
    const int row = desk.chat->slice().lastOutbound();
    const TargetId id = desk.chat->slice().at(row).id;
    postState(desk, id, TargetState::Sent); // it was held, in a bubble with a reason
    answerFor(500);
    const PaintWatch *paints = new PaintWatch(desk.chat->viewport());
    postState(desk, id, TargetState::Delivered);
    answerFor(100);
    const QRect painted = paints->area.boundingRect();
    const QRect footer = desk.chat->footerRect(row);
    const QSize whole = desk.chat->viewport()->size();
    print(u"tick"_s, {{u"paints"_s, paints->paints},
                      {u"painted_px"_s, painted.width() * painted.height()},
                      {u"footer_px"_s, footer.width() * footer.height()},
                      {u"view_px"_s, whole.width() * whole.height()}});
    delete paints;
}

/// How late events are that come every 20 ms, as keys and clicks do.
class Pulse
{
public:
    explicit Pulse(QObject *answering)
        : m_thread([this, answering] {
            while (!m_ended) {
                const auto began = std::chrono::steady_clock::now();
                QMetaObject::invokeMethod(
                    answering,
                    [this, began] {
                        m_late.add((std::chrono::steady_clock::now() - began).count());
                    },
                    Qt::QueuedConnection);
                pause(20);
            }
        })
    {}
    ~Pulse() { end(); }

    void end()
    {
        m_ended = true;
        if (m_thread.joinable())
            m_thread.join();
        QCoreApplication::processEvents();
    }

    Times &late() { return m_late; }

private:
    std::atomic<bool> m_ended = false;
    Times m_late;
    std::thread m_thread;
};

TargetState stateOf(int round)
{
    static constexpr std::array states{TargetState::Sending, TargetState::Sent,
                                       TargetState::Delivered};
    return states.at(size_t(round) % states.size());
}

void flood(Desk &desk, const QList<TargetTick> &ticks, int seconds)
{
    const double before = residentMb();
    std::atomic<int> posted = 0;
    Pulse pulse(&desk.window);
    std::thread flooding([&desk, &ticks, &posted, seconds] {
        QElapsedTimer time;
        time.start();
        while (time.elapsed() < seconds * 1000) {
            const int due = int(qMin<qint64>(time.elapsed(), seconds * 1000) * floodRate / 1000);
            QList<TargetTick> some;
            for (; posted < due; ++posted) {
                some.append(ticks.at(posted % ticks.size()));
                some.last().state = stateOf(posted / int(ticks.size()));
                some.last().updatedUs = desk.clock.nowUs();
            }
            if (!some.isEmpty())
                desk.engine->mailbox().postTicks(some);
            pause(2);
        }
    });
    answerFor(seconds * 1000);
    flooding.join();
    pulse.end();
    QJsonObject line{{u"seconds"_s, seconds},
                     {u"states"_s, posted.load()},
                     {u"rss_before_mb"_s, before},
                     {u"rss_after_mb"_s, residentMb()}};
    pulse.late().into(line, u"late"_s);
    print(u"flood"_s, line);
}

/// As the engine does: each commit, then its ticks.
void storeStates(Desk &desk, const QList<TargetTick> &ticks, const QString &word, TargetState state)
{
    for (int from = 0; from < receipts; from += receiptsAtOnce) {
        QList<TargetTick> some = ticks.mid(from % ticks.size(), receiptsAtOnce);
        const qint64 nowUs = desk.clock.nowUs();
        auto writing = desk.engine->store().write([=](store::Connection &c) -> Result<void> {
            for (const TargetTick &tick : some) {
                const auto done =
                    c.change("UPDATE target SET state = ?, updated_us = ? WHERE id = ?",
                             {word, nowUs, tick.id.value});
                if (!done)
                    return forward(done);
            }
            return {};
        });
        if (!writing.result())
            qFatal("a state could not be stored");
        for (TargetTick &tick : some) {
            tick.state = state;
            tick.updatedUs = nowUs;
        }
        desk.engine->mailbox().postTicks(some);
    }
}

void blocked(Desk &desk, const QList<TargetTick> &ticks, int seconds)
{
    const auto &slice = desk.chat->slice();
    const auto lastIs = [&slice](TargetState state) {
        const int row = slice.lastOutbound();
        return row >= 0 && slice.at(row).state == state;
    };
    storeStates(desk, ticks, u"sent"_s, TargetState::Sent);
    if (!until([&] { return lastIs(TargetState::Sent); }))
        qFatal("the window did not take what was sent");
    answerFor(2000);
    const double before = residentMb();
    std::thread delivering(
        [&desk, &ticks] { storeStates(desk, ticks, u"delivered"_s, TargetState::Delivered); });
    pause(seconds * 1000); // what this is about: nobody answers for so long
    delivering.join();
    const double after = residentMb();
    QElapsedTimer time;
    time.start();
    const bool isRight = until([&] { return lastIs(TargetState::Delivered); });
    const double right = double(time.nsecsElapsed()) / 1e6;
    QCoreApplication::processEvents();
    print(u"blocked"_s, {{u"seconds"_s, seconds},
                         {u"receipts"_s, receipts},
                         {u"right"_s, isRight},
                         {u"right_after_ms"_s, right},
                         {u"painted_after_ms"_s, double(time.nsecsElapsed()) / 1e6},
                         {u"rss_before_mb"_s, before},
                         {u"rss_blocked_mb"_s, after},
                         {u"rss_after_mb"_s, residentMb()}});
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption dir(u"data-dir"_s, {}, u"DIR"_s);
    const QCommandLineOption seconds(u"seconds"_s, {}, u"N"_s, u"30"_s);
    parser.addOptions({dir, seconds});
    parser.process(app);
    if (!parser.isSet(dir)) {
        std::fputs("usage: bench_console --data-dir DIR [--seconds N]\n", stderr);
        return 2;
    }
    Desk desk(parser.value(dir));
    openBusiest(desk);
    scrollUp(desk);
    oneTick(desk);
    const auto ticks = outbound(desk.engine->store(), desk.chat->slice().conversation());
    if (ticks.isEmpty())
        qFatal("bench_fill left no outbound messages");
    flood(desk, ticks, parser.value(seconds).toInt());
    blocked(desk, ticks, parser.value(seconds).toInt());
    return 0;
}
