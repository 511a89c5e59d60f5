<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Language</name>
    <message>
        <source>English</source>
        <translation>Deutsch</translation>
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
</context>
<context>
    <name>StateLook</name>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 the carrier&apos;s name, %2 &quot;up&quot;, &quot;down&quot;, &quot;connecting&quot; …</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 the carrier&apos;s name, %2 a sentence</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cordboard::Reason</name>
    <message>
        <source>No route covers this number. Add one in Carriers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for %1. It leaves when the line is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier asked to slow down. It leaves a little later by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier is busy. We try again soon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier says this number does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier refused the sender number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier refused this message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier does not accept how the link is set up. Check Carriers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This has more parts than a phone can join. Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier took it for spam. Change the text, then send again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier refused it again and again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The phone was off until the message ran out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier could not deliver it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The phone&apos;s network rejected it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier deleted it before delivery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was sent. The carrier has not confirmed delivery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line broke while sending. It may have arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier did not answer. It may have arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cordboard ended while sending. It may have arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was too old to send. Write again if it still matters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled before it left.</source>
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
