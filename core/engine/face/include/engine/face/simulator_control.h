#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QSize>
#include <QString>
#include <QStringList>

namespace cordboard::engine {

/// How the demo carrier behaves, as the dials of its tab show it. 0 means "never" where it says how
/// often. The defaults are the demo's own.
struct SimulatorDials
{
    enum class Ids { Decimal, Hexadecimal, Padded, Uuid };

    int answerMs = 200;          ///< about, to a text: from half of it to one and a half
    int confirmMs = 1600;        ///< about, from the answer to the receipt
    Ids ids = Ids::Decimal;      ///< how it writes message ids
    int throttleEvery = 0;       ///< every n-th text: slow down
    int refuseEvery = 0;         ///< every n-th text: refused with `refuseStatus`
    quint32 refuseStatus = 0x0B; ///< a command_status of SMPP
    int unansweredPercent = 0;   ///< texts that it takes and never answers
    int lostPercent = 0;         ///< receipts that never come
    int breakAfterSeconds = 0;   ///< each line breaks so long after it was made
    bool refuseLogin = false;    ///< as for a wrong password; the line that is up is not cut
    bool weather = true;         ///< now and then slow, throttled or failed by itself
    QStringList phonesOff;       ///< messages to these are taken and wait, their receipts too

    friend bool operator==(const SimulatorDials &, const SimulatorDials &) = default;
};

/// What a phone of the demo shows: one part of a text that came, or what its person wrote.
struct SimulatorText
{
    QString phone;     ///< whose phone, with the plus sign
    QString ourNumber; ///< who wrote to it, or whom it wrote to
    QString text;
    bool fromPhone = false;
    int reference = 0; ///< the same for all parts of one text
    int part = 1;
    int parts = 1;
    /// A small picture that came or went with it: rows of pictureSize.width() quint32, 0xAARRGGBB
    /// premultiplied. Of one that cannot be shown only hasPicture.
    bool hasPicture = false;
    QSize pictureSize = {};
    QByteArray pixels = {};

    friend bool operator==(const SimulatorText &, const SimulatorText &) = default;
};

/// The demo carrier while it runs. Lives in the GUI thread; nothing here waits: what is asked for
/// happens in the carrier's own thread soon after. Only the demo has one.
class SimulatorControl : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual SimulatorDials dials() const = 0;
    virtual void setDials(const SimulatorDials &dials) = 0;
    /// Every line breaks now.
    virtual void breakLines() = 0;
    /// A phone writes to a number of ours.
    virtual void write(const QString &phone, const QString &ourNumber, const QString &text) = 0;
    /// The same with one of the demo's photos, another one each time; the text may be empty.
    virtual void writePhoto(const QString &phone, const QString &ourNumber,
                            const QString &text) = 0;
    /// What phones have shown until now, oldest first, the last few hundred.
    virtual QList<SimulatorText> texts() const = 0;

Q_SIGNALS:
    void textShown(const cordboard::engine::SimulatorText &text);
    /// What a phone wrote could not be sent, in a sentence.
    void writingFailed(const QString &sentence);
};

} // namespace cordboard::engine
