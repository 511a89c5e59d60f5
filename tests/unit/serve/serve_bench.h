#pragma once

#include "http/server/target.h"
#include "serve/api.h"
#include "support/fake_engine.h"

#include <QTest>

#include <atomic>
#include <condition_variable>
#include <mutex>

namespace cordboard::test {

/// A clock that the test moves. Thread-safe.
class BenchClock final : public Clock
{
public:
    std::atomic<qint64> us = 1'795'671'600'000'000; ///< 2026-11-26T05:40:00Z

    qint64 nowUs() const override { return us; }
    qint64 monotonicMs() const override { return us / 1000; }
};

/// One API over an engine in memory, asked without a socket.
class ServeBench
{
public:
    // Keys that open it.
    static constexpr const char *reader = "vb_readerreaderreaderreaderreader000";
    static constexpr const char *sender = "vb_sendersendersendersendersender000";
    static constexpr const char *admin = "vb_adminadminadminadminadminadmin000";

    FakeEngine engine;
    BenchClock clock;

    explicit ServeBench(const serve::ApiOptions &options = {});
    ~ServeBench();
    Q_DISABLE_COPY_MOVE(ServeBench)

    void restart(const serve::ApiOptions &options);

    FakeRecords &records();

    /// A key for some of our numbers; empty: for all.
    void addKey(const QByteArray &token, KeyRole role, const QStringList &senders = {});

    /// As the server would hand it over. A target that the server refuses fails the test.
    http::Response ask(const QByteArray &method, const QByteArray &target,
                       const QByteArray &body = {}, const http::Fields &headers = {});
    /// Does not wait for the answer.
    void begin(const QByteArray &token, const QByteArray &method, const QByteArray &target,
               http::Respond respond);
    /// With a key in the header.
    http::Response askAs(const QByteArray &token, const QByteArray &method,
                         const QByteArray &target, const QByteArray &body = {},
                         http::Fields headers = {});
    QHostAddress peer{QHostAddress::LocalHost};

    const serve::Api &api() const;

    static QByteArray header(const http::Response &response, const QByteArray &name);

private:
    struct Answer
    {
        std::mutex mutex;
        std::condition_variable came;
        std::optional<http::Response> response;
    };

    http::Request requestOf(const QByteArray &method, const QByteArray &target,
                            const QByteArray &body, const http::Fields &headers) const;

    http::Response wait(http::Request request);

    qint64 m_lastKey = 0;
    std::unique_ptr<serve::Api> m_api;
};

} // namespace cordboard::test
