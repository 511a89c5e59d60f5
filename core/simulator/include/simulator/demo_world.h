#pragma once

#include "simulator/smsc_events.h"

#include <QList>
#include <QObject>
#include <QString>

#include <memory>

namespace cordboard::simulator {

class SmscServer;

/// A made-up person or company of the demo. The numbers cannot belong to anybody: 555-01xx, kept
/// for fiction in every area code of North America, and the ranges that Ofcom (07700 900xxx) and
/// the Bundesnetzagentur (0171 39200xx) keep for films and books.
struct DemoContact
{
    QString number; ///< with the plus sign
    QString name;   ///< empty: nobody has named this number yet
};

/// Everyone the demo knows.
QList<DemoContact> demoContacts();

struct DemoOptions
{
    QString ourNumber = QStringLiteral("+13035550142"); ///< whom the customers write to first
    QStringList knownNumbers; ///< these have a conversation already and do not open one again
    QStringList saidBefore;   ///< their lines of earlier runs, for when they run out of new ones
    quint64 seed = 0;         ///< 0: another course every time
    bool weather = true;      ///< now and then slow, throttled, or failed
};

/// The customers of "Fernway", a bicycle shop: they write first, answer what they are sent, and
/// live on a carrier with weather. Uses the server's agenda and planner, stays in its thread, and
/// must go before the server does.
class DemoWorld : public QObject
{
    Q_OBJECT

public:
    DemoWorld(SmscServer &server, DemoOptions options, QObject *parent = nullptr);
    ~DemoWorld() override;

    /// Now and then slow, throttled, or failed; from the next submit on.
    void setWeather(bool weather);

private:
    struct Private;

    void open();
    void say(int customer, const QString &text);
    void hear(const SubmitSeen &submit);
    void answer(int customer);
    void speakUp();

    std::unique_ptr<Private> d;
};

} // namespace cordboard::simulator
