<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Bubble</name>
    <message>
        <source>%1 of %2 parts</source>
        <extracomment>parts of a long message that arrived, of all its parts</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent again at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may arrive twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2nd try of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all %1 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Carrier: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatView</name>
    <message>
        <source>%1 to %2</source>
        <extracomment>%1 &quot;Delivered&quot;, %2 a name</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Counter</name>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
        <translation type="unfinished"></translation>
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
    <name>TheirClock</name>
    <message>
        <source>%1 in %2</source>
        <extracomment>%1 a time of day, %2 a city</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 a time of day, %2 a city</extracomment>
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
    <name>cordboard::phone</name>
    <message>
        <source>This is not a phone number. Write it with + and the country code, for example +1 555 010 0142.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The country of this number is not known. Write it with + and the country code, for example +1 555 010 0142.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number is too short. Check that no digit is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number is too long. Check that it holds one number only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number has no area code. Write it with its area code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number has the wrong length for its country. Check its digits.</source>
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
    <name>cordboard::ui::ChatHeader</name>
    <message>
        <source>Show the person</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cordboard::ui::ChatView</name>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No messages yet. Write the first one below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a conversation. J and K move, Enter opens.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cordboard::ui::Composer</name>
    <message>
        <source>Replace all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs %1 parts, more than a phone can join. Shorten it or send a link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs %1 parts, more than a phone can join.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it or send a link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) force Unicode:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1. Without them this is %2, not %3.</source>
        <extracomment>%1 the characters, %2 &quot;1 part&quot;, %3 &quot;2&quot;</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to %1, %2</source>
        <extracomment>%1 a name, %2 &quot;1 part&quot; or why it cannot be sent</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was pasted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has %1 characters, a message can have %2. Paste less, or send a link.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cordboard::ui::Counter</name>
    <message>
        <source>GSM-7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unicode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/%2</source>
        <extracomment>characters used, of characters that fit</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cordboard::ui::JumpButton</name>
    <message>
        <source>To the newest message (End)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>To the newest message, %n new</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>To the newest message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cordboard::ui::MessageEditor</name>
    <message>
        <source>%1 is not in GSM-7.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not in GSM-7. Replace with %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cordboard::ui::NameField</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cordboard::ui::PersonPanel</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last carrier</source>
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
