#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace cordboard {

/// What is known of a medium's harm.
enum class MediumCheck {
    None,     ///< nothing, and nobody waits for it
    Clean,    ///< clamd found nothing
    Infected, ///< it stays closed
    Waiting,  ///< nothing yet, and it stays closed until then
};

/// A picture, sound, video or document of a message, as it is stored. Its octets are read apart:
/// many messages may have the same ones.
struct Medium
{
    QByteArray digest; ///< SHA-256 of the octets, 32 octets
    QString type;      ///< media type as core/mms writes it: "image/jpeg"
    QString name;      ///< as whoever sent it called it; any text, may be empty: never a file name
    qint64 octets = 0;
    MediumCheck check = MediumCheck::None;
    QString threat = {}; ///< what an infected one holds, as clamd calls it

    friend bool operator==(const Medium &, const Medium &) = default;
};

/// One that is not stored yet, with its octets.
struct NewMedium
{
    QString type;
    QString name;
    QByteArray data;

    friend bool operator==(const NewMedium &, const NewMedium &) = default;
};

/// A multimedia message as it is handed to a carrier, or came from one.
struct MmsContent
{
    QString subject;
    QString text;
    QList<NewMedium> media; ///< in their order
    bool asLink = false;    ///< a person wants them sent as a link: no carrier gets this
};

} // namespace cordboard
