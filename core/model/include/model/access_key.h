#pragma once

#include "base/ids.h"

#include <QByteArrayView>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <optional>

namespace cordboard {

using AccessKeyId = RowId<struct AccessKeyTag>;

/// What a program may do. Each may do what the one before it may.
enum class KeyRole {
    Reader, ///< see
    Sender, ///< and send
    Admin,  ///< and change how things are set up
};

QString keyRoleWord(KeyRole role); ///< "reader", "sender", "admin"
std::optional<KeyRole> keyRoleFromWord(QStringView word);

/// The key of a program, without the key itself: that is shown once and stored as SHA-256.
struct AccessKey
{
    AccessKeyId id;
    QUuid uuid;
    QString name;
    QString detail;
    QString prefix; ///< its first 11 characters, so that people can tell which one it is
    KeyRole role = KeyRole::Reader;
    QStringList senders; ///< numbers of ours that it is for; empty: all of them
    /// What its messages may cost in a calendar month, in millionths of the carriers' currencies;
    /// nothing: no limit.
    std::optional<qint64> spendingLimitMicro;
    qint64 spentMicro = 0; ///< this month
    qint64 expiresUs = 0;  ///< 0: never
    qint64 lastUsedUs = 0; ///< 0: never; up to a minute late
    qint64 createdUs = 0;
    qint64 updatedUs = 0; ///< 0: never edited
    qint64 deletedUs = 0; ///< 0: it is in use

    friend bool operator==(const AccessKey &, const AccessKey &) = default;
};

/// What is stored and looked up instead of a key: SHA-256 of it.
QByteArray keyDigest(QByteArrayView token);
/// What people see of it: "vb_a3Bf9xKm".
QString keyPrefix(const QString &token);

/// True when the key may be used with that number of ours.
bool coversSender(const AccessKey &key, const QString &number);

} // namespace cordboard
