<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Bubble</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>opened %n time(s)</source>
        <translation>
            <numerusform>opened %n time</numerusform>
            <numerusform>opened %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s), the first to %1.</source>
        <translation>
            <numerusform>%n link, the first to %1.</numerusform>
            <numerusform>%n links, the first to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counter</name>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cordboard::ThreadWords</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cordboard::describe::Words</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n octet(s), and a PDU begins with a header of 16.</source>
        <translation>
            <numerusform>Only %n octet, and a PDU begins with a header of 16.</numerusform>
            <numerusform>Only %n octets, and a PDU begins with a header of 16.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To %n phone(s)</source>
        <translation>
            <numerusform>To %n phone</numerusform>
            <numerusform>To %n phones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n octet(s) after the PDU are no PDU and are left out.</source>
        <translation>
            <numerusform>%n octet after the PDU is no PDU and is left out.</numerusform>
            <numerusform>%n octets after the PDU are no PDU and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n char(s)</source>
        <translation>
            <numerusform>%n char</numerusform>
            <numerusform>%n chars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n octet(s)</source>
        <translation>
            <numerusform>%n octet</numerusform>
            <numerusform>%n octets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n octet(s) at the end are too few for an optional parameter.</source>
        <translation>
            <numerusform>%n octet at the end is too few for an optional parameter.</numerusform>
            <numerusform>%n octets at the end are too few for an optional parameter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cordboard::media::Words</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cordboard::ui::AttachmentTray</name>
    <message numerus="yes">
        <source>A page shows this for %n day(s), to whoever has the link.</source>
        <translation>
            <numerusform>A page shows this for %n day, to whoever has the link.</numerusform>
            <numerusform>A page shows this for %n days, to whoever has the link.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cordboard::ui::ChatView</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n message(s)</source>
        <translation>
            <numerusform>Copy %n message</numerusform>
            <numerusform>Copy %n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cordboard::ui::Composer</name>
    <message numerus="yes">
        <source>%n character(s) force Unicode:</source>
        <translation>
            <numerusform>%n character forces Unicode:</numerusform>
            <numerusform>%n characters force Unicode:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1. Without them this is %2, not %3.</source>
        <extracomment>%1 the characters, %2 &quot;1 part&quot;, %3 &quot;2&quot;</extracomment>
        <translation>
            <numerusform>%1. Without it this is %2, not %3.</numerusform>
            <numerusform>%1. Without them this is %2, not %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <extracomment>strips that are not shown</extracomment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cordboard::ui::CostsTab</name>
    <message numerus="yes">
        <source>%n prices were imported in place of the earlier ones.</source>
        <translation>
            <numerusform>%n price was imported in place of the earlier ones.</numerusform>
            <numerusform>%n prices were imported in place of the earlier ones.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cordboard::ui::DeliveriesTab</name>
    <message numerus="yes">
        <source>%n newer events.</source>
        <extracomment>deliveries that came while a person looks at older ones</extracomment>
        <translation>
            <numerusform>%n newer event.</numerusform>
            <numerusform>%n newer events.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cordboard::ui::DeliveryPane</name>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cordboard::ui::HexView</name>
    <message numerus="yes">
        <source>%n octet(s)</source>
        <translation>
            <numerusform>%n octet</numerusform>
            <numerusform>%n octets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cordboard::ui::HookWords</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1, %n waiting</numerusform>
            <numerusform>%1, %n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n given up</source>
        <translation>
            <numerusform>%1, %n given up</numerusform>
            <numerusform>%1, %n given up</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cordboard::ui::IntegrationsPage</name>
    <message numerus="yes">
        <source>API on %1, %n keys</source>
        <translation>
            <numerusform>API on %1, %n key</numerusform>
            <numerusform>API on %1, %n keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cordboard::ui::JumpButton</name>
    <message numerus="yes">
        <source>To the newest message, %n new</source>
        <translation>
            <numerusform>To the newest message, %n new</numerusform>
            <numerusform>To the newest message, %n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cordboard::ui::KeyWords</name>
    <message numerus="yes">
        <source>%n numbers</source>
        <translation>
            <numerusform>%n number</numerusform>
            <numerusform>%n numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cordboard::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n message(s) wait(s)</source>
        <translation>
            <numerusform>%n message waits</numerusform>
            <numerusform>%n messages wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cordboard::ui::NoticeWatch</name>
    <message numerus="yes">
        <source>%n picture(s) and file(s)</source>
        <translation>
            <numerusform>%n picture or file</numerusform>
            <numerusform>%n pictures and files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 customer has waited %n min</source>
        <translation>
            <numerusform>1 customer has waited %n min</numerusform>
            <numerusform>1 customer has waited %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 customers wait, the longest %n min</source>
        <translation>
            <numerusform>%1 customers wait, the longest %n min</numerusform>
            <numerusform>%1 customers wait, the longest %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cordboard::ui::PduTab</name>
    <message numerus="yes">
        <source>%1 of %n PDU(s) shown</source>
        <translation>
            <numerusform>%1 of %n PDU shown</numerusform>
            <numerusform>%1 of %n PDUs shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %n PDU(s).</source>
        <translation>
            <numerusform>Saved %n PDU.</numerusform>
            <numerusform>Saved %n PDUs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cordboard::ui::PduWords</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Header, %n field(s)</source>
        <translation>
            <numerusform>Header, %n field</numerusform>
            <numerusform>Header, %n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s), nothing special in them</source>
        <translation>
            <numerusform>%n field, nothing special in it</numerusform>
            <numerusform>%n fields, nothing special in them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older PDU(s) had to make room.</source>
        <translation>
            <numerusform>%n older PDU had to make room.</numerusform>
            <numerusform>%n older PDUs had to make room.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cordboard::ui::RepliesPage</name>
    <message numerus="yes">
        <source>%n part(s) as it stands</source>
        <extracomment>before its variables have their values</extracomment>
        <translation>
            <numerusform>%n part as it stands</numerusform>
            <numerusform>%n parts as it stands</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cordboard::ui::RouteTester</name>
    <message numerus="yes">
        <source>%n more did not match.</source>
        <translation>
            <numerusform>%n more did not match.</numerusform>
            <numerusform>%n more did not match.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cordboard::ui::SettingsPage</name>
    <message numerus="yes">
        <source>%n second(s) to undo</source>
        <translation>
            <numerusform>%n second to undo</numerusform>
            <numerusform>%n seconds to undo</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cordboard::ui::Tray</name>
    <message numerus="yes">
        <source>Cordboard: %n thread(s) with something new</source>
        <translation>
            <numerusform>Cordboard: %n thread with something new</numerusform>
            <numerusform>Cordboard: %n threads with something new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cordboard::ui::Why</name>
    <message numerus="yes">
        <source>%n try(s), ids</source>
        <translation>
            <numerusform>%n try, ids</numerusform>
            <numerusform>%n tries, ids</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) before it in the line.</source>
        <translation>
            <numerusform>%n part before it in the line.</numerusform>
            <numerusform>%n parts before it in the line.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s), at last at %1.</source>
        <translation>
            <numerusform>%n time, at last at %1.</numerusform>
            <numerusform>%n times, at last at %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s), %1.</source>
        <extracomment>%1 the alphabet, &quot;GSM-7&quot;</extracomment>
        <translation>
            <numerusform>%n character, %1.</numerusform>
            <numerusform>%n characters, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The carrier&apos;s id(s): %1.</source>
        <translation>
            <numerusform>The carrier&apos;s id: %1.</numerusform>
            <numerusform>The carrier&apos;s ids: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent in %n part(s)</source>
        <translation>
            <numerusform>Sent in %n part</numerusform>
            <numerusform>Sent in %n parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cordboard::webhook::ForwarderWords</name>
    <message numerus="yes">
        <source>%n waiting to be sent.</source>
        <translation>
            <numerusform>%n waiting to be sent.</numerusform>
            <numerusform>%n waiting to be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answers in %1 ms. %n could not be delivered earlier.</source>
        <translation>
            <numerusform>Answers in %1 ms. %n could not be delivered earlier.</numerusform>
            <numerusform>Answers in %1 ms. %n could not be delivered earlier.</numerusform>
        </translation>
    </message>
</context>
</TS>
