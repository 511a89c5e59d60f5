// Multimedia messages by MM7, end to end: engine -> store -> HTTP -> an MMSC -> reports committed,
// one line of JSON.
//
//   bench_mms [--count N] [--octets N] [--window N] [--different] [--mmsc PORT]
//
// The engine is cordboardd's, in this process, with its store on the disk; the MMSC is
// cordboard-smsc --mmsc, a child over TCP that reads every part of every message. All get the same
// picture, as those of a broadcast do; with --different each gets one of its own, which also has to
// be stored. The clock runs from the first submit until the MMSC has taken the last. Before that,
// the encoding of one message is timed alone.
#include "base/take.h"
#include "engine/engine_service.h"
#include "mms/mm7.h"
#include "mms/smil.h"
#include "serve/mms_listeners.h"
#include "store/store.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <unistd.h>

using namespace cordboard;
using namespace Qt::StringLiterals;

namespace {

const QString ours = u"+13035550142"_s;

struct Setup
{
    int count = 1'000;
    int octets = 300'000;
    int window = 10;
    bool different = false;
    quint16 mmsc = 0;
    quint16 listen = 0;
};

Setup readSetup()
{
    QCommandLineParser parser;
    for (const char *name : {"count", "octets", "window", "mmsc"})
        parser.addOption({QString::fromLatin1(name), {}, u"value"_s});
    parser.addOption({u"different"_s, {}});
    parser.process(QCoreApplication::arguments());
    const auto number = [&parser](const QString &name, int otherwise) {
        return parser.isSet(name) ? qMax(1, parser.value(name).toInt()) : otherwise;
    };
    Setup setup;
    setup.count = number(u"count"_s, setup.count);
    setup.octets = number(u"octets"_s, setup.octets);
    setup.window = number(u"window"_s, setup.window);
    setup.different = parser.isSet(u"different"_s);
    setup.mmsc = quint16(parser.value(u"mmsc"_s).toUInt());
    QTcpServer free;
    free.listen(QHostAddress::LocalHost);
    setup.listen = free.serverPort();
    return setup;
}

/// What no compression makes smaller, as a JPEG is.
QByteArray pictureOctets(int size, quint32 seed)
{
    QByteArray octets(size, '\0');
    QRandomGenerator noise{seed};
    for (qsizetype at = 0; at + 4 <= octets.size(); at += 4) {
        const quint32 word = noise.generate();
        std::copy_n(reinterpret_cast<const char *>(&word), 4, octets.data() + at);
    }
    octets.replace(0, 3, "\xff\xd8\xff");
    return octets;
}

/// Milliseconds for one message, the median of many.
double encodeMs(int size)
{
    mms::mm7::Message message;
    message.transactionId = u"cb-1"_s;
    message.sender = {mms::mm7::Address::Kind::Number, ours};
    message.recipients = {{mms::mm7::Address::Kind::Number, u"+12125550100"_s}};
    const QByteArray picture = pictureOctets(size, 1);
    constexpr int times = 201;
    std::vector<qint64> taken;
    for (int i = 0; i < times; ++i) {
        QElapsedTimer clock;
        clock.start();
        mms::Part part;
        part.type.name = "image/jpeg";
        part.data = picture;
        const auto body = mms::mm7::encode(message, {}, mms::presentation({part}, u"Your wheel"_s));
        taken.push_back(clock.nsecsElapsed());
        if (body.octets.size() < size)
            qFatal("not encoded");
    }
    std::nth_element(taken.begin(), taken.begin() + times / 2, taken.end());
    return double(taken[times / 2]) / 1e6;
}

/// Of this process, in kB: "VmRSS", "VmHWM".
qint64 memory(const QByteArray &name)
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(name + ':'))
            return line.simplified().split(' ').value(1).toLongLong();
    }
    return 0;
}

double cpuSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

/// User and system time of a process or thread in ms, from its stat file.
double cpuInStat(const QString &path)
{
    QFile file(path);
    const QByteArray stat = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    const auto fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    return double(fields.value(11).toLongLong() + fields.value(12).toLongLong()) * 1e3 /
           double(sysconf(_SC_CLK_TCK));
}

