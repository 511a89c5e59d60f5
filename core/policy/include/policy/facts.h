#pragma once

#include "model/category.h"
#include "model/policy_rules.h"
#include "model/reason.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace cordboard::policy {

/// Where a number is, as far as it says.
struct Place
{
    QString region;          ///< "US"; empty: not known
    QString subdivision;     ///< "US-FL"
    QList<QByteArray> zones; ///< empty: it cannot be placed
};

/// Where that number is. More zones than six say nothing: none then (compliance.md 5.3). Pure apart
/// from libphonenumber's tables.
Place placeOf(const QString &number);

/// Whether a sender that may text `countries` (ISO 3166; empty: all) may text this place. One that
/// is not known is none of them.
bool mayText(const QStringList &countries, const Place &place);

/// What was spent under one limit, and what this message would add.
struct SpendingFact
{
    SpendingLimit limit;
    qint64 spent = 0;
    qint64 cost = 0;
    QString carrier;    ///< its name; empty: over all
    QString currency{}; ///< of all three figures
};

/// Why a message is refused that would go over it.
Reason reasonOf(const SpendingFact &fact);

/// Everything that decides about one message to one person. Nothing else is looked at.
struct Facts
{
    qint64 nowUs = 0;
    Category category = Category::Conversation;
    QString source;          ///< number or name of ours
    QStringList countries{}; ///< ISO 3166 codes that `source` may send to; empty: all
    qint64 expiresUs = 0;
    bool begun = false; ///< a part of it has left: it is not held any more

    bool optedOut = false;
    qint64 optedOutUs = 0;
    QString optedOutWord;

    Place place;            ///< of the person; see needsPlace()
    QByteArray contactZone; ///< from the contact; goes before the number's
    QList<SpendingFact> spending;
};

/// True for a toll-free number of the USA and Canada: the network itself answers STOP and START
/// there, and blocks (compliance.md 5.1). Not HELP.
bool networkAnswersStop(const QString &ourNumber);

/// True for a sender that is a name ("Northline"), which some countries do not take.
bool isName(const QString &sender);

} // namespace cordboard::policy
