#pragma once

#include "model/access_key.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace cordboard::provision {

/// Where the REST API listens, and with what. The section "api" of the file.
struct ProvisionApi
{
    QString host; ///< an address without brackets, or "localhost"
    quint16 port = 0;
    QString certificate; ///< absolute path of a PEM file; empty: no TLS
    QString key;
    QStringList hosts;                   ///< names of this computer that clients may ask for
    bool queryKeys = true;               ///< ?token= and ?accesskey=
    int requestsPerSecond = 0;           ///< of one access key; 0: no limit
    int requestsPerSecondPerAddress = 0; ///< likewise
};

/// One of "access_keys". What is absent keeps its stored value.
struct ProvisionKey
{
    QString name;
    QByteArray digest; ///< of the token; empty: the file does not hold it (any more)
    QString prefix;    ///< the token's
    std::optional<KeyRole> role;
    std::optional<QStringList> senders;
    std::optional<std::optional<qint64>> spendingMicro; ///< a month; inner nothing: no limit
    int line = 0;
    int tokenLine = 0; ///< where a token stands that should not stay there; 0: nowhere
};

} // namespace cordboard::provision
