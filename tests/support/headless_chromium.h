#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QSocketNotifier>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace cordboard::test {

/// A page in a browser without a screen, as a phone of 390 by 844 shows it. Speaks DevTools over
/// two pipes. Waits by running the event loop.
class HeadlessChromium
{
public:
    /// Empty where none is installed.
    static QString program();

    HeadlessChromium();
    ~HeadlessChromium();

    /// False when it does not start within half a minute.
    bool start();
    /// `scheme`: "light" or "dark". True when the page and what is in it are loaded.
    bool open(const QString &url, const QString &scheme = QStringLiteral("light"));
    /// The value of an expression in the page.
    QJsonValue evaluate(const QString &expression);
    /// PNG.
    QByteArray screenshot();
    /// What the browser complained about: refused by a policy, not found …
    QStringList complaints() const { return m_complaints; }

private:
    QJsonObject call(const QString &method, const QJsonObject &parameters = {});
    void read();
    void take(const QJsonObject &message);

    QTemporaryDir m_profile;
    QProcess m_process;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QString m_session;
    QByteArray m_received;
    QHash<int, QJsonObject> m_answers;
    QStringList m_complaints;
    int m_last = 0;
    int m_toBrowser = -1;
    int m_fromBrowser = -1;
};

} // namespace cordboard::test
