<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Bubble</name>
    <message>
        <source>%1 of %2 parts</source>
        <extracomment>parts of a long message that arrived, of all its parts</extracomment>
        <translation>%1 von %2 Teilen</translation>
    </message>
    <message>
        <source>Sent again at %1.</source>
        <translation>Um %1 erneut gesendet.</translation>
    </message>
    <message>
        <source>Sent again.</source>
        <translation>Erneut gesendet.</translation>
    </message>
    <message>
        <source>It may have arrived twice.</source>
        <translation>Sie ist vielleicht doppelt angekommen.</translation>
    </message>
    <message>
        <source>It may arrive twice.</source>
        <translation>Sie kommt vielleicht doppelt an.</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>2nd try of %1</source>
        <translation>2. Versuch von %1</translation>
    </message>
    <message>
        <source>Sent again</source>
        <translation>Erneut gesendet</translation>
    </message>
    <message>
        <source>Show all %1 characters</source>
        <translation>Alle %1 Zeichen zeigen</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Part %1: %2</source>
        <translation>Teil %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Carrier: %1</source>
        <translation>Netzbetreiber: %1</translation>
    </message>
</context>
<context>
    <name>ChatView</name>
    <message>
        <source>%1 to %2</source>
        <extracomment>%1 &quot;Delivered&quot;, %2 a name</extracomment>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>Counter</name>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n Teil</numerusform>
            <numerusform>%n Teile</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>English</source>
        <translation>Deutsch</translation>
    </message>
</context>
<context>
    <name>PartTag</name>
    <message>
        <source>part %1</source>
        <extracomment>the tag where a message is cut: what follows is part 2</extracomment>
        <translation>Teil %1</translation>
    </message>
</context>
<context>
    <name>Simulator</name>
    <message>
        <source>The simulator cannot listen on %1:%2: %3. Choose another port or stop the program that has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger %1 cannot be written: %2. Choose another file or correct its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enquire_link is never answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unbind is not answered, the connection just closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the bind nothing is answered any more, but the connection stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every octet is sent alone, 5 ms apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bind is never answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bind is answered after 20 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bind is answered by generic_nack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bind is refused with ESME_RALYNBD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bind is refused, with one octet of body.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bind is refused, yet with system_id and TLVs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection closes instead of an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A deliver_sm comes before the bind response.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An outbind comes before the bind response.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted, but never answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered 35 s late.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers overtake each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers come together, once a second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An unbind instead of the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer, a deliver_sm and an unbind at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is reset instead of an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of the answer, then a reset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>generic_nack with the submit&apos;s sequence number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>generic_nack with sequence number 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Octets of another protocol instead of the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer whose command_length is 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer whose command_length is 15.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer whose command_length is 0x7FFFFFFF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer that claims 8 octets more than it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer without a body.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer with an empty message id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message id without its closing NUL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ESME_RMSGQFUL with 17 octets of body.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused with 0x22, 0x100, 0x410, 0xFFFFFFFF in turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer comes twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer to something never asked comes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A query_sm_resp with the submit&apos;s sequence number comes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An enquire_link with the submit&apos;s sequence number comes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests numbered 0, 0x7FFFFFFF and 0xFFFFFFFE come first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A request and a response nobody knows come first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An alert_notification comes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each answer tells a congestion_state, growing from 0 to 100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer has TLVs with tags nobody knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer has one TLV twice, one empty and one too short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer has 15,000 TLVs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last TLV claims more than the PDU holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also a deliver_sm whose sm_length is more than is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also a deliver_sm with an address that does not end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also a deliver_sm with 1,025 octets in message_payload.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also 1,000 deliver_sm at once, whatever the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receipt comes 1 s before the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receipt comes twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the final receipt one that says ENROUTE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A receipt for an id that nobody was given comes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The phone sends a text that looks like a receipt, and no receipt comes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receipt lacks the receipt bit of esm_class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receipt&apos;s text is in message_payload.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receipt comes as a data_sm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten ways to write a receipt&apos;s text that carriers have, in turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>network_error_code of every type, and as three digits, in turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text names another id and UNDELIV, the TLVs are right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last TLV of the receipt claims more than the PDU holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be used for TLS. A certificate and its unencrypted key are needed, both as PEM files.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Smsc</name>
    <message>
        <source>A carrier to try things on: an SMSC for SMPP 3.4 that binds, answers, sends receipts and misbehaves on request.
