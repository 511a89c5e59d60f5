#include "model/access_key.h"

#include <QCryptographicHash>

#include <array>

namespace cordboard {

namespace {
struct RoleWord
{
    KeyRole role;
    QLatin1String word;
};
constexpr std::array<RoleWord, 3> words{{
    {KeyRole::Reader, QLatin1String("reader")},
    {KeyRole::Sender, QLatin1String("sender")},
    {KeyRole::Admin, QLatin1String("admin")},
}};
} // namespace

QString keyRoleWord(KeyRole role)
{
    for (const RoleWord &w : words) {
        if (w.role == role)
            return w.word;
    }
    return {};
}

std::optional<KeyRole> keyRoleFromWord(QStringView word)
{
    for (const RoleWord &w : words) {
        if (w.word == word)
            return w.role;
    }
    return {};
}

QByteArray keyDigest(QByteArrayView token)
{
    return QCryptographicHash::hash(token.toByteArray(), QCryptographicHash::Sha256);
}

QString keyPrefix(const QString &token)
{
    return token.left(11);
}

bool coversSender(const AccessKey &key, const QString &number)
{
    return key.senders.isEmpty() || key.senders.contains(number);
}

} // namespace cordboard
