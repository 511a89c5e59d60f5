#include "mmsc_bench.h"

#include <QCoreApplication>
#include <QFile>
#include <QHostAddress>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace cordboard::simulator;
using namespace Qt::StringLiterals;

QByteArray RawHttp::header(const QByteArray &name) const
{
    for (const QByteArray &line : head.split('\n')) {
        if (line.toLower().startsWith(name.toLower() + ':'))
            return line.sliced(name.size() + 1).trimmed();
    }
    return {};
}

QByteArray RawHttp::element(const QByteArray &name) const
{
    const QRegularExpression tags(u"<(?:\\w+:)?%1[^>]*>([^<]*)</"_s.arg(QString::fromUtf8(name)));
    return tags.match(QString::fromUtf8(body)).captured(1).toUtf8();
}

std::optional<RawHttp> takeHttp(QByteArray &octets)
{
    const qsizetype end = octets.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    RawHttp found{octets.first(end + 4), {}};
    const qsizetype length = found.header("Content-Length").toLongLong();
    if (octets.size() < end + 4 + length)
        return {};
    found.body = octets.sliced(end + 4, length);
    octets.remove(0, end + 4 + length);
    return found;
}

RawHttpClient::RawHttpClient(quint16 port)
{
    connect(&m_socket, &QTcpSocket::readyRead, this, [this] { m_octets += m_socket.readAll(); });
    connect(&m_socket, &QTcpSocket::disconnected, this, [this] { m_closed = true; });
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    m_socket.waitForConnected();
}

void RawHttpClient::write(const QByteArray &octets)
{
    m_socket.write(octets);
}

QList<RawHttp> RawHttpClient::answers() const
{
    QByteArray rest = m_octets;
    QList<RawHttp> found;
    while (const auto next = takeHttp(rest))
        found.append(*next);
    return found;
}

RawVasp::RawVasp()
{
    m_server.listen(QHostAddress(QHostAddress::LocalHost));
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection())
            serve(socket);
    });
}

void RawVasp::serve(QTcpSocket *socket)
{
    const auto octets = std::make_shared<QByteArray>();
    connect(socket, &QTcpSocket::readyRead, this, [this, socket, octets] {
        *octets += socket->readAll();
        while (const auto post = takeHttp(*octets)) {
            m_posts.append(*post);
            const bool delivery = post->body.contains("DeliverReq");
            const QByteArray said =
                answer ? answer(*post) : okAnswer(delivery ? "DeliverRsp" : "DeliveryReportRsp");
            if (!said.isEmpty())
                socket->write(said);
        }
    });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket, octets] {
        if (socket->bytesAvailable() > 0)
            *octets += socket->readAll();
        if (!octets->isEmpty())
            m_fragments.append(*octets);
        socket->deleteLater();
    });
}

QString RawVasp::url() const
{
    return u"http://127.0.0.1:%1/mm7"_s.arg(m_server.serverPort());
}

QList<QByteArray> RawVasp::states() const
{
    QList<QByteArray> found;
    for (const RawHttp &post : m_posts)
        found.append(post.element("MMStatus"));
    return found;
}

MmscBench::MmscBench(MmscOptions options)
    : server(
          [&options, this] {
              if (options.vaspUrl.isEmpty())
                  options.vaspUrl = vasp.url();
              return options;
          }(),
          clock)
    , port(server.start().value_or(0))
    , client(port)
{}

void MmscBench::pass(int ms)
{
    for (int passed = 0; passed < ms; passed += 50) {
        clock.ms += 50;
        server.agenda().runDue();
        QCoreApplication::processEvents();
    }
}

bool MmscBench::submit()
{
    QSignalSpy seen(&server, &MmscServer::submitted);
    client.write(submitRequest());
    return QTest::qWaitFor([&seen] { return !seen.isEmpty(); });
}

QByteArray recorded(const char *name)
{
    QFile file(QStringLiteral(CORDBOARD_SOURCE_DIR "/tests/unit/mms/data/mm7/") +
               QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray bodyOf(const QByteArray &http)
{
    return http.sliced(http.indexOf("\r\n\r\n") + 4);
}

QByteArray submitRequest()
{
    return recorded("submitreq.http").replace("Connection: close", "Connection: keep-alive");
}

QByteArray submitTo(const QList<QByteArray> &numbers)
{
    QByteArray request = submitRequest();
    const qsizetype before = request.size();
    request.replace("<Number>+256370001</Number>",
                    "<Number>" + numbers.join("</Number><Number>") + "</Number>");
    const qsizetype body = 4831 + request.size() - before;
    return request.replace("Content-Length: 4831", "Content-Length: " + QByteArray::number(body));
}

QByteArray xmlRequest(const QByteArray &body, const QByteArray &more)
{
    return "POST /mm7 HTTP/1.1\r\nHost: x\r\nAuthorization: Basic Y29uc29sZTp0ZXN0\r\n"
           "Content-Type: text/xml\r\n" +
           more + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray okAnswer(const QByteArray &kind)
{
    const QByteArray body =
        "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body><" + kind +
        "><MM7Version>6.8.0</MM7Version><Status><StatusCode>1000</StatusCode></Status></" + kind +
        "></e:Body></e:Envelope>";
    return "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n\r\n" + body;
}
