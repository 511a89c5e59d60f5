#pragma once

#include "engine/provision/provision.h"
#include "views/json_value.h"
#include "views/problems.h"

#include <QCoreApplication>
#include <QHash>

namespace cordboard::views {
class ObjectReader;
}

namespace cordboard::provision {

/// Reads one document. Used once.
class Parser
{
    Q_DECLARE_TR_FUNCTIONS(provision)

public:
    explicit Parser(const QString &source);

    Result<Provision> parse(const QByteArray &bytes);

private:
    void readSections(const views::JsonValue &root);
    void readMm1(const views::JsonValue &value);
    void readDatabase(views::ObjectReader &root);
    void readList(views::ObjectReader &root, QLatin1String key,
                  void (Parser::*readOne)(const views::JsonValue &));
    void readCarrier(const views::JsonValue &value);
    void readSender(const views::JsonValue &value);
    void readRoute(const views::JsonValue &value);
    void readPrice(const views::JsonValue &value);
    void readKey(const views::JsonValue &value);
    void readWebhookItem(const views::JsonValue &value);
    QList<ProvisionShare> readShares(views::ObjectReader &route);
    std::optional<ProvisionShare> readShare(const views::JsonValue &value);

    /// True when the thing named so was on an earlier line; complains about it.
    bool isRepeated(QHash<QString, int> &seen, const QString &name, int line, const QString &what);
    void dropWhatNeedsSkipped();
    void unsupported(int line, const QString &words);

    views::Problems m_problems;
    Provision m_provision;
    QHash<QString, int> m_names;
    QHash<QString, int> m_numbers;
    QHash<QString, int> m_prefixes;
    QHash<QString, int> m_prices;
    QHash<QString, int> m_keyNames;
    QHash<QString, int> m_keyDigests;
    QHash<QString, int> m_urls; ///< of webhooks
    QStringList m_skipped;      ///< carriers of a kind that this version cannot do
};

} // namespace cordboard::provision
