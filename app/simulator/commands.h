#pragma once

#include "arguments.h"
#include "simulator/mmsc_server.h"
#include "simulator/smsc_server.h"

#include <QObject>

namespace cordboard::simulator {

/// What a person types, or a script writes, while the carrier runs: options of the command line
/// without their dashes, and a few words of its own. Each line gets one line back.
class Commands : public QObject
{
    Q_OBJECT

public:
    /// `start` are the options it was started with; `mmsc` may be null. The servers outlive it.
    Commands(SmscServer &server, MmscServer *mmsc, QList<Setting> start, QObject *parent = nullptr);

    /// "ok", one line of JSON, or "no: " with a sentence. An empty line and a comment (#) get
    /// nothing.
    QString obey(const QString &line);

Q_SIGNALS:
    void quitAsked();

private:
    QString change(const QString &name, const QString &value);
    QString adopt(const QList<Setting> &settings);
    QString status() const;
    Result<void> deliverMms(const QString &value);

    SmscServer &m_server;
    MmscServer *m_mmsc;
    const QList<Setting> m_start;
    QList<Setting> m_settings;
};

} // namespace cordboard::simulator
