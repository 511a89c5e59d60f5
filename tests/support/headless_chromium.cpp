#include "support/headless_chromium.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QTest>

#include <array>
#include <fcntl.h>
#include <unistd.h>

namespace cordboard::test {

namespace {

constexpr int patienceMs = 30'000;
/// Where the browser expects them (--remote-debugging-pipe).
constexpr int commandsFd = 3;
constexpr int answersFd = 4;

QJsonObject object(std::initializer_list<std::pair<QString, QJsonValue>> pairs)
{
    return QJsonObject(pairs);
}

} // namespace

QString HeadlessChromium::program()
{
    for (const char *name : {"chromium", "chromium-shell", "google-chrome"}) {
        const QString found = QStandardPaths::findExecutable(QString::fromLatin1(name));
        if (!found.isEmpty())
            return found;
    }
    return {};
}

HeadlessChromium::HeadlessChromium() = default;

HeadlessChromium::~HeadlessChromium()
{
    m_notifier.reset();
    for (const int fd : {m_toBrowser, m_fromBrowser})
        if (fd >= 0)
            ::close(fd); // it ends when nobody commands it
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(5'000)) {
        m_process.kill();
        m_process.waitForFinished(5'000);
    }
}

bool HeadlessChromium::start()
{
    std::array<int, 2> commands{};
    std::array<int, 2> answers{};
    if (::pipe2(commands.data(), O_CLOEXEC) != 0 || ::pipe2(answers.data(), O_CLOEXEC) != 0)
        return false;
    m_toBrowser = commands[1];
    m_fromBrowser = answers[0];
    ::fcntl(m_fromBrowser, F_SETFL, O_NONBLOCK);
    // Away from 3 and 4 first: one of ours may be there.
    m_process.setChildProcessModifier([in = commands[0], out = answers[1]] {
        const int safeIn = ::fcntl(in, F_DUPFD, 10);
        const int safeOut = ::fcntl(out, F_DUPFD, 10);
        ::dup2(safeIn, commandsFd);
        ::dup2(safeOut, answersFd);
        ::close(safeIn);
        ::close(safeOut);
    });
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.start(program(),
                    {QStringLiteral("--headless=new"), QStringLiteral("--no-sandbox"),
                     QStringLiteral("--disable-gpu"), QStringLiteral("--disable-dev-shm-usage"),
                     QStringLiteral("--no-first-run"), QStringLiteral("--hide-scrollbars"),
                     QStringLiteral("--disable-background-networking"),
                     QStringLiteral("--remote-debugging-pipe"),
                     QStringLiteral("--user-data-dir=") + m_profile.path()});
    const bool started = m_process.waitForStarted(patienceMs);
    ::close(commands[0]);
    ::close(answers[1]);
    if (!started)
        return false;
    m_notifier = std::make_unique<QSocketNotifier>(m_fromBrowser, QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(),
                     [this] { read(); });
    const QString page = call(QStringLiteral("Target.createTarget"),
                              object({{QStringLiteral("url"), QStringLiteral("about:blank")}}))
                             .value(QStringLiteral("targetId"))
                             .toString();
    m_session =
        call(QStringLiteral("Target.attachToTarget"),
             object({{QStringLiteral("targetId"), page}, {QStringLiteral("flatten"), true}}))
            .value(QStringLiteral("sessionId"))
            .toString();
    return !m_session.isEmpty();
}

bool HeadlessChromium::open(const QString &url, const QString &scheme)
{
    m_complaints.clear();
    for (const char *domain : {"Page.enable", "Log.enable", "Runtime.enable"})
        call(QString::fromLatin1(domain));
    call(QStringLiteral("Emulation.setDeviceMetricsOverride"),
         object({{QStringLiteral("width"), 390},
                 {QStringLiteral("height"), 844},
                 {QStringLiteral("deviceScaleFactor"), 1},
                 {QStringLiteral("mobile"), true}}));
    call(QStringLiteral("Emulation.setEmulatedMedia"),
         object(
             {{QStringLiteral("features"),
               QJsonArray{object({{QStringLiteral("name"), QStringLiteral("prefers-color-scheme")},
                                  {QStringLiteral("value"), scheme}})}}}));
    call(QStringLiteral("Page.navigate"), object({{QStringLiteral("url"), url}}));
    const auto isLoaded = [this, &url] {
        return evaluate(QStringLiteral("document.readyState + ' ' + location.href")) ==
               QJsonValue(QStringLiteral("complete ") + url);
    };
    return QTest::qWaitFor(isLoaded, patienceMs);
}

QJsonValue HeadlessChromium::evaluate(const QString &expression)
{
    return call(QStringLiteral("Runtime.evaluate"),
                object({{QStringLiteral("expression"), expression},
                        {QStringLiteral("returnByValue"), true},
                        {QStringLiteral("awaitPromise"), true}}))
        .value(QStringLiteral("result"))
        .toObject()
        .value(QStringLiteral("value"));
}

QByteArray HeadlessChromium::screenshot()
{
    return QByteArray::fromBase64(call(QStringLiteral("Page.captureScreenshot"))
                                      .value(QStringLiteral("data"))
                                      .toString()
                                      .toLatin1());
}

QJsonObject HeadlessChromium::call(const QString &method, const QJsonObject &parameters)
{
    const int id = ++m_last;
    QJsonObject command = object({{QStringLiteral("id"), id},
                                  {QStringLiteral("method"), method},
                                  {QStringLiteral("params"), parameters}});
    if (!m_session.isEmpty())
        command.insert(QStringLiteral("sessionId"), m_session);
    const QByteArray octets =
        QJsonDocument(command).toJson(QJsonDocument::Compact) + QByteArray(1, '\0');
    if (::write(m_toBrowser, octets.constData(), size_t(octets.size())) != octets.size())
        return {};
    if (!QTest::qWaitFor([this, id] { return m_answers.contains(id); }, patienceMs))
        return {};
    return m_answers.take(id);
}

void HeadlessChromium::read()
{
    std::array<char, 65'536> octets{};
    const ssize_t count = ::read(m_fromBrowser, octets.data(), octets.size());
    if (count == 0)
        m_notifier->setEnabled(false);
    if (count <= 0)
        return;
    m_received.append(octets.data(), count);
    for (qsizetype end = m_received.indexOf('\0'); end >= 0; end = m_received.indexOf('\0')) {
        take(QJsonDocument::fromJson(m_received.first(end)).object());
        m_received.remove(0, end + 1);
    }
}

void HeadlessChromium::take(const QJsonObject &message)
{
    if (message.contains(QStringLiteral("id"))) {
        m_answers.insert(message.value(QStringLiteral("id")).toInt(),
                         message.value(QStringLiteral("result")).toObject());
        return;
    }
    if (message.value(QStringLiteral("method")) == QStringLiteral("Log.entryAdded"))
        m_complaints.append(message.value(QStringLiteral("params"))
                                .toObject()
                                .value(QStringLiteral("entry"))
                                .toObject()
                                .value(QStringLiteral("text"))
                                .toString());
}

} // namespace cordboard::test
