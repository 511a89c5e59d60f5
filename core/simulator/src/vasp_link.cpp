#include "vasp_link.h"

#include <QUrl>

namespace cordboard::simulator {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 maxAnswer = 1024 * 1024;
constexpr quint16 usualPort = 80;

int statusOf(const HttpMessage &answer)
{
    const auto read = mms::mm7::decode(answer.header("Content-Type"), answer.body);
    return read ? read->message.status.code : 0;
}

} // namespace

VaspLink::VaspLink(const MmscOptions &options, Agenda &agenda, AfterSync afterSync, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_agenda(agenda)
    , m_afterSync(std::move(afterSync))
    , m_reader(maxAnswer, true)
{}

void VaspLink::post(VaspPost post)
{
    m_posts.push_back(std::move(post));
    next();
}

void VaspLink::next()
{
    if (m_busy || m_posts.empty())
        return;
    m_busy = true;
    const qint64 turn = ++m_turn;
    m_agenda.after(m_options.vaspTimeoutMs, this, [this, turn] {
        if (m_busy && m_turn == turn)
            lost();
    });
    const QUrl url(m_options.vaspUrl);
    const quint16 port = quint16(url.port(usualPort));
    const QString peer = url.host() + u':' + QString::number(port);
    const bool open = m_socket && m_socket->state() == QAbstractSocket::ConnectedState;
    if (open && peer == m_peer)
        return send();
    m_peer = peer;
    this->open(url.host(), port);
}

void VaspLink::open(const QString &host, quint16 port)
{
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
        m_socket->deleteLater();
    }
    m_reader = HttpReader(maxAnswer, true);
    m_socket = new QTcpSocket(this);
    connect(m_socket, &QTcpSocket::connected, this, &VaspLink::send);
    connect(m_socket, &QTcpSocket::readyRead, this, &VaspLink::read);
    connect(m_socket, &QTcpSocket::errorOccurred, this, &VaspLink::lost);
    connect(m_socket, &QTcpSocket::disconnected, this, &VaspLink::lost);
    m_socket->connectToHost(host, port);
}

void VaspLink::send()
{
    Q_EMIT sending(m_posts.front());
    const qint64 turn = m_turn;
    m_afterSync([this, turn] {
        if (!m_busy || m_turn != turn)
            return;
        m_asked = true;
        const VaspPost &post = m_posts.front();
        m_socket->write(head(post));
        m_socket->write(post.cut < 0 ? post.body : post.body.first(post.cut));
        if (post.claimed > 0 || post.cut >= 0)
            m_socket->disconnectFromHost(); // once all is written
    });
}

QByteArray VaspLink::head(const VaspPost &post) const
{
    const QUrl url(m_options.vaspUrl);
    QByteArray target = url.path(QUrl::FullyEncoded).toUtf8();
    if (url.hasQuery())
        target += '?' + url.query(QUrl::FullyEncoded).toUtf8();
    QByteArray lines = "POST " + (target.isEmpty() ? QByteArray("/") : target) +
                       " HTTP/1.1\r\nConnection: keep-alive\r\nContent-Type: " + post.contentType +
                       "\r\nSOAPAction: \"\"\r\nContent-Length: " +
                       QByteArray::number(post.body.size() + post.claimed) + "\r\n";
    if (post.withCredentials && !m_options.vaspUsername.isEmpty()) {
        const QString pair = m_options.vaspUsername + u':' + m_options.vaspPassword;
        lines += "Authorization: Basic " + pair.toUtf8().toBase64() + "\r\n";
    }
    return lines + "Host: " + m_peer.toUtf8() + "\r\n\r\n";
}

void VaspLink::read()
{
    m_reader.add(m_socket->readAll());
    if (m_reader.state() == HttpReader::State::Refused)
        return lost();
    if (m_reader.state() != HttpReader::State::Complete || !m_asked)
        return;
    const HttpMessage answer = m_reader.take();
    if (!answer.keepsAlive())
        m_peer.clear(); // the next post opens another connection
    conclude(answer.status(), statusOf(answer));
}

void VaspLink::lost()
{
    m_peer.clear();
    if (!m_busy || m_resting) // an idle connection ended, or the second sign of the same end
        return;
    m_reader.end();
    if (m_asked && m_reader.state() == HttpReader::State::Complete) {
        const HttpMessage answer = m_reader.take();
        return conclude(answer.status(), statusOf(answer));
    }
    conclude(0, 0);
}

void VaspLink::conclude(int httpStatus, int status)
{
    m_asked = false;
    ++m_turn;
    VaspPost &post = m_posts.front();
    post.seen.httpStatus = httpStatus;
    post.seen.status = status;
    const VaspPost seen = post; // whoever hears of it may post the next one
    const bool failed = httpStatus == 0 || httpStatus >= 500;
    const bool again = failed && !post.once && post.seen.attempt <= m_options.redeliverTimes;
    if (again) {
        ++post.seen.attempt; // and it stays the first in the line
        m_resting = true;
        m_agenda.after(m_options.redeliverAfterMs, this, [this] {
            m_resting = false;
            m_busy = false;
            next();
        });
        return Q_EMIT answered(seen);
    }
    m_posts.pop_front();
    m_busy = false;
    Q_EMIT answered(seen);
    if (seen.done)
        seen.done();
    next();
}

} // namespace cordboard::simulator
