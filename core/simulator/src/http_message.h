#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <utility>

namespace cordboard::simulator {

/// One HTTP/1.1 message, request or answer, as it came.
struct HttpMessage
{
    QByteArray startLine;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;

    /// The first of that name in whatever case; empty when there is none.
    QByteArray header(QByteArrayView name) const;
    /// "POST" of a request.
    QByteArray method() const { return startLine.split(' ').value(0); }
    /// 200 of an answer; 0 when it is none.
    int status() const { return startLine.split(' ').value(1).toInt(); }
    /// The peer wants to go on after this one.
    bool keepsAlive() const;
};

/// Cuts what arrives into messages. As much HTTP as MM7 needs: Content-Length, no transfer coding.
class HttpReader
{
public:
    enum class State { NeedsMore, Complete, Refused };

    explicit HttpReader(qint64 maxBody, bool answers = false)
        : m_maxBody(maxBody)
        , m_answers(answers)
    {}

    void add(QByteArrayView octets);
    /// Nothing more will come: an answer without Content-Length ends here.
    void end();
    State state() const { return m_state; }
    /// The HTTP status for what was refused.
    int refusal() const { return m_refusal; }
    /// True once, when the peer waits for "100 Continue" before it sends its body.
    bool takeContinue() { return std::exchange(m_wantsContinue, false); }
    /// Nothing of a next message is there yet.
    bool isIdle() const { return m_state == State::NeedsMore && m_buffer.isEmpty() && !m_hasHead; }
    /// The message that is complete; the next one is read from then on.
    HttpMessage take();

private:
    void advance();
    void readHead();
    void readLength();
    void refuse(int status);

    qint64 m_maxBody;
    bool m_answers;
    QByteArray m_buffer;
    HttpMessage m_message;
    qint64 m_length = 0; // of the body; -1: until the end
    bool m_hasHead = false;
    bool m_wantsContinue = false;
    State m_state = State::NeedsMore;
    int m_refusal = 0;
};

} // namespace cordboard::simulator
