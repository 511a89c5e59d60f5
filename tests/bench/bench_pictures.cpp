// A thread of pictures: how long from the click on it until its bubbles are painted, and until all
// pictures in sight are there. One line of JSON.
//
//   bench_pictures [--count N] [--rounds N]
//
// The window, engine, store and cordboard-media are the console's, over a database that this fills
// with N different JPEGs of 1280 by 960 in one thread. Each round opens that thread from another
// one; the first is cold, the others are told as their median. Run with QT_QPA_PLATFORM=offscreen
// it is painted by the processor.
#include "base/take.h"
#include "engine/engine_service.h"
#include "engine/face/multimedia.h"
#include "store/store.h"
#include "ui/bridge/dialogs.h"
#include "ui/bridge/media_shelf.h"
#include "ui/bridge/thread_model.h"
#include "ui/chat/chat_view.h"
#include "ui/inbox/conversation_view.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QBuffer>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace cordboard;
using namespace Qt::StringLiterals;

namespace {

const QString ours = u"+13035550142"_s;
const QString withPictures = u"+13035550177"_s;
const QString other = u"+13125550112"_s;

/// Some 100 kB, each another one.
QByteArray photo(int number)
{
    QImage image(1280, 960, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient ground(0, 0, 1280, 960);
    ground.setColorAt(0, QColor::fromHsv(number * 37 % 360, 90, 240));
    ground.setColorAt(1, QColor::fromHsv((number * 37 + 120) % 360, 160, 90));
    painter.fillRect(image.rect(), ground);
    for (int i = 0; i < 60; ++i) {
        painter.setBrush(QColor::fromHsv((number * 13 + i * 29) % 360, 150, 200, 120));
        painter.drawEllipse(QPoint((number * 71 + i * 197) % 1280, (i * 131) % 960), 40 + i, 60);
    }
    painter.end();
    QByteArray octets;
    QBuffer buffer(&octets);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG", 85);
    return octets;
}

template<class T>
T waited(QFuture<T> future)
{
    future.waitForFinished();
    return future.result();
}

/// A carrier that is off, so that nothing but the thread happens.
CarrierId addCarrier(engine::EngineService &engine)
{
    CarrierEdit edit;
    edit.carrier.name = u"bench"_s;
    edit.carrier.host = u"127.0.0.1"_s;
    edit.carrier.senders = {ours};
    edit.carrier.enabled = false;
    edit.carrier.demo = true;
    const auto saved = waited(engine.saveCarrier(edit));
    if (!saved)
        qFatal("%s", qPrintable(saved.error().message));
    return saved->id;
}

void fill(engine::EngineService &engine, int count)
{
    const CarrierId carrier = addCarrier(engine);
    const auto receive = [&](const QString &from, const QString &identity,
                             const QList<NewMedium> &media) {
        engine::MmsArrival arrival{carrier, from, {ours}, identity, {}};
        arrival.content.text = u"This is number %1."_s.arg(identity);
        arrival.content.media = media;
        if (const auto filed = waited(engine.multimedia().receive(arrival)); !filed)
            qFatal("%s", qPrintable(filed.error().message));
    };
    for (int i = 0; i < count; ++i)
        receive(withPictures, QString::number(i), {{u"image/jpeg"_s, u"photo.jpg"_s, photo(i)}});
    receive(other, u"other"_s, {});
}

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::nth_element(values.begin(), values.begin() + qsizetype(values.size() / 2), values.end());
    return values[values.size() / 2];
}

/// Opens one thread, then the other, again and again.
class Bench : public QObject
{
public:
    Bench(ui::MainWindow &window, int count, int rounds)
        : m_window(window)
        , m_count(count)
        , m_rounds(rounds)
        , m_view(*window.findChild<ui::ConversationView *>())
        , m_chat(*window.findChild<ui::ChatView *>())
    {
        auto *shelf = window.findChild<ui::MediaShelf *>();
        connect(shelf, &ui::MediaShelf::arrived, this, [this] {
            m_picturesMs = m_clock.nsecsElapsed() / 1e6;
            ++m_arrived;
        });
        m_chat.viewport()->installEventFilter(this);
        m_quiet.setSingleShot(true);
        connect(&m_quiet, &QTimer::timeout, this, &Bench::next);
        connect(&m_start, &QTimer::timeout, this, [this] {
            if (m_view.model()->rowCount() < 2)
                return;
            m_start.stop();
            next();
        });
        m_start.start(50);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const bool paints = event->type() == QEvent::Paint && m_firstMs < 0 && holdsThread();
        if (paints) // the view paints after this filter; what is posted now runs after that
            QMetaObject::invokeMethod(
                this, [this] { painted(); }, Qt::QueuedConnection);
        return QObject::eventFilter(watched, event);
    }

private:
    bool holdsThread() const
    {
        const ui::ChatSlice &slice = m_chat.slice();
        return m_opening && (m_toPictures ? slice.count() > 1 : slice.count() == 1);
    }

