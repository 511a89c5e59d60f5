#pragma once

#include <QList>
#include <QString>

namespace cordboard {

/// Pictures over an SMPP carrier by WAP push and MM1 (OMA-TS-MMS-ENC): we are the phones' MMSC. Off
/// unless both addresses are there.
struct Mm1Profile
{
    QString listen;         ///< "10.0.0.1:8472": where phones, or the proxies before them, reach us
    QString publicUrl;      ///< what a phone is told to fetch from, without the last part
    QString numberHeader;   ///< of a request: the phone's number; empty: phones cannot send to us
    QString trustedProxies; ///< addresses and networks, by commas, that may say that header
    qint64 maxOctets = 300'000; ///< of one message as it is encoded

    bool isOn() const { return !listen.isEmpty() && !publicUrl.isEmpty(); }

    friend bool operator==(const Mm1Profile &, const Mm1Profile &) = default;
};

/// One field under the word that the database uses. Values are text.
struct Mm1Field
{
    const char *key;
    QString (*value)(const Mm1Profile &);
    bool (*set)(Mm1Profile &, const QString &); ///< false: not a value of that field
};

const QList<Mm1Field> &mm1Fields();

} // namespace cordboard
