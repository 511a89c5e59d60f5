#pragma once

#include "base/result.h"
#include "model/medium.h"
#include "model/reason.h"

#include "base/ids.h"

#include <QFuture>
#include <QSize>
#include <QStringList>

#include <optional>

namespace cordboard::engine {

/// What a phone that sends to us by MM1 wants to hear.
struct Mm1Wish
{
    QString messageId; ///< that we gave its message
    bool wantsDelivery = false;
    bool wantsRead = false;
};

/// A multimedia message from a phone, as its MMSC brought it, or the phone itself. Not yet
/// acknowledged.
struct MmsArrival
{
    CarrierId carrier;
    QString from;     ///< as the MMSC writes it
    QStringList to;   ///< likewise; one of them is ours. Empty: the carrier's own number is meant
    QString identity; ///< what is the same when the MMSC delivers it once more
    MmsContent content;
    std::optional<Mm1Wish> phone = {}; ///< it came by MM1: it must be to one of our numbers
};

/// A message that a phone fetches from us by MM1.
struct MmsOffered
{
    QString token;
    QString from;
    QString to;
    qint64 createdUs = 0;
    MmsContent content;
};

/// What an MMSC says of a message that we submitted.
struct MmsReport
{
    enum class Kind {
        Delivered,
        Underway,       ///< not the last word: handed on, or put off, as `reason` says
        Failed,         ///< `reason` says why
        NoConfirmation, ///< the last word, and nobody knows
        Read,
        DeletedUnread,
    };
    CarrierId carrier;
    QString messageId; ///< that of the answer to the submit
    Kind kind = Kind::Underway;
    Reason reason;
    QStringList numbers; ///< both of the report: some MMSCs swap them
    QByteArray raw;      ///< for technical details
};

/// What a phone says of a message that it was told of by MM1.
struct PhoneWord
{
    CarrierId carrier;
    QString token;
    QString phone; ///< its number, when a trusted proxy named it
    MmsReport::Kind kind = MmsReport::Kind::Underway;
    Reason reason; ///< of Failed
};

/// A small picture of a medium, as pixels: rows of size.width() quint32, 0xAARRGGBB premultiplied.
struct MediumPicture
{
    QSize original; ///< upright
    QSize size;
    QByteArray pixels;
};

/// A file that somebody wants to send, after it was looked at.
struct Attachable
{
    NewMedium medium;         ///< with its type, and a name that may be shown
    QString words;            ///< "JPEG picture, 48 kB"; of a contact its name; translated
    bool hasPicture = false;  ///< pictureOf() may give one: a picture, or a video
    QString length = {};      ///< "0:42", how long a sound or a video plays; empty: not known
    QString contactName = {}; ///< of a contact; may be empty
    QStringList contactNumbers = {}; ///< as they are written there
};

/// How a message of media stands to what its carrier takes.
struct MmsSizes
{
    struct Advice
    {
        bool isRefused = false;
        qint64 shrinkTo = 0; ///< octets; 0: it goes as it is
        QString why;         ///< of a refused one: a sentence with what to do
    };
    qint64 encoded = 0;   ///< octets of the message as it stands
    qint64 limit = 0;     ///< of the carrier that would take it
    QList<Advice> advice; ///< one for each medium
    QString why;          ///< why it cannot go as a whole; empty: it can
    QString words;        ///< "182 kB of 300 kB"; translated
};

/// Where an MMSC may reach us. `password` is a secret of this process.
struct MmsListener
{
    CarrierId carrier;
    QString name;    ///< of the carrier
    QString address; ///< "127.0.0.1:8471"
    QString user;    ///< empty: it does not log in
    QString password;
    QString xmlNamespace; ///< of our answers; empty: the standard one
    QString version;
    bool isMm1 = false;          ///< phones come by MM1, no MMSC; what follows is of those
    QString publicUrl = {};      ///< what phones are told to fetch from
    QString numberHeader = {};   ///< that names the phone's number, in what trusted proxies hand on
    QString trustedProxies = {}; ///< addresses and networks, by commas

