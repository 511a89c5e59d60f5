#pragma once

#include <QString>
#include <QStringList>

namespace cordboard {

/// How one kind of address is written for a carrier: type of number, numbering plan (SMPP 3.4,
/// 5.2.5 and 5.2.6), and whether the digits keep their plus.
struct AddressRule
{
    int ton = 0;
    int npi = 0;
    bool plus = false;

    friend bool operator==(const AddressRule &, const AddressRule &) = default;
};

/// How a text that needs several parts travels: a header in front of each (3GPP TS 23.040,
/// 9.2.3.24.1 and .8), three TLVs beside each, or in one piece as message_payload.
enum class LongMessages { Udh8, Udh16, Sar, Payload };
/// What data_coding 0 means at this carrier.
enum class Alphabet { Gsm, Latin1, Ascii };
enum class ValidityForm { Absolute, Relative, None };
enum class ReceiptsWanted { All, Last, None };

/// What differs from carrier to carrier beyond address and login (smpp.md 2.1, 2.6 to 2.8). The
/// defaults are a carrier that does as SMPP 3.4 says. Each field has a word, see profileFields().
struct SmppProfile
{
    int interfaceVersion = 0x34; ///< 0x33 or 0x34
    int binds = 1;               ///< transceivers, or pairs; they share window and rates

    AddressRule ourNumber{1, 1, false};
    AddressRule ourShortCode{3, 0, false};
    AddressRule ourName{5, 0, false}; ///< alphanumeric
    AddressRule destination{1, 1, false};
    QString addressRange; ///< at most 40 octets, for binds that receive
    int rangeTon = 0;
    int rangeNpi = 0;
    QString serviceType; ///< at most 5 octets

    QString tlsAuthority;  ///< certificates in PEM that are trusted instead of the system's
    QString tlsServerName; ///< the name in the certificate when it is not the address
    QString tlsPin;        ///< SHA-256 of the one certificate that is accepted, 64 hex digits

    int enquireSeconds = 30;
    int responseSeconds = 30;
    int inactivitySeconds = 60;

    int ratePerMinute = 0; ///< parts, 0 = unlimited; `Carrier::rate` is the one a second
    int ratePerDay = 0;    ///< parts in any 24 hours

    LongMessages longMessages = LongMessages::Udh8;
    Alphabet alphabet = Alphabet::Gsm;
    int textCoding = 0;    ///< data_coding of texts in that alphabet
    QStringList languages; ///< national language tables that may be used: "tr", "es", "pt"
    ValidityForm validity = ValidityForm::Absolute;
    ReceiptsWanted receipts = ReceiptsWanted::All;

    friend bool operator==(const SmppProfile &, const SmppProfile &) = default;
};

/// One field of the profile under the word that the database and provision files use. Tables of
/// these replace a hand-written line per field in each of them.
struct ProfileField
{
    enum class Kind { Whole, Flag, Choice, Text };
    const char *key;
    Kind kind = Kind::Whole;
    int min = 0; ///< of Whole; of Text: octets
    int max = 0;
    QStringList words; ///< of Choice; of Text: a list of these, divided by commas
    /// Whole, Flag (0 and 1) and Choice (index of the word).
    int (*number)(const SmppProfile &) = nullptr;
    void (*setNumber)(SmppProfile &, int) = nullptr;
    QString (*text)(const SmppProfile &) = nullptr;
    void (*setText)(SmppProfile &, const QString &) = nullptr;
};

/// All of them, in the order of the struct. Any thread.
const QList<ProfileField> &profileFields();

/// The field's value as a word: "8", "true", "udh16".
QString profileValue(const SmppProfile &profile, const ProfileField &field);
/// False when the word is none of the field's values; the profile is unchanged then.
bool setProfileValue(SmppProfile &profile, const ProfileField &field, const QString &word);

} // namespace cordboard
