#include "loop.h"

#ifdef Q_OS_LINUX
#include <pthread.h>
#endif

namespace cordboard::http {

namespace {

constexpr int lookEveryMs = 20; ///< for what is overdue
constexpr size_t maxSpare = 128;
constexpr long maxConnections = 256;

/// libcurl wants this once, before its first use.
void startLibrary()
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

} // namespace

Client::Loop::Loop()
{
    startLibrary();
    m_multi = curl_multi_init();
    curl_multi_setopt(m_multi, CURLMOPT_MAXCONNECTS, maxConnections);
    m_thread = std::thread([this] {
#ifdef Q_OS_LINUX
        ::pthread_setname_np(::pthread_self(), "http client");
#endif
        run();
    });
}

Client::Loop::~Loop()
{
    m_stopping = true;
    curl_multi_wakeup(m_multi);
    m_thread.join();
    for (CURL *easy : m_spare)
        curl_easy_cleanup(easy);
    curl_multi_cleanup(m_multi);
}

void Client::Loop::add(Exchange exchange, Done done)
{
    bool first = false;
    {
        const std::lock_guard lock(m_mutex);
        first = m_waiting.empty();
        m_waiting.push_back({std::move(exchange), std::move(done)});
    }
    if (first)
        curl_multi_wakeup(m_multi);
}

void Client::Loop::setListeners(const QList<Listener> &listeners)
{
    {
        const std::lock_guard lock(m_mutex);
        m_newListeners = listeners;
    }
    curl_multi_wakeup(m_multi);
}

void Client::Loop::run()
{
    while (!m_stopping) {
        startWaiting();
        int running = 0;
        curl_multi_perform(m_multi, &running);
        collect();
        dropOverdue();
        // With nothing open only a wake-up ends this.
        curl_multi_poll(m_multi, nullptr, 0, m_transfers.empty() ? 60'000 : lookEveryMs, nullptr);
    }
    startWaiting();
    endAll();
}

void Client::Loop::startWaiting()
{
    std::vector<Waiting> waiting;
    {
        const std::lock_guard lock(m_mutex);
        waiting.swap(m_waiting);
        if (m_newListeners)
            m_listeners = *std::exchange(m_newListeners, {});
    }
    for (Waiting &one : waiting)
        start(std::move(one));
}

CURL *Client::Loop::takeEasy()
{
    if (m_spare.empty())
        return curl_easy_init();
    CURL *easy = m_spare.back();
    m_spare.pop_back();
    return easy;
}

void Client::Loop::start(Waiting waiting)
{
    CURL *easy = takeEasy();
    auto transfer = std::make_unique<Transfer>(std::move(waiting.exchange), std::move(waiting.done),
                                               m_listeners);
    transfer->prepare(easy);
    if (m_stopping || curl_multi_add_handle(m_multi, easy) != CURLM_OK) {
        transfer->finish(CURLE_OK, Outcome::Kind::Cancelled);
        curl_easy_cleanup(easy);
        return;
    }
    m_transfers.emplace(easy, std::move(transfer));
}

std::unique_ptr<Transfer> Client::Loop::remove(CURL *easy)
{
    curl_multi_remove_handle(m_multi, easy);
    const auto found = m_transfers.find(easy);
    auto transfer = std::move(found->second);
    m_transfers.erase(found);
    return transfer;
}

void Client::Loop::collect()
{
    int left = 0;
    while (const CURLMsg *message = curl_multi_info_read(m_multi, &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        CURL *easy = message->easy_handle;
        const CURLcode code = message->data.result;
        const auto transfer = remove(easy);
        curl_easy_reset(easy);
        if (m_spare.size() < maxSpare)
            m_spare.push_back(easy);
        else
            curl_easy_cleanup(easy);
        transfer->finish(code);
    }
}

void Client::Loop::dropOverdue()
{
    const Instant now = std::chrono::steady_clock::now();
    if (now - m_lookedAt < std::chrono::milliseconds(lookEveryMs))
        return;
    m_lookedAt = now;
    std::vector<std::pair<CURL *, Outcome::Kind>> overdue;
    for (const auto &[easy, transfer] : m_transfers) {
        if (const auto kind = transfer->overdue(now))
            overdue.emplace_back(easy, *kind);
    }
    for (const auto &[easy, kind] : overdue) {
        const auto transfer = remove(easy);
        curl_easy_cleanup(easy);
        transfer->finish(CURLE_OK, kind);
    }
}

void Client::Loop::endAll()
{
    while (!m_transfers.empty()) {
        CURL *easy = m_transfers.begin()->first;
        const auto transfer = remove(easy);
        curl_easy_cleanup(easy);
        transfer->finish(CURLE_OK, Outcome::Kind::Cancelled);
    }
}

} // namespace cordboard::http
