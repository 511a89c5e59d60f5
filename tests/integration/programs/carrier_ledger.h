#pragma once

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>

/// A submit in the ledger of cordboard-smsc.
struct Submit
{
    qint64 atUs = 0;
    int status = 0; ///< 0: it was accepted
    QString what;   ///< to whom, and the octets
};

/// In the order in which they came.
inline QList<Submit> submitsIn(const QString &ledger)
{
    QList<Submit> all;
    QFile file(ledger);
    if (!file.open(QIODevice::ReadOnly))
        return all;
    while (!file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
        const auto word = [&line](const char *key) {
            return line[QLatin1String(key)].toString();
        };
        if (word("event") == QLatin1String("submit"))
            all.append({line[QLatin1String("at_us")].toInteger(),
                        line[QLatin1String("status")].toInt(),
                        word("to") + QLatin1Char(' ') + word("user_data")});
    }
    return all;
}