It prints &quot;Listening on ADDRESS:PORT&quot; when it is ready and stops at SIGTERM or Ctrl+C.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this and stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the version and stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an IP address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port to listen on; 0 takes any free one (default).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address to listen on. Default: 127.0.0.1, this computer only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The only system_id that may bind. Default: any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password a bind must bring. Default: any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same, read from the first line of a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system_id in our bind responses. Default: cordboard-smsc.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a run repeatable: chance depends on this and the submit&apos;s number only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Append a JSON line per bind, submit, receipt, message and close, on disk before the answer leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say on standard output what happens; numbers are shortened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time before a submit is answered: 200 or 100-500.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time from the answer to the receipt: 200 or 100-500.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow phases, in ms: of every EVERY the last FOR, answers take EXTRA longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message ids: decimal (default), hex, HEX, padded, uuid, long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another form in the text of receipts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another form in the receipted_message_id of receipts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipts without text, TLVs only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipts without TLVs, text only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>States and how often: DELIVRD:8,UNDELIV:1,EXPIRED:1. Default: DELIVRD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipts that never come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submits that are accepted, but never answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every n-th submit gets ESME_RTHROTTLED.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submits that get ESME_RTHROTTLED.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submits above this rate get ESME_RTHROTTLED.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every n-th submit is refused with --fail-status.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a refusal says. Default: 0x45, ESME_RSUBMITFAIL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset each link at its n-th submit, unanswered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A named fault on every n-th submit or bind; may be given several times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submits that meet a fault drawn from all those that concern submits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show every fault by name and stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send this message when a receiver binds; may be given several times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages and receipts without an answer per link. Default: 10.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time before a message is sent again that was refused for now. Default: 5000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time before a message is sent again that was not answered. Default: 60000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silence before we send enquire_link; 0 never. Default: 30000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time for its answer before the link is closed. Default: 15000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time for a new connection to bind. Default: 30000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customers of cordboard --demo write and answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a percentage from 0 to 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a command_status above 0, such as 0x58</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>milliseconds, such as 200 or 100-500</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EVERY:FOR:EXTRA in milliseconds, such as 60000:10000:3000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of decimal, hex, HEX, padded, uuid, long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list such as DELIVRD:8,UNDELIV:1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a fault this program knows; --list-faults shows all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAME or NAME:EVERY with EVERY from 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FROM:TO:TEXT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PEM file with our certificate chain; with --tls-key: TLS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PEM file with its key, not encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequence number of our first request on each link. Default: 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom the demo&apos;s customers write to. Default: +13035550142.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StateLook</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Ungewiss</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Verfallen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>verbindet sich</translation>
    </message>
    <message>
        <source>up</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>langsam</translation>
    </message>
    <message>
        <source>down</source>
        <translation>getrennt</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 the carrier&apos;s name, %2 &quot;up&quot;, &quot;down&quot;, &quot;connecting&quot; …</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 the carrier&apos;s name, %2 a sentence</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>TheirClock</name>
    <message>
        <source>%1 in %2</source>
        <extracomment>%1 a time of day, %2 a city</extracomment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 a time of day, %2 a city</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <translation>dddd, d. MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>cordboard::CarrierCheck</name>
    <message>
        <source>%1 is too long. A name as sender has at most 11 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier&apos;s address is missing, such as smpp.northline.example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the name of the computer, without %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the name of a computer. Check the spelling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the carrier a name, such as Northline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port is a number from 1 to 65535; 2775 is usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user name is missing. The carrier gave it to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user name has more than 15 characters; carriers take 15.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password has more than 8 characters; carriers take 8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is missing. The carrier gave it to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system type has at most 12 characters.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cordboard::CarrierWords</name>
    <message>
        <source>Built in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SMPP, TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SMPP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One line for both ways (transceiver)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two lines, one each way (transmitter and receiver)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only sending (transmitter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only receiving (receiver)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up for %1, answers in %2 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Next try %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cordboard::Dialogs</name>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>cordboard::Reason</name>
    <message>
        <source>No route covers this number. Add one in Carriers.</source>
        <translation>Für diese Nummer gibt es keinen Weg. Legen Sie unter Netzbetreiber einen an.</translation>
    </message>
    <message>
        <source>Waiting for %1. It leaves when the line is back.</source>
        <translation>Wartet auf %1. Sie geht hinaus, sobald die Leitung wieder steht.</translation>
    </message>
    <message>
        <source>The carrier asked to slow down. It leaves a little later by itself.</source>
        <translation>Der Netzbetreiber bat um langsameres Senden. Sie geht gleich von selbst hinaus.</translation>
    </message>
    <message>
        <source>The carrier is busy. We try again soon.</source>
        <translation>Der Netzbetreiber ist ausgelastet. Wir versuchen es bald wieder.</translation>
    </message>
    <message>
        <source>The carrier says this number does not exist.</source>
        <translation>Der Netzbetreiber sagt, diese Nummer gibt es nicht.</translation>
    </message>
    <message>
        <source>The carrier refused the sender number.</source>
        <translation>Der Netzbetreiber lehnte die Absendernummer ab.</translation>
    </message>
    <message>
        <source>The carrier refused this message.</source>
        <translation>Der Netzbetreiber lehnte diese Nachricht ab.</translation>
    </message>
    <message>
        <source>The carrier does not accept how the link is set up. Check Carriers.</source>
        <translation>Der Netzbetreiber nimmt die Verbindung so nicht an. Sehen Sie unter Netzbetreiber nach.</translation>
    </message>
    <message>
        <source>This has more parts than a phone can join. Shorten it.</source>
        <translation>Das sind mehr Teile, als ein Telefon zusammensetzen kann. Kürzen Sie den Text.</translation>
    </message>
    <message>
        <source>The carrier took it for spam. Change the text, then send again.</source>
        <translation>Der Netzbetreiber hielt sie für Spam. Ändern Sie den Text und senden Sie erneut.</translation>
    </message>
    <message>
        <source>The carrier refused it again and again.</source>
        <translation>Der Netzbetreiber lehnte sie immer wieder ab.</translation>
    </message>
    <message>
        <source>The phone was off until the message ran out.</source>
        <translation>Das Telefon war aus, bis die Nachricht verfiel.</translation>
    </message>
    <message>
        <source>The carrier could not deliver it.</source>
        <translation>Der Netzbetreiber konnte sie nicht zustellen.</translation>
    </message>
    <message>
        <source>The phone&apos;s network rejected it.</source>
        <translation>Das Netz des Telefons wies sie ab.</translation>
    </message>
    <message>
        <source>The carrier deleted it before delivery.</source>
        <translation>Der Netzbetreiber löschte sie vor der Zustellung.</translation>
    </message>
    <message>
        <source>It was sent. The carrier has not confirmed delivery.</source>
        <translation>Sie wurde gesendet. Der Netzbetreiber hat die Zustellung nicht bestätigt.</translation>
    </message>
    <message>
        <source>The line broke while sending. It may have arrived.</source>
        <translation>Die Leitung brach beim Senden ab. Vielleicht ist sie angekommen.</translation>
    </message>
    <message>
        <source>The carrier did not answer. It may have arrived.</source>
        <translation>Der Netzbetreiber antwortete nicht. Vielleicht ist sie angekommen.</translation>
    </message>
    <message>
        <source>Cordboard ended while sending. It may have arrived.</source>
        <translation>Cordboard endete beim Senden. Vielleicht ist sie angekommen.</translation>
    </message>
    <message>
        <source>It was too old to send. Write again if it still matters.</source>
        <translation>Sie war zum Senden zu alt. Schreiben Sie neu, wenn es noch wichtig ist.</translation>
    </message>
    <message>
        <source>Cancelled before it left.</source>
        <translation>Zurückgezogen, bevor sie hinausging.</translation>
    </message>
</context>
<context>
    <name>cordboard::StartError</name>
    <message>
        <source>Close Cordboard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cordboard::Store</name>
    <message>
        <source>There is a carrier named “%1” already. Choose another name.</source>
        <translation>Es gibt schon einen Netzbetreiber namens „%1“. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is no space left for %1. Free some space on that disk, then try again.</source>
        <translation>Für %1 ist kein Platz mehr. Schaffen Sie Platz auf dem Datenträger und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 is in use by another program. Close that program, then try again.</source>
        <translation>%1 wird von einem anderen Programm benutzt. Schließen Sie es und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 is damaged. Keep a copy of it and restore the last backup.</source>
        <translation>%1 ist beschädigt. Heben Sie eine Kopie auf und spielen Sie die letzte Sicherung ein.</translation>
    </message>
    <message>
        <source>This contradicts what is stored in %1 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written. Check the rights of the file and its folder.</source>
        <translation>%1 lässt sich nicht schreiben. Prüfen Sie die Rechte der Datei und ihres Ordners.</translation>
    </message>
    <message>
        <source>%1 could not be read or written. The log has the details.</source>
        <translation>%1 ließ sich nicht lesen oder schreiben. Einzelheiten stehen im Protokoll.</translation>
    </message>
    <message>
        <source>The check was not finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This message is no longer stored.</source>
        <translation>Diese Nachricht ist nicht mehr gespeichert.</translation>
    </message>
    <message>
        <source>This message has left already and cannot be taken back.</source>
        <translation>Diese Nachricht ist schon hinausgegangen und lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>The SQLite driver of Qt is missing. Install the package libqt6sql6-sqlite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cordboard is closing; this was not done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing, but its -wal file is there. Restore the last backup, or move the -wal file away to start anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be made. Check the rights of its folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cordboard::ThreadWords</name>
    <message>
        <source>You: %1</source>
        <translation type="unfinished">Sie: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished">%1, %2</translation>
    </message>
    <message>
        <source>Draft: %1</source>
        <translation type="unfinished">Entwurf: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation type="unfinished">
            <numerusform>%n ungelesen</numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cordboard::Vault</name>
    <message>
        <source>The passwords of this data folder are sealed by a passphrase. Enter it to go on.</source>
        <translation>Die Passwörter dieses Datenordners sind mit einer Passphrase versiegelt. Geben Sie sie ein, um fortzufahren.</translation>
    </message>
    <message>
        <source>The encryption library failed. The log has the details.</source>
        <translation>Die Verschlüsselung versagte. Einzelheiten stehen im Protokoll.</translation>
    </message>
    <message>
        <source>A stored password cannot be opened with this key. Enter the password again.</source>
        <translation>Ein gespeichertes Passwort lässt sich mit diesem Schlüssel nicht öffnen. Geben Sie das Passwort neu ein.</translation>
    </message>
    <message>
        <source>The sealing key has the wrong length.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cordboard::app</name>
    <message>
        <source>The data folder “%1” cannot be made. Check the rights of the folder above it, or choose another with --data-dir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program uses the data folder “%1”. Close it, or choose another folder with --data-dir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (process %2) uses the data folder “%3”. Close it, or choose another folder with --data-dir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be written in the data folder “%1”. Check its rights, or choose another with --data-dir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase file “%1” cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first line of the passphrase file “%1” is empty. Write the passphrase there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the options and exit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the version and exit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep everything in DIR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read carriers, senders and routes from FILE at start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the provision file, say what is wrong with it, and exit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the passphrase of sealed passwords from the first line of FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open on the demo carrier, with a data folder of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the window into FILE once it is usable, and exit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light, dark or high-contrast; without it, as the system is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the window, like 1280x800.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“--size” must be like 1280x800; here is “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“--theme” must be light, dark or high-contrast; here is “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not known here. See --help for the options.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“--%1” needs a value behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“--check” needs “--provision FILE”: there is nothing else to check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator console for carrier messaging.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The messaging engine of Cordboard without a screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See --help for the options.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was applied: %2 added, %3 updated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo carrier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cordboard did not start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the carrier “%2” is not in the file; it must be in the data folder when the file is applied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is fine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 runs on %3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cordboard::app::Console</name>
    <message>
        <source>The provision file was not applied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cordboard::app::Screenshot</name>
    <message>
        <source>Thank you for writing. We are looking into it and answer today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be written to “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture was taken: after 60 s a carrier&apos;s line is still not up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture was taken: after 60 s the conversations are still not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture was taken: after 60 s the message is still not delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture was taken: after 60 s the window is still not drawn.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cordboard::carrier::ConnectionProber</name>
    <message>
        <source>Connecting to %1, port %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers on port %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the carrier&apos;s certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without TLS the password and the texts can be read on the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is encrypted and the certificate is good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logging in as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier accepts the system ID and the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the carrier for a sign of life.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier answers in %1 ms. The line is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier took the login and then closed the line. Ask the carrier.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cordboard::carrier::words</name>
    <message>
        <source>There is no computer named %1. Check the spelling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached. Check the network and the firewall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier&apos;s certificate is not trusted. Ask for it and add it; we do not skip this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line to %1 broke. It comes back by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier does not accept the password. Check it, we try again at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier does not know this system ID. Check it, we try again at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier does not accept the system type. Check it, we try again at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier says this login is in use already. We try again at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier refuses the login. Ask the carrier, we try again at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier stopped answering. It is called again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier closed the line. It comes back by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line to %1 starts again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier does not accept the password. Check it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier does not know this system ID. Check it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier does not accept the system type. Check it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier says this login is in use already. Try again in 30 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier refuses the login. Ask the carrier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier asked to slow down. It leaves a little later by itself.</source>
        <translation>Der Netzbetreiber bat um langsameres Senden. Sie geht gleich von selbst hinaus.</translation>
    </message>
    <message>
        <source>The carrier does not accept how the link is set up. Check Carriers.</source>
        <translation>Der Netzbetreiber nimmt die Verbindung so nicht an. Sehen Sie unter Netzbetreiber nach.</translation>
    </message>
    <message>
        <source>Sending works, receiving does not. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receiving works, sending does not. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cordboard::engine::LinkManager</name>
    <message>
        <source>Switched off.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cordboard::engine::Words</name>
    <message>
        <source>“%1” is too long for a sender number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user name has more than 15 characters; SMPP allows 15.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password has more than 8 characters; SMPP allows 8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system type has more than 12 characters; SMPP allows 12.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier needs an address, like smpp.example.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port is a number from 1 to 65535; 2775 is usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window is a number from 1 to 1000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts a second cannot be less than 0; 0 means no limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no number of yours to send from. Add one in Carriers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This carrier was removed meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[Binary message, %1 octets]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[part %1 of %2 is missing]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nobody to send this to. Add a phone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One message goes to at most 10,000 people. Split the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text to send.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cordboard::phone</name>
    <message>
        <source>This is not a phone number. Write it with + and the country code, for example +1 555 010 0142.</source>
        <translation>Das ist keine Telefonnummer. Schreiben Sie sie mit + und Landesvorwahl, zum Beispiel +1 555 010 0142.</translation>
    </message>
    <message>
        <source>The country of this number is not known. Write it with + and the country code, for example +1 555 010 0142.</source>
        <translation>Das Land dieser Nummer ist nicht bekannt. Schreiben Sie sie mit + und Landesvorwahl, zum Beispiel +1 555 010 0142.</translation>
    </message>
    <message>
        <source>This number is too short. Check that no digit is missing.</source>
        <translation>Diese Nummer ist zu kurz. Prüfen Sie, ob eine Ziffer fehlt.</translation>
    </message>
    <message>
        <source>This number is too long. Check that it holds one number only.</source>
        <translation>Diese Nummer ist zu lang. Prüfen Sie, ob es nur eine Nummer ist.</translation>
    </message>
    <message>
        <source>This number has no area code. Write it with its area code.</source>
        <translation>Dieser Nummer fehlt die Vorwahl. Schreiben Sie sie mit Vorwahl.</translation>
    </message>
    <message>
        <source>This number has the wrong length for its country. Check its digits.</source>
        <translation>Diese Nummer hat die falsche Länge für ihr Land. Prüfen Sie die Ziffern.</translation>
    </message>
</context>
<context>
    <name>cordboard::secrets</name>
    <message>
        <source>The keyring is locked. Unlock it and try again, or seal the passwords with a passphrase.</source>
        <translation>Der Schlüsselbund ist gesperrt. Entsperren Sie ihn und versuchen Sie es erneut, oder versiegeln Sie die Passwörter mit einer Passphrase.</translation>
    </message>
    <message>
        <source>There is no keyring to keep the sealing key in. Start one (GNOME Keyring or KWallet), or seal the passwords with a passphrase.</source>
        <translation>Es gibt keinen Schlüsselbund für den Siegelschlüssel. Starten Sie einen (GNOME Keyring oder KWallet), oder versiegeln Sie die Passwörter mit einer Passphrase.</translation>
    </message>
    <message>
        <source>The encryption library failed. The log has the details.</source>
        <translation>Die Verschlüsselung versagte. Einzelheiten stehen im Protokoll.</translation>
    </message>
    <message>
        <source>The keyring&apos;s entry for Cordboard is damaged. Delete it there, then enter the passwords anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged. Restore it from the last backup; without it the stored passwords cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read. Check the rights of the file.</source>
        <translation>%1 lässt sich nicht lesen. Prüfen Sie die Rechte der Datei.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check the rights of its folder and the space on that disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is empty. Enter one.</source>
        <translation>Die Passphrase ist leer. Geben Sie eine ein.</translation>
    </message>
    <message>
        <source>This is not the passphrase that sealed the passwords of this data folder. Try again.</source>
        <translation>Mit dieser Passphrase wurden die Passwörter dieses Datenordners nicht versiegelt. Versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>cordboard::simulator::Program</name>
    <message>
        <source>Not sent: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link %1: bound as %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link %1: closed, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link %1: submit %2 to %3, status %4%5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt answered with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message answered with %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cordboard::smpp::Encoder</name>
    <message>
        <source>This part is longer than a carrier takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system ID is too long. A carrier takes at most 15 letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is too long. A carrier takes at most 8 letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system type is too long. A carrier takes at most 12 letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sender is longer than a carrier takes. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number is longer than a phone number can be. Check it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cordboard::smpp::Session</name>
    <message>
        <source>The line takes no more for now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cordboard::smpp::packer</name>
    <message>
        <source>This message cannot be put into the carrier&apos;s format.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cordboard::smpp::packer::Struct</name>
    <message>
        <source>This message cannot be put into the carrier&apos;s format.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cordboard::store</name>
    <message>
        <source>%1 cannot be made. Check the rights of its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no space left for %1. Free some space on that disk, then try again.</source>
        <translation>Für %1 ist kein Platz mehr. Schaffen Sie Platz auf dem Datenträger und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check the rights of the file.</source>
        <translation>%1 lässt sich nicht lesen. Prüfen Sie die Rechte der Datei.</translation>
    </message>
    <message>
        <source>%1 is empty: what it held is gone. Restore the last backup, or move the file away to start anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a Cordboard database. Move it away, or choose another data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is cut short. The file was left as it is; restore the last backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged. The file was left as it is; keep a copy of it and restore the last backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was made by a newer Cordboard. Update this one to open it; the file is unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1-wal belongs to another database. Put the right one back, or move both away; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cordboard::text</name>
    <message>
        <source>This message is too long: it would take %1 parts, and phones can join %2 at most. Shorten it, or send it as several messages.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cordboard::ui::ActionRegistry</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 what a button does, %2 the keys for it</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::CarrierForm</name>
    <message>
        <source>Encrypt the line (TLS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save carrier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Abbrechen</translation>
    </message>
    <message>
        <source>Remove carrier…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">Name</translation>
    </message>
    <message>
        <source>As you call it, such as Northline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate is always checked against this computer&apos;s list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carriers also say system id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most carriers want it empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One a line, such as +1 555 010 0142.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages on their way without an answer. The carrier names the limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept: leave empty to keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cordboard::ui::CarrierListModel</name>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished">%1, %2 {1.?}</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::CarrierOverview</name>
    <message>
        <source>Switched off by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up, but not well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages for it wait until it is switched on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages leave and arrive. Nothing waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages leave and arrive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished">Wartet</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, port %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cordboard::ui::CarriersPage</name>
    <message>
        <source>No carrier yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect my carrier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carriers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add carrier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new carrier is not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you typed is lost when you leave now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New carrier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its address, user name and password come from the carrier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its password, numbers and routes are removed too. Conversations stay. Messages that wait for it stay too and leave when another carrier covers them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove carrier</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cordboard::ui::ChatHeader</name>
    <message>
        <source>Show the person</source>
        <translation>Person zeigen</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::ChatView</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Text kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n neue Nachricht</numerusform>
            <numerusform>%n neue Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>No messages yet. Write the first one below.</source>
        <translation>Noch keine Nachrichten. Schreiben Sie unten die erste.</translation>
    </message>
    <message>
        <source>Choose a conversation. J and K move, Enter opens.</source>
        <translation>Wählen Sie eine Unterhaltung. J und K bewegen, Enter öffnet.</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::Composer</name>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>Message text</source>
        <translation>Nachrichtentext</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Not sent.</source>
        <translation>Nicht gesendet.</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Schreiben Sie zuerst etwas.</translation>
    </message>
    <message>
        <source>This needs %1 parts, more than a phone can join. Shorten it or send a link.</source>
        <translation>Das braucht %1 Teile, mehr als ein Telefon zusammensetzen kann. Kürzen Sie es oder senden Sie einen Link.</translation>
    </message>
    <message>
        <source>This needs %1 parts, more than a phone can join.</source>
        <translation>Das braucht %1 Teile, mehr als ein Telefon zusammensetzen kann.</translation>
    </message>
    <message>
        <source>Shorten it or send a link.</source>
        <translation>Kürzen Sie es oder senden Sie einen Link.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) force Unicode:</source>
        <translation>
            <numerusform>%n Zeichen erzwingt Unicode:</numerusform>
            <numerusform>%n Zeichen erzwingen Unicode:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1. Without them this is %2, not %3.</source>
        <extracomment>%1 the characters, %2 &quot;1 part&quot;, %3 &quot;2&quot;</extracomment>
        <translation>
            <numerusform>%1. Ohne es sind das %2, nicht %3.</numerusform>
            <numerusform>%1. Ohne sie sind das %2, nicht %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace both</source>
        <translation>Beide ersetzen</translation>
    </message>
    <message>
        <source>Send to %1</source>
        <translation>An %1 senden</translation>
    </message>
    <message>
        <source>to %1, %2</source>
        <extracomment>%1 a name, %2 &quot;1 part&quot; or why it cannot be sent</extracomment>
        <translation>an %1, %2</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Nachricht schreiben</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation>An %1 schreiben</translation>
    </message>
    <message>
        <source>Nothing was pasted.</source>
        <translation>Nichts wurde eingefügt.</translation>
    </message>
    <message>
        <source>It has %1 characters, a message can have %2. Paste less, or send a link.</source>
        <translation>Es sind %1 Zeichen, eine Nachricht fasst %2. Fügen Sie weniger ein, oder senden Sie einen Link.</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::ConversationView</name>
    <message>
        <source>Conversations</source>
        <translation>Unterhaltungen</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::Counter</name>
    <message>
        <source>GSM-7</source>
        <translation>GSM-7</translation>
    </message>
    <message>
        <source>Unicode</source>
        <translation>Unicode</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <extracomment>characters used, of characters that fit</extracomment>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::DemoStrip</name>
    <message>
        <source>Demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo. Nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect my carrier</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cordboard::ui::FirstRunPage</name>
    <message>
        <source>Welcome to Cordboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text with your customers over your own carrier. Everything stays in one file on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo carrier, nothing leaves this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made-up customers write to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See sending, delivered, failed, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uses its own file, thrown away when you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect my carrier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You need its address, user name and password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test the connection before saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password goes to the system keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can send a first text to yourself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cordboard::ui::InboxPage</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished">Erneut versuchen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Schließen</translation>
    </message>
    <message>
        <source>Not sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent to %1. The text is kept there as a draft.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older messages could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is not saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cordboard::ui::JumpButton</name>
    <message>
        <source>To the newest message (End)</source>
        <translation>Zur neuesten Nachricht (Ende)</translation>
    </message>
    <message numerus="yes">
        <source>To the newest message, %n new</source>
        <translation>
            <numerusform>Zur neuesten Nachricht, %n neue</numerusform>
            <numerusform>Zur neuesten Nachricht, %n neue</numerusform>
        </translation>
    </message>
    <message>
        <source>To the newest message</source>
        <translation>Zur neuesten Nachricht</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::LoadingRows</name>
    <message>
        <source>Still reading</source>
        <translation>Wird noch gelesen</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::MainWindow</name>
    <message>
        <source>Cordboard, demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cordboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation type="unfinished">Eingang</translation>
    </message>
    <message>
        <source>Carriers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the inbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show carriers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation type="unfinished">Alle Nachrichten durchsuchen</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carriers&apos; passwords are locked.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cordboard::ui::MessageEditor</name>
    <message>
        <source>%1 is not in GSM-7.</source>
        <translation>%1 gibt es in GSM-7 nicht.</translation>
    </message>
    <message>
        <source>%1 is not in GSM-7. Replace with %2</source>
        <translation>%1 gibt es in GSM-7 nicht. Durch %2 ersetzen</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::NameField</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Add a name</source>
        <translation>Namen hinzufügen</translation>
    </message>
    <message>
        <source>Change the name</source>
        <translation>Namen ändern</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::NewThreadPanel</name>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Open conversation</source>
        <translation>Unterhaltung öffnen</translation>
    </message>
    <message>
        <source>Number to write to</source>
        <translation>Nummer, an die Sie schreiben</translation>
    </message>
    <message>
        <source>Number, such as +1 555 013 4477</source>
        <translation>Nummer, etwa +1 555 013 4477</translation>
    </message>
    <message>
        <source>Our number</source>
        <translation>Unsere Nummer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::PassphrasePanel</name>
    <message>
        <source>Passwords cannot be kept safely yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase, at least 8 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A passphrase seals them instead. Cordboard asks for it at each start; without it the passwords must be entered again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use at least 8 characters; several words are best.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cordboard::ui::PersonPanel</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Ortszeit</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Our number</source>
        <translation>Unsere Nummer</translation>
    </message>
    <message>
        <source>Last carrier</source>
        <translation>Letzter Netzbetreiber</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::Rail</name>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cordboard::ui::RailButton</name>
    <message>
        <source>%1 unread</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cordboard::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours apply at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cordboard %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GNU General Public License, version 3 or later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished">%1: %2</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::StatusLine</name>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cordboard::ui::TestSteps</name>
    <message>
        <source>Steps of the test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logged in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cordboard::ui::ThreadDelegate</name>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::ThreadList</name>
    <message>
        <source>Inbox</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>New message (Ctrl+N)</source>
        <translation>Neue Nachricht (Strg+N)</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>Alle Nachrichten durchsuchen</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Strg+F</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The database does not answer. You can read what is here; sending waits.</source>
        <translation>Die Datenbank antwortet nicht. Sie können lesen, was hier steht; das Senden wartet.</translation>
    </message>
    <message>
        <source>No conversations yet. Write first:</source>
        <translation>Noch keine Unterhaltungen. Schreiben Sie zuerst:</translation>
    </message>
    <message>
        <source>Everything is read.</source>
        <translation>Alles ist gelesen.</translation>
    </message>
    <message>
        <source>No message contains &quot;%1&quot;. Closed and old threads were searched too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 newer thread</source>
        <translation>1 neuere Unterhaltung</translation>
    </message>
    <message>
        <source>%1 newer threads</source>
        <translation>%1 neuere Unterhaltungen</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>provision</name>
    <message>
        <source>%1 line %2 holds a password. It is now sealed in the database; delete it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“host” in a carrier must be a name or an address like smpp.example.net, without spaces and “/”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is known but not supported yet; it was skipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a carrier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“name” in a carrier must not be empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the carrier “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the kind “%1” is known but not supported yet; the carrier “%2” was skipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“number” in a sender must be a number like “+15551234567”, a short code of 3 to 8 digits, or up to 11 letters and digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“prefix” in a route must be empty, for all numbers, or begin like “+49”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the prefix “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is here twice, first in line %2. Keep one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this sender was skipped with its carrier “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this route was skipped with its carrier “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file “%1”. Check its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sender %1 went through “%2” and now goes through “%3”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the route “%1” went through “%2” and now goes through “%3”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no carrier “%1”, neither in the file nor in the data folder. Add it under “carriers”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“host” is missing in the carrier “%1”, which is a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the stored password of the carrier “%1” was replaced by the one in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” of the carrier “%2” was %3 and is now %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“events” in a webhook holds something that is not the name of an event, like “message_received” or “message_updated”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“events” in a webhook must name at least one event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“api”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“listen” in “api” must be an address and a port, like “127.0.0.1:8470”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an access key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“token” in an access key must be “vb_” and 32 letters or digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a webhook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“url” in a webhook must begin with http:// or https:// and name a computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views</name>
    <message>
        <source>this is larger than %1 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a NUL character stands here; nothing more was expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>null</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number with a fraction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be an object in { }; here is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” in %2 must not be empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” in %2 must have %3 to %4 characters; it has %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” in %2 must not hold control characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” in %2 must be a whole number from %3 to %4; here is %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” in %2 must be one of %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is missing in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not known in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” in %2 must be %3; here is %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not UTF-8. Save it as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half of a surrogate pair stands alone. Write both halves, like \ud83d\ude00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a closing quote was expected before the end of the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a control character stands inside a text. Write it as \t or \u001f.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a closing quote was expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>four hexadecimal digits were expected after \u.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after a backslash one of &quot; \ / b f n r t u was expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a digit was expected in this number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this number is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a “:” was expected after the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name in double quotes was expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a comma or “}” was expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a comma or “]” was expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the document ended before this; nothing more was expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value was expected, but the document ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value was expected: a text in double quotes, a number, true, false, null, [ or {.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
