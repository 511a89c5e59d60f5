#pragma once

#include "http/client/client.h"

#include <curl/curl.h>

#include <chrono>

namespace cordboard::http {

using Instant = std::chrono::steady_clock::time_point;

/// One exchange on its way: what libcurl reads and writes for it, and how long it may go on.
/// Client's thread only; must not move while curl has it.
class Transfer
{
public:
    Transfer(Exchange exchange, Done done, const QList<Listener> &listeners);
    ~Transfer();
    Q_DISABLE_COPY_MOVE(Transfer)

    /// Sets `easy` up; it stays the caller's.
    void prepare(CURL *easy);

    /// Whether its time is over, and of what it ran out.
    std::optional<Outcome::Kind> overdue(Instant now) const;

    /// After curl is done with it, or with CURLE_OK and `early` when we are.
    void finish(CURLcode code, std::optional<Outcome::Kind> early = {});

private:
    static size_t takeHeader(char *data, size_t size, size_t count, void *self);
    static size_t takeBody(char *data, size_t size, size_t count, void *self);
    static int noteResolving(void *state, void *reserved, void *self);
    static curl_socket_t openSocket(void *self, curlsocktype purpose, curl_sockaddr *address);
    static int beforeRequest(void *self, char *peer, char *local, int peerPort, int localPort);
    static CURLcode setUpTls(CURL *easy, void *context, void *self);

    void setRequest();
    void setLimits();
    void setTls();
    bool mayReach(const QHostAddress &address, quint16 port);
    Outcome::Kind kindOf(CURLcode code) const;

    const Exchange m_exchange;
    Done m_done;
    const QList<Listener> &m_listeners;
    CURL *m_easy = nullptr;
    curl_slist *m_headers = nullptr;
    Outcome m_outcome;
    qint64 m_headerOctets = 0;
    qint64 m_bodyOctets = 0;
    bool m_forbidden = false;
    Instant m_started;
    std::optional<Instant> m_resolving; ///< since when the DNS is asked
    std::optional<Instant> m_talking;   ///< since when its own time runs
    std::array<char, CURL_ERROR_SIZE> m_error{};
};

} // namespace cordboard::http
