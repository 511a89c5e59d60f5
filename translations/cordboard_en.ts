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
    <name>cordboard::ui::ChatView</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
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
</TS>
