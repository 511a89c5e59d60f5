#include "switch_values.h"

namespace cordboard::simulator {

namespace {

constexpr Switch all[] = {
    {"mmsc", "port",
     QT_TRANSLATE_NOOP("Smsc", "Play an MMSC for MM7 too, on this port; 0 takes any free one."),
     When::AtStart,
     [](Options &o, Text v) -> Result<void> {
         int port = 0;
         auto result = keepNumber(v, 0, 65535, port);
         o.mmsc.port = quint16(port);
         o.playsMmsc = true;
         return result;
     }},
    {"mmsc-username", "name",
     QT_TRANSLATE_NOOP("Smsc", "The name that submits over MM7 must bring. Default: any."),
     When::Always,
     [](Options &o, Text v) {
         return keepText(v, o.mmsc.username);
     }},
    {"mmsc-password", "text", QT_TRANSLATE_NOOP("Smsc", "The password for it. Default: any."),
     When::Always,
     [](Options &o, Text v) {
         return keepText(v, o.mmsc.password);
     }},
    {"mmsc-vaspid", "text",
     QT_TRANSLATE_NOOP("Smsc", "The only VASPID that may submit. Default: any."), When::Always,
     [](Options &o, Text v) {
         return keepText(v, o.mmsc.vaspId);
     }},
    {"mmsc-client", "url",
     QT_TRANSLATE_NOOP("Smsc",
                       "Where reports and messages go, such as http://127.0.0.1:8471/. Default: "
                       "nowhere."),
     When::AtStart,
     [](Options &o, Text v) {
         return keepText(v, o.mmsc.vaspUrl);
     }},
    {"mmsc-client-username", "name",
     QT_TRANSLATE_NOOP("Smsc", "The name we bring there. Default: none."), When::Always,
     [](Options &o, Text v) {
         return keepText(v, o.mmsc.vaspUsername);
     }},
    {"mmsc-client-password", "text", QT_TRANSLATE_NOOP("Smsc", "The password for it."),
     When::Always,
     [](Options &o, Text v) {
         return keepText(v, o.mmsc.vaspPassword);
     }},
    {"mmsc-style", "style",
     QT_TRANSLATE_NOOP("Smsc", "Whose habits it has: mbuni (default), or book for the standard's."),
     When::Always,
     [](Options &o, Text v) {
         return keep(parseMmscStyle(v), o.mmsc.style);
     }},
    {"mmsc-max-content", "octets",
     QT_TRANSLATE_NOOP("Smsc", "Media above this size get status 2004. Default: any."),
     When::Always,
     [](Options &o, Text v) {
         int octets = 0;
         auto result = keepNumber(v, 1, any, octets);
         o.mmsc.maxContent = octets;
         return result;
     }},
    {"mmsc-answer-delay", "ms",
     QT_TRANSLATE_NOOP("Smsc", "Time before a SubmitReq is answered: 200 or 100-500."),
     When::Always,
     [](Options &o, Text v) {
         return keep(parseRange(v), o.mmsc.answerDelay);
     }},
    {"mmsc-report-delay", "ms",
     QT_TRANSLATE_NOOP("Smsc", "Time from its answer to the DeliveryReportReq."), When::Always,
     [](Options &o, Text v) {
         return keep(parseRange(v), o.mmsc.reportDelay);
     }},
    {"mmsc-read-delay", "ms",
     QT_TRANSLATE_NOOP("Smsc", "Time from the DeliveryReportReq to the ReadReplyReq."),
     When::Always,
     [](Options &o, Text v) {
         return keep(parseRange(v), o.mmsc.readDelay);
     }},
    {"mmsc-state", "list",
     QT_TRANSLATE_NOOP("Smsc",
                       "MMStatus of reports and how often: Retrieved:8,Rejected:1. Default: "
                       "Retrieved."),
     When::Always,
     [](Options &o, Text v) {
         return keep(parseMmStates(v), o.mmsc.states);
     }},
    {"mmsc-no-read-replies", nullptr,
     QT_TRANSLATE_NOOP("Smsc", "Phones do not tell that a message was read."), When::Always,
     [](Options &o, Text) {
         return done(o.mmsc.readReports, false);
     }},
    {"mmsc-fault", "name[:every[:times]]",
     QT_TRANSLATE_NOOP("Smsc",
                       "A named fault on every n-th submit or message over MM7, so many times; may "
                       "be given several times."),
     When::Always,
     [](Options &o, Text v) {
         return add(parseMmscFault(v), o.mmsc.faults);
     }},
    {"mmsc-refuse-status", "status",
     QT_TRANSLATE_NOOP("Smsc", "What the faults refuse and rs-error say. Default: 2000."),
     When::Always,
     [](Options &o, Text v) {
         return keepNumber(v, 1, 99999, o.mmsc.refuseStatus);
     }},
    {"list-mmsc-faults", nullptr,
     QT_TRANSLATE_NOOP("Smsc", "Show every fault of the MMSC by name and stop."), When::AtStart,
     [](Options &o, Text) {
         return done(o.listMmscFaults, true);
     }},
    {"mmsc-deliver", "from:to:text[|media]",
     QT_TRANSLATE_NOOP("Smsc",
                       "Send this message to --mmsc-client at the start; media are files, or "
                       "picture or contact, each behind a |. May be given several times."),
     When::AtStart,
     [](Options &o, Text v) {
         return add(parseMmsDelivery(v), o.mmsDeliveries);
     }},
};

} // namespace

std::span<const Switch> mmscSwitches()
{
    return all;
}

} // namespace cordboard::simulator
