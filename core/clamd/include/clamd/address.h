#pragma once

#include <QString>

#include <optional>

namespace cordboard::clamd {

/// Where a clamd listens.
struct Address
{
    QString path; ///< of its unix socket; empty: TCP
    QString host; ///< without brackets
    quint16 port = 0;

    friend bool operator==(const Address &, const Address &) = default;
};

/// "/run/clamav/clamd.ctl", "127.0.0.1:3310", "[::1]:3310", "scan.example.com:3310"; nothing for
/// everything else.
std::optional<Address> addressFrom(const QString &text);

} // namespace cordboard::clamd
