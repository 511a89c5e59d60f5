#pragma once

#include <QList>
#include <QString>

namespace cordboard {

/// How an MMSC is spoken to by MM7 (3GPP TS 23.140). The defaults are what most accept. User name
/// and password are those of Carrier.
struct Mm7Profile
{
    QString url;                ///< where SubmitReq goes, http or https
    QString vaspId;             ///< who we are, as the carrier assigned it
    QString vasId;              ///< which of our services
    QString xmlNamespace;       ///< empty: the standard one
    QString version;            ///< MM7Version; empty: the standard one
    bool plusInNumbers = true;  ///< "+4479…" rather than "4479…"
    qint64 maxOctets = 300'000; ///< of one message as it is encoded
    QString listen;             ///< "127.0.0.1:8471" for what the MMSC sends; empty: nothing comes
    QString listenUser;         ///< what the MMSC logs in with there; empty: without
    bool hasListenPassword = false; ///< not a setting: whether one is stored
    bool allowPrivate = false;      ///< the URL may lie on this computer or its network

    friend bool operator==(const Mm7Profile &, const Mm7Profile &) = default;
};

/// One field under the word that the database uses. Values are text: flags "1" and "0".
struct Mm7Field
{
    const char *key;
    QString (*value)(const Mm7Profile &);
    bool (*set)(Mm7Profile &, const QString &); ///< false: not a value of that field
};

const QList<Mm7Field> &mm7Fields();

} // namespace cordboard