/// The same by the name of the thread.
QMap<QString, double> cpuOfThreads()
{
    QMap<QString, double> spent;
    const QDir tasks(u"/proc/self/task"_s);
    for (const QString &id : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile name(tasks.filePath(id + u"/comm"_s));
        if (name.open(QIODevice::ReadOnly))
            spent[QString::fromUtf8(name.readAll().trimmed())] +=
                cpuInStat(tasks.filePath(id + u"/stat"_s));
    }
    return spent;
}

quint16 startMmsc(QProcess &mmsc, quint16 client)
{
    mmsc.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    mmsc.start(QStringLiteral(CORDBOARD_SMSC),
               {u"--commands"_s, u"--mmsc"_s, u"0"_s, u"--mmsc-client"_s,
                u"http://127.0.0.1:%1/"_s.arg(client), u"--seed"_s, u"1"_s});
    QByteArray line;
    while (!line.contains("MM7")) {
        while (!mmsc.canReadLine() && mmsc.waitForReadyRead(10'000)) {
        }
        line = mmsc.readLine();
        if (line.isEmpty())
            qFatal("cordboard-smsc does not start");
    }
    return line.trimmed().split(':').last().toUShort();
}

std::unique_ptr<engine::EngineService> startEngine(const QString &folder)
{
    auto store = store::Store::open({folder + u"/cordboard.sqlite"_s});
    if (!store)
        qFatal("%s", qPrintable(store.error().message));
    engine::EngineOptions options;
    options.key.kind = secrets::KeySource::Kind::Fixed;
    return engine::EngineService::start(*std::move(store), options);
}

/// Sets the carrier up, submits, and waits until the MMSC has all and has reported on them.
class Bench : public QObject
{
public:
    Bench(engine::EngineService &engine, const Setup &setup, qint64 mmscProcess)
        : m_engine(engine)
        , m_setup(setup)
        , m_mmscProcess(mmscProcess)
        , m_encodeMs(encodeMs(setup.octets))
        , m_picture(pictureOctets(setup.octets, 1))
    {
        CarrierEdit edit;
        edit.carrier.kind = u"mm7"_s;
        edit.carrier.name = u"bench"_s;
        edit.carrier.window = setup.window;
        edit.carrier.senders = {ours};
        edit.carrier.mm7.url = u"http://127.0.0.1:%1/mm7"_s.arg(setup.mmsc);
        edit.carrier.mm7.listen = u"127.0.0.1:%1"_s.arg(setup.listen);
        edit.carrier.mm7.allowPrivate = true;
        edit.carrier.mm7.maxOctets = 2LL * setup.octets;
        edit.keepPassword = true;
        take(m_engine.saveCarrier(edit), this, [this](const Result<Carrier> &saved) {
            if (!saved)
                qFatal("%s", qPrintable(saved.error().message));
            begin();
        });
        connect(&m_look, &QTimer::timeout, this, &Bench::look);
    }

private:
    void begin()
    {
        m_rssBefore = memory("VmRSS");
        m_cpu = cpuSeconds();
        m_threads = cpuOfThreads();
        m_mmscCpu = mmscCpu();
        m_wall.start();
        m_look.start(5);
        constexpr int ahead = 10; // submits that wait for the store
        for (int i = 0; i < ahead; ++i)
            submitNext();
    }

    void submitNext()
    {
        if (m_submitted >= m_setup.count)
            return;
        const int number = m_submitted++;
        Draft draft;
        draft.source = ours;
        draft.destinations = {u"+1212%1"_s.arg(2'000'000 + number)};
        draft.text = u"Your wheel"_s;
        draft.media = {
            {u"image/jpeg"_s, u"wheel.jpg"_s,
             m_setup.different ? pictureOctets(m_setup.octets, quint32(number) + 1) : m_picture}};
        take(m_engine.submit(draft), this, [this](const Result<QList<ChatMessage>> &sent) {
            if (!sent)
                qFatal("%s", qPrintable(sent.error().message));
            if (++m_accepted == m_setup.count)
                m_acceptedMs = m_wall.elapsed();
            submitNext();
        });
    }

    void look()
    {
        const auto changes = m_engine.mailbox().drain();
        for (const TargetTick &tick : changes.ticks) {
            const bool left =
                tick.state == TargetState::Sent || tick.state == TargetState::Delivered;
            if (left && !m_left.contains(tick.id)) {
                m_left.insert(tick.id);
                m_leftMs = m_wall.elapsed();
            }
            if (tick.state == TargetState::Delivered)
                m_delivered.insert(tick.id);
            m_lost += tick.state == TargetState::Failed || tick.state == TargetState::Unknown;
        }
        m_peak = qMax(m_peak, memory("VmRSS"));
        if (m_delivered.size() + m_lost >= m_setup.count || m_wall.hasExpired(300'000))
            finish();
    }

    void finish()
    {
        m_look.stop();
        const double seconds = double(m_leftMs) / 1e3;
        const auto rounded = [](double value) {
            return std::round(value * 100) / 100;
        };
        const QJsonObject line{
            {u"bench"_s, u"mms"_s},
            {u"n"_s, m_setup.count},
            {u"octets"_s, m_setup.octets},
            {u"different"_s, m_setup.different},
            {u"window"_s, m_setup.window},
            {u"encode_ms"_s, rounded(m_encodeMs)},
            {u"accepted_per_s"_s, std::round(m_setup.count * 1e3 / double(m_acceptedMs))},
            {u"per_s"_s, std::round(double(m_left.size()) / seconds)},
            {u"mb_per_s"_s, rounded(double(m_left.size()) * m_setup.octets / seconds / 1e6)},
            {u"delivered"_s, m_delivered.size()},
            {u"lost"_s, m_lost},
            {u"cpu_ms_each"_s, rounded((cpuSeconds() - m_cpu) * 1e3 / m_setup.count)},
            {u"cpu_ms_each_threads"_s, threads()},
            {u"cpu_ms_each_mmsc"_s, rounded((mmscCpu() - m_mmscCpu) / m_setup.count)},
            {u"rss_before_mb"_s, double(m_rssBefore) / 1024},
            {u"rss_more_mb"_s, rounded(double(m_peak - m_rssBefore) / 1024)}};
        std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
        QCoreApplication::exit(m_delivered.size() == m_setup.count ? 0 : 1);
    }

    QJsonObject threads() const
    {
        QJsonObject each;
        const QMap<QString, double> after = cpuOfThreads();
        for (auto it = after.cbegin(); it != after.cend(); ++it) {
            const double spent = (it.value() - m_threads.value(it.key())) / m_setup.count;
            if (spent >= 0.01)
                each[it.key()] = std::round(spent * 100) / 100;
        }
        return each;
    }

    double mmscCpu() const
    {
        return m_mmscProcess > 0 ? cpuInStat(u"/proc/%1/stat"_s.arg(m_mmscProcess)) : 0;
    }

    engine::EngineService &m_engine;
    const Setup m_setup;
    const qint64 m_mmscProcess;
    const double m_encodeMs;
    const QByteArray m_picture;
    QTimer m_look;
    QElapsedTimer m_wall;
    QSet<TargetId> m_left;
    qint64 m_leftMs = 0;
    qint64 m_acceptedMs = 1;
    qint64 m_rssBefore = 0;
    qint64 m_peak = 0;
    double m_cpu = 0;
    double m_mmscCpu = 0;
    QMap<QString, double> m_threads;
    int m_submitted = 0;
    int m_accepted = 0;
    QSet<TargetId> m_delivered;
    int m_lost = 0;
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication program(argc, argv);
    Setup setup = readSetup();
    QProcess mmsc;
    if (setup.mmsc == 0)
        setup.mmsc = startMmsc(mmsc, setup.listen);
    const QTemporaryDir folder;
    int code = 0;
    {
        const auto engine = startEngine(folder.path());
        serve::MmsListeners listeners(engine->multimedia());
        Bench bench(*engine, setup, mmsc.processId());
        QTimer::singleShot(200, &listeners, &serve::MmsListeners::start);
        code = QCoreApplication::exec();
    }
    if (mmsc.state() != QProcess::NotRunning) {
        mmsc.terminate();
        mmsc.waitForFinished();
    }
    return code;
}
