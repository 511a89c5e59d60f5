#pragma once

#include "base/result.h"
#include "simulator/mmsc_events.h"
#include "simulator/smsc_events.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QString>

#include <memory>

namespace cordboard::simulator {

class MmscServer;
class SmscServer;
struct Saying;

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
    /// What the customers send, JPEG by name: wheel, bell, pallets, bikes, invoice, ride. One that
    /// is not here goes as its text alone.
    QHash<QString, QByteArray> pictures = {};
};

/// The customers of "Fernway", a bicycle shop: they write first, answer what they are sent, and
/// live on a carrier with weather. With an MMSC beside the SMSC they send pictures through it and
/// get those that come there. Uses the agenda of the first and the planners of both, stays in their
/// thread, and must go before they do.
class DemoWorld : public QObject
{
    Q_OBJECT

public:
    DemoWorld(SmscServer &server, DemoOptions options, MmscServer *mmsc = nullptr,
              QObject *parent = nullptr);
    ~DemoWorld() override;

    /// Now and then slow, throttled, or failed; from the next submit on.
    void setWeather(bool weather);

    /// Null: pictures go as texts.
    MmscServer *mmsc() const;
    /// A phone sends a picture, JPEG or PNG, with a text that may be empty. Errors: NotFound (there
    /// is no MMSC), as MmscServer::deliver().
    Result<void> sendPicture(const QString &phone, const QString &ourNumber, const QString &text,
                             const QByteArray &octets);
    /// One of DemoOptions::pictures, another one each time; empty when there is none.
    QByteArray nextPicture();

Q_SIGNALS:
    /// A phone has sent, or got, a picture with its text.
    void pictureSeen(const QString &phone, const QString &ourNumber, const QString &text,
                     const QByteArray &octets, bool fromPhone);

private:
    struct Private;

    void open();
    void listenToPictures();
    void say(int customer, const Saying &line);
    void hear(const SubmitSeen &submit);
    void see(const QString &messageId, const QString &recipient);
    void think(int customer);
    void answer(int customer);
    void speakUp();

    std::unique_ptr<Private> d;
};

} // namespace cordboard::simulator
