#include "policy/shipped_rules.h"

namespace cordboard::policy {

namespace {

struct Words
{
    WordAction action;
    const char *language; ///< empty: used in every language
    const char *words;    ///< split by "|"
};

// Twilio's list with the two of 2025, the words that the FCC names, and what others were seen to
// act on. Words that are used everywhere leave the language of the answer to the country.
constexpr Words words[] = {
    {WordAction::OptOut, "",
     "STOP|STOPALL|STOP ALL|UNSUBSCRIBE|CANCEL|END|QUIT|REVOKE|OPTOUT|OPT OUT|EXIT|REMOVE"},
    {WordAction::OptOut, "en",
     "PLEASE OPT ME OUT|OPT ME OUT|STOP PLEASE|PLEASE STOP|STOP THANK YOU|STOP THANKS"},
    {WordAction::OptOut, "fr", "ARRET|ARRETE|ARRETT|ARRETER|DESABONNER|STOP SMS"},
    {WordAction::OptOut, "es", "NO MAS|BAJA"},
    {WordAction::OptOut, "de", "STOPP|ABMELDEN"},
    {WordAction::OptIn, "", "START|UNSTOP|SUBSCRIBE|RESTART|RESUBSCRIBE"},
    {WordAction::OptInIfAsked, "en", "YES"},
    {WordAction::OptInIfAsked, "fr", "OUI"},
    {WordAction::Help, "", "HELP|INFO"},
    {WordAction::Help, "fr", "AIDE"},
    {WordAction::Question, "en",
     "STOP|UNSUBSCRIBE|OPT OUT|OPT ME OUT|OPTOUT|REMOVE ME|TAKE ME OFF|LEAVE ME ALONE|NO MORE "
     "TEXTS|NO MORE MESSAGES|DO NOT TEXT|DON'T TEXT|DO NOT CONTACT|DON'T CONTACT|WRONG NUMBER"},
    {WordAction::Question, "fr", "ARRETEZ|ARRETE|DESABONNER|DESABONNEZ"},
    {WordAction::Question, "es", "NO MAS|DAR DE BAJA"},
    {WordAction::Question, "de", "ABMELDEN|KEINE SMS MEHR|KEINE NACHRICHTEN MEHR"},
};

struct Reply
{
    WordAction action;
    const char *language;
    const char *text;
};

constexpr Reply replies[] = {
    {WordAction::OptOut, "en",
     "{brand}: You are unsubscribed and will receive no more messages. Reply START to "
     "resubscribe."},
    {WordAction::OptIn, "en",
     "{brand}: You are subscribed again. Reply HELP for help. Reply STOP to cancel."},
    {WordAction::Help, "en",
     "{brand}: Help at {help}. Msg&data rates may apply. Reply STOP to cancel."},
    {WordAction::OptOut, "fr",
     "{brand}: Vous êtes désabonné et ne recevrez plus de messages. "
     "Répondez START pour vous réabonner."},
    {WordAction::OptIn, "fr",
     "{brand}: Vous êtes de nouveau abonné. Répondez ARRET pour "
     "arrêter."},
    {WordAction::Help, "fr",
     "{brand}: Aide: {help}. Des frais peuvent s'appliquer. Répondez ARRET pour "
     "arrêter."},
    {WordAction::OptOut, "es",
     "{brand}: Ya no recibirá mensajes. Responda START para volver a recibirlos."},
    {WordAction::OptOut, "de",
     "{brand}: Sie sind abgemeldet und erhalten keine Nachrichten mehr. Mit START melden Sie sich "
     "wieder an."},
    {WordAction::OptIn, "de", "{brand}: Sie sind wieder angemeldet. Mit STOP melden Sie sich ab."},
};

struct Hours
{
    const char *regions; ///< split by spaces
    const char *weekday;
    const char *saturday;
    const char *sunday;
    const char *closedDays;
};

constexpr Hours hours[] = {
    {"US", "08:00-21:00", "08:00-21:00", "08:00-21:00", ""},
    {"US-CT", "09:00-20:00", "09:00-20:00", "09:00-20:00", ""},
    {"US-FL US-MD US-MS US-NJ US-OK", "08:00-20:00", "08:00-20:00", "08:00-20:00", ""},
    {"US-RI", "09:00-18:00", "10:00-17:00", "10:00-17:00", ""},
    {"US-TX", "09:00-21:00", "09:00-21:00", "12:00-21:00", ""},
    {"FR", "08:00-22:00", "08:00-22:00", "",
     "01-01, easter+1, 05-01, 05-08, easter+39, easter+50, 07-14, 08-15, 11-01, 11-11, 12-25"},
    // Sources say until 20:00 or until 21:00: the shorter.
    {"IN", "09:00-20:00", "09:00-20:00", "09:00-20:00", ""},
    {"AR BO BR CL CO CR DO EC GT HN MX NI PA PE PY SV UY VE", "09:00-20:00", "09:00-20:00",
     "09:00-20:00", ""},
};

constexpr const char *numbersOnly =
    "US CA MX AR BR CL CO CR EC DO DM UY PA FR GF MQ BE HU JP KR TW MO MY NZ ZA UA MD VN";
constexpr const char *registration = "AE SA QA KW OM JO IQ EG MA KE NG TZ UG RU KZ GE RO HR BA CY "
                                     "SK PH ID IN NP LK CN CU SY AU";

QStringList split(const char *list, char at)
{
    return QString::fromUtf8(list).split(QLatin1Char(at), Qt::SkipEmptyParts);
}

void addSenderRules(PolicyRules *rules, const char *regions, SenderRuleKind kind)
{
    for (const QString &region : split(regions, ' '))
        rules->senderRules.append({region, kind});
}

} // namespace

PolicyRules shippedRules()
{
    PolicyRules rules;
    for (const Words &row : words) {
        for (const QString &word : split(row.words, '|'))
            rules.words.append({row.action, word, QString::fromLatin1(row.language)});
    }
    for (const Reply &row : replies)
        rules.replies.append(
            {row.action, QString::fromLatin1(row.language), QString::fromUtf8(row.text)});
    for (const Hours &row : hours) {
        for (const QString &region : split(row.regions, ' '))
            rules.hours.append({region, QString::fromLatin1(row.weekday),
                                QString::fromLatin1(row.saturday), QString::fromLatin1(row.sunday),
                                QString::fromLatin1(row.closedDays)});
    }
    addSenderRules(&rules, numbersOnly, SenderRuleKind::NumbersOnly);
    addSenderRules(&rules, registration, SenderRuleKind::Registration);
    return rules;
}

} // namespace cordboard::policy
