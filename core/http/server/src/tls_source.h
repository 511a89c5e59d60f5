#pragma once

#include "tls_context.h"

#include <QString>

#include <chrono>

namespace cordboard::http {

/// The server's certificate, also when its files are renewed while it runs: who answers for ninety
/// days at a time is renewed by a program, and nobody restarts the console for it. The server's
/// thread.
class TlsSource
{
public:
    using Clock = std::chrono::steady_clock;
    static constexpr std::chrono::seconds lookEvery{10};

    /// Reads both files; the failure is a sentence.
    static Result<std::unique_ptr<TlsSource>> open(const QString &certificateFile,
                                                   const QString &keyFile);
    ~TlsSource();

    /// For a connection that begins now. Files that do not belong together, as when one of them was
    /// replaced so far, leave what there was, and are looked at again.
    boost::asio::ssl::context &current(Clock::time_point now);

private:
    TlsSource(QString certificateFile, QString keyFile,
              std::unique_ptr<boost::asio::ssl::context> context);

    /// Tells one content of the files from another.
    QByteArray stamp() const;

    const QString m_certificateFile;
    const QString m_keyFile;
    std::unique_ptr<boost::asio::ssl::context> m_context; ///< OpenSSL counts who still uses it
    QByteArray m_stamp;
    QByteArray m_refused; ///< warned of already
    Clock::time_point m_lookAt;
};

} // namespace cordboard::http
