#pragma once

#include "base/ids.h"
#include "model/reason.h"
#include "model/routing.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace cordboard {

/// How somebody came to be on the opt-out list, or what a consent row rests on.
enum class ConsentSource { Word, Person, Carrier, Import, Api };

enum class ConsentState { In, Out, Asked };

/// One entry of the opt-out list: to this number nothing is sent.
struct OptOut
{
    QString number; ///< canonical E.164
    QString scope;  ///< the number of ours it concerns; empty: all of them
    qint64 sinceUs = 0;
    ConsentSource source = ConsentSource::Word;
    QString wording;  ///< "STOP", the carrier's code, or a person's reason
    QString author;   ///< who, when a person did it
    TargetId message; ///< the text that did it; invalid: none
    QString name;     ///< the person's, when a thread knows it

    friend bool operator==(const OptOut &, const OptOut &) = default;
};

/// A row of the consent ledger. Rows are only ever added.
struct ConsentEvent
{
    QString number;
    QString scope;
    ConsentState state = ConsentState::Out;
    ConsentSource source = ConsentSource::Word;
    QString kind;    ///< "", "express", "express_written"
    QString wording; ///< the exact words
    QString language;
    QString author; ///< the operator
    qint64 atUs = 0;
    QString evidence; ///< an address or a file's name
    TargetId message;
};

/// A text that may mean an opt-out; a person decides.
struct OptOutQuestion
{
    TargetId message;
    qint64 atUs = 0;
    QString text;
};

/// What something costs that has not been sent yet, by the price list of a carrier.
struct PriceAhead
{
    Cost cost;
    QString carrier; ///< its name

    friend bool operator==(const PriceAhead &, const PriceAhead &) = default;
};

/// What the rules say to an answer that would be sent in a thread now.
struct AnswerNow
{
    Reason reason;        ///< None: it leaves at once (model/policy_reason.h)
    bool refused = false; ///< else it waits for the reason
    Reason warning;       ///< it leaves, but: the country wants names registered

    /// A text of more parts than fit into the limits on spending is refused with `spending`.
    bool goesOver(int parts) const { return partMicro > 0 && parts > leftMicro / partMicro; }
    qint64 partMicro = 0; ///< what a part costs there; 0: no limit is concerned
    qint64 leftMicro = 0; ///< of the limit that leaves the least
    Reason spending{};
    std::optional<PriceAhead> part = {}; ///< through the route of now; nothing: no price is known
    std::optional<PriceAhead> multimedia = {}; ///< the same, of one multimedia message
};

/// How we stand with the person of one thread: what its composer must say.
struct Standing
{
    ConversationId conversation;
    std::optional<OptOut> optOut;
    std::optional<OptOutQuestion> question;
    AnswerNow now;
};

struct OptOutQuery
{
    QString search; ///< part of a number or a name; empty: all
    QString after;  ///< continue behind this number
    int limit = 200;
    QStringList scopes; ///< only those of these senders, and those of all; empty: every one
};

struct OptOutPage
{
    QList<OptOut> rows; ///< by number
    bool more = false;
};

/// A person, or a program for one, puts a number on the list or takes it off.
struct OptOutEdit
{
    QString number; ///< as typed
    QString scope;  ///< empty: all senders
    QString reason;
    QString author;
    TargetId message;                             ///< the text that it answers; may be invalid
    ConsentSource source = ConsentSource::Person; ///< Api: by a program, `author` is its key
};

QString consentSourceWord(ConsentSource source);
ConsentSource consentSourceFromWord(QStringView word);
QString consentStateWord(ConsentState state);
ConsentState consentStateFromWord(QStringView word);

} // namespace cordboard
