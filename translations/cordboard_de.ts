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
    <message>
        <source>It has left more than once.</source>
        <translation>Sie ist mehr als einmal hinausgegangen.</translation>
    </message>
    <message>
        <source>An earlier try may have arrived.</source>
        <translation>Ein früherer Versuch ist vielleicht angekommen.</translation>
    </message>
    <message>
        <source>It arrived</source>
        <translation>Sie ist angekommen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dabei belassen</translation>
    </message>
    <message>
        <source>Cancel the rest</source>
        <extracomment>of a long message of which some parts have left</extracomment>
        <translation>Rest abbrechen</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Deleted unread</source>
        <translation>Ungelesen gelöscht</translation>
    </message>
    <message>
        <source>Picture: %1.</source>
        <translation>Bild: %1.</translation>
    </message>
    <message>
        <source>File: %1.</source>
        <translation>Datei: %1.</translation>
    </message>
    <message>
        <source>Link revoked</source>
        <translation>Link zurückgezogen</translation>
    </message>
    <message>
        <source>Link expired</source>
        <translation>Link abgelaufen</translation>
    </message>
    <message>
        <source>Sent as a link</source>
        <translation>Als Link gesendet</translation>
    </message>
    <message numerus="yes">
        <source>opened %n time(s)</source>
        <translation>
            <numerusform>%n-mal geöffnet</numerusform>
            <numerusform>%n-mal geöffnet</numerusform>
        </translation>
    </message>
    <message>
        <source>not opened yet</source>
        <translation>noch nicht geöffnet</translation>
    </message>
    <message>
        <source>Opened counts previews and scanners, too: it does not prove that a person saw it.</source>
        <translation>Auch Vorschauen und Prüfprogramme zählen als geöffnet: Es beweist nicht, dass ein Mensch es gesehen hat.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Virus: stays closed</source>
        <translation>Virus: bleibt zu</translation>
    </message>
    <message>
        <source>Not checked yet: stays closed</source>
        <translation>Noch nicht geprüft: bleibt zu</translation>
    </message>
    <message>
        <source>“%1” holds a virus (%2) and stays closed. Delete the message, and tell whoever sent it.</source>
        <translation>„%1“ enthält einen Virus (%2) und bleibt zu. Löschen Sie die Nachricht, und sagen Sie es dem Absender.</translation>
    </message>
    <message>
        <source>“%1” stays closed until it was checked for viruses, which is tried again by itself. If it stays so, ask whoever looks after the virus scanner.</source>
        <translation>„%1“ bleibt zu, bis es auf Viren geprüft ist; das wird von selbst wieder versucht. Bleibt es dabei, fragen Sie, wer den Virenscanner betreut.</translation>
    </message>
    <message>
        <source>Link to %1.</source>
        <translation>Link zu %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s), the first to %1.</source>
        <translation>
            <numerusform>%n Link, der erste zu %1.</numerusform>
            <numerusform>%n Links, der erste zu %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Video: %1.</source>
        <translation>Video: %1.</translation>
    </message>
</context>
<context>
    <name>Copied</name>
    <message>
        <source>You</source>
        <translation>Sie</translation>
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
    <name>MediaPage</name>
    <message>
        <source>en</source>
        <extracomment>The code of the language that this page is translated into.</extracomment>
        <translation>de</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <translation>Bild %1 von %2</translation>
    </message>
    <message>
        <source>File %1</source>
        <translation>Datei %1</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Von %1</translation>
    </message>
    <message>
        <source>Sent from %1</source>
        <translation>Gesendet von %1</translation>
    </message>
    <message>
        <source>This page can be opened until %1, by whoever has its address.</source>
        <translation>Diese Seite kann bis %1 jeder öffnen, der ihre Adresse hat.</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Hier ist nichts</translation>
    </message>
    <message>
        <source>There is nothing here (any more)</source>
        <translation>Hier ist nichts (mehr)</translation>
    </message>
    <message>
        <source>The link may be incomplete, or it has been taken back, or its time is over. Ask whoever sent it to send a new one.</source>
        <translation>Der Link ist vielleicht unvollständig, wurde zurückgezogen oder ist abgelaufen. Bitten Sie um einen neuen, wo er herkam.</translation>
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
        <translation>Der Simulator kann nicht auf %1:%2 lauschen: %3. Wählen Sie einen anderen Port oder beenden Sie das Programm, das ihn hat.</translation>
    </message>
    <message>
        <source>The ledger %1 cannot be written: %2. Choose another file or correct its permissions.</source>
        <translation>Das Journal %1 lässt sich nicht schreiben: %2. Wählen Sie eine andere Datei oder berichtigen Sie ihre Rechte.</translation>
    </message>
    <message>
        <source>enquire_link is never answered.</source>
        <translation>enquire_link wird nie beantwortet.</translation>
    </message>
    <message>
        <source>unbind is not answered, the connection just closes.</source>
        <translation>unbind wird nicht beantwortet, die Verbindung schließt einfach.</translation>
    </message>
    <message>
        <source>After the bind nothing is answered any more, but the connection stays.</source>
        <translation>Nach dem Bind wird nichts mehr beantwortet, aber die Verbindung bleibt.</translation>
    </message>
    <message>
        <source>Every octet is sent alone, 5 ms apart.</source>
        <translation>Jedes Oktett geht einzeln hinaus, im Abstand von 5 ms.</translation>
    </message>
    <message>
        <source>The bind is never answered.</source>
        <translation>Der Bind wird nie beantwortet.</translation>
    </message>
    <message>
        <source>The bind is answered after 20 s.</source>
        <translation>Der Bind wird nach 20 s beantwortet.</translation>
    </message>
    <message>
        <source>The bind is answered by generic_nack.</source>
        <translation>Der Bind wird mit generic_nack beantwortet.</translation>
    </message>
    <message>
        <source>The bind is refused with ESME_RALYNBD.</source>
        <translation>Der Bind wird mit ESME_RALYNBD abgelehnt.</translation>
    </message>
    <message>
        <source>The bind is refused, with one octet of body.</source>
        <translation>Der Bind wird abgelehnt, mit einem Oktett Inhalt.</translation>
    </message>
    <message>
        <source>The bind is refused, yet with system_id and TLVs.</source>
        <translation>Der Bind wird abgelehnt, aber mit system_id und TLVs.</translation>
    </message>
    <message>
        <source>The connection closes instead of an answer.</source>
        <translation>Die Verbindung schließt statt einer Antwort.</translation>
    </message>
    <message>
        <source>A deliver_sm comes before the bind response.</source>
        <translation>Vor der Antwort auf den Bind kommt ein deliver_sm.</translation>
    </message>
    <message>
        <source>An outbind comes before the bind response.</source>
        <translation>Vor der Antwort auf den Bind kommt ein outbind.</translation>
    </message>
    <message>
        <source>Accepted, but never answered.</source>
        <translation>Angenommen, aber nie beantwortet.</translation>
    </message>
    <message>
        <source>Answered 35 s late.</source>
        <translation>35 s zu spät beantwortet.</translation>
    </message>
    <message>
        <source>Answers overtake each other.</source>
        <translation>Antworten überholen einander.</translation>
    </message>
    <message>
        <source>Answers come together, once a second.</source>
        <translation>Antworten kommen gesammelt, einmal je Sekunde.</translation>
    </message>
    <message>
        <source>An unbind instead of the answer.</source>
        <translation>Ein unbind statt der Antwort.</translation>
    </message>
    <message>
        <source>The answer, a deliver_sm and an unbind at once.</source>
        <translation>Die Antwort, ein deliver_sm und ein unbind auf einmal.</translation>
    </message>
    <message>
        <source>The connection is reset instead of an answer.</source>
        <translation>Die Verbindung wird zurückgesetzt statt einer Antwort.</translation>
    </message>
    <message>
        <source>Half of the answer, then a reset.</source>
        <translation>Die halbe Antwort, dann ein Zurücksetzen.</translation>
    </message>
    <message>
        <source>generic_nack with the submit&apos;s sequence number.</source>
        <translation>generic_nack mit der Sequenznummer des Submit.</translation>
    </message>
    <message>
        <source>generic_nack with sequence number 0.</source>
        <translation>generic_nack mit der Sequenznummer 0.</translation>
    </message>
    <message>
        <source>Octets of another protocol instead of the answer.</source>
        <translation>Oktette eines anderen Protokolls statt der Antwort.</translation>
    </message>
    <message>
        <source>An answer whose command_length is 0.</source>
        <translation>Eine Antwort, deren command_length 0 ist.</translation>
    </message>
    <message>
        <source>An answer that claims 8 octets more than it has.</source>
        <translation>Eine Antwort, die 8 Oktette mehr angibt, als sie hat.</translation>
    </message>
    <message>
        <source>An answer without a body.</source>
        <translation>Eine Antwort ohne Inhalt.</translation>
    </message>
    <message>
        <source>An answer with an empty message id.</source>
        <translation>Eine Antwort mit leerer Nachrichten-ID.</translation>
    </message>
    <message>
        <source>A message id without its closing NUL.</source>
        <translation>Eine Nachrichten-ID ohne das schließende NUL.</translation>
    </message>
    <message>
        <source>Refused with 0x22, 0x100, 0x410, 0xFFFFFFFF in turn.</source>
        <translation>Abgelehnt mit 0x22, 0x100, 0x410 und 0xFFFFFFFF im Wechsel.</translation>
    </message>
    <message>
        <source>The answer comes twice.</source>
        <translation>Die Antwort kommt zweimal.</translation>
    </message>
    <message>
        <source>An answer to something never asked comes first.</source>
        <translation>Zuerst kommt eine Antwort auf etwas, das nie gefragt wurde.</translation>
    </message>
    <message>
        <source>A query_sm_resp with the submit&apos;s sequence number comes first.</source>
        <translation>Zuerst kommt ein query_sm_resp mit der Sequenznummer des Submit.</translation>
    </message>
    <message>
        <source>An enquire_link with the submit&apos;s sequence number comes first.</source>
        <translation>Zuerst kommt ein enquire_link mit der Sequenznummer des Submit.</translation>
    </message>
    <message>
        <source>A request and a response nobody knows come first.</source>
        <translation>Zuerst kommen eine Anfrage und eine Antwort, die niemand kennt.</translation>
    </message>
    <message>
        <source>An alert_notification comes first.</source>
        <translation>Zuerst kommt ein alert_notification.</translation>
    </message>
    <message>
        <source>Each answer tells a congestion_state, growing from 0 to 100.</source>
        <translation>Jede Antwort nennt einen congestion_state, der von 0 bis 100 wächst.</translation>
    </message>
    <message>
        <source>The answer has TLVs with tags nobody knows.</source>
        <translation>Die Antwort hat TLVs mit Tags, die niemand kennt.</translation>
    </message>
    <message>
        <source>The answer has one TLV twice, one empty and one too short.</source>
        <translation>Die Antwort hat ein TLV doppelt, ein leeres und ein zu kurzes.</translation>
    </message>
    <message>
        <source>The last TLV claims more than the PDU holds.</source>
        <translation>Das letzte TLV gibt mehr an, als die PDU enthält.</translation>
    </message>
    <message>
        <source>Also a deliver_sm whose sm_length is more than is there.</source>
        <translation>Dazu ein deliver_sm, dessen sm_length größer ist als das, was da ist.</translation>
    </message>
    <message>
        <source>Also a deliver_sm with an address that does not end.</source>
        <translation>Dazu ein deliver_sm mit einer Adresse, die nicht endet.</translation>
    </message>
    <message>
        <source>Also 1,000 deliver_sm at once, whatever the window.</source>
        <translation>Dazu 1.000 deliver_sm auf einmal, gleich wie groß das Fenster ist.</translation>
    </message>
    <message>
        <source>The receipt comes 1 s before the answer.</source>
        <translation>Der Zustellbericht kommt 1 s vor der Antwort.</translation>
    </message>
    <message>
        <source>The receipt comes twice.</source>
        <translation>Der Zustellbericht kommt zweimal.</translation>
    </message>
    <message>
        <source>After the final receipt one that says ENROUTE.</source>
        <translation>Nach dem letzten Zustellbericht kommt einer mit ENROUTE.</translation>
    </message>
    <message>
        <source>A receipt for an id that nobody was given comes first.</source>
        <translation>Zuerst kommt ein Zustellbericht für eine ID, die niemand bekommen hat.</translation>
    </message>
    <message>
        <source>The phone sends a text that looks like a receipt, and no receipt comes.</source>
        <translation>Das Telefon sendet einen Text, der wie ein Zustellbericht aussieht, und kein Zustellbericht kommt.</translation>
    </message>
    <message>
        <source>The receipt lacks the receipt bit of esm_class.</source>
        <translation>Dem Zustellbericht fehlt sein Bit in esm_class.</translation>
    </message>
    <message>
        <source>The receipt&apos;s text is in message_payload.</source>
        <translation>Der Text des Zustellberichts steht in message_payload.</translation>
    </message>
    <message>
        <source>The receipt comes as a data_sm.</source>
        <translation>Der Zustellbericht kommt als data_sm.</translation>
    </message>
    <message>
        <source>network_error_code of every type, and as three digits, in turn.</source>
        <translation>network_error_code in jeder Art, und als drei Ziffern, im Wechsel.</translation>
    </message>
    <message>
        <source>The text names another id and UNDELIV, the TLVs are right.</source>
        <translation>Der Text nennt eine andere ID und UNDELIV, die TLVs stimmen.</translation>
    </message>
    <message>
        <source>The last TLV of the receipt claims more than the PDU holds.</source>
        <translation>Das letzte TLV des Zustellberichts gibt mehr an, als die PDU enthält.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be used for TLS. A certificate and its unencrypted key are needed, both as PEM files.</source>
        <translation>„%1“ taugt nicht für TLS. Nötig sind ein Zertifikat und sein unverschlüsselter Schlüssel, beide als PEM-Dateien.</translation>
    </message>
    <message>
        <source>Every octet is sent alone, one a second.</source>
        <translation>Jedes Oktett geht einzeln hinaus, eines je Sekunde.</translation>
    </message>
    <message>
        <source>Our half of the connection closes instead of an answer; we go on reading.</source>
        <translation>Unsere Hälfte der Verbindung schließt statt einer Antwort; wir lesen weiter.</translation>
    </message>
    <message>
        <source>An answer whose command_length is 15, 4 and 8, in turn.</source>
        <translation>Eine Antwort, deren command_length 15, 4 und 8 ist, im Wechsel.</translation>
    </message>
    <message>
        <source>An answer whose command_length is 0x7FFFFFFF, 0x80000000 and 0xFFFFFFFF, in turn.</source>
        <translation>Eine Antwort, deren command_length 0x7FFFFFFF, 0x80000000 und 0xFFFFFFFF ist, im Wechsel.</translation>
    </message>
    <message>
        <source>ESME_RMSGQFUL with 17 and 25 octets of body, in turn.</source>
        <translation>ESME_RMSGQFUL mit 17 und 25 Oktetten Inhalt, im Wechsel.</translation>
    </message>
    <message>
        <source>Requests numbered 0, 1, 0x7FFFFFFF and 0xFFFFFFFE come first.</source>
        <translation>Zuerst kommen Anfragen mit den Nummern 0, 1, 0x7FFFFFFF und 0xFFFFFFFE.</translation>
    </message>
    <message>
        <source>The answer has 15,000, 1, 29 and 100 TLVs, in turn.</source>
        <translation>Die Antwort hat 15.000, 1, 29 und 100 TLVs, im Wechsel.</translation>
    </message>
    <message>
        <source>Also a deliver_sm with a service_type of 11 and an address of 40 characters.</source>
        <translation>Dazu ein deliver_sm mit einem service_type von 11 und einer Adresse von 40 Zeichen.</translation>
    </message>
    <message>
        <source>Also a deliver_sm with 255 octets of short_message.</source>
        <translation>Dazu ein deliver_sm mit 255 Oktetten short_message.</translation>
    </message>
    <message>
        <source>Also a deliver_sm with 1,025, 1, 2 and 65,535 octets in message_payload, in turn.</source>
        <translation>Dazu ein deliver_sm mit 1.025, 1, 2 und 65.535 Oktetten in message_payload, im Wechsel.</translation>
    </message>
    <message>
        <source>The message id is that of the submit before.</source>
        <translation>Die Nachrichten-ID ist die des vorigen Submit.</translation>
    </message>
    <message>
        <source>The receipt comes 1 ms before the answer.</source>
        <translation>Der Zustellbericht kommt 1 ms vor der Antwort.</translation>
    </message>
    <message>
        <source>The receipt comes 60 s before the answer.</source>
        <translation>Der Zustellbericht kommt 60 s vor der Antwort.</translation>
    </message>
    <message>
        <source>Receipts that say ENROUTE and ACCEPTD come before the final one.</source>
        <translation>Vor dem endgültigen Zustellbericht kommen welche mit ENROUTE und ACCEPTD.</translation>
    </message>
    <message>
        <source>After the final receipt another one that says the opposite.</source>
        <translation>Nach dem endgültigen Zustellbericht kommt noch einer, der das Gegenteil sagt.</translation>
    </message>
    <message>
        <source>Fourteen ways to write a receipt&apos;s text that carriers have, in turn.</source>
        <translation>Vierzehn Schreibweisen für den Text eines Zustellberichts, die es bei Netzbetreibern gibt, im Wechsel.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not where a client of MM7 can be. An address such as http://127.0.0.1:8471/ is needed.</source>
        <translation>Unter „%1“ kann kein MM7-Client sein. Nötig ist eine Adresse wie http://127.0.0.1:8471/.</translation>
    </message>
    <message>
        <source>Refused with --mmsc-refuse-status in a SubmitRsp.</source>
        <translation>Mit --mmsc-refuse-status in einer SubmitRsp abgelehnt.</translation>
    </message>
    <message>
        <source>Refused with --mmsc-refuse-status in an RSErrorRsp, with HTTP 200.</source>
        <translation>Mit --mmsc-refuse-status in einer RSErrorRsp abgelehnt, mit HTTP 200.</translation>
    </message>
    <message>
        <source>The same with HTTP 500, as SOAP wants it.</source>
        <translation>Dasselbe mit HTTP 500, wie SOAP es will.</translation>
    </message>
    <message>
        <source>Status 1100: the last recipient is refused and named in Details.</source>
        <translation>Status 1100: Der letzte Empfänger wird abgelehnt und in Details genannt.</translation>
    </message>
    <message>
        <source>Refused with 2999, 5000, 0 and 1001 in turn.</source>
        <translation>Reihum mit 2999, 5000, 0 und 1001 abgelehnt.</translation>
    </message>
    <message>
        <source>HTTP 401, whatever the password.</source>
        <translation>HTTP 401, gleich mit welchem Passwort.</translation>
    </message>
    <message>
        <source>HTTP 500 with a page for people.</source>
        <translation>HTTP 500 mit einer Seite für Menschen.</translation>
    </message>
    <message>
        <source>HTTP 503 with Retry-After.</source>
        <translation>HTTP 503 mit Retry-After.</translation>
    </message>
    <message>
        <source>Accepted, but the connection closes instead of an answer.</source>
        <translation>Angenommen, aber statt einer Antwort schließt sich die Verbindung.</translation>
    </message>
    <message>
        <source>Accepted, but the connection closes after half of the answer.</source>
        <translation>Angenommen, aber die Verbindung schließt sich nach der halben Antwort.</translation>
    </message>
    <message>
        <source>HTTP 200 with a page for people instead of the answer.</source>
        <translation>HTTP 200 mit einer Seite für Menschen statt der Antwort.</translation>
    </message>
    <message>
        <source>An answer whose XML does not end.</source>
        <translation>Eine Antwort, deren XML nicht endet.</translation>
    </message>
    <message>
        <source>An answer with a document type and entities.</source>
        <translation>Eine Antwort mit Dokumenttyp und Entitäten.</translation>
    </message>
    <message>
        <source>An answer that claims 100 octets more than it has.</source>
        <translation>Eine Antwort, die 100 Oktette mehr angibt, als sie hat.</translation>
    </message>
    <message>
        <source>Status 1000 without a MessageID.</source>
        <translation>Status 1000 ohne MessageID.</translation>
    </message>
    <message>
        <source>The MessageID is that of the submit before.</source>
        <translation>Die MessageID ist die der vorigen Nachricht.</translation>
    </message>
    <message>
        <source>The answer has another TransactionID.</source>
        <translation>Die Antwort hat eine andere TransactionID.</translation>
    </message>
    <message>
        <source>The report comes before the answer to the submit.</source>
        <translation>Der Bericht kommt vor der Antwort auf die Nachricht.</translation>
    </message>
    <message>
        <source>The report comes twice.</source>
        <translation>Der Bericht kommt zweimal.</translation>
    </message>
    <message>
        <source>Forwarded five times, then Rejected.</source>
        <translation>Fünfmal Forwarded, dann Rejected.</translation>
    </message>
    <message>
        <source>After the report another one that says the opposite.</source>
        <translation>Nach dem Bericht ein weiterer, der das Gegenteil sagt.</translation>
    </message>
    <message>
        <source>The report has an MMStatus that nobody knows.</source>
        <translation>Der Bericht hat einen MMStatus, den niemand kennt.</translation>
    </message>
    <message>
        <source>A report for an id that nobody was given comes first.</source>
        <translation>Zuerst kommt ein Bericht zu einer Kennung, die niemand bekommen hat.</translation>
    </message>
    <message>
        <source>The report comes without credentials.</source>
        <translation>Der Bericht kommt ohne Zugangsdaten.</translation>
    </message>
    <message>
        <source>The report never comes.</source>
        <translation>Der Bericht kommt nie.</translation>
    </message>
    <message>
        <source>The same DeliverReq comes twice.</source>
        <translation>Dieselbe DeliverReq kommt zweimal.</translation>
    </message>
    <message>
        <source>A DeliverReq with a document type and entities.</source>
        <translation>Eine DeliverReq mit Dokumenttyp und Entitäten.</translation>
    </message>
    <message>
        <source>Content-Length claims 1000 octets more than come.</source>
        <translation>Content-Length gibt 1000 Oktette mehr an, als kommen.</translation>
    </message>
    <message>
        <source>The connection closes after half of the DeliverReq.</source>
        <translation>Die Verbindung schließt sich nach der halben DeliverReq.</translation>
    </message>
    <message>
        <source>A DeliverReq with 60 parts.</source>
        <translation>Eine DeliverReq mit 60 Teilen.</translation>
    </message>
    <message>
        <source>A DeliverReq with a part of 65 MiB.</source>
        <translation>Eine DeliverReq mit einem Teil von 65 MiB.</translation>
    </message>
    <message>
        <source>A DeliverReq with multiparts in multiparts, 30 deep.</source>
        <translation>Eine DeliverReq mit Multiparts in Multiparts, 30 tief.</translation>
    </message>
    <message>
        <source>A DeliverReq without credentials.</source>
        <translation>Eine DeliverReq ohne Zugangsdaten.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>A right answer that calls itself application/xml in UTF-16, and is UTF-8.</source>
        <translation>Eine richtige Antwort, die sich application/xml in UTF-16 nennt und UTF-8 ist.</translation>
    </message>
    <message>
        <source>A right DeliverReq that calls itself application/xml in UTF-16, and is UTF-8.</source>
        <translation>Eine richtige DeliverReq, die sich application/xml in UTF-16 nennt und UTF-8 ist.</translation>
    </message>
    <message>
        <source>A right DeliverReq without start, and ids without their &lt;&gt; and cid:.</source>
        <translation>Eine richtige DeliverReq ohne start, und Kennungen ohne ihre &lt;&gt; und cid:.</translation>
    </message>
    <message>
        <source>There is no MMSC for pictures.</source>
        <translation>Es gibt keine MMSC für Bilder.</translation>
    </message>
</context>
<context>
    <name>Smsc</name>
    <message>
        <source>Show this and stop.</source>
        <translation>Dies zeigen und anhalten.</translation>
    </message>
    <message>
        <source>Show the version and stop.</source>
        <translation>Die Version zeigen und anhalten.</translation>
    </message>
    <message>
        <source>--%1: %2.</source>
        <translation>--%1: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not expected here.</source>
        <translation>„%1“ wird hier nicht erwartet.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an IP address</source>
        <translation>„%1“ ist keine IP-Adresse</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number</source>
        <translation>„%1“ ist keine Zahl</translation>
    </message>
    <message>
        <source>Port to listen on; 0 takes any free one (default).</source>
        <translation>Port, auf dem gelauscht wird; 0 nimmt irgendeinen freien (Vorgabe).</translation>
    </message>
    <message>
        <source>Address to listen on. Default: 127.0.0.1, this computer only.</source>
        <translation>Adresse, auf der gelauscht wird. Vorgabe: 127.0.0.1, nur dieser Computer.</translation>
    </message>
    <message>
        <source>The only system_id that may bind. Default: any.</source>
        <translation>Die einzige system_id, die sich anmelden darf. Vorgabe: jede.</translation>
    </message>
    <message>
        <source>The password a bind must bring. Default: any.</source>
        <translation>Das Passwort, das ein Bind mitbringen muss. Vorgabe: jedes.</translation>
    </message>
    <message>
        <source>The same, read from the first line of a file.</source>
        <translation>Dasselbe, gelesen aus der ersten Zeile einer Datei.</translation>
    </message>
    <message>
        <source>The system_id in our bind responses. Default: cordboard-smsc.</source>
        <translation>Die system_id in unseren Antworten auf den Bind. Vorgabe: cordboard-smsc.</translation>
    </message>
    <message>
        <source>Makes a run repeatable: chance depends on this and the submit&apos;s number only.</source>
        <translation>Macht einen Lauf wiederholbar: Der Zufall hängt nur hiervon und von der Nummer des Submit ab.</translation>
    </message>
    <message>
        <source>Append a JSON line per bind, submit, receipt, message and close, on disk before the answer leaves.</source>
        <translation>Je Bind, Submit, Zustellbericht, Nachricht und Schließen eine JSON-Zeile anhängen, auf dem Datenträger, bevor die Antwort hinausgeht.</translation>
    </message>
    <message>
        <source>Say on standard output what happens; numbers are shortened.</source>
        <translation>Auf der Standardausgabe sagen, was geschieht; Nummern werden gekürzt.</translation>
    </message>
    <message>
        <source>Time before a submit is answered: 200 or 100-500.</source>
        <translation>Zeit, bis ein Submit beantwortet wird: 200 oder 100-500.</translation>
    </message>
    <message>
        <source>Time from the answer to the receipt: 200 or 100-500.</source>
        <translation>Zeit von der Antwort bis zum Zustellbericht: 200 oder 100-500.</translation>
    </message>
    <message>
        <source>Slow phases, in ms: of every EVERY the last FOR, answers take EXTRA longer.</source>
        <translation>Langsame Phasen, in ms: Von je EVERY dauern Antworten in den letzten FOR um EXTRA länger.</translation>
    </message>
    <message>
        <source>Another form in the text of receipts.</source>
        <translation>Eine andere Form im Text der Zustellberichte.</translation>
    </message>
    <message>
        <source>Another form in the receipted_message_id of receipts.</source>
        <translation>Eine andere Form in der receipted_message_id der Zustellberichte.</translation>
    </message>
    <message>
        <source>Receipts without text, TLVs only.</source>
        <translation>Zustellberichte ohne Text, nur TLVs.</translation>
    </message>
    <message>
        <source>Receipts without TLVs, text only.</source>
        <translation>Zustellberichte ohne TLVs, nur Text.</translation>
    </message>
    <message>
        <source>States and how often: DELIVRD:8,UNDELIV:1,EXPIRED:1. Default: DELIVRD.</source>
        <translation>Zustände und wie oft: DELIVRD:8,UNDELIV:1,EXPIRED:1. Vorgabe: DELIVRD.</translation>
    </message>
    <message>
        <source>Receipts that never come.</source>
        <translation>Zustellberichte, die nie kommen.</translation>
    </message>
    <message>
        <source>Submits that are accepted, but never answered.</source>
        <translation>Submits, die angenommen, aber nie beantwortet werden.</translation>
    </message>
    <message>
        <source>Every n-th submit gets ESME_RTHROTTLED.</source>
        <translation>Jeder n-te Submit erhält ESME_RTHROTTLED.</translation>
    </message>
    <message>
        <source>Submits that get ESME_RTHROTTLED.</source>
        <translation>Submits, die ESME_RTHROTTLED erhalten.</translation>
    </message>
    <message>
        <source>Every n-th submit is refused with --fail-status.</source>
        <translation>Jeder n-te Submit wird mit --fail-status abgelehnt.</translation>
    </message>
    <message>
        <source>What a refusal says. Default: 0x45, ESME_RSUBMITFAIL.</source>
        <translation>Was eine Ablehnung sagt. Vorgabe: 0x45, ESME_RSUBMITFAIL.</translation>
    </message>
    <message>
        <source>Reset each link at its n-th submit, unanswered.</source>
        <translation>Jede Verbindung bei ihrem n-ten Submit zurücksetzen, ohne Antwort.</translation>
    </message>
    <message>
        <source>A named fault on every n-th submit or bind; may be given several times.</source>
        <translation>Ein benannter Fehler bei jedem n-ten Submit oder Bind; mehrmals möglich.</translation>
    </message>
    <message>
        <source>Submits that meet a fault drawn from all those that concern submits.</source>
        <translation>Submits, die auf einen Fehler treffen, gezogen aus allen, die Submits betreffen.</translation>
    </message>
    <message>
        <source>Show every fault by name and stop.</source>
        <translation>Jeden Fehler mit Namen zeigen und anhalten.</translation>
    </message>
    <message>
        <source>Send this message when a receiver binds; may be given several times.</source>
        <translation>Diese Nachricht senden, wenn sich ein Empfänger anmeldet; mehrmals möglich.</translation>
    </message>
    <message>
        <source>Messages and receipts without an answer per link. Default: 10.</source>
        <translation>Nachrichten und Zustellberichte ohne Antwort je Verbindung. Vorgabe: 10.</translation>
    </message>
    <message>
        <source>Time before a message is sent again that was refused for now. Default: 5000.</source>
        <translation>Zeit, bis eine vorläufig abgelehnte Nachricht erneut gesendet wird. Vorgabe: 5000.</translation>
    </message>
    <message>
        <source>Time before a message is sent again that was not answered. Default: 60000.</source>
        <translation>Zeit, bis eine unbeantwortete Nachricht erneut gesendet wird. Vorgabe: 60000.</translation>
    </message>
    <message>
        <source>Silence before we send enquire_link; 0 never. Default: 30000.</source>
        <translation>Stille, bis wir enquire_link senden; 0 nie. Vorgabe: 30000.</translation>
    </message>
    <message>
        <source>Time for its answer before the link is closed. Default: 15000.</source>
        <translation>Zeit für die Antwort darauf, bevor die Verbindung geschlossen wird. Vorgabe: 15000.</translation>
    </message>
    <message>
        <source>Time for a new connection to bind. Default: 30000.</source>
        <translation>Zeit, in der sich eine neue Verbindung anmelden muss. Vorgabe: 30000.</translation>
    </message>
    <message>
        <source>The customers of cordboard --demo write and answer.</source>
        <translation>Die Kunden von cordboard --demo schreiben und antworten.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not %2</source>
        <translation>„%1“ passt hier nicht; erwartet: %2</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>eine Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>a percentage from 0 to 100</source>
        <translation>ein Prozentsatz von 0 bis 100</translation>
    </message>
    <message>
        <source>a command_status above 0, such as 0x58</source>
        <translation>ein command_status über 0, etwa 0x58</translation>
    </message>
    <message>
        <source>milliseconds, such as 200 or 100-500</source>
        <translation>Millisekunden, etwa 200 oder 100-500</translation>
    </message>
    <message>
        <source>EVERY:FOR:EXTRA in milliseconds, such as 60000:10000:3000</source>
        <translation>EVERY:FOR:EXTRA in Millisekunden, etwa 60000:10000:3000</translation>
    </message>
    <message>
        <source>a list such as DELIVRD:8,UNDELIV:1</source>
        <translation>eine Liste wie DELIVRD:8,UNDELIV:1</translation>
    </message>
    <message>
        <source>a fault this program knows; --list-faults shows all</source>
        <translation>ein Fehler, den dieses Programm kennt; --list-faults zeigt alle</translation>
    </message>
    <message>
        <source>NAME or NAME:EVERY with EVERY from 1</source>
        <translation>NAME oder NAME:EVERY mit EVERY ab 1</translation>
    </message>
    <message>
        <source>FROM:TO:TEXT</source>
        <translation>FROM:TO:TEXT</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>PEM file with our certificate chain; with --tls-key: TLS.</source>
        <translation>PEM-Datei mit unserer Zertifikatskette; zusammen mit --tls-key: TLS.</translation>
    </message>
    <message>
        <source>PEM file with its key, not encrypted.</source>
        <translation>PEM-Datei mit dem Schlüssel dazu, unverschlüsselt.</translation>
    </message>
    <message>
        <source>Sequence number of our first request on each link. Default: 1.</source>
        <translation>Sequenznummer unserer ersten Anfrage auf jeder Verbindung. Vorgabe: 1.</translation>
    </message>
    <message>
        <source>there is no command &quot;%1&quot;; help names all</source>
        <translation>es gibt keinen Befehl „%1“; help nennt alle</translation>
    </message>
    <message>
        <source>%1 needs a value: %2, or off</source>
        <translation>%1 braucht einen Wert: %2, oder off</translation>
    </message>
    <message>
        <source>Reads PDUs as hex from standard input and prints a line of JSON for each. Hexdumps, with an offset in front of each line, are joined.</source>
        <translation>Liest PDUs als Hexzahlen von der Standardeingabe und gibt zu jeder eine Zeile JSON aus. Hexdumps mit einem Offset vor jeder Zeile werden zusammengefügt.</translation>
    </message>
    <message>
        <source>Join lines until a PDU is whole: for hex that a mail program has wrapped.</source>
        <translation>Zeilen zusammenfügen, bis eine PDU ganz ist: für Hexzahlen, die ein Mailprogramm umbrochen hat.</translation>
    </message>
    <message>
        <source>Hide numbers, texts and passwords.</source>
        <translation>Nummern, Texte und Passwörter verbergen.</translation>
    </message>
    <message>
        <source>--commands does not work on this system.</source>
        <translation>--commands geht auf diesem System nicht.</translation>
    </message>
    <message>
        <source>Message ids: decimal (default), hex, HEX, HEX8, padded, uuid, long.</source>
        <translation>Nachrichten-IDs: decimal (Vorgabe), hex, HEX, HEX8, padded, uuid, long.</translation>
    </message>
    <message>
        <source>Unanswered submits a link may have; more get ESME_RSUBMITFAIL.</source>
        <translation>Unbeantwortete Submits, die eine Verbindung haben darf; weitere erhalten ESME_RSUBMITFAIL.</translation>
    </message>
    <message>
        <source>Refuse every bind with this status, such as 0x0E.</source>
        <translation>Jeden Bind mit diesem Status ablehnen, etwa 0x0E.</translation>
    </message>
    <message>
        <source>Reset each link so long after its bind: 200 or 1000-5000.</source>
        <translation>Jede Verbindung so lange nach ihrem Bind zurücksetzen: 200 oder 1000-5000.</translation>
    </message>
    <message>
        <source>Phones are off: messages are accepted, receipts wait until they are on.</source>
        <translation>Die Telefone sind aus: Nachrichten werden angenommen, Zustellberichte warten, bis sie an sind.</translation>
    </message>
    <message>
        <source>Take commands from standard input: options without their dashes change it while it runs. &quot;help&quot; names them.</source>
        <translation>Befehle von der Standardeingabe nehmen: Optionen ohne ihre Striche ändern ihn, während er läuft. „help“ nennt sie.</translation>
    </message>
    <message>
        <source>Messages a second from made-up phones to --our-number.</source>
        <translation>Nachrichten je Sekunde von erfundenen Telefonen an --our-number.</translation>
    </message>
    <message>
        <source>Whom customers and made-up phones write to. Default: +13035550142.</source>
        <translation>An wen Kunden und erfundene Telefone schreiben. Vorgabe: +13035550142.</translation>
    </message>
    <message>
        <source>a number a second, from 0 to 10000</source>
        <translation>eine Zahl je Sekunde, von 0 bis 10000</translation>
    </message>
    <message>
        <source>one of decimal, hex, HEX, HEX8, padded, uuid, long</source>
        <translation>eines von decimal, hex, HEX, HEX8, padded, uuid, long</translation>
    </message>
    <message>
        <source>A carrier to try things on: an SMSC for SMPP 3.4 that binds, answers, sends receipts and misbehaves on request.
It prints &quot;Listening on ADDRESS:PORT&quot; when it is ready and stops at SIGTERM or Ctrl+C.
&quot;cordboard-smsc decode&quot; reads PDUs in hex instead; see &quot;cordboard-smsc decode --help&quot;.</source>
        <translation>Ein Netzbetreiber zum Ausprobieren: ein SMSC für SMPP 3.4, der Binds annimmt, antwortet, Zustellberichte sendet und sich auf Wunsch danebenbenimmt.
Er meldet &quot;Listening on ADDRESS:PORT&quot;, sobald er bereit ist, und hält bei SIGTERM oder Strg+C an.
&quot;cordboard-smsc decode&quot; liest stattdessen PDUs als Hexzahlen; siehe &quot;cordboard-smsc decode --help&quot;.</translation>
    </message>
    <message>
        <source>there is no MMSC; start with --mmsc</source>
        <translation>es gibt kein MMSC; mit --mmsc starten</translation>
    </message>
    <message>
        <source>Play an MMSC for MM7 too, on this port; 0 takes any free one.</source>
        <translation>Auch ein MMSC für MM7 spielen, an diesem Port; 0 nimmt irgendeinen freien.</translation>
    </message>
    <message>
        <source>The name that submits over MM7 must bring. Default: any.</source>
        <translation>Der Name, den Nachrichten über MM7 mitbringen müssen. Vorgabe: jeder.</translation>
    </message>
    <message>
        <source>The password for it. Default: any.</source>
        <translation>Das Passwort dazu. Vorgabe: jedes.</translation>
    </message>
    <message>
        <source>The only VASPID that may submit. Default: any.</source>
        <translation>Die einzige VASPID, die senden darf. Vorgabe: jede.</translation>
    </message>
    <message>
        <source>Where reports and messages go, such as http://127.0.0.1:8471/. Default: nowhere.</source>
        <translation>Wohin Berichte und Nachrichten gehen, etwa http://127.0.0.1:8471/. Vorgabe: nirgendwohin.</translation>
    </message>
    <message>
        <source>The name we bring there. Default: none.</source>
        <translation>Der Name, den wir dorthin mitbringen. Vorgabe: keiner.</translation>
    </message>
    <message>
        <source>The password for it.</source>
        <translation>Das Passwort dazu.</translation>
    </message>
    <message>
        <source>Whose habits it has: mbuni (default), or book for the standard&apos;s.</source>
        <translation>Wessen Gewohnheiten es hat: mbuni (Vorgabe) oder book für die des Standards.</translation>
    </message>
    <message>
        <source>Media above this size get status 2004. Default: any.</source>
        <translation>Größere Medien bekommen Status 2004. Vorgabe: jede Größe.</translation>
    </message>
    <message>
        <source>Time before a SubmitReq is answered: 200 or 100-500.</source>
        <translation>Zeit, bevor eine SubmitReq beantwortet wird: 200 oder 100-500.</translation>
    </message>
    <message>
        <source>Time from its answer to the DeliveryReportReq.</source>
        <translation>Zeit von ihrer Antwort bis zur DeliveryReportReq.</translation>
    </message>
    <message>
        <source>Time from the DeliveryReportReq to the ReadReplyReq.</source>
        <translation>Zeit von der DeliveryReportReq bis zur ReadReplyReq.</translation>
    </message>
    <message>
        <source>MMStatus of reports and how often: Retrieved:8,Rejected:1. Default: Retrieved.</source>
        <translation>MMStatus der Berichte und wie oft: Retrieved:8,Rejected:1. Vorgabe: Retrieved.</translation>
    </message>
    <message>
        <source>Phones do not tell that a message was read.</source>
        <translation>Telefone melden nicht, dass eine Nachricht gelesen wurde.</translation>
    </message>
    <message>
        <source>A named fault on every n-th submit or message over MM7, so many times; may be given several times.</source>
        <translation>Ein benannter Fehler bei jedem n-ten Submit oder jeder n-ten Nachricht über MM7, so viele Male; kann mehrmals angegeben werden.</translation>
    </message>
    <message>
        <source>What the faults refuse and rs-error say. Default: 2000.</source>
        <translation>Was die Fehler refuse und rs-error sagen. Vorgabe: 2000.</translation>
    </message>
    <message>
        <source>Show every fault of the MMSC by name and stop.</source>
        <translation>Jeden Fehler des MMSC mit Namen zeigen und anhalten.</translation>
    </message>
    <message>
        <source>Send this message to --mmsc-client at the start; media are files, or picture or contact, each behind a |. May be given several times.</source>
        <translation>Diese Nachricht beim Start an --mmsc-client senden; Medien sind Dateien oder picture oder contact, jedes hinter einem |. Kann mehrmals angegeben werden.</translation>
    </message>
    <message>
        <source>one of mbuni, book</source>
        <translation>eines von mbuni, book</translation>
    </message>
    <message>
        <source>a fault this program knows; --list-mmsc-faults shows all</source>
        <translation>ein Fehler, den dieses Programm kennt; --list-mmsc-faults zeigt alle</translation>
    </message>
    <message>
        <source>NAME, NAME:EVERY or NAME:EVERY:TIMES, both from 1</source>
        <translation>NAME, NAME:JEDER oder NAME:JEDER:MALE, beide ab 1</translation>
    </message>
    <message>
        <source>a list such as Retrieved:8,Rejected:1</source>
        <translation>eine Liste wie Retrieved:8,Rejected:1</translation>
    </message>
    <message>
        <source>FROM:TO:TEXT, and files or picture or contact behind |</source>
        <translation>VON:AN:TEXT, und Dateien oder picture oder contact hinter |</translation>
    </message>
    <message>
        <source>Submits above this rate get --too-fast-status.</source>
        <translation>Was über dieser Rate kommt, bekommt --too-fast-status.</translation>
    </message>
    <message>
        <source>What --max-per-second says. Default: 0x58, ESME_RTHROTTLED.</source>
        <translation>Was --max-per-second sagt. Vorgabe: 0x58, ESME_RTHROTTLED.</translation>
    </message>
    <message>
        <source>Each answer&apos;s congestion_state says how much of --max-per-second the last second took.</source>
        <translation>Der congestion_state jeder Antwort sagt, wie viel von --max-per-second die letzte Sekunde brauchte.</translation>
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
    <message>
        <source>Held: quiet hours</source>
        <translation>Zurückgehalten: Ruhezeit</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Zurückgehalten</translation>
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
    <name>Words</name>
    <message>
        <source>a media</source>
        <translation>einem Medium</translation>
    </message>
    <message>
        <source>a media needs a “url”, or its octets in “data”.</source>
        <translation>Ein Medium braucht eine „url“ oder seine Oktette in „data“.</translation>
    </message>
    <message>
        <source>“url” in a media must begin with https:// or http://.</source>
        <translation>„url“ in einem Medium muss mit https:// oder http:// beginnen.</translation>
    </message>
    <message>
        <source>“data” in a media must be base64.</source>
        <translation>„data“ in einem Medium muss Base64 sein.</translation>
    </message>
</context>
<context>
    <name>cordboard::CarrierCheck</name>
    <message>
        <source>%1 is too long. A name as sender has at most 11 characters.</source>
        <translation>%1 ist zu lang. Ein Name als Absender hat höchstens 11 Zeichen.</translation>
    </message>
    <message>
        <source>The carrier&apos;s address is missing, such as smpp.northline.example.</source>
        <translation>Die Adresse des Netzbetreibers fehlt, etwa smpp.northline.example.</translation>
    </message>
    <message>
        <source>Only the name of the computer, without %1.</source>
        <translation>Nur der Name des Computers, ohne %1.</translation>
    </message>
    <message>
        <source>This is not the name of a computer. Check the spelling.</source>
        <translation>Das ist kein Name eines Computers. Prüfen Sie die Schreibweise.</translation>
    </message>
    <message>
        <source>Give the carrier a name, such as Northline.</source>
        <translation>Geben Sie dem Netzbetreiber einen Namen, etwa Northline.</translation>
    </message>
    <message>
        <source>The port is a number from 1 to 65535; 2775 is usual.</source>
        <translation>Der Port ist eine Zahl von 1 bis 65535; üblich ist 2775.</translation>
    </message>
    <message>
        <source>The user name is missing. The carrier gave it to you.</source>
        <translation>Der Benutzername fehlt. Sie haben ihn vom Netzbetreiber.</translation>
    </message>
    <message>
        <source>The user name has more than 15 characters; carriers take 15.</source>
        <translation>Der Benutzername hat mehr als 15 Zeichen; Netzbetreiber nehmen 15.</translation>
    </message>
    <message>
        <source>The password has more than 8 characters; carriers take 8.</source>
        <translation>Das Passwort hat mehr als 8 Zeichen; Netzbetreiber nehmen 8.</translation>
    </message>
    <message>
        <source>The password is missing. The carrier gave it to you.</source>
        <translation>Das Passwort fehlt. Sie haben es vom Netzbetreiber.</translation>
    </message>
    <message>
        <source>The system type has at most 12 characters.</source>
        <translation>Der Systemtyp hat höchstens 12 Zeichen.</translation>
    </message>
    <message>
        <source>A SHA-256 fingerprint has 64 hexadecimal digits.</source>
        <translation>Ein SHA-256-Fingerabdruck hat 64 hexadezimale Ziffern.</translation>
    </message>
    <message>
        <source>This is no certificate in PEM. It begins with -----BEGIN CERTIFICATE-----.</source>
        <translation>Das ist kein Zertifikat in PEM. Es beginnt mit -----BEGIN CERTIFICATE-----.</translation>
    </message>
    <message>
        <source>The service type has at most 5 characters.</source>
        <translation>Der Diensttyp hat höchstens 5 Zeichen.</translation>
    </message>
    <message>
        <source>The address range has at most 40 characters.</source>
        <translation>Der Adressbereich hat höchstens 40 Zeichen.</translation>
    </message>
    <message>
        <source>There are tables for tr, es and pt.</source>
        <translation>Tabellen gibt es für tr, es und pt.</translation>
    </message>
    <message>
        <source>This has to be longer than the silence after which we ask.</source>
        <translation>Das muss länger sein als die Stille, nach der wir nachfragen.</translation>
    </message>
    <message>
        <source>SMPP 3.3 cannot do this. Choose a header, or version 3.4.</source>
        <translation>SMPP 3.3 kann das nicht. Wählen Sie einen Teilekopf oder Version 3.4.</translation>
    </message>
</context>
<context>
    <name>cordboard::CarrierWords</name>
    <message>
        <source>Built in</source>
        <translation>Eingebaut</translation>
    </message>
    <message>
        <source>SMPP, TLS</source>
        <translation>SMPP, TLS</translation>
    </message>
    <message>
        <source>SMPP</source>
        <translation>SMPP</translation>
    </message>
    <message>
        <source>One line for both ways (transceiver)</source>
        <translation>Eine Leitung für beide Richtungen (Transceiver)</translation>
    </message>
    <message>
        <source>Two lines, one each way (transmitter and receiver)</source>
        <translation>Zwei Leitungen, eine je Richtung (Transmitter und Receiver)</translation>
    </message>
    <message>
        <source>Only sending (transmitter)</source>
        <translation>Nur Senden (Transmitter)</translation>
    </message>
    <message>
        <source>Only receiving (receiver)</source>
        <translation>Nur Empfangen (Receiver)</translation>
    </message>
    <message>
        <source>a moment</source>
        <translation>einem Augenblick</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 Minuten</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 Stunden</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tagen</translation>
    </message>
    <message>
        <source>Stopped by you</source>
        <translation>Von Ihnen angehalten</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 wartend</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet sich</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Up for %1</source>
        <translation>Verbunden seit %1</translation>
    </message>
    <message>
        <source>Up for %1, answers in %2 ms</source>
        <translation>Verbunden seit %1, antwortet in %2 ms</translation>
    </message>
    <message>
        <source>%1. Next try %2</source>
        <translation>%1. Nächster Versuch um %2</translation>
    </message>
    <message>
        <source>MM7, TLS</source>
        <translation>MM7, TLS</translation>
    </message>
    <message>
        <source>MM7</source>
        <translation>MM7</translation>
    </message>
</context>
<context>
    <name>cordboard::Clamd</name>
    <message>
        <source>clamd at %1 did not answer within %2 s.</source>
        <translation>clamd bei %1 hat innerhalb von %2 s nicht geantwortet.</translation>
    </message>
    <message>
        <source>What answers at %1 is not clamd.</source>
        <translation>Was bei %1 antwortet, ist nicht clamd.</translation>
    </message>
    <message>
        <source>clamd at %1 hung up before it had answered.</source>
        <translation>clamd bei %1 hat aufgelegt, bevor es geantwortet hatte.</translation>
    </message>
    <message>
        <source>clamd at %1 hung up before it had the whole file: it may be larger than its StreamMaxLength.</source>
        <translation>clamd bei %1 hat aufgelegt, bevor es die ganze Datei hatte: Sie ist vielleicht größer als sein StreamMaxLength.</translation>
    </message>
    <message>
        <source>clamd cannot be reached at %1: %2.</source>
        <translation>clamd ist bei %1 nicht zu erreichen: %2.</translation>
    </message>
    <message>
        <source>it is larger than clamd takes (its StreamMaxLength).</source>
        <translation>sie ist größer, als clamd annimmt (sein StreamMaxLength).</translation>
    </message>
    <message>
        <source>clamd says “%1”.</source>
        <translation>clamd sagt „%1“.</translation>
    </message>
    <message>
        <source>what answers for clamd says “%1”.</source>
        <translation>was für clamd antwortet, sagt „%1“.</translation>
    </message>
    <message>
        <source>What answers there says “%1”.</source>
        <translation>Was dort antwortet, sagt „%1“.</translation>
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
    <name>cordboard::FilterWords</name>
    <message>
        <source>snoozed</source>
        <translation>zurückgestellt</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>a label that was removed</source>
        <translation>ein entferntes Etikett</translation>
    </message>
    <message>
        <source>through %1</source>
        <extracomment>%1 a carrier</extracomment>
        <translation>über %1</translation>
    </message>
    <message>
        <source>through a carrier that was removed</source>
        <translation>über einen entfernten Netzbetreiber</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>meine</translation>
    </message>
    <message>
        <source>unassigned</source>
        <translation>niemandes</translation>
    </message>
    <message>
        <source>with %1</source>
        <extracomment>%1 one of our numbers</extracomment>
        <translation>mit %1</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>ungelesen</translation>
    </message>
    <message>
        <source>a message failed</source>
        <translation>eine Nachricht kam nicht an</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>cordboard::HealthWords</name>
    <message>
        <source>1 message waits.</source>
        <translation>1 Nachricht wartet.</translation>
    </message>
    <message>
        <source>%1 messages wait.</source>
        <translation>%1 Nachrichten warten.</translation>
    </message>
    <message>
        <source>Nothing can be sent or saved now.</source>
        <translation>Gerade lässt sich nichts senden oder speichern.</translation>
    </message>
    <message>
        <source>Nothing has moved for %1 although %2 is up.</source>
        <translation>Seit %1 bewegt sich nichts, obwohl %2 verbunden ist.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 is down.</source>
        <translation>%1 ist nicht verbunden.</translation>
    </message>
    <message>
        <source>The disk is nearly full: %1 are free.</source>
        <translation>Der Datenträger ist fast voll: %1 sind frei.</translation>
    </message>
    <message>
        <source>Without room nothing can be accepted or received. Make some.</source>
        <translation>Ohne Platz kann nichts angenommen oder empfangen werden. Schaffen Sie welchen.</translation>
    </message>
    <message>
        <source>1 message waits because no route covers it.</source>
        <translation>1 Nachricht wartet, weil keine Route sie abdeckt.</translation>
    </message>
    <message>
        <source>%1 messages wait because no route covers them.</source>
        <translation>%1 Nachrichten warten, weil keine Route sie abdeckt.</translation>
    </message>
    <message>
        <source>%1 is up, but not well.</source>
        <translation>%1 ist verbunden, aber nicht gut.</translation>
    </message>
    <message>
        <source>It asked for at most %1 parts a second.</source>
        <translation>Dort werden höchstens %1 Teile je Sekunde gewünscht.</translation>
    </message>
    <message>
        <source>None is lost.</source>
        <translation>Keine geht verloren.</translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation>Alles ist gut.</translation>
    </message>
    <message>
        <source>The oldest waiting message is %1 old.</source>
        <translation>Die älteste wartende Nachricht ist %1 alt.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 Min.</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>Links to pictures lead nowhere now.</source>
        <translation>Links auf Bilder führen zur Zeit nirgendwohin.</translation>
    </message>
    <message>
        <source>%1 days</source>
        <comment>behind “for” and before “ago”</comment>
        <translation>%1 Tagen</translation>
    </message>
</context>
<context>
    <name>cordboard::LabelWords</name>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Türkis</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Labels: %1</source>
        <translation>Etiketten: %1</translation>
    </message>
</context>
<context>
    <name>cordboard::LineWords</name>
    <message>
        <source>at %1</source>
        <comment>a time</comment>
        <translation>um %1</translation>
    </message>
    <message>
        <source>yesterday at %1</source>
        <comment>a time</comment>
        <translation>gestern um %1</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a date</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>on %1 at %2</source>
        <comment>a day, a time</comment>
        <translation>am %1 um %2</translation>
    </message>
    <message>
        <source>A program</source>
        <translation>Ein Programm</translation>
    </message>
    <message>
        <source>somebody outside Cordboard</source>
        <translation>jemandem außerhalb von Cordboard</translation>
    </message>
    <message>
        <source>You gave this thread to %1 %2</source>
        <comment>a name, a time</comment>
        <translation>Sie haben diese Unterhaltung %2 an %1 gegeben</translation>
    </message>
    <message>
        <source>%1 gave you this thread %2</source>
        <comment>a name, a time</comment>
        <translation>%1 hat Ihnen diese Unterhaltung %2 gegeben</translation>
    </message>
    <message>
        <source>%1 gave this thread to %2 %3</source>
        <comment>a name, a name, a time</comment>
        <translation>%1 hat diese Unterhaltung %3 an %2 gegeben</translation>
    </message>
    <message>
        <source>Snoozed until %1 replies</source>
        <comment>a name</comment>
        <translation>Zurückgestellt, bis %1 antwortet</translation>
    </message>
    <message>
        <source>%1 snoozed this until %2 replies</source>
        <comment>a name, a name</comment>
        <translation>%1 hat dies zurückgestellt, bis %2 antwortet</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <comment>a time</comment>
        <translation>Zurückgestellt bis %1</translation>
    </message>
    <message>
        <source>%1 snoozed this until %2</source>
        <comment>a name, a time</comment>
        <translation>%1 hat dies bis %2 zurückgestellt</translation>
    </message>
    <message>
        <source>Internal note, only your team sees it</source>
        <translation>Interne Notiz, nur Ihr Team sieht sie</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>You took this thread %1</source>
        <comment>a time</comment>
        <translation>Sie haben diese Unterhaltung %1 übernommen</translation>
    </message>
    <message>
        <source>%1 took this thread %2</source>
        <comment>a name, a time</comment>
        <translation>%1 hat diese Unterhaltung %2 übernommen</translation>
    </message>
    <message>
        <source>You gave this thread back %1</source>
        <comment>a time</comment>
        <translation>Sie haben diese Unterhaltung %1 zurückgegeben</translation>
    </message>
    <message>
        <source>%1 gave this thread back %2</source>
        <comment>a name, a time</comment>
        <translation>%1 hat diese Unterhaltung %2 zurückgegeben</translation>
    </message>
    <message>
        <source>The snooze ended %1</source>
        <comment>a time</comment>
        <translation>Die Zurückstellung endete %1</translation>
    </message>
    <message>
        <source>%1 wrote, this thread is open again</source>
        <comment>a name</comment>
        <translation>%1 hat geschrieben, die Unterhaltung ist wieder offen</translation>
    </message>
    <message>
        <source>You closed this thread %1</source>
        <comment>a time</comment>
        <translation>Sie haben diese Unterhaltung %1 geschlossen</translation>
    </message>
    <message>
        <source>%1 closed this thread %2</source>
        <comment>a name, a time</comment>
        <translation>%1 hat diese Unterhaltung %2 geschlossen</translation>
    </message>
    <message>
        <source>Internal note, %1: %2</source>
        <comment>who and when, a text</comment>
        <translation>Interne Notiz, %1: %2</translation>
    </message>
    <message>
        <source>You opened this thread again %1</source>
        <comment>a time</comment>
        <translation>Sie haben diese Unterhaltung %1 wieder geöffnet</translation>
    </message>
    <message>
        <source>%1 opened this thread again %2</source>
        <comment>a name, a time</comment>
        <translation>%1 hat diese Unterhaltung %2 wieder geöffnet</translation>
    </message>
    <message>
        <source>You blocked this person %1</source>
        <comment>a time</comment>
        <translation>Sie haben diese Person %1 blockiert</translation>
    </message>
    <message>
        <source>%1 blocked this person %2</source>
        <comment>a name, a time</comment>
        <translation>%1 hat diese Person %2 blockiert</translation>
    </message>
    <message>
        <source>You unblocked this person %1</source>
        <comment>a time</comment>
        <translation>Sie haben die Blockierung dieser Person %1 aufgehoben</translation>
    </message>
    <message>
        <source>%1 unblocked this person %2</source>
        <comment>a name, a time</comment>
        <translation>%1 hat die Blockierung dieser Person %2 aufgehoben</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <comment>a time</comment>
        <translation>%1, geändert</translation>
    </message>
    <message>
        <source>You merged this person with %1 %2</source>
        <comment>a number, a time</comment>
        <translation>Sie haben diese Person %2 mit %1 zusammengeführt</translation>
    </message>
    <message>
        <source>%1 merged this person with %2 %3</source>
        <comment>a name, a number, a time</comment>
        <translation>%1 hat diese Person %3 mit %2 zusammengeführt</translation>
    </message>
    <message>
        <source>You split this person from %1 %2</source>
        <comment>a number, a time</comment>
        <translation>Sie haben diese Person %2 von %1 getrennt</translation>
    </message>
    <message>
        <source>%1 split this person from %2 %3</source>
        <comment>a name, a number, a time</comment>
        <translation>%1 hat diese Person %3 von %2 getrennt</translation>
    </message>
</context>
<context>
    <name>cordboard::PaletteWords</name>
    <message>
        <source>Search all messages for “%1”</source>
        <translation>Alle Nachrichten nach „%1“ durchsuchen</translation>
    </message>
</context>
<context>
    <name>cordboard::PolicyReason</name>
    <message>
        <source>%1 opted out on %2. Nothing was sent.</source>
        <translation>%1 hat am %2 abbestellt. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>this person</source>
        <translation>dieser Person</translation>
    </message>
    <message>
        <source>It is %1 for %2, and the message may not wait long enough. Nothing was sent.</source>
        <translation>Es ist %1 bei %2, und so lange darf die Nachricht nicht warten. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>It waited until %1 in %2.</source>
        <translation>Sie wartete bis %1 in %2.</translation>
    </message>
    <message>
        <source>It waited until %1 for %2.</source>
        <translation>Sie wartete bis %1, nach der Uhr von %2.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 am %2</translation>
    </message>
    <message>
        <source>Where %1 lives is not known, so the clock in %2 counts: it is %3. It leaves at %4 there.</source>
        <translation>Der Ort von %1 ist nicht bekannt, also zählt die Uhr in %2: Dort ist es %3. Sie geht dort um %4 hinaus.</translation>
    </message>
    <message>
        <source>It is %1 for this person. It leaves at %2 their time.</source>
        <translation>Es ist %1 bei dieser Person. Sie geht um %2 Ortszeit hinaus.</translation>
    </message>
    <message>
        <source>It is %1 for %2. It leaves at %3 %2&apos;s time.</source>
        <translation>Es ist %1 bei %2. Sie geht um %3 hinaus, nach der Uhr von %2.</translation>
    </message>
    <message>
        <source>%1 takes no names as senders. Choose one of your numbers.</source>
        <translation>Dieses Land (%1) nimmt keine Namen als Absender an. Wählen Sie eine Ihrer Nummern.</translation>
    </message>
    <message>
        <source>This would go over the limit of %1 for today. Nothing was sent. Raise it in Settings, Rules, or wait until tomorrow.</source>
        <translation>Das ginge über die Grenze von %1 für heute hinaus. Nichts wurde gesendet. Heben Sie sie unter Einstellungen, Regeln an, oder warten Sie bis morgen.</translation>
    </message>
    <message>
        <source>This would go over the limit of %1 for this month. Nothing was sent. Raise it in Settings, Rules, or wait for the next month.</source>
        <translation>Das ginge über die Grenze von %1 für diesen Monat hinaus. Nichts wurde gesendet. Heben Sie sie unter Einstellungen, Regeln an, oder warten Sie auf den nächsten Monat.</translation>
    </message>
    <message>
        <source>This would go over the limit of %1 for today at %2. Nothing was sent. Raise it in Settings, Rules, or wait until tomorrow.</source>
        <translation>Das ginge über die Grenze von %1 für heute bei %2 hinaus. Nichts wurde gesendet. Heben Sie sie unter Einstellungen, Regeln an, oder warten Sie bis morgen.</translation>
    </message>
    <message>
        <source>This would go over the limit of %1 for this month at %2. Nothing was sent. Raise it in Settings, Rules, or wait for the next month.</source>
        <translation>Das ginge über die Grenze von %1 für diesen Monat bei %2 hinaus. Nichts wurde gesendet. Heben Sie sie unter Einstellungen, Regeln an, oder warten Sie auf den nächsten Monat.</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <extracomment>a day without its year</extracomment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>Leaves at %1 by the clock in %2: where %3 lives is not known.</source>
        <translation>Geht um %1 hinaus, nach der Uhr in %2: Der Ort von %3 ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Leaves at %1 their time.</source>
        <translation>Geht um %1 hinaus, nach der Uhr dieser Person.</translation>
    </message>
    <message>
        <source>Leaves at %1 %2&apos;s time.</source>
        <translation>Geht um %1 hinaus, nach der Uhr von %2.</translation>
    </message>
    <message>
        <source>%1 takes names as senders only when they are registered. Others are replaced or lost.</source>
        <translation>Dieses Land (%1) nimmt Namen als Absender nur an, wenn sie registriert sind. Andere werden ersetzt oder gehen verloren.</translation>
    </message>
    <message>
        <source>This text would go over the limit of %1 for today. Raise it in Settings, Rules, or wait until tomorrow.</source>
        <translation>Dieser Text ginge über die Grenze von %1 für heute hinaus. Heben Sie sie unter Einstellungen, Regeln an, oder warten Sie bis morgen.</translation>
    </message>
    <message>
        <source>This text would go over the limit of %1 for this month. Raise it in Settings, Rules, or wait for the next month.</source>
        <translation>Dieser Text ginge über die Grenze von %1 für diesen Monat hinaus. Heben Sie sie unter Einstellungen, Regeln an, oder warten Sie auf den nächsten Monat.</translation>
    </message>
    <message>
        <source>This text would go over the limit of %1 for today at %2. Raise it in Settings, Rules, or wait until tomorrow.</source>
        <translation>Dieser Text ginge über die Grenze von %1 für heute bei %2 hinaus. Heben Sie sie unter Einstellungen, Regeln an, oder warten Sie bis morgen.</translation>
    </message>
    <message>
        <source>This text would go over the limit of %1 for this month at %2. Raise it in Settings, Rules, or wait for the next month.</source>
        <translation>Dieser Text ginge über die Grenze von %1 für diesen Monat bei %2 hinaus. Heben Sie sie unter Einstellungen, Regeln an, oder warten Sie auf den nächsten Monat.</translation>
    </message>
    <message>
        <source>Its time has come. It leaves in its turn.</source>
        <translation>Ihre Zeit ist gekommen. Sie geht, sobald sie an der Reihe ist.</translation>
    </message>
    <message>
        <source>It leaves in a moment and can be taken back until then.</source>
        <translation>Sie geht in einem Augenblick und kann bis dahin zurückgeholt werden.</translation>
    </message>
    <message>
        <source>Leaves %1.</source>
        <extracomment>%1 &quot;tomorrow at 08:00&quot;</extracomment>
        <translation>Geht %1.</translation>
    </message>
    <message>
        <source>Leaves %1, %2&apos;s time.</source>
        <extracomment>%1 &quot;tomorrow at 08:00&quot;, %2 a name</extracomment>
        <translation>Geht %1, nach der Uhr von %2.</translation>
    </message>
    <message>
        <source>Taken back if %1 writes first.</source>
        <translation>Wird zurückgeholt, wenn %1 vorher schreibt.</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>um %1</translation>
    </message>
    <message>
        <source>tomorrow at %1</source>
        <translation>morgen um %1</translation>
    </message>
    <message>
        <source>on %1 at %2</source>
        <extracomment>%1 a day, %2 a time of day</extracomment>
        <translation>am %1 um %2</translation>
    </message>
    <message>
        <source>%1 wrote first, so it was not sent.</source>
        <translation>%1 hat vorher geschrieben, darum wurde sie nicht gesendet.</translation>
    </message>
    <message>
        <source>This number may text %1 only, and where the other one is at home is not known. Choose another of your numbers.</source>
        <translation>Diese Nummer darf nur an %1 schreiben, und wo die andere zu Hause ist, ist nicht bekannt. Wählen Sie eine andere Ihrer Nummern.</translation>
    </message>
    <message>
        <source>This number may text %1 only, and this one is in %2. Choose another of your numbers.</source>
        <translation>Diese Nummer darf nur an %1 schreiben, und diese hier gehört zu %2. Wählen Sie eine andere Ihrer Nummern.</translation>
    </message>
</context>
<context>
    <name>cordboard::PresetText</name>
    <message>
        <source>Standard SMPP 3.4</source>
        <translation>SMPP 3.4, wie üblich</translation>
    </message>
    <message>
        <source>Pair of transmitter and receiver</source>
        <translation>Paar aus Transmitter und Receiver</translation>
    </message>
    <message>
        <source>Pair, SMPP 3.3</source>
        <translation>Paar, SMPP 3.3</translation>
    </message>
    <message>
        <source>Kannel-like: national numbers, no validity</source>
        <translation>Wie Kannel: nationale Nummern, keine Gültigkeitsdauer</translation>
    </message>
    <message>
        <source>Numbers of unknown type (0/0)</source>
        <translation>Nummern unbekannter Art (0/0)</translation>
    </message>
    <message>
        <source>Latin-1 carrier</source>
        <translation>Netzbetreiber mit Latin-1</translation>
    </message>
    <message>
        <source>Long texts beside the parts (SAR)</source>
        <translation>Lange Texte, gezählt neben den Teilen (SAR)</translation>
    </message>
    <message>
        <source>Long texts in one piece (message_payload)</source>
        <translation>Lange Texte in einem Stück (message_payload)</translation>
    </message>
</context>
<context>
    <name>cordboard::ProfileText</name>
    <message>
        <source>Line</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>SMPP version</source>
        <translation>SMPP-Version</translation>
    </message>
    <message>
        <source>3.3</source>
        <translation>3.3</translation>
    </message>
    <message>
        <source>3.4</source>
        <translation>3.4</translation>
    </message>
    <message>
        <source>Address range</source>
        <translation>Adressbereich</translation>
    </message>
    <message>
        <source>Most carriers want it empty.</source>
        <translation>Meistens bleibt er leer.</translation>
    </message>
    <message>
        <source>Range TON</source>
        <translation>TON des Bereichs</translation>
    </message>
    <message>
        <source>Range NPI</source>
        <translation>NPI des Bereichs</translation>
    </message>
    <message>
        <source>Ask after</source>
        <translation>Nachfragen nach</translation>
    </message>
    <message>
        <source>Seconds of silence before we ask for a sign of life.</source>
        <translation>Sekunden Stille, bis wir um ein Lebenszeichen bitten.</translation>
    </message>
    <message>
        <source>Wait for an answer</source>
        <translation>Auf eine Antwort warten</translation>
    </message>
    <message>
        <source>Seconds.</source>
        <translation>Sekunden.</translation>
    </message>
    <message>
        <source>Reconnect after</source>
        <translation>Neu verbinden nach</translation>
    </message>
    <message>
        <source>Seconds of silence.</source>
        <translation>Sekunden Stille.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation>Vertraute Zertifikate</translation>
    </message>
    <message>
        <source>PEM text from the carrier; empty: this computer&apos;s list.</source>
        <translation>PEM-Text vom Netzbetreiber; leer: die Liste dieses Computers.</translation>
    </message>
    <message>
        <source>Name in the certificate</source>
        <translation>Name im Zertifikat</translation>
    </message>
    <message>
        <source>When it is not the address.</source>
        <translation>Falls er nicht die Adresse ist.</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>SHA-256. Then only this one certificate is accepted.</source>
        <translation>SHA-256. Dann wird nur dieses eine Zertifikat angenommen.</translation>
    </message>
    <message>
        <source>How numbers are written</source>
        <translation>Wie Nummern geschrieben werden</translation>
    </message>
    <message>
        <source>Our numbers, TON</source>
        <translation>Unsere Nummern, TON</translation>
    </message>
    <message>
        <source>Type: 0 not said, 1 international, 2 national, 3 of the network, 5 name.</source>
        <translation>Art: 0 ohne Angabe, 1 international, 2 national, 3 netzeigen, 5 Name.</translation>
    </message>
    <message>
        <source>Our numbers, NPI</source>
        <translation>Unsere Nummern, NPI</translation>
    </message>
    <message>
        <source>Plan: 0 not said, 1 telephone numbers.</source>
        <translation>Plan: 0 ohne Angabe, 1 Telefonnummern.</translation>
    </message>
    <message>
        <source>Our numbers with +</source>
        <translation>Unsere Nummern mit +</translation>
    </message>
    <message>
        <source>Short codes, TON</source>
        <translation>Kurzwahlen, TON</translation>
    </message>
    <message>
        <source>Short codes, NPI</source>
        <translation>Kurzwahlen, NPI</translation>
    </message>
    <message>
        <source>Names, TON</source>
        <translation>Namen, TON</translation>
    </message>
    <message>
        <source>Names, NPI</source>
        <translation>Namen, NPI</translation>
    </message>
    <message>
        <source>People, TON</source>
        <translation>Personen, TON</translation>
    </message>
    <message>
        <source>People, NPI</source>
        <translation>Personen, NPI</translation>
    </message>
    <message>
        <source>People with +</source>
        <translation>Personen mit +</translation>
    </message>
    <message>
        <source>Service type</source>
        <translation>Diensttyp</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Long texts</source>
        <translation>Lange Texte</translation>
    </message>
    <message>
        <source>How a text of several parts travels. The carrier says what it takes.</source>
        <translation>Wie ein Text aus mehreren Teilen übertragen wird. Der Netzbetreiber sagt, was er annimmt.</translation>
    </message>
    <message>
        <source>Header in each part, 8-bit number</source>
        <translation>Teilekopf in jedem Teil, Nummer mit 8 Bit</translation>
    </message>
    <message>
        <source>Header in each part, 16-bit number</source>
        <translation>Teilekopf in jedem Teil, Nummer mit 16 Bit</translation>
    </message>
    <message>
        <source>Beside each part (SAR)</source>
        <translation>Neben jedem Teil (SAR)</translation>
    </message>
    <message>
        <source>In one piece (message_payload)</source>
        <translation>In einem Stück (message_payload)</translation>
    </message>
    <message>
        <source>Alphabet</source>
        <translation>Alphabet</translation>
    </message>
    <message>
        <source>What the carrier takes data_coding 0 for.</source>
        <translation>Wofür der Netzbetreiber data_coding 0 hält.</translation>
    </message>
    <message>
        <source>GSM 03.38</source>
        <translation>GSM 03.38</translation>
    </message>
    <message>
        <source>Latin-1</source>
        <translation>Latin-1</translation>
    </message>
    <message>
        <source>ASCII</source>
        <translation>ASCII</translation>
    </message>
    <message>
        <source>data_coding of texts</source>
        <translation>data_coding der Texte</translation>
    </message>
    <message>
        <source>0, unless the carrier names another.</source>
        <translation>0, wenn der Netzbetreiber nichts anderes nennt.</translation>
    </message>
    <message>
        <source>Language tables</source>
        <translation>Sprachtabellen</translation>
    </message>
    <message>
        <source>tr, es or pt, divided by commas; used when they save parts.</source>
        <translation>tr, es oder pt, durch Kommas getrennt; werden benutzt, wenn sie Teile sparen.</translation>
    </message>
    <message>
        <source>Too old after</source>
        <translation>Zu alt nach</translation>
    </message>
    <message>
        <source>How we say when a text is too old to deliver.</source>
        <translation>Wie wir angeben, ab wann ein Text zum Zustellen zu alt ist.</translation>
    </message>
    <message>
        <source>A point in time</source>
        <translation>Als Zeitpunkt</translation>
    </message>
    <message>
        <source>A span of time</source>
        <translation>Als Zeitspanne</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Ohne Angabe</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Zustellberichte</translation>
    </message>
    <message>
        <source>For every part</source>
        <translation>Für jeden Teil</translation>
    </message>
    <message>
        <source>For the last part</source>
        <translation>Für den letzten Teil</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
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
        <source>It was too old to send. Write again if it still matters.</source>
        <translation>Sie war zum Senden zu alt. Schreiben Sie neu, wenn es noch wichtig ist.</translation>
    </message>
    <message>
        <source>Cancelled before it left.</source>
        <translation>Zurückgezogen, bevor sie hinausging.</translation>
    </message>
    <message>
        <source>the carrier</source>
        <translation>den Netzbetreiber</translation>
    </message>
    <message>
        <source>The limit of parts for this carrier is reached. It leaves by itself when there is room again.</source>
        <translation>Die Grenze der Teile für diesen Netzbetreiber ist erreicht. Sie geht von selbst hinaus, sobald wieder Platz ist.</translation>
    </message>
    <message>
        <source>It is too late or too early there. It leaves later by itself.</source>
        <translation>Dort ist es zu spät oder zu früh. Sie geht später von selbst hinaus.</translation>
    </message>
    <message>
        <source>This person opted out. Nothing was sent.</source>
        <translation>Diese Person hat abbestellt. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>This person opted out at the carrier. We added it to the list.</source>
        <translation>Diese Person hat beim Netzbetreiber abbestellt. Wir haben es in die Liste aufgenommen.</translation>
    </message>
    <message>
        <source>This country takes no names as senders. Choose one of your numbers.</source>
        <translation>Dieses Land nimmt keine Namen als Absender an. Wählen Sie eine Ihrer Nummern.</translation>
    </message>
    <message>
        <source>The spending limit is reached. Nothing was sent. Raise it in Settings, Rules, or wait.</source>
        <translation>Die Ausgabengrenze ist erreicht. Nichts wurde gesendet. Heben Sie sie unter Einstellungen, Regeln an, oder warten Sie.</translation>
    </message>
    <message>
        <source>The line broke while sending. It may have arrived. Ask the carrier, or send again and accept a double.</source>
        <translation>Die Leitung brach beim Senden ab. Sie ist vielleicht angekommen. Fragen Sie beim Netzbetreiber nach, oder senden Sie erneut und nehmen Sie in Kauf, dass sie doppelt ankommt.</translation>
    </message>
    <message>
        <source>The carrier did not answer. It may have arrived. Ask the carrier, or send again and accept a double.</source>
        <translation>Der Netzbetreiber antwortete nicht. Sie ist vielleicht angekommen. Fragen Sie beim Netzbetreiber nach, oder senden Sie erneut und nehmen Sie in Kauf, dass sie doppelt ankommt.</translation>
    </message>
    <message>
        <source>Cordboard ended while sending. It may have arrived. Ask the carrier, or send again and accept a double.</source>
        <translation>Cordboard endete beim Senden. Sie ist vielleicht angekommen. Fragen Sie beim Netzbetreiber nach, oder senden Sie erneut und nehmen Sie in Kauf, dass sie doppelt ankommt.</translation>
    </message>
    <message>
        <source>Cancelled when some parts had left already. The phone may show a piece.</source>
        <translation>Zurückgezogen, als einige Teile schon hinaus waren. Das Telefon zeigt vielleicht ein Stück.</translation>
    </message>
    <message>
        <source>The answer was lost. A confirmation fits it by number and time.</source>
        <translation>Die Antwort ging verloren. Eine Bestätigung passt nach Nummer und Zeit dazu.</translation>
    </message>
    <message>
        <source>A person noted that it arrived.</source>
        <translation>Eine Person hat vermerkt, dass sie angekommen ist.</translation>
    </message>
    <message>
        <source>Whether it arrived is not known. Nothing more is done about it.</source>
        <translation>Ob sie ankam, ist nicht bekannt. Es geschieht nichts weiter damit.</translation>
    </message>
    <message>
        <source>It would come back to us: it goes to the number it is sent from. Cancel it, or send it from another number.</source>
        <translation>Sie käme zu uns zurück: Sie geht an die Nummer, von der sie gesendet wird. Brechen Sie sie ab, oder senden Sie sie von einer anderen Nummer.</translation>
    </message>
    <message>
        <source>The sender number has used up its parts for now. It leaves by itself when there is room again.</source>
        <translation>Die Absendernummer hat ihre Teile vorerst aufgebraucht. Sie geht von selbst hinaus, sobald wieder Platz ist.</translation>
    </message>
    <message>
        <source>It was too old to send again. The first try may have arrived.</source>
        <translation>Sie war zu alt, um sie erneut zu senden. Der erste Versuch ist vielleicht angekommen.</translation>
    </message>
    <message>
        <source>Cancelled before it left again. The first try may have arrived.</source>
        <translation>Zurückgezogen, bevor sie erneut hinausging. Der erste Versuch ist vielleicht angekommen.</translation>
    </message>
    <message>
        <source>It is planned for later. It leaves by itself when its time has come.</source>
        <translation>Sie ist für später geplant. Sie geht von selbst, wenn ihre Zeit gekommen ist.</translation>
    </message>
    <message>
        <source>They wrote first, so it was not sent.</source>
        <translation>Es kam vorher eine Antwort, darum wurde sie nicht gesendet.</translation>
    </message>
    <message>
        <source>Its picture could not be fetched now: nothing answers at our address. It leaves by itself when something does.</source>
        <translation>Ihr Bild könnte jetzt niemand holen: An unserer Adresse antwortet nichts. Sie geht von selbst hinaus, sobald dort etwas antwortet.</translation>
    </message>
    <message>
        <source>The carrier was asked to take it back.</source>
        <translation>Der Netzbetreiber wurde gebeten, sie zurückzuholen.</translation>
    </message>
    <message>
        <source>The carrier did not take it back. It may have arrived.</source>
        <translation>Der Netzbetreiber hat sie nicht zurückgeholt. Sie kann angekommen sein.</translation>
    </message>
    <message>
        <source>Taken back before it reached the phone.</source>
        <translation>Zurückgeholt, bevor das Telefon sie hatte.</translation>
    </message>
    <message>
        <source>The carrier handed it to the next network. It is not confirmed yet.</source>
        <translation>Der Netzbetreiber hat sie an das nächste Netz übergeben. Sie ist noch nicht bestätigt.</translation>
    </message>
    <message>
        <source>The phone knows of it and has not fetched it yet.</source>
        <translation>Das Telefon weiß davon und hat sie noch nicht abgeholt.</translation>
    </message>
</context>
<context>
    <name>cordboard::SnoozeWords</name>
    <message>
        <source>Later today %1</source>
        <translation>Heute noch, %1</translation>
    </message>
    <message>
        <source>Tomorrow %1</source>
        <translation>Morgen, %1</translation>
    </message>
    <message>
        <source>Monday %1</source>
        <translation>Montag, %1</translation>
    </message>
    <message>
        <source>%1 tomorrow</source>
        <comment>a time</comment>
        <translation>morgen um %1</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>a time, a day</comment>
        <translation>%1 am %2</translation>
    </message>
</context>
<context>
    <name>cordboard::SoundWords</name>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>Klingeln</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Wecker</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>Kein Ton</translation>
    </message>
    <message>
        <source>Bell</source>
        <translation>Glocke</translation>
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
        <translation>Das widerspricht dem, was schon in %1 gespeichert ist.</translation>
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
        <translation>Die Prüfung wurde nicht zu Ende geführt.</translation>
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
        <source>Cordboard is closing; this was not done.</source>
        <translation>Cordboard wird geschlossen; dies geschah nicht mehr.</translation>
    </message>
    <message>
        <source>%1 is missing, but its -wal file is there. Restore the last backup, or move the -wal file away to start anew.</source>
        <translation>%1 fehlt, aber die -wal-Datei dazu ist da. Spielen Sie die letzte Sicherung ein, oder verschieben Sie die -wal-Datei, um neu zu beginnen.</translation>
    </message>
    <message>
        <source>%1 cannot be made. Check the rights of its folder.</source>
        <translation>%1 lässt sich nicht anlegen. Prüfen Sie die Rechte des Ordners.</translation>
    </message>
    <message>
        <source>What became of this message is known by now.</source>
        <translation>Was aus dieser Nachricht wurde, ist inzwischen bekannt.</translation>
    </message>
    <message>
        <source>The database %1 cannot be reached. Cordboard keeps trying by itself; check the network and the server.</source>
        <translation>Die Datenbank %1 ist nicht erreichbar. Cordboard versucht es von selbst weiter; prüfen Sie das Netz und den Server.</translation>
    </message>
    <message>
        <source>%1 refuses the login. Check the user in the address and the password in ~/.pgpass or PGPASSFILE.</source>
        <translation>%1 lehnt die Anmeldung ab. Prüfen Sie den Benutzer in der Adresse und das Passwort in ~/.pgpass oder PGPASSFILE.</translation>
    </message>
    <message>
        <source>There is no database %1. Make it with createdb, or correct the address.</source>
        <translation>Es gibt keine Datenbank %1. Legen Sie sie mit createdb an, oder berichtigen Sie die Adresse.</translation>
    </message>
    <message>
        <source>Others were writing the same to %1 at this moment. Try again.</source>
        <translation>Andere haben in diesem Augenblick dasselbe in %1 geschrieben. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The server of %1 has no space left. Free some space there, then try again.</source>
        <translation>Der Server von %1 hat keinen Platz mehr. Schaffen Sie dort Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The server of %1 has too many connections. Try again later, or let it take more.</source>
        <translation>Der Server von %1 hat zu viele Verbindungen. Versuchen Sie es später erneut, oder lassen Sie ihn mehr annehmen.</translation>
    </message>
    <message>
        <source>The server of %1 has run out of memory or space. Look after it, then try again.</source>
        <translation>Dem Server von %1 fehlt Arbeitsspeicher oder Platz. Kümmern Sie sich darum und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 took too long to answer. Try again.</source>
        <translation>%1 brauchte zu lange für eine Antwort. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Your login to %1 may not do this. Ask the one who looks after the database.</source>
        <translation>Ihr Benutzer in %1 darf das nicht. Fragen Sie die Person, die sich um die Datenbank kümmert.</translation>
    </message>
    <message>
        <source>%1 only allows reading at this moment. Connect to the main server.</source>
        <translation>%1 lässt gerade nur Lesen zu. Verbinden Sie sich mit dem Hauptserver.</translation>
    </message>
    <message>
        <source>There is a route for this prefix, sender and category already. Change that one.</source>
        <translation>Für dieses Präfix, diesen Absender und diese Kategorie gibt es schon einen Weg. Ändern Sie diesen.</translation>
    </message>
    <message>
        <source>This route was removed meanwhile.</source>
        <translation>Dieser Weg wurde inzwischen entfernt.</translation>
    </message>
    <message>
        <source>The sender %1 is here already. Change that one.</source>
        <translation>Den Absender %1 gibt es hier schon. Ändern Sie diesen.</translation>
    </message>
    <message>
        <source>This sender was removed meanwhile.</source>
        <translation>Dieser Absender wurde inzwischen entfernt.</translation>
    </message>
    <message>
        <source>This access key is gone.</source>
        <translation>Diesen Zugangsschlüssel gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This access key is in use already, or was withdrawn. Make another one.</source>
        <translation>Dieser Zugangsschlüssel wird schon benutzt oder wurde zurückgezogen. Erstellen Sie einen anderen.</translation>
    </message>
    <message>
        <source>There is a canned reply of that name already.</source>
        <translation>Es gibt schon einen Textbaustein mit diesem Namen.</translation>
    </message>
    <message>
        <source>This canned reply was removed meanwhile.</source>
        <translation>Dieser Textbaustein wurde inzwischen entfernt.</translation>
    </message>
    <message>
        <source>This message does not wait for its time any more.</source>
        <translation>Diese Nachricht wartet nicht mehr auf ihre Zeit.</translation>
    </message>
    <message>
        <source>The disk did not keep what was written to %1. Nothing more is stored until Cordboard is started again; look after that disk first.</source>
        <translation>Der Datenträger hat nicht behalten, was nach %1 geschrieben wurde. Bis zum nächsten Start von Cordboard wird nichts mehr gespeichert; sehen Sie zuerst nach diesem Datenträger.</translation>
    </message>
    <message>
        <source>This label was removed meanwhile.</source>
        <translation>Dieses Etikett wurde inzwischen entfernt.</translation>
    </message>
    <message>
        <source>There is a label of that name already.</source>
        <translation>Es gibt schon ein Etikett mit diesem Namen.</translation>
    </message>
    <message>
        <source>There are 100 labels already. Remove one first.</source>
        <translation>Es gibt schon 100 Etiketten. Entfernen Sie zuerst eines.</translation>
    </message>
    <message>
        <source>There is a view of that name already.</source>
        <translation>Es gibt schon eine Ansicht mit diesem Namen.</translation>
    </message>
    <message>
        <source>There are 50 views already. Remove one first.</source>
        <translation>Es gibt schon 50 Ansichten. Entfernen Sie zuerst eine.</translation>
    </message>
    <message>
        <source>This view was removed meanwhile.</source>
        <translation>Diese Ansicht wurde inzwischen entfernt.</translation>
    </message>
    <message>
        <source>This picture or file is no longer stored.</source>
        <translation>Dieses Bild oder diese Datei ist nicht mehr gespeichert.</translation>
    </message>
    <message>
        <source>These are one person already.</source>
        <translation>Das ist schon eine Person.</translation>
    </message>
    <message>
        <source>A person has at most 10 numbers.</source>
        <translation>Eine Person hat höchstens 10 Nummern.</translation>
    </message>
    <message>
        <source>One of the two is blocked. Unblock the person first, then merge.</source>
        <translation>Eine der beiden ist gesperrt. Heben Sie zuerst die Sperre auf, dann führen Sie zusammen.</translation>
    </message>
    <message>
        <source>This number is a person of its own already.</source>
        <translation>Diese Nummer ist schon eine eigene Person.</translation>
    </message>
</context>
<context>
    <name>cordboard::ThreadWords</name>
    <message>
        <source>You: %1</source>
        <translation>Sie: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Draft: %1</source>
        <translation>Entwurf: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n ungelesen</numerusform>
            <numerusform>%n ungelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Labels: %1</source>
        <translation>Etiketten: %1</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>A note names you</source>
        <translation>Eine Notiz nennt Sie</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Anhang</translation>
    </message>
</context>
<context>
    <name>cordboard::Transcript</name>
    <message>
        <source>A program</source>
        <translation>Ein Programm</translation>
    </message>
    <message>
        <source>Conversation with %1</source>
        <translation>Unterhaltung mit %1</translation>
    </message>
    <message>
        <source>%1 with our number %2</source>
        <translation>%1 mit unserer Nummer %2</translation>
    </message>
    <message>
        <source>The latest %1 messages; earlier ones are not on this sheet.</source>
        <translation>Die letzten %1 Nachrichten; frühere stehen nicht auf diesem Blatt.</translation>
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
        <translation>Der Siegelschlüssel hat die falsche Länge.</translation>
    </message>
    <message>
        <source>The password was kept for one run only, because there was no keyring. Start with the provision file that holds it, or enter it again.</source>
        <translation>Das Passwort wurde nur für einen Lauf aufbewahrt, denn es gab keinen Schlüsselbund. Starten Sie mit der Einrichtungsdatei, die es enthält, oder geben Sie es erneut ein.</translation>
    </message>
</context>
<context>
    <name>cordboard::ZoneWords</name>
    <message>
        <source>As the number tells</source>
        <translation>Wie die Nummer es sagt</translation>
    </message>
</context>
<context>
    <name>cordboard::app</name>
    <message>
        <source>The data folder “%1” cannot be made. Check the rights of the folder above it, or choose another with --data-dir.</source>
        <translation>Der Datenordner „%1“ lässt sich nicht anlegen. Prüfen Sie die Rechte des Ordners darüber, oder wählen Sie mit --data-dir einen anderen.</translation>
    </message>
    <message>
        <source>Another program uses the data folder “%1”. Close it, or choose another folder with --data-dir.</source>
        <translation>Ein anderes Programm benutzt den Datenordner „%1“. Schließen Sie es, oder wählen Sie mit --data-dir einen anderen Ordner.</translation>
    </message>
    <message>
        <source>%1 (process %2) uses the data folder “%3”. Close it, or choose another folder with --data-dir.</source>
        <translation>%1 (Prozess %2) benutzt den Datenordner „%3“. Schließen Sie es, oder wählen Sie mit --data-dir einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Nothing can be written in the data folder “%1”. Check its rights, or choose another with --data-dir.</source>
        <translation>Im Datenordner „%1“ lässt sich nichts schreiben. Prüfen Sie seine Rechte, oder wählen Sie mit --data-dir einen anderen.</translation>
    </message>
    <message>
        <source>The passphrase file “%1” cannot be read: %2.</source>
        <translation>Die Passphrasendatei „%1“ lässt sich nicht lesen: %2.</translation>
    </message>
    <message>
        <source>The first line of the passphrase file “%1” is empty. Write the passphrase there.</source>
        <translation>Die erste Zeile der Passphrasendatei „%1“ ist leer. Schreiben Sie die Passphrase dorthin.</translation>
    </message>
    <message>
        <source>Print the options and exit.</source>
        <translation>Die Optionen zeigen und enden.</translation>
    </message>
    <message>
        <source>Print the version and exit.</source>
        <translation>Die Version zeigen und enden.</translation>
    </message>
    <message>
        <source>Keep everything in DIR.</source>
        <translation>Alles in DIR aufbewahren.</translation>
    </message>
    <message>
        <source>Read carriers, senders and routes from FILE at start.</source>
        <translation>Beim Start Netzbetreiber, Absender und Wege aus FILE lesen.</translation>
    </message>
    <message>
        <source>Take the passphrase of sealed passwords from the first line of FILE.</source>
        <translation>Die Passphrase versiegelter Passwörter aus der ersten Zeile von FILE nehmen.</translation>
    </message>
    <message>
        <source>Open on the demo carrier, with a data folder of its own.</source>
        <translation>Mit dem Demo-Netzbetreiber öffnen, mit eigenem Datenordner.</translation>
    </message>
    <message>
        <source>Draw the window into FILE once it is usable, and exit.</source>
        <translation>Das Fenster nach FILE zeichnen, sobald es benutzbar ist, und enden.</translation>
    </message>
    <message>
        <source>light, dark or high-contrast; without it, as the system is.</source>
        <translation>light, dark oder high-contrast; ohne Angabe wie das System.</translation>
    </message>
    <message>
        <source>Size of the window, like 1280x800.</source>
        <translation>Größe des Fensters, etwa 1280x800.</translation>
    </message>
    <message>
        <source>“--size” must be like 1280x800; here is “%1”.</source>
        <translation>„--size“ muss wie 1280x800 aussehen; hier steht „%1“.</translation>
    </message>
    <message>
        <source>“--theme” must be light, dark or high-contrast; here is “%1”.</source>
        <translation>„--theme“ muss light, dark oder high-contrast sein; hier steht „%1“.</translation>
    </message>
    <message>
        <source>“%1” is not known here. See --help for the options.</source>
        <translation>„%1“ ist hier nicht bekannt. --help zeigt die Optionen.</translation>
    </message>
    <message>
        <source>“--%1” needs a value behind it.</source>
        <translation>„--%1“ braucht einen Wert dahinter.</translation>
    </message>
    <message>
        <source>Operator console for carrier messaging.</source>
        <translation>Arbeitsplatz für Nachrichten über Netzbetreiber.</translation>
    </message>
    <message>
        <source>The messaging engine of Cordboard without a screen.</source>
        <translation>Der Nachrichtendienst von Cordboard, ohne Bildschirm.</translation>
    </message>
    <message>
        <source>See --help for the options.</source>
        <translation>--help zeigt die Optionen.</translation>
    </message>
    <message>
        <source>%1 was applied: %2 added, %3 updated.</source>
        <translation>%1 wurde angewendet: %2 hinzugefügt, %3 geändert.</translation>
    </message>
    <message>
        <source>Demo carrier</source>
        <translation>Demo-Netzbetreiber</translation>
    </message>
    <message>
        <source>Cordboard did not start</source>
        <translation>Cordboard ist nicht gestartet</translation>
    </message>
    <message>
        <source>%1: the carrier “%2” is not in the file; it must be in the data folder when the file is applied.</source>
        <translation>%1: Der Netzbetreiber „%2“ steht nicht in der Datei; er muss im Datenordner sein, wenn die Datei angewendet wird.</translation>
    </message>
    <message>
        <source>%1 is fine.</source>
        <translation>%1 ist in Ordnung.</translation>
    </message>
    <message>
        <source>%1 %2 runs on %3.</source>
        <translation>%1 %2 läuft auf %3.</translation>
    </message>
    <message>
        <source>Messages are kept in the database %1.</source>
        <translation>Nachrichten werden in der Datenbank %1 aufbewahrt.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>a program on a computer</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Keep messages in the PostgreSQL at ADDRESS, like postgresql://anna@db.example.com/cordboard. The password comes from ~/.pgpass or PGPASSFILE.</source>
        <translation>Nachrichten im PostgreSQL unter ADDRESS aufbewahren, etwa postgresql://anna@db.example.com/cordboard. Das Passwort kommt aus ~/.pgpass oder PGPASSFILE.</translation>
    </message>
    <message>
        <source>Look at the provision file and the database, say what is wrong with them, and exit.</source>
        <translation>Die Einrichtungsdatei und die Datenbank ansehen, sagen, was daran nicht stimmt, und enden.</translation>
    </message>
    <message>
        <source>“--check” needs “--provision FILE” or “--database ADDRESS”: there is nothing else to check.</source>
        <translation>„--check“ braucht „--provision FILE“ oder „--database ADDRESS“: Sonst gibt es nichts zu prüfen.</translation>
    </message>
    <message>
        <source>The demo has a database of its own; start it without “--database”.</source>
        <translation>Die Demo hat eine eigene Datenbank; starten Sie sie ohne „--database“.</translation>
    </message>
    <message>
        <source>It holds nothing of Cordboard yet; the tables are made at the first start.</source>
        <translation>Sie enthält noch nichts von Cordboard; die Tabellen entstehen beim ersten Start.</translation>
    </message>
    <message>
        <source>It was made by an older Cordboard; its tables are brought up to date at the next start.</source>
        <translation>Sie stammt von einem älteren Cordboard; ihre Tabellen werden beim nächsten Start auf den neuen Stand gebracht.</translation>
    </message>
    <message>
        <source>Its tables are up to date.</source>
        <translation>Ihre Tabellen sind auf dem neuesten Stand.</translation>
    </message>
    <message>
        <source>The login %1 may not make or change tables. Start once with a login that may.</source>
        <translation>Der Datenbankbenutzer %1 darf keine Tabellen anlegen oder ändern. Starten Sie einmal mit einem, der das darf.</translation>
    </message>
    <message>
        <source>The login %1 may not write messages. Grant it cordboard_engine or cordboard_agent.</source>
        <translation>Der Datenbankbenutzer %1 darf keine Nachrichten schreiben. Geben Sie ihm cordboard_engine oder cordboard_agent.</translation>
    </message>
    <message>
        <source>The login %1 may not own the line to a carrier. Grant it cordboard_engine.</source>
        <translation>Der Datenbankbenutzer %1 darf keine Leitung zu einem Netzbetreiber halten. Geben Sie ihm cordboard_engine.</translation>
    </message>
    <message>
        <source>%1 answers: PostgreSQL %2, login %3, encrypted.</source>
        <translation>%1 antwortet: PostgreSQL %2, Benutzer %3, verschlüsselt.</translation>
    </message>
    <message>
        <source>%1 answers: PostgreSQL %2, login %3, not encrypted.</source>
        <translation>%1 antwortet: PostgreSQL %2, Benutzer %3, nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>Programs cannot reach the API: %1</source>
        <translation>Programme erreichen die API nicht: %1</translation>
    </message>
    <message>
        <source>The API listens at %1.</source>
        <translation>Die API ist unter %1 erreichbar.</translation>
    </message>
    <message>
        <source>This computer does not trust the certificate of the API. Programs that know its authority reach it all the same.</source>
        <translation>Dieser Computer vertraut dem Zertifikat der API nicht. Programme, die ihre Zertifizierungsstelle kennen, erreichen sie trotzdem.</translation>
    </message>
    <message>
        <source>The API did not answer.</source>
        <translation>Die API hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>Demo pictures</source>
        <translation>Demo-Bilder</translation>
    </message>
</context>
<context>
    <name>cordboard::app::Console</name>
    <message>
        <source>The provision file was not applied</source>
        <translation>Die Einrichtungsdatei wurde nicht angewendet</translation>
    </message>
</context>
<context>
    <name>cordboard::app::MediaLinksHere</name>
    <message>
        <source>Links to pictures cannot be answered at %1, so what has one waits. %2</source>
        <extracomment>%1 an address, %2 a sentence: why, and what to do</extracomment>
        <translation>Links auf Bilder können unter %1 nicht beantwortet werden; was einen hat, wartet. %2</translation>
    </message>
    <message>
        <source>Links to pictures are answered at %1:%2 for %3.</source>
        <translation>Links auf Bilder werden unter %1:%2 für %3 beantwortet.</translation>
    </message>
</context>
<context>
    <name>cordboard::app::Screenshot</name>
    <message>
        <source>The picture could not be written to “%1”.</source>
        <translation>Das Bild ließ sich nicht nach „%1“ schreiben.</translation>
    </message>
    <message>
        <source>No picture was taken: after 60 s a carrier&apos;s line is still not up.</source>
        <translation>Es entstand kein Bild: Nach 60 s steht die Leitung eines Netzbetreibers noch nicht.</translation>
    </message>
    <message>
        <source>No picture was taken: after 60 s the conversations are still not there.</source>
        <translation>Es entstand kein Bild: Nach 60 s sind die Unterhaltungen noch nicht da.</translation>
    </message>
    <message>
        <source>No picture was taken: after 60 s the message is still not delivered.</source>
        <translation>Es entstand kein Bild: Nach 60 s ist die Nachricht noch nicht zugestellt.</translation>
    </message>
    <message>
        <source>No picture was taken: after 60 s the window is still not drawn.</source>
        <translation>Es entstand kein Bild: Nach 60 s ist das Fenster noch nicht gezeichnet.</translation>
    </message>
    <message>
        <source>Thank you for writing. Bring it in any day from 08:00, the first check is free.</source>
        <translation>Danke für Ihre Nachricht. Bringen Sie es an jedem Tag ab 08:00 Uhr vorbei, die erste Durchsicht ist kostenlos.</translation>
    </message>
    <message>
        <source>No picture was taken: after 60 s the customer has still not answered.</source>
        <translation>Es wurde kein Bild gemacht: Nach 60 s hat der Kunde noch nicht geantwortet.</translation>
    </message>
    <message>
        <source>No picture was taken: after 60 s the customer&apos;s photo is still not there.</source>
        <translation>Es wurde kein Bild gemacht: Nach 60 s ist das Foto der Kundin noch immer nicht da.</translation>
    </message>
</context>
<context>
    <name>cordboard::carrier</name>
    <message>
        <source>The MMSC refuses the user name or password. Ask the carrier, then change them.</source>
        <translation>Das MMSC lehnt Benutzername oder Passwort ab. Fragen Sie den Netzbetreiber und ändern Sie sie.</translation>
    </message>
    <message>
        <source>What answers at %1 is not an MMSC (HTTP %2). Check the address.</source>
        <translation>Was unter %1 antwortet, ist kein MMSC (HTTP %2). Prüfen Sie die Adresse.</translation>
    </message>
</context>
<context>
    <name>cordboard::carrier::ConnectionProber</name>
    <message>
        <source>Connecting to %1, port %2.</source>
        <translation>Verbindung zu %1, Port %2, wird aufgebaut.</translation>
    </message>
    <message>
        <source>%1 answers on port %2.</source>
        <translation>%1 antwortet auf Port %2.</translation>
    </message>
    <message>
        <source>Checking the carrier&apos;s certificate.</source>
        <translation>Das Zertifikat des Netzbetreibers wird geprüft.</translation>
    </message>
    <message>
        <source>Without TLS the password and the texts can be read on the way.</source>
        <translation>Ohne TLS lassen sich das Passwort und die Texte unterwegs mitlesen.</translation>
    </message>
    <message>
        <source>Logging in as %1.</source>
        <translation>Anmeldung als %1.</translation>
    </message>
    <message>
        <source>Asking the carrier for a sign of life.</source>
        <translation>Der Netzbetreiber wird um ein Lebenszeichen gebeten.</translation>
    </message>
    <message>
        <source>The carrier answers in %1 ms. The line is ready.</source>
        <translation>Der Netzbetreiber antwortet in %1 ms. Die Leitung ist bereit.</translation>
    </message>
    <message>
        <source>The carrier took the login and then closed the line. Ask the carrier.</source>
        <translation>Der Netzbetreiber nahm die Anmeldung an und schloss dann die Leitung. Fragen Sie beim Netzbetreiber nach.</translation>
    </message>
    <message>
        <source>The line is encrypted and the certificate is good. %1</source>
        <translation>Die Leitung ist verschlüsselt und das Zertifikat ist gut. %1</translation>
    </message>
    <message>
        <source>The carrier accepts the user name and the password. %1</source>
        <translation>Der Netzbetreiber nimmt Benutzername und Passwort an. %1</translation>
    </message>
    <message>
        <source>It calls itself %1.</source>
        <translation>Er nennt sich %1.</translation>
    </message>
    <message>
        <source>It speaks SMPP %1.%2.</source>
        <translation>Er spricht SMPP %1.%2.</translation>
    </message>
</context>
<context>
    <name>cordboard::carrier::Mm7Prober</name>
    <message>
        <source>It answers.</source>
        <translation>Es antwortet.</translation>
    </message>
    <message>
        <source>The certificate is trusted.</source>
        <translation>Dem Zertifikat wird vertraut.</translation>
    </message>
    <message>
        <source>The address begins with http: nothing is encrypted.</source>
        <translation>Die Adresse beginnt mit http: Nichts ist verschlüsselt.</translation>
    </message>
    <message>
        <source>It says: %1. Check the VASP id, the VAS id, the schema and the version.</source>
        <translation>Es sagt: %1. Prüfen Sie VASP-ID, VAS-ID, Schema und Version.</translation>
    </message>
    <message>
        <source>It takes the login.</source>
        <translation>Es nimmt die Anmeldung an.</translation>
    </message>
    <message>
        <source>It speaks MM7. To a question about no message it says: %1.</source>
        <extracomment>%1 what an MMSC says to the cancelling of a message that was never sent</extracomment>
        <translation>Es spricht MM7. Auf eine Frage nach keiner Nachricht sagt es: %1.</translation>
    </message>
</context>
<context>
    <name>cordboard::carrier::words</name>
    <message>
        <source>There is no computer named %1. Check the spelling.</source>
        <translation>Es gibt keinen Computer namens %1. Prüfen Sie die Schreibweise.</translation>
    </message>
    <message>
        <source>%1 cannot be reached. Check the network and the firewall.</source>
        <translation>%1 ist nicht erreichbar. Prüfen Sie das Netz und die Firewall.</translation>
    </message>
    <message>
        <source>The carrier&apos;s certificate is not trusted. Ask for it and add it; we do not skip this.</source>
        <translation>Dem Zertifikat des Netzbetreibers wird nicht vertraut. Fragen Sie dort danach und fügen Sie es hinzu; wir überspringen das nicht.</translation>
    </message>
    <message>
        <source>The line to %1 broke. It comes back by itself.</source>
        <translation>Die Leitung zu %1 brach ab. Sie kommt von selbst wieder.</translation>
    </message>
    <message>
        <source>The carrier does not accept the password. Check it, we try again at %1.</source>
        <translation>Der Netzbetreiber nimmt das Passwort nicht an. Prüfen Sie es, wir versuchen es um %1 wieder.</translation>
    </message>
    <message>
        <source>The carrier does not know this user name. Check it, we try again at %1.</source>
        <translation>Der Netzbetreiber kennt diesen Benutzernamen nicht. Prüfen Sie ihn, wir versuchen es um %1 wieder.</translation>
    </message>
    <message>
        <source>The carrier does not accept the system type. Check it, we try again at %1.</source>
        <translation>Der Netzbetreiber nimmt den Systemtyp nicht an. Prüfen Sie ihn, wir versuchen es um %1 wieder.</translation>
    </message>
    <message>
        <source>The carrier says this login is in use already. We try again at %1.</source>
        <translation>Der Netzbetreiber sagt, diese Anmeldung ist schon in Gebrauch. Wir versuchen es um %1 wieder.</translation>
    </message>
    <message>
        <source>The carrier refuses the login. Ask the carrier, we try again at %1.</source>
        <translation>Der Netzbetreiber lehnt die Anmeldung ab. Fragen Sie dort nach, wir versuchen es um %1 wieder.</translation>
    </message>
    <message>
        <source>The carrier stopped answering. It is called again.</source>
        <translation>Der Netzbetreiber antwortet nicht mehr. Er wird erneut angerufen.</translation>
    </message>
    <message>
        <source>The carrier closed the line. It comes back by itself.</source>
        <translation>Der Netzbetreiber schloss die Leitung. Sie kommt von selbst wieder.</translation>
    </message>
    <message>
        <source>The line to %1 starts again.</source>
        <translation>Die Leitung zu %1 beginnt neu.</translation>
    </message>
    <message>
        <source>The carrier does not accept the password. Check it.</source>
        <translation>Der Netzbetreiber nimmt das Passwort nicht an. Prüfen Sie es.</translation>
    </message>
    <message>
        <source>The carrier does not know this user name. Check it.</source>
        <translation>Der Netzbetreiber kennt diesen Benutzernamen nicht. Prüfen Sie ihn.</translation>
    </message>
    <message>
        <source>The carrier does not accept the system type. Check it.</source>
        <translation>Der Netzbetreiber nimmt den Systemtyp nicht an. Prüfen Sie ihn.</translation>
    </message>
    <message>
        <source>The carrier says this login is in use already. Try again in 30 s.</source>
        <translation>Der Netzbetreiber sagt, diese Anmeldung ist schon in Gebrauch. Versuchen Sie es in 30 s erneut.</translation>
    </message>
    <message>
        <source>The carrier refuses the login. Ask the carrier.</source>
        <translation>Der Netzbetreiber lehnt die Anmeldung ab. Fragen Sie dort nach.</translation>
    </message>
    <message>
        <source>Connecting to %1.</source>
        <translation>Verbindung zu %1 wird aufgebaut.</translation>
    </message>
    <message>
        <source>The carrier does not accept how the link is set up. Check Carriers.</source>
        <translation>Der Netzbetreiber nimmt die Verbindung so nicht an. Sehen Sie unter Netzbetreiber nach.</translation>
    </message>
    <message>
        <source>Sending works, receiving does not. %1</source>
        <translation>Senden geht, Empfangen nicht. %1</translation>
    </message>
    <message>
        <source>Receiving works, sending does not. %1</source>
        <translation>Empfangen geht, Senden nicht. %1</translation>
    </message>
    <message>
        <source>Nothing answers at %1, port %2. Check the port.</source>
        <translation>Unter %1, Port %2, antwortet nichts. Prüfen Sie den Port.</translation>
    </message>
    <message>
        <source>What answers at %1, port %2 does not speak TLS. Check the port.</source>
        <translation>Was unter %1, Port %2, antwortet, spricht kein TLS. Prüfen Sie den Port.</translation>
    </message>
    <message>
        <source>What answers at %1, port %2 hung up before the login. Check the port.</source>
        <translation>Was unter %1, Port %2, antwortet, hat vor der Anmeldung aufgelegt. Prüfen Sie den Port.</translation>
    </message>
    <message>
        <source>Nothing answers at %1, port %2. Check the address and the firewall.</source>
        <translation>Unter %1, Port %2, antwortet nichts. Prüfen Sie die Adresse und die Firewall.</translation>
    </message>
    <message>
        <source>What answers at %1, port %2 does not answer the login. Check the port.</source>
        <translation>Was unter %1, Port %2, antwortet, beantwortet die Anmeldung nicht. Prüfen Sie den Port.</translation>
    </message>
    <message>
        <source>What answers at %1, port %2 does not speak SMPP. Check the port.</source>
        <translation>Was unter %1, Port %2, antwortet, spricht kein SMPP. Prüfen Sie den Port.</translation>
    </message>
    <message>
        <source>The carrier sent something that is not SMPP. The line starts again.</source>
        <translation>Der Netzbetreiber hat etwas gesendet, das kein SMPP ist. Die Leitung beginnt neu.</translation>
    </message>
    <message>
        <source>The carrier shows another certificate than the one that was chosen. Ask whether it was renewed, then change the fingerprint.</source>
        <translation>Der Netzbetreiber zeigt ein anderes Zertifikat als das gewählte. Fragen Sie dort, ob es erneuert wurde, und ändern Sie dann den Fingerabdruck.</translation>
    </message>
    <message>
        <source>Slowed to 1 part a second: the carrier asked.</source>
        <translation>Auf 1 Teil je Sekunde verlangsamt: Der Netzbetreiber bat darum.</translation>
    </message>
    <message>
        <source>Slowed to %1 parts a second: the carrier asked.</source>
        <translation>Auf %1 Teile je Sekunde verlangsamt: Der Netzbetreiber bat darum.</translation>
    </message>
    <message>
        <source>%1 of %2 lines are up. %3</source>
        <translation>%1 von %2 Leitungen stehen. %3</translation>
    </message>
    <message>
        <source>The carrier refuses our sender numbers. Check them in Carriers.</source>
        <translation>Der Netzbetreiber lehnt unsere Absendernummern ab. Prüfen Sie sie unter Netzbetreiber.</translation>
    </message>
</context>
<context>
    <name>cordboard::describe::Words</name>
    <message>
        <source>It has no %1.</source>
        <translation>%1 fehlt darin.</translation>
    </message>
    <message>
        <source>The PDU ends before %1.</source>
        <translation>Die PDU endet vor %1.</translation>
    </message>
    <message>
        <source>%1 has no NUL at its end.</source>
        <translation>%1 hat kein NUL am Ende.</translation>
    </message>
    <message>
        <source>%1 has %2 octets, the specification allows %3.</source>
        <translation>%1 hat %2 Oktette, die Spezifikation erlaubt %3.</translation>
    </message>
    <message>
        <source>%1 has octets that are not ASCII.</source>
        <translation>%1 hat Oktette, die nicht ASCII sind.</translation>
    </message>
    <message>
        <source>sm_length says %1, but only %2 octets are left.</source>
        <translation>sm_length nennt %1, aber nur %2 Oktette sind übrig.</translation>
    </message>
    <message>
        <source>sm_length is %1, the specification allows %2.</source>
        <translation>sm_length ist %1, die Spezifikation erlaubt %2.</translation>
    </message>
    <message>
        <source>dest_flag is %1, only 1 and 2 are known.</source>
        <translation>dest_flag ist %1, bekannt sind nur 1 und 2.</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>Nummer %1</translation>
    </message>
    <message>
        <source>Carrier default, here GSM-7</source>
        <translation>Vorgabe des Netzbetreibers, hier GSM-7</translation>
    </message>
    <message>
        <source>ASCII (IA5)</source>
        <translation>ASCII (IA5)</translation>
    </message>
    <message>
        <source>8-bit binary</source>
        <translation>8 Bit binär</translation>
    </message>
    <message>
        <source>Latin-1</source>
        <translation>Latin-1</translation>
    </message>
    <message>
        <source>JIS</source>
        <translation>JIS</translation>
    </message>
    <message>
        <source>Cyrillic (ISO 8859-5)</source>
        <translation>Kyrillisch (ISO 8859-5)</translation>
    </message>
    <message>
        <source>Hebrew (ISO 8859-8)</source>
        <translation>Hebräisch (ISO 8859-8)</translation>
    </message>
    <message>
        <source>Unicode (UCS-2)</source>
        <translation>Unicode (UCS-2)</translation>
    </message>
    <message>
        <source>Pictogram</source>
        <translation>Piktogramm</translation>
    </message>
    <message>
        <source>Music (ISO 2022-JP)</source>
        <translation>Musik (ISO 2022-JP)</translation>
    </message>
    <message>
        <source>Extended Kanji (JIS X 0212)</source>
        <translation>Erweitertes Kanji (JIS X 0212)</translation>
    </message>
    <message>
        <source>Korean (KS C 5601)</source>
        <translation>Koreanisch (KS C 5601)</translation>
    </message>
    <message>
        <source>GSM-7</source>
        <translation>GSM-7</translation>
    </message>
    <message>
        <source>%1, class %2</source>
        <translation>%1, Klasse %2</translation>
    </message>
    <message>
        <source>compressed</source>
        <translation>komprimiert</translation>
    </message>
    <message>
        <source>Message waiting, text not kept, GSM-7</source>
        <translation>Nachricht liegt bereit, Text wird nicht aufbewahrt, GSM-7</translation>
    </message>
    <message>
        <source>Message waiting, GSM-7</source>
        <translation>Nachricht liegt bereit, GSM-7</translation>
    </message>
    <message>
        <source>Message waiting, Unicode (UCS-2)</source>
        <translation>Nachricht liegt bereit, Unicode (UCS-2)</translation>
    </message>
    <message>
        <source>Not in the specification</source>
        <translation>Nicht in der Spezifikation</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n octet(s), and a PDU begins with a header of 16.</source>
        <translation>
            <numerusform>Nur %n Oktett, und eine PDU beginnt mit einem Kopf von 16.</numerusform>
            <numerusform>Nur %n Oktette, und eine PDU beginnt mit einem Kopf von 16.</numerusform>
        </translation>
    </message>
    <message>
        <source>command_length says %1</source>
        <translation>command_length nennt %1</translation>
    </message>
    <message>
        <source>%1, less than a header has.</source>
        <translation>%1, weniger, als ein Kopf hat.</translation>
    </message>
    <message>
        <source>%1, but only %2 octets are here: it was cut.</source>
        <translation>%1, aber nur %2 Oktette sind hier: Sie wurde abgeschnitten.</translation>
    </message>
    <message>
        <source>%1, but %2 octets are here.</source>
        <translation>%1, aber %2 Oktette sind hier.</translation>
    </message>
    <message>
        <source>sequence_number is above 0x7fffffff.</source>
        <translation>sequence_number liegt über 0x7fffffff.</translation>
    </message>
    <message>
        <source>sequence_number is 0.</source>
        <translation>sequence_number ist 0.</translation>
    </message>
    <message>
        <source>A request whose command_status is not 0.</source>
        <translation>Eine Anfrage, deren command_status nicht 0 ist.</translation>
    </message>
    <message>
        <source>Could not be told apart</source>
        <translation>Ließ sich nicht aufteilen</translation>
    </message>
    <message>
        <source>There is both a short_message and a message_payload.</source>
        <translation>Es gibt short_message und message_payload zugleich.</translation>
    </message>
    <message>
        <source>No specification knows this command.</source>
        <translation>Keine Spezifikation kennt diesen Befehl.</translation>
    </message>
    <message>
        <source>Unknown type</source>
        <translation>Unbekannte Art</translation>
    </message>
    <message>
        <source>International</source>
        <translation>International</translation>
    </message>
    <message>
        <source>National</source>
        <translation>National</translation>
    </message>
    <message>
        <source>Network&apos;s own</source>
        <translation>Netzeigen</translation>
    </message>
    <message>
        <source>Subscriber number</source>
        <translation>Teilnehmernummer</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>Abbreviated</source>
        <translation>Abgekürzt</translation>
    </message>
    <message>
        <source>unknown plan</source>
        <translation>unbekannter Plan</translation>
    </message>
    <message>
        <source>ISDN</source>
        <translation>ISDN</translation>
    </message>
    <message>
        <source>data (X.121)</source>
        <translation>Daten (X.121)</translation>
    </message>
    <message>
        <source>telex</source>
        <translation>Telex</translation>
    </message>
    <message>
        <source>land mobile</source>
        <translation>Landmobilfunk</translation>
    </message>
    <message>
        <source>national plan</source>
        <translation>nationaler Plan</translation>
    </message>
    <message>
        <source>private plan</source>
        <translation>privater Plan</translation>
    </message>
    <message>
        <source>ERMES</source>
        <translation>ERMES</translation>
    </message>
    <message>
        <source>internet (IP)</source>
        <translation>Internet (IP)</translation>
    </message>
    <message>
        <source>WAP client</source>
        <translation>WAP-Client</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Verfallen</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Undeliverable</source>
        <translation>Unzustellbar</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Datagram</source>
        <translation>Datagramm</translation>
    </message>
    <message>
        <source>Forward at once</source>
        <translation>Sofort weiterleiten</translation>
    </message>
    <message>
        <source>Store and forward</source>
        <translation>Speichern und weiterleiten</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Zustellbericht</translation>
    </message>
    <message>
        <source>Acknowledgement by the phone</source>
        <translation>Bestätigung durch das Telefon</translation>
    </message>
    <message>
        <source>Acknowledgement by a person</source>
        <translation>Bestätigung durch eine Person</translation>
    </message>
    <message>
        <source>End of a conversation</source>
        <translation>Ende einer Unterhaltung</translation>
    </message>
    <message>
        <source>Notice on the way to the receipt</source>
        <translation>Zwischenmeldung vor dem Zustellbericht</translation>
    </message>
    <message>
        <source>A type that is not in the specification</source>
        <translation>Eine Art, die nicht in der Spezifikation steht</translation>
    </message>
    <message>
        <source>Text starts with a part header</source>
        <translation>Text beginnt mit einem Teilekopf</translation>
    </message>
    <message>
        <source>Reply path is set</source>
        <translation>Antwortweg ist gesetzt</translation>
    </message>
    <message>
        <source>Plain message</source>
        <translation>Einfache Nachricht</translation>
    </message>
    <message>
        <source>No receipt asked</source>
        <translation>Kein Zustellbericht gewünscht</translation>
    </message>
    <message>
        <source>Receipt asked, good or bad</source>
        <translation>Zustellbericht gewünscht, gut oder schlecht</translation>
    </message>
    <message>
        <source>Receipt asked on failure only</source>
        <translation>Zustellbericht nur bei Fehlschlag gewünscht</translation>
    </message>
    <message>
        <source>Receipt asked on success only</source>
        <translation>Zustellbericht nur bei Erfolg gewünscht</translation>
    </message>
    <message>
        <source>acknowledgement by the phone asked</source>
        <translation>Bestätigung durch das Telefon gewünscht</translation>
    </message>
    <message>
        <source>acknowledgement by a person asked</source>
        <translation>Bestätigung durch eine Person gewünscht</translation>
    </message>
    <message>
        <source>notices on the way asked</source>
        <translation>Zwischenmeldungen gewünscht</translation>
    </message>
    <message>
        <source>SMPP %1.%2</source>
        <translation>SMPP %1.%2</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>Gewöhnlich</translation>
    </message>
    <message>
        <source>Interactive</source>
        <translation>Interaktiv</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Dringend</translation>
    </message>
    <message>
        <source>Very urgent</source>
        <translation>Sehr dringend</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n Jahr</numerusform>
            <numerusform>%n Jahren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n Monat</numerusform>
            <numerusform>%n Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>Give up after %1</source>
        <translation>Aufgeben nach %1</translation>
    </message>
    <message>
        <source>Give up at %1</source>
        <translation>Aufgeben um %1</translation>
    </message>
    <message>
        <source>Send after %1</source>
        <translation>Senden nach %1</translation>
    </message>
    <message>
        <source>Send at %1</source>
        <translation>Senden um %1</translation>
    </message>
    <message>
        <source>Do not replace</source>
        <translation>Nicht ersetzen</translation>
    </message>
    <message>
        <source>Replace an earlier one</source>
        <translation>Eine frühere ersetzen</translation>
    </message>
    <message>
        <source>Text number %1 that the carrier keeps</source>
        <translation>Text Nummer %1, den der Netzbetreiber aufbewahrt</translation>
    </message>
    <message>
        <source>A phone</source>
        <translation>Ein Telefon</translation>
    </message>
    <message>
        <source>A distribution list</source>
        <translation>Eine Verteilerliste</translation>
    </message>
    <message>
        <source>part %1 of %2</source>
        <translation>Teil %1 von %2</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Abgelehnt: %1</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>zugestellt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>code %1</source>
        <translation>Code %1</translation>
    </message>
    <message>
        <source>Receipt for %1</source>
        <translation>Zustellbericht zu %1</translation>
    </message>
    <message>
        <source>Receipt for %1: %2</source>
        <translation>Zustellbericht zu %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>To %n phone(s)</source>
        <translation>
            <numerusform>An %n Telefon</numerusform>
            <numerusform>An %n Telefone</numerusform>
        </translation>
    </message>
    <message>
        <source>Message from %1</source>
        <translation>Nachricht von %1</translation>
    </message>
    <message>
        <source>Accepted, without an id</source>
        <translation>Angenommen, ohne ID</translation>
    </message>
    <message>
        <source>Accepted, id %1</source>
        <translation>Angenommen, ID %1</translation>
    </message>
    <message>
        <source>Taken, after saving</source>
        <translation>Übernommen, nach dem Speichern</translation>
    </message>
    <message>
        <source>Logged in at %1</source>
        <translation>Angemeldet bei %1</translation>
    </message>
    <message>
        <source>Not understood: %1</source>
        <translation>Nicht verstanden: %1</translation>
    </message>
    <message>
        <source>Log in as %1</source>
        <translation>Anmeldung als %1</translation>
    </message>
    <message>
        <source>A command that no specification knows</source>
        <translation>Ein Befehl, den keine Spezifikation kennt</translation>
    </message>
    <message numerus="yes">
        <source>%n octet(s) after the PDU are no PDU and are left out.</source>
        <translation>
            <numerusform>%n Oktett nach der PDU ist keine PDU und wird weggelassen.</numerusform>
            <numerusform>%n Oktette nach der PDU sind keine PDU und werden weggelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>This line is longer than %1 characters and was left out.</source>
        <translation>Diese Zeile ist länger als %1 Zeichen und wurde weggelassen.</translation>
    </message>
    <message>
        <source>The begin of this hexdump is missing.</source>
        <translation>Der Anfang dieses Hexdumps fehlt.</translation>
    </message>
    <message>
        <source>An odd number of hex digits; the last one is left out.</source>
        <translation>Eine ungerade Zahl von Hexziffern; die letzte wird weggelassen.</translation>
    </message>
    <message>
        <source>What stands around the hex digits is left out.</source>
        <translation>Was um die Hexziffern herum steht, wird weggelassen.</translation>
    </message>
    <message>
        <source>There are no hex digits in this line.</source>
        <translation>In dieser Zeile gibt es keine Hexziffern.</translation>
    </message>
    <message>
        <source>There is no PDU in this line: &quot;%1&quot; at column %2 is no hex digit.</source>
        <translation>In dieser Zeile gibt es keine PDU: „%1“ in Spalte %2 ist keine Hexziffer.</translation>
    </message>
    <message>
        <source>Log in to receive</source>
        <translation>Anmeldung zum Empfangen</translation>
    </message>
    <message>
        <source>Log in to send</source>
        <translation>Anmeldung zum Senden</translation>
    </message>
    <message>
        <source>Asks what became of a message</source>
        <translation>Fragt, was aus einer Nachricht wurde</translation>
    </message>
    <message>
        <source>What we ask the carrier to send</source>
        <translation>Was der Netzbetreiber für uns senden soll</translation>
    </message>
    <message>
        <source>What the carrier brings us</source>
        <translation>Was der Netzbetreiber uns bringt</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Abmeldung</translation>
    </message>
    <message>
        <source>Puts another text into a message that has not left</source>
        <translation>Gibt einer Nachricht, die noch nicht hinausging, einen anderen Text</translation>
    </message>
    <message>
        <source>Takes back a message that has not left</source>
        <translation>Zieht eine Nachricht zurück, die noch nicht hinausging</translation>
    </message>
    <message>
        <source>Log in to send and receive</source>
        <translation>Anmeldung zum Senden und Empfangen</translation>
    </message>
    <message>
        <source>The carrier asks us to log in</source>
        <translation>Der Netzbetreiber bittet uns um die Anmeldung</translation>
    </message>
    <message>
        <source>Are you there?</source>
        <translation>Sind Sie noch da?</translation>
    </message>
    <message>
        <source>One text to several phones</source>
        <translation>Ein Text an mehrere Telefone</translation>
    </message>
    <message>
        <source>A phone can be reached again</source>
        <translation>Ein Telefon ist wieder erreichbar</translation>
    </message>
    <message>
        <source>A message or a receipt, either way</source>
        <translation>Eine Nachricht oder ein Zustellbericht, in beiden Richtungen</translation>
    </message>
    <message>
        <source>A text to every phone of an area</source>
        <translation>Ein Text an jedes Telefon eines Gebiets</translation>
    </message>
    <message>
        <source>Asks what became of an area broadcast</source>
        <translation>Fragt, was aus einer Rundsendung in ein Gebiet wurde</translation>
    </message>
    <message>
        <source>Takes back an area broadcast</source>
        <translation>Zieht eine Rundsendung in ein Gebiet zurück</translation>
    </message>
    <message>
        <source>The other side could not read a PDU</source>
        <translation>Die andere Seite konnte eine PDU nicht lesen</translation>
    </message>
    <message>
        <source>Answer to the login</source>
        <translation>Antwort auf die Anmeldung</translation>
    </message>
    <message>
        <source>What became of a message</source>
        <translation>Was aus einer Nachricht wurde</translation>
    </message>
    <message>
        <source>What the carrier says to our message</source>
        <translation>Was der Netzbetreiber zu unserer Nachricht sagt</translation>
    </message>
    <message>
        <source>What we say to what it brought</source>
        <translation>Was wir zu dem sagen, was er brachte</translation>
    </message>
    <message>
        <source>Logged out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Answer to the other text</source>
        <translation>Antwort auf den anderen Text</translation>
    </message>
    <message>
        <source>Answer to the taking back</source>
        <translation>Antwort auf das Zurückziehen</translation>
    </message>
    <message>
        <source>Yes, still here</source>
        <translation>Ja, noch da</translation>
    </message>
    <message>
        <source>What the carrier says to a text to several phones</source>
        <translation>Was der Netzbetreiber zu einem Text an mehrere Telefone sagt</translation>
    </message>
    <message>
        <source>Answer to a data_sm</source>
        <translation>Antwort auf ein data_sm</translation>
    </message>
    <message>
        <source>What the carrier says to an area broadcast</source>
        <translation>Was der Netzbetreiber zu einer Rundsendung in ein Gebiet sagt</translation>
    </message>
    <message>
        <source>What became of an area broadcast</source>
        <translation>Was aus einer Rundsendung in ein Gebiet wurde</translation>
    </message>
    <message numerus="yes">
        <source>%n char(s)</source>
        <translation>
            <numerusform>%n Zeichen</numerusform>
            <numerusform>%n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>It is marked as a receipt, but its text is none.</source>
        <translation>Sie ist als Zustellbericht gekennzeichnet, aber ihr Text ist keiner.</translation>
    </message>
    <message>
        <source>A UCS-2 text with an odd number of octets.</source>
        <translation>Ein UCS-2-Text mit einer ungeraden Zahl von Oktetten.</translation>
    </message>
    <message>
        <source>The text has NUL octets; they are left out of it.</source>
        <translation>Der Text hat NUL-Oktette; sie werden darin weggelassen.</translation>
    </message>
    <message>
        <source>The text has octets above 0x7f, which GSM-7 has not: perhaps the carrier&apos;s default is Latin-1.</source>
        <translation>Der Text hat Oktette über 0x7f, die es in GSM-7 nicht gibt: Vielleicht ist die Vorgabe des Netzbetreibers Latin-1.</translation>
    </message>
    <message>
        <source>Never shown</source>
        <translation>Wird nie gezeigt</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verborgen</translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation>Alles ist gut.</translation>
    </message>
    <message>
        <source>The text is too long or its length is wrong.</source>
        <translation>Der Text ist zu lang oder seine Länge ist falsch.</translation>
    </message>
    <message>
        <source>command_length is wrong: the PDU was cut or does not fit its command.</source>
        <translation>command_length ist falsch: Die PDU wurde abgeschnitten oder passt nicht zu ihrem Befehl.</translation>
    </message>
    <message>
        <source>The other side does not know this command.</source>
        <translation>Die andere Seite kennt diesen Befehl nicht.</translation>
    </message>
    <message>
        <source>This link may not do that: it is not logged in, or not for this direction.</source>
        <translation>Diese Verbindung darf das nicht: Sie ist nicht angemeldet, oder nicht für diese Richtung.</translation>
    </message>
    <message>
        <source>This user is logged in already.</source>
        <translation>Dieser Benutzer ist schon angemeldet.</translation>
    </message>
    <message>
        <source>The priority is not allowed.</source>
        <translation>Die Priorität ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>The wish for receipts is not allowed.</source>
        <translation>Der Wunsch nach Zustellberichten ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>The carrier&apos;s system has a fault.</source>
        <translation>Das System des Netzbetreibers hat einen Fehler.</translation>
    </message>
    <message>
        <source>The sender number is not allowed.</source>
        <translation>Die Absendernummer ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>The phone number does not exist or is written wrong.</source>
        <translation>Die Telefonnummer gibt es nicht, oder sie ist falsch geschrieben.</translation>
    </message>
    <message>
        <source>The carrier does not know this message id.</source>
        <translation>Der Netzbetreiber kennt diese Nachrichten-ID nicht.</translation>
    </message>
    <message>
        <source>The login failed.</source>
        <translation>Die Anmeldung schlug fehl.</translation>
    </message>
    <message>
        <source>The password is wrong.</source>
        <translation>Das Passwort ist falsch.</translation>
    </message>
    <message>
        <source>The user name is wrong.</source>
        <translation>Der Benutzername ist falsch.</translation>
    </message>
    <message>
        <source>The message could not be taken back.</source>
        <translation>Die Nachricht ließ sich nicht zurückziehen.</translation>
    </message>
    <message>
        <source>The text could not be replaced.</source>
        <translation>Der Text ließ sich nicht ersetzen.</translation>
    </message>
    <message>
        <source>The carrier&apos;s queue is full.</source>
        <translation>Die Warteschlange des Netzbetreibers ist voll.</translation>
    </message>
    <message>
        <source>The service type is not allowed.</source>
        <translation>Der Diensttyp ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>The number of destinations is wrong.</source>
        <translation>Die Zahl der Ziele ist falsch.</translation>
    </message>
    <message>
        <source>The carrier does not know this distribution list.</source>
        <translation>Der Netzbetreiber kennt diese Verteilerliste nicht.</translation>
    </message>
    <message>
        <source>The kind of a destination is wrong.</source>
        <translation>Die Art eines Ziels ist falsch.</translation>
    </message>
    <message>
        <source>Replacing is not allowed here.</source>
        <translation>Ersetzen ist hier nicht erlaubt.</translation>
    </message>
    <message>
        <source>The esm_class is not allowed, for example part headers.</source>
        <translation>Die esm_class ist nicht erlaubt, zum Beispiel Teileköpfe.</translation>
    </message>
    <message>
        <source>The distribution list cannot be used.</source>
        <translation>Die Verteilerliste lässt sich nicht benutzen.</translation>
    </message>
    <message>
        <source>The carrier could not take the message.</source>
        <translation>Der Netzbetreiber konnte die Nachricht nicht annehmen.</translation>
    </message>
    <message>
        <source>The sender&apos;s type of number is not allowed.</source>
        <translation>Die Nummernart des Absenders ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>The sender&apos;s numbering plan is not allowed.</source>
        <translation>Der Nummernplan des Absenders ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>The destination&apos;s type of number is not allowed.</source>
        <translation>Die Nummernart des Ziels ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>The destination&apos;s numbering plan is not allowed.</source>
        <translation>Der Nummernplan des Ziels ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>The system type is wrong.</source>
        <translation>Der Systemtyp ist falsch.</translation>
    </message>
    <message>
        <source>The replace flag is wrong.</source>
        <translation>Die Angabe zum Ersetzen ist falsch.</translation>
    </message>
    <message>
        <source>The number of messages is wrong.</source>
        <translation>Die Zahl der Nachrichten ist falsch.</translation>
    </message>
    <message>
        <source>Too fast: the carrier asks to slow down.</source>
        <translation>Zu schnell: Der Netzbetreiber bittet um langsameres Senden.</translation>
    </message>
    <message>
        <source>The time of sending is not allowed.</source>
        <translation>Die Sendezeit ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>The validity period is not allowed.</source>
        <translation>Die Gültigkeitsdauer ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>The carrier has no text under this number.</source>
        <translation>Der Netzbetreiber hat keinen Text unter dieser Nummer.</translation>
    </message>
    <message>
        <source>The receiver cannot take it now; later it may.</source>
        <translation>Der Empfänger kann sie jetzt nicht annehmen; später vielleicht.</translation>
    </message>
    <message>
        <source>The receiver will never take it.</source>
        <translation>Der Empfänger wird sie nie annehmen.</translation>
    </message>
    <message>
        <source>The receiver refused it.</source>
        <translation>Der Empfänger lehnte sie ab.</translation>
    </message>
    <message>
        <source>The question about a message failed.</source>
        <translation>Die Frage nach einer Nachricht schlug fehl.</translation>
    </message>
    <message>
        <source>The optional parameters cannot be read.</source>
        <translation>Die optionalen Parameter lassen sich nicht lesen.</translation>
    </message>
    <message>
        <source>An optional parameter is not allowed.</source>
        <translation>Ein optionaler Parameter ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>An optional parameter has the wrong length.</source>
        <translation>Ein optionaler Parameter hat die falsche Länge.</translation>
    </message>
    <message>
        <source>An optional parameter is missing.</source>
        <translation>Ein optionaler Parameter fehlt.</translation>
    </message>
    <message>
        <source>An optional parameter has a value that is not allowed.</source>
        <translation>Ein optionaler Parameter hat einen Wert, der nicht erlaubt ist.</translation>
    </message>
    <message>
        <source>The message could not be delivered.</source>
        <translation>Die Nachricht ließ sich nicht zustellen.</translation>
    </message>
    <message>
        <source>A fault that the carrier does not name.</source>
        <translation>Ein Fehler, den der Netzbetreiber nicht nennt.</translation>
    </message>
    <message>
        <source>This account may not use the service.</source>
        <translation>Dieses Konto darf den Dienst nicht benutzen.</translation>
    </message>
    <message>
        <source>This is forbidden.</source>
        <translation>Das ist verboten.</translation>
    </message>
    <message>
        <source>The service is not there now.</source>
        <translation>Den Dienst gibt es gerade nicht.</translation>
    </message>
    <message>
        <source>The service was denied.</source>
        <translation>Der Dienst wurde verweigert.</translation>
    </message>
    <message>
        <source>The alphabet (data_coding) is not allowed.</source>
        <translation>Das Alphabet (data_coding) ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>The source&apos;s subunit is wrong.</source>
        <translation>Die Untereinheit der Quelle ist falsch.</translation>
    </message>
    <message>
        <source>The destination&apos;s subunit is wrong.</source>
        <translation>Die Untereinheit des Ziels ist falsch.</translation>
    </message>
    <message>
        <source>The interval of the broadcast is wrong.</source>
        <translation>Der Abstand der Rundsendung ist falsch.</translation>
    </message>
    <message>
        <source>The carrier does not know this broadcast area by name.</source>
        <translation>Der Netzbetreiber kennt kein Rundsendegebiet dieses Namens.</translation>
    </message>
    <message>
        <source>The broadcast area is written wrong.</source>
        <translation>Das Rundsendegebiet ist falsch geschrieben.</translation>
    </message>
    <message>
        <source>The number of broadcast areas is wrong.</source>
        <translation>Die Zahl der Rundsendegebiete ist falsch.</translation>
    </message>
    <message>
        <source>The kind of broadcast is wrong.</source>
        <translation>Die Art der Rundsendung ist falsch.</translation>
    </message>
    <message>
        <source>The message class of the broadcast is wrong.</source>
        <translation>Die Nachrichtenklasse der Rundsendung ist falsch.</translation>
    </message>
    <message>
        <source>The broadcast failed.</source>
        <translation>Die Rundsendung schlug fehl.</translation>
    </message>
    <message>
        <source>The question about a broadcast failed.</source>
        <translation>Die Frage nach einer Rundsendung schlug fehl.</translation>
    </message>
    <message>
        <source>The broadcast could not be taken back.</source>
        <translation>Die Rundsendung ließ sich nicht zurückziehen.</translation>
    </message>
    <message>
        <source>The number of repeats is wrong.</source>
        <translation>Die Zahl der Wiederholungen ist falsch.</translation>
    </message>
    <message>
        <source>The service group of the broadcast is wrong.</source>
        <translation>Die Dienstgruppe der Rundsendung ist falsch.</translation>
    </message>
    <message>
        <source>The channel of the broadcast is wrong.</source>
        <translation>Der Kanal der Rundsendung ist falsch.</translation>
    </message>
    <message>
        <source>A code of this carrier&apos;s own; ask the carrier what it means.</source>
        <translation>Ein eigener Code dieses Netzbetreibers; fragen Sie dort, was er bedeutet.</translation>
    </message>
    <message>
        <source>A code that the specification does not know; ask the carrier.</source>
        <translation>Ein Code, den die Spezifikation nicht kennt; fragen Sie beim Netzbetreiber nach.</translation>
    </message>
    <message numerus="yes">
        <source>%n octet(s)</source>
        <translation>
            <numerusform>%n Oktett</numerusform>
            <numerusform>%n Oktette</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2 octets</source>
        <translation>%1 bis %2 Oktette</translation>
    </message>
    <message>
        <source>%1 has %2, the specification asks for %3.</source>
        <translation>%1 hat %2, die Spezifikation verlangt %3.</translation>
    </message>
    <message>
        <source>The carrier&apos;s own</source>
        <translation>Dem Netzbetreiber eigen</translation>
    </message>
    <message>
        <source>%1 says it has %2 octets, but only %3 are left.</source>
        <translation>%1 gibt %2 Oktette an, aber nur %3 sind übrig.</translation>
    </message>
    <message>
        <source>%1 comes a second time; the first one counts.</source>
        <translation>%1 kommt ein zweites Mal; das erste zählt.</translation>
    </message>
    <message numerus="yes">
        <source>%n octet(s) at the end are too few for an optional parameter.</source>
        <translation>
            <numerusform>%n Oktett am Ende ist zu wenig für einen optionalen Parameter.</numerusform>
            <numerusform>%n Oktette am Ende sind zu wenig für einen optionalen Parameter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Display of the phone</source>
        <translation>Anzeige des Telefons</translation>
    </message>
    <message>
        <source>The phone</source>
        <translation>Das Telefon</translation>
    </message>
    <message>
        <source>SIM card</source>
        <translation>SIM-Karte</translation>
    </message>
    <message>
        <source>Device beside the phone</source>
        <translation>Gerät neben dem Telefon</translation>
    </message>
    <message>
        <source>GSM</source>
        <translation>GSM</translation>
    </message>
    <message>
        <source>ANSI-136</source>
        <translation>ANSI-136</translation>
    </message>
    <message>
        <source>IS-95</source>
        <translation>IS-95</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Circuit switched data</source>
        <translation>Leitungsvermittelte Daten</translation>
    </message>
    <message>
        <source>Packet data</source>
        <translation>Paketdaten</translation>
    </message>
    <message>
        <source>USSD</source>
        <translation>USSD</translation>
    </message>
    <message>
        <source>WAP control</source>
        <translation>WAP-Steuerung</translation>
    </message>
    <message>
        <source>Not restricted</source>
        <translation>Nicht eingeschränkt</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>Eingeschränkt</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Vertraulich</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheim</translation>
    </message>
    <message>
        <source>No language named</source>
        <translation>Keine Sprache genannt</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Nicht gesetzt</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Gesetzt</translation>
    </message>
    <message>
        <source>Do not tell when the phone is back</source>
        <translation>Nicht melden, wenn das Telefon zurück ist</translation>
    </message>
    <message>
        <source>Tell when the phone is back</source>
        <translation>Melden, wenn das Telefon zurück ist</translation>
    </message>
    <message>
        <source>The phone can be reached</source>
        <translation>Das Telefon ist erreichbar</translation>
    </message>
    <message>
        <source>The phone is switched off or refuses</source>
        <translation>Das Telefon ist ausgeschaltet oder lehnt ab</translation>
    </message>
    <message>
        <source>The phone cannot be reached</source>
        <translation>Das Telefon ist nicht erreichbar</translation>
    </message>
    <message>
        <source>The phone&apos;s address is wrong</source>
        <translation>Die Adresse des Telefons ist falsch</translation>
    </message>
    <message>
        <source>A fault of the network that stays</source>
        <translation>Ein Fehler des Netzes, der bleibt</translation>
    </message>
    <message>
        <source>A fault of the network that passes</source>
        <translation>Ein Fehler des Netzes, der vorübergeht</translation>
    </message>
    <message>
        <source>No more messages follow</source>
        <translation>Es folgen keine weiteren Nachrichten</translation>
    </message>
    <message>
        <source>More messages follow</source>
        <translation>Es folgen weitere Nachrichten</translation>
    </message>
    <message>
        <source>Shown for a moment</source>
        <translation>Wird einen Augenblick gezeigt</translation>
    </message>
    <message>
        <source>Shown as the phone likes</source>
        <translation>Wird gezeigt, wie das Telefon mag</translation>
    </message>
    <message>
        <source>Shown until it is read</source>
        <translation>Wird gezeigt, bis sie gelesen ist</translation>
    </message>
    <message>
        <source>Kept as long as possible</source>
        <translation>Wird so lange wie möglich aufbewahrt</translation>
    </message>
    <message>
        <source>Kept until the phone is switched off</source>
        <translation>Wird aufbewahrt, bis das Telefon ausgeschaltet wird</translation>
    </message>
    <message>
        <source>Kept while the phone is in this area</source>
        <translation>Wird aufbewahrt, solange das Telefon in diesem Gebiet ist</translation>
    </message>
    <message>
        <source>Shown only</source>
        <translation>Wird nur gezeigt</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Unbelastet</translation>
    </message>
    <message>
        <source>Low load</source>
        <translation>Geringe Last</translation>
    </message>
    <message>
        <source>Medium load</source>
        <translation>Mittlere Last</translation>
    </message>
    <message>
        <source>High load</source>
        <translation>Hohe Last</translation>
    </message>
    <message>
        <source>Best use, no faster</source>
        <translation>Beste Auslastung, nicht schneller</translation>
    </message>
    <message>
        <source>Nearly congested: slow down</source>
        <translation>Fast überlastet: langsamer senden</translation>
    </message>
    <message>
        <source>Congested: stop for now</source>
        <translation>Überlastet: vorerst anhalten</translation>
    </message>
    <message>
        <source>ANSI-136 (access denied)</source>
        <translation>ANSI-136 (Zugang verweigert)</translation>
    </message>
    <message>
        <source>IS-95 (access denied)</source>
        <translation>IS-95 (Zugang verweigert)</translation>
    </message>
    <message>
        <source>carrier&apos;s own</source>
        <translation>dem Netzbetreiber eigen</translation>
    </message>
    <message>
        <source>Code %1, as digits</source>
        <translation>Code %1, als Ziffern</translation>
    </message>
    <message>
        <source>network %1</source>
        <translation>Netz %1</translation>
    </message>
    <message>
        <source>%1, code %2 (%3)</source>
        <translation>%1, Code %2 (%3)</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Gruppe %1</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n Teil</numerusform>
            <numerusform>%n Teile</numerusform>
        </translation>
    </message>
    <message>
        <source>Part %1</source>
        <translation>Teil %1</translation>
    </message>
    <message>
        <source>part of a long message</source>
        <translation>Teil einer langen Nachricht</translation>
    </message>
    <message>
        <source>message waiting</source>
        <translation>Nachricht liegt bereit</translation>
    </message>
    <message>
        <source>ports, 8 bits</source>
        <translation>Ports, 8 Bit</translation>
    </message>
    <message>
        <source>ports, 16 bits</source>
        <translation>Ports, 16 Bit</translation>
    </message>
    <message>
        <source>carrier control</source>
        <translation>Steuerung durch den Netzbetreiber</translation>
    </message>
    <message>
        <source>source of the header</source>
        <translation>Quelle des Kopfes</translation>
    </message>
    <message>
        <source>part of a long message, 16 bits</source>
        <translation>Teil einer langen Nachricht, 16 Bit</translation>
    </message>
    <message>
        <source>wireless control</source>
        <translation>Funksteuerung</translation>
    </message>
    <message>
        <source>text formatting</source>
        <translation>Textformatierung</translation>
    </message>
    <message>
        <source>predefined sound</source>
        <translation>vorgegebener Klang</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>Klang</translation>
    </message>
    <message>
        <source>predefined animation</source>
        <translation>vorgegebene Animation</translation>
    </message>
    <message>
        <source>large animation</source>
        <translation>große Animation</translation>
    </message>
    <message>
        <source>small animation</source>
        <translation>kleine Animation</translation>
    </message>
    <message>
        <source>large picture</source>
        <translation>großes Bild</translation>
    </message>
    <message>
        <source>small picture</source>
        <translation>kleines Bild</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>user prompt</source>
        <translation>Aufforderung an die Person</translation>
    </message>
    <message>
        <source>extended object</source>
        <translation>erweitertes Objekt</translation>
    </message>
    <message>
        <source>reused extended object</source>
        <translation>wiederverwendetes erweitertes Objekt</translation>
    </message>
    <message>
        <source>compression</source>
        <translation>Komprimierung</translation>
    </message>
    <message>
        <source>e-mail header</source>
        <translation>E-Mail-Kopf</translation>
    </message>
    <message>
        <source>hyperlink</source>
        <translation>Hyperlink</translation>
    </message>
    <message>
        <source>reply address</source>
        <translation>Antwortadresse</translation>
    </message>
    <message>
        <source>voice mail</source>
        <translation>Sprachnachricht</translation>
    </message>
    <message>
        <source>national letters, single shift</source>
        <translation>Landesbuchstaben, für ein Zeichen</translation>
    </message>
    <message>
        <source>national letters, locking shift</source>
        <translation>Landesbuchstaben, durchgehend</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation>Bengalisch</translation>
    </message>
    <message>
        <source>Gujarati</source>
        <translation>Gujarati</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>Kannada</source>
        <translation>Kannada</translation>
    </message>
    <message>
        <source>Malayalam</source>
        <translation>Malayalam</translation>
    </message>
    <message>
        <source>Oriya</source>
        <translation>Oriya</translation>
    </message>
    <message>
        <source>Punjabi</source>
        <translation>Panjabi</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>Tamil</translation>
    </message>
    <message>
        <source>Telugu</source>
        <translation>Telugu</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>Urdu</translation>
    </message>
    <message>
        <source>Part %1 of %2, group %3</source>
        <translation>Teil %1 von %2, Gruppe %3</translation>
    </message>
    <message>
        <source> (makes no sense)</source>
        <translation> (ergibt keinen Sinn)</translation>
    </message>
    <message>
        <source>From port %1 to port %2</source>
        <translation>Von Port %1 an Port %2</translation>
    </message>
    <message>
        <source>element %1</source>
        <translation>Element %1</translation>
    </message>
    <message>
        <source>A part header is announced, but it does not fit into the text.</source>
        <translation>Ein Teilekopf ist angekündigt, aber er passt nicht in den Text.</translation>
    </message>
    <message>
        <source>An element of the part header is longer than the header.</source>
        <translation>Ein Element des Teilekopfs ist länger als der Kopf.</translation>
    </message>
</context>
<context>
    <name>cordboard::describe::Words::Words</name>
    <message>
        <source>Not in the specification</source>
        <translation>Nicht in der Spezifikation</translation>
    </message>
</context>
<context>
    <name>cordboard::engine::LinkManager</name>
    <message>
        <source>Switched off.</source>
        <translation>Ausgeschaltet.</translation>
    </message>
</context>
<context>
    <name>cordboard::engine::Words</name>
    <message>
        <source>“%1” is too long for a sender number.</source>
        <translation>„%1“ ist zu lang für eine Absendernummer.</translation>
    </message>
    <message>
        <source>The user name has more than 15 characters; SMPP allows 15.</source>
        <translation>Der Benutzername hat mehr als 15 Zeichen; SMPP erlaubt 15.</translation>
    </message>
    <message>
        <source>The password has more than 8 characters; SMPP allows 8.</source>
        <translation>Das Passwort hat mehr als 8 Zeichen; SMPP erlaubt 8.</translation>
    </message>
    <message>
        <source>The system type has more than 12 characters; SMPP allows 12.</source>
        <translation>Der Systemtyp hat mehr als 12 Zeichen; SMPP erlaubt 12.</translation>
    </message>
    <message>
        <source>The carrier needs a name.</source>
        <translation>Der Netzbetreiber braucht einen Namen.</translation>
    </message>
    <message>
        <source>The carrier needs an address, like smpp.example.com.</source>
        <translation>Der Netzbetreiber braucht eine Adresse, etwa smpp.example.com.</translation>
    </message>
    <message>
        <source>The port is a number from 1 to 65535; 2775 is usual.</source>
        <translation>Der Port ist eine Zahl von 1 bis 65535; üblich ist 2775.</translation>
    </message>
    <message>
        <source>The window is a number from 1 to 1000.</source>
        <translation>Das Fenster ist eine Zahl von 1 bis 1000.</translation>
    </message>
    <message>
        <source>Parts a second cannot be less than 0; 0 means no limit.</source>
        <translation>Teile je Sekunde können nicht unter 0 liegen; 0 heißt unbegrenzt.</translation>
    </message>
    <message>
        <source>There is no number of yours to send from. Add one in Carriers.</source>
        <translation>Es gibt keine eigene Nummer, von der gesendet werden kann. Legen Sie unter Netzbetreiber eine an.</translation>
    </message>
    <message>
        <source>This carrier was removed meanwhile.</source>
        <translation>Dieser Netzbetreiber wurde inzwischen entfernt.</translation>
    </message>
    <message>
        <source>[Binary message, %1 octets]</source>
        <translation>[Binäre Nachricht, %1 Oktette]</translation>
    </message>
    <message>
        <source>[part %1 of %2 is missing]</source>
        <translation>[Teil %1 von %2 fehlt]</translation>
    </message>
    <message>
        <source>There is nobody to send this to. Add a phone number.</source>
        <translation>Es gibt niemanden, an den dies gehen kann. Fügen Sie eine Telefonnummer hinzu.</translation>
    </message>
    <message>
        <source>One message goes to at most 10,000 people. Split the list.</source>
        <translation>Eine Nachricht geht an höchstens 10.000 Personen. Teilen Sie die Liste.</translation>
    </message>
    <message>
        <source>There is no text to send.</source>
        <translation>Es gibt keinen Text zum Senden.</translation>
    </message>
    <message>
        <source>The password was sealed with the key in the system keyring, not with a passphrase. Start without the passphrase, or enter the password again.</source>
        <translation>Das Passwort wurde mit dem Schlüssel im Schlüsselbund des Systems versiegelt, nicht mit einer Passphrase. Starten Sie ohne die Passphrase, oder geben Sie das Passwort erneut ein.</translation>
    </message>
    <message>
        <source>%1 could not be written. Choose another place.</source>
        <translation>%1 ließ sich nicht schreiben. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>A recording lasts 1 to %1 minutes.</source>
        <translation>Eine Aufzeichnung dauert 1 bis %1 Minuten.</translation>
    </message>
    <message>
        <source>This PDU is gone: newer ones needed its room.</source>
        <translation>Diese PDU ist fort: Neuere brauchten ihren Platz.</translation>
    </message>
    <message>
        <source>Write why, in a few words. It is kept as evidence.</source>
        <translation>Schreiben Sie in wenigen Worten, warum. Es wird als Nachweis aufbewahrt.</translation>
    </message>
    <message>
        <source>The reason has more than 500 characters. Shorten it.</source>
        <translation>Die Begründung hat mehr als 500 Zeichen. Kürzen Sie sie.</translation>
    </message>
    <message>
        <source>%1 is on the list already.</source>
        <translation>%1 steht schon auf der Liste.</translation>
    </message>
    <message>
        <source>%1 is not on the list any more.</source>
        <translation>%1 steht nicht mehr auf der Liste.</translation>
    </message>
    <message>
        <source>“%1” of this carrier is not right.</source>
        <translation>„%1“ dieses Netzbetreibers stimmt nicht.</translation>
    </message>
    <message>
        <source>Waiting for an unknown outcome takes 0 to 1,440 minutes.</source>
        <translation>Das Warten bei ungewissem Ausgang dauert 0 bis 1.440 Minuten.</translation>
    </message>
    <message>
        <source>No engine holds this line.</source>
        <translation>Kein Nachrichtendienst hält diese Leitung.</translation>
    </message>
    <message>
        <source>%1 holds this line.</source>
        <translation>%1 hält diese Leitung.</translation>
    </message>
    <message>
        <source>The database does not answer. Cordboard keeps trying by itself; check the network and the server.</source>
        <translation>Die Datenbank antwortet nicht. Cordboard versucht es von selbst weiter; prüfen Sie das Netz und den Server.</translation>
    </message>
    <message>
        <source>“%1” is no prefix. Leave it empty for all numbers, or begin like +49.</source>
        <translation>„%1“ ist kein Präfix. Lassen Sie es für alle Nummern leer, oder beginnen Sie wie +49.</translation>
    </message>
    <message>
        <source>The route needs a carrier.</source>
        <translation>Der Weg braucht einen Netzbetreiber.</translation>
    </message>
    <message>
        <source>A carrier can be in a route only once. Give it a larger weight instead.</source>
        <translation>Ein Netzbetreiber kann nur einmal in einem Weg stehen. Geben Sie ihm stattdessen ein größeres Gewicht.</translation>
    </message>
    <message>
        <source>A weight is a number from 0 to 100; 0 makes the carrier a backup.</source>
        <translation>Ein Gewicht ist eine Zahl von 0 bis 100; 0 macht den Netzbetreiber zum Ersatz.</translation>
    </message>
    <message>
        <source>A name to send from has 1 to 11 letters and digits, with at least one letter.</source>
        <translation>Ein Name als Absender hat 1 bis 11 Buchstaben und Ziffern, mindestens einen Buchstaben.</translation>
    </message>
    <message>
        <source>A short code has 3 to 8 digits.</source>
        <translation>Eine Kurzwahl hat 3 bis 8 Ziffern.</translation>
    </message>
    <message>
        <source>“%1” is no number like +15551234567.</source>
        <translation>„%1“ ist keine Nummer wie +15551234567.</translation>
    </message>
    <message>
        <source>“%1” is no country code. Write two letters, like US or DE.</source>
        <translation>„%1“ ist kein Länderkürzel. Schreiben Sie zwei Buchstaben, etwa US oder DE.</translation>
    </message>
    <message>
        <source>The priority is a number from -100 to 100; the largest goes first.</source>
        <translation>Die Priorität ist eine Zahl von -100 bis 100; die größte geht vor.</translation>
    </message>
    <message>
        <source>The sender needs a number or a name.</source>
        <translation>Der Absender braucht eine Nummer oder einen Namen.</translation>
    </message>
    <message>
        <source>The sender needs a carrier.</source>
        <translation>Der Absender braucht einen Netzbetreiber.</translation>
    </message>
    <message>
        <source>A limit is a number of parts; 0 means no limit.</source>
        <translation>Eine Grenze ist eine Zahl von Teilen; 0 heißt unbegrenzt.</translation>
    </message>
    <message>
        <source>A currency has three letters, like USD or EUR.</source>
        <translation>Eine Währung hat drei Buchstaben, etwa USD oder EUR.</translation>
    </message>
    <message>
        <source>The prices need a currency, like USD or EUR.</source>
        <translation>Die Preise brauchen eine Währung, etwa USD oder EUR.</translation>
    </message>
    <message>
        <source>The prefix %1 has two prices. Keep one.</source>
        <translation>Das Präfix %1 hat zwei Preise. Behalten Sie einen.</translation>
    </message>
    <message>
        <source>for all numbers</source>
        <translation>für alle Nummern</translation>
    </message>
    <message>
        <source>A price for one part is between 0 and 1000.</source>
        <translation>Ein Preis für einen Teil liegt zwischen 0 und 1000.</translation>
    </message>
    <message>
        <source>[Binary message for port %1, %2 octets]</source>
        <translation>[Binäre Nachricht für Port %1, %2 Oktette]</translation>
    </message>
    <message>
        <source>A port is a number from 0 to 65535.</source>
        <translation>Ein Port ist eine Zahl von 0 bis 65535.</translation>
    </message>
    <message>
        <source>There is no access key with this id.</source>
        <translation>Es gibt keinen Zugangsschlüssel mit dieser Kennung.</translation>
    </message>
    <message>
        <source>Give the access key a name.</source>
        <translation>Geben Sie dem Zugangsschlüssel einen Namen.</translation>
    </message>
    <message>
        <source>A spending limit cannot be below 0.</source>
        <translation>Eine Ausgabengrenze kann nicht unter 0 liegen.</translation>
    </message>
    <message>
        <source>This access key would have expired already.</source>
        <translation>Dieser Zugangsschlüssel wäre schon abgelaufen.</translation>
    </message>
    <message>
        <source>There is no message with this id.</source>
        <translation>Es gibt keine Nachricht mit dieser Kennung.</translation>
    </message>
    <message>
        <source>There is no conversation with this id.</source>
        <translation>Es gibt kein Gespräch mit dieser Kennung.</translation>
    </message>
    <message>
        <source>A request with this Idempotency-Key is being worked on at this moment. Ask again in a second.</source>
        <translation>Eine Anfrage mit diesem Idempotency-Key wird gerade bearbeitet. Fragen Sie in einer Sekunde noch einmal.</translation>
    </message>
    <message>
        <source>This Idempotency-Key was used for another request within the last 24 hours. Use a new one for a new message.</source>
        <translation>Dieser Idempotency-Key wurde in den letzten 24 Stunden für eine andere Anfrage benutzt. Nehmen Sie für eine neue Nachricht einen neuen.</translation>
    </message>
    <message>
        <source>This access key has used up its spending limit of this month. Nothing was sent. Raise the limit, or wait for the next month.</source>
        <translation>Dieser Zugangsschlüssel hat seine Ausgabengrenze für diesen Monat erreicht. Nichts wurde gesendet. Erhöhen Sie die Grenze, oder warten Sie auf den nächsten Monat.</translation>
    </message>
    <message>
        <source>This message is no longer stored.</source>
        <translation>Diese Nachricht ist nicht mehr gespeichert.</translation>
    </message>
    <message>
        <source>Number %1 of the list: %2</source>
        <translation>Nummer %1 der Liste: %2</translation>
    </message>
    <message>
        <source>There are passwords sealed with the key in the system keyring. Unlock the keyring, or remove those carriers and webhooks first.</source>
        <translation>Es gibt Passwörter, die mit dem Schlüssel im Schlüsselbund des Systems versiegelt sind. Entsperren Sie den Schlüsselbund, oder entfernen Sie zuerst diese Betreiber und Webhooks.</translation>
    </message>
    <message>
        <source>Nobody sits at this program.</source>
        <translation>An diesem Programm sitzt niemand.</translation>
    </message>
    <message>
        <source>This conversation is no longer stored.</source>
        <translation>Diese Unterhaltung ist nicht mehr gespeichert.</translation>
    </message>
    <message>
        <source>Somebody has given this thread back. Nothing was changed.</source>
        <translation>Jemand hat diese Unterhaltung zurückgegeben. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>A program has given this thread to somebody else already.</source>
        <translation>Ein Programm hat diese Unterhaltung schon jemand anderem gegeben.</translation>
    </message>
    <message>
        <source>%1 has this thread already.</source>
        <translation>%1 hat diese Unterhaltung schon.</translation>
    </message>
    <message>
        <source>That time is over. Choose a later one.</source>
        <translation>Diese Zeit ist vorbei. Wählen Sie eine spätere.</translation>
    </message>
    <message>
        <source>There is nothing in the note.</source>
        <translation>In der Notiz steht nichts.</translation>
    </message>
    <message>
        <source>A note has at most 10,000 characters.</source>
        <translation>Eine Notiz hat höchstens 10.000 Zeichen.</translation>
    </message>
    <message>
        <source>There is no message yet that a note could stand behind.</source>
        <translation>Es gibt noch keine Nachricht, hinter der eine Notiz stehen könnte.</translation>
    </message>
    <message>
        <source>Give it a name, by which it is found.</source>
        <translation>Geben Sie ihm einen Namen, unter dem man ihn findet.</translation>
    </message>
    <message>
        <source>A name has at most 80 characters.</source>
        <translation>Ein Name hat höchstens 80 Zeichen.</translation>
    </message>
    <message>
        <source>There is no text in it.</source>
        <translation>Es steht kein Text darin.</translation>
    </message>
    <message>
        <source>This needs more parts than a phone can join. Shorten it.</source>
        <translation>Das braucht mehr Teile, als ein Telefon zusammenfügen kann. Kürzen Sie es.</translation>
    </message>
    <message>
        <source>Another message has just come in. Look at it first; nothing was changed.</source>
        <translation>Gerade ist noch eine Nachricht gekommen. Sehen Sie sie zuerst an; geändert wurde nichts.</translation>
    </message>
    <message>
        <source>%1 answered %2 s ago: “%3”</source>
        <extracomment>%1 a name, %2 a number of seconds, %3 what was answered</extracomment>
        <translation>%1 hat vor %2 s geantwortet: „%3“</translation>
    </message>
    <message>
        <source>%1 answered %2 min ago: “%3”</source>
        <extracomment>%1 a name, %2 a number of minutes, %3 what was answered</extracomment>
        <translation>%1 hat vor %2 min geantwortet: „%3“</translation>
    </message>
    <message>
        <source>%1 has answered meanwhile: “%2”</source>
        <extracomment>%1 a name, %2 what was answered</extracomment>
        <translation>%1 hat inzwischen geantwortet: „%2“</translation>
    </message>
    <message>
        <source>Give the label a name.</source>
        <translation>Geben Sie dem Etikett einen Namen.</translation>
    </message>
    <message>
        <source>A label has at most 30 characters.</source>
        <translation>Ein Etikett hat höchstens 30 Zeichen.</translation>
    </message>
    <message>
        <source>Give the view a name.</source>
        <translation>Geben Sie der Ansicht einen Namen.</translation>
    </message>
    <message>
        <source>The name of a view has at most 40 characters.</source>
        <translation>Der Name einer Ansicht hat höchstens 40 Zeichen.</translation>
    </message>
    <message>
        <source>Choose first what the conversations of this view have in common.</source>
        <translation>Wählen Sie zuerst, was die Unterhaltungen dieser Ansicht gemeinsam haben.</translation>
    </message>
    <message>
        <source>This person is blocked: what they answer is announced to nobody. Nothing was sent.</source>
        <translation>Diese Person ist blockiert: Ihre Antwort wird niemandem gemeldet. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Only who wrote a note can change it.</source>
        <translation>Nur wer eine Notiz geschrieben hat, kann sie ändern.</translation>
    </message>
    <message>
        <source>You have changed this note elsewhere. Nothing was changed.</source>
        <translation>Sie haben diese Notiz anderswo geändert. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This note is no longer there.</source>
        <translation>Diese Notiz gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>“%1” is no address to listen at. Write it like 127.0.0.1:8471.</source>
        <translation>„%1“ ist keine Adresse, an der gelauscht werden kann. Schreiben Sie sie wie 127.0.0.1:8471.</translation>
    </message>
    <message>
        <source>The size of a message is a number from 10 kB to 10,000 kB.</source>
        <translation>Die Größe einer Nachricht ist eine Zahl von 10 kB bis 10.000 kB.</translation>
    </message>
    <message>
        <source>The MMSC&apos;s user name for reaching us needs a password.</source>
        <translation>Der Benutzername, mit dem sich das MMSC bei uns anmeldet, braucht ein Passwort.</translation>
    </message>
    <message>
        <source>A media could not be fetched from its “url”: %1</source>
        <translation>Ein Medium ließ sich nicht von seiner „url“ holen: %1</translation>
    </message>
    <message>
        <source>A media at a “url” is larger than a message may be.</source>
        <translation>Ein Medium an einer „url“ ist größer, als eine Nachricht sein darf.</translation>
    </message>
    <message>
        <source>A multimedia message names no sender.</source>
        <translation>Eine Multimedia-Nachricht nennt keinen Absender.</translation>
    </message>
    <message>
        <source>A message takes at most %1 pictures or files.</source>
        <translation>Eine Nachricht fasst höchstens %1 Bilder oder Dateien.</translation>
    </message>
    <message>
        <source>The subject has more than %1 characters.</source>
        <translation>Der Betreff hat mehr als %1 Zeichen.</translation>
    </message>
    <message>
        <source>“%1” is empty. Attach it again.</source>
        <translation>„%1“ ist leer. Hängen Sie die Datei noch einmal an.</translation>
    </message>
    <message>
        <source>%1 does not send pictures. Tick “It can send pictures” on that number in Carriers, or send from another one.</source>
        <translation>%1 sendet keine Bilder. Setzen Sie unter Netzbetreiber bei dieser Nummer das Häkchen „Er kann Bilder senden“, oder senden Sie von einer anderen.</translation>
    </message>
    <message>
        <source>This message has %1 kB, and its carrier takes at most %2 kB. Make the pictures smaller, or leave something out.</source>
        <translation>Diese Nachricht hat %1 kB, und ihr Netzbetreiber nimmt höchstens %2 kB. Verkleinern Sie die Bilder oder lassen Sie etwas weg.</translation>
    </message>
    <message>
        <source>None of your numbers sends pictures. Add a carrier for multimedia messages in Carriers, and tick “It can send pictures” on one of its numbers.</source>
        <translation>Keine Ihrer Nummern sendet Bilder. Fügen Sie unter Netzbetreiber einen für Multimedia-Nachrichten hinzu und setzen Sie bei einer seiner Nummern das Häkchen „Er kann Bilder senden“.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Contact: %1</source>
        <translation>Kontakt: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>There is no time zone of that name.</source>
        <translation>Eine Zeitzone dieses Namens gibt es nicht.</translation>
    </message>
    <message>
        <source>This link leads nowhere (any more).</source>
        <translation>Dieser Link führt ins Leere.</translation>
    </message>
    <message>
        <source>There is no picture or file to send as a link. Attach one.</source>
        <translation>Es gibt kein Bild und keine Datei für einen Link. Hängen Sie etwas an.</translation>
    </message>
    <message>
        <source>A link leads to at most %1 MB. Leave something out.</source>
        <translation>Ein Link führt zu höchstens %1 MB. Lassen Sie etwas weg.</translation>
    </message>
    <message>
        <source>Links to pictures are not set up. Whoever runs Cordboard writes “media” with a “public_url” into provision.json.</source>
        <translation>Links auf Bilder sind nicht eingerichtet. Wer Cordboard betreibt, trägt „media“ mit einer „public_url“ in provision.json ein.</translation>
    </message>
    <message>
        <source>The link in this message leads nowhere any more. Attach the pictures again, and send a new one.</source>
        <translation>Der Link in dieser Nachricht führt ins Leere. Hängen Sie die Bilder noch einmal an und senden Sie einen neuen.</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>of a sound or a video: what it is, how long it plays, its size</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>These attachments are too large to be kept as a draft. Send them before you close the window.</source>
        <translation>Diese Anhänge sind zu groß, um als Entwurf behalten zu werden. Senden Sie sie, bevor Sie das Fenster schließen.</translation>
    </message>
    <message>
        <source>Pictures by WAP push need both: where to listen, and the address that phones are told.</source>
        <translation>Bilder per WAP-Push brauchen beides: wo gelauscht wird und die Adresse, die Telefone gesagt bekommen.</translation>
    </message>
    <message>
        <source>“%1” is no address that phones could fetch from. Write it like http://mms.example.net/m, with at most 60 characters.</source>
        <translation>„%1“ ist keine Adresse, von der Telefone etwas holen könnten. Schreiben Sie sie wie http://mms.example.net/m, mit höchstens 60 Zeichen.</translation>
    </message>
    <message>
        <source>“%1” is no name of a header. Write it like X-WAP-Network-Client-MSISDN.</source>
        <translation>„%1“ ist kein Name eines Headers. Schreiben Sie ihn wie X-WAP-Network-Client-MSISDN.</translation>
    </message>
    <message>
        <source>“%1” is no address of a proxy. Write addresses like 10.0.0.5 and networks like 10.0.0.0/24, with commas between them.</source>
        <translation>„%1“ ist keine Adresse eines Proxys. Schreiben Sie Adressen wie 10.0.0.5 und Netze wie 10.0.0.0/24, mit Kommas dazwischen.</translation>
    </message>
    <message>
        <source>This message is not, or no longer, here.</source>
        <translation>Diese Nachricht ist nicht oder nicht mehr hier.</translation>
    </message>
    <message>
        <source>This is no number of ours.</source>
        <translation>Das ist keine unserer Nummern.</translation>
    </message>
    <message>
        <source>A multimedia message names no number of ours.</source>
        <translation>Eine Multimedia-Nachricht nennt keine Ihrer Nummern.</translation>
    </message>
    <message>
        <source>The program is ending.</source>
        <translation>Das Programm wird beendet.</translation>
    </message>
    <message>
        <source>%1 listens at %2 already. Give this carrier another port.</source>
        <translation>An %2 lauscht schon %1. Geben Sie diesem Netzbetreiber einen anderen Port.</translation>
    </message>
    <message>
        <source>This number is not blocked.</source>
        <translation>Diese Nummer ist nicht blockiert.</translation>
    </message>
    <message>
        <source>This conversation is somebody else&apos;s by now. Nothing was changed.</source>
        <translation>Diese Unterhaltung hat inzwischen jemand anders. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>“%1” holds a virus: it is not sent. Delete it here, too.</source>
        <translation>„%1“ enthält einen Virus und wird nicht gesendet. Löschen Sie die Datei auch hier.</translation>
    </message>
    <message>
        <source>“%1” is not sent, as it could not be checked for viruses. Try it again later, or ask whoever looks after the scanner.</source>
        <translation>„%1“ wird nicht gesendet, weil es nicht auf Viren geprüft werden konnte. Versuchen Sie es später wieder, oder fragen Sie, wer den Scanner betreut.</translation>
    </message>
    <message>
        <source>Name where clamd listens: a socket like “/run/clamav/clamd.ctl”, or an address and a port like “127.0.0.1:3310”.</source>
        <translation>Geben Sie an, wo clamd lauscht: einen Socket wie „/run/clamav/clamd.ctl“ oder Adresse und Port wie „127.0.0.1:3310“.</translation>
    </message>
    <message>
        <source>This file holds a virus (%1) and stays closed. Delete the message, and tell whoever sent it.</source>
        <translation>Diese Datei enthält einen Virus (%1) und bleibt zu. Löschen Sie die Nachricht, und sagen Sie es dem Absender.</translation>
    </message>
    <message>
        <source>This file could not be checked for viruses and stays closed: %1 Try it again later, or ask whoever looks after the scanner.</source>
        <translation>Diese Datei konnte nicht auf Viren geprüft werden und bleibt zu: %1 Versuchen Sie es später wieder, oder fragen Sie, wer den Scanner betreut.</translation>
    </message>
    <message>
        <source>There is no picture of this.</source>
        <translation>Davon gibt es kein Bild.</translation>
    </message>
</context>
<context>
    <name>cordboard::http::Server</name>
    <message>
        <source>Port %1 on %2 is in use by another program. End that program, or choose another port.</source>
        <translation>Der Port %1 auf %2 wird von einem anderen Programm benutzt. Beenden Sie dieses Programm, oder wählen Sie einen anderen Port.</translation>
    </message>
    <message>
        <source>Port %1 may only be used by the system. Choose one from 1024 on.</source>
        <translation>Den Port %1 darf nur das System benutzen. Wählen Sie einen ab 1024.</translation>
    </message>
    <message>
        <source>%1 is not an address of this computer, so nothing can listen there. Choose one that is, or 127.0.0.1.</source>
        <translation>%1 ist keine Adresse dieses Computers, deshalb kann dort nichts lauschen. Wählen Sie eine, die es ist, oder 127.0.0.1.</translation>
    </message>
    <message>
        <source>Other computers may only connect over TLS. Name a certificate and its key, or listen on 127.0.0.1.</source>
        <translation>Andere Computer dürfen sich nur über TLS verbinden. Nennen Sie ein Zertifikat und seinen Schlüssel, oder lauschen Sie auf 127.0.0.1.</translation>
    </message>
    <message>
        <source>TLS needs both a certificate and its key. Name the file of each.</source>
        <translation>TLS braucht ein Zertifikat und seinen Schlüssel. Nennen Sie die Datei von beiden.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. Check the path and who may read it.</source>
        <translation>%1 kann nicht gelesen werden: %2. Prüfen Sie den Pfad und wer sie lesen darf.</translation>
    </message>
    <message>
        <source>%1 holds no certificate in PEM form. Give the chain as your certificate authority sent it.</source>
        <translation>%1 enthält kein Zertifikat in PEM-Form. Geben Sie die Kette an, wie Ihre Zertifizierungsstelle sie geschickt hat.</translation>
    </message>
    <message>
        <source>%1 is not the key of that certificate. It must be in PEM form, without a passphrase, and belong to %2.</source>
        <translation>%1 ist nicht der Schlüssel zu diesem Zertifikat. Er muss in PEM-Form und ohne Passphrase sein und zu %2 gehören.</translation>
    </message>
    <message>
        <source>The system gives no more threads. Close other programs and try again.</source>
        <translation>Das System gibt keine weiteren Threads her. Schließen Sie andere Programme und versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>cordboard::http::Words</name>
    <message>
        <source>It answered %1.</source>
        <translation>Die Antwort war %1.</translation>
    </message>
    <message>
        <source>It answered %1, a redirect, and redirects are not followed. Enter the address that it leads to.</source>
        <translation>Die Antwort war %1, eine Weiterleitung, und Weiterleitungen wird nicht gefolgt. Geben Sie die Adresse ein, zu der sie führt.</translation>
    </message>
    <message>
        <source>It answered %1: it does not let us in.</source>
        <translation>Die Antwort war %1: Wir werden nicht eingelassen.</translation>
    </message>
    <message>
        <source>It answered 404: there is nothing at this address.</source>
        <translation>Die Antwort war 404: An dieser Adresse ist nichts.</translation>
    </message>
    <message>
        <source>It answered 410: it is gone for good.</source>
        <translation>Die Antwort war 410: Es ist endgültig nicht mehr da.</translation>
    </message>
    <message>
        <source>It answered 429: too many requests.</source>
        <translation>Die Antwort war 429: zu viele Anfragen.</translation>
    </message>
    <message>
        <source>It answered %1 and did not take it.</source>
        <translation>Die Antwort war %1; es wurde nicht angenommen.</translation>
    </message>
    <message>
        <source>The name of the computer could not be found.</source>
        <translation>Der Name des Computers wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Nobody answers at this address.</source>
        <translation>An dieser Adresse antwortet niemand.</translation>
    </message>
    <message>
        <source>Its certificate is not trusted.</source>
        <translation>Dem Zertifikat wird nicht vertraut.</translation>
    </message>
    <message>
        <source>It did not answer in time.</source>
        <translation>Es kam nicht rechtzeitig eine Antwort.</translation>
    </message>
    <message>
        <source>The connection ended before the answer was there.</source>
        <translation>Die Verbindung endete, bevor die Antwort da war.</translation>
    </message>
    <message>
        <source>Cordboard ended before the answer was there.</source>
        <translation>Cordboard wurde beendet, bevor die Antwort da war.</translation>
    </message>
    <message>
        <source>The address must begin with http:// or https://.</source>
        <translation>Die Adresse muss mit http:// oder https:// beginnen.</translation>
    </message>
    <message>
        <source>A user name or password in the address would end up in logs. Leave it out.</source>
        <translation>Ein Benutzername oder Passwort in der Adresse würde in Protokollen landen. Lassen Sie es weg.</translation>
    </message>
    <message>
        <source>Addresses with a zone (%) cannot be used.</source>
        <translation>Adressen mit einer Zone (%) können nicht benutzt werden.</translation>
    </message>
    <message>
        <source>This port belongs to another protocol.</source>
        <translation>Dieser Port gehört einem anderen Protokoll.</translation>
    </message>
    <message>
        <source>The receiver answered %1. The fault is in the receiving program.</source>
        <translation>Der Empfänger antwortete %1. Der Fehler liegt im empfangenden Programm.</translation>
    </message>
    <message>
        <source>The address leads to this computer or a private network, which is not allowed here.</source>
        <translation>Die Adresse führt zu diesem Computer oder in ein privates Netz, was hier nicht erlaubt ist.</translation>
    </message>
    <message>
        <source>The address %1 is not one that may be reached from here.</source>
        <translation>Die Adresse %1 darf von hier nicht aufgerufen werden.</translation>
    </message>
    <message>
        <source>%1 is an address of this computer or of a private network. It is used only where private addresses are allowed.</source>
        <translation>%1 ist eine Adresse dieses Computers oder eines privaten Netzes. Sie wird nur verwendet, wo private Adressen erlaubt sind.</translation>
    </message>
    <message>
        <source>This is not an address like https://example.com/path.</source>
        <translation>Das ist keine Adresse wie https://example.com/pfad.</translation>
    </message>
</context>
<context>
    <name>cordboard::media::Words</name>
    <message>
        <source>JPEG picture</source>
        <translation>JPEG-Bild</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG-Bild</translation>
    </message>
    <message>
        <source>GIF picture</source>
        <translation>GIF-Bild</translation>
    </message>
    <message>
        <source>MP4 video</source>
        <translation>MP4-Video</translation>
    </message>
    <message>
        <source>3GP video</source>
        <translation>3GP-Video</translation>
    </message>
    <message>
        <source>MP3 sound</source>
        <translation>MP3-Ton</translation>
    </message>
    <message>
        <source>WAV sound</source>
        <translation>WAV-Ton</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF-Dokument</translation>
    </message>
    <message>
        <source>contact (vCard)</source>
        <translation>Kontakt (vCard)</translation>
    </message>
    <message>
        <source>%1 Cordboard sends %2.</source>
        <translation>%1 Cordboard sendet %2.</translation>
    </message>
    <message>
        <source>This is no kind of file that phones take.</source>
        <translation>Dateien dieser Art nehmen Telefone nicht an.</translation>
    </message>
    <message>
        <source>This is a file of the kind &quot;%1&quot;.</source>
        <translation>Das ist eine Datei der Art „%1“.</translation>
    </message>
    <message>
        <source>JPEG, PNG and GIF pictures, MP4 and 3GP videos, MP3 and WAV sounds, PDF documents and contacts (vCard)</source>
        <translation>JPEG-, PNG- und GIF-Bilder, MP4- und 3GP-Videos, MP3- und WAV-Töne, PDF-Dokumente und Kontakte (vCard)</translation>
    </message>
    <message>
        <source>This file is empty. Choose another one.</source>
        <translation>Diese Datei ist leer. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>This file is a %1 and a %2 at once, which is how harmful files hide.</source>
        <translation>Diese Datei ist zugleich %1 und %2; so verstecken sich schädliche Dateien.</translation>
    </message>
    <message>
        <source>This file is not what its name says: inside it is a %1. If you trust it, rename it to end in .%2.</source>
        <translation>Diese Datei ist nicht, was ihr Name sagt, sondern: %1. Wenn Sie ihr trauen, geben Sie ihr die Endung .%2.</translation>
    </message>
    <message>
        <source>This GIF picture has %1, and %2 is the most that fits. It would stop moving if it was made smaller. Send it as a link.</source>
        <translation>Dieses GIF-Bild hat %1, und mehr als %2 passt nicht hinein. Verkleinert würde es sich nicht mehr bewegen. Senden Sie es als Link.</translation>
    </message>
    <message>
        <source>This %1 has %2, and %3 is the most that fits. Send it as a link.</source>
        <translation>Zu groß: %1 mit %2, und mehr als %3 passt nicht hinein. Senden Sie es als Link.</translation>
    </message>
    <message>
        <source>Together the attachments have more than the %1 that this carrier takes, even with smaller pictures. Remove some, or send links.</source>
        <translation>Zusammen haben die Anhänge mehr als die %1, die dieser Netzbetreiber annimmt, selbst mit kleineren Bildern. Entfernen Sie welche, oder senden Sie Links.</translation>
    </message>
    <message>
        <source>The text alone has more than the %1 that this carrier takes. Make it shorter.</source>
        <translation>Schon der Text hat mehr als die %1, die dieser Netzbetreiber annimmt. Kürzen Sie ihn.</translation>
    </message>
    <message>
        <source>Together the attachments have more than the %1 that this carrier takes. Remove some, or send links.</source>
        <translation>Zusammen haben die Anhänge mehr als die %1, die dieser Netzbetreiber annimmt. Entfernen Sie welche, oder senden Sie Links.</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Byte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>Pictures can neither be shown nor made smaller here: the program cordboard-media is missing. Install the whole package.</source>
        <translation>Bilder lassen sich hier weder zeigen noch verkleinern: Das Programm cordboard-media fehlt. Installieren Sie das ganze Paket.</translation>
    </message>
    <message>
        <source>This picture is too large to be opened: it has more than %1 million pixels, or takes too much memory.</source>
        <translation>Dieses Bild ist zu groß, um es zu öffnen: Es hat mehr als %1 Millionen Bildpunkte oder braucht zu viel Speicher.</translation>
    </message>
    <message>
        <source>This picture cannot be made as small as %1. Send it as a link.</source>
        <translation>Dieses Bild lässt sich nicht auf %1 verkleinern. Senden Sie es als Link.</translation>
    </message>
    <message>
        <source>This picture is damaged and cannot be opened.</source>
        <translation>Dieses Bild ist beschädigt und lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>This picture takes too long to be opened, as harmful ones do.</source>
        <translation>Dieses Bild zu öffnen dauert zu lange, wie bei schädlichen Bildern.</translation>
    </message>
    <message>
        <source>Too many pictures are waiting to be opened. Try again in a moment.</source>
        <translation>Zu viele Bilder warten darauf, geöffnet zu werden. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>This picture has %1, and at most %2 are opened.</source>
        <translation>Dieses Bild hat %1, und geöffnet werden höchstens %2.</translation>
    </message>
    <message>
        <source>This picture cannot be opened: the program that looks at pictures stopped at it, as it does at harmful ones.</source>
        <translation>Dieses Bild lässt sich nicht öffnen: Das Programm, das Bilder ansieht, ist daran stehen geblieben, wie bei schädlichen Bildern.</translation>
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
    <name>cordboard::policy::Words</name>
    <message>
        <source>The word “%1” has nothing to compare, or is longer than 60 characters.</source>
        <translation>Das Wort „%1“ hat nichts zum Vergleichen, oder es ist länger als 60 Zeichen.</translation>
    </message>
    <message>
        <source>An answer has more than 600 characters. Shorten it.</source>
        <translation>Eine Antwort hat mehr als 600 Zeichen. Kürzen Sie sie.</translation>
    </message>
    <message>
        <source>“%1” is no country or state. Write it like “FR” or “US-FL”.</source>
        <translation>„%1“ ist kein Land oder Bundesstaat. Schreiben Sie es wie „FR“ oder „US-FL“.</translation>
    </message>
    <message>
        <source>The hours of “%1” cannot be read. Write them like “08:00-21:00”, and closed days like “01-01, easter+1”.</source>
        <translation>Die Zeiten von „%1“ lassen sich nicht lesen. Schreiben Sie sie wie „08:00-21:00“, und geschlossene Tage wie „01-01, easter+1“.</translation>
    </message>
    <message>
        <source>“%1” is no country. Write it like “FR”.</source>
        <translation>„%1“ ist kein Land. Schreiben Sie es wie „FR“.</translation>
    </message>
    <message>
        <source>There is no time zone “%1”. Write it like “Europe/Berlin”.</source>
        <translation>Es gibt keine Zeitzone „%1“. Schreiben Sie sie wie „Europe/Berlin“.</translation>
    </message>
    <message>
        <source>A spending limit must be more than 0. Remove it to have none.</source>
        <translation>Eine Ausgabengrenze muss über 0 liegen. Entfernen Sie sie, um keine zu haben.</translation>
    </message>
    <message>
        <source>“%1” is here twice. Keep one of the two rows.</source>
        <translation>„%1“ steht hier zweimal. Behalten Sie nur eine der beiden Zeilen.</translation>
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
        <translation>Der Eintrag des Schlüsselbunds für Cordboard ist beschädigt. Löschen Sie ihn dort und geben Sie dann die Passwörter neu ein.</translation>
    </message>
    <message>
        <source>%1 is damaged. Restore it from the last backup; without it the stored passwords cannot be opened.</source>
        <translation>%1 ist beschädigt. Spielen Sie die letzte Sicherung ein; ohne die Datei lassen sich die gespeicherten Passwörter nicht öffnen.</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check the rights of the file.</source>
        <translation>%1 lässt sich nicht lesen. Prüfen Sie die Rechte der Datei.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check the rights of its folder and the space on that disk.</source>
        <translation>%1 lässt sich nicht schreiben. Prüfen Sie die Rechte des Ordners und den Platz auf dem Datenträger.</translation>
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
    <name>cordboard::serve</name>
    <message>
        <source>This access key is for some numbers only. Access keys are managed with one that is for all numbers.</source>
        <translation>Dieser Zugangsschlüssel gilt nur für einige Nummern. Zugangsschlüssel verwaltet man mit einem, der für alle Nummern gilt.</translation>
    </message>
    <message>
        <source>“senders” must be a list of at most 1,000 numbers or names of ours, like &quot;+15551234567&quot;.</source>
        <translation>„senders“ muss eine Liste von höchstens 1.000 eigenen Nummern oder Namen sein, etwa &quot;+15551234567&quot;.</translation>
    </message>
    <message>
        <source>“spending_limit” must be an amount of 0 or more, or null for no limit.</source>
        <translation>„spending_limit“ muss ein Betrag ab 0 sein, oder null für keine Grenze.</translation>
    </message>
    <message>
        <source>the request</source>
        <translation>der Anfrage</translation>
    </message>
    <message>
        <source>“type” in %1 must be “tel”: messages go from numbers to numbers.</source>
        <translation>„type“ in %1 muss „tel“ sein: Nachrichten gehen von Nummern zu Nummern.</translation>
    </message>
    <message>
        <source>%1 must be a number like “+15559876543”.</source>
        <translation>%1 muss eine Nummer wie „+15559876543“ sein.</translation>
    </message>
    <message>
        <source>The id in the address is not a UUID, like a5d2114a-8e84-48cd-8bb2-c406eeb08cd1.</source>
        <translation>Die Kennung in der Adresse ist keine UUID wie a5d2114a-8e84-48cd-8bb2-c406eeb08cd1.</translation>
    </message>
    <message>
        <source>The parameter &quot;%1&quot; has an invalid format.</source>
        <translation>Der Parameter &quot;%1&quot; hat ein falsches Format.</translation>
    </message>
    <message>
        <source>This needs an access key: ?token=vb_… or the header Authorization: Bearer vb_….</source>
        <translation>Dafür braucht es einen Zugangsschlüssel: ?token=vb_… oder den Header Authorization: Bearer vb_….</translation>
    </message>
    <message>
        <source>This access key is not known here, was withdrawn, or has expired.</source>
        <translation>Dieser Zugangsschlüssel ist hier nicht bekannt, wurde zurückgezogen oder ist abgelaufen.</translation>
    </message>
    <message>
        <source>This address takes other methods; the header Allow names them.</source>
        <translation>Diese Adresse nimmt andere Methoden an; der Header Allow nennt sie.</translation>
    </message>
    <message>
        <source>These are more requests than are allowed here. Wait a moment.</source>
        <translation>Das sind mehr Anfragen, als hier erlaubt sind. Warten Sie einen Augenblick.</translation>
    </message>
    <message>
        <source>Cordboard is starting. Ask again in a few seconds.</source>
        <translation>Cordboard startet gerade. Fragen Sie in einigen Sekunden wieder.</translation>
    </message>
    <message>
        <source>Access keys in the address are switched off here. Send the header Authorization: Bearer vb_….</source>
        <translation>Zugangsschlüssel in der Adresse sind hier abgeschaltet. Senden Sie den Header Authorization: Bearer vb_….</translation>
    </message>
    <message>
        <source>This needs an access key of the role “admin”.</source>
        <translation>Dafür braucht es einen Zugangsschlüssel mit der Rolle „admin“.</translation>
    </message>
    <message>
        <source>This needs an access key of the role “sender” or “admin”.</source>
        <translation>Dafür braucht es einen Zugangsschlüssel mit der Rolle „sender“ oder „admin“.</translation>
    </message>
    <message>
        <source>The request has no body. It must be a JSON object.</source>
        <translation>Die Anfrage hat keinen Inhalt. Er muss ein JSON-Objekt sein.</translation>
    </message>
    <message>
        <source>There is no conversation with this id.</source>
        <translation>Es gibt keine Unterhaltung mit dieser Kennung.</translation>
    </message>
    <message>
        <source>There is no webhook yet: give “webhook_uri” as well.</source>
        <translation>Es gibt noch keinen Webhook: Geben Sie auch „webhook_uri“ an.</translation>
    </message>
    <message>
        <source>This access key is for some numbers only; the webhook hears of all of them.</source>
        <translation>Dieser Zugangsschlüssel gilt nur für einige Nummern; der Webhook erfährt von allen.</translation>
    </message>
    <message>
        <source>There is no message with this id.</source>
        <translation>Es gibt keine Nachricht mit dieser Kennung.</translation>
    </message>
    <message>
        <source>This message was deleted.</source>
        <translation>Diese Nachricht wurde gelöscht.</translation>
    </message>
    <message>
        <source>This access key is for some numbers only: name one of them as “sender”.</source>
        <translation>Dieser Zugangsschlüssel gilt nur für einige Nummern: Nennen Sie eine davon als „sender“.</translation>
    </message>
    <message>
        <source>This access key is not for the sender %1.</source>
        <translation>Dieser Zugangsschlüssel gilt nicht für den Absender %1.</translation>
    </message>
    <message>
        <source>Say why in the parameter &quot;reason&quot;. It is kept as evidence.</source>
        <translation>Sagen Sie im Parameter &quot;reason&quot;, warum. Das wird als Nachweis aufbewahrt.</translation>
    </message>
    <message>
        <source>This access key is for some numbers only; these figures are about all of them.</source>
        <translation>Dieser Zugangsschlüssel gilt nur für einige Nummern; diese Zahlen betreffen alle.</translation>
    </message>
    <message>
        <source>This access key may not be used with the number %1.</source>
        <translation>Dieser Zugangsschlüssel darf nicht mit der Nummer %1 benutzt werden.</translation>
    </message>
    <message>
        <source>“Idempotency-Key” must be 1 to 255 visible characters of ASCII without spaces.</source>
        <translation>„Idempotency-Key“ muss aus 1 bis 255 sichtbaren ASCII-Zeichen ohne Leerzeichen bestehen.</translation>
    </message>
    <message>
        <source>“text” must be a text; here is %1.</source>
        <translation>„text“ muss ein Text sein; hier steht %1.</translation>
    </message>
    <message>
        <source>“text” must not hold the character U+0000.</source>
        <translation>„text“ darf das Zeichen U+0000 nicht enthalten.</translation>
    </message>
    <message>
        <source>the source</source>
        <translation>dem Absender</translation>
    </message>
    <message>
        <source>“source” must be a number like “+15551234567”, a short code, or a name of up to 11 letters.</source>
        <translation>„source“ muss eine Nummer wie „+15551234567“, eine Kurzwahl oder ein Name von bis zu 11 Zeichen sein.</translation>
    </message>
    <message>
        <source>“destinations” must name somebody to send to, like {&quot;type&quot;: &quot;tel&quot;, &quot;target&quot;: &quot;+15559876543&quot;}.</source>
        <translation>„destinations“ muss jemanden nennen, an den gesendet wird, etwa {&quot;type&quot;: &quot;tel&quot;, &quot;target&quot;: &quot;+15559876543&quot;}.</translation>
    </message>
    <message>
        <source>“destinations” must name at most 10,000 people. Split the list.</source>
        <translation>„destinations“ darf höchstens 10.000 Personen nennen. Teilen Sie die Liste.</translation>
    </message>
    <message>
        <source>a destination</source>
        <translation>einem Empfänger</translation>
    </message>
    <message>
        <source>“send_at” must be a time like “2026-11-26T18:30:00Z”.</source>
        <translation>„send_at“ muss eine Zeit wie „2026-11-26T18:30:00Z“ sein.</translation>
    </message>
    <message>
        <source>“send_at” lies in the past. Leave it out to send at once.</source>
        <translation>„send_at“ liegt in der Vergangenheit. Lassen Sie es weg, um sofort zu senden.</translation>
    </message>
    <message>
        <source>“send_at” must be within a year from now.</source>
        <translation>„send_at“ muss innerhalb eines Jahres ab jetzt liegen.</translation>
    </message>
    <message>
        <source>This address is a WebSocket: ws://…/v1.0/ws?token=vb_….</source>
        <translation>Diese Adresse ist ein WebSocket: ws://…/v1.0/ws?token=vb_….</translation>
    </message>
    <message>
        <source>“%1” must be a time like 2026-11-26T05:40:00Z.</source>
        <translation>„%1“ muss eine Zeit wie 2026-11-26T05:40:00Z sein.</translation>
    </message>
    <message>
        <source>This access key is for some numbers only; webhooks tell of all.</source>
        <translation>Dieser Zugangsschlüssel gilt nur für einige Nummern; Webhooks berichten von allen.</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <comment>a field and what is wrong with it</comment>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>Say “from”, “until” or “only_dead”: without them everything would be sent again.</source>
        <translation>Nennen Sie „from“, „until“ oder „only_dead“: Ohne sie würde alles erneut gesendet.</translation>
    </message>
    <message>
        <source>There is nothing at this address. /openapi.json lists what is.</source>
        <translation>Unter dieser Adresse gibt es nichts. /openapi.json zählt auf, was es gibt.</translation>
    </message>
    <message>
        <source>A media is said to be “%1”, and its content is “%2”.</source>
        <translation>Ein Medium soll „%1“ sein, und sein Inhalt ist „%2“.</translation>
    </message>
    <message>
        <source>“medias” must name at most 20.</source>
        <translation>„medias“ darf höchstens 20 nennen.</translation>
    </message>
    <message>
        <source>This message has no media with that id.</source>
        <translation>Diese Nachricht hat kein Medium mit dieser ID.</translation>
    </message>
    <message>
        <source>“media_as_link” needs something in “medias”.</source>
        <translation>„media_as_link“ braucht etwas in „medias“.</translation>
    </message>
    <message>
        <source>“number” must be a number like “+15559876543”, a short code, or a name.</source>
        <translation>„number“ muss eine Nummer wie „+15559876543“, eine Kurzwahl oder ein Name sein.</translation>
    </message>
    <message>
        <source>This number is not blocked.</source>
        <translation>Diese Nummer ist nicht blockiert.</translation>
    </message>
    <message>
        <source>“%1” must be a UUID, or empty for nobody.</source>
        <translation>„%1“ muss eine UUID sein, oder leer für niemanden.</translation>
    </message>
    <message>
        <source>There is no label with this id.</source>
        <translation>Ein Etikett mit dieser id gibt es nicht.</translation>
    </message>
    <message>
        <source>This access key is for some numbers only; this is about all of them.</source>
        <translation>Dieser Zugangsschlüssel gilt nur für einige Nummern; hier geht es um alle.</translation>
    </message>
    <message>
        <source>“until” must be a time like “2026-11-26T18:30:00Z”.</source>
        <translation>„until“ muss eine Zeit wie „2026-11-26T18:30:00Z“ sein.</translation>
    </message>
    <message>
        <source>“text” must be a text without U+0000.</source>
        <translation>„text“ muss ein Text ohne U+0000 sein.</translation>
    </message>
    <message>
        <source>There is no view with this id.</source>
        <translation>Eine Ansicht mit dieser id gibt es nicht.</translation>
    </message>
    <message>
        <source>This view is always there and cannot be changed.</source>
        <translation>Diese Ansicht ist immer da und lässt sich nicht ändern.</translation>
    </message>
    <message>
        <source>“label_id” must be the id of a label.</source>
        <translation>„label_id“ muss die id eines Etiketts sein.</translation>
    </message>
    <message>
        <source>“carrier_id” must be the id of a carrier.</source>
        <translation>„carrier_id“ muss die id eines Netzbetreibers sein.</translation>
    </message>
    <message>
        <source>“sender” must be a number or name of yours.</source>
        <translation>„sender“ muss eine Nummer oder ein Name von Ihnen sein.</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Niemandes</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>the filter</source>
        <translation>der Filter</translation>
    </message>
</context>
<context>
    <name>cordboard::serve::MmsListeners</name>
    <message>
        <source>The MMSC of %1 is listened for at %2.</source>
        <translation>Auf das MMSC von %1 wird an %2 gelauscht.</translation>
    </message>
    <message>
        <source>Phones of %1 are listened for at %2.</source>
        <translation>Auf Handys von %1 wird an %2 gelauscht.</translation>
    </message>
    <message>
        <source>Phones can fetch no picture at %1, and send none. Pictures wait. %2</source>
        <translation>Telefone können unter %1 kein Bild holen und keines senden. Bilder warten. %2</translation>
    </message>
    <message>
        <source>Reports and pictures cannot come in at %1. %2</source>
        <extracomment>%1 an address, %2 a sentence: why, and what to do</extracomment>
        <translation>Berichte und Bilder können unter %1 nicht hereinkommen. %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>cordboard::simulator::Program</name>
    <message>
        <source>Not sent: %1</source>
        <translation>Nicht gesendet: %1</translation>
    </message>
    <message>
        <source>Link %1: bound as %2</source>
        <translation>Verbindung %1: angemeldet als %2</translation>
    </message>
    <message>
        <source>Link %1: closed, %2</source>
        <translation>Verbindung %1: geschlossen, %2</translation>
    </message>
    <message>
        <source>Link %1: submit %2 to %3, status %4%5</source>
        <translation>Verbindung %1: Submit %2 an %3, Status %4%5</translation>
    </message>
    <message>
        <source>Receipt answered with %1</source>
        <translation>Zustellbericht beantwortet mit %1</translation>
    </message>
    <message>
        <source>Message answered with %1</source>
        <translation>Nachricht beantwortet mit %1</translation>
    </message>
    <message>
        <source>MM7: turned away with HTTP %1, %2</source>
        <translation>MM7: mit HTTP %1 abgewiesen, %2</translation>
    </message>
    <message>
        <source>MM7: %1 %2 answered with HTTP %3, status %4</source>
        <translation>MM7: %1 %2 mit HTTP %3 beantwortet, Status %4</translation>
    </message>
    <message>
        <source>MM7 %1: submit %2, parts: %3, status %4%5</source>
        <translation>MM7 %1: Submit %2, Teile: %3, Status %4%5</translation>
    </message>
</context>
<context>
    <name>cordboard::smpp::Encoder</name>
    <message>
        <source>This part is longer than a carrier takes.</source>
        <translation>Dieser Teil ist länger, als ein Netzbetreiber annimmt.</translation>
    </message>
    <message>
        <source>The system ID is too long. A carrier takes at most 15 letters.</source>
        <translation>Die System-ID ist zu lang. Ein Netzbetreiber nimmt höchstens 15 Zeichen.</translation>
    </message>
    <message>
        <source>The password is too long. A carrier takes at most 8 letters.</source>
        <translation>Das Passwort ist zu lang. Ein Netzbetreiber nimmt höchstens 8 Zeichen.</translation>
    </message>
    <message>
        <source>The system type is too long. A carrier takes at most 12 letters.</source>
        <translation>Der Systemtyp ist zu lang. Ein Netzbetreiber nimmt höchstens 12 Zeichen.</translation>
    </message>
    <message>
        <source>The sender is longer than a carrier takes. Choose another.</source>
        <translation>Der Absender ist länger, als ein Netzbetreiber annimmt. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The number is longer than a phone number can be. Check it.</source>
        <translation>Die Nummer ist länger, als eine Telefonnummer sein kann. Prüfen Sie sie.</translation>
    </message>
    <message>
        <source>The address range is too long. A carrier takes at most 40 letters.</source>
        <translation>Der Adressbereich ist zu lang. Ein Netzbetreiber nimmt höchstens 40 Zeichen.</translation>
    </message>
    <message>
        <source>This message cannot be put into the carrier&apos;s format.</source>
        <translation>Diese Nachricht lässt sich nicht in das Format des Netzbetreibers bringen.</translation>
    </message>
</context>
<context>
    <name>cordboard::smpp::Session</name>
    <message>
        <source>The line takes no more for now.</source>
        <translation>Die Leitung nimmt im Moment nichts mehr an.</translation>
    </message>
</context>
<context>
    <name>cordboard::smpp::TcpTransport</name>
    <message>
        <source>It is for %1, until %2. Fingerprint: %3</source>
        <translation>Es gilt für %1, bis %2. Fingerabdruck: %3</translation>
    </message>
</context>
<context>
    <name>cordboard::store</name>
    <message>
        <source>%1 cannot be made. Check the rights of its folder.</source>
        <translation>%1 lässt sich nicht anlegen. Prüfen Sie die Rechte des Ordners.</translation>
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
        <translation>%1 ist leer: Der Inhalt ist verloren. Spielen Sie die letzte Sicherung ein, oder verschieben Sie die Datei, um neu zu beginnen.</translation>
    </message>
    <message>
        <source>%1 is not a Cordboard database. Move it away, or choose another data folder.</source>
        <translation>%1 ist keine Cordboard-Datenbank. Verschieben Sie die Datei, oder wählen Sie einen anderen Datenordner.</translation>
    </message>
    <message>
        <source>%1 is cut short. The file was left as it is; restore the last backup.</source>
        <translation>%1 ist abgeschnitten. Die Datei blieb, wie sie war; spielen Sie die letzte Sicherung ein.</translation>
    </message>
    <message>
        <source>%1 is damaged. The file was left as it is; keep a copy of it and restore the last backup.</source>
        <translation>%1 ist beschädigt. Die Datei blieb, wie sie war; heben Sie eine Kopie auf und spielen Sie die letzte Sicherung ein.</translation>
    </message>
    <message>
        <source>%1 was made by a newer Cordboard. Update this one to open it; the file is unchanged.</source>
        <translation>%1 stammt von einem neueren Cordboard. Aktualisieren Sie dieses hier, um die Datei zu öffnen; sie ist unverändert.</translation>
    </message>
    <message>
        <source>The file %1-wal belongs to another database. Put the right one back, or move both away; nothing was changed.</source>
        <translation>Die Datei %1-wal gehört zu einer anderen Datenbank. Legen Sie die richtige zurück, oder verschieben Sie beide; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The name of a schema is written in small letters, digits and underscores.</source>
        <translation>Der Name eines Schemas besteht aus Kleinbuchstaben, Ziffern und Unterstrichen.</translation>
    </message>
    <message>
        <source>The address of the database must not hold a password: others could read it in the list of processes. Put it into the file ~/.pgpass, or name a file in PGPASSFILE.</source>
        <translation>Die Adresse der Datenbank darf kein Passwort enthalten: Andere könnten es in der Liste der Prozesse lesen. Schreiben Sie es in die Datei ~/.pgpass, oder nennen Sie eine Datei in PGPASSFILE.</translation>
    </message>
    <message>
        <source>“%1” is not known in the address of a database; service, schema, sslmode, sslrootcert, sslcert and sslkey are.</source>
        <translation>„%1“ ist in der Adresse einer Datenbank nicht bekannt; bekannt sind service, schema, sslmode, sslrootcert, sslcert und sslkey.</translation>
    </message>
    <message>
        <source>“sslmode” must be one of %1.</source>
        <translation>„sslmode“ muss eines hiervon sein: %1.</translation>
    </message>
    <message>
        <source>The address of the database names no server. Write it like postgresql://anna@db.example.com/cordboard.</source>
        <translation>Die Adresse der Datenbank nennt keinen Server. Schreiben Sie sie wie postgresql://anna@db.example.com/cordboard.</translation>
    </message>
    <message>
        <source>The address of the database names no database. Write it like postgresql://anna@db.example.com/cordboard.</source>
        <translation>Die Adresse der Datenbank nennt keine Datenbank. Schreiben Sie sie wie postgresql://anna@db.example.com/cordboard.</translation>
    </message>
    <message>
        <source>The address of the database holds a character that cannot be used there: a semicolon, an apostrophe or a backslash.</source>
        <translation>Die Adresse der Datenbank enthält ein Zeichen, das dort nicht geht: ein Semikolon, einen Apostroph oder einen Rückstrich.</translation>
    </message>
    <message>
        <source>The address of a database begins with postgresql://, like postgresql://anna@db.example.com/cordboard.</source>
        <translation>Die Adresse einer Datenbank beginnt mit postgresql://, wie postgresql://anna@db.example.com/cordboard.</translation>
    </message>
    <message>
        <source>The address of the database cannot be read. Write it like postgresql://anna@db.example.com:5432/cordboard.</source>
        <translation>Die Adresse der Datenbank lässt sich nicht lesen. Schreiben Sie sie wie postgresql://anna@db.example.com:5432/cordboard.</translation>
    </message>
    <message>
        <source>The PostgreSQL driver of Qt is missing. Install the package libqt6sql6-psql.</source>
        <translation>Der PostgreSQL-Treiber von Qt fehlt. Installieren Sie das Paket libqt6sql6-psql.</translation>
    </message>
    <message>
        <source>The server of %1 is PostgreSQL %2; Cordboard needs PostgreSQL 15 or newer.</source>
        <translation>Der Server von %1 ist PostgreSQL %2; Cordboard braucht PostgreSQL 15 oder neuer.</translation>
    </message>
    <message>
        <source>The database %1 cannot hold every letter. Make one with: createdb --encoding UTF8 --template template0 NAME</source>
        <translation>Die Datenbank %1 kann nicht jedes Schriftzeichen aufnehmen. Legen Sie eine an mit: createdb --encoding UTF8 --template template0 NAME</translation>
    </message>
    <message>
        <source>The database %1 was made by a newer Cordboard. Update this one to use it; nothing was changed.</source>
        <translation>Die Datenbank %1 stammt von einem neueren Cordboard. Aktualisieren Sie dieses hier, um sie zu benutzen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The database was lost while this was being saved, and Cordboard is closing: whether it was saved is not known.</source>
        <translation>Die Verbindung zur Datenbank ging beim Speichern verloren, und Cordboard wird geschlossen: Ob dies gespeichert wurde, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The database cannot be reached at this moment. Try again later.</source>
        <translation>Die Datenbank ist gerade nicht erreichbar. Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>There is no such webhook.</source>
        <translation>Diesen Webhook gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such delivery.</source>
        <translation>Diese Zustellung gibt es nicht.</translation>
    </message>
    <message>
        <source>It still waits to be delivered.</source>
        <translation>Sie wartet noch darauf, zugestellt zu werden.</translation>
    </message>
    <message>
        <source>Another program forwards the webhooks now.</source>
        <translation>Ein anderes Programm leitet jetzt die Webhooks weiter.</translation>
    </message>
</context>
<context>
    <name>cordboard::text</name>
    <message>
        <source>This message is too long: it would take %1 parts, and phones can join %2 at most. Shorten it, or send it as several messages.</source>
        <translation>Diese Nachricht ist zu lang: Sie bräuchte %1 Teile, und Telefone setzen höchstens %2 zusammen. Kürzen Sie sie, oder senden Sie mehrere Nachrichten.</translation>
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
    <name>cordboard::ui::AttachmentCard</name>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>%1, %2, %3 of %4</source>
        <extracomment>%1 name of a file, %2 what it is, %3 which one, %4 of how many</extracomment>
        <translation>%1, %2, %3 von %4</translation>
    </message>
    <message>
        <source>Delete removes it, Ctrl with an arrow moves it.</source>
        <translation>Entf nimmt es weg, Strg mit einem Pfeil verschiebt es.</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::AttachmentDesk</name>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>„%1“ lässt sich nicht lesen: %2.</translation>
    </message>
    <message>
        <source>The picture cannot be pasted.</source>
        <translation>Das Bild lässt sich nicht einfügen.</translation>
    </message>
    <message>
        <source>Pictures and files (%1)</source>
        <translation>Bilder und Dateien (%1)</translation>
    </message>
    <message>
        <source>Attach to the message</source>
        <translation>An die Nachricht anhängen</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>“%1” is larger than 50 MB, more than a carrier or a link takes.</source>
        <translation>„%1“ ist größer als 50 MB, mehr, als ein Netzbetreiber oder ein Link fasst.</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::AttachmentTray</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <source>Subject (may stay empty)</source>
        <translation>Betreff (darf leer bleiben)</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>made smaller: %1 of %2</source>
        <translation>verkleinert: %1 von %2</translation>
    </message>
    <message>
        <source>Not attached.</source>
        <translation>Nicht angehängt.</translation>
    </message>
    <message>
        <source>The attachments are being prepared. It takes a moment.</source>
        <translation>Die Anhänge werden vorbereitet. Das dauert einen Moment.</translation>
    </message>
    <message>
        <source>Send as a link instead</source>
        <translation>Stattdessen als Link senden</translation>
    </message>
    <message>
        <source>Send in the message</source>
        <translation>In der Nachricht senden</translation>
    </message>
    <message>
        <source>Sent as a link.</source>
        <translation>Wird als Link gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>A page shows this for %n day(s), to whoever has the link.</source>
        <translation>
            <numerusform>Eine Seite zeigt es %n Tag lang jedem, der den Link hat.</numerusform>
            <numerusform>Eine Seite zeigt es %n Tage lang jedem, der den Link hat.</numerusform>
        </translation>
    </message>
    <message>
        <source>It could go as a link, once your admin has set up “media” in provision.json.</source>
        <translation>Es könnte als Link gehen, sobald Ihr Admin „media“ in provision.json eingerichtet hat.</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::Attendance</name>
    <message>
        <source>%1 is typing</source>
        <translation>%1 schreibt</translation>
    </message>
    <message>
        <source>%1 and %2 are typing</source>
        <translation>%1 und %2 schreiben</translation>
    </message>
    <message>
        <source>%1 is looking at this</source>
        <translation>%1 sieht sich das an</translation>
    </message>
    <message>
        <source>%1 and %2 are looking at this</source>
        <translation>%1 und %2 sehen sich das an</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::CarrierForm</name>
    <message>
        <source>Encrypt the line (TLS)</source>
        <translation>Die Leitung verschlüsseln (TLS)</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Save carrier</source>
        <translation>Netzbetreiber speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Remove carrier…</source>
        <translation>Netzbetreiber entfernen…</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>As you call it, such as Northline.</source>
        <translation>Wie Sie ihn nennen, etwa Northline.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Secure</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Carriers also say system id.</source>
        <translation>Netzbetreiber sagen auch System-ID.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>System type</source>
        <translation>Systemtyp</translation>
    </message>
    <message>
        <source>Most carriers want it empty.</source>
        <translation>Meistens bleibt er leer.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Our numbers</source>
        <translation>Unsere Nummern</translation>
    </message>
    <message>
        <source>One a line, such as +1 555 010 0142.</source>
        <translation>Eine je Zeile, etwa +1 555 010 0142.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Kept: leave empty to keep it.</source>
        <translation>Gespeichert: Leer lassen, um es zu behalten.</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>Nicht gespeichert.</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Wird getestet…</translation>
    </message>
    <message>
        <source>Settings of its own</source>
        <translation>Eigene Einstellungen</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Like</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Fills in what such carriers usually want.</source>
        <translation>Trägt ein, was solche Netzbetreiber meist wollen.</translation>
    </message>
    <message>
        <source>The certificate is always checked.</source>
        <translation>Das Zertifikat wird immer geprüft.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aufgeklappt</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Zugeklappt</translation>
    </message>
    <message>
        <source>Text messages (SMPP)</source>
        <translation>Textnachrichten (SMPP)</translation>
    </message>
    <message>
        <source>Pictures (MM7)</source>
        <translation>Bilder (MM7)</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::CarrierListModel</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::CarrierOverview</name>
    <message>
        <source>Switched off by you</source>
        <translation>Von Ihnen ausgeschaltet</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet sich</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Up, but not well</source>
        <translation>Verbunden, aber nicht gut</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Getrennt</translation>
    </message>
    <message>
        <source>Messages for it wait until it is switched on.</source>
        <translation>Nachrichten dafür warten, bis er eingeschaltet wird.</translation>
    </message>
    <message>
        <source>Messages leave and arrive. Nothing waits.</source>
        <translation>Nachrichten gehen hinaus und kommen an. Nichts wartet.</translation>
    </message>
    <message>
        <source>Messages leave and arrive.</source>
        <translation>Nachrichten gehen hinaus und kommen an.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Window used</source>
        <translation>Fenster belegt</translation>
    </message>
    <message>
        <source>Answer time</source>
        <translation>Antwortzeit</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Nächster Versuch</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Our numbers</source>
        <translation>Unsere Nummern</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>None needed</source>
        <translation>Nicht nötig</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Unbegrenzt</translation>
    </message>
    <message>
        <source>Inside this program</source>
        <translation>In diesem Programm</translation>
    </message>
    <message>
        <source>%1, port %2</source>
        <translation>%1, Port %2</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Learned: as in its answers</source>
        <translation>Gelernt: wie in seinen Antworten</translation>
    </message>
    <message>
        <source>Learned: hex (its answers are decimal)</source>
        <translation>Gelernt: hexadezimal (seine Antworten sind dezimal)</translation>
    </message>
    <message>
        <source>Learned: decimal (its answers are hex)</source>
        <translation>Gelernt: dezimal (seine Antworten sind hexadezimal)</translation>
    </message>
    <message>
        <source>Not learned yet</source>
        <translation>Noch nicht gelernt</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 je Sekunde</translation>
    </message>
    <message>
        <source>%1 a minute</source>
        <translation>%1 je Minute</translation>
    </message>
    <message>
        <source>%1 a day</source>
        <translation>%1 je Tag</translation>
    </message>
    <message>
        <source>%1; slowed to %2 a second by the carrier</source>
        <translation>%1; vom Netzbetreiber auf %2 je Sekunde verlangsamt</translation>
    </message>
    <message>
        <source>Limit of parts</source>
        <translation>Grenze der Teile</translation>
    </message>
    <message>
        <source>Message ids</source>
        <translation>Nachrichten-IDs</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::CarrierTab</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Simulator</source>
        <translation>Simulator</translation>
    </message>
    <message>
        <source>PDU view</source>
        <translation>PDUs</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Wege</translation>
    </message>
    <message>
        <source>Senders</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Kosten</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::CarriersPage</name>
    <message>
        <source>No carrier yet.</source>
        <translation>Noch kein Netzbetreiber.</translation>
    </message>
    <message>
        <source>Connect my carrier</source>
        <translation>Meinen Netzbetreiber verbinden</translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation>Demo starten</translation>
    </message>
    <message>
        <source>Carriers</source>
        <translation>Netzbetreiber</translation>
    </message>
    <message>
        <source>Add carrier</source>
        <translation>Netzbetreiber hinzufügen</translation>
    </message>
    <message>
        <source>The new carrier is not saved</source>
        <translation>Der neue Netzbetreiber ist nicht gespeichert</translation>
    </message>
    <message>
        <source>%1 is not saved</source>
        <translation>%1 ist nicht gespeichert</translation>
    </message>
    <message>
        <source>What you typed is lost when you leave now.</source>
        <translation>Was Sie eingegeben haben, geht verloren, wenn Sie jetzt weggehen.</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>New carrier</source>
        <translation>Neuer Netzbetreiber</translation>
    </message>
    <message>
        <source>Its address, user name and password come from the carrier.</source>
        <translation>Adresse, Benutzername und Passwort kommen vom Netzbetreiber.</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>Its password, numbers and routes are removed too. Conversations stay. Messages that wait for it stay too and leave when another carrier covers them.</source>
        <translation>Passwort, Nummern und Wege werden mit entfernt. Unterhaltungen bleiben. Wartende Nachrichten bleiben auch und gehen hinaus, sobald ein anderer Netzbetreiber für sie da ist.</translation>
    </message>
    <message>
        <source>Remove carrier</source>
        <translation>Netzbetreiber entfernen</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::CatcherTab</name>
    <message>
        <source>What was caught</source>
        <translation>Was aufgefangen wurde</translation>
    </message>
    <message>
        <source>200, taken</source>
        <translation>200, angenommen</translation>
    </message>
    <message>
        <source>500, server error</source>
        <translation>500, Serverfehler</translation>
    </message>
    <message>
        <source>429, too many at once</source>
        <translation>429, zu viele auf einmal</translation>
    </message>
    <message>
        <source>410, gone for good</source>
        <translation>410, für immer weg</translation>
    </message>
    <message>
        <source>Start the catcher</source>
        <translation>Auffänger starten</translation>
    </message>
    <message>
        <source>Send our events here…</source>
        <translation>Unsere Ereignisse hierher senden…</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>It answers</source>
        <translation>Er antwortet</translation>
    </message>
    <message>
        <source>Secret to check with</source>
        <translation>Geheimnis zum Prüfen</translation>
    </message>
    <message>
        <source>The request</source>
        <translation>Die Anfrage</translation>
    </message>
    <message>
        <source>Listens at %1. Only this computer reaches it.</source>
        <translation>Erreichbar unter %1. Nur dieser Computer kommt dorthin.</translation>
    </message>
    <message>
        <source>The catcher is off. It is a small receiver on this computer that shows what arrives, so that you need no other.</source>
        <translation>Der Auffänger ist aus. Er ist ein kleiner Empfänger auf diesem Computer, der zeigt, was ankommt, sodass Sie keinen anderen brauchen.</translation>
    </message>
    <message>
        <source>Stop the catcher</source>
        <translation>Auffänger anhalten</translation>
    </message>
    <message>
        <source>Enter the secret of the endpoint above.</source>
        <translation>Geben Sie oben das Geheimnis des Endpunkts ein.</translation>
    </message>
    <message>
        <source>Then this says whether the signature fits. The secret stays in this field and is not stored.</source>
        <translation>Dann steht hier, ob die Signatur passt. Das Geheimnis bleibt in diesem Feld und wird nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::CaughtModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::ChatHeader</name>
    <message>
        <source>Show the person</source>
        <translation>Person zeigen</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
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
    <message>
        <source>Open PDUs of this message</source>
        <translation>PDUs dieser Nachricht öffnen</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Delivered to %1</source>
        <translation>An %1 zugestellt</translation>
    </message>
    <message>
        <source>Sent to %1</source>
        <translation>An %1 gesendet</translation>
    </message>
    <message>
        <source>%1: message to %2</source>
        <extracomment>a state, &quot;Failed&quot; or &quot;Waiting&quot;, and a person&apos;s name</extracomment>
        <translation>%1: Nachricht an %2</translation>
    </message>
    <message>
        <source>Change note</source>
        <translation>Notiz ändern</translation>
    </message>
    <message>
        <source>Remove note</source>
        <translation>Notiz entfernen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Save %1 as…</source>
        <translation>%1 speichern unter …</translation>
    </message>
    <message>
        <source>Revoke link</source>
        <translation>Link zurückziehen</translation>
    </message>
    <message>
        <source>Save as contact</source>
        <translation>Als Kontakt speichern</translation>
    </message>
    <message>
        <source>Reply quoting</source>
        <translation>Mit Zitat antworten</translation>
    </message>
    <message>
        <source>Open link…</source>
        <translation>Link öffnen …</translation>
    </message>
    <message>
        <source>Open %1…</source>
        <translation>%1 öffnen …</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Copy selected text</source>
        <translation>Markierten Text kopieren</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n message(s)</source>
        <translation>
            <numerusform>%n Nachricht kopieren</numerusform>
            <numerusform>%n Nachrichten kopieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Play %1…</source>
        <translation>%1 abspielen …</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::ChoicePopup</name>
    <message>
        <source>%1, chosen</source>
        <extracomment>%1 one of several choices</extracomment>
        <translation>%1, gewählt</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>An action, a person, or words of a message</source>
        <translation>Eine Aktion, eine Person oder Wörter einer Nachricht</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Was passt</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>Zu „%1“ wurde nichts gefunden.</translation>
    </message>
    <message>
        <source>Labels go on the open thread. There is none, or no label yet.</source>
        <translation>Etiketten kommen an die offene Unterhaltung. Es ist keine offen, oder es gibt noch kein Etikett.</translation>
    </message>
    <message>
        <source>Take it off this thread</source>
        <translation>Von dieser Unterhaltung nehmen</translation>
    </message>
    <message>
        <source>Put it on this thread</source>
        <translation>An diese Unterhaltung heften</translation>
    </message>
    <message>
        <source>View of the inbox</source>
        <translation>Ansicht des Posteingangs</translation>
    </message>
    <message>
        <source>Canned replies go into the open thread. There is none, or no canned reply yet.</source>
        <translation>Textbausteine kommen in die offene Unterhaltung. Es ist keine offen, oder es gibt noch keinen.</translation>
    </message>
    <message>
        <source>&gt; for actions, @ for people, # for labels, / for canned replies</source>
        <translation>&gt; für Aktionen, @ für Personen, # für Etiketten, / für Textbausteine</translation>
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
    <message>
        <source>Send later</source>
        <translation>Später senden</translation>
    </message>
    <message>
        <source>Canned replies (/)</source>
        <translation>Textbausteine (/)</translation>
    </message>
    <message>
        <source>Write an internal note (Ctrl+Shift+N)</source>
        <translation>Interne Notiz schreiben (Strg+Umschalt+N)</translation>
    </message>
    <message>
        <source>Use that one</source>
        <translation>Jenen verwenden</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>Diesen behalten</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>You changed this draft on another computer:</source>
        <translation>Sie haben diesen Entwurf an einem anderen Computer geändert:</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Pick a time…</source>
        <translation>Zeit wählen…</translation>
    </message>
    <message>
        <source>Cancel it if they reply first</source>
        <translation>Abbrechen, wenn vorher geantwortet wird</translation>
    </message>
    <message>
        <source>Cancel it if %1 replies first</source>
        <translation>Abbrechen, wenn %1 vorher antwortet</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <extracomment>strips that are not shown</extracomment>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 links are often blocked by carriers.</source>
        <extracomment>%1 a domain: &quot;bit.ly&quot;</extracomment>
        <translation>Links von %1 werden oft von Netzbetreibern gesperrt.</translation>
    </message>
    <message>
        <source>Use the full address, or a domain of your own.</source>
        <translation>Verwenden Sie die volle Adresse oder eine eigene Domain.</translation>
    </message>
    <message>
        <source>%1 is not filled in.</source>
        <extracomment>%1 what is asked for: &quot;order number&quot;</extracomment>
        <translation>%1 ist nicht ausgefüllt.</translation>
    </message>
    <message>
        <source>It would be sent as it stands.</source>
        <translation>Es würde so gesendet, wie es dasteht.</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Trotzdem senden</translation>
    </message>
    <message>
        <source>Read first</source>
        <translation>Erst lesen</translation>
    </message>
    <message>
        <source>Attach pictures or files (Ctrl+Shift+A)</source>
        <translation>Bilder oder Dateien anhängen (Strg+Umschalt+A)</translation>
    </message>
    <message>
        <source>Emoji (Ctrl+.)</source>
        <translation>Emoji (Strg+.)</translation>
    </message>
    <message>
        <source>Find an emoji</source>
        <translation>Emoji suchen</translation>
    </message>
    <message>
        <source>No emoji is called so.</source>
        <translation>Kein Emoji heißt so.</translation>
    </message>
    <message>
        <source>No plain twin: %1</source>
        <extracomment>%1 one or more characters, an emoji</extracomment>
        <translation>Ohne schlichte Entsprechung: %1</translation>
    </message>
    <message>
        <source>Replace %1</source>
        <translation>%1 ersetzen</translation>
    </message>
    <message>
        <source>Unicode because of %1 text.</source>
        <extracomment>%1 a script: &quot;Cyrillic&quot;</extracomment>
        <translation>Unicode wegen der Schrift: %1.</translation>
    </message>
    <message>
        <source>Unicode because of %1.</source>
        <extracomment>%1 the characters</extracomment>
        <translation>Unicode wegen %1.</translation>
    </message>
    <message>
        <source>A part holds %1 characters instead of %2.</source>
        <translation>Ein Teil fasst %1 Zeichen statt %2.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Anybody can make a link there and hide where it leads, as those do who send spam. Carriers therefore stop such messages, often without a word: they count as sent and never arrive. Use the full address, or a domain of your own.</source>
        <translation>Dort kann jeder einen Link anlegen und verbergen, wohin er führt, wie es Spam-Versender tun. Netzbetreiber halten solche Nachrichten deshalb an, oft wortlos: Sie gelten als gesendet und kommen nie an. Nehmen Sie die volle Adresse oder eine eigene Domain.</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>Send marketing to %1</source>
        <extracomment>%1 a name</extracomment>
        <translation>Werbung an %1 senden</translation>
    </message>
    <message>
        <source>A marketing message should say how to stop.</source>
        <translation>Eine Werbenachricht sollte sagen, wie man sie abbestellt.</translation>
    </message>
    <message>
        <source>Many countries and carriers demand it.</source>
        <translation>Viele Länder und Netzbetreiber verlangen es.</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>„%1“ anfügen</translation>
    </message>
    <message>
        <source>Reply STOP to end</source>
        <translation>Abbestellen: STOP antworten</translation>
    </message>
    <message>
        <source>It is part of the conversation</source>
        <translation>Sie gehört zur Unterhaltung</translation>
    </message>
    <message>
        <source>It is marketing</source>
        <translation>Sie ist Werbung</translation>
    </message>
    <message>
        <source>about %1</source>
        <extracomment>%1 a sum of money; what is written would cost it</extracomment>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>%1 a part, by the price list of %2 (Carriers, Costs).</source>
        <extracomment>%1 a sum of money, %2 a carrier</extracomment>
        <translation>%1 je Teil, nach der Preisliste von %2 (Netzbetreiber, Kosten).</translation>
    </message>
    <message>
        <source>%1 a message, by the price list of %2 (Carriers, Costs).</source>
        <translation>%1 je Nachricht, nach der Preisliste von %2 (Netzbetreiber, Kosten).</translation>
    </message>
    <message>
        <source>Marketing: %1</source>
        <extracomment>%1 &quot;Send at 08:00 Mara&apos;s time&quot;</extracomment>
        <translation>Werbung: %1</translation>
    </message>
    <message>
        <source>marketing to %1, %2</source>
        <extracomment>%1 a name, %2 &quot;1 part&quot; or why it cannot be sent</extracomment>
        <translation>Werbung an %1, %2</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::ConsolePage</name>
    <message>
        <source>The latest messages</source>
        <translation>Die neuesten Nachrichten</translation>
    </message>
    <message>
        <source>Send a message</source>
        <translation>Eine Nachricht senden</translation>
    </message>
    <message>
        <source>The latest conversations</source>
        <translation>Die neuesten Unterhaltungen</translation>
    </message>
    <message>
        <source>How this program does</source>
        <translation>Wie es diesem Programm geht</translation>
    </message>
    <message>
        <source>API console</source>
        <translation>API-Konsole</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Send request</source>
        <translation>Anfrage senden</translation>
    </message>
    <message>
        <source>Send request (Ctrl+Enter)</source>
        <translation>Anfrage senden (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Make a key…</source>
        <translation>Schlüssel erstellen…</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Key of a program</source>
        <translation>Schlüssel eines Programms</translation>
    </message>
    <message>
        <source>It stays in this field and is not stored.</source>
        <translation>Er bleibt in diesem Feld und wird nicht gespeichert.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>The same request from a program</source>
        <translation>Dieselbe Anfrage aus einem Programm</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the request</source>
        <translation>Anfrage kopieren</translation>
    </message>
    <message>
        <source>The key is read from CORDBOARD_KEY, so that it is in no file and in no history.</source>
        <translation>Der Schlüssel wird aus CORDBOARD_KEY gelesen, damit er in keiner Datei und in keinem Verlauf steht.</translation>
    </message>
    <message>
        <source>The API is how your own programs send and read messages.</source>
        <translation>Über die API senden und lesen Ihre eigenen Programme Nachrichten.</translation>
    </message>
    <message>
        <source>%1 is how your own programs send and read messages. What you send here really leaves.</source>
        <translation>Über %1 senden und lesen Ihre eigenen Programme Nachrichten. Was Sie hier senden, geht wirklich hinaus.</translation>
    </message>
    <message>
        <source>The API cannot be reached now.</source>
        <translation>Die API ist gerade nicht erreichbar.</translation>
    </message>
    <message>
        <source>It took %1.</source>
        <translation>Es dauerte %1.</translation>
    </message>
    <message>
        <source>The API answered %1.</source>
        <translation>Die API antwortete %1.</translation>
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
    <name>cordboard::ui::CostsTab</name>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>The longest prefix counts. A message keeps the price it was accepted with.</source>
        <translation>Das längste Präfix zählt. Eine Nachricht behält den Preis, mit dem sie angenommen wurde.</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Remove price</source>
        <translation>Preis entfernen</translation>
    </message>
    <message>
        <source>Import a table…</source>
        <translation>Tabelle einlesen…</translation>
    </message>
    <message>
        <source>Export the table…</source>
        <translation>Tabelle ausgeben…</translation>
    </message>
    <message>
        <source>The price for %1 was removed.</source>
        <translation>Der Preis für %1 wurde entfernt.</translation>
    </message>
    <message numerus="yes">
        <source>%n prices were imported in place of the earlier ones.</source>
        <translation>
            <numerusform>%n Preis wurde eingelesen und ersetzt die früheren.</numerusform>
            <numerusform>%n Preise wurden eingelesen und ersetzen die früheren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import a table</source>
        <translation>Tabelle einlesen</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.tsv)</source>
        <translation>Tabellen (*.csv *.txt *.tsv)</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>„%1“ lässt sich nicht lesen: %2.</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>Tabelle ausgeben</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2.</source>
        <translation>„%1“ lässt sich nicht schreiben: %2.</translation>
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
    <message>
        <source>Picture message</source>
        <translation>Bildnachricht</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::DatePopup</name>
    <message>
        <source>Jump to a date</source>
        <translation>Zu einem Datum springen</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Earlier month</source>
        <translation>Früherer Monat</translation>
    </message>
    <message>
        <source>Later month</source>
        <translation>Späterer Monat</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::DeliveriesTab</name>
    <message>
        <source>Deliveries</source>
        <translation>Zustellungen</translation>
    </message>
    <message>
        <source>Person, number, event id</source>
        <translation>Person, Nummer, Ereigniskennung</translation>
    </message>
    <message>
        <source>Search deliveries</source>
        <translation>Zustellungen durchsuchen</translation>
    </message>
    <message>
        <source>Which events</source>
        <translation>Welche Ereignisse</translation>
    </message>
    <message>
        <source>Which results</source>
        <translation>Welche Ergebnisse</translation>
    </message>
    <message>
        <source>All results</source>
        <translation>Alle Ergebnisse</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Angekommen</translation>
    </message>
    <message>
        <source>Still trying</source>
        <translation>Wird noch versucht</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>Which time</source>
        <translation>Welche Zeit</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message numerus="yes">
        <source>%n newer events.</source>
        <extracomment>deliveries that came while a person looks at older ones</extracomment>
        <translation>
            <numerusform>%n neueres Ereignis.</numerusform>
            <numerusform>%n neuere Ereignisse.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>Alle Ereignisse</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>No event like this in the time that is chosen.</source>
        <translation>Kein solches Ereignis in der gewählten Zeit.</translation>
    </message>
    <message>
        <source>Show all events</source>
        <translation>Alle Ereignisse zeigen</translation>
    </message>
    <message>
        <source>Nothing was sent here today. A test event shows whether it works.</source>
        <translation>Heute wurde nichts hierher gesendet. Ein Testereignis zeigt, ob es geht.</translation>
    </message>
    <message>
        <source>Send a test event</source>
        <translation>Testereignis senden</translation>
    </message>
    <message>
        <source>Show earlier ones</source>
        <translation>Frühere zeigen</translation>
    </message>
    <message>
        <source>Nothing was sent here yet. It begins with the next message; a test event shows whether it works.</source>
        <translation>Hierher wurde noch nichts gesendet. Es beginnt mit der nächsten Nachricht; ein Testereignis zeigt, ob es geht.</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::DeliveryModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::DeliveryPane</name>
    <message>
        <source>Delivery</source>
        <translation>Zustellung</translation>
    </message>
    <message>
        <source>Copy the event id</source>
        <translation>Ereigniskennung kopieren</translation>
    </message>
    <message>
        <source>Replay now</source>
        <translation>Jetzt wiederholen</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>Als curl kopieren</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, signed</source>
        <translation>%1, %2, signiert</translation>
    </message>
    <message>
        <source>%1, %2, not signed</source>
        <translation>%1, %2, nicht signiert</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>next %1</source>
        <translation>nächster %1</translation>
    </message>
    <message>
        <source>the last %1 of %2</source>
        <translation>die letzten %1 von %2</translation>
    </message>
    <message>
        <source>Nothing was answered yet.</source>
        <translation>Noch kam keine Antwort.</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>von %1</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::DemoStrip</name>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Demo. Nothing leaves this computer.</source>
        <translation>Demo. Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Connect my carrier</source>
        <translation>Meinen Netzbetreiber verbinden</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::DesktopNotices</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Remind me no more</source>
        <translation>Nicht mehr erinnern</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::EmojiPopup</name>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::EndpointForm</name>
    <message>
        <source>May be in this network or on this computer</source>
        <translation>Darf in diesem Netz oder auf diesem Computer sein</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Sign every event</source>
        <translation>Jedes Ereignis signieren</translation>
    </message>
    <message>
        <source>Save endpoint</source>
        <translation>Endpunkt speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Remove endpoint…</source>
        <translation>Endpunkt entfernen…</translation>
    </message>
    <message>
        <source>message_received, message_updated</source>
        <translation>message_received, message_updated</translation>
    </message>
    <message>
        <source>As VoIPBIN names them</source>
        <translation>Wie VoIPBIN sie nennt</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Keine Grenze</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wohin</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>As you call it, such as CRM import.</source>
        <translation>Wie Sie ihn nennen, etwa CRM-Import.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>https://… It has to answer 200 within the time below.</source>
        <translation>https://… Er muss in der Zeit unten mit 200 antworten.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Private networks</source>
        <translation>Private Netze</translation>
    </message>
    <message>
        <source>Otherwise such an address is refused, whatever name it hides behind.</source>
        <translation>Sonst wird eine solche Adresse abgelehnt, gleich hinter welchem Namen sie steckt.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Names of events</source>
        <translation>Namen der Ereignisse</translation>
    </message>
    <message>
        <source>The second for a program that was made for VoIPBIN.</source>
        <translation>Das zweite für ein Programm, das für VoIPBIN gemacht wurde.</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>How fast</source>
        <translation>Wie schnell</translation>
    </message>
    <message>
        <source>Answers within</source>
        <translation>Antwortet binnen</translation>
    </message>
    <message>
        <source>A slower answer counts as none and is tried again.</source>
        <translation>Eine langsamere Antwort zählt als keine, und es wird erneut versucht.</translation>
    </message>
    <message>
        <source>At the same time</source>
        <translation>Zugleich</translation>
    </message>
    <message>
        <source>So many events may be on their way at once.</source>
        <translation>So viele Ereignisse dürfen zugleich unterwegs sein.</translation>
    </message>
    <message>
        <source>Each second</source>
        <translation>Pro Sekunde</translation>
    </message>
    <message>
        <source>So many events at most; the others wait in order.</source>
        <translation>Höchstens so viele Ereignisse; die anderen warten der Reihe nach.</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>Wer das sagt</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>So the receiver knows that an event is from here. See Signature.</source>
        <translation>So weiß der Empfänger, dass ein Ereignis von hier ist. Siehe Signatur.</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Of its own, as PEM. Empty: those of this computer.</source>
        <translation>Eine eigene, als PEM. Leer: die dieses Computers.</translation>
    </message>
    <message>
        <source>Pinned key</source>
        <translation>Fester Schlüssel</translation>
    </message>
    <message>
        <source>sha256//… of its certificate&apos;s key, instead of an authority. Empty: none.</source>
        <translation>sha256//… des Schlüssels seines Zertifikats, statt einer Stelle. Leer: keiner.</translation>
    </message>
    <message>
        <source>Empty: a new one is made and shown once.</source>
        <translation>Leer: Ein neues wird erzeugt und einmal gezeigt.</translation>
    </message>
    <message>
        <source>Kept, and never shown. What you type here replaces it at once; Signature changes it without a gap.</source>
        <translation>Aufbewahrt und nie gezeigt. Was Sie hier eingeben, ersetzt es sofort; unter Signatur wechselt es ohne Lücke.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Choose at least one event.</source>
        <translation>Wählen Sie mindestens ein Ereignis.</translation>
    </message>
    <message>
        <source>This is the secret of %1.</source>
        <translation>Das ist das Geheimnis von %1.</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>What waits for it is given up, and its list of deliveries goes too.</source>
        <translation>Was dafür wartet, wird aufgegeben, und auch die Liste der Zustellungen verschwindet.</translation>
    </message>
    <message>
        <source>Remove endpoint</source>
        <translation>Endpunkt entfernen</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::EndpointListModel</name>
    <message>
        <source>%1. %2. %3</source>
        <translation>%1. %2. %3</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::EndpointView</name>
    <message>
        <source>Deliveries</source>
        <translation>Zustellungen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Catcher</source>
        <translation>Auffänger</translation>
    </message>
    <message>
        <source>Send test</source>
        <translation>Test senden</translation>
    </message>
    <message>
        <source>Sends one event that says it is a test</source>
        <translation>Sendet ein Ereignis, das sich als Test ausgibt</translation>
    </message>
    <message>
        <source>Replay range…</source>
        <translation>Bereich wiederholen…</translation>
    </message>
    <message>
        <source>Sends events of a stretch of time once more</source>
        <translation>Sendet die Ereignisse eines Zeitraums noch einmal</translation>
    </message>
    <message>
        <source>1 event leaves again.</source>
        <translation>1 Ereignis geht noch einmal hinaus.</translation>
    </message>
    <message>
        <source>%1 events leave again, in order.</source>
        <translation>%1 Ereignisse gehen noch einmal hinaus, der Reihe nach.</translation>
    </message>
    <message>
        <source>It leaves again now.</source>
        <translation>Es geht jetzt noch einmal hinaus.</translation>
    </message>
    <message>
        <source>New endpoint</source>
        <translation>Neuer Endpunkt</translation>
    </message>
    <message>
        <source>A test event is on its way to %1.</source>
        <translation>Ein Testereignis ist unterwegs zu %1.</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::FigureTile</name>
    <message>
        <source>%1: %2</source>
        <comment>name of a figure and the figure</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::FilterLine</name>
    <message>
        <source>Show all conversations</source>
        <translation>Alle Unterhaltungen zeigen</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::FilterPopup</name>
    <message>
        <source>Filter conversations</source>
        <translation>Unterhaltungen filtern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>In names, numbers, messages</source>
        <translation>In Namen, Nummern, Nachrichten</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Zugewiesen an</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>Our number</source>
        <translation>Unsere Nummer</translation>
    </message>
    <message>
        <source>Last carrier</source>
        <translation>Letzter Netzbetreiber</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>A message failed and was not sent again</source>
        <translation>Eine Nachricht kam nicht an und wurde nicht neu gesendet</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Name der Ansicht</translation>
    </message>
    <message>
        <source>Name, to keep it as a view</source>
        <translation>Name, um sie als Ansicht zu behalten</translation>
    </message>
    <message>
        <source>Save as view</source>
        <translation>Als Ansicht speichern</translation>
    </message>
    <message>
        <source>Remove view</source>
        <translation>Ansicht entfernen</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Anybody or nobody</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Mir</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>A label that was removed</source>
        <translation>Ein entferntes Etikett</translation>
    </message>
    <message>
        <source>A carrier that was removed</source>
        <translation>Ein entfernter Netzbetreiber</translation>
    </message>
    <message>
        <source>Saved. It is under More.</source>
        <translation>Gespeichert. Sie steht unter Mehr.</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::FindBar</name>
    <message>
        <source>Earlier message (F3)</source>
        <translation>Frühere Nachricht (F3)</translation>
    </message>
    <message>
        <source>Later message (Shift+F3)</source>
        <translation>Spätere Nachricht (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Close search (Esc)</source>
        <translation>Suche schließen (Esc)</translation>
    </message>
    <message>
        <source>Search in this thread</source>
        <translation>In dieser Unterhaltung suchen</translation>
    </message>
    <message>
        <source>%1 of %2+</source>
        <comment>the third of seventeen or more</comment>
        <translation>%1 von %2+</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>the third of seventeen</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::FirstRunPage</name>
    <message>
        <source>Welcome to Cordboard</source>
        <translation>Willkommen bei Cordboard</translation>
    </message>
    <message>
        <source>Text with your customers over your own carrier. Everything stays in one file on this computer.</source>
        <translation>Schreiben Sie Ihren Kunden über den eigenen Netzbetreiber. Alles bleibt in einer Datei auf diesem Computer.</translation>
    </message>
    <message>
        <source>Try it now</source>
        <translation>Gleich ausprobieren</translation>
    </message>
    <message>
        <source>Demo carrier, nothing leaves this computer</source>
        <translation>Demo-Netzbetreiber, nichts verlässt diesen Computer</translation>
    </message>
    <message>
        <source>Made-up customers write to you</source>
        <translation>Erfundene Kunden schreiben Ihnen</translation>
    </message>
    <message>
        <source>See sending, delivered, failed, and why</source>
        <translation>Sie sehen: gesendet, zugestellt, fehlgeschlagen, und warum</translation>
    </message>
    <message>
        <source>Uses its own file, thrown away when you like</source>
        <translation>Benutzt eine eigene Datei, die Sie jederzeit wegwerfen können</translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation>Demo starten</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Connect my carrier</source>
        <translation>Meinen Netzbetreiber verbinden</translation>
    </message>
    <message>
        <source>You need its address, user name and password</source>
        <translation>Nötig sind Adresse, Benutzername und Passwort</translation>
    </message>
    <message>
        <source>Test the connection before saving</source>
        <translation>Testen Sie die Verbindung vor dem Speichern</translation>
    </message>
    <message>
        <source>The password goes to the system keyring</source>
        <translation>Das Passwort kommt in den Schlüsselbund des Systems</translation>
    </message>
    <message>
        <source>You can send a first text to yourself</source>
        <translation>Der erste Text kann an Sie selbst gehen</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Verbinden…</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Enter</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::HealthPage</name>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Carriers</source>
        <translation>Netzbetreiber</translation>
    </message>
    <message>
        <source>No carrier is switched on.</source>
        <translation>Kein Netzbetreiber ist eingeschaltet.</translation>
    </message>
    <message>
        <source>Refused since Cordboard was started</source>
        <translation>Abgelehnt, seit Cordboard läuft</translation>
    </message>
    <message>
        <source>messages wait</source>
        <translation>Nachrichten warten</translation>
    </message>
    <message>
        <source>the oldest has waited</source>
        <translation>wartet die älteste</translation>
    </message>
    <message>
        <source>of messages kept</source>
        <translation>belegen die Nachrichten</translation>
    </message>
    <message>
        <source>free on this disk</source>
        <translation>frei auf diesem Datenträger</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>The line is logged in and answers the keep-alive, but no message has been answered, although some may leave. Most often the carrier has stopped taking them without saying so. Reconnect first. If it stays, look at its limits and at what is on the line (Carriers, PDU view), and tell the carrier the time.</source>
        <translation>Die Leitung ist angemeldet und beantwortet die Lebenszeichen, aber keine Nachricht wurde beantwortet, obwohl welche hinausdürfen. Meist nimmt der Netzbetreiber sie nicht mehr an, ohne es zu sagen. Verbinden Sie zuerst neu. Bleibt es so, sehen Sie sich die Grenzen an und was auf der Leitung geschieht (Netzbetreiber, PDU-Ansicht), und nennen Sie dem Netzbetreiber die Uhrzeit.</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>Was heißt das?</translation>
    </message>
    <message>
        <source>Show routes</source>
        <translation>Routen zeigen</translation>
    </message>
    <message>
        <source>Show webhooks</source>
        <translation>Webhooks zeigen</translation>
    </message>
    <message>
        <source>%1 without a route</source>
        <translation>%1 ohne Route</translation>
    </message>
    <message>
        <source>what waits is planned for later</source>
        <translation>was wartet, ist für später geplant</translation>
    </message>
    <message>
        <source>Everything is kept in %1.</source>
        <translation>Alles liegt in %1.</translation>
    </message>
    <message>
        <source>No carrier has refused anything that left from here.</source>
        <translation>Kein Netzbetreiber hat etwas abgelehnt, das von hier gesendet wurde.</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::HexView</name>
    <message>
        <source>Octets</source>
        <translation>Oktette</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Nichts gewählt</translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <translation>%1 bis %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n octet(s)</source>
        <translation>
            <numerusform>%n Oktett</numerusform>
            <numerusform>%n Oktette</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cordboard::ui::HookWords</name>
    <message>
        <source>Delivers</source>
        <translation>Stellt zu</translation>
    </message>
    <message>
        <source>Not well</source>
        <translation>Nicht gut</translation>
    </message>
    <message>
        <source>Does not deliver</source>
        <translation>Stellt nicht zu</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Abgeschaltet</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Paused by you</source>
        <translation>Von Ihnen angehalten</translation>
    </message>
    <message>
        <source>Switched off, it is gone</source>
        <translation>Abgeschaltet, es gibt ihn nicht mehr</translation>
    </message>
    <message>
        <source>Switched off after 5 days</source>
        <translation>Nach 5 Tagen abgeschaltet</translation>
    </message>
    <message>
        <source>Waiting to try again</source>
        <translation>Wartet auf den nächsten Versuch</translation>
    </message>
    <message>
        <source>Fails, is tried again</source>
        <translation>Schlägt fehl, wird wieder versucht</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation>Noch nichts gesendet</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1, %n wartet</numerusform>
            <numerusform>%1, %n warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n given up</source>
        <translation>
            <numerusform>%1, %n aufgegeben</numerusform>
            <numerusform>%1, %n aufgegeben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, all delivered</source>
        <translation>%1, alles zugestellt</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>No such computer</source>
        <translation>Diesen Computer gibt es nicht</translation>
    </message>
    <message>
        <source>Nothing answers there</source>
        <translation>Dort antwortet nichts</translation>
    </message>
    <message>
        <source>Address not allowed</source>
        <translation>Adresse nicht erlaubt</translation>
    </message>
    <message>
        <source>Certificate not trusted</source>
        <translation>Zertifikat nicht vertrauenswürdig</translation>
    </message>
    <message>
        <source>No answer within %1 s</source>
        <translation>Keine Antwort binnen %1 s</translation>
    </message>
    <message>
        <source>Broke off</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Cordboard ended first</source>
        <translation>Cordboard endete vorher</translation>
    </message>
    <message>
        <source>410, gone for good</source>
        <translation>410, für immer weg</translation>
    </message>
    <message>
        <source>429, too many at once</source>
        <translation>429, zu viele auf einmal</translation>
    </message>
    <message>
        <source>%1, server error</source>
        <translation>%1, Serverfehler</translation>
    </message>
    <message>
        <source>%1, not taken</source>
        <translation>%1, nicht angenommen</translation>
    </message>
    <message>
        <source>%1, sends us elsewhere</source>
        <translation>%1, schickt uns anderswohin</translation>
    </message>
    <message>
        <source>Waiting for the one before it</source>
        <translation>Wartet auf das vorherige</translation>
    </message>
    <message>
        <source>Left out, a later one told more</source>
        <translation>Ausgelassen, ein späteres sagte mehr</translation>
    </message>
    <message>
        <source>%1, given up</source>
        <translation>%1, aufgegeben</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1, close to the limit</source>
        <translation>%1, nahe an der Grenze</translation>
    </message>
    <message>
        <source>Waiting, next try %1</source>
        <translation>Wartet, nächster Versuch %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Delivered.</source>
        <translation>Zugestellt.</translation>
    </message>
    <message>
        <source>%1 answered %2 within %3.</source>
        <translation>%1 antwortete %2 binnen %3.</translation>
    </message>
    <message>
        <source>This was not sent.</source>
        <translation>Das wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>A later event of the same message told more, so this one is not needed.</source>
        <translation>Ein späteres Ereignis derselben Nachricht sagte mehr, daher ist dieses nicht nötig.</translation>
    </message>
    <message>
        <source>It waits for the one before it.</source>
        <translation>Es wartet auf das vorherige.</translation>
    </message>
    <message>
        <source>Events of one message are sent in order. It leaves when the earlier one has arrived or is given up.</source>
        <translation>Ereignisse einer Nachricht gehen der Reihe nach. Dieses geht hinaus, wenn das frühere angekommen oder aufgegeben ist.</translation>
    </message>
    <message>
        <source>This was given up.</source>
        <translation>Das wurde aufgegeben.</translation>
    </message>
    <message>
        <source>Cordboard no longer tries by itself. When %1 is well again, replay it.</source>
        <translation>Cordboard versucht es nicht mehr von selbst. Wenn es %1 wieder gut geht, wiederholen Sie es.</translation>
    </message>
    <message>
        <source>It has not left yet.</source>
        <translation>Es ist noch nicht hinausgegangen.</translation>
    </message>
    <message>
        <source>It leaves by itself.</source>
        <translation>Es geht von selbst hinaus.</translation>
    </message>
    <message>
        <source>It leaves when %1 is switched on again.</source>
        <translation>Es geht hinaus, wenn %1 wieder eingeschaltet ist.</translation>
    </message>
    <message>
        <source>It is sent again when %1 is switched on again.</source>
        <translation>Es wird erneut gesendet, wenn %1 wieder eingeschaltet ist.</translation>
    </message>
    <message>
        <source>Ask its owner to look at %1, then replay. Until then Cordboard tries again by itself for 3 days.</source>
        <translation>Bitten Sie den Betreiber, nach %1 zu sehen, und wiederholen Sie es dann. Bis dahin versucht Cordboard es 3 Tage lang von selbst.</translation>
    </message>
    <message>
        <source>Cordboard tries again by itself for 3 days.</source>
        <translation>Cordboard versucht es 3 Tage lang von selbst.</translation>
    </message>
    <message>
        <source>No event is queued.</source>
        <translation>Kein Ereignis wartet.</translation>
    </message>
    <message>
        <source>1 event is queued, it is not lost.</source>
        <translation>1 Ereignis wartet, es ist nicht verloren.</translation>
    </message>
    <message>
        <source>%1 events are queued in order, none is lost.</source>
        <translation>%1 Ereignisse warten der Reihe nach, keines ist verloren.</translation>
    </message>
    <message>
        <source>%1 is paused by you.</source>
        <translation>%1 haben Sie angehalten.</translation>
    </message>
    <message>
        <source>%1 answered that it is gone for good, so it was switched off.</source>
        <translation>%1 antwortete, dass es ihn nicht mehr gibt, und wurde abgeschaltet.</translation>
    </message>
    <message>
        <source>%1 was switched off after 5 days without one good answer.</source>
        <translation>%1 wurde nach 5 Tagen ohne eine gute Antwort abgeschaltet.</translation>
    </message>
    <message>
        <source>%1 has not answered properly %2 times in a row.</source>
        <translation>%1 hat %2-mal hintereinander nicht richtig geantwortet.</translation>
    </message>
    <message>
        <source>%1 has not answered properly.</source>
        <translation>%1 hat nicht richtig geantwortet.</translation>
    </message>
    <message>
        <source>We wait and try one event at %1. %2</source>
        <translation>Wir warten und versuchen um %1 ein Ereignis. %2</translation>
    </message>
    <message>
        <source>Webhooks delivered</source>
        <translation>Webhooks zugestellt</translation>
    </message>
    <message>
        <source>%1: 1 event waiting</source>
        <translation>%1: 1 Ereignis wartet</translation>
    </message>
    <message>
        <source>%1: %2 events waiting</source>
        <translation>%1: %2 Ereignisse warten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 was switched off by itself.</source>
        <translation>%1 wurde von selbst abgeschaltet.</translation>
    </message>
    <message>
        <source>%1 does not answer properly.</source>
        <translation>%1 antwortet nicht richtig.</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::InboxPage</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Not sent again.</source>
        <translation>Nicht erneut gesendet.</translation>
    </message>
    <message>
        <source>Not sent to %1. The text is kept there as a draft.</source>
        <translation>Nicht an %1 gesendet. Der Text bleibt dort als Entwurf.</translation>
    </message>
    <message>
        <source>Older messages could not be read.</source>
        <translation>Ältere Nachrichten ließen sich nicht lesen.</translation>
    </message>
    <message>
        <source>The name is not saved.</source>
        <translation>Der Name ist nicht gespeichert.</translation>
    </message>
    <message>
        <source>Something is being written already.</source>
        <translation>Es wird schon etwas geschrieben.</translation>
    </message>
    <message>
        <source>Send it or take it away, then change the earlier text.</source>
        <translation>Senden oder entfernen Sie es, dann ändern Sie den früheren Text.</translation>
    </message>
    <message>
        <source>The note is not saved.</source>
        <translation>Die Notiz ist nicht gespeichert.</translation>
    </message>
    <message>
        <source>About this thread</source>
        <translation>Zu dieser Unterhaltung</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation>Zurückgeben</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Back now</source>
        <translation>Jetzt zurückholen</translation>
    </message>
    <message>
        <source>Snooze: %1</source>
        <translation>Zurückstellen: %1</translation>
    </message>
    <message>
        <source>Snooze: When they reply</source>
        <translation>Zurückstellen: Wenn geantwortet wird</translation>
    </message>
    <message>
        <source>Mark unread</source>
        <translation>Als ungelesen markieren</translation>
    </message>
    <message>
        <source>The thread with %1 is closed.</source>
        <translation>Die Unterhaltung mit %1 ist geschlossen.</translation>
    </message>
    <message>
        <source>The thread with %1 is snoozed until %2.</source>
        <translation>Die Unterhaltung mit %1 ist zurückgestellt bis %2.</translation>
    </message>
    <message>
        <source>The thread is snoozed until %1 replies.</source>
        <translation>Die Unterhaltung ist zurückgestellt, bis %1 antwortet.</translation>
    </message>
    <message>
        <source>The draft is not saved yet. It is kept in this window and tried again.</source>
        <translation>Der Entwurf ist noch nicht gespeichert. Er bleibt in diesem Fenster, und es wird wieder versucht.</translation>
    </message>
    <message>
        <source>Not sent.</source>
        <translation>Nicht gesendet.</translation>
    </message>
    <message>
        <source>The text is a draft in the conversation with %1.</source>
        <translation>Der Text ist ein Entwurf in der Unterhaltung mit %1.</translation>
    </message>
    <message>
        <source>Another conversation is open. Open this one again.</source>
        <translation>Eine andere Unterhaltung ist offen. Öffnen Sie diese wieder.</translation>
    </message>
    <message>
        <source>The thread with %1 is yours now.</source>
        <translation>Die Unterhaltung mit %1 gehört jetzt Ihnen.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>No later message holds “%1”.</source>
        <translation>Keine spätere Nachricht enthält „%1“.</translation>
    </message>
    <message>
        <source>No earlier message holds “%1”.</source>
        <translation>Keine frühere Nachricht enthält „%1“.</translation>
    </message>
    <message>
        <source>“%1” is in the chosen message.</source>
        <translation>„%1“ steht in der gewählten Nachricht.</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Earlier message with these words (F3)</source>
        <translation>Frühere Nachricht mit diesen Wörtern (F3)</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Later message with these words (Shift+F3)</source>
        <translation>Spätere Nachricht mit diesen Wörtern (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>Etiketten …</translation>
    </message>
    <message>
        <source>The view %1 is removed.</source>
        <translation>Die Ansicht %1 ist entfernt.</translation>
    </message>
    <message>
        <source>Unblock person</source>
        <translation>Blockierung aufheben</translation>
    </message>
    <message>
        <source>Block person</source>
        <translation>Person blockieren</translation>
    </message>
    <message>
        <source>%1 is blocked. What they write is kept, and announced to nobody.</source>
        <translation>%1 ist blockiert. Nachrichten von dort werden aufbewahrt und niemandem gemeldet.</translation>
    </message>
    <message>
        <source>The note is removed.</source>
        <translation>Die Notiz ist entfernt.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>%1 is no phone number that can be answered.</source>
        <translation>%1 ist keine Telefonnummer, der man antworten kann.</translation>
    </message>
    <message>
        <source>%1 is no whole phone number: the country is missing.</source>
        <translation>%1 ist keine ganze Telefonnummer: Das Land fehlt.</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation>An %1 schreiben</translation>
    </message>
    <message>
        <source>Nothing is on record. Answers may be sent.</source>
        <translation>Nichts ist festgehalten. Antworten dürfen gesendet werden.</translation>
    </message>
    <message>
        <source>Opted out on %1: “%2”</source>
        <translation>Abgemeldet am %1: „%2“</translation>
    </message>
    <message>
        <source>Agreed on %1: “%2”</source>
        <translation>Zugestimmt am %1: „%2“</translation>
    </message>
    <message>
        <source>Was asked on %1, has not answered.</source>
        <translation>Wurde am %1 gefragt, hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>The same person as</source>
        <translation>Dieselbe Person wie</translation>
    </message>
    <message>
        <source>No other conversation is like that.</source>
        <translation>Keine andere Unterhaltung passt.</translation>
    </message>
    <message>
        <source>%1 and %2 are one person now.</source>
        <translation>%1 und %2 sind jetzt eine Person.</translation>
    </message>
    <message>
        <source>Remove a note of mine</source>
        <translation>Eine Notiz von mir entfernen</translation>
    </message>
    <message>
        <source>Change a note of mine</source>
        <translation>Eine Notiz von mir ändern</translation>
    </message>
    <message>
        <source>There is no note of yours here.</source>
        <translation>Hier ist keine Notiz von Ihnen.</translation>
    </message>
    <message>
        <source>It is written “%1”, which can look like another name. Its real name is %2.</source>
        <translation>Geschrieben steht „%1“, was wie ein anderer Name aussehen kann. In Wirklichkeit heißt es %2.</translation>
    </message>
    <message>
        <source>Letters of different alphabets are mixed in it: somebody may pretend to be somebody else.</source>
        <translation>Darin sind Buchstaben verschiedener Alphabete gemischt: Vielleicht gibt sich jemand für jemand anderen aus.</translation>
    </message>
    <message>
        <source>What stands before the @ is not where it leads.</source>
        <translation>Was vor dem @ steht, ist nicht das Ziel.</translation>
    </message>
    <message>
        <source>It leads to a number instead of a name, as hardly any company does.</source>
        <translation>Der Link führt zu einer Zahl statt zu einem Namen, was kaum eine Firma macht.</translation>
    </message>
    <message>
        <source>The whole link: %1</source>
        <translation>Der ganze Link: %1</translation>
    </message>
    <message>
        <source>Open %1 in the browser?</source>
        <translation>%1 im Browser öffnen?</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Hierbleiben</translation>
    </message>
    <message>
        <source>No program here opens links. Copy the link instead.</source>
        <translation>Kein Programm hier öffnet Links. Kopieren Sie den Link stattdessen.</translation>
    </message>
    <message>
        <source>The database does not answer. You can read what is here; sending waits.</source>
        <translation>Die Datenbank antwortet nicht. Sie können lesen, was hier steht; das Senden wartet.</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::InboxViews</name>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Niemandes</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Braucht Sie</translation>
    </message>
    <message>
        <source>In all conversations, closed ones too</source>
        <translation>In allen Unterhaltungen, auch geschlossenen</translation>
    </message>
    <message>
        <source>More lists</source>
        <translation>Weitere Listen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Filtered</source>
        <translation>Gefiltert</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Filter …</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Erwähnungen</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::IntegrationsPage</name>
    <message>
        <source>Test catcher</source>
        <translation>Testauffänger</translation>
    </message>
    <message>
        <source>Still reading…</source>
        <translation>Wird noch gelesen…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No endpoint yet. An endpoint is a program of yours, such as a CRM, that is told of every message.</source>
        <translation>Noch kein Endpunkt. Ein Endpunkt ist ein Programm von Ihnen, etwa ein CRM, das von jeder Nachricht erfährt.</translation>
    </message>
    <message>
        <source>Add endpoint</source>
        <translation>Endpunkt hinzufügen</translation>
    </message>
    <message>
        <source>Try the catcher</source>
        <translation>Auffänger ausprobieren</translation>
    </message>
    <message>
        <source>The API cannot be reached now.</source>
        <translation>Die API ist gerade nicht erreichbar.</translation>
    </message>
    <message>
        <source>API on %1</source>
        <translation>API auf %1</translation>
    </message>
    <message numerus="yes">
        <source>API on %1, %n keys</source>
        <translation>
            <numerusform>API auf %1, %n Schlüssel</numerusform>
            <numerusform>API auf %1, %n Schlüssel</numerusform>
        </translation>
    </message>
    <message>
        <source>The endpoint is not saved</source>
        <translation>Der Endpunkt ist nicht gespeichert</translation>
    </message>
    <message>
        <source>The key is not saved</source>
        <translation>Der Schlüssel ist nicht gespeichert</translation>
    </message>
    <message>
        <source>%1 is not saved</source>
        <translation>%1 ist nicht gespeichert</translation>
    </message>
    <message>
        <source>What you typed is lost when you leave now.</source>
        <translation>Was Sie eingegeben haben, geht verloren, wenn Sie jetzt gehen.</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Verwerfen</translation>
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
    <name>cordboard::ui::KeyEditor</name>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Make key</source>
        <translation>Schlüssel erstellen</translation>
    </message>
    <message>
        <source>Revoke key…</source>
        <translation>Schlüssel zurückziehen…</translation>
    </message>
    <message>
        <source>All of our numbers</source>
        <translation>Alle unsere Nummern</translation>
    </message>
    <message>
        <source>Only these</source>
        <translation>Nur diese</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Keine Grenze</translation>
    </message>
    <message>
        <source>Ends by itself</source>
        <translation>Endet von selbst</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Of the program that uses it, such as Shop.</source>
        <translation>Des Programms, das ihn benutzt, etwa Shop.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>“May do everything” also changes carriers, endpoints and keys.</source>
        <translation>„Darf alles“ ändert auch Betreiber, Endpunkte und Schlüssel.</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nummern</translation>
    </message>
    <message>
        <source>From which of our numbers it sends, and whose messages it sees.</source>
        <translation>Von welchen unserer Nummern er sendet und wessen Nachrichten er sieht.</translation>
    </message>
    <message>
        <source>Only these numbers</source>
        <translation>Nur diese Nummern</translation>
    </message>
    <message>
        <source>Costs a month at most</source>
        <translation>Kostet im Monat höchstens</translation>
    </message>
    <message>
        <source>In the currency of the carrier. Beyond it sending is refused until the month ends.</source>
        <translation>In der Währung des Betreibers. Darüber hinaus wird das Senden bis zum Monatsende abgelehnt.</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>There is no number yet. Each carrier has its own, under Senders.</source>
        <translation>Es gibt noch keine Nummer. Jeder Betreiber hat eigene, unter Absender.</translation>
    </message>
    <message>
        <source>Give the key a name, so that you know it again.</source>
        <translation>Geben Sie dem Schlüssel einen Namen, damit Sie ihn wiedererkennen.</translation>
    </message>
    <message>
        <source>Choose at least one number.</source>
        <translation>Wählen Sie mindestens eine Nummer.</translation>
    </message>
    <message>
        <source>This is no amount. Write it such as %1.</source>
        <translation>Das ist kein Betrag. Schreiben Sie ihn etwa so: %1.</translation>
    </message>
    <message>
        <source>This day has passed.</source>
        <translation>Dieser Tag ist vorbei.</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neuer Schlüssel</translation>
    </message>
    <message>
        <source>The key itself is made when you save.</source>
        <translation>Der Schlüssel selbst entsteht beim Speichern.</translation>
    </message>
    <message>
        <source>Revoked %1. It opens nothing.</source>
        <translation>Zurückgezogen %1. Er öffnet nichts mehr.</translation>
    </message>
    <message>
        <source>Begins with %1</source>
        <translation>Beginnt mit %1</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <source>Revoke %1?</source>
        <translation>%1 zurückziehen?</translation>
    </message>
    <message>
        <source>Programs that use it get no answer from now on. It cannot be brought back; you can make another one.</source>
        <translation>Programme, die ihn benutzen, bekommen ab jetzt keine Antwort mehr. Er lässt sich nicht zurückholen; Sie können einen anderen erstellen.</translation>
    </message>
    <message>
        <source>Revoke key</source>
        <translation>Schlüssel zurückziehen</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::KeyWords</name>
    <message>
        <source>May read</source>
        <translation>Darf lesen</translation>
    </message>
    <message>
        <source>May read and send</source>
        <translation>Darf lesen und senden</translation>
    </message>
    <message>
        <source>May do everything</source>
        <translation>Darf alles</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message numerus="yes">
        <source>%n numbers</source>
        <translation>
            <numerusform>%n Nummer</numerusform>
            <numerusform>%n Nummern</numerusform>
        </translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::KeysModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nummern</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Cost this month</source>
        <translation>Kosten diesen Monat</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::KeysPage</name>
    <message>
        <source>API keys</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>A key lets a program of yours send and read messages.</source>
        <translation>Mit einem Schlüssel kann ein Programm von Ihnen Nachrichten senden und lesen.</translation>
    </message>
    <message>
        <source>Show revoked ones</source>
        <translation>Zurückgezogene zeigen</translation>
    </message>
    <message>
        <source>Make a key</source>
        <translation>Schlüssel erstellen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No key yet. Make one for each program, so that you can revoke it without stopping the others.</source>
        <translation>Noch kein Schlüssel. Erstellen Sie für jedes Programm einen, damit Sie ihn zurückziehen können, ohne die anderen anzuhalten.</translation>
    </message>
    <message>
        <source>The new key is not made yet</source>
        <translation>Der neue Schlüssel ist noch nicht erstellt</translation>
    </message>
    <message>
        <source>The key is not saved</source>
        <translation>Der Schlüssel ist nicht gespeichert</translation>
    </message>
    <message>
        <source>What you typed is lost when you leave now.</source>
        <translation>Was Sie eingegeben haben, geht verloren, wenn Sie jetzt gehen.</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>This is the key of %1.</source>
        <translation>Das ist der Schlüssel von %1.</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::KnownPeople</name>
    <message>
        <source>People we know</source>
        <translation>Bekannte Personen</translation>
    </message>
    <message>
        <source>%1, %2 of %3. Enter opens the conversation.</source>
        <extracomment>%1 a person and number, %2 of %3 in the list</extracomment>
        <translation>%1, %2 von %3. Eingabe öffnet die Unterhaltung.</translation>
    </message>
    <message>
        <source>%1, with %2</source>
        <translation>%1, mit %2</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::LabelPopup</name>
    <message>
        <source>There are no labels yet. Type a name and press Enter.</source>
        <translation>Es gibt noch keine Etiketten. Schreiben Sie einen Namen und drücken Sie Enter.</translation>
    </message>
    <message>
        <source>Labels of this thread</source>
        <translation>Etiketten dieser Unterhaltung</translation>
    </message>
    <message>
        <source>Find or make a label</source>
        <translation>Etikett finden oder anlegen</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>%1, on this thread</source>
        <translation>%1, an dieser Unterhaltung</translation>
    </message>
    <message>
        <source>%1, not on this thread</source>
        <translation>%1, nicht an dieser Unterhaltung</translation>
    </message>
    <message>
        <source>Edit labels</source>
        <translation>Etiketten bearbeiten</translation>
    </message>
    <message>
        <source>New label “%1”</source>
        <translation>Neues Etikett „%1“</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::LabelsPage</name>
    <message>
        <source>Labels</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>Words for conversations, the same for the whole team. Ctrl+Shift+L puts them on the open one.</source>
        <translation>Wörter für Unterhaltungen, dieselben für das ganze Team. Strg+Umschalt+L heftet sie an die offene.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Name of the label</source>
        <translation>Name des Etiketts</translation>
    </message>
    <message>
        <source>Name: repair, VIP, waits for parts</source>
        <translation>Name: Reparatur, VIP, wartet auf Teile</translation>
    </message>
    <message>
        <source>Save label</source>
        <translation>Etikett speichern</translation>
    </message>
    <message>
        <source>New label</source>
        <translation>Neues Etikett</translation>
    </message>
    <message>
        <source>Remove label</source>
        <translation>Etikett entfernen</translation>
    </message>
    <message>
        <source>Label %1 removed from all conversations.</source>
        <translation>Etikett %1 von allen Unterhaltungen entfernt.</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::LaterPanel</name>
    <message>
        <source>Send then</source>
        <translation>Dann senden</translation>
    </message>
    <message>
        <source>When it leaves</source>
        <translation>Wann sie geht</translation>
    </message>
    <message>
        <source>By whose clock</source>
        <translation>Nach wessen Uhr</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>by their clock</source>
        <extracomment>%1 a name</extracomment>
        <translation>nach der Uhr dort</translation>
    </message>
    <message>
        <source>by %1&apos;s clock</source>
        <translation>nach der Uhr von %1</translation>
    </message>
    <message>
        <source>by my clock</source>
        <translation>nach meiner Uhr</translation>
    </message>
    <message>
        <source>That time is over. Choose a later one.</source>
        <translation>Diese Zeit ist vorbei. Wählen Sie eine spätere.</translation>
    </message>
    <message>
        <source>It leaves %1.</source>
        <extracomment>%1 &quot;tomorrow at 08:00&quot;</extracomment>
        <translation>Sie geht %1.</translation>
    </message>
    <message>
        <source>That is %1 here.</source>
        <extracomment>%1 &quot;tomorrow at 17:00&quot;, by the clock of this computer</extracomment>
        <translation>Das ist hier %1.</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::LinesModel</name>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>how much of the window is used</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Netzbetreiber</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Letzte Antwort</translation>
    </message>
    <message>
        <source>Answers in</source>
        <translation>Antwortet in</translation>
    </message>
    <message>
        <source>Window used</source>
        <translation>Fenster belegt</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Älteste</translation>
    </message>
    <message>
        <source>Nothing has moved for %1</source>
        <translation>Seit %1 bewegt sich nichts</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::LinkTable</name>
    <message>
        <source>sending</source>
        <translation>zum Senden</translation>
    </message>
    <message>
        <source>receiving</source>
        <translation>zum Empfangen</translation>
    </message>
    <message>
        <source>both ways</source>
        <translation>beide Richtungen</translation>
    </message>
    <message>
        <source>up %1</source>
        <translation>verbunden seit %1</translation>
    </message>
    <message>
        <source>up</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>verbindet sich</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>down</source>
        <translation>getrennt</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Leitungen</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Window used</source>
        <translation>Fenster belegt</translation>
    </message>
    <message>
        <source>Parts/s</source>
        <translation>Teile/s</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Letzte Antwort</translation>
    </message>
    <message>
        <source>Keep-alive</source>
        <translation>Lebenszeichen</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Nächster Versuch</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Leitung %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
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
        <translation>Cordboard, Demo</translation>
    </message>
    <message>
        <source>Cordboard</source>
        <translation>Cordboard</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Carriers</source>
        <translation>Netzbetreiber</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Enter the passphrase</source>
        <translation>Passphrase eingeben</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Show the inbox</source>
        <translation>Eingang zeigen</translation>
    </message>
    <message>
        <source>Show carriers</source>
        <translation>Netzbetreiber zeigen</translation>
    </message>
    <message>
        <source>Show settings</source>
        <translation>Einstellungen zeigen</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Neue Nachricht</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>Alle Nachrichten durchsuchen</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Nächste Unterhaltung</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>Vorige Unterhaltung</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>The carriers&apos; passwords are locked.</source>
        <translation>Die Passwörter der Netzbetreiber sind gesperrt.</translation>
    </message>
    <message>
        <source>Nothing can be sent or saved now.</source>
        <translation>Gerade lässt sich nichts senden oder speichern.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Integrations</source>
        <translation>Integrationen</translation>
    </message>
    <message>
        <source>Show integrations</source>
        <translation>Integrationen zeigen</translation>
    </message>
    <message>
        <source>Why?, or show and hide the person</source>
        <translation>Warum?, oder die Person ein- und ausblenden</translation>
    </message>
    <message>
        <source>Canned replies</source>
        <translation>Textbausteine</translation>
    </message>
    <message>
        <source>Take back what was just sent</source>
        <translation>Zurückholen, was eben gesendet wurde</translation>
    </message>
    <message>
        <source>Close thread, or open it again</source>
        <translation>Unterhaltung schließen oder wieder öffnen</translation>
    </message>
    <message>
        <source>Snooze thread</source>
        <translation>Unterhaltung zurückstellen</translation>
    </message>
    <message>
        <source>Take thread</source>
        <translation>Unterhaltung übernehmen</translation>
    </message>
    <message>
        <source>Write a note for the team, or a message again</source>
        <translation>Eine Notiz für das Team schreiben, oder wieder eine Nachricht</translation>
    </message>
    <message>
        <source>Next warning over the editor</source>
        <translation>Nächste Warnung über dem Eingabefeld</translation>
    </message>
    <message>
        <source>Mark thread unread</source>
        <translation>Unterhaltung als ungelesen markieren</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Show health</source>
        <translation>Zustand zeigen</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Alle Tasten zeigen</translation>
    </message>
    <message>
        <source>Do not disturb for an hour, or again</source>
        <translation>Eine Stunde nicht stören, oder wieder</translation>
    </message>
    <message>
        <source>Save thread as PDF</source>
        <translation>Unterhaltung als PDF speichern</translation>
    </message>
    <message>
        <source>Print thread</source>
        <translation>Unterhaltung drucken</translation>
    </message>
    <message>
        <source>Earlier message with the words searched for</source>
        <translation>Frühere Nachricht mit den gesuchten Wörtern</translation>
    </message>
    <message>
        <source>Later message with the words searched for</source>
        <translation>Spätere Nachricht mit den gesuchten Wörtern</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>Label thread</source>
        <translation>Unterhaltung mit Etiketten versehen</translation>
    </message>
    <message>
        <source>Filter conversations</source>
        <translation>Unterhaltungen filtern</translation>
    </message>
    <message>
        <source>Block person, or unblock</source>
        <translation>Person blockieren oder Blockierung aufheben</translation>
    </message>
    <message>
        <source>Change my last note</source>
        <translation>Meine letzte Notiz ändern</translation>
    </message>
    <message>
        <source>Remove my last note</source>
        <translation>Meine letzte Notiz entfernen</translation>
    </message>
    <message>
        <source>The same person as another conversation</source>
        <translation>Dieselbe Person wie in einer anderen Unterhaltung</translation>
    </message>
    <message>
        <source>Split off this number from the person</source>
        <translation>Diese Nummer von der Person trennen</translation>
    </message>
    <message>
        <source>Change a note of mine</source>
        <translation>Eine Notiz von mir ändern</translation>
    </message>
    <message>
        <source>Remove a note of mine</source>
        <translation>Eine Notiz von mir entfernen</translation>
    </message>
    <message>
        <source>Put in an emoji</source>
        <translation>Emoji einsetzen</translation>
    </message>
    <message>
        <source>Open thread in a window of its own</source>
        <translation>Unterhaltung in eigenem Fenster öffnen</translation>
    </message>
    <message>
        <source>Assign thread</source>
        <translation>Unterhaltung zuweisen</translation>
    </message>
    <message>
        <source>Reply quoting</source>
        <translation>Mit Zitat antworten</translation>
    </message>
    <message>
        <source>Jump to a date in the thread</source>
        <translation>Zu einem Datum der Unterhaltung</translation>
    </message>
    <message>
        <source>Next unread conversation</source>
        <translation>Nächste ungelesene Unterhaltung</translation>
    </message>
    <message>
        <source>Pictures and files</source>
        <translation>Bilder und Dateien</translation>
    </message>
    <message>
        <source>(%1) %2</source>
        <extracomment>title of the window: %1 how many threads have something new, %2 &quot;Cordboard&quot;</extracomment>
        <translation>(%1) %2</translation>
    </message>
    <message>
        <source>Quit Cordboard</source>
        <translation>Cordboard beenden</translation>
    </message>
    <message>
        <source>Do not disturb until tomorrow</source>
        <translation>Bis morgen nicht stören</translation>
    </message>
    <message>
        <source>tomorrow at %1</source>
        <translation>morgen um %1</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait(s)</source>
        <translation>
            <numerusform>%n Nachricht wartet</numerusform>
            <numerusform>%n Nachrichten warten</numerusform>
        </translation>
    </message>
    <message>
        <source>They leave when Cordboard runs again.</source>
        <translation>Sie gehen ab, wenn Cordboard wieder läuft.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>Search in this thread</source>
        <translation>In dieser Unterhaltung suchen</translation>
    </message>
    <message>
        <source>What you wrote is not saved</source>
        <translation>Was Sie schrieben, ist nicht gespeichert</translation>
    </message>
    <message>
        <source>The database is away. What you wrote since then is lost when you quit before it is back.</source>
        <translation>Die Datenbank ist nicht erreichbar. Was Sie seitdem schrieben, geht verloren, wenn Sie beenden, bevor sie wieder da ist.</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::MeButton</name>
    <message>
        <source>Me</source>
        <translation>Ich</translation>
    </message>
    <message>
        <source>Here, tell me</source>
        <translation>Da, Bescheid geben</translation>
    </message>
    <message>
        <source>Do not disturb for an hour</source>
        <translation>Eine Stunde nicht stören</translation>
    </message>
    <message>
        <source>Do not disturb until tomorrow</source>
        <translation>Bis morgen nicht stören</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Da</translation>
    </message>
    <message>
        <source>Do not disturb until %1</source>
        <translation>Nicht stören bis %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 who sits here, %2 &quot;Here&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::MediaSettings</name>
    <message>
        <source>Check pictures and files for viruses</source>
        <translation>Bilder und Dateien auf Viren prüfen</translation>
    </message>
    <message>
        <source>Pictures and files</source>
        <translation>Bilder und Dateien</translation>
    </message>
    <message>
        <source>What comes in and what you attach is shown to ClamAV&apos;s daemon (clamd) before anybody can open it. It holds for the whole team.</source>
        <translation>Was ankommt und was Sie anhängen, wird dem Dienst von ClamAV (clamd) gezeigt, bevor es jemand öffnen kann. Das gilt für das ganze Team.</translation>
    </message>
    <message>
        <source>clamd listens at</source>
        <translation>clamd lauscht bei</translation>
    </message>
    <message>
        <source>/run/clamav/clamd.ctl or 127.0.0.1:3310</source>
        <translation>/run/clamav/clamd.ctl oder 127.0.0.1:3310</translation>
    </message>
    <message>
        <source>What could not be checked, because clamd does not answer or the file is too large for it</source>
        <translation>Was nicht geprüft werden konnte, weil clamd nicht antwortet oder die Datei zu groß für es ist</translation>
    </message>
    <message>
        <source>stays closed</source>
        <translation>bleibt zu</translation>
    </message>
    <message>
        <source>can be opened</source>
        <translation>kann geöffnet werden</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Ask clamd</source>
        <translation>clamd fragen</translation>
    </message>
    <message>
        <source>Saved. It holds at once.</source>
        <translation>Gespeichert. Es gilt sofort.</translation>
    </message>
    <message>
        <source>Saved. Nothing is checked for viruses.</source>
        <translation>Gespeichert. Es wird nichts auf Viren geprüft.</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Wird gefragt…</translation>
    </message>
    <message>
        <source>It answers: %1</source>
        <translation>Es antwortet: %1</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::MediumDesk</name>
    <message>
        <source>Save the file</source>
        <translation>Die Datei speichern</translation>
    </message>
    <message>
        <source>The file was not saved: %1</source>
        <translation>Die Datei wurde nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Revoke the link?</source>
        <translation>Den Link zurückziehen?</translation>
    </message>
    <message>
        <source>The page shows nothing any more, also to those who have the link. What they have saved stays with them.</source>
        <translation>Die Seite zeigt dann nichts mehr, auch nicht denen, die den Link haben. Was sie gespeichert haben, behalten sie.</translation>
    </message>
    <message>
        <source>Revoke link</source>
        <translation>Link zurückziehen</translation>
    </message>
    <message>
        <source>The link leads nowhere any more.</source>
        <translation>Der Link führt jetzt ins Leere.</translation>
    </message>
    <message>
        <source>There is no phone number in this contact.</source>
        <translation>In diesem Kontakt steht keine Telefonnummer.</translation>
    </message>
    <message>
        <source>There is a conversation with %1.</source>
        <translation>Es gibt eine Unterhaltung mit %1.</translation>
    </message>
    <message>
        <source>%1 is a contact now.</source>
        <translation>%1 ist jetzt ein Kontakt.</translation>
    </message>
    <message>
        <source>This file holds a virus (%1): it stays closed.</source>
        <translation>Diese Datei enthält einen Virus (%1) und bleibt zu.</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::MediumPlayer</name>
    <message>
        <source>Play “%1”?</source>
        <translation>„%1“ abspielen?</translation>
    </message>
    <message>
        <source>It opens in this computer&apos;s player, which has no protection of ours. Play what you expect from whom you know.</source>
        <translation>Es öffnet sich im Player dieses Rechners, den Cordboard nicht schützt. Spielen Sie ab, was Sie von Leuten erwarten, die Sie kennen.</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Do not play</source>
        <translation>Nicht abspielen</translation>
    </message>
    <message>
        <source>It cannot be played: %1</source>
        <translation>Es kann nicht abgespielt werden: %1</translation>
    </message>
    <message>
        <source>It is neither a video nor a sound, whatever its name says: it is not opened. You can still save it.</source>
        <translation>Es ist weder ein Video noch ein Ton, was auch der Name sagt: Es wird nicht geöffnet. Speichern können Sie es trotzdem.</translation>
    </message>
    <message>
        <source>This computer has no player for it. You can save the file.</source>
        <translation>Dieser Rechner hat keinen Player dafür. Sie können die Datei speichern.</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::MentionPopup</name>
    <message>
        <source>Colleagues</source>
        <translation>Kolleginnen und Kollegen</translation>
    </message>
    <message>
        <source>Enter puts the name in: the note is among their mentions.</source>
        <translation>Die Eingabetaste setzt den Namen ein: Die Notiz steht dann dort bei den Erwähnungen.</translation>
    </message>
    <message>
        <source>%1 · away</source>
        <extracomment>%1 a name</extracomment>
        <translation>%1 · abwesend</translation>
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
    <message>
        <source>No word is like it</source>
        <translation>Kein Wort ist ähnlich</translation>
    </message>
    <message>
        <source>“%1” is right</source>
        <extracomment>%1 a word</extracomment>
        <translation>„%1“ ist richtig</translation>
    </message>
    <message>
        <source>Replace with plain characters</source>
        <translation>Durch schlichte Zeichen ersetzen</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::Mm1Fields</name>
    <message>
        <source>Phones fetch pictures from this computer</source>
        <translation>Telefone holen Bilder von diesem Computer</translation>
    </message>
    <message>
        <source> kB</source>
        <translation> kB</translation>
    </message>
    <message>
        <source>Pictures by WAP push (MM1)</source>
        <translation>Bilder per WAP-Push (MM1)</translation>
    </message>
    <message>
        <source>For operators, MVNOs, private networks and labs: elsewhere phones fetch pictures only from their own operator.</source>
        <translation>Für Netzbetreiber, MVNOs, private Netze und Labore: Anderswo holen Telefone Bilder nur bei ihrem eigenen Betreiber.</translation>
    </message>
    <message>
        <source>Phones reach us at</source>
        <translation>Telefone erreichen uns unter</translation>
    </message>
    <message>
        <source>Where phones reach us, like 10.0.0.1:8472. It has no login: never on the internet.</source>
        <translation>Wo Telefone uns erreichen, wie 10.0.0.1:8472. Ohne Anmeldung: nie im Internet.</translation>
    </message>
    <message>
        <source>Phones fetch from</source>
        <translation>Telefone holen von</translation>
    </message>
    <message>
        <source>What phones are told, like http://10.0.0.1:8472/m.</source>
        <translation>Was Telefone gesagt bekommen, wie http://10.0.0.1:8472/m.</translation>
    </message>
    <message>
        <source>Number header</source>
        <translation>Header mit der Nummer</translation>
    </message>
    <message>
        <source>In which the proxy names the phone. Empty: phones cannot send.</source>
        <translation>In dem der Proxy das Telefon nennt. Leer: Telefone können nichts senden.</translation>
    </message>
    <message>
        <source>Trusted proxies</source>
        <translation>Vertraute Proxys</translation>
    </message>
    <message>
        <source>Who is believed about that number, like 10.0.0.5, 10.1.0.0/16. Nobody else is.</source>
        <translation>Wem diese Nummer geglaubt wird, wie 10.0.0.5, 10.1.0.0/16. Sonst niemandem.</translation>
    </message>
    <message>
        <source>Largest picture message</source>
        <translation>Größte Bildnachricht</translation>
    </message>
    <message>
        <source>Write it like 10.0.0.1:8472.</source>
        <translation>Schreiben Sie sie wie 10.0.0.1:8472.</translation>
    </message>
    <message>
        <source>This is no address like http://10.0.0.1:8472/m.</source>
        <translation>Das ist keine Adresse wie http://10.0.0.1:8472/m.</translation>
    </message>
    <message>
        <source>Write addresses like 10.0.0.5, with commas between them.</source>
        <translation>Schreiben Sie Adressen wie 10.0.0.5, mit Kommas dazwischen.</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::Mm7Fields</name>
    <message>
        <source>It may be on this computer or its network</source>
        <translation>Es darf auf diesem Computer oder in seinem Netz liegen</translation>
    </message>
    <message>
        <source>With their plus: +44 7700 900142</source>
        <translation>Mit ihrem Plus: +44 7700 900142</translation>
    </message>
    <message>
        <source>Digits alone: 44 7700 900142</source>
        <translation>Nur Ziffern: 44 7700 900142</translation>
    </message>
    <message>
        <source> kB</source>
        <translation> kB</translation>
    </message>
    <message>
        <source>MMSC address</source>
        <translation>MMSC-Adresse</translation>
    </message>
    <message>
        <source>As the carrier says, like https://mmsc.example.net/mm7.</source>
        <translation>Wie der Netzbetreiber sie nennt, etwa https://mmsc.example.net/mm7.</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Wo es ist</translation>
    </message>
    <message>
        <source>VASP id</source>
        <translation>VASP-ID</translation>
    </message>
    <message>
        <source>The carrier gave it to you.</source>
        <translation>Der Netzbetreiber hat sie Ihnen gegeben.</translation>
    </message>
    <message>
        <source>VAS id</source>
        <translation>VAS-ID</translation>
    </message>
    <message>
        <source>Many carriers want it empty.</source>
        <translation>Viele Netzbetreiber wollen sie leer.</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nummern</translation>
    </message>
    <message>
        <source>Largest message</source>
        <translation>Größte Nachricht</translation>
    </message>
    <message>
        <source>300 kB works everywhere; many carriers take 600 or 1,000.</source>
        <translation>300 kB gehen überall; viele Netzbetreiber nehmen 600 oder 1.000.</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>The version of MM7 that the carrier speaks.</source>
        <translation>Die Fassung von MM7, die der Netzbetreiber spricht.</translation>
    </message>
    <message>
        <source>MM7 version</source>
        <translation>MM7-Version</translation>
    </message>
    <message>
        <source>Empty: the usual one.</source>
        <translation>Leer: die übliche.</translation>
    </message>
    <message>
        <source>Listen at</source>
        <translation>Lauschen an</translation>
    </message>
    <message>
        <source>Its user name</source>
        <translation>Sein Benutzername</translation>
    </message>
    <message>
        <source>What the carrier logs in with here.</source>
        <translation>Womit sich der Netzbetreiber hier anmeldet.</translation>
    </message>
    <message>
        <source>Its password</source>
        <translation>Sein Passwort</translation>
    </message>
    <message>
        <source>Kept: leave empty to keep it.</source>
        <translation>Gespeichert: Leer lassen, um es zu behalten.</translation>
    </message>
    <message>
        <source>This is no address like https://mmsc.example.net/mm7.</source>
        <translation>Das ist keine Adresse wie https://mmsc.example.net/mm7.</translation>
    </message>
    <message>
        <source>Write it like 127.0.0.1:8471.</source>
        <translation>Schreiben Sie sie wie 127.0.0.1:8471.</translation>
    </message>
    <message>
        <source>A user name needs a password.</source>
        <translation>Ein Benutzername braucht ein Passwort.</translation>
    </message>
    <message>
        <source>For pictures from phones, and reports. Like 127.0.0.1:8471; empty: nothing comes in. From outside, put a proxy with TLS in front of it.</source>
        <translation>Für Bilder von Telefonen und Berichte. Wie 127.0.0.1:8471; leer: Nichts kommt herein. Von außen stellen Sie einen Proxy mit TLS davor.</translation>
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
        <source>Our number</source>
        <translation>Unsere Nummer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Name or number to write to</source>
        <translation>Name oder Nummer, an die geschrieben wird</translation>
    </message>
    <message>
        <source>Name, or number such as +1 555 013 4477</source>
        <translation>Name, oder Nummer wie +1 555 013 4477</translation>
    </message>
    <message>
        <source>Nobody we know is called “%1”. Type a number to write to somebody new.</source>
        <translation>Niemand, den wir kennen, heißt „%1“. Um an jemand Neuen zu schreiben, geben Sie eine Nummer ein.</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::NoteEditor</name>
    <message>
        <source>Back to the message</source>
        <translation>Zurück zur Nachricht</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Internal note, only your team sees it</source>
        <translation>Interne Notiz, nur Ihr Team sieht sie</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Note text</source>
        <translation>Text der Notiz</translation>
    </message>
    <message>
        <source>Only your team sees it</source>
        <translation>Nur Ihr Team sieht sie</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Notiz speichern</translation>
    </message>
    <message>
        <source>Write a note for your team. @ names somebody</source>
        <translation>Notiz für Ihr Team schreiben. @ nennt jemanden</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::NoticeWatch</name>
    <message>
        <source>%1 people wrote</source>
        <translation>%1 Personen haben geschrieben</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Neue Nachricht</translation>
    </message>
    <message>
        <source>Not delivered to %1</source>
        <translation>Nicht an %1 zugestellt</translation>
    </message>
    <message>
        <source>%1 is down</source>
        <translation>%1 ist nicht verbunden</translation>
    </message>
    <message>
        <source>1 message waits.</source>
        <translation>1 Nachricht wartet.</translation>
    </message>
    <message>
        <source>%1 messages wait.</source>
        <translation>%1 Nachrichten warten.</translation>
    </message>
    <message>
        <source>%1 is up again</source>
        <translation>%1 ist wieder verbunden</translation>
    </message>
    <message>
        <source>A note names you</source>
        <translation>Eine Notiz nennt Sie</translation>
    </message>
    <message>
        <source>%1 names you in a note</source>
        <translation>%1 nennt Sie in einer Notiz</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>Bild: %1</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Video: %1</source>
        <translation>Video: %1</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Recording: %1</source>
        <translation>Aufnahme: %1</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>Datei: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) and file(s)</source>
        <translation>
            <numerusform>%n Bild oder Datei</numerusform>
            <numerusform>%n Bilder und Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Nichts wartet.</translation>
    </message>
    <message>
        <source>1 message that waited leaves now.</source>
        <translation>1 Nachricht, die gewartet hat, geht jetzt ab.</translation>
    </message>
    <message>
        <source>%1 messages that waited leave now.</source>
        <translation>%1 Nachrichten, die gewartet haben, gehen jetzt ab.</translation>
    </message>
    <message>
        <source>Too late for %1</source>
        <translation>Zu spät für %1</translation>
    </message>
    <message>
        <source>It was too old to send. Write again if it still matters.</source>
        <translation>Sie war zum Senden zu alt. Schreiben Sie neu, wenn es noch wichtig ist.</translation>
    </message>
    <message>
        <source>1 message needs you</source>
        <translation>1 Nachricht braucht Sie</translation>
    </message>
    <message>
        <source>%1 messages need you</source>
        <translation>%1 Nachrichten brauchen Sie</translation>
    </message>
    <message>
        <source>Nobody knows whether it arrived. Decide whether it leaves again.</source>
        <translation>Niemand weiß, ob sie angekommen ist. Entscheiden Sie, ob sie noch einmal abgeht.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 customer has waited %n min</source>
        <translation>
            <numerusform>1 Kunde wartet seit %n min</numerusform>
            <numerusform>1 Kunde wartet seit %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 customers wait, the longest %n min</source>
        <translation>
            <numerusform>%1 Kunden warten, am längsten seit %n min</numerusform>
            <numerusform>%1 Kunden warten, am längsten seit %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cordboard::ui::NotifySettings</name>
    <message>
        <source>Tell me on the desktop</source>
        <translation>Auf dem Desktop melden</translation>
    </message>
    <message>
        <source>When a customer writes</source>
        <translation>Wenn ein Kunde schreibt</translation>
    </message>
    <message>
        <source>With the text of the message</source>
        <translation>Mit dem Text der Nachricht</translation>
    </message>
    <message>
        <source>When a message was not delivered</source>
        <translation>Wenn eine Nachricht nicht zugestellt wurde</translation>
    </message>
    <message>
        <source>When a carrier goes down or comes back</source>
        <translation>Wenn ein Netzbetreiber ausfällt oder wiederkommt</translation>
    </message>
    <message>
        <source>Nothing is told of the thread that you have before you, nor while “Do not disturb” is on (menu of the icon beside the clock).</source>
        <translation>Von dem Gespräch, das Sie vor sich haben, wird nichts gemeldet, und auch nichts, solange „Nicht stören“ gilt (Menü des Symbols neben der Uhr).</translation>
    </message>
    <message>
        <source>Show an example</source>
        <translation>Beispiel zeigen</translation>
    </message>
    <message>
        <source>When a note names me</source>
        <translation>Wenn eine Notiz mich nennt</translation>
    </message>
    <message>
        <source>Messages in my threads</source>
        <translation>Nachrichten in meinen Unterhaltungen</translation>
    </message>
    <message>
        <source>Threads of nobody</source>
        <translation>Unterhaltungen von niemandem</translation>
    </message>
    <message>
        <source>Threads of others</source>
        <translation>Unterhaltungen von anderen</translation>
    </message>
    <message>
        <source>Notes that name me</source>
        <translation>Notizen, die mich nennen</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Nicht zugestellt</translation>
    </message>
    <message>
        <source>Carriers</source>
        <translation>Netzbetreiber</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Töne</translation>
    </message>
    <message>
        <source>Sound: %1</source>
        <translation>Ton: %1</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Play: %1</source>
        <translation>Abspielen: %1</translation>
    </message>
    <message>
        <source>Every three minutes while a customer waits whom nobody has taken</source>
        <translation>Alle drei Minuten, solange ein Kunde wartet, den niemand übernommen hat</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::Notifying</name>
    <message>
        <source>Mara</source>
        <comment>a name, as an example</comment>
        <translation>Mara</translation>
    </message>
    <message>
        <source>Is my bike ready?</source>
        <translation>Ist mein Rad fertig?</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Neue Nachricht</translation>
    </message>
    <message>
        <source>Cordboard goes on</source>
        <translation>Cordboard läuft weiter</translation>
    </message>
    <message>
        <source>Its icon beside the clock opens it again and quits it. Settings, General has the choice.</source>
        <translation>Das Symbol neben der Uhr öffnet es wieder und beendet es. Die Wahl steht in Einstellungen, Allgemein.</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::OnceCard</name>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>How it is used</source>
        <translation>Wie er benutzt wird</translation>
    </message>
    <message>
        <source>Copy the sample</source>
        <translation>Beispiel kopieren</translation>
    </message>
    <message>
        <source>Copy it</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>I have it</source>
        <translation>Ich habe ihn</translation>
    </message>
    <message>
        <source>Copy it now, it is not shown again.</source>
        <translation>Kopieren Sie ihn jetzt, er wird nicht wieder gezeigt.</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::OptOutPanel</name>
    <message>
        <source>Search the opt-out list</source>
        <translation>Liste der Abbestellungen durchsuchen</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>Nummer oder Name</translation>
    </message>
    <message>
        <source>Opt-out list</source>
        <translation>Liste der Abbestellungen</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Number to add</source>
        <translation>Nummer, die hinzukommt</translation>
    </message>
    <message>
        <source>+1 555 012 3456</source>
        <translation>+1 555 012 3456</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Why, in a few words: it is kept as evidence</source>
        <translation>Warum, in wenigen Worten: Es wird als Nachweis aufbewahrt</translation>
    </message>
    <message>
        <source>Add the number</source>
        <translation>Nummer hinzufügen</translation>
    </message>
    <message>
        <source>Take the chosen one off</source>
        <translation>Gewählte Nummer streichen</translation>
    </message>
    <message>
        <source> (only %1)</source>
        <translation> (nur %1)</translation>
    </message>
    <message>
        <source>Nobody has opted out. Who writes STOP appears here.</source>
        <translation>Niemand hat abbestellt. Wer STOP schreibt, erscheint hier.</translation>
    </message>
    <message>
        <source>Nobody on the list has “%1” in their number or name.</source>
        <translation>Niemand auf der Liste hat „%1“ in Nummer oder Name.</translation>
    </message>
    <message>
        <source>The first %1 are shown. Search for others.</source>
        <translation>Die ersten %1 werden gezeigt. Suchen Sie nach weiteren.</translation>
    </message>
    <message>
        <source>Choose a row first.</source>
        <translation>Wählen Sie zuerst eine Zeile.</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::PaceFields</name>
    <message>
        <source>No limit</source>
        <translation>Unbegrenzt</translation>
    </message>
    <message>
        <source>How fast</source>
        <translation>Wie schnell</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>Lines, or pairs of lines, at the same time.</source>
        <translation>Leitungen oder Leitungspaare zur gleichen Zeit.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Messages on their way on each line without an answer. The carrier names the limit.</source>
        <translation>Nachrichten, die auf jeder Leitung ohne Antwort unterwegs sein dürfen. Der Netzbetreiber nennt die Grenze.</translation>
    </message>
    <message>
        <source>Parts a second</source>
        <translation>Teile je Sekunde</translation>
    </message>
    <message>
        <source>On all lines together.</source>
        <translation>Auf allen Leitungen zusammen.</translation>
    </message>
    <message>
        <source>Parts a minute</source>
        <translation>Teile je Minute</translation>
    </message>
    <message>
        <source>Parts a day</source>
        <translation>Teile je Tag</translation>
    </message>
    <message>
        <source>Counted over any 24 hours, also when Cordboard starts anew.</source>
        <translation>Gezählt über jeweils 24 Stunden, auch wenn Cordboard neu startet.</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::PaneHead</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::PaperDesk</name>
    <message>
        <source>Save the conversation as PDF</source>
        <translation>Die Unterhaltung als PDF speichern</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
        <source>The conversation with %1 was saved as “%2”.</source>
        <translation>Die Unterhaltung mit %1 wurde als „%2“ gespeichert.</translation>
    </message>
    <message>
        <source>“%1” could not be written: %2. Choose another place.</source>
        <translation>„%1“ konnte nicht geschrieben werden: %2. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Conversation with %1</source>
        <translation>Unterhaltung mit %1</translation>
    </message>
    <message>
        <source>the printer does not take it</source>
        <translation>der Drucker nimmt es nicht an</translation>
    </message>
    <message>
        <source>The conversation with %1 went to the printer “%2”.</source>
        <translation>Die Unterhaltung mit %1 ging an den Drucker „%2“.</translation>
    </message>
    <message>
        <source>The conversation could not be printed on “%1”: %2.</source>
        <translation>Die Unterhaltung konnte auf „%1“ nicht gedruckt werden: %2.</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::PassphrasePanel</name>
    <message>
        <source>Passwords cannot be kept safely yet</source>
        <translation>Passwörter lassen sich noch nicht sicher aufbewahren</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Use this passphrase</source>
        <translation>Diese Passphrase benutzen</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Passphrase, at least 8 characters</source>
        <translation>Passphrase, mindestens 8 Zeichen</translation>
    </message>
    <message>
        <source>A passphrase seals them instead. Cordboard asks for it at each start; without it the passwords must be entered again.</source>
        <translation>Stattdessen versiegelt eine Passphrase sie. Cordboard fragt bei jedem Start danach; ohne sie müssen die Passwörter neu eingegeben werden.</translation>
    </message>
    <message>
        <source>Use at least 8 characters; several words are best.</source>
        <translation>Nehmen Sie mindestens 8 Zeichen; am besten mehrere Wörter.</translation>
    </message>
    <message>
        <source>The passwords are locked</source>
        <translation>Die Passwörter sind gesperrt</translation>
    </message>
    <message>
        <source>Unlock the passwords</source>
        <translation>Passwörter entsperren</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::PduFilterField</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter by number, id, name of a PDU</source>
        <translation>Nach Nummer, ID oder Name einer PDU filtern</translation>
    </message>
    <message>
        <source>%1: take this filter away</source>
        <translation>%1: diesen Filter wegnehmen</translation>
    </message>
    <message>
        <source>Show all PDUs again</source>
        <translation>Wieder alle PDUs zeigen</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::PduListModel</name>
    <message>
        <source>to carrier</source>
        <translation>zum Netzbetreiber</translation>
    </message>
    <message>
        <source>from carrier</source>
        <translation>vom Netzbetreiber</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>PDU</source>
        <translation>PDU</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In Worten</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::PduListView</name>
    <message>
        <source>PDUs</source>
        <translation>PDUs</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::PduTab</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Ends the recording</source>
        <translation>Beendet die Aufzeichnung</translation>
    </message>
    <message>
        <source>Record again</source>
        <translation>Erneut aufzeichnen</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>No PDU fits this filter.</source>
        <translation>Keine PDU passt zu diesem Filter.</translation>
    </message>
    <message>
        <source>Show all PDUs</source>
        <translation>Alle PDUs zeigen</translation>
    </message>
    <message>
        <source>Nothing has passed yet. PDUs appear here as they come and go.</source>
        <translation>Noch ist nichts vorbeigekommen. PDUs erscheinen hier, wie sie kommen und gehen.</translation>
    </message>
    <message>
        <source>Nothing is recorded. A recording holds numbers and texts, so it is off until you want it, and stops by itself after 30 minutes.</source>
        <translation>Nichts ist aufgezeichnet. Eine Aufzeichnung enthält Nummern und Texte; darum ist sie aus, bis Sie sie wollen, und hält nach 30 Minuten von selbst an.</translation>
    </message>
    <message>
        <source>Record for 30 minutes</source>
        <translation>30 Minuten aufzeichnen</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n PDU(s) shown</source>
        <translation>
            <numerusform>%1 von %n PDU gezeigt</numerusform>
            <numerusform>%1 von %n PDUs gezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Show numbers and texts?</source>
        <translation>Nummern und Texte zeigen?</translation>
    </message>
    <message>
        <source>Whoever sees this screen reads what people wrote, codes too. They are hidden again when you leave this view.</source>
        <translation>Wer diesen Bildschirm sieht, liest, was Menschen geschrieben haben, auch Codes. Sie werden wieder verborgen, wenn Sie diese Ansicht verlassen.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Leave them hidden</source>
        <translation>Verborgen lassen</translation>
    </message>
    <message>
        <source>Save as pcap</source>
        <translation>Als pcap speichern</translation>
    </message>
    <message>
        <source>Captures (*.pcap)</source>
        <translation>Mitschnitte (*.pcap)</translation>
    </message>
    <message>
        <source>Numbers and texts are in it.</source>
        <translation>Nummern und Texte sind darin.</translation>
    </message>
    <message>
        <source>Numbers and texts are hidden in it.</source>
        <translation>Nummern und Texte sind darin verborgen.</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n PDU(s).</source>
        <translation>
            <numerusform>%n PDU gespeichert.</numerusform>
            <numerusform>%n PDUs gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Hide keep-alive</source>
        <translation>Lebenszeichen verbergen</translation>
    </message>
    <message>
        <source>enquire_link and its answers, every half minute</source>
        <translation>enquire_link und die Antworten darauf, jede halbe Minute</translation>
    </message>
    <message>
        <source>Show numbers...</source>
        <translation>Nummern zeigen...</translation>
    </message>
    <message>
        <source>Hide numbers</source>
        <translation>Nummern verbergen</translation>
    </message>
    <message>
        <source>Numbers and texts</source>
        <translation>Nummern und Texte</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::PduTree</name>
    <message>
        <source>Fields of the PDU</source>
        <translation>Felder der PDU</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::PduWords</name>
    <message>
        <source>header</source>
        <translation>Kopf</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Header, %n field(s)</source>
        <translation>
            <numerusform>Kopf, %n Feld</numerusform>
            <numerusform>Kopf, %n Felder</numerusform>
        </translation>
    </message>
    <message>
        <source>other fields</source>
        <translation>andere Felder</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s), nothing special in them</source>
        <translation>
            <numerusform>%n Feld, nichts Besonderes darin</numerusform>
            <numerusform>%n Felder, nichts Besonderes darin</numerusform>
        </translation>
    </message>
    <message>
        <source>optional parameters</source>
        <translation>optionale Parameter</translation>
    </message>
    <message>
        <source>what is wrong</source>
        <translation>was nicht stimmt</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day and time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>+%1 h</source>
        <translation>+%1 h</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>day and month</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>message: %1, %2 %3</source>
        <translation>Nachricht: %1, %2 %3</translation>
    </message>
    <message>
        <source>Numbers and texts are shown, in the file too.</source>
        <translation>Nummern und Texte werden gezeigt, auch in der Datei.</translation>
    </message>
    <message>
        <source>Numbers and texts are hidden, in the file too.</source>
        <translation>Nummern und Texte sind verborgen, auch in der Datei.</translation>
    </message>
    <message>
        <source>Recording since %1.</source>
        <translation>Aufzeichnung seit %1.</translation>
    </message>
    <message>
        <source>%1 Stops by itself at %2.</source>
        <translation>%1 Hält um %2 von selbst an.</translation>
    </message>
    <message>
        <source>Recorded from %1 to %2.</source>
        <translation>Aufgezeichnet von %1 bis %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n older PDU(s) had to make room.</source>
        <translation>
            <numerusform>%n ältere PDU musste Platz machen.</numerusform>
            <numerusform>%n ältere PDUs mussten Platz machen.</numerusform>
        </translation>
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
    <message>
        <source>Labels</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>Labels (Ctrl+Shift+L)</source>
        <translation>Etiketten (Strg+Umschalt+L)</translation>
    </message>
    <message>
        <source>No labels</source>
        <translation>Keine Etiketten</translation>
    </message>
    <message>
        <source>Where the person is</source>
        <translation>Wo die Person ist</translation>
    </message>
    <message>
        <source>Other numbers</source>
        <translation>Weitere Nummern</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Zuerst gesehen</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>mehr als %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Find a place</source>
        <translation>Ort suchen</translation>
    </message>
    <message>
        <source>No place of that name.</source>
        <translation>Kein Ort dieses Namens.</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date</comment>
        <translation>d. MMM yyyy</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::PersonSections</name>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Write an internal note (Ctrl+Shift+N)</source>
        <translation>Interne Notiz schreiben (Strg+Umschalt+N)</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Other threads</source>
        <translation>Weitere Unterhaltungen</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Gehe zu %1</translation>
    </message>
    <message>
        <source>%1 · closed</source>
        <translation>%1 · geschlossen</translation>
    </message>
    <message>
        <source>%1 · %2 unread</source>
        <translation>%1 · %2 ungelesen</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::PhoneView</name>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Data for a program, nothing to read</source>
        <translation>Daten für ein Programm, nichts zu lesen</translation>
    </message>
    <message>
        <source>%1 of %2 parts here</source>
        <translation>%1 von %2 Teilen hier</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Ausgeschaltet</translation>
    </message>
    <message>
        <source>Nothing has arrived yet</source>
        <translation>Noch nichts angekommen</translation>
    </message>
    <message>
        <source>Switched off. What is sent to it waits at the carrier.</source>
        <translation>Ausgeschaltet. Was ihm gesendet wird, wartet beim Netzbetreiber.</translation>
    </message>
    <message>
        <source>No phone yet</source>
        <translation>Noch kein Telefon</translation>
    </message>
    <message>
        <source>Nothing yet. A text that you send to a demo customer arrives here.</source>
        <translation>Noch nichts. Ein Text, den Sie einem Demo-Kunden senden, kommt hier an.</translation>
    </message>
    <message>
        <source>A picture</source>
        <translation>Ein Bild</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::PictureWindow</name>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet …</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>Bild: %1</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::PlainEdit</name>
    <message>
        <source>Nothing was pasted: it has %1 characters, and this field takes %2.</source>
        <translation>Nichts wurde eingefügt: Es hat %1 Zeichen, und dieses Feld nimmt %2.</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::PriceCsv</name>
    <message>
        <source>Line %1: %2 Nothing was changed.</source>
        <translation>Zeile %1: %2 Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>“%1” is no prefix like +49.</source>
        <translation>„%1“ ist kein Präfix wie +49.</translation>
    </message>
    <message>
        <source>“%1” is no price like 0.0075.</source>
        <translation>„%1“ ist kein Preis wie 0.0075.</translation>
    </message>
    <message>
        <source>A carrier has one currency; here are two.</source>
        <translation>Ein Netzbetreiber hat eine Währung; hier sind es zwei.</translation>
    </message>
    <message>
        <source>The prefix %1 was there already.</source>
        <translation>Das Präfix %1 kam schon vor.</translation>
    </message>
    <message>
        <source>The file is larger than 4 MB. Nothing was changed.</source>
        <translation>Die Datei ist größer als 4 MB. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The file has more than 100,000 lines. Nothing was changed.</source>
        <translation>Die Datei hat mehr als 100.000 Zeilen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>There is no price in the file. Nothing was changed.</source>
        <translation>In der Datei steht kein Preis. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::PricesModel</name>
    <message>
        <source>New prefix …</source>
        <translation>Neues Präfix …</translation>
    </message>
    <message>
        <source>New price …</source>
        <translation>Neuer Preis …</translation>
    </message>
    <message>
        <source>“%1” is no price like 0.0075.</source>
        <translation>„%1“ ist kein Preis wie 0,0075.</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>Präfix</translation>
    </message>
    <message>
        <source>Price of one part</source>
        <translation>Preis für einen Teil</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::Rail</name>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::RailButton</name>
    <message>
        <source>%1 unread</source>
        <translation>%1 ungelesen</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::RefusalsModel</name>
    <message>
        <source>Other codes</source>
        <translation>Andere Codes</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What the carrier says</source>
        <translation>Was der Netzbetreiber sagt</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Netzbetreiber</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Mal</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::ReplayPanel</name>
    <message>
        <source>Replay</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Replay a range</source>
        <translation>Einen Bereich wiederholen</translation>
    </message>
    <message>
        <source>Only those given up</source>
        <translation>Nur die aufgegebenen</translation>
    </message>
    <message>
        <source>All that ended, also those that arrived</source>
        <translation>Alle abgeschlossenen, auch die angekommenen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Welche</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>“From” has to be before “To”.</source>
        <translation>„Von“ muss vor „Bis“ liegen.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message>
        <source>There is no such event in this time.</source>
        <translation>In dieser Zeit gibt es kein solches Ereignis.</translation>
    </message>
    <message>
        <source>Replay %1</source>
        <translation>%1 wiederholen</translation>
    </message>
    <message>
        <source>There are more than %1. This sends the first %1 in order to %2.</source>
        <translation>Es gibt mehr als %1. Damit gehen die ersten %1 der Reihe nach an %2.</translation>
    </message>
    <message>
        <source>This sends 1 event to %1.</source>
        <translation>Damit geht 1 Ereignis an %1.</translation>
    </message>
    <message>
        <source>This sends %1 events in order to %2.</source>
        <translation>Damit gehen %1 Ereignisse der Reihe nach an %2.</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::RepliesPage</name>
    <message>
        <source>Canned replies</source>
        <translation>Textbausteine</translation>
    </message>
    <message>
        <source>Texts that the team sends often. In the editor, / finds them.</source>
        <translation>Texte, die das Team oft sendet. Im Eingabefeld findet sie der Schrägstrich (/).</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name, by which it is found: Opening hours</source>
        <translation>Name, unter dem man ihn findet: Öffnungszeiten</translation>
    </message>
    <message>
        <source>Text of the reply</source>
        <translation>Text des Bausteins</translation>
    </message>
    <message>
        <source>Hello {{name}}, your order {{ask:order number}} is ready. {{operator}}</source>
        <translation>Guten Tag {{name}}, Ihre Bestellung {{ask:Bestellnummer}} ist fertig. {{operator}}</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Our number</source>
        <translation>Unsere Nummer</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>Wer antwortet</translation>
    </message>
    <message>
        <source>A question</source>
        <translation>Eine Frage</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>New reply</source>
        <translation>Neuer Baustein</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Canned reply %1 removed.</source>
        <translation>Textbaustein %1 entfernt.</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) as it stands</source>
        <extracomment>before its variables have their values</extracomment>
        <translation>
            <numerusform>%n Teil, wie er dasteht</numerusform>
            <numerusform>%n Teile, wie er dasteht</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cordboard::ui::ReplyPopup</name>
    <message>
        <source>Canned replies</source>
        <translation>Textbausteine</translation>
    </message>
    <message>
        <source>There are no canned replies yet. Make some in Settings, Canned replies.</source>
        <translation>Es gibt noch keine Textbausteine. Legen Sie welche unter Einstellungen, Textbausteine an.</translation>
    </message>
    <message>
        <source>Enter puts it in. Esc goes back.</source>
        <translation>Eingabe setzt ihn ein. Esc geht zurück.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Put it in</source>
        <translation>Einsetzen</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::RouteEditor</name>
    <message>
        <source>Any</source>
        <translation>Jede</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>Präfix</translation>
    </message>
    <message>
        <source>+49 for all numbers that begin so. Empty: all numbers.</source>
        <translation>+49 für alle Nummern, die so beginnen. Leer: alle Nummern.</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Empty: whichever number it is sent from.</source>
        <translation>Leer: gleich, von welcher Nummer gesendet wird.</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>The largest goes first; among equals the longest prefix.</source>
        <translation>Die größte geht vor; bei gleicher das längste Präfix.</translation>
    </message>
    <message>
        <source>Carriers</source>
        <translation>Netzbetreiber</translation>
    </message>
    <message>
        <source>Each gets its share by weight. Weight 0 is a backup: it takes over while the others are down.</source>
        <translation>Jeder erhält seinen Anteil nach Gewicht. Gewicht 0 ist ein Ersatz: Er springt ein, solange die anderen getrennt sind.</translation>
    </message>
    <message>
        <source>Add a carrier</source>
        <translation>Netzbetreiber hinzufügen</translation>
    </message>
    <message>
        <source>Save route</source>
        <translation>Weg speichern</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Lassen, wie er war</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Netzbetreiber</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Ersatz</translation>
    </message>
    <message>
        <source>Take this carrier out</source>
        <translation>Diesen Netzbetreiber herausnehmen</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::RouteTester</name>
    <message>
        <source>Who gets this number?</source>
        <translation>Wer bekommt diese Nummer?</translation>
    </message>
    <message>
        <source>Who gets +49 151 …?</source>
        <translation>Wer bekommt +49 151 …?</translation>
    </message>
    <message>
        <source>Sent from</source>
        <translation>Gesendet von</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>From the route&apos;s number</source>
        <translation>Von der Nummer des Weges</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Von %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more did not match.</source>
        <translation>
            <numerusform>%n weiterer passte nicht.</numerusform>
            <numerusform>%n weitere passten nicht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cordboard::ui::RoutesModel</name>
    <message>
        <source>any</source>
        <translation>jeder</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>Präfix</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Carriers and weights</source>
        <translation>Netzbetreiber und Gewichte</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::RoutesTab</name>
    <message>
        <source>Routes</source>
        <translation>Wege</translation>
    </message>
    <message>
        <source>No route yet. Without one messages wait.</source>
        <translation>Noch kein Weg. Ohne Weg warten Nachrichten.</translation>
    </message>
    <message>
        <source>Add a route for all numbers</source>
        <translation>Weg für alle Nummern hinzufügen</translation>
    </message>
    <message>
        <source>Add route</source>
        <translation>Weg hinzufügen</translation>
    </message>
    <message>
        <source>Change route</source>
        <translation>Weg ändern</translation>
    </message>
    <message>
        <source>Remove route</source>
        <translation>Weg entfernen</translation>
    </message>
    <message>
        <source>The route for %1 was removed. What waits is routed anew.</source>
        <translation>Der Weg für %1 wurde entfernt. Was wartet, bekommt einen neuen Weg.</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::RoutingWords</name>
    <message>
        <source>All numbers</source>
        <translation>Alle Nummern</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>any</source>
        <translation>jede</translation>
    </message>
    <message>
        <source>conversation</source>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <source>login code</source>
        <translation>Anmeldecode</translation>
    </message>
    <message>
        <source>transactional</source>
        <translation>Transaktion</translation>
    </message>
    <message>
        <source>marketing</source>
        <translation>Werbung</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Long number</source>
        <translation>Lange Nummer</translation>
    </message>
    <message>
        <source>Toll-free</source>
        <translation>Gebührenfrei</translation>
    </message>
    <message>
        <source>Short code</source>
        <translation>Kurzwahl</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>10DLC campaign</source>
        <translation>10DLC-Kampagne</translation>
    </message>
    <message>
        <source>Never: its messages wait</source>
        <translation>Nie: Nachrichten warten</translation>
    </message>
    <message>
        <source>While this carrier is down</source>
        <translation>Solange dieser Netzbetreiber getrennt ist</translation>
    </message>
    <message>
        <source>Always: routes decide</source>
        <translation>Immer: Die Wege entscheiden</translation>
    </message>
    <message>
        <source>all numbers</source>
        <translation>alle Nummern</translation>
    </message>
    <message>
        <source>a removed carrier</source>
        <translation>ein entfernter Netzbetreiber</translation>
    </message>
    <message>
        <source>backup %1</source>
        <translation>Ersatz %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: taken.</source>
        <translation>%1: genommen.</translation>
    </message>
    <message>
        <source>%1: it would match, another one goes first.</source>
        <translation>%1: würde passen, ein anderer geht vor.</translation>
    </message>
    <message>
        <source>%1: the number does not begin so.</source>
        <translation>%1: Die Nummer beginnt nicht so.</translation>
    </message>
    <message>
        <source>%1: it is for another sender.</source>
        <translation>%1: gilt für einen anderen Absender.</translation>
    </message>
    <message>
        <source>%1: it is for another kind of message.</source>
        <translation>%1: gilt für eine andere Art von Nachricht.</translation>
    </message>
    <message>
        <source>%1: the sender belongs to another carrier.</source>
        <translation>%1: Der Absender gehört zu einem anderen Netzbetreiber.</translation>
    </message>
    <message>
        <source>%1: it has no carrier.</source>
        <translation>%1: hat keinen Netzbetreiber.</translation>
    </message>
    <message>
        <source>Nobody: it would come back to us. The number is the sender itself.</source>
        <translation>Niemand: Die Nachricht käme zu uns zurück. Die Nummer ist der Absender selbst.</translation>
    </message>
    <message>
        <source>Nobody: no route covers this number. Messages to it wait.</source>
        <translation>Niemand: Für diese Nummer gibt es keinen Weg. Nachrichten an sie warten.</translation>
    </message>
    <message>
        <source>%1, by the route for %2.</source>
        <translation>%1, über den Weg für %2.</translation>
    </message>
    <message>
        <source>%1, because the sender belongs to it.</source>
        <translation>%1, weil der Absender dazugehört.</translation>
    </message>
    <message>
        <source>It is down: messages wait.</source>
        <translation>Die Leitung steht nicht: Nachrichten warten.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>up</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>down</source>
        <translation>getrennt</translation>
    </message>
    <message>
        <source>%1 a part</source>
        <translation>%1 je Teil</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>kein Preis</translation>
    </message>
    <message>
        <source>Nobody: %1 may not text this country, and messages are refused. Change it in Senders.</source>
        <translation>Niemand: %1 darf nicht in dieses Land schreiben, und Nachrichten werden abgelehnt. Ändern Sie das unter Absender.</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::RuleTable</name>
    <message>
        <source>Add a row</source>
        <translation>Zeile hinzufügen</translation>
    </message>
    <message>
        <source>Remove the chosen rows</source>
        <translation>Gewählte Zeilen entfernen</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::RulesPage</name>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Opt-outs</source>
        <translation>Abbestellungen</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Ruhezeiten</translation>
    </message>
    <message>
        <source>Senders</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Words that act</source>
        <translation>Wörter, die etwas bewirken</translation>
    </message>
    <message>
        <source>A text that is one of these and nothing else acts by itself. A phrase anywhere in a text asks the person who reads it.</source>
        <translation>Ein Text, der nur aus einem dieser Wörter besteht, wirkt von selbst. Eine Wendung irgendwo in einem Text fragt die Person, die ihn liest.</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was es bewirkt</translation>
    </message>
    <message>
        <source>Opts out</source>
        <translation>Bestellt ab</translation>
    </message>
    <message>
        <source>Opts in again</source>
        <translation>Bestellt wieder</translation>
    </message>
    <message>
        <source>Opts in when asked</source>
        <translation>Bestellt auf Nachfrage</translation>
    </message>
    <message>
        <source>Asks for help</source>
        <translation>Bittet um Hilfe</translation>
    </message>
    <message>
        <source>Phrase: a person decides</source>
        <translation>Wendung: eine Person entscheidet</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Our answers</source>
        <translation>Unsere Antworten</translation>
    </message>
    <message>
        <source>One answer each time somebody opts out or in. {brand} and {help} stand for the fields below. Without a row there is no answer.</source>
        <translation>Je eine Antwort, wenn jemand abbestellt oder wieder bestellt. {brand} und {help} stehen für die Felder darunter. Ohne Zeile gibt es keine Antwort.</translation>
    </message>
    <message>
        <source>Answer to</source>
        <translation>Antwort auf</translation>
    </message>
    <message>
        <source>Opting out</source>
        <translation>Abbestellen</translation>
    </message>
    <message>
        <source>Opting in</source>
        <translation>Wieder bestellen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Your name in answers</source>
        <translation>Ihr Name in Antworten</translation>
    </message>
    <message>
        <source>{brand}: “Fernway”</source>
        <translation>{brand}: „Fernway“</translation>
    </message>
    <message>
        <source>Where help is</source>
        <translation>Wo es Hilfe gibt</translation>
    </message>
    <message>
        <source>{help}: a number or an address</source>
        <translation>{help}: eine Nummer oder eine Adresse</translation>
    </message>
    <message>
        <source>An opt-out counts for</source>
        <translation>Eine Abbestellung gilt für</translation>
    </message>
    <message>
        <source>An opt-out counts for all of our numbers</source>
        <translation>Eine Abbestellung gilt für alle unsere Nummern</translation>
    </message>
    <message>
        <source>An opt-out counts for the number that was written to</source>
        <translation>Eine Abbestellung gilt für die Nummer, an die geschrieben wurde</translation>
    </message>
    <message>
        <source>When messages may arrive</source>
        <translation>Wann Nachrichten ankommen dürfen</translation>
    </message>
    <message>
        <source>By the clock of the person, “08:00-21:00”; empty means not at all. Rows with a state (US-FL) go before those with its country; a row without either counts everywhere else. Closed days: 12-25, easter+1.</source>
        <translation>Nach der Uhr der Person, „08:00-21:00“; leer heißt gar nicht. Zeilen mit einem Bundesstaat (US-FL) gehen denen mit seinem Land vor; eine Zeile ohne beides gilt überall sonst. Geschlossene Tage: 12-25, easter+1.</translation>
    </message>
    <message>
        <source>Country or state</source>
        <translation>Land oder Bundesstaat</translation>
    </message>
    <message>
        <source>Monday to Friday</source>
        <translation>Montag bis Freitag</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Samstag</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Sonntag</translation>
    </message>
    <message>
        <source>Closed days</source>
        <translation>Geschlossene Tage</translation>
    </message>
    <message>
        <source>What waits for these hours</source>
        <translation>Was auf diese Zeiten wartet</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Werbung</translation>
    </message>
    <message>
        <source>Notices about an order or an account</source>
        <translation>Hinweise zu einer Bestellung oder einem Konto</translation>
    </message>
    <message>
        <source>Codes to log in with</source>
        <translation>Anmeldecodes</translation>
    </message>
    <message>
        <source>Answers in a conversation</source>
        <translation>Antworten in einer Unterhaltung</translation>
    </message>
    <message>
        <source>Time zone for people who cannot be placed</source>
        <translation>Zeitzone für Personen, deren Ort nicht bekannt ist</translation>
    </message>
    <message>
        <source>“Europe/Berlin”; empty: that of this computer. A number of yours may have its own:</source>
        <translation>„Europe/Berlin“; leer: die dieses Computers. Eine Ihrer Nummern kann eine eigene haben:</translation>
    </message>
    <message>
        <source>Time zones of our numbers</source>
        <translation>Zeitzonen unserer Nummern</translation>
    </message>
    <message>
        <source>Our number</source>
        <translation>Unsere Nummer</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Names as senders, by country</source>
        <translation>Namen als Absender, nach Land</translation>
    </message>
    <message>
        <source>A name like “Fernway” in place of a number. Where only numbers are taken, a message with a name is refused before it costs anything.</source>
        <translation>Ein Name wie „Fernway“ anstelle einer Nummer. Wo nur Nummern angenommen werden, wird eine Nachricht mit einem Namen abgelehnt, bevor sie etwas kostet.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Only numbers</source>
        <translation>Nur Nummern</translation>
    </message>
    <message>
        <source>Names must be registered</source>
        <translation>Namen müssen registriert sein</translation>
    </message>
    <message>
        <source>Codes that mean “opted out”</source>
        <translation>Codes, die „abbestellt“ bedeuten</translation>
    </message>
    <message>
        <source>By which a carrier says it, as it stands under the message: 0x00000515, err:088. Who is refused so comes onto the list.</source>
        <translation>Damit sagt es ein Netzbetreiber, wie es unter der Nachricht steht: 0x00000515, err:088. Wer so abgelehnt wird, kommt auf die Liste.</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Netzbetreiber</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Spending limits</source>
        <translation>Ausgabengrenzen</translation>
    </message>
    <message>
        <source>All carriers</source>
        <translation>Alle Netzbetreiber</translation>
    </message>
    <message>
        <source>For each</source>
        <translation>Je</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Save rules</source>
        <translation>Regeln speichern</translation>
    </message>
    <message>
        <source>Put back what ships</source>
        <translation>Mitgelieferte wiederherstellen</translation>
    </message>
    <message>
        <source>Saved. It counts for everything that leaves from now on.</source>
        <translation>Gespeichert. Es gilt für alles, was von jetzt an hinausgeht.</translation>
    </message>
    <message>
        <source>Words, answers, hours and countries are as they ship. Save to keep that.</source>
        <translation>Wörter, Antworten, Zeiten und Länder sind wie mitgeliefert. Speichern Sie, um das zu behalten.</translation>
    </message>
    <message>
        <source>What would go over a limit is refused with a sentence. Prices are in Carriers, Costs; a message without a known price counts nothing. Each currency counts by itself.</source>
        <translation>Was über eine Grenze hinausginge, wird mit einem Satz abgelehnt. Preise stehen unter Betreiber, Kosten; eine Nachricht ohne bekannten Preis zählt nicht. Jede Währung zählt für sich.</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::Scripts</name>
    <message>
        <source>Cyrillic</source>
        <translation>Kyrillisch</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Griechisch</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hebräisch</translation>
    </message>
    <message>
        <source>Devanagari</source>
        <translation>Devanagari</translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation>Bengalisch</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>Tamil</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Thai</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>Georgisch</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>Armenisch</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Koreanisch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>non-Latin</source>
        <translation>nicht lateinisch</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::SearchField</name>
    <message>
        <source>Clear the field</source>
        <translation>Feld leeren</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::SendMenu</name>
    <message>
        <source>At %1 their time</source>
        <translation>Um %1 dortiger Zeit</translation>
    </message>
    <message>
        <source>At %1 %2&apos;s time</source>
        <translation>Um %1 nach der Uhr von %2</translation>
    </message>
    <message>
        <source>Tomorrow at %1</source>
        <translation>Morgen um %1</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::SenderEditor</name>
    <message>
        <source>It can send pictures (MMS)</source>
        <translation>Er kann Bilder senden (MMS)</translation>
    </message>
    <message>
        <source>The carrier answers STOP itself</source>
        <translation>Der Netzbetreiber beantwortet STOP selbst</translation>
    </message>
    <message>
        <source>a second</source>
        <translation>je Sekunde</translation>
    </message>
    <message>
        <source>a minute</source>
        <translation>je Minute</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>je Tag</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>Parts %1</source>
        <translation>Teile %1</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>Nummer oder Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Campaign id</source>
        <translation>Kampagnen-ID</translation>
    </message>
    <message>
        <source>Of 10DLC; else leave it empty.</source>
        <translation>Von 10DLC; sonst leer lassen.</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Länder</translation>
    </message>
    <message>
        <source>Two letters each, like US, CA. Empty: everywhere.</source>
        <translation>Je zwei Buchstaben, etwa US, CA. Leer: überall.</translation>
    </message>
    <message>
        <source>Other carriers</source>
        <translation>Andere Netzbetreiber</translation>
    </message>
    <message>
        <source>May they send from this number, too? Routes that name it always may.</source>
        <translation>Dürfen auch sie von dieser Nummer senden? Wege, die diese Nummer nennen, dürfen es immer.</translation>
    </message>
    <message>
        <source>At most, in parts</source>
        <translation>Höchstens, in Teilen</translation>
    </message>
    <message>
        <source>0 is no limit. What is over it waits.</source>
        <translation>0 heißt unbegrenzt. Was darüber ist, wartet.</translation>
    </message>
    <message>
        <source>Abilities</source>
        <translation>Fähigkeiten</translation>
    </message>
    <message>
        <source>Save sender</source>
        <translation>Absender speichern</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Lassen, wie er war</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::SendersModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>überall</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>the carrier</source>
        <translation>Netzbetreiber</translation>
    </message>
    <message>
        <source>Cordboard</source>
        <translation>Cordboard</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Parts today</source>
        <translation>Teile heute</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Länder</translation>
    </message>
    <message>
        <source>MMS</source>
        <translation>MMS</translation>
    </message>
    <message>
        <source>STOP is answered by</source>
        <translation>STOP beantwortet</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::SendersTab</name>
    <message>
        <source>Senders</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>This carrier has no number of yours. Add the one it gave you.</source>
        <translation>Dieser Netzbetreiber hat noch keine Nummer von Ihnen. Fügen Sie die hinzu, die er Ihnen gab.</translation>
    </message>
    <message>
        <source>Add sender</source>
        <translation>Absender hinzufügen</translation>
    </message>
    <message>
        <source>Change sender</source>
        <translation>Absender ändern</translation>
    </message>
    <message>
        <source>Remove sender</source>
        <translation>Absender entfernen</translation>
    </message>
    <message>
        <source>The sender %1 was removed.</source>
        <translation>Der Absender %1 wurde entfernt.</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::SettingsPage</name>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Colours apply at once.</source>
        <translation>Farben gelten sofort.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Cordboard %1</source>
        <translation>Cordboard %1</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>GNU General Public License, version 3 or later</source>
        <translation>GNU General Public License, Version 3 oder später</translation>
    </message>
    <message>
        <source>Built with</source>
        <translation>Gebaut mit</translation>
    </message>
    <message>
        <source>Qt %1</source>
        <translation>Qt %1</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>Datenordner öffnen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>Gruppen von Einstellungen</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>After Send</source>
        <translation>Nach dem Senden</translation>
    </message>
    <message>
        <source>A message waits so long and can be taken back. It leaves by itself, also when Cordboard is closed meanwhile and started again.</source>
        <translation>So lange wartet eine Nachricht und kann zurückgeholt werden. Sie geht von selbst, auch wenn Cordboard inzwischen beendet und wieder gestartet wurde.</translation>
    </message>
    <message>
        <source>Send at once</source>
        <translation>Sofort senden</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) to undo</source>
        <translation>
            <numerusform>%n Sekunde zum Zurückholen</numerusform>
            <numerusform>%n Sekunden zum Zurückholen</numerusform>
        </translation>
    </message>
    <message>
        <source>Closing the window</source>
        <translation>Wenn das Fenster geschlossen wird</translation>
    </message>
    <message>
        <source>Keep running in the tray when the window is closed</source>
        <translation>Im Infobereich weiterlaufen, wenn das Fenster geschlossen wird</translation>
    </message>
    <message>
        <source>Messages go on coming and leaving, and you are told of them. Quit ends the program: in the menu of the icon beside the clock, or Ctrl+Q.</source>
        <translation>Nachrichten kommen und gehen weiter, und Sie hören davon. „Beenden“ beendet das Programm: im Menü des Symbols neben der Uhr, oder Strg+Q.</translation>
    </message>
    <message>
        <source>This desktop has no icons beside the clock.</source>
        <translation>Diese Arbeitsumgebung hat keine Symbole neben der Uhr.</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter makes a line</source>
        <translation>Eingabe sendet, Umschalt+Eingabe beginnt eine Zeile</translation>
    </message>
    <message>
        <source>Ctrl+Enter sends, Enter makes a line</source>
        <translation>Strg+Eingabe sendet, Eingabe beginnt eine Zeile</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::ShortcutsModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was es bewirkt</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::ShortcutsPage</name>
    <message>
        <source>This would be missing when you type. Add Ctrl or Alt.</source>
        <translation>Das fehlte dann beim Schreiben. Nehmen Sie Strg oder Alt hinzu.</translation>
    </message>
    <message>
        <source>The desktop keeps these keys for itself.</source>
        <translation>Diese Tasten behält der Desktop für sich.</translation>
    </message>
    <message>
        <source>“%1” has these keys. Give it others first.</source>
        <translation>„%1“ hat diese Tasten. Geben Sie dem zuerst andere.</translation>
    </message>
    <message>
        <source>Search actions by name or keys</source>
        <translation>Aktionen nach Namen oder Tasten suchen</translation>
    </message>
    <message>
        <source>Name or keys</source>
        <translation>Name oder Tasten</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Keine Tasten</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Press new keys for “%1”</source>
        <translation>Neue Tasten für „%1“ drücken</translation>
    </message>
    <message>
        <source>Choose an action to give it other keys.</source>
        <translation>Wählen Sie eine Aktion, um ihr andere Tasten zu geben.</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::SideList</name>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>Add endpoint</source>
        <translation>Endpunkt hinzufügen</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>API console</source>
        <translation>API-Konsole</translation>
    </message>
    <message>
        <source>What your programs open the API with</source>
        <translation>Womit Ihre Programme die API öffnen</translation>
    </message>
    <message>
        <source>Try the API by hand</source>
        <translation>Die API von Hand ausprobieren</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::SignatureTab</name>
    <message>
        <source>Change the secret…</source>
        <translation>Geheimnis wechseln…</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Secret to check with</source>
        <translation>Geheimnis zum Prüfen</translation>
    </message>
    <message>
        <source>Headers of the request</source>
        <translation>Header der Anfrage</translation>
    </message>
    <message>
        <source>Body of the request</source>
        <translation>Inhalt der Anfrage</translation>
    </message>
    <message>
        <source>The body, exactly as it was received</source>
        <translation>Der Inhalt, genau wie er ankam</translation>
    </message>
    <message>
        <source>Check the signature</source>
        <translation>Signatur prüfen</translation>
    </message>
    <message>
        <source>Check a request by hand</source>
        <translation>Eine Anfrage von Hand prüfen</translation>
    </message>
    <message>
        <source>For a receiver that says a signature does not fit. Nothing typed here is kept.</source>
        <translation>Für einen Empfänger, der sagt, eine Signatur passe nicht. Nichts, was Sie hier eingeben, wird aufbewahrt.</translation>
    </message>
    <message>
        <source>Events to this endpoint are not signed, because somebody chose so in Settings. A receiver cannot tell who sent them.</source>
        <translation>Ereignisse an diesen Endpunkt sind nicht signiert, weil jemand das in den Einstellungen so gewählt hat. Ein Empfänger kann nicht erkennen, wer sie gesendet hat.</translation>
    </message>
    <message>
        <source>Every request carries X-VoIPBIN-Signature, and webhook-signature of Standard Webhooks beside it.</source>
        <translation>Jede Anfrage trägt X-VoIPBIN-Signature und daneben webhook-signature von Standard Webhooks.</translation>
    </message>
    <message>
        <source>Every request carries webhook-id, webhook-timestamp and webhook-signature of Standard Webhooks. The receiver checks them with the secret.</source>
        <translation>Jede Anfrage trägt webhook-id, webhook-timestamp und webhook-signature von Standard Webhooks. Der Empfänger prüft sie mit dem Geheimnis.</translation>
    </message>
    <message>
        <source>Made %1, signs every event.</source>
        <translation>Erstellt %1, signiert jedes Ereignis.</translation>
    </message>
    <message>
        <source>Made %1, signs beside it until %2.</source>
        <translation>Erstellt %1, signiert bis %2 daneben.</translation>
    </message>
    <message>
        <source>Change the secret of %1?</source>
        <translation>Das Geheimnis von %1 wechseln?</translation>
    </message>
    <message>
        <source>The new one signs from now on, the old one beside it for 24 hours. Give the new one to the receiver within that time.</source>
        <translation>Das neue signiert ab jetzt, das alte 24 Stunden lang daneben. Geben Sie dem Empfänger in dieser Zeit das neue.</translation>
    </message>
    <message>
        <source>Change the secret</source>
        <translation>Geheimnis wechseln</translation>
    </message>
    <message>
        <source>This is the new secret.</source>
        <translation>Das ist das neue Geheimnis.</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::SignatureWords</name>
    <message>
        <source>Check that it is the secret of this endpoint, and that the body is exactly as it was received: not one blank or line end may be changed before it is checked.</source>
        <translation>Prüfen Sie, ob es das Geheimnis dieses Endpunkts ist und der Inhalt genau so ist, wie er ankam: Kein Leerzeichen und kein Zeilenende darf vor der Prüfung geändert werden.</translation>
    </message>
    <message>
        <source>A receiver refuses it now, so that nobody can send an old request again. When it was checked at once, look at the clock of the computer that checked it.</source>
        <translation>Ein Empfänger lehnt sie jetzt ab, damit niemand eine alte Anfrage noch einmal senden kann. Wenn sofort geprüft wurde, sehen Sie nach der Uhr des Computers, der geprüft hat.</translation>
    </message>
    <message>
        <source>It needs webhook-id, webhook-timestamp and webhook-signature.</source>
        <translation>Dafür braucht es webhook-id, webhook-timestamp und webhook-signature.</translation>
    </message>
    <message>
        <source>The signature fits, but is more than five minutes old.</source>
        <translation>Die Signatur passt, ist aber über fünf Minuten alt.</translation>
    </message>
    <message>
        <source>The signature fits, but its time is more than five minutes ahead.</source>
        <translation>Die Signatur passt, ihre Zeit liegt aber über fünf Minuten in der Zukunft.</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::SimulatorDialsPanel</name>
    <message>
        <source>this number does not exist</source>
        <translation>diese Nummer gibt es nicht</translation>
    </message>
    <message>
        <source>this sender is not allowed</source>
        <translation>dieser Absender ist nicht erlaubt</translation>
    </message>
    <message>
        <source>it failed, no reason given</source>
        <translation>es schlug fehl, ohne Grund</translation>
    </message>
    <message>
        <source>too busy, try again later</source>
        <translation>zu beschäftigt, später erneut versuchen</translation>
    </message>
    <message>
        <source>a fault of its own</source>
        <translation>ein eigener Fehler</translation>
    </message>
    <message>
        <source>refused for good</source>
        <translation>endgültig abgelehnt</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>decimal numbers</source>
        <translation>Dezimalzahlen</translation>
    </message>
    <message>
        <source>hexadecimal numbers</source>
        <translation>Hexadezimalzahlen</translation>
    </message>
    <message>
        <source>ten digits with zeros in front</source>
        <translation>zehn Ziffern mit Nullen davor</translation>
    </message>
    <message>
        <source>UUIDs</source>
        <translation>UUIDs</translation>
    </message>
    <message>
        <source>How it answers</source>
        <translation>Wie er antwortet</translation>
    </message>
    <message>
        <source>It answers a text after about %1.</source>
        <translation>Er beantwortet einen Text nach etwa %1.</translation>
    </message>
    <message>
        <source>The phone confirms after about %1.</source>
        <translation>Das Telefon bestätigt nach etwa %1.</translation>
    </message>
    <message>
        <source>Its message ids are %1.</source>
        <translation>Seine Nachrichten-IDs sind %1.</translation>
    </message>
    <message>
        <source>never by itself</source>
        <translation>nie von selbst</translation>
    </message>
    <message>
        <source> s after log-in</source>
        <translation> s nach der Anmeldung</translation>
    </message>
    <message>
        <source>How it misbehaves</source>
        <translation>Wie er sich danebenbenimmt</translation>
    </message>
    <message>
        <source>It asks to slow down at %1.</source>
        <translation>Als zu schnell gilt ihm %1.</translation>
    </message>
    <message>
        <source>It refuses %1: %2.</source>
        <translation>Abgelehnt wird %1: %2.</translation>
    </message>
    <message>
        <source>It takes %1 of the texts and never answers.</source>
        <translation>Er nimmt %1 der Texte an und antwortet nie.</translation>
    </message>
    <message>
        <source>It loses %1 of the receipts.</source>
        <translation>Er verliert %1 der Zustellberichte.</translation>
    </message>
    <message>
        <source>The line breaks %1.</source>
        <translation>Die Leitung bricht %1 ab.</translation>
    </message>
    <message>
        <source>It refuses the password when we log in</source>
        <translation>Er lehnt das Passwort ab, wenn wir uns anmelden</translation>
    </message>
    <message>
        <source>Now and then it is slow, busy or fails by itself</source>
        <translation>Ab und zu ist er von selbst langsam, beschäftigt oder fällt aus</translation>
    </message>
    <message>
        <source>Break the line now</source>
        <translation>Leitung jetzt abbrechen</translation>
    </message>
    <message>
        <source>All as at the start</source>
        <translation>Alles wie am Anfang</translation>
    </message>
    <message>
        <source>no text</source>
        <translation>kein Text</translation>
    </message>
    <message>
        <source>1 text in </source>
        <translation>1 Text von </translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::SimulatorTab</name>
    <message>
        <source>Simulator</source>
        <translation>Simulator</translation>
    </message>
    <message>
        <source>This carrier is played by Cordboard itself. Turn a dial and see what becomes of a text; it lasts until you quit.</source>
        <translation>Diesen Netzbetreiber spielt Cordboard selbst. Drehen Sie an einem Regler und sehen Sie, was aus einem Text wird; das gilt, bis Sie das Programm beenden.</translation>
    </message>
    <message>
        <source>Whose phone</source>
        <translation>Wessen Telefon</translation>
    </message>
    <message>
        <source>Reply as this phone</source>
        <translation>Als dieses Telefon antworten</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Switch phone on</source>
        <translation>Telefon einschalten</translation>
    </message>
    <message>
        <source>Switch phone off</source>
        <translation>Telefon ausschalten</translation>
    </message>
    <message>
        <source>Send a photo as this phone</source>
        <translation>Ein Foto als dieses Telefon senden</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::Standing</name>
    <message>
        <source>%1 opted out with %2 on %3. Nothing can be sent.</source>
        <translation>%1 hat am %3 mit %2 abbestellt. Es lässt sich nichts senden.</translation>
    </message>
    <message>
        <source>%1 opted out at the carrier, as we learned on %2. Nothing can be sent.</source>
        <translation>%1 hat beim Netzbetreiber abbestellt, wie wir am %2 erfuhren. Es lässt sich nichts senden.</translation>
    </message>
    <message>
        <source>%1 is on the opt-out list since %2. Nothing can be sent.</source>
        <translation>%1 steht seit dem %2 auf der Liste der Abbestellungen. Es lässt sich nichts senden.</translation>
    </message>
    <message>
        <source>by text</source>
        <translation>per Text</translation>
    </message>
    <message>
        <source>at the carrier</source>
        <translation>beim Netzbetreiber</translation>
    </message>
    <message>
        <source>by import</source>
        <translation>durch Einlesen</translation>
    </message>
    <message>
        <source>by a program</source>
        <translation>durch ein Programm</translation>
    </message>
    <message>
        <source>by a person here</source>
        <translation>durch eine Person hier</translation>
    </message>
    <message>
        <source>opted out</source>
        <translation>abbestellt</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>zugestimmt</translation>
    </message>
    <message>
        <source>was asked</source>
        <translation>gefragt</translation>
    </message>
    <message>
        <source>%1 · %2 %3: “%4”</source>
        <extracomment>time · what happened, how: &quot;the words&quot;</extracomment>
        <translation>%1 · %2 %3: „%4“</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::StandingStrips</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>Show evidence</source>
        <translation>Nachweis zeigen</translation>
    </message>
    <message>
        <source>Record new consent</source>
        <translation>Neue Zustimmung eintragen</translation>
    </message>
    <message>
        <source>Not meant so</source>
        <translation>War nicht so gemeint</translation>
    </message>
    <message>
        <source>How they agreed again</source>
        <translation>Wie erneut zugestimmt wurde</translation>
    </message>
    <message>
        <source>How they agreed again: “signed the form on 2 May”</source>
        <translation>Wie erneut zugestimmt wurde: „hat am 2. Mai das Formular unterschrieben“</translation>
    </message>
    <message>
        <source>Record consent</source>
        <translation>Zustimmung eintragen</translation>
    </message>
    <message>
        <source>Opt %1 out</source>
        <extracomment>%1 a person&apos;s name</extracomment>
        <translation>Für %1 abbestellen</translation>
    </message>
    <message>
        <source>Write why, in a few words. It is kept as evidence.</source>
        <translation>Schreiben Sie in wenigen Worten, warum. Es wird als Nachweis aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::StandingWatch</name>
    <message>
        <source>Undone: opted out by mistake</source>
        <translation>Rückgängig gemacht: versehentlich abbestellt</translation>
    </message>
    <message>
        <source>%1 may want no more messages: “%2”</source>
        <translation>%1 möchte vielleicht keine Nachrichten mehr: „%2“</translation>
    </message>
    <message>
        <source>Send at %1</source>
        <translation>Um %1 senden</translation>
    </message>
    <message>
        <source>Send at %1 %2&apos;s time</source>
        <translation>Um %1 senden, nach der Uhr von %2</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::StatusLine</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 wartend</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Gespeichert %1</translation>
    </message>
    <message>
        <source>1 needs you</source>
        <extracomment>messages of which nobody knows whether they arrived</extracomment>
        <translation>1 braucht Sie</translation>
    </message>
    <message>
        <source>%1 need you</source>
        <translation>%1 brauchen Sie</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::TestSteps</name>
    <message>
        <source>Steps of the test</source>
        <translation>Schritte des Tests</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>Secure</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Logged in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1: %2. %3</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::ThreadButtons</name>
    <message>
        <source>Snooze</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Close thread (Ctrl+E)</source>
        <translation>Unterhaltung schließen (Strg+E)</translation>
    </message>
    <message>
        <source>More about this thread</source>
        <translation>Mehr zu dieser Unterhaltung</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Mark unread</source>
        <translation>Als ungelesen markieren</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Zugewiesen an</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>Zuweisen an</translation>
    </message>
    <message>
        <source>Snooze until</source>
        <translation>Zurückstellen bis</translation>
    </message>
    <message>
        <source>Snooze (Ctrl+Shift+S)</source>
        <translation>Zurückstellen (Strg+Umschalt+S)</translation>
    </message>
    <message>
        <source>Open again (Ctrl+E)</source>
        <translation>Wieder öffnen (Strg+E)</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Niemandes</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Jemand anderes</translation>
    </message>
    <message>
        <source>Assigned to: %1</source>
        <translation>Zugewiesen an: %1</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Mich</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 oder mehr</translation>
    </message>
    <message>
        <source>here, %1 open</source>
        <comment>a figure</comment>
        <translation>hier, %1 offen</translation>
    </message>
    <message>
        <source>away, %1 open</source>
        <comment>a figure</comment>
        <translation>abwesend, %1 offen</translation>
    </message>
    <message>
        <source>Back now</source>
        <translation>Jetzt zurückholen</translation>
    </message>
    <message>
        <source>When they reply</source>
        <translation>Wenn geantwortet wird</translation>
    </message>
    <message>
        <source>Pick...</source>
        <translation>Wählen...</translation>
    </message>
    <message>
        <source>Comes back at once if they reply</source>
        <translation>Kommt bei einer Antwort sofort zurück</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern …</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>Etiketten …</translation>
    </message>
    <message>
        <source>Block person</source>
        <translation>Person blockieren</translation>
    </message>
    <message>
        <source>Unblock person</source>
        <translation>Blockierung aufheben</translation>
    </message>
    <message>
        <source>Same person as…</source>
        <translation>Dieselbe Person wie …</translation>
    </message>
    <message>
        <source>Split off this number</source>
        <translation>Diese Nummer abtrennen</translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>In eigenem Fenster öffnen</translation>
    </message>
    <message>
        <source>Nobody here is called so.</source>
        <translation>So heißt hier niemand.</translation>
    </message>
    <message>
        <source>Jump to a date…</source>
        <translation>Zu einem Datum springen …</translation>
    </message>
    <message>
        <source>Search in this thread (Ctrl+Shift+F)</source>
        <translation>In dieser Unterhaltung suchen (Strg+Umschalt+F)</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::ThreadDelegate</name>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Until they reply</source>
        <translation>Bis geantwortet wird</translation>
    </message>
    <message>
        <source>Until %1</source>
        <comment>a time</comment>
        <translation>Bis %1</translation>
    </message>
    <message>
        <source>A note names you</source>
        <translation>Eine Notiz nennt Sie</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::ThreadList</name>
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
        <translation>Keine Nachricht enthält „%1“. Geschlossene und alte Unterhaltungen wurden auch durchsucht.</translation>
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
        <source>Nothing needs you. Every message is accounted for.</source>
        <translation>Nichts braucht Sie. Von jeder Nachricht ist bekannt, was aus ihr wurde.</translation>
    </message>
    <message>
        <source>Every open thread is somebody&apos;s. New people come here.</source>
        <translation>Jede offene Unterhaltung gehört jemandem. Neue Personen kommen hierher.</translation>
    </message>
    <message>
        <source>Nothing is snoozed.</source>
        <translation>Nichts ist zurückgestellt.</translation>
    </message>
    <message>
        <source>Nothing is closed yet.</source>
        <translation>Noch ist nichts geschlossen.</translation>
    </message>
    <message>
        <source>Nothing is waiting for you.</source>
        <translation>Nichts wartet auf Sie.</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 oder mehr</translation>
    </message>
    <message>
        <source>Nothing is waiting for you. 1 thread is unassigned.</source>
        <translation>Nichts wartet auf Sie. 1 Unterhaltung gehört niemandem.</translation>
    </message>
    <message>
        <source>Nothing is waiting for you. %1 threads are unassigned.</source>
        <translation>Nichts wartet auf Sie. %1 Unterhaltungen gehören niemandem.</translation>
    </message>
    <message>
        <source>Take the oldest</source>
        <translation>Die älteste übernehmen</translation>
    </message>
    <message>
        <source>All done. What is closed or snoozed is under More.</source>
        <translation>Alles erledigt. Geschlossenes und Zurückgestelltes steht unter „Mehr“.</translation>
    </message>
    <message>
        <source>Filter conversations</source>
        <translation>Unterhaltungen filtern</translation>
    </message>
    <message>
        <source>Filter conversations (Alt+Shift+F)</source>
        <translation>Unterhaltungen filtern (Alt+Umschalt+F)</translation>
    </message>
    <message>
        <source>No conversation is like that now.</source>
        <translation>Keine Unterhaltung ist zurzeit so.</translation>
    </message>
    <message>
        <source>Show all conversations</source>
        <translation>Alle Unterhaltungen zeigen</translation>
    </message>
    <message>
        <source>Only: %1</source>
        <extracomment>over a list; %1 what it is filtered by</extracomment>
        <translation>Nur: %1</translation>
    </message>
    <message>
        <source>Nobody is blocked.</source>
        <translation>Niemand ist blockiert.</translation>
    </message>
    <message>
        <source>No note names you. Whoever writes one types @ and your name.</source>
        <translation>Keine Notiz nennt Sie. Wer eine schreibt, tippt @ und Ihren Namen.</translation>
    </message>
    <message>
        <source>Mentions: %1</source>
        <translation>Erwähnungen: %1</translation>
    </message>
    <message>
        <source>Notes that name you</source>
        <translation>Notizen, die Sie nennen</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::ThreadWindow</name>
    <message>
        <source>Close window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::Tray</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Neue Nachricht</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Nicht stören</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>Für eine Stunde</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Bis morgen</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Cordboard</source>
        <translation>Cordboard</translation>
    </message>
    <message numerus="yes">
        <source>Cordboard: %n thread(s) with something new</source>
        <translation>
            <numerusform>Cordboard: %n Gespräch mit Neuem</numerusform>
            <numerusform>Cordboard: %n Gespräche mit Neuem</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cordboard::ui::UndoSend</name>
    <message>
        <source>Undo (%1)</source>
        <extracomment>%1 &quot;Ctrl+Z&quot;</extracomment>
        <translation>Rückgängig (%1)</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Sending to %1 in %2 s.</source>
        <extracomment>%1 a name, %2 a number of seconds</extracomment>
        <translation>Senden an %1 in %2 s.</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::UndoStrip</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig machen</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::UnknownFields</name>
    <message>
        <source>Ask me</source>
        <translation>Mich fragen</translation>
    </message>
    <message>
        <source>Send again once, marked</source>
        <translation>Einmal erneut senden, gekennzeichnet</translation>
    </message>
    <message>
        <source>Believe confirmations by their text alone</source>
        <translation>Bestätigungen allein nach ihrem Text glauben</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Sofort</translation>
    </message>
    <message>
        <source>When the line breaks while sending</source>
        <translation>Wenn die Leitung beim Senden abbricht</translation>
    </message>
    <message>
        <source>To one person</source>
        <translation>An eine Person</translation>
    </message>
    <message>
        <source>Nobody knows then whether it arrived. Sent again it may arrive twice.</source>
        <translation>Dann weiß niemand, ob die Nachricht ankam. Erneut gesendet kommt sie vielleicht doppelt an.</translation>
    </message>
    <message>
        <source>In a broadcast</source>
        <translation>In einer Rundsendung</translation>
    </message>
    <message>
        <source>Decide after</source>
        <translation>Entscheiden nach</translation>
    </message>
    <message>
        <source>Until then a late answer or a confirmation may settle it.</source>
        <translation>Bis dahin kann es eine späte Antwort oder eine Bestätigung klären.</translation>
    </message>
    <message>
        <source>Confirmations</source>
        <translation>Bestätigungen</translation>
    </message>
    <message>
        <source>Only for a carrier that marks them by nothing else: anybody with a phone could write such a text.</source>
        <translation>Nur für einen Netzbetreiber, der sie durch nichts anderes kennzeichnet: Jeder mit einem Telefon könnte einen solchen Text schreiben.</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::WhenDialog</name>
    <message>
        <source>Snooze</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Snooze until when?</source>
        <translation>Bis wann zurückstellen?</translation>
    </message>
    <message>
        <source>Snooze until</source>
        <translation>Zurückstellen bis</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy HH:mm</source>
        <comment>a date and time to type</comment>
        <translation>ddd d. MMM yyyy HH:mm</translation>
    </message>
    <message>
        <source>Leave it open</source>
        <translation>Offen lassen</translation>
    </message>
    <message>
        <source>That time is over. Choose a later one.</source>
        <translation>Diese Zeit ist vorbei. Wählen Sie eine spätere.</translation>
    </message>
    <message>
        <source>Comes back at once if they reply.</source>
        <translation>Kommt bei einer Antwort sofort zurück.</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::Why</name>
    <message>
        <source>Why is this waiting?</source>
        <translation>Warum wartet das?</translation>
    </message>
    <message>
        <source>Why did this fail?</source>
        <translation>Warum ist das fehlgeschlagen?</translation>
    </message>
    <message>
        <source>Is this delivered?</source>
        <translation>Ist das zugestellt?</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>Was ist geschehen?</translation>
    </message>
    <message>
        <source>%1 of %2 parts arrived.</source>
        <translation>%1 von %2 Teilen kamen an.</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Change the text</source>
        <translation>Text ändern</translation>
    </message>
    <message>
        <source>It arrived</source>
        <translation>Es kam an</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Open Carriers</source>
        <translation>Betreiber öffnen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Open the rules</source>
        <translation>Regeln öffnen</translation>
    </message>
    <message>
        <source>Open PDU view</source>
        <translation>PDU-Ansicht öffnen</translation>
    </message>
    <message>
        <source>Copy the story</source>
        <translation>Geschichte kopieren</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>put off</source>
        <translation>aufgeschoben</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>Part %1, try %2</source>
        <translation>Teil %1, Versuch %2</translation>
    </message>
    <message>
        <source>Part %1, %2</source>
        <translation>Teil %1, %2</translation>
    </message>
    <message>
        <source>Message id</source>
        <translation>Nachrichtenkennung</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Betreiber</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>Given up at</source>
        <translation>Aufgegeben um</translation>
    </message>
    <message>
        <source>Webhook %1</source>
        <translation>Webhook %1</translation>
    </message>
    <message numerus="yes">
        <source>%n try(s), ids</source>
        <translation>
            <numerusform>%n Versuch, Kennungen</numerusform>
            <numerusform>%n Versuche, Kennungen</numerusform>
        </translation>
    </message>
    <message>
        <source>ids</source>
        <translation>Kennungen</translation>
    </message>
    <message>
        <source>The carrier confirmed it on the phone.</source>
        <translation>Der Betreiber hat es auf dem Telefon bestätigt.</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Part %1 of %2 delivered</source>
        <translation>Teil %1 von %2 zugestellt</translation>
    </message>
    <message>
        <source>Part %1 of %2 kept back</source>
        <translation>Teil %1 von %2 zurückgehalten</translation>
    </message>
    <message>
        <source>Another part had failed: alone it would only cost money.</source>
        <translation>Ein anderer Teil war fehlgeschlagen: Allein würde er nur Geld kosten.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Part %1 of %2 failed</source>
        <translation>Teil %1 von %2 fehlgeschlagen</translation>
    </message>
    <message>
        <source>Noted as arrived</source>
        <translation>Als angekommen vermerkt</translation>
    </message>
    <message>
        <source>No confirmation</source>
        <translation>Keine Bestätigung</translation>
    </message>
    <message>
        <source>No confirmation for part %1 of %2</source>
        <translation>Keine Bestätigung für Teil %1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2 parts delivered</source>
        <translation>%1 von %2 Teilen zugestellt</translation>
    </message>
    <message>
        <source>The carrier confirmed them on the phone.</source>
        <translation>Der Betreiber hat sie auf dem Telefon bestätigt.</translation>
    </message>
    <message>
        <source>%1 of %2 parts failed</source>
        <translation>%1 von %2 Teilen fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 of %2 parts kept back</source>
        <translation>%1 von %2 Teilen zurückgehalten</translation>
    </message>
    <message>
        <source>Another part had failed: alone they would only cost money.</source>
        <translation>Ein anderer Teil war fehlgeschlagen: Allein würden sie nur Geld kosten.</translation>
    </message>
    <message>
        <source>Too old</source>
        <translation>Zu alt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>So gelassen</translation>
    </message>
    <message>
        <source>Sent again</source>
        <translation>Erneut gesendet</translation>
    </message>
    <message>
        <source>As a new message; this one stays as it was.</source>
        <translation>Als neue Nachricht; diese bleibt, wie sie war.</translation>
    </message>
    <message>
        <source>Waits for a person</source>
        <translation>Wartet auf eine Person</translation>
    </message>
    <message>
        <source>Nobody knows whether it arrived. Decide what to do.</source>
        <translation>Niemand weiß, ob es ankam. Entscheiden Sie, was zu tun ist.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>It is the next in line.</source>
        <translation>Es ist als Nächstes an der Reihe.</translation>
    </message>
    <message>
        <source>More than %1 parts are before it in the line.</source>
        <translation>Mehr als %1 Teile stehen davor in der Reihe.</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) before it in the line.</source>
        <translation>
            <numerusform>%n Teil davor in der Reihe.</numerusform>
            <numerusform>%n Teile davor in der Reihe.</numerusform>
        </translation>
    </message>
    <message>
        <source>The next try is at %1.</source>
        <translation>Der nächste Versuch ist um %1.</translation>
    </message>
    <message>
        <source>It is given up at %1.</source>
        <translation>Um %1 wird es aufgegeben.</translation>
    </message>
    <message>
        <source>Carrier&apos;s word: %1, code %2.</source>
        <translation>Wort des Betreibers: %1, Code %2.</translation>
    </message>
    <message>
        <source>Carrier&apos;s word: %1.</source>
        <translation>Wort des Betreibers: %1.</translation>
    </message>
    <message>
        <source>Carrier&apos;s code: %1.</source>
        <translation>Code des Betreibers: %1.</translation>
    </message>
    <message>
        <source>Through %1. Stored before the carrier was told that we have it.</source>
        <translation>Über %1. Gespeichert, bevor der Betreiber erfuhr, dass wir es haben.</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>Eingegangen</translation>
    </message>
    <message>
        <source>Accepted from a program</source>
        <translation>Von einem Programm angenommen</translation>
    </message>
    <message>
        <source>Accepted from a broadcast</source>
        <translation>Von einem Rundschreiben angenommen</translation>
    </message>
    <message>
        <source>Accepted from a schedule</source>
        <translation>Von einem Zeitplan angenommen</translation>
    </message>
    <message>
        <source>Accepted from a flow</source>
        <translation>Von einem Ablauf angenommen</translation>
    </message>
    <message>
        <source>Accepted from you</source>
        <translation>Von Ihnen angenommen</translation>
    </message>
    <message>
        <source>Accepted from %1</source>
        <translation>Von %1 angenommen</translation>
    </message>
    <message>
        <source>Written in the composer. Saved before anything was sent.</source>
        <translation>Im Eingabefeld geschrieben. Gespeichert, bevor etwas gesendet wurde.</translation>
    </message>
    <message>
        <source>Saved before anything was sent.</source>
        <translation>Gespeichert, bevor etwas gesendet wurde.</translation>
    </message>
    <message>
        <source>It repeats the one of %1.</source>
        <translation>Es wiederholt die von %1.</translation>
    </message>
    <message>
        <source>%1 agreed on %2.</source>
        <translation>%1 hat am %2 zugestimmt.</translation>
    </message>
    <message>
        <source>%1 opted out on %2.</source>
        <translation>%1 hat sich am %2 abgemeldet.</translation>
    </message>
    <message>
        <source>%1 was asked on %2.</source>
        <translation>%1 wurde am %2 gefragt.</translation>
    </message>
    <message>
        <source>It costs %1.</source>
        <translation>Es kostet %1.</translation>
    </message>
    <message>
        <source>It costs %1 %2.</source>
        <translation>Es kostet %1 %2.</translation>
    </message>
    <message>
        <source>No rule of ours was against it.</source>
        <translation>Keine unserer Regeln sprach dagegen.</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Nicht erlaubt</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>The sender number belongs to it.</source>
        <translation>Die Absendernummer gehört zu ihm.</translation>
    </message>
    <message>
        <source>By a rule that is gone now.</source>
        <translation>Durch eine Regel, die es nicht mehr gibt.</translation>
    </message>
    <message>
        <source>By the rule for every number.</source>
        <translation>Durch die Regel für jede Nummer.</translation>
    </message>
    <message>
        <source>By the rule for numbers that begin with %1.</source>
        <translation>Durch die Regel für Nummern, die mit %1 beginnen.</translation>
    </message>
    <message>
        <source>Route chosen: %1</source>
        <translation>Weg gewählt: %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>%1 später</translation>
    </message>
    <message>
        <source>Moved to %1</source>
        <translation>Verlegt zu %1</translation>
    </message>
    <message>
        <source>Another carrier of the route took over.</source>
        <translation>Ein anderer Betreiber des Weges hat übernommen.</translation>
    </message>
    <message>
        <source>Not written to the line</source>
        <translation>Nicht auf die Leitung geschrieben</translation>
    </message>
    <message>
        <source>Part %1 of %2 not written to the line</source>
        <translation>Teil %1 von %2 nicht auf die Leitung geschrieben</translation>
    </message>
    <message>
        <source>Nothing left. It goes back into the line.</source>
        <translation>Nichts ging hinaus. Es geht zurück in die Reihe.</translation>
    </message>
    <message>
        <source>Put off by %1</source>
        <translation>Von %1 aufgeschoben</translation>
    </message>
    <message>
        <source>Part %1 of %2 put off</source>
        <translation>Teil %1 von %2 aufgeschoben</translation>
    </message>
    <message>
        <source>Refused by %1</source>
        <translation>Von %1 abgelehnt</translation>
    </message>
    <message>
        <source>Part %1 of %2 refused</source>
        <translation>Teil %1 von %2 abgelehnt</translation>
    </message>
    <message>
        <source>No answer from %1</source>
        <translation>Keine Antwort von %1</translation>
    </message>
    <message>
        <source>No answer for part %1 of %2</source>
        <translation>Keine Antwort für Teil %1 von %2</translation>
    </message>
    <message>
        <source>Whether it left is not known.</source>
        <translation>Ob es hinausging, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>On its way to %1</source>
        <translation>Unterwegs zu %1</translation>
    </message>
    <message>
        <source>Part %1 of %2 on its way</source>
        <translation>Teil %1 von %2 unterwegs</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s), at last at %1.</source>
        <translation>
            <numerusform>%n-mal, zuletzt um %1.</numerusform>
            <numerusform>%n-mal, zuletzt um %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unicode</source>
        <translation>Unicode</translation>
    </message>
    <message>
        <source>GSM-7</source>
        <translation>GSM-7</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s), %1.</source>
        <extracomment>%1 the alphabet, &quot;GSM-7&quot;</extracomment>
        <translation>
            <numerusform>%n Zeichen, %1.</numerusform>
            <numerusform>%n Zeichen, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The carrier&apos;s id(s): %1.</source>
        <translation>
            <numerusform>Kennung des Betreibers: %1.</numerusform>
            <numerusform>Kennungen des Betreibers: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message numerus="yes">
        <source>Sent in %n part(s)</source>
        <translation>
            <numerusform>In %n Teil gesendet</numerusform>
            <numerusform>In %n Teilen gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 parts sent</source>
        <translation>%1 von %2 Teilen gesendet</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>a day without its year</extracomment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>a day, then a time: &quot;Sun 13:38:02&quot;
----------
a day and a time: &quot;20 Nov 13:38&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 Tg. %2 Std.</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 Std. %2 Min.</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 Min.</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>heute %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>gestern %1</translation>
    </message>
    <message>
        <source>Your system was told</source>
        <translation>Ihr System hat es erfahren</translation>
    </message>
    <message>
        <source>Webhook %1 answered %2 in %3 ms.</source>
        <translation>Webhook %1 antwortete %2 in %3 ms.</translation>
    </message>
    <message>
        <source>Your system was not told</source>
        <translation>Ihr System hat es nicht erfahren</translation>
    </message>
    <message>
        <source>Webhook %1 was given up. %2</source>
        <extracomment>%2 a sentence: &quot;It answered 404: there is nothing at this address.&quot;</extracomment>
        <translation>Webhook %1 wurde aufgegeben. %2</translation>
    </message>
    <message>
        <source>Your system is not told now</source>
        <translation>Ihr System erfährt es jetzt nicht</translation>
    </message>
    <message>
        <source>Webhook %1 is switched off. It is told when it is on again.</source>
        <translation>Webhook %1 ist abgeschaltet. Er erfährt es, wenn er wieder an ist.</translation>
    </message>
    <message>
        <source>Your system is to be told</source>
        <translation>Ihr System soll es erfahren</translation>
    </message>
    <message>
        <source>Webhook %1 is next.</source>
        <translation>Webhook %1 ist als Nächstes dran.</translation>
    </message>
    <message>
        <source>Your system did not take it</source>
        <translation>Ihr System hat es nicht angenommen</translation>
    </message>
    <message>
        <source>Webhook %1: %2 The next try is at %3.</source>
        <extracomment>%2 a sentence: &quot;It answered 404: there is nothing at this address.&quot;</extracomment>
        <translation>Webhook %1: %2 Der nächste Versuch ist um %3.</translation>
    </message>
    <message>
        <source>the carrier</source>
        <translation>der Betreiber</translation>
    </message>
    <message>
        <source>Message to %1, %2</source>
        <translation>Nachricht an %1, %2</translation>
    </message>
    <message>
        <source>Message from %1, %2</source>
        <translation>Nachricht von %1, %2</translation>
    </message>
    <message>
        <source>It said: %1, %2.</source>
        <translation>Er sagte: %1, %2.</translation>
    </message>
    <message>
        <source>Asked %1 to take it back</source>
        <translation>%1 um Rückholung gebeten</translation>
    </message>
    <message>
        <source>It has not answered yet.</source>
        <translation>Er hat noch nicht geantwortet.</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgeholt</translation>
    </message>
    <message>
        <source>No phone had it yet.</source>
        <translation>Noch hatte sie kein Telefon.</translation>
    </message>
    <message>
        <source>Not taken back</source>
        <translation>Nicht zurückgeholt</translation>
    </message>
    <message>
        <source>%1 did not answer, however often it was asked.</source>
        <translation>%1 hat nicht geantwortet, so oft auch gefragt wurde.</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::WhyPanel</name>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Copy the story</source>
        <translation>Geschichte kopieren</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Something else?</source>
        <translation>Etwas anderes?</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Technische Einzelheiten</translation>
    </message>
    <message>
        <source>Open PDU view</source>
        <translation>PDU-Ansicht öffnen</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>Was ist geschehen?</translation>
    </message>
    <message>
        <source>This could not be read.</source>
        <translation>Das ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>Was als Nächstes zu tun ist</translation>
    </message>
</context>
<context>
    <name>cordboard::ui::WordPopup</name>
    <message>
        <source>%1: %2, %3 of %4</source>
        <extracomment>%1 what a list is of: &quot;Emoji&quot;; %2 its chosen row; %3 the number of that row</extracomment>
        <translation>%1: %2, %3 von %4</translation>
    </message>
</context>
<context>
    <name>cordboard::webhook::ForwarderWords</name>
    <message>
        <source>Its secret is being opened.</source>
        <translation>Das Geheimnis wird gerade geöffnet.</translation>
    </message>
    <message>
        <source>Its secret is missing. Give it a new one.</source>
        <translation>Das Geheimnis fehlt. Geben Sie ihm ein neues.</translation>
    </message>
    <message>
        <source>A pin is “sha256//” and the base64 of a SHA-256.</source>
        <translation>Ein Pin ist „sha256//“ und das Base64 eines SHA-256.</translation>
    </message>
    <message>
        <source>This is no certificate in PEM.</source>
        <translation>Das ist kein Zertifikat in PEM.</translation>
    </message>
    <message>
        <source>The time for an answer is 1 to 30 seconds.</source>
        <translation>Die Zeit für eine Antwort beträgt 1 bis 30 Sekunden.</translation>
    </message>
    <message>
        <source>1 to 32 requests may be open at a time.</source>
        <translation>1 bis 32 Anfragen dürfen zugleich offen sein.</translation>
    </message>
    <message>
        <source>The requests a second are 1 to 100,000, or 0 for no limit.</source>
        <translation>Die Anfragen pro Sekunde sind 1 bis 100.000, oder 0 für keine Grenze.</translation>
    </message>
    <message>
        <source>There is no event “%1” in this naming. There are: %2.</source>
        <translation>In dieser Benennung gibt es kein Ereignis „%1“. Es gibt: %2.</translation>
    </message>
    <message>
        <source>A name has at most %1 letters.</source>
        <translation>Ein Name hat höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>The method is POST, PUT, GET or DELETE.</source>
        <translation>Die Methode ist POST, PUT, GET oder DELETE.</translation>
    </message>
    <message>
        <source>A secret has at most 255 letters.</source>
        <translation>Ein Geheimnis hat höchstens 255 Zeichen.</translation>
    </message>
    <message>
        <source>Paused. What happens is kept and leaves when it is resumed.</source>
        <translation>Angehalten. Was geschieht, wird aufbewahrt und geht hinaus, wenn es weitergeht.</translation>
    </message>
    <message>
        <source>Switched off: it answered 410, so it wants nothing more. What happens is kept for 30 days.</source>
        <translation>Abgeschaltet: Die Antwort war 410, es soll also nichts mehr kommen. Was geschieht, wird 30 Tage aufbewahrt.</translation>
    </message>
    <message>
        <source>Switched off after five days of nothing but failures. What happens is kept for 30 days.</source>
        <translation>Abgeschaltet nach fünf Tagen, in denen alles fehlschlug. Was geschieht, wird 30 Tage aufbewahrt.</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to be sent.</source>
        <translation>
            <numerusform>%n wartet auf das Senden.</numerusform>
            <numerusform>%n warten auf das Senden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was sent so far.</source>
        <translation>Bisher wurde nichts gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>Answers in %1 ms. %n could not be delivered earlier.</source>
        <translation>
            <numerusform>Antwortet in %1 ms. %n konnte früher nicht zugestellt werden.</numerusform>
            <numerusform>Antwortet in %1 ms. %n konnten früher nicht zugestellt werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Answers in %1 ms. Everything has arrived.</source>
        <translation>Antwortet in %1 ms. Alles ist angekommen.</translation>
    </message>
    <message>
        <source>Nothing is sent, because it cannot be signed: %1</source>
        <translation>Nichts wird gesendet, denn es lässt sich nicht signieren: %1</translation>
    </message>
    <message>
        <source>%1 Everything waits; one looks from time to time whether it is back.</source>
        <translation>%1 Alles wartet; von Zeit zu Zeit prüft ein Versuch, ob es wieder geht.</translation>
    </message>
    <message>
        <source>It asked for a pause; everything waits until then.</source>
        <translation>Der Empfänger hat um eine Pause gebeten; bis dahin wartet alles.</translation>
    </message>
    <message>
        <source>Some could not be delivered and are tried again.</source>
        <translation>Einiges konnte nicht zugestellt werden und wird erneut versucht.</translation>
    </message>
    <message>
        <source>Its secret was kept for one run only, because there was no keyring and no passphrase to seal it with. Rotate it.</source>
        <translation>Das Geheimnis wurde nur für einen Lauf aufbewahrt, denn es gab weder Schlüsselbund noch Passphrase, um es zu versiegeln. Wechseln Sie es.</translation>
    </message>
    <message>
        <source>“%1” and “%2” tell of the same change. Choose one of them.</source>
        <translation>„%1“ und „%2“ melden dieselbe Änderung. Wählen Sie eines davon.</translation>
    </message>
    <message>
        <source>There is nowhere to keep the secret of this webhook: after the next start nothing is sent to it until it gets a new one. Start the program with --passphrase-file to keep it.</source>
        <translation>Das Geheimnis dieses Webhooks kann nirgends aufbewahrt werden: Nach dem nächsten Start wird ihm nichts gesendet, bis er ein neues bekommt. Starten Sie das Programm mit --passphrase-file, um es zu behalten.</translation>
    </message>
</context>
<context>
    <name>cordboard::webhook::Words</name>
    <message>
        <source>A secret is “whsec_” and 24 to 64 octets in base64. Leave the field empty to have one made.</source>
        <translation>Ein Geheimnis ist „whsec_“ und 24 bis 64 Oktette in Base64. Lassen Sie das Feld leer, damit eines erstellt wird.</translation>
    </message>
    <message>
        <source>The secret is empty.</source>
        <translation>Das Geheimnis ist leer.</translation>
    </message>
    <message>
        <source>The signature is genuine.</source>
        <translation>Die Signatur ist echt.</translation>
    </message>
    <message>
        <source>The headers of a signature are not there.</source>
        <translation>Die Kopfzeilen einer Signatur fehlen.</translation>
    </message>
    <message>
        <source>It was signed more than five minutes ago.</source>
        <translation>Es wurde vor mehr als fünf Minuten signiert.</translation>
    </message>
    <message>
        <source>It was signed more than five minutes in the future.</source>
        <translation>Es wurde mehr als fünf Minuten in der Zukunft signiert.</translation>
    </message>
    <message>
        <source>No signature fits this secret and these octets.</source>
        <translation>Keine Signatur passt zu diesem Geheimnis und diesen Oktetten.</translation>
    </message>
</context>
<context>
    <name>provision</name>
    <message>
        <source>%1 line %2 holds a password. It is now sealed in the database; delete it there.</source>
        <translation>%1, Zeile %2, enthält ein Passwort. Es ist jetzt in der Datenbank versiegelt; löschen Sie es dort.</translation>
    </message>
    <message>
        <source>“host” in a carrier must be a name or an address like smpp.example.net, without spaces and “/”.</source>
        <translation>„host“ in einem Netzbetreiber-Eintrag muss ein Name oder eine Adresse wie smpp.example.net sein, ohne Leerzeichen und „/“.</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>der Datei</translation>
    </message>
    <message>
        <source>a carrier</source>
        <translation>einem Netzbetreiber-Eintrag</translation>
    </message>
    <message>
        <source>“name” in a carrier must not be empty.</source>
        <translation>„name“ in einem Netzbetreiber-Eintrag darf nicht leer sein.</translation>
    </message>
    <message>
        <source>the carrier “%1”</source>
        <translation>Der Netzbetreiber „%1“</translation>
    </message>
    <message>
        <source>a sender</source>
        <translation>einem Absender-Eintrag</translation>
    </message>
    <message>
        <source>“number” in a sender must be a number like “+15551234567”, a short code of 3 to 8 digits, or up to 11 letters and digits.</source>
        <translation>„number“ in einem Absender-Eintrag muss eine Nummer wie „+15551234567“ sein, eine Kurzwahl mit 3 bis 8 Ziffern, oder bis zu 11 Buchstaben und Ziffern.</translation>
    </message>
    <message>
        <source>this number</source>
        <translation>Diese Nummer</translation>
    </message>
    <message>
        <source>a route</source>
        <translation>einem Weg-Eintrag</translation>
    </message>
    <message>
        <source>“prefix” in a route must be empty, for all numbers, or begin like “+49”.</source>
        <translation>„prefix“ in einem Weg-Eintrag muss leer sein, für alle Nummern, oder wie „+49“ beginnen.</translation>
    </message>
    <message>
        <source>the prefix “%1”</source>
        <translation>Das Präfix „%1“</translation>
    </message>
    <message>
        <source>%1 is here twice, first in line %2. Keep one of them.</source>
        <translation>%1 steht hier doppelt, zuerst in Zeile %2. Behalten Sie nur einen Eintrag.</translation>
    </message>
    <message>
        <source>this sender was skipped with its carrier “%1”.</source>
        <translation>Dieser Absender wurde mit seinem Netzbetreiber „%1“ übersprungen.</translation>
    </message>
    <message>
        <source>this route was skipped with its carrier “%1”.</source>
        <translation>Dieser Weg wurde mit seinem Netzbetreiber „%1“ übersprungen.</translation>
    </message>
    <message>
        <source>There is no file “%1”. Check its name.</source>
        <translation>Es gibt keine Datei „%1“. Prüfen Sie ihren Namen.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>„%1“ lässt sich nicht lesen: %2.</translation>
    </message>
    <message>
        <source>the sender %1 went through “%2” and now goes through “%3”.</source>
        <translation>Der Absender %1 ging über „%2“ und geht jetzt über „%3“.</translation>
    </message>
    <message>
        <source>the route “%1” went through “%2” and now goes through “%3”.</source>
        <translation>Der Weg „%1“ ging über „%2“ und geht jetzt über „%3“.</translation>
    </message>
    <message>
        <source>there is no carrier “%1”, neither in the file nor in the data folder. Add it under “carriers”.</source>
        <translation>Es gibt keinen Netzbetreiber „%1“, weder in der Datei noch im Datenordner. Fügen Sie ihn unter „carriers“ hinzu.</translation>
    </message>
    <message>
        <source>“host” is missing in the carrier “%1”, which is a new one.</source>
        <translation>„host“ fehlt beim Netzbetreiber „%1“, der neu ist.</translation>
    </message>
    <message>
        <source>the stored password of the carrier “%1” was replaced by the one in the file.</source>
        <translation>Das gespeicherte Passwort des Netzbetreibers „%1“ wurde durch das in der Datei ersetzt.</translation>
    </message>
    <message>
        <source>“%1” of the carrier “%2” was %3 and is now %4.</source>
        <translation>„%1“ des Netzbetreibers „%2“ war %3 und ist jetzt %4.</translation>
    </message>
    <message>
        <source>“events” in a webhook must name at least one event.</source>
        <translation>„events“ in einem Webhook muss mindestens ein Ereignis nennen.</translation>
    </message>
    <message>
        <source>“api”</source>
        <translation>„api“</translation>
    </message>
    <message>
        <source>“listen” in “api” must be an address and a port, like “127.0.0.1:8470”.</source>
        <translation>„listen“ in „api“ muss eine Adresse und ein Port sein, wie „127.0.0.1:8470“.</translation>
    </message>
    <message>
        <source>an access key</source>
        <translation>einem Zugangsschlüssel</translation>
    </message>
    <message>
        <source>“token” in an access key must be “vb_” and 32 letters or digits.</source>
        <translation>„token“ in einem Zugangsschlüssel muss aus „vb_“ und 32 Buchstaben oder Ziffern bestehen.</translation>
    </message>
    <message>
        <source>a webhook</source>
        <translation>einem Webhook</translation>
    </message>
    <message>
        <source>“%1” of the carrier “%2” was replaced.</source>
        <translation>„%1“ des Netzbetreibers „%2“ wurde ersetzt.</translation>
    </message>
    <message>
        <source>“tls_ca” in a carrier must hold certificates in PEM, beginning with -----BEGIN CERTIFICATE-----.</source>
        <translation>„tls_ca“ in einem Netzbetreiber-Eintrag muss Zertifikate in PEM enthalten, beginnend mit -----BEGIN CERTIFICATE-----.</translation>
    </message>
    <message>
        <source>“%1” holds no certificates in PEM.</source>
        <translation>„%1“ enthält keine Zertifikate in PEM.</translation>
    </message>
    <message>
        <source>“tls_pin” in a carrier must be the SHA-256 fingerprint of its certificate: 64 hexadecimal digits.</source>
        <translation>„tls_pin“ in einem Netzbetreiber-Eintrag muss der SHA-256-Fingerabdruck des Zertifikats sein: 64 hexadezimale Ziffern.</translation>
    </message>
    <message>
        <source>“languages” in a carrier is a list of %1.</source>
        <translation>„languages“ in einem Netzbetreiber-Eintrag ist eine Liste aus %1.</translation>
    </message>
    <message>
        <source>“database”</source>
        <translation>„database“</translation>
    </message>
    <message>
        <source>this price was skipped with its carrier “%1”.</source>
        <translation>Dieser Preis wurde mit seinem Netzbetreiber „%1“ übersprungen.</translation>
    </message>
    <message>
        <source>the limits or other keys of the sender %1 were replaced by those in the file.</source>
        <translation>Grenzen oder andere Angaben des Absenders %1 wurden durch die in der Datei ersetzt.</translation>
    </message>
    <message>
        <source>the weights or the priority of the route “%1” were replaced by those in the file.</source>
        <translation>Gewichte oder Priorität des Weges „%1“ wurden durch die in der Datei ersetzt.</translation>
    </message>
    <message>
        <source>the price of “%1” for “%2” was replaced by the one in the file.</source>
        <translation>Der Preis von „%1“ für „%2“ wurde durch den in der Datei ersetzt.</translation>
    </message>
    <message>
        <source>“countries” in a sender is a list of country codes like [&quot;US&quot;, &quot;CA&quot;].</source>
        <translation>„countries“ in einem Absender-Eintrag ist eine Liste von Länderkürzeln wie [&quot;US&quot;, &quot;CA&quot;].</translation>
    </message>
    <message>
        <source>a route has either “carrier” or “carriers”, not both.</source>
        <translation>Ein Weg-Eintrag hat entweder „carrier“ oder „carriers“, nicht beides.</translation>
    </message>
    <message>
        <source>the carrier “%1” is in the route twice; give it a larger weight instead.</source>
        <translation>Der Netzbetreiber „%1“ steht zweimal im Weg; geben Sie ihm stattdessen ein größeres Gewicht.</translation>
    </message>
    <message>
        <source>“carriers” in a route must name at least one carrier.</source>
        <translation>„carriers“ in einem Weg-Eintrag muss mindestens einen Netzbetreiber nennen.</translation>
    </message>
    <message>
        <source>a carrier of a route</source>
        <translation>einem Netzbetreiber eines Weg-Eintrags</translation>
    </message>
    <message>
        <source>a price</source>
        <translation>einem Preis-Eintrag</translation>
    </message>
    <message>
        <source>“prefix” in a price must be empty, for all numbers, or begin like “+49”.</source>
        <translation>„prefix“ in einem Preis-Eintrag muss leer sein, für alle Nummern, oder wie „+49“ beginnen.</translation>
    </message>
    <message>
        <source>“price” in a price is written like “0.0075”, with at most 6 digits behind the point.</source>
        <translation>„price“ in einem Preis-Eintrag wird wie „0.0075“ geschrieben, mit höchstens 6 Ziffern hinter dem Punkt.</translation>
    </message>
    <message>
        <source>“currency” in a price has three letters, like “USD”.</source>
        <translation>„currency“ in einem Preis-Eintrag hat drei Buchstaben, wie „USD“.</translation>
    </message>
    <message>
        <source>the price for “%1”</source>
        <translation>Der Preis für „%1“</translation>
    </message>
    <message>
        <source>a word</source>
        <translation>einem Wort-Eintrag</translation>
    </message>
    <message>
        <source>an answer</source>
        <translation>einem Antwort-Eintrag</translation>
    </message>
    <message>
        <source>quiet hours</source>
        <translation>einem Ruhezeiten-Eintrag</translation>
    </message>
    <message>
        <source>a sender rule</source>
        <translation>einer Absenderregel</translation>
    </message>
    <message>
        <source>a sender&apos;s time zone</source>
        <translation>einer Absender-Zeitzone</translation>
    </message>
    <message>
        <source>a spending limit</source>
        <translation>einer Ausgabengrenze</translation>
    </message>
    <message>
        <source>“amount” in a spending limit must be a text like “500.00”.</source>
        <translation>„amount“ in einer Ausgabengrenze muss ein Text wie „500.00“ sein.</translation>
    </message>
    <message>
        <source>an opt-out code</source>
        <translation>einem Abbestellcode</translation>
    </message>
    <message>
        <source>“quiet_for” has words of “conversation”, “otp”, “transactional” and “marketing” only.</source>
        <translation>„quiet_for“ enthält nur Wörter aus „conversation“, „otp“, „transactional“ und „marketing“.</translation>
    </message>
    <message>
        <source>the rules</source>
        <translation>den Regeln</translation>
    </message>
    <message>
        <source>“%1” is no file in PEM as “%2” wants it.</source>
        <translation>„%1“ ist keine Datei in PEM, wie „%2“ sie verlangt.</translation>
    </message>
    <message>
        <source>“hosts” in “api” is a list of names like [&quot;sms.example.com&quot;].</source>
        <translation>„hosts“ in „api“ ist eine Liste von Namen wie [&quot;sms.example.com&quot;].</translation>
    </message>
    <message>
        <source>“certificate” and “key” in “api” belong together: two files in PEM.</source>
        <translation>„certificate“ und „key“ in „api“ gehören zusammen: zwei Dateien in PEM.</translation>
    </message>
    <message>
        <source>“listen” in “api” lets other computers in, so that access keys must be encrypted: name a “certificate” and its “key”, two files in PEM.</source>
        <translation>„listen“ in „api“ lässt andere Computer herein, daher müssen Zugangsschlüssel verschlüsselt sein: Nennen Sie ein „certificate“ und seinen „key“, zwei Dateien in PEM.</translation>
    </message>
    <message>
        <source>“spending” in an access key is what it may spend in a month, written like “250.00”.</source>
        <translation>„spending“ in einem Zugangsschlüssel ist, was er im Monat ausgeben darf, geschrieben wie „250.00“.</translation>
    </message>
    <message>
        <source>“senders” in an access key is a list of numbers like [&quot;+15551234567&quot;].</source>
        <translation>„senders“ in einem Zugangsschlüssel ist eine Liste von Nummern wie [&quot;+15551234567&quot;].</translation>
    </message>
    <message>
        <source>%1 line %2 holds a password. There is no keyring and no passphrase to seal it with, so it is kept for this run only: leave it there, or start with --passphrase-file.</source>
        <translation>%1 enthält in Zeile %2 ein Passwort. Es gibt weder Schlüsselbund noch Passphrase, um es zu versiegeln, daher wird es nur für diesen Lauf aufbewahrt: Lassen Sie es dort stehen, oder starten Sie mit --passphrase-file.</translation>
    </message>
    <message>
        <source>%1 line %2 holds the secret of a webhook. It is now sealed in the database; delete it there.</source>
        <translation>%1 enthält in Zeile %2 das Geheimnis eines Webhooks. Es ist jetzt in der Datenbank versiegelt; löschen Sie es dort.</translation>
    </message>
    <message>
        <source>%1 line %2 holds the secret of a webhook. There is no keyring and no passphrase to seal it with, so it is kept for this run only: leave it there, or start with --passphrase-file.</source>
        <translation>%1 enthält in Zeile %2 das Geheimnis eines Webhooks. Es gibt weder Schlüsselbund noch Passphrase, um es zu versiegeln, daher wird es nur für diesen Lauf aufbewahrt: Lassen Sie es dort stehen, oder starten Sie mit --passphrase-file.</translation>
    </message>
    <message>
        <source>%1 line %2 holds an access key. Only its fingerprint is stored; delete “token” there.</source>
        <translation>%1 enthält in Zeile %2 einen Zugangsschlüssel. Nur sein Fingerabdruck ist gespeichert; löschen Sie „token“ dort.</translation>
    </message>
    <message>
        <source>the access key “%1”</source>
        <translation>dem Zugangsschlüssel „%1“</translation>
    </message>
    <message>
        <source>this token</source>
        <translation>dieses Token</translation>
    </message>
    <message>
        <source>this webhook</source>
        <translation>diesem Webhook</translation>
    </message>
    <message>
        <source>the access key “%1” was withdrawn and stays so. Give it a new token.</source>
        <translation>Der Zugangsschlüssel „%1“ wurde zurückgezogen und bleibt es. Geben Sie ihm ein neues Token.</translation>
    </message>
    <message>
        <source>what the access key “%1” is and may do was replaced by what is in the file.</source>
        <translation>Was der Zugangsschlüssel „%1“ ist und darf, wurde durch die Angaben der Datei ersetzt.</translation>
    </message>
    <message>
        <source>“token” is missing in the access key “%1”, which is a new one.</source>
        <translation>„token“ fehlt im Zugangsschlüssel „%1“, der neu ist.</translation>
    </message>
    <message>
        <source>there is an access key “%1” with another token, which goes on working. Withdraw it when nobody uses it any more.</source>
        <translation>Es gibt einen Zugangsschlüssel „%1“ mit einem anderen Token, das weiter gilt. Ziehen Sie ihn zurück, wenn niemand ihn mehr benutzt.</translation>
    </message>
    <message>
        <source>this webhook has no secret, so one was made. Rotate it to see a new one, or write one into the file.</source>
        <translation>Dieser Webhook hat kein Geheimnis, daher wurde eines erzeugt. Wechseln Sie es, um ein neues zu sehen, oder schreiben Sie eines in die Datei.</translation>
    </message>
    <message>
        <source>the keys of this webhook were replaced by those in the file.</source>
        <translation>Die Angaben dieses Webhooks wurden durch die der Datei ersetzt.</translation>
    </message>
    <message>
        <source>“events” in a webhook holds something that is not the name of an event in its naming. There are: %1.</source>
        <translation>„events“ in einem Webhook enthält etwas, das kein Name eines Ereignisses in seiner Benennung ist. Es gibt: %1.</translation>
    </message>
    <message>
        <source>“%1” in a webhook: %2</source>
        <translation>„%1“ in einem Webhook: %2</translation>
    </message>
    <message>
        <source>“secret” in a webhook: %1</source>
        <translation>„secret“ in einem Webhook: %1</translation>
    </message>
    <message>
        <source>“%1” was left out: a conversation is never deleted.</source>
        <translation>„%1“ wurde weggelassen: Eine Unterhaltung wird nie gelöscht.</translation>
    </message>
    <message>
        <source>“url” in a carrier must be the address of its MMSC, like https://mmsc.example.net/mm7, without a name or password.</source>
        <translation>„url“ in einem Netzbetreiber-Eintrag muss die Adresse seines MMSC sein, wie https://mmsc.example.net/mm7, ohne Namen oder Passwort.</translation>
    </message>
    <message>
        <source>“listen” in a carrier must be an address and a port, like 127.0.0.1:8471.</source>
        <translation>„listen“ in einem Netzbetreiber-Eintrag muss eine Adresse und ein Port sein, wie 127.0.0.1:8471.</translation>
    </message>
    <message>
        <source>the carrier “%1” is of the kind “%2” and cannot become “%3”. Give the new one another name.</source>
        <translation>Der Netzbetreiber „%1“ ist von der Art „%2“ und kann nicht „%3“ werden. Geben Sie dem neuen einen anderen Namen.</translation>
    </message>
    <message>
        <source>“media”</source>
        <translation>„media“</translation>
    </message>
    <message>
        <source>“listen” in “media” must be an address and a port, like “127.0.0.1:8480”.</source>
        <translation>„listen“ in „media“ muss eine Adresse und ein Port sein, wie „127.0.0.1:8480“.</translation>
    </message>
    <message>
        <source>“public_url” in “media” must be an address like “https://m.example.com”, of at most 100 characters, under which phones reach this computer.</source>
        <translation>„public_url“ in „media“ muss eine Adresse wie „https://m.example.com“ mit höchstens 100 Zeichen sein, unter der Telefone diesen Rechner erreichen.</translation>
    </message>
    <message>
        <source>“listen” in “mm1” must be an address and a port, like 10.0.0.1:8472.</source>
        <translation>„listen“ in „mm1“ muss eine Adresse und ein Port sein, wie 10.0.0.1:8472.</translation>
    </message>
    <message>
        <source>“public_url” in “mm1” must be an address that phones reach, like http://mms.example.net/m.</source>
        <translation>„public_url“ in „mm1“ muss eine Adresse sein, die Telefone erreichen, wie http://mms.example.net/m.</translation>
    </message>
    <message>
        <source>“number_header” in “mm1” must be the name of a header, like X-WAP-Network-Client-MSISDN.</source>
        <translation>„number_header“ in „mm1“ muss der Name eines Headers sein, wie X-WAP-Network-Client-MSISDN.</translation>
    </message>
    <message>
        <source>“trusted_proxies” in “mm1” must hold addresses and networks, like &quot;10.0.0.5&quot; and &quot;10.0.0.0/24&quot;.</source>
        <translation>„trusted_proxies“ in „mm1“ muss Adressen und Netze enthalten, wie &quot;10.0.0.5&quot; und &quot;10.0.0.0/24&quot;.</translation>
    </message>
    <message>
        <source>“mm1”</source>
        <translation>„mm1“</translation>
    </message>
    <message>
        <source>“mm1” is no kind of its own: put “mm1” into the SMPP carrier that it goes over; the carrier “%1” was skipped.</source>
        <translation>„mm1“ ist keine eigene Art: Schreiben Sie „mm1“ in den SMPP-Netzbetreiber, über den es geht; der Netzbetreiber „%1“ wurde übersprungen.</translation>
    </message>
    <message>
        <source>“mm1” must stand in the SMPP carrier that it goes over: this file has %1 of them.</source>
        <translation>„mm1“ muss in dem SMPP-Netzbetreiber stehen, über den es geht: Diese Datei hat %1 davon.</translation>
    </message>
    <message>
        <source>“listen_password” is missing in the carrier “%1”: a name alone lets nobody in.</source>
        <translation>„listen_password“ fehlt beim Netzbetreiber „%1“: Ein Name allein lässt niemanden ein.</translation>
    </message>
    <message>
        <source>“virus_check”</source>
        <translation>„virus_check“</translation>
    </message>
    <message>
        <source>“clamd” in “virus_check” must be a socket like “/run/clamav/clamd.ctl”, or an address and a port like “127.0.0.1:3310”.</source>
        <translation>„clamd“ in „virus_check“ muss ein Socket wie „/run/clamav/clamd.ctl“ sein oder Adresse und Port wie „127.0.0.1:3310“.</translation>
    </message>
</context>
<context>
    <name>views</name>
    <message>
        <source>this is larger than %1 bytes.</source>
        <translation>Das ist größer als %1 Bytes.</translation>
    </message>
    <message>
        <source>a NUL character stands here; nothing more was expected.</source>
        <translation>Hier steht ein NUL-Zeichen; es wurde nichts weiter erwartet.</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number with a fraction</source>
        <translation>eine Zahl mit Nachkommastellen</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>%1 must be an object in { }; here is %2.</source>
        <translation>Zu %1 gehört ein Objekt in { }; hier steht %2.</translation>
    </message>
    <message>
        <source>“%1” in %2 must not be empty.</source>
        <translation>„%1“ in %2 darf nicht leer sein.</translation>
    </message>
    <message>
        <source>“%1” in %2 must have %3 to %4 characters; it has %5.</source>
        <translation>„%1“ in %2 muss %3 bis %4 Zeichen haben; es hat %5.</translation>
    </message>
    <message>
        <source>“%1” in %2 must not hold control characters.</source>
        <translation>„%1“ in %2 darf keine Steuerzeichen enthalten.</translation>
    </message>
    <message>
        <source>“%1” in %2 must be a whole number from %3 to %4; here is %5.</source>
        <translation>„%1“ in %2 muss eine ganze Zahl von %3 bis %4 sein; hier steht %5.</translation>
    </message>
    <message>
        <source>“%1” in %2 must be one of %3.</source>
        <translation>„%1“ in %2 muss eines hiervon sein: %3.</translation>
    </message>
    <message>
        <source>“%1” is missing in %2.</source>
        <translation>„%1“ fehlt in %2.</translation>
    </message>
    <message>
        <source>“%1” is not known in %2.</source>
        <translation>„%1“ ist in %2 nicht bekannt.</translation>
    </message>
    <message>
        <source>“%1” in %2 must be %3; here is %4.</source>
        <translation>„%1“ in %2 muss %3 sein; hier steht %4.</translation>
    </message>
    <message>
        <source>this is not UTF-8. Save it as UTF-8.</source>
        <translation>Das ist kein UTF-8. Speichern Sie es als UTF-8.</translation>
    </message>
    <message>
        <source>half of a surrogate pair stands alone. Write both halves, like \ud83d\ude00.</source>
        <translation>Ein halbes Surrogatpaar steht allein. Schreiben Sie beide Hälften, wie \ud83d\ude00.</translation>
    </message>
    <message>
        <source>a closing quote was expected before the end of the line.</source>
        <translation>Vor dem Ende der Zeile wurde ein schließendes Anführungszeichen erwartet.</translation>
    </message>
    <message>
        <source>a control character stands inside a text. Write it as \t or \u001f.</source>
        <translation>In einem Text steht ein Steuerzeichen. Schreiben Sie es als \t oder \u001f.</translation>
    </message>
    <message>
        <source>a closing quote was expected.</source>
        <translation>Ein schließendes Anführungszeichen wurde erwartet.</translation>
    </message>
    <message>
        <source>four hexadecimal digits were expected after \u.</source>
        <translation>Nach \u wurden vier hexadezimale Ziffern erwartet.</translation>
    </message>
    <message>
        <source>after a backslash one of &quot; \ / b f n r t u was expected.</source>
        <translation>Nach einem Rückstrich wurde eines von &quot; \ / b f n r t u erwartet.</translation>
    </message>
    <message>
        <source>a digit was expected in this number.</source>
        <translation>In dieser Zahl wurde eine Ziffer erwartet.</translation>
    </message>
    <message>
        <source>this number is too large.</source>
        <translation>Diese Zahl ist zu groß.</translation>
    </message>
    <message>
        <source>a “:” was expected after the name.</source>
        <translation>Nach dem Namen wurde ein „:“ erwartet.</translation>
    </message>
    <message>
        <source>a name in double quotes was expected.</source>
        <translation>Ein Name in doppelten Anführungszeichen wurde erwartet.</translation>
    </message>
    <message>
        <source>a comma or “}” was expected.</source>
        <translation>Ein Komma oder „}“ wurde erwartet.</translation>
    </message>
    <message>
        <source>a comma or “]” was expected.</source>
        <translation>Ein Komma oder „]“ wurde erwartet.</translation>
    </message>
    <message>
        <source>the document ended before this; nothing more was expected.</source>
        <translation>Das Dokument endete schon vorher; es wurde nichts weiter erwartet.</translation>
    </message>
    <message>
        <source>a value was expected, but the document ends.</source>
        <translation>Ein Wert wurde erwartet, aber das Dokument endet.</translation>
    </message>
    <message>
        <source>a value was expected: a text in double quotes, a number, true, false, null, [ or {.</source>
        <translation>Ein Wert wurde erwartet: ein Text in doppelten Anführungszeichen, eine Zahl, true, false, null, [ oder {.</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>this is not JSON.</source>
        <translation>das ist kein JSON.</translation>
    </message>
    <message>
        <source>“%1” is here twice. Keep one of them.</source>
        <translation>„%1“ steht hier zweimal. Behalten Sie eines davon.</translation>
    </message>
    <message>
        <source>this is nested deeper than %1 levels.</source>
        <translation>das ist tiefer als %1 Ebenen verschachtelt.</translation>
    </message>
    <message>
        <source>this holds more than %1 values.</source>
        <translation>das enthält mehr als %1 Werte.</translation>
    </message>
</context>
</TS>
