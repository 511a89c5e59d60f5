#include "switches.h"

#include "switch_values.h"

#include <vector>

namespace cordboard::simulator {

namespace {

constexpr Switch all[] = {
    {"port", "n", QT_TRANSLATE_NOOP("Smsc", "Port to listen on; 0 takes any free one (default)."),
     When::AtStart,
     [](Options &o, Text v) -> Result<void> {
         int port = 0;
         auto result = keepNumber(v, 0, 65535, port);
         o.smsc.port = quint16(port);
         return result;
     }},
    {"listen", "address",
     QT_TRANSLATE_NOOP("Smsc", "Address to listen on. Default: 127.0.0.1, this computer only."),
     When::AtStart,
     [](Options &o, Text v) {
         return keepAddress(v, o.smsc.listen);
     }},
    {"system-id", "name",
     QT_TRANSLATE_NOOP("Smsc", "The only system_id that may bind. Default: any."), When::Always,
     [](Options &o, Text v) {
         return keepText(v, o.smsc.systemId);
     }},
    {"password", "text", QT_TRANSLATE_NOOP("Smsc", "The password a bind must bring. Default: any."),
     When::Always,
     [](Options &o, Text v) {
         return keepText(v, o.smsc.password);
     }},
    {"password-file", "file",
     QT_TRANSLATE_NOOP("Smsc", "The same, read from the first line of a file."), When::AtStart,
     [](Options &o, Text v) {
         return keep(readPassword(v), o.smsc.password);
     }},
    {"tls-certificate", "file",
     QT_TRANSLATE_NOOP("Smsc", "PEM file with our certificate chain; with --tls-key: TLS."),
     When::AtStart,
     [](Options &o, Text v) {
         return keepText(v, o.smsc.tlsCertificateFile);
     }},
    {"tls-key", "file", QT_TRANSLATE_NOOP("Smsc", "PEM file with its key, not encrypted."),
     When::AtStart,
     [](Options &o, Text v) {
         return keepText(v, o.smsc.tlsKeyFile);
     }},
    {"name", "text",
     QT_TRANSLATE_NOOP("Smsc", "The system_id in our bind responses. Default: cordboard-smsc."),
     When::AtStart,
     [](Options &o, Text v) {
         return keepText(v, o.smsc.name);
     }},
    {"seed", "n",
     QT_TRANSLATE_NOOP(
         "Smsc", "Makes a run repeatable: chance depends on this and the submit's number only."),
     When::AtStart,
     [](Options &o, Text v) {
         auto result = keepSeed(v, o.smsc.seed);
         o.demo.seed = o.smsc.seed;
         return result;
     }},
    {"ledger", "file",
     QT_TRANSLATE_NOOP("Smsc",
                       "Append a JSON line per bind, submit, receipt, message and close, on disk "
                       "before the answer leaves."),
     When::AtStart,
     [](Options &o, Text v) {
         return keepText(v, o.smsc.ledgerFile);
     }},
    {"verbose", nullptr,
     QT_TRANSLATE_NOOP("Smsc", "Say on standard output what happens; numbers are shortened."),
     When::AtStart,
     [](Options &o, Text) {
         return done(o.verbose, true);
     }},

    {"answer-delay", "ms",
     QT_TRANSLATE_NOOP("Smsc", "Time before a submit is answered: 200 or 100-500."), When::Always,
     [](Options &o, Text v) {
         return keep(parseRange(v), o.smsc.answerDelay);
     }},
    {"receipt-delay", "ms",
     QT_TRANSLATE_NOOP("Smsc", "Time from the answer to the receipt: 200 or 100-500."),
     When::Always,
     [](Options &o, Text v) {
         return keep(parseRange(v), o.smsc.receiptDelay);
     }},
    {"slow", "every:for:extra",
     QT_TRANSLATE_NOOP(
         "Smsc", "Slow phases, in ms: of every EVERY the last FOR, answers take EXTRA longer."),
     When::Always,
     [](Options &o, Text v) {
         return keep(parseSlowPhase(v), o.smsc.slow);
     }},
    {"id-form", "form",
     QT_TRANSLATE_NOOP("Smsc",
                       "Message ids: decimal (default), hex, HEX, HEX8, padded, uuid, long."),
     When::Always,
     [](Options &o, Text v) {
         return keep(parseIdForm(v), o.smsc.idForm);
     }},
    {"receipt-id-form", "form", QT_TRANSLATE_NOOP("Smsc", "Another form in the text of receipts."),
     When::Always,
     [](Options &o, Text v) {
         return keep(parseIdForm(v), o.smsc.receiptIdForm);
     }},
    {"receipt-tlv-id-form", "form",
     QT_TRANSLATE_NOOP("Smsc", "Another form in the receipted_message_id of receipts."),
     When::Always,
     [](Options &o, Text v) {
         return keep(parseIdForm(v), o.smsc.receiptTlvIdForm);
     }},
    {"no-receipt-text", nullptr, QT_TRANSLATE_NOOP("Smsc", "Receipts without text, TLVs only."),
     When::Always,
     [](Options &o, Text) {
         return done(o.smsc.receiptText, false);
     }},
    {"no-receipt-tlvs", nullptr, QT_TRANSLATE_NOOP("Smsc", "Receipts without TLVs, text only."),
     When::Always,
     [](Options &o, Text) {
         return done(o.smsc.receiptTlvs, false);
     }},
    {"receipt-state", "list",
     QT_TRANSLATE_NOOP("Smsc",
                       "States and how often: DELIVRD:8,UNDELIV:1,EXPIRED:1. Default: DELIVRD."),
     When::Always,
     [](Options &o, Text v) {
         return keep(parseReceiptStates(v), o.smsc.receiptStates);
     }},

    {"lose-receipts", "percent", QT_TRANSLATE_NOOP("Smsc", "Receipts that never come."),
     When::Always,
     [](Options &o, Text v) {
         return keep(parsePercent(v), o.smsc.receiptsLostPercent);
     }},
    {"drop-responses", "percent",
     QT_TRANSLATE_NOOP("Smsc", "Submits that are accepted, but never answered."), When::Always,
     [](Options &o, Text v) {
         return keep(parsePercent(v), o.smsc.responsesDroppedPercent);
     }},
    {"throttle-every", "n", QT_TRANSLATE_NOOP("Smsc", "Every n-th submit gets ESME_RTHROTTLED."),
     When::Always,
     [](Options &o, Text v) {
         return keepNumber(v, 1, any, o.smsc.throttleEvery);
     }},
    {"throttle", "percent", QT_TRANSLATE_NOOP("Smsc", "Submits that get ESME_RTHROTTLED."),
     When::Always,
     [](Options &o, Text v) {
         return keep(parsePercent(v), o.smsc.throttlePercent);
     }},
    {"max-per-second", "n",
     QT_TRANSLATE_NOOP("Smsc", "Submits above this rate get --too-fast-status."), When::Always,
     [](Options &o, Text v) {
         return keepNumber(v, 1, any, o.smsc.maxPerSecond);
     }},
    {"too-fast-status", "status",
     QT_TRANSLATE_NOOP("Smsc", "What --max-per-second says. Default: 0x58, ESME_RTHROTTLED."),
     When::Always,
     [](Options &o, Text v) {
         return keep(parseStatus(v), o.smsc.tooFastStatus);
     }},
    {"tell-congestion", nullptr,
     QT_TRANSLATE_NOOP("Smsc", "Each answer's congestion_state says how much of --max-per-second "
                               "the last second took."),
     When::Always,
     [](Options &o, Text) {
         return done(o.smsc.tellsCongestion, true);
     }},
    {"fail-every", "n",
     QT_TRANSLATE_NOOP("Smsc", "Every n-th submit is refused with --fail-status."), When::Always,
     [](Options &o, Text v) {
         return keepNumber(v, 1, any, o.smsc.failEvery);
     }},
    {"fail-status", "status",
     QT_TRANSLATE_NOOP("Smsc", "What a refusal says. Default: 0x45, ESME_RSUBMITFAIL."),
     When::Always,
     [](Options &o, Text v) {
         return keep(parseStatus(v), o.smsc.failStatus);
     }},
    {"close-after", "n",
     QT_TRANSLATE_NOOP("Smsc", "Reset each link at its n-th submit, unanswered."), When::Always,
     [](Options &o, Text v) {
         return keepNumber(v, 1, any, o.smsc.closeAfter);
     }},
    {"window", "n",
     QT_TRANSLATE_NOOP("Smsc", "Unanswered submits a link may have; more get ESME_RSUBMITFAIL."),
     When::Always,
     [](Options &o, Text v) {
         return keepNumber(v, 1, any, o.smsc.window);
     }},
    {"refuse-bind", "status",
     QT_TRANSLATE_NOOP("Smsc", "Refuse every bind with this status, such as 0x0E."), When::Always,
     [](Options &o, Text v) {
         return keep(parseStatus(v), o.smsc.bindStatus);
     }},
    {"reset-after", "ms",
     QT_TRANSLATE_NOOP("Smsc", "Reset each link so long after its bind: 200 or 1000-5000."),
     When::Always,
     [](Options &o, Text v) {
         return keep(parseRange(v), o.smsc.resetAfter);
     }},
    {"phone-off", nullptr,
     QT_TRANSLATE_NOOP("Smsc",
                       "Phones are off: messages are accepted, receipts wait until they are on."),
     When::Always,
     [](Options &o, Text) {
         return done(o.smsc.phoneOff, true);
     }},
    {"fault", "name[:every]",
     QT_TRANSLATE_NOOP("Smsc",
                       "A named fault on every n-th submit or bind; may be given several times."),
     When::Always,
     [](Options &o, Text v) {
         return add(parseFault(v), o.smsc.faults);
     }},
    {"chaos", "percent",
     QT_TRANSLATE_NOOP("Smsc",
                       "Submits that meet a fault drawn from all those that concern submits."),
     When::Always,
     [](Options &o, Text v) {
         return keep(parsePercent(v), o.smsc.chaosPercent);
     }},
    {"commands", nullptr,
     QT_TRANSLATE_NOOP("Smsc",
                       "Take commands from standard input: options without their dashes change it "
                       "while it runs. \"help\" names them."),
     When::AtStart,
     [](Options &o, Text) {
         return done(o.takesCommands, true);
     }},
    {"list-faults", nullptr, QT_TRANSLATE_NOOP("Smsc", "Show every fault by name and stop."),
     When::AtStart,
     [](Options &o, Text) {
         return done(o.listFaults, true);
     }},

    {"deliver", "from:to:text",
     QT_TRANSLATE_NOOP("Smsc",
                       "Send this message when a receiver binds; may be given several times."),
     When::AtStart,
     [](Options &o, Text v) {
         return add(parseDelivery(v), o.deliveries);
     }},
    {"inbound-rate", "n",
     QT_TRANSLATE_NOOP("Smsc", "Messages a second from made-up phones to --our-number."),
     When::Always,
     [](Options &o, Text v) {
         return keep(parseRate(v), o.smsc.inboundPerSecond);
     }},
    {"deliver-window", "n",
     QT_TRANSLATE_NOOP("Smsc", "Messages and receipts without an answer per link. Default: 10."),
     When::Always,
     [](Options &o, Text v) {
         return keepNumber(v, 1, any, o.smsc.deliverWindow);
     }},
    {"redeliver-after", "ms",
     QT_TRANSLATE_NOOP(
         "Smsc", "Time before a message is sent again that was refused for now. Default: 5000."),
     When::Always,
     [](Options &o, Text v) {
         auto result = keepNumber(v, 0, any, o.smsc.redeliverAfterMs);
         o.mmsc.redeliverAfterMs = o.smsc.redeliverAfterMs;
         return result;
     }},
    {"deliver-timeout", "ms",
     QT_TRANSLATE_NOOP(
         "Smsc", "Time before a message is sent again that was not answered. Default: 60000."),
     When::Always,
     [](Options &o, Text v) {
         return keepNumber(v, 1, any, o.smsc.deliverTimeoutMs);
     }},
    {"first-sequence", "n",
     QT_TRANSLATE_NOOP("Smsc", "Sequence number of our first request on each link. Default: 1."),
     When::AtStart,
     [](Options &o, Text v) -> Result<void> {
         int number = 1;
         auto result = keepNumber(v, 1, any, number);
         o.smsc.firstSequence = quint32(number);
         return result;
     }},
    {"enquire-after", "ms",
     QT_TRANSLATE_NOOP("Smsc", "Silence before we send enquire_link; 0 never. Default: 30000."),
     When::Always,
     [](Options &o, Text v) {
         return keepNumber(v, 0, any, o.smsc.enquireAfterMs);
     }},
    {"enquire-timeout", "ms",
     QT_TRANSLATE_NOOP("Smsc", "Time for its answer before the link is closed. Default: 15000."),
     When::Always,
     [](Options &o, Text v) {
         return keepNumber(v, 1, any, o.smsc.enquireTimeoutMs);
     }},
    {"bind-timeout", "ms",
     QT_TRANSLATE_NOOP("Smsc", "Time for a new connection to bind. Default: 30000."), When::Always,
     [](Options &o, Text v) {
         return keepNumber(v, 1, any, o.smsc.bindTimeoutMs);
     }},

    {"demo-customers", nullptr,
     QT_TRANSLATE_NOOP("Smsc", "The customers of cordboard --demo write and answer."),
     When::AtStart,
     [](Options &o, Text) {
         return done(o.demoCustomers, true);
     }},
    {"our-number", "number",
     QT_TRANSLATE_NOOP("Smsc",
                       "Whom customers and made-up phones write to. Default: +13035550142."),
     When::AtStart,
     [](Options &o, Text v) {
         o.smsc.inboundTo = v;
         return keepText(v, o.demo.ourNumber);
     }},
};

} // namespace

std::span<const Switch> switches()
{
    static const std::vector<Switch> both = [] {
        std::vector<Switch> joined(std::begin(all), std::end(all));
        const auto more = mmscSwitches();
        joined.insert(joined.end(), more.begin(), more.end());
        return joined;
    }();
    return both;
}

} // namespace cordboard::simulator
