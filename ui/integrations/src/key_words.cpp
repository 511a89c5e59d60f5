#include "ui/integrations/key_words.h"

#include "ui/common/paint.h"
#include "ui/common/time_words.h"

#include <QLocale>
#include <QRegularExpression>

namespace cordboard::ui {

namespace {
constexpr qint64 million = 1'000'000;
}

bool KeyWords::isInUse(const AccessKey &key, qint64 nowUs)
{
    return key.deletedUs == 0 && (key.expiresUs == 0 || key.expiresUs > nowUs);
}

QString KeyWords::role(KeyRole role)
{
    switch (role) {
    case KeyRole::Reader:
        return tr("May read");
    case KeyRole::Sender:
        return tr("May read and send");
    case KeyRole::Admin:
        return tr("May do everything");
    }
    return {};
}

StateLook KeyWords::state(const AccessKey &key, qint64 nowUs)
{
    if (key.deletedUs > 0)
        return {QStringLiteral("st-cancelled"), Role::Text2, tr("Revoked")};
    if (!isInUse(key, nowUs))
        return {QStringLiteral("st-expired"), Role::Unknown, tr("Ended")};
    return {QStringLiteral("key"), Role::Text2, role(key.role)};
}

QString KeyWords::senders(const AccessKey &key)
{
    if (key.senders.isEmpty())
        return tr("All");
    if (key.senders.size() == 1)
        return oneLine(key.senders.first());
    return tr("%n numbers", nullptr, int(key.senders.size()));
}

QString KeyWords::lastUsed(const AccessKey &key, qint64 nowUs)
{
    return key.lastUsedUs == 0 ? tr("Never") : listTime(key.lastUsedUs, nowUs);
}

QString KeyWords::amount(qint64 micro)
{
    const qint64 rest = micro % million;
    int decimals = 2;
    for (qint64 step = 10'000; decimals < 6 && rest % step != 0; step /= 10)
        ++decimals;
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator); // it is typed again in the field
    return locale.toString(double(micro) / double(million), 'f', decimals);
}

QString KeyWords::spending(const AccessKey &key)
{
    if (!key.spendingLimitMicro)
        return amount(key.spentMicro);
    return tr("%1 of %2").arg(amount(key.spentMicro), amount(*key.spendingLimitMicro));
}

std::optional<qint64> KeyWords::amountFrom(const QString &typed)
{
    static const QRegularExpression pattern(QStringLiteral(R"(^(\d{1,9})(?:\.(\d{1,6}))?$)"));
    QString plain = typed.trimmed();
    // Groups are not taken away: in one place "1.000" is a thousand and in another it is one.
    if (!plain.contains(u'.'))
        plain.replace(QLocale().decimalPoint(), QStringLiteral("."));
    const auto match = pattern.match(plain);
    if (!match.hasMatch())
        return std::nullopt;
    return match.captured(1).toLongLong() * million +
           match.captured(2).leftJustified(6, u'0').toLongLong();
}

} // namespace cordboard::ui
