#include "http_message.h"

#include <algorithm>

namespace cordboard::simulator {

namespace {

constexpr qsizetype maxHead = 16 * 1024;

} // namespace

QByteArray HttpMessage::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

bool HttpMessage::keepsAlive() const
{
    return startLine.contains("HTTP/1.1") && header("Connection").toLower() != "close";
}

void HttpReader::add(QByteArrayView octets)
{
    m_buffer.append(octets);
    advance();
}

void HttpReader::end()
{
    if (m_state == State::NeedsMore && m_hasHead && m_length < 0)
        m_state = State::Complete;
}

HttpMessage HttpReader::take()
{
    HttpMessage message = std::exchange(m_message, {});
    m_hasHead = false;
    m_length = 0;
    m_state = State::NeedsMore;
    advance();
    return message;
}

void HttpReader::advance()
{
    if (m_state != State::NeedsMore)
        return;
    if (!m_hasHead)
        readHead();
    if (m_state != State::NeedsMore || !m_hasHead)
        return;
    const qint64 wanted = (m_length < 0 ? m_maxBody : m_length) - m_message.body.size();
    const qsizetype taken = std::min<qint64>(wanted, m_buffer.size());
    m_message.body.append(m_buffer.constData(), taken);
    m_buffer.remove(0, taken);
    if (m_message.body.size() == m_length)
        m_state = State::Complete;
}

void HttpReader::readHead()
{
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end < 0 || end > maxHead) {
        if (m_buffer.size() > maxHead)
            refuse(431);
        return;
    }
    const QList<QByteArray> lines = m_buffer.first(end).split('\n');
    m_buffer.remove(0, end + 4);
    m_message.startLine = lines.first().trimmed();
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0)
            return refuse(400);
        m_message.headers.append({line.first(colon), line.sliced(colon + 1).trimmed()});
    }
    if (!m_message.startLine.contains("HTTP/1."))
        return refuse(400);
    m_hasHead = true;
    readLength();
}

void HttpReader::readLength()
{
    const QByteArray length = m_message.header("Content-Length");
    bool ok = true;
    m_length = !length.isEmpty() ? length.toLongLong(&ok) : m_answers ? -1 : 0;
    if (!m_message.header("Transfer-Encoding").isEmpty())
        return refuse(411); // Sinch's too wants to know the length
    if (!ok || (!length.isEmpty() && m_length < 0))
        return refuse(400);
    if (m_length > m_maxBody)
        return refuse(413);
    m_message.body.reserve(std::max<qint64>(m_length, 0));
    m_wantsContinue = m_message.header("Expect").toLower() == "100-continue";
}

void HttpReader::refuse(int status)
{
    m_state = State::Refused;
    m_refusal = status;
}

} // namespace cordboard::simulator
