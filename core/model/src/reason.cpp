#include "model/reason.h"

#include "model/sent_before.h"

#include <QCoreApplication>

#include <array>

namespace cordboard {

namespace {

struct Entry
{
    ReasonCode code;
    const char *word;
    const char *sentence;
};

constexpr const char *context = "cordboard::Reason";

using R = ReasonCode;

constexpr auto entries = std::to_array<Entry>({
    {R::NoRoute, "no_route",
     QT_TRANSLATE_NOOP("cordboard::Reason", "No route covers this number. Add one in Carriers.")},
    {R::RouteLoop, "route_loop",
     QT_TRANSLATE_NOOP(
         "cordboard::Reason",
         "It would come back to us: it goes to the number it is sent from. Cancel it, "
         "or send it from another number.")},
    {R::SenderLimit, "sender_limit",
     QT_TRANSLATE_NOOP("cordboard::Reason",
                       "The sender number has used up its parts for now. It leaves by itself when "
                       "there is room again.")},
    {R::CarrierDown, "carrier_down",
     QT_TRANSLATE_NOOP("cordboard::Reason", "Waiting for %1. It leaves when the line is back.")},
    {R::RateLimit, "rate_limit",
     QT_TRANSLATE_NOOP("cordboard::Reason",
                       "The limit of parts for this carrier is reached. It leaves by itself when "
                       "there is room again.")},
    {R::Throttled, "throttled",
     QT_TRANSLATE_NOOP("cordboard::Reason",
                       "The carrier asked to slow down. It leaves a little later by itself.")},
    {R::NoListener, "no_listener",
     QT_TRANSLATE_NOOP("cordboard::Reason",
                       "Its picture could not be fetched now: nothing answers at our address. It "
                       "leaves by itself when something does.")},
    {R::CarrierBusy, "carrier_busy",
     QT_TRANSLATE_NOOP("cordboard::Reason", "The carrier is busy. We try again soon.")},
    {R::QuietHours, "quiet_hours",
     QT_TRANSLATE_NOOP("cordboard::Reason",
                       "It is too late or too early there. It leaves later by itself.")},
    {R::Scheduled, "scheduled",
     QT_TRANSLATE_NOOP("cordboard::Reason",
                       "It is planned for later. It leaves by itself when its time has come.")},
    {R::BadNumber, "bad_number",
     QT_TRANSLATE_NOOP("cordboard::Reason", "The carrier says this number does not exist.")},
    {R::BadSender, "bad_sender",
     QT_TRANSLATE_NOOP("cordboard::Reason", "The carrier refused the sender number.")},
    {R::CarrierRefused, "carrier_refused",
     QT_TRANSLATE_NOOP("cordboard::Reason", "The carrier refused this message.")},
    {R::CarrierSetup, "carrier_setup",
     QT_TRANSLATE_NOOP("cordboard::Reason",
                       "The carrier does not accept how the link is set up. Check Carriers.")},
    {R::TooManyParts, "too_many_parts",
     QT_TRANSLATE_NOOP("cordboard::Reason",
                       "This has more parts than a phone can join. Shorten it.")},
    {R::SpamFilter, "spam_filter",
     QT_TRANSLATE_NOOP("cordboard::Reason",
                       "The carrier took it for spam. Change the text, then send again.")},
    {R::TriesUsedUp, "tries_used_up",
     QT_TRANSLATE_NOOP("cordboard::Reason", "The carrier refused it again and again.")},
    {R::OptedOut, "opted_out",
     QT_TRANSLATE_NOOP("cordboard::Reason", "This person opted out. Nothing was sent.")},
    {R::OptedOutAtCarrier, "opted_out_at_carrier",
     QT_TRANSLATE_NOOP("cordboard::Reason",
                       "This person opted out at the carrier. We added it to the list.")},
    {R::SenderNotAllowed, "sender_not_allowed",
     QT_TRANSLATE_NOOP("cordboard::Reason",
                       "This country takes no names as senders. Choose one of your numbers.")},
    {R::SpendingLimit, "spending_limit",
     QT_TRANSLATE_NOOP("cordboard::Reason",
                       "The spending limit is reached. Nothing was sent. Raise it in Settings, "
                       "Rules, or wait.")},
    {R::PhoneOff, "phone_off",
     QT_TRANSLATE_NOOP("cordboard::Reason", "The phone was off until the message ran out.")},
    {R::Undeliverable, "undeliverable",
     QT_TRANSLATE_NOOP("cordboard::Reason", "The carrier could not deliver it.")},
    {R::Rejected, "rejected",
     QT_TRANSLATE_NOOP("cordboard::Reason", "The phone's network rejected it.")},
    {R::Deleted, "deleted",
     QT_TRANSLATE_NOOP("cordboard::Reason", "The carrier deleted it before delivery.")},
    {R::NoConfirmation, "no_confirmation",
     QT_TRANSLATE_NOOP("cordboard::Reason",
                       "It was sent. The carrier has not confirmed delivery.")},
    {R::HandedOn, "handed_on",
     QT_TRANSLATE_NOOP("cordboard::Reason",
                       "The carrier handed it to the next network. It is not confirmed yet.")},
    {R::PutOff, "put_off",
     QT_TRANSLATE_NOOP("cordboard::Reason", "The phone knows of it and has not fetched it yet.")},
    {R::LineBroke, "line_broke",
     QT_TRANSLATE_NOOP("cordboard::Reason", "The line broke while sending. It may have arrived. "
                                            "Ask the carrier, or send again and accept a double.")},
    {R::NoAnswer, "no_answer",
     QT_TRANSLATE_NOOP("cordboard::Reason", "The carrier did not answer. It may have arrived. "
                                            "Ask the carrier, or send again and accept a double.")},
    {R::Crashed, "crashed",
     QT_TRANSLATE_NOOP("cordboard::Reason", "Cordboard ended while sending. It may have arrived. "
                                            "Ask the carrier, or send again and accept a double.")},
    {R::TooOld, "too_old",
     QT_TRANSLATE_NOOP("cordboard::Reason",
                       "It was too old to send. Write again if it still matters.")},
    {R::CancelledByPerson, "cancelled",
     QT_TRANSLATE_NOOP("cordboard::Reason", "Cancelled before it left.")},
    {R::CancelledPartly, "cancelled_partly",
     QT_TRANSLATE_NOOP("cordboard::Reason",
                       "Cancelled when some parts had left already. The phone may show a piece.")},
    {R::RepliedFirst, "replied_first",
     QT_TRANSLATE_NOOP("cordboard::Reason", "They wrote first, so it was not sent.")},
    {R::Inferred, "inferred",
     QT_TRANSLATE_NOOP("cordboard::Reason",
                       "The answer was lost. A confirmation fits it by number and time.")},
    {R::RecallAsked, "recall_asked",
     QT_TRANSLATE_NOOP("cordboard::Reason", "The carrier was asked to take it back.")},
    {R::RecallRefused, "recall_refused",
     QT_TRANSLATE_NOOP("cordboard::Reason",
                       "The carrier did not take it back. It may have arrived.")},
    {R::Recalled, "recalled",
     QT_TRANSLATE_NOOP("cordboard::Reason", "Taken back before it reached the phone.")},
    {R::SaidArrived, "said_arrived",
     QT_TRANSLATE_NOOP("cordboard::Reason", "A person noted that it arrived.")},
    {R::LeftAlone, "left_alone",
     QT_TRANSLATE_NOOP("cordboard::Reason",
                       "Whether it arrived is not known. Nothing more is done about it.")},
    {R::None, "", ""},
});

const Entry &entryOf(ReasonCode code)
{
    for (const Entry &entry : entries) {
        if (entry.code == code)
            return entry;
    }
    return entries.back();
}

const char *sentenceOf(const Reason &reason)
{
    const bool again = reason.detail == sentBefore;
    if (again && reason.code == ReasonCode::TooOld)
        return QT_TRANSLATE_NOOP("cordboard::Reason",
                                 "It was too old to send again. The first try may have arrived.");
    if (again && reason.code == ReasonCode::CancelledByPerson)
        return QT_TRANSLATE_NOOP("cordboard::Reason",
                                 "Cancelled before it left again. The first try may have arrived.");
    return entryOf(reason.code).sentence;
}

} // namespace

QString reasonWord(ReasonCode code)
{
    return QString::fromLatin1(entryOf(code).word);
}

ReasonCode reasonFromWord(QStringView word)
{
    for (const Entry &entry : entries) {
        if (word == QLatin1String(entry.word))
            return entry.code;
    }
    return ReasonCode::None;
}

QString reasonSentence(const Reason &reason, const QString &carrier)
{
    if (reason.code == ReasonCode::None)
        return {};
    QString sentence = QCoreApplication::translate(context, sentenceOf(reason));
    if (sentence.contains(QLatin1String("%1"))) {
        const QString name = carrier.isEmpty()
                                 ? QCoreApplication::translate("cordboard::Reason", "the carrier")
                                 : carrier;
        sentence = sentence.arg(name);
    }
    return sentence;
}

} // namespace cordboard
