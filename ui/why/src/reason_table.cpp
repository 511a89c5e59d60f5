#include "ui/why/reason_table.h"

#include "model/attempt_status.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

// Outside every namespace: a static library's resources are dropped unless somebody names them.
static void openReasons()
{
    Q_INIT_RESOURCE(cordboard);
}

namespace cordboard::ui {

namespace {

constexpr QLatin1String folder(":/cordboard/reasons");

/// In the order of WhyAction.
constexpr std::array<QLatin1String, 9> actionWords{
    QLatin1String("send_again"), QLatin1String("change"), QLatin1String("cancel"),
    QLatin1String("arrived"),    QLatin1String("leave"),  QLatin1String("carrier"),
    QLatin1String("rules"),      QLatin1String("pdus"),   QLatin1String("copy")};

QJsonObject tableOf(const QString &language)
{
    QFile file(folder + QLatin1String("/reasons_") + language + QLatin1String(".json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace

std::optional<WhyAction> whyActionFromWord(QStringView word)
{
    for (size_t i = 0; i < actionWords.size(); ++i) {
        if (word == actionWords[i])
            return WhyAction(i);
    }
    return {};
}

ReasonTable::ReasonTable(const QLocale &locale)
{
    openReasons();
    // English has the acts, which are the same in every language.
    m_language = QStringLiteral("en");
    read(m_language);
    const QString wanted = locale.name().section(QLatin1Char('_'), 0, 0);
    if (wanted != m_language && languages().contains(wanted)) {
        read(wanted);
        m_language = wanted;
    }
}

void ReasonTable::read(const QString &language)
{
    const QJsonObject table = tableOf(language);
    for (auto it = table.begin(); it != table.end(); ++it) {
        const QJsonObject entry = it->toObject();
        const QStringList keys = it.key().split(QLatin1Char(' '), Qt::SkipEmptyParts);
        for (const QString &key : keys) {
            Advice &advice = m_entries[key];
            advice.says = entry.value(QLatin1String("says")).toString();
            advice.means = entry.value(QLatin1String("means")).toString();
            advice.next = entry.value(QLatin1String("next")).toString();
            const QJsonArray acts = entry.value(QLatin1String("do")).toArray();
            for (const QJsonValue &act : acts) {
                if (const auto action = whyActionFromWord(act.toString()))
                    advice.actions.append(*action);
            }
        }
    }
}

std::optional<Advice> ReasonTable::advice(const QString &key) const
{
    const auto found = m_entries.constFind(key);
    return found == m_entries.constEnd() ? std::nullopt : std::optional<Advice>(*found);
}

QString ReasonTable::statusKey(quint32 status) const
{
    if (isMm7Status(status)) {
        const QString own = QStringLiteral("mm7/%1").arg(mm7Code(status));
        return m_entries.contains(own) ? own : QStringLiteral("mm7/other");
    }
    const QString own = QStringLiteral("status/0x%1").arg(status, 3, 16, QLatin1Char('0'));
    if (m_entries.contains(own))
        return own;
    return status >= 0x400 && status <= 0x4FF ? QStringLiteral("status/vendor")
                                              : QStringLiteral("status/other");
}

QStringList ReasonTable::keys() const
{
    QStringList keys = m_entries.keys();
    std::sort(keys.begin(), keys.end());
    return keys;
}

QStringList ReasonTable::languages()
{
    openReasons();
    QStringList found;
    const QStringList files = QDir(folder).entryList({QStringLiteral("reasons_*.json")});
    for (const QString &file : files)
        found.append(file.section(QLatin1Char('_'), 1).section(QLatin1Char('.'), 0, 0));
    return found;
}

} // namespace cordboard::ui