    friend bool operator==(const MmsListener &, const MmsListener &) = default;
};

/// Whether it is listened for a carrier at this moment.
struct Listening
{
    CarrierId carrier;
    bool isOpen = false;
    QString trouble; ///< why it cannot be, a sentence with what to do; empty: it is, or need not be
};

/// Multimedia messages beyond what Engine does for all: their octets, and what MMSCs bring. Lives
/// as long as the engine. Any thread; answers come as futures.
class Multimedia
{
public:
    virtual ~Multimedia() = default;

    /// The octets of a medium; NotFound when they are not stored, and as MediaChecks says for what
    /// holds a virus or could not be checked.
    virtual QFuture<Result<QByteArray>> octets(const QByteArray &digest) = 0;

    /// Whether that number of ours sends multimedia messages at all; Invalid with what to do.
    virtual QFuture<Result<void>> maySend(const QString &from) = 0;

    /// Whether these octets may be sent, after a check for viruses where that is switched on.
    /// Refused and Busy with a sentence that names the file.
    virtual QFuture<Result<void>> mayAttach(const NewMedium &medium) = 0;

    /// Fetches what lies at an http or https address, through the address guard, at most
    /// `mostOctets`. Its type is as the server declared it. Errors: Invalid with what to do.
    virtual QFuture<Result<NewMedium>> fetch(const QString &url, qint64 mostOctets) = 0;
    /// Nothing is fetched from now on, and what is on its way ends as Cancelled: the program is
    /// about to end, and whoever waits for it should not.
    virtual void endFetching() = 0;

    /// A picture of at most `maxEdge` pixels, decoded in a process of its own; of an MP4 or 3GP its
    /// first one. Unsupported when it is no picture; a sentence for everything else.
    virtual QFuture<Result<MediumPicture>> picture(const QByteArray &digest, int maxEdge) = 0;
    /// The same of what is not stored yet.
    virtual QFuture<Result<MediumPicture>> pictureOf(const QByteArray &octets, int maxEdge) = 0;
    /// Looks at a file that is to be sent; Unsupported with a sentence when it cannot be.
    virtual QFuture<Result<Attachable>> attach(const QString &fileName,
                                               const QByteArray &octets) = 0;
    /// "*.jpg", "*.png" …: what attach() may take, for the filter of a file dialog.
    virtual QStringList attachableTypes() const = 0;
    /// Whether that much can be sent from one of our numbers to a person.
    virtual QFuture<Result<MmsSizes>> sizes(const QString &from, const QString &to,
                                            const QList<NewMedium> &media, qint64 textOctets) = 0;
    /// A picture made small enough, as JPEG.
    virtual QFuture<Result<NewMedium>> shrink(const NewMedium &medium, qint64 mostOctets) = 0;
    /// A name to save it under that no file system, and no person, is fooled by.
    virtual QString saveName(const Medium &medium) const = 0;

    /// Files it into its thread, with all that an inbound text does. Ready when it is committed:
    /// only then may it be acknowledged. One that was filed within 24 h is not filed again.
    /// NotFound: by MM1, and to no number of ours.
    virtual QFuture<Result<void>> receive(const MmsArrival &arrival) = 0;

    /// Applies it, or keeps it until its submit has been answered.
    virtual QFuture<Result<void>> report(const MmsReport &report) = 0;

    /// What a phone fetches, which counts as sent from then on. `phone` is its number, when it is
    /// known. NotFound: not, or no longer, to be fetched by that phone.
    virtual QFuture<Result<MmsOffered>> fetched(CarrierId carrier, const QString &token,
                                                const QString &phone) = 0;
    /// Applies it; NotFound when that phone was told of no such message.
    virtual QFuture<Result<void>> phoneSaid(const PhoneWord &word) = 0;

    /// Where to listen now. Those whose password cannot be opened are left out.
    virtual QFuture<Result<QList<MmsListener>>> listeners() = 0;
    /// What came of that. Trouble is shown at the carrier; while phones could not fetch, what they
    /// would be told of waits.
    virtual void listens(const Listening &listening) = 0;
};

} // namespace cordboard::engine