    void painted()
    {
        if (m_firstMs >= 0)
            return;
        m_firstMs = m_clock.nsecsElapsed() / 1e6;
        constexpr int quietMs = 1500; // no more pictures come after that
        m_quiet.start(quietMs);
    }

    void next()
    {
        if (m_toPictures && m_firstMs >= 0) {
            (m_first.empty() && m_cold < 0) ? void(m_cold = m_firstMs)
                                            : m_first.push_back(m_firstMs);
            if (m_coldPictures < 0)
                m_coldPictures = m_picturesMs;
            if (int(m_first.size()) >= m_rounds)
                return finish();
        }
        m_toPictures = !m_toPictures;
        open(m_toPictures ? withPictures : other);
    }

    void open(const QString &number)
    {
        for (int row = 0; row < m_view.model()->rowCount(); ++row) {
            const QModelIndex index = m_view.model()->index(row, 0);
            const auto thread = index.data(ui::ThreadModel::ConversationRole).value<Conversation>();
            if (thread.peerNumber != number)
                continue;
            m_opening = true;
            m_firstMs = -1;
            m_clock.start();
            m_view.setCurrentIndex(index);
            Q_EMIT m_view.openAsked(index);
            return;
        }
        qFatal("the thread is not in the list");
    }

    void finish()
    {
        const auto rounded = [](double value) {
            return std::round(value * 10) / 10;
        };
        const QJsonObject line{{u"bench"_s, u"pictures"_s},
                               {u"n"_s, m_count},
                               {u"rounds"_s, int(m_first.size())},
                               {u"first_paint_cold_ms"_s, rounded(m_cold)},
                               {u"first_paint_ms"_s, rounded(median(m_first))},
                               {u"pictures_cold_ms"_s, rounded(m_coldPictures)},
                               {u"pictures_loaded"_s, m_arrived}};
        std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
        QCoreApplication::exit(m_arrived > 0 ? 0 : 1);
    }

    ui::MainWindow &m_window;
    const int m_count;
    const int m_rounds;
    ui::ConversationView &m_view;
    ui::ChatView &m_chat;
    QTimer m_start;
    QTimer m_quiet;
    QElapsedTimer m_clock;
    bool m_toPictures = false;
    bool m_opening = false;
    double m_firstMs = 0;
    double m_picturesMs = 0;
    double m_cold = -1;
    double m_coldPictures = -1;
    int m_arrived = 0;
    std::vector<double> m_first;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication program(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"count"_s, {}, u"value"_s, u"500"_s});
    parser.addOption({u"rounds"_s, {}, u"value"_s, u"7"_s});
    parser.process(program);
    const int count = qMax(1, parser.value(u"count"_s).toInt());
    const QTemporaryDir folder;
    auto store = store::Store::open({folder.filePath(u"cordboard.sqlite"_s)});
    if (!store)
        qFatal("%s", qPrintable(store.error().message));
    engine::EngineOptions options;
    options.key.kind = secrets::KeySource::Kind::Fixed;
    const auto engine = engine::EngineService::start(*std::move(store), options);
    fill(*engine, count);
    const SystemClock clock;
    ui::EngineProxy proxy(*engine, clock);
    ui::MessageDialogs dialogs;
    ui::Theme theme;
    theme.apply();
    ui::MainWindow window(proxy, dialogs, theme, folder.path(), false);
    window.resize(1280, 800);
    window.show();
    Bench bench(window, count, qMax(1, parser.value(u"rounds"_s).toInt()));
    return QApplication::exec();
}
