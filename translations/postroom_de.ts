<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AccountQuestions</name>
    <message>
        <source>Remove %1 from this computer?</source>
        <translation>%1 von diesem Computer entfernen?</translation>
    </message>
    <message>
        <source>Its key is taken out of this computer’s keychain too. Nothing changes at Resend: the key goes on working elsewhere until it is deleted there.</source>
        <translation>Der Schlüssel wird auch aus dem Schlüsselbund dieses Computers gelöscht. Bei Resend ändert sich nichts: Anderswo funktioniert der Schlüssel weiter, bis er bei Resend gelöscht wird.</translation>
    </message>
    <message>
        <source>Remove account</source>
        <translation>Konto entfernen</translation>
    </message>
    <message>
        <source>Change the base URL of %1?</source>
        <extracomment>%1 is the name of an account</extracomment>
        <translation>Basis-URL von %1 ändern?</translation>
    </message>
    <message>
        <source>The account is closed here, to be opened anew at the other address. What you typed is kept nowhere else, and is lost. To keep it, cancel, open Contacts and save it.</source>
        <translation>Das Konto wird hier geschlossen und an der anderen Adresse neu geöffnet. Was Sie geschrieben haben, ist sonst nirgends und geht verloren. Um es zu behalten, brechen Sie ab, öffnen Sie „Kontakte“ und speichern Sie.</translation>
    </message>
    <message>
        <source>Change the base URL</source>
        <extracomment>Button: saves another base URL of an account although something else is not saved</extracomment>
        <translation>Basis-URL ändern</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>Resend asked to slow down: going on at %1</source>
        <translation>Resend bittet um eine Pause: weiter um %1</translation>
    </message>
    <message>
        <source>Nothing is going on</source>
        <translation>Gerade läuft nichts</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) to Resend under way or waiting</source>
        <translation>
            <numerusform>%n Anfrage an Resend läuft oder wartet</numerusform>
            <numerusform>%n Anfragen an Resend laufen oder warten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AudienceWords</name>
    <message>
        <source>The people could not be counted. %1 Nothing can be sent before.</source>
        <translation>Die Personen konnten nicht gezählt werden. %1 Vorher kann nichts gesendet werden.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message numerus="yes">
        <source>Counting… %Ln person(s) so far</source>
        <translation>
            <numerusform>Wird gezählt … bisher %Ln Person</numerusform>
            <numerusform>Wird gezählt … bisher %Ln Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 are subscribed. Counted %3.</source>
        <extracomment>%1 and %2 are numbers of people, %3 a time: &quot;3 minutes ago&quot;</extracomment>
        <translation>%1 von %2 haben abonniert. Gezählt: %3.</translation>
    </message>
    <message>
        <source>Who opted out of the topic is not taken off this number: Resend does not tell it.</source>
        <translation>Wer das Thema abbestellt hat, ist von dieser Zahl nicht abgezogen: Resend teilt es nicht mit.</translation>
    </message>
    <message>
        <source>Counting again…</source>
        <translation>Wird neu gezählt …</translation>
    </message>
    <message>
        <source>Not in the list (%1)</source>
        <extracomment>A segment or topic that is not in the list; %1 is its id</extracomment>
        <translation>Nicht in der Liste (%1)</translation>
    </message>
</context>
<context>
    <name>BroadcastReport</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Opened</source>
        <extracomment>Column: how often somebody opened a message</extracomment>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>Clicked</source>
        <extracomment>Column: how often somebody clicked in a message</extracomment>
        <translation>Geklickt</translation>
    </message>
    <message>
        <source>Links</source>
        <extracomment>Column: which links somebody clicked</extracomment>
        <translation>Links</translation>
    </message>
    <message>
        <source>Why</source>
        <extracomment>Column: why a message could not be delivered</extracomment>
        <translation>Grund</translation>
    </message>
    <message>
        <source>For good: the address does not take mail</source>
        <translation>Dauerhaft: Die Adresse nimmt keine E-Mails an</translation>
    </message>
    <message>
        <source>For now: the mailbox is full or away</source>
        <translation>Vorübergehend: Das Postfach ist voll oder nicht erreichbar</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
</context>
<context>
    <name>BroadcastWords</name>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Queued</source>
        <extracomment>Status of a broadcast: it is about to go out</extracomment>
        <translation>In Warteschlange</translation>
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
        <source>Canceled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Untitled</source>
        <extracomment>A broadcast that was given no name</extracomment>
        <translation>Ohne Titel</translation>
    </message>
</context>
<context>
    <name>CheckNames</name>
    <message>
        <source>Sender</source>
        <extracomment>Names of the checks before sending</extracomment>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Verified sender</source>
        <translation>Verifizierter Absender</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>People in the segment</source>
        <translation>Personen im Segment</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Unsubscribe link</source>
        <translation>Abmeldelink</translation>
    </message>
    <message>
        <source>Personal fields that work</source>
        <translation>Persönliche Felder, die funktionieren</translation>
    </message>
    <message>
        <source>Personal fields that exist</source>
        <translation>Persönliche Felder, die es gibt</translation>
    </message>
    <message>
        <source>Nothing left over from a template</source>
        <translation>Keine Reste aus einer Vorlage</translation>
    </message>
    <message>
        <source>Fallbacks of personal fields</source>
        <translation>Ersatzwerte persönlicher Felder</translation>
    </message>
    <message>
        <source>Size of the message</source>
        <translation>Größe der Nachricht</translation>
    </message>
    <message>
        <source>Images with a description</source>
        <translation>Bilder mit Beschreibung</translation>
    </message>
    <message>
        <source>Images with a size</source>
        <translation>Bilder mit Größenangabe</translation>
    </message>
    <message>
        <source>Words beside the images</source>
        <translation>Text neben den Bildern</translation>
    </message>
    <message>
        <source>Links with https</source>
        <translation>Links mit https</translation>
    </message>
    <message>
        <source>Links that lead somewhere</source>
        <translation>Links, die irgendwohin führen</translation>
    </message>
    <message>
        <source>Links others can open</source>
        <translation>Links, die andere öffnen können</translation>
    </message>
    <message>
        <source>Links that are well formed</source>
        <translation>Links in der richtigen Form</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>Preview text</source>
        <translation>Vorschautext</translation>
    </message>
    <message>
        <source>Length of the subject</source>
        <translation>Länge des Betreffs</translation>
    </message>
    <message>
        <source>Sender that can be answered</source>
        <translation>Absender, dem man antworten kann</translation>
    </message>
    <message>
        <source>Styles mail programs show</source>
        <translation>Stile, die Mailprogramme anzeigen</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Contacts in the plan</source>
        <translation>Kontakte im Tarif</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <source>Copied</source>
        <extracomment>Shown for a moment where something was copied to the clipboard</extracomment>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Show this help and end.</source>
        <translation>Diese Hilfe anzeigen und beenden.</translation>
    </message>
    <message>
        <source>Show the version and end.</source>
        <translation>Die Version anzeigen und beenden.</translation>
    </message>
    <message>
        <source>Open the sandbox at once: an example account, nothing leaves this computer.</source>
        <translation>Gleich die Sandbox öffnen: ein Beispielkonto, nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Walk every page and state against the sandbox, save a picture of each to the folder DIR, and end.</source>
        <translation>Alle Seiten und Zustände mit der Sandbox durchgehen, von jedem ein Bild im Ordner DIR speichern und beenden.</translation>
    </message>
    <message>
        <source>Light or dark, whatever is set: light, dark.</source>
        <translation>Hell oder dunkel, unabhängig von der Einstellung: light, dark.</translation>
    </message>
    <message>
        <source>With --tour: pixels a point, 1 to 4.</source>
        <translation>Mit --tour: Pixel pro Punkt, 1 bis 4.</translation>
    </message>
    <message>
        <source>The language of the window, for example en or de.</source>
        <translation>Die Sprache des Fensters, zum Beispiel en oder de.</translation>
    </message>
    <message>
        <source>The size of the window, for example 1100x700.</source>
        <translation>Die Größe des Fensters, zum Beispiel 1100x700.</translation>
    </message>
    <message>
        <source>Postroom, a desktop console for the Resend email service.</source>
        <translation>Postroom, ein Desktop-Programm für den E-Mail-Dienst Resend.</translation>
    </message>
    <message>
        <source>--%1 takes %2, not “%3”.</source>
        <translation>--%1 erwartet %2, nicht „%3“.</translation>
    </message>
    <message>
        <source>--%1 goes with --%2.</source>
        <translation>--%1 geht nur zusammen mit --%2.</translation>
    </message>
    <message>
        <source>--%1 and --%2 do not go together.</source>
        <translation>--%1 und --%2 gehen nicht zusammen.</translation>
    </message>
    <message>
        <source>“%1” is not an option; see --help.</source>
        <translation>„%1“ ist keine Option; siehe --help.</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>width and height such as 1100x700, 480x320 at least</source>
        <translation>Breite und Höhe wie 1100x700, mindestens 480x320</translation>
    </message>
    <message>
        <source>a language code such as de</source>
        <translation>einen Sprachcode wie de</translation>
    </message>
    <message>
        <source>the name of a folder</source>
        <translation>den Namen eines Ordners</translation>
    </message>
</context>
<context>
    <name>CssChecks</name>
    <message>
        <source>“%1” is dropped by %2. Look at the message there, or do without it.</source>
        <extracomment>%1 is a style such as “display: flex”, %2 a list of mail programs</extracomment>
        <translation>„%1“ wird von %2 verworfen. Sehen Sie sich die Nachricht dort an, oder verzichten Sie darauf.</translation>
    </message>
    <message>
        <source>Style that mail programs drop</source>
        <translation>Stil, den Mailprogramme verwerfen</translation>
    </message>
</context>
<context>
    <name>CssSupport</name>
    <message>
        <source>%1 and %2</source>
        <extracomment>A list: “Gmail, Yahoo” and the last one, “Outlook”</extracomment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Outlook for Windows</source>
        <translation>Outlook für Windows</translation>
    </message>
    <message>
        <source>Outlook on the web</source>
        <translation>Outlook im Web</translation>
    </message>
</context>
<context>
    <name>DesktopNews</name>
    <message>
        <source>“%1” was not sent.</source>
        <extracomment>%1 is the name of a broadcast</extracomment>
        <translation>„%1“ wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>Resend says that it failed. Open Broadcasts to look at it.</source>
        <translation>Resend meldet, dass es nicht geklappt hat. Unter „Broadcasts“ lässt es sich ansehen.</translation>
    </message>
    <message>
        <source>“%1” is sent.</source>
        <extracomment>%1 is the name of a broadcast</extracomment>
        <translation>„%1“ ist gesendet.</translation>
    </message>
    <message>
        <source>“%1” is going out.</source>
        <extracomment>%1 is the name of a broadcast</extracomment>
        <translation>„%1“ wird gerade gesendet.</translation>
    </message>
    <message>
        <source>%1 is in this account now.</source>
        <extracomment>%1 is a domain that another account had</extracomment>
        <translation>%1 ist jetzt in diesem Konto.</translation>
    </message>
    <message>
        <source>Its records are new. Open Domains to enter them, then press Verify.</source>
        <translation>Ihre Einträge sind neu. Öffnen Sie „Domains“, um sie einzutragen, und klicken Sie dann auf „Prüfen“.</translation>
    </message>
    <message>
        <source>The claim to %1 has to wait.</source>
        <extracomment>%1 is a domain that another account has</extracomment>
        <translation>Der Anspruch auf %1 muss warten.</translation>
    </message>
    <message>
        <source>The claim to %1 has run out.</source>
        <extracomment>%1 is a domain that another account has</extracomment>
        <translation>Der Anspruch auf %1 ist abgelaufen.</translation>
    </message>
    <message>
        <source>The claim to %1 was given up.</source>
        <extracomment>%1 is a domain that another account has</extracomment>
        <translation>Der Anspruch auf %1 wurde aufgegeben.</translation>
    </message>
    <message>
        <source>The claim to %1 failed.</source>
        <extracomment>%1 is a domain that another account has</extracomment>
        <translation>Der Anspruch auf %1 ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Open Domains to compare the record with what is entered. Resend says: %1</source>
        <extracomment>%1 is what the service says, in English</extracomment>
        <translation>Unter „Domains“ lässt sich der Eintrag mit dem vergleichen, was eingetragen ist. Resend meldet: %1</translation>
    </message>
    <message>
        <source>Open Domains to compare the record with what is entered.</source>
        <translation>Unter „Domains“ lässt sich der Eintrag mit dem vergleichen, was eingetragen ist.</translation>
    </message>
</context>
<context>
    <name>DnsFaultWords</name>
    <message>
        <source>this computer&apos;s resolver</source>
        <translation>der Resolver dieses Computers</translation>
    </message>
    <message>
        <source>There is nothing at all under this name, says %1.</source>
        <extracomment>%1 is a DNS server</extracomment>
        <translation>Unter diesem Namen gibt es gar nichts, meldet %1.</translation>
    </message>
    <message>
        <source>There is no record of this type under the name, says %1.</source>
        <extracomment>%1 is a DNS server</extracomment>
        <translation>Unter dem Namen gibt es keinen Eintrag dieses Typs, meldet %1.</translation>
    </message>
    <message>
        <source>%1 could not find out (SERVFAIL). Often the zone&apos;s own servers or its DNSSEC signatures are at fault.</source>
        <extracomment>%1 is a DNS server</extracomment>
        <translation>%1 konnte es nicht herausfinden (SERVFAIL). Oft liegt es an den eigenen Servern der Zone oder an ihren DNSSEC-Signaturen.</translation>
    </message>
    <message>
        <source>%1 refuses to answer (REFUSED).</source>
        <extracomment>%1 is a DNS server</extracomment>
        <translation>%1 verweigert die Antwort (REFUSED).</translation>
    </message>
    <message>
        <source>%1 does not understand the question.</source>
        <extracomment>%1 is a DNS server</extracomment>
        <translation>%1 versteht die Frage nicht.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <extracomment>%1 is a DNS server</extracomment>
        <translation>%1 hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <extracomment>%1 is a DNS server</extracomment>
        <translation>%1 ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>%1 is named as a server of this zone, but does not know it. The zone is not set up there.</source>
        <extracomment>%1 is a DNS server</extracomment>
        <translation>%1 ist als Server dieser Zone genannt, kennt sie aber nicht. Die Zone ist dort nicht eingerichtet.</translation>
    </message>
    <message>
        <source>The answer of %1 is too long for one packet, and it does not send it the long way (TCP) either.</source>
        <extracomment>%1 is a DNS server</extracomment>
        <translation>Die Antwort von %1 ist zu lang für ein Paket und kommt auch nicht auf dem längeren Weg (TCP).</translation>
    </message>
    <message>
        <source>What %1 sent is no DNS answer.</source>
        <extracomment>%1 is a DNS server</extracomment>
        <translation>Was %1 gesendet hat, ist keine DNS-Antwort.</translation>
    </message>
    <message>
        <source>A name like this cannot be looked up.</source>
        <translation>Ein solcher Name kann nicht nachgeschlagen werden.</translation>
    </message>
    <message>
        <source>Nobody has registered %1, or it has no nameservers.</source>
        <extracomment>%1 is a domain</extracomment>
        <translation>Niemand hat %1 registriert, oder es gibt dafür keine Nameserver.</translation>
    </message>
    <message>
        <source>%1 names no nameservers.</source>
        <extracomment>%1 is a domain</extracomment>
        <translation>%1 nennt keine Nameserver.</translation>
    </message>
    <message>
        <source>Who runs %1 is not known: %2</source>
        <extracomment>%1 is a domain, %2 a sentence</extracomment>
        <translation>Wer %1 betreibt, ist nicht bekannt: %2</translation>
    </message>
    <message>
        <source>The DNS of %1 is at %2 (%3).</source>
        <extracomment>%1 is a domain, %2 a company, %3 names of servers</extracomment>
        <translation>Das DNS von %1 liegt bei %2 (%3).</translation>
    </message>
    <message>
        <source>The DNS of %1 is at %2.</source>
        <extracomment>%1 is a domain, %2 names of servers</extracomment>
        <translation>Das DNS von %1 liegt bei %2.</translation>
    </message>
</context>
<context>
    <name>DnsHosts</name>
    <message>
        <source>%1 adds your domain to every name: type only the first part into “%2”.</source>
        <extracomment>%1 is a DNS host, %2 how it labels its field for the name of a record</extracomment>
        <translation>%1 hängt Ihre Domain an jeden Namen an: Geben Sie unter „%2“ nur den ersten Teil ein.</translation>
    </message>
    <message>
        <source>%1 adds your domain to a server name too, unless it ends with a dot: keep the dot at the end.</source>
        <extracomment>%1 is a DNS host</extracomment>
        <translation>%1 hängt Ihre Domain auch an den Namen eines Servers an, wenn er nicht mit einem Punkt endet: Lassen Sie den Punkt am Ende stehen.</translation>
    </message>
    <message>
        <source>%1 has no field for the priority: it stands before the server in “%2”.</source>
        <extracomment>%1 is a DNS host, %2 how it labels its field for the value of a record</extracomment>
        <translation>%1 hat kein Feld für die Priorität: Sie steht unter „%2“ vor dem Server.</translation>
    </message>
    <message>
        <source>At %1 MX records have a place of their own: “%2”.</source>
        <extracomment>%1 is a DNS host, %2 the name of a section of its pages</extracomment>
        <translation>Bei %1 haben MX-Einträge einen eigenen Platz: „%2“.</translation>
    </message>
    <message>
        <source>%1 wants the value of TXT records in quotes.</source>
        <extracomment>%1 is a DNS host</extracomment>
        <translation>%1 verlangt den Wert von TXT-Einträgen in Anführungszeichen.</translation>
    </message>
    <message>
        <source>%1 takes a long TXT value only in parts of 255 characters, each in quotes.</source>
        <extracomment>%1 is a DNS host</extracomment>
        <translation>%1 nimmt einen langen TXT-Wert nur in Teilen von 255 Zeichen an, jeden in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Switch the proxy off for these records: at %1 the cloud has to be grey (“DNS only”).</source>
        <extracomment>%1 is a DNS host that can put itself before a web site (Cloudflare)</extracomment>
        <translation>Schalten Sie den Proxy für diese Einträge aus: Bei %1 muss die Wolke grau sein („DNS only“).</translation>
    </message>
</context>
<context>
    <name>DnsMistakeCure</name>
    <message>
        <source>The record is at %1: your DNS host adds the domain by itself. Type only “%2” as the name.</source>
        <extracomment>%1 and %2 are names of DNS records</extracomment>
        <translation>Der Eintrag liegt unter %1: Ihr DNS-Anbieter hängt die Domain selbst an. Geben Sie als Namen nur „%2“ ein.</translation>
    </message>
    <message>
        <source>It was found at %1, where it does nothing. Enter it under the name “%2”, and remove it there.</source>
        <extracomment>%1 is a domain, %2 the name of a DNS record</extracomment>
        <translation>Er wurde unter %1 gefunden, wo er nichts bewirkt. Tragen Sie ihn unter dem Namen „%2“ ein, und entfernen Sie ihn dort.</translation>
    </message>
    <message>
        <source>The value became %1. Put a dot at its end, so that your DNS host adds nothing: “%2”.</source>
        <extracomment>%1 and %2 are names of servers, the second one with a dot at its end</extracomment>
        <translation>Aus dem Wert wurde %1. Setzen Sie einen Punkt ans Ende, damit Ihr DNS-Anbieter nichts anhängt: „%2“.</translation>
    </message>
    <message>
        <source>%1 answers with its own address (%2) instead of the record. Switch the proxy off for it: the cloud has to be grey, “DNS only”.</source>
        <extracomment>%1 is a DNS host such as Cloudflare, %2 an address like 104.16.0.1</extracomment>
        <translation>%1 antwortet mit der eigenen Adresse (%2) statt mit dem Eintrag. Schalten Sie den Proxy dafür aus: Die Wolke muss grau sein, „DNS only“.</translation>
    </message>
    <message>
        <source>A CNAME record and others cannot share a name, and at %1 there is already: %2. Remove that, or choose another return path or tracking subdomain.</source>
        <extracomment>%1 is the name of a DNS record, %2 types of records (&quot;TXT, MX&quot;) or the name of a server</extracomment>
        <translation>Ein CNAME-Eintrag kann sich einen Namen nicht mit anderen teilen, und unter %1 gibt es schon: %2. Entfernen Sie das, oder wählen Sie einen anderen Rückweg oder eine andere Tracking-Subdomain.</translation>
    </message>
    <message>
        <source>There is a record of the region %1 (%3), but this domain is in %2. Keep only the one shown here.</source>
        <extracomment>%1 and %2 are regions like eu-west-1, %3 the name of a server</extracomment>
        <translation>Es gibt einen Eintrag der Region %1 (%3), diese Domain ist aber in %2. Behalten Sie nur den, der hier steht.</translation>
    </message>
    <message>
        <source>%1 has the priority %2 too, so that mail goes now here, now there. Give one of them another number.</source>
        <extracomment>%1 is the name of a server, %2 a number</extracomment>
        <translation>%1 hat ebenfalls die Priorität %2, sodass E-Mails mal hierhin, mal dorthin gehen. Geben Sie einem von beiden eine andere Zahl.</translation>
    </message>
    <message>
        <source>At %1 mail may also go to %2 (priority %3). The lowest number comes first: make sure that this is meant.</source>
        <extracomment>%1 is the name of a DNS record, %2 of a server, %3 a number</extracomment>
        <translation>Unter %1 können E-Mails auch an %2 gehen (Priorität %3). Die niedrigste Zahl kommt zuerst: Prüfen Sie, ob das so gemeint ist.</translation>
    </message>
    <message>
        <source>The server is right, but its priority is %1. Set it as shown here.</source>
        <extracomment>%1 is a number</extracomment>
        <translation>Der Server stimmt, aber seine Priorität ist %1. Stellen Sie sie so ein, wie es hier steht.</translation>
    </message>
    <message numerus="yes">
        <source>At %1 there is also “%2”. With %n SPF records none counts: keep one, with all that is needed in it.</source>
        <extracomment>%1 is the name of a DNS record, %2 the value of one</extracomment>
        <translation>
            <numerusform>Unter %1 steht auch „%2“. Bei %n SPF-Eintrag zählt keiner: Behalten Sie einen, in dem alles Nötige steht.</numerusform>
            <numerusform>Unter %1 steht auch „%2“. Bei %n SPF-Einträgen zählt keiner: Behalten Sie einen, in dem alles Nötige steht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only %1 of %2 characters of the key are there. Copy the whole value again; if the field is too short, split it into parts of 255 characters.</source>
        <extracomment>%1 and %2 are numbers of characters</extracomment>
        <translation>Nur %1 von %2 Zeichen des Schlüssels sind da. Kopieren Sie den ganzen Wert noch einmal; ist das Feld zu kurz, teilen Sie ihn in Teile von 255 Zeichen.</translation>
    </message>
    <message>
        <source>The quotes were taken as a part of the value. Enter it without them.</source>
        <translation>Die Anführungszeichen gelten als Teil des Wertes. Tragen Sie ihn ohne sie ein.</translation>
    </message>
    <message>
        <source>Spaces or line breaks came into the value while copying. Copy it again in one piece.</source>
        <translation>Beim Kopieren sind Leerzeichen oder Zeilenumbrüche in den Wert geraten. Kopieren Sie ihn noch einmal in einem Stück.</translation>
    </message>
    <message>
        <source>The record is at %1, which nobody asks: this domain is run by %2. Enter it there.</source>
        <extracomment>%1 and %2 are names of servers; %2 may be several</extracomment>
        <translation>Der Eintrag liegt bei %1, wo niemand nachfragt: Diese Domain wird von %2 betrieben. Tragen Sie ihn dort ein.</translation>
    </message>
    <message>
        <source>Gmail and Yahoo want one from everybody who sends much. Add a TXT record “%1” with the value %2 to begin with: it only watches.</source>
        <extracomment>%1 is the name of a DNS record, %2 its value</extracomment>
        <translation>Gmail und Yahoo verlangen einen von allen, die viel senden. Fügen Sie für den Anfang einen TXT-Eintrag „%1“ mit dem Wert %2 hinzu: Er beobachtet nur.</translation>
    </message>
    <message>
        <source>The record is at %1. Type “%2” as the name; the same goes for the other records of this domain.</source>
        <extracomment>%1 and %2 are names of DNS records</extracomment>
        <translation>Der Eintrag liegt bei %1. Schreiben Sie „%2“ als Namen; für die anderen Einträge dieser Domain gilt dasselbe.</translation>
    </message>
</context>
<context>
    <name>DnsMistakeTitle</name>
    <message>
        <source>The domain is in the name twice</source>
        <extracomment>A mistake people make with a DNS record: it is called send.acme.com.acme.com</extracomment>
        <translation>Die Domain steht zweimal im Namen</translation>
    </message>
    <message>
        <source>The record is at %1 itself</source>
        <extracomment>A mistake people make with a DNS record; %1 is a domain</extracomment>
        <translation>Der Eintrag liegt unter %1 selbst</translation>
    </message>
    <message>
        <source>The domain was added to the value</source>
        <extracomment>A mistake people make with a DNS record: its value is feedback-smtp….amazonses.com.acme.com</extracomment>
        <translation>An den Wert wurde die Domain angehängt</translation>
    </message>
    <message>
        <source>A proxy hides the record</source>
        <translation>Ein Proxy verdeckt den Eintrag</translation>
    </message>
    <message>
        <source>Other records are in its place</source>
        <translation>An seiner Stelle stehen andere Einträge</translation>
    </message>
    <message>
        <source>The record of another region</source>
        <translation>Der Eintrag einer anderen Region</translation>
    </message>
    <message>
        <source>Two MX records with the same priority</source>
        <translation>Zwei MX-Einträge mit derselben Priorität</translation>
    </message>
    <message>
        <source>Another MX record beside it</source>
        <translation>Ein weiterer MX-Eintrag daneben</translation>
    </message>
    <message>
        <source>Another priority</source>
        <translation>Andere Priorität</translation>
    </message>
    <message>
        <source>More than one SPF record</source>
        <translation>Mehr als ein SPF-Eintrag</translation>
    </message>
    <message>
        <source>The key is cut short</source>
        <translation>Der Schlüssel ist abgeschnitten</translation>
    </message>
    <message>
        <source>Quotes within the value</source>
        <translation>Anführungszeichen im Wert</translation>
    </message>
    <message>
        <source>Spaces within the value</source>
        <translation>Leerzeichen im Wert</translation>
    </message>
    <message>
        <source>Entered at the wrong DNS host</source>
        <translation>Beim falschen DNS-Anbieter eingetragen</translation>
    </message>
    <message>
        <source>No DMARC record yet</source>
        <translation>Noch kein DMARC-Eintrag</translation>
    </message>
    <message>
        <source>The subdomain is missing in the name</source>
        <extracomment>A mistake people make with a DNS record: it is called send.acme.com in place of send.news.acme.com</extracomment>
        <translation>Im Namen fehlt die Subdomain</translation>
    </message>
</context>
<context>
    <name>DnsRecordPurposes</name>
    <message>
        <source>Tells receivers what to do with mail that only pretends to be yours. Gmail and Yahoo expect it.</source>
        <translation>Sagt Empfängern, was sie mit E-Mails tun sollen, die nur vorgeben, von Ihnen zu sein. Gmail und Yahoo erwarten es.</translation>
    </message>
    <message>
        <source>Mail that cannot be delivered comes back here, so that bounces are counted.</source>
        <translation>E-Mails, die nicht zugestellt werden können, kommen hierher zurück, damit Rückläufer gezählt werden.</translation>
    </message>
    <message>
        <source>Lets the service collect bounces and send in your name.</source>
        <translation>Lässt den Dienst Rückläufer einsammeln und in Ihrem Namen senden.</translation>
    </message>
    <message>
        <source>Says which servers may send mail in your name (SPF).</source>
        <translation>Sagt, welche Server in Ihrem Namen E-Mails senden dürfen (SPF).</translation>
    </message>
    <message>
        <source>The public half of the key that signs your mail (DKIM): it proves that a message is yours.</source>
        <translation>Die öffentliche Hälfte des Schlüssels, der Ihre E-Mails signiert (DKIM): Er beweist, dass eine Nachricht von Ihnen ist.</translation>
    </message>
    <message>
        <source>Brings mail that people write to this domain to the service.</source>
        <translation>Bringt E-Mails, die an diese Domain geschrieben werden, zum Dienst.</translation>
    </message>
    <message>
        <source>Links in your mail lead through this name, so that clicks can be counted.</source>
        <translation>Links in Ihren E-Mails führen über diesen Namen, damit Klicks gezählt werden können.</translation>
    </message>
    <message>
        <source>Allows the certificate for the tracking links.</source>
        <translation>Erlaubt das Zertifikat für die Tracking-Links.</translation>
    </message>
    <message>
        <source>Proves that the domain is yours, so that it can move to this account. It can go once it is here.</source>
        <translation>Beweist, dass die Domain Ihnen gehört, damit sie in dieses Konto umziehen kann. Ist sie hier, kann der Eintrag weg.</translation>
    </message>
</context>
<context>
    <name>DnsRecordStates</name>
    <message>
        <source>Not looked yet</source>
        <extracomment>What is seen of a DNS record: nobody has looked</extracomment>
        <translation>Noch nicht nachgesehen</translation>
    </message>
    <message>
        <source>Found</source>
        <extracomment>What is seen of a DNS record</extracomment>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Missing</source>
        <extracomment>What is seen of a DNS record</extracomment>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Different</source>
        <extracomment>What is seen of a DNS record: another value</extracomment>
        <translation>Anders</translation>
    </message>
    <message>
        <source>Still the old one</source>
        <extracomment>What is seen of a DNS record: right at its source, elsewhere still what was before</extracomment>
        <translation>Noch der alte</translation>
    </message>
    <message>
        <source>Not everywhere yet</source>
        <extracomment>What is seen of a DNS record: some of the servers have it</extracomment>
        <translation>Noch nicht überall</translation>
    </message>
    <message>
        <source>Not needed</source>
        <extracomment>What is seen of a DNS record</extracomment>
        <translation>Nicht nötig</translation>
    </message>
    <message>
        <source>No answer</source>
        <extracomment>What is seen of a DNS record: no server answered</extracomment>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>The record is at %1 as it should be.</source>
        <extracomment>%1 is the name of a DNS record</extracomment>
        <translation>Der Eintrag unter %1 ist, wie er sein soll.</translation>
    </message>
    <message>
        <source>There is no such %2 record at %1.</source>
        <extracomment>%1 is the name of a DNS record, %2 its type</extracomment>
        <translation>Unter %1 gibt es keinen solchen %2-Eintrag.</translation>
    </message>
    <message>
        <source>At %1 there is something else: %2</source>
        <extracomment>%1 is the name of a DNS record, %2 a value</extracomment>
        <translation>Unter %1 steht etwas anderes: %2</translation>
    </message>
    <message numerus="yes">
        <source>It is right at its source. What was there before is still remembered, for %n s at most.</source>
        <extracomment>%n: a number of seconds</extracomment>
        <translation>
            <numerusform>An der Quelle stimmt er. Was vorher dort stand, wird noch gemerkt, höchstens %n s lang.</numerusform>
            <numerusform>An der Quelle stimmt er. Was vorher dort stand, wird noch gemerkt, höchstens %n s lang.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is right at its source. What was there before is still remembered.</source>
        <translation>An der Quelle stimmt er. Was vorher dort stand, wird noch gemerkt.</translation>
    </message>
    <message>
        <source>Some of the zone&apos;s own servers have it, others not yet.</source>
        <translation>Einige der eigenen Server der Zone haben ihn, andere noch nicht.</translation>
    </message>
    <message>
        <source>The name is an alias, and its target decides: nothing is needed here.</source>
        <translation>Der Name ist ein Alias, und sein Ziel entscheidet: Hier ist nichts nötig.</translation>
    </message>
</context>
<context>
    <name>DnsRecordText</name>
    <message>
        <source>Type: %1</source>
        <extracomment>A DNS record as text, to hand on; the words before the colons are the usual ones of DNS hosts</extracomment>
        <translation>Typ: %1</translation>
    </message>
    <message>
        <source>Name: %1</source>
        <translation>Name: %1</translation>
    </message>
    <message>
        <source>Value: %1</source>
        <translation>Wert: %1</translation>
    </message>
    <message>
        <source>Priority: %1</source>
        <translation>Priorität: %1</translation>
    </message>
    <message>
        <source>TTL: %1</source>
        <translation>TTL: %1</translation>
    </message>
    <message>
        <source>DNS records for %1</source>
        <extracomment>First line above a list of DNS records; %1 is a domain</extracomment>
        <translation>DNS-Einträge für %1</translation>
    </message>
</context>
<context>
    <name>DomainFields</name>
    <message>
        <source>When possible: else the mail goes out unencrypted</source>
        <translation>Wenn möglich: sonst geht die E-Mail unverschlüsselt hinaus</translation>
    </message>
    <message>
        <source>Always: else the mail is not delivered</source>
        <translation>Immer: sonst wird die E-Mail nicht zugestellt</translation>
    </message>
    <message>
        <source>As it is now (Resend does not tell)</source>
        <extracomment>A choice of how mail is encrypted on the way: nothing is to be changed</extracomment>
        <translation>Wie es jetzt ist (Resend sagt es nicht)</translation>
    </message>
    <message>
        <source>One word from a letter on: letters, digits and hyphens.</source>
        <translation>Ein Wort, das mit einem Buchstaben beginnt: Buchstaben, Ziffern und Bindestriche.</translation>
    </message>
    <message>
        <source>Clicks need a tracking subdomain, for example “links”.</source>
        <translation>Klicks brauchen eine Tracking-Subdomain, zum Beispiel „links“.</translation>
    </message>
</context>
<context>
    <name>DomainName</name>
    <message>
        <source>Type a domain, for example news.acme.com.</source>
        <translation>Geben Sie eine Domain ein, zum Beispiel news.acme.com.</translation>
    </message>
    <message>
        <source>A domain has no spaces in it.</source>
        <translation>Eine Domain enthält keine Leerzeichen.</translation>
    </message>
    <message>
        <source>A domain has no underscore (_) in it. Perhaps a hyphen (-) is meant?</source>
        <translation>Eine Domain enthält keinen Unterstrich (_). Ist vielleicht ein Bindestrich (-) gemeint?</translation>
    </message>
    <message>
        <source>Mail cannot be sent from a domain with %1 in it.</source>
        <extracomment>%1 is the emoji</extracomment>
        <translation>Von einer Domain mit %1 darin können keine E-Mails gesendet werden.</translation>
    </message>
    <message>
        <source>There is a character in it that no domain can have.</source>
        <translation>Es ist ein Zeichen darin, das keine Domain haben kann.</translation>
    </message>
    <message>
        <source>No domain can have “%1” in it.</source>
        <translation>Keine Domain kann „%1“ enthalten.</translation>
    </message>
    <message>
        <source>There is a dot too many.</source>
        <translation>Es ist ein Punkt zu viel darin.</translation>
    </message>
    <message>
        <source>“%1” begins or ends with a hyphen. Between two dots, that is not allowed.</source>
        <extracomment>%1 is a part of a domain, between two dots</extracomment>
        <translation>„%1“ beginnt oder endet mit einem Bindestrich. Zwischen zwei Punkten ist das nicht erlaubt.</translation>
    </message>
    <message>
        <source>“%1” is too long: between two dots, 63 characters are the most.</source>
        <extracomment>%1 is the beginning of a part of a domain, between two dots</extracomment>
        <translation>„%1“ ist zu lang: Zwischen zwei Punkten sind höchstens 63 Zeichen erlaubt.</translation>
    </message>
    <message>
        <source>This is too long: a domain has 253 characters at most.</source>
        <translation>Das ist zu lang: Eine Domain hat höchstens 253 Zeichen.</translation>
    </message>
    <message>
        <source>This is the address of a computer. Type the name of a domain, for example news.acme.com.</source>
        <translation>Das ist die Adresse eines Computers. Geben Sie den Namen einer Domain ein, zum Beispiel news.acme.com.</translation>
    </message>
    <message>
        <source>“%1” is only one part of a domain. Type all of it, for example %1.com.</source>
        <extracomment>%1 is what was typed: one word</extracomment>
        <translation>„%1“ ist nur ein Teil einer Domain. Geben Sie sie ganz ein, zum Beispiel %1.com.</translation>
    </message>
    <message>
        <source>Everybody&apos;s domains end with “%1”. Type yours, for example acme.%1.</source>
        <extracomment>%1 is for example &quot;co.uk&quot;</extracomment>
        <translation>Auf „%1“ enden die Domains von allen möglichen Leuten. Geben Sie Ihre ein, zum Beispiel acme.%1.</translation>
    </message>
    <message>
        <source>A domain does not end with a number. Type all of it, for example news.acme.com.</source>
        <translation>Eine Domain endet nicht mit einer Zahl. Geben Sie sie ganz ein, zum Beispiel news.acme.com.</translation>
    </message>
    <message>
        <source>“%1” is not how a name can be written in a domain. Check its letters.</source>
        <extracomment>%1 is a part of a domain, between two dots</extracomment>
        <translation>So wie „%1“ kann ein Name in einer Domain nicht geschrieben werden. Prüfen Sie die Buchstaben.</translation>
    </message>
</context>
<context>
    <name>DomainNewsWords</name>
    <message>
        <source>You can send from it now.</source>
        <translation>Sie können jetzt davon senden.</translation>
    </message>
    <message>
        <source>It can receive mail now. Sending from it is switched off.</source>
        <translation>Sie kann jetzt E-Mails empfangen. Das Senden ist für sie ausgeschaltet.</translation>
    </message>
    <message>
        <source>Sending from it is switched off.</source>
        <translation>Das Senden ist für sie ausgeschaltet.</translation>
    </message>
    <message>
        <source>Sending from it is switched off. Some of its records are not seen yet.</source>
        <translation>Das Senden ist für sie ausgeschaltet. Einige ihrer Einträge sind noch nicht zu sehen.</translation>
    </message>
    <message>
        <source>You can send from it. Some of its records are not seen yet.</source>
        <translation>Sie können davon senden. Einige Einträge sind noch nicht zu sehen.</translation>
    </message>
    <message>
        <source>%1 is verified.</source>
        <translation>%1 ist verifiziert.</translation>
    </message>
    <message>
        <source>%1 is partly verified.</source>
        <translation>%1 ist teilweise verifiziert.</translation>
    </message>
    <message>
        <source>Records of %1 are missing.</source>
        <translation>Einträge von %1 fehlen.</translation>
    </message>
    <message>
        <source>%1 could be verified only in part.</source>
        <extracomment>%1 is a domain</extracomment>
        <translation>%1 konnte nur zum Teil verifiziert werden.</translation>
    </message>
    <message>
        <source>%1 could not be verified.</source>
        <translation>%1 konnte nicht verifiziert werden.</translation>
    </message>
    <message>
        <source>Resend does not see them at present. Compare them with what is entered.</source>
        <translation>Resend sieht sie zurzeit nicht. Vergleichen Sie sie mit dem, was eingetragen ist.</translation>
    </message>
    <message>
        <source>Resend does not see them at present. Open Domains to compare what is in the DNS now.</source>
        <translation>Resend sieht sie zurzeit nicht. Unter „Domains“ lässt sich vergleichen, was jetzt im DNS steht.</translation>
    </message>
    <message>
        <source>Resend did not find all of its records. Compare those it did not find with what is entered, then press Verify.</source>
        <translation>Resend hat nicht alle ihre Einträge gefunden. Vergleichen Sie die fehlenden mit dem, was eingetragen ist, und klicken Sie dann auf „Prüfen“.</translation>
    </message>
    <message>
        <source>Resend did not find all of its records. Open Domains to see which, and what to do.</source>
        <translation>Resend hat nicht alle ihre Einträge gefunden. Unter „Domains“ steht, welche fehlen und was zu tun ist.</translation>
    </message>
    <message>
        <source>Resend did not find the records. Compare them with what is entered, then press Verify.</source>
        <translation>Resend hat die Einträge nicht gefunden. Vergleichen Sie sie mit dem, was eingetragen ist, und klicken Sie dann auf „Prüfen“.</translation>
    </message>
    <message>
        <source>Resend did not find the records. Open Domains to see which, and what to do.</source>
        <translation>Resend hat die Einträge nicht gefunden. Unter „Domains“ steht, welche, und was zu tun ist.</translation>
    </message>
</context>
<context>
    <name>DomainSheet</name>
    <message>
        <source>DNS records for %1</source>
        <translation>DNS-Einträge für %1</translation>
    </message>
    <message>
        <source>Names are written the way %1 wants them.</source>
        <translation>Die Namen sind so geschrieben, wie %1 sie verlangt.</translation>
    </message>
    <message>
        <source>Names are relative to %1.</source>
        <translation>Die Namen sind relativ zu %1.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Hello,</source>
        <translation>Guten Tag,</translation>
    </message>
    <message>
        <source>We want to send mail to our readers from %1. Please add these records to the DNS of %2. Nothing else changes: records that are there stay as they are.</source>
        <extracomment>%1 is the domain that sends, %2 the zone its records are in</extracomment>
        <translation>Wir möchten von %1 E-Mails an unsere Leser senden. Bitte fügen Sie diese Einträge dem DNS von %2 hinzu. Sonst ändert sich nichts: Was dort steht, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>As of %1</source>
        <extracomment>On a sheet for the IT department, %1 is a date</extracomment>
        <translation>Stand: %1</translation>
    </message>
    <message>
        <source>Copy the values exactly, without spaces or line ends: long ones are one line.</source>
        <translation>Übernehmen Sie die Werte genau, ohne Leerzeichen und Zeilenumbrüche: Lange Werte sind eine Zeile.</translation>
    </message>
    <message>
        <source>Where the TTL is “Auto”, take what is suggested there.</source>
        <extracomment>TTL is how long a DNS record may be remembered</extracomment>
        <translation>Wo als TTL „Auto“ steht, nehmen Sie, was dort vorgeschlagen wird.</translation>
    </message>
    <message>
        <source>%1 Recommended: leave it out where there is one already.</source>
        <extracomment>Behind what a DNS record is for; %1 is that sentence</extracomment>
        <translation>%1 Empfohlen: weglassen, wenn es schon einen gibt.</translation>
    </message>
    <message>
        <source>%1 Is in place already.</source>
        <extracomment>Behind what a DNS record is for; %1 is that sentence</extracomment>
        <translation>%1 Steht schon da.</translation>
    </message>
    <message>
        <source>Nothing on this sheet is secret: these records are there for all the world to see. Thank you!</source>
        <translation>Auf diesem Blatt ist nichts geheim: Diese Einträge kann alle Welt sehen. Vielen Dank!</translation>
    </message>
    <message>
        <source>Names are written in full.</source>
        <translation>Die Namen sind vollständig geschrieben.</translation>
    </message>
</context>
<context>
    <name>DomainWords</name>
    <message>
        <source>Not started</source>
        <extracomment>Status of a sending domain: nobody has asked the service to check its DNS yet</extracomment>
        <translation>Ungeprüft</translation>
    </message>
    <message>
        <source>Waiting for DNS</source>
        <extracomment>Status of a sending domain: the service is looking for the DNS records</extracomment>
        <translation>Wartet auf DNS</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verifiziert</translation>
    </message>
    <message>
        <source>Partly verified</source>
        <extracomment>Status of a sending domain: enough records are seen to send</extracomment>
        <translation>Teils verifiziert</translation>
    </message>
    <message>
        <source>Partly failed</source>
        <translation>Teils fehlgeschlagen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Records missing</source>
        <extracomment>Status of a sending domain: was verified, its records are not seen any more, still being looked for</extracomment>
        <translation>Einträge fehlen</translation>
    </message>
    <message>
        <source>Not seen yet</source>
        <extracomment>Status of one DNS record: the service has not seen it yet</extracomment>
        <translation>Noch nicht da</translation>
    </message>
    <message>
        <source>Missing now</source>
        <extracomment>Status of one DNS record: was seen once, is not seen now</extracomment>
        <translation>Fehlt jetzt</translation>
    </message>
    <message>
        <source>Bounces</source>
        <extracomment>What a DNS record is for: where undeliverable mail comes back to</extracomment>
        <translation>Rückläufer</translation>
    </message>
    <message>
        <source>Bounces and SPF</source>
        <extracomment>What a DNS record is for: return path and SPF in one</extracomment>
        <translation>Rückläufer und SPF</translation>
    </message>
    <message>
        <source>Who may send (SPF)</source>
        <extracomment>What a DNS record is for: which servers may send for the domain</extracomment>
        <translation>Wer senden darf (SPF)</translation>
    </message>
    <message>
        <source>Signature (DKIM)</source>
        <extracomment>What a DNS record is for: the key that proves a message is yours</extracomment>
        <translation>Signatur (DKIM)</translation>
    </message>
    <message>
        <source>Receiving mail</source>
        <translation>E-Mail-Empfang</translation>
    </message>
    <message>
        <source>Link tracking</source>
        <translation>Link-Tracking</translation>
    </message>
    <message>
        <source>Tracking certificate</source>
        <extracomment>What a DNS record is for: who may issue the certificate of the tracking links</extracomment>
        <translation>Tracking-Zertifikat</translation>
    </message>
    <message>
        <source>North Virginia</source>
        <translation>Nord-Virginia</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irland</translation>
    </message>
    <message>
        <source>São Paulo</source>
        <translation>São Paulo</translation>
    </message>
    <message>
        <source>Tokyo</source>
        <translation>Tokio</translation>
    </message>
    <message>
        <source>Sending and receiving</source>
        <translation>Senden und Empfangen</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Proof that it is yours</source>
        <extracomment>What a DNS record is for: it shows that a domain another account has is yours</extracomment>
        <translation>Nachweis, dass sie Ihnen gehört</translation>
    </message>
    <message>
        <source>Policy (DMARC)</source>
        <extracomment>What a DNS record is for: what receivers do with forged mail</extracomment>
        <translation>Richtlinie (DMARC)</translation>
    </message>
    <message>
        <source>Claim waits for DNS</source>
        <extracomment>Status of a claim to a domain that another account has</extracomment>
        <translation>Anspruch wartet auf DNS</translation>
    </message>
    <message>
        <source>On its way here</source>
        <extracomment>Status of a claim: the record is seen, the domain is being moved</extracomment>
        <translation>Auf dem Weg hierher</translation>
    </message>
    <message>
        <source>Claimed</source>
        <extracomment>Status of a claim: the domain is in this account now</extracomment>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Claim has to wait</source>
        <extracomment>Status of a claim: it waits for the other account</extracomment>
        <translation>Anspruch muss warten</translation>
    </message>
    <message>
        <source>Claim has run out</source>
        <translation>Anspruch abgelaufen</translation>
    </message>
    <message>
        <source>Claim given up</source>
        <translation>Anspruch aufgegeben</translation>
    </message>
    <message>
        <source>Claim failed</source>
        <translation>Anspruch fehlgeschlagen</translation>
    </message>
    <message>
        <source>Enter the record below where the DNS of the domain is managed, then press Verify claim. Resend has not seen it yet.</source>
        <translation>Tragen Sie den Eintrag unten dort ein, wo das DNS der Domain verwaltet wird, und drücken Sie dann „Anspruch prüfen“. Resend hat ihn noch nicht gesehen.</translation>
    </message>
    <message>
        <source>The record is seen. The domain is being moved here; nothing is to be done.</source>
        <translation>Der Eintrag ist zu sehen. Die Domain zieht gerade hierher um; es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>The domain is yours now, with new records to enter.</source>
        <translation>Die Domain gehört jetzt Ihnen, mit neuen Einträgen, die einzutragen sind.</translation>
    </message>
    <message>
        <source>The record was not seen in time. Start the claim again to get a new one.</source>
        <translation>Der Eintrag war nicht rechtzeitig zu sehen. Beginnen Sie noch einmal, um einen neuen zu erhalten.</translation>
    </message>
    <message>
        <source>This claim counts no more. Start it again if the domain is to move here.</source>
        <translation>Dieser Anspruch gilt nicht mehr. Beginnen Sie noch einmal, wenn die Domain hierher umziehen soll.</translation>
    </message>
    <message>
        <source>Check that the record below is entered as it stands, then press Verify claim. Resend says: %1</source>
        <extracomment>%1 is what the service says, in English</extracomment>
        <translation>Prüfen Sie, ob der Eintrag unten genau so eingetragen ist, und drücken Sie dann „Anspruch prüfen“. Resend meldet: %1</translation>
    </message>
    <message>
        <source>Check that the record below is entered as it stands, then press Verify claim.</source>
        <translation>Prüfen Sie, ob der Eintrag unten genau so eingetragen ist, und drücken Sie dann „Anspruch prüfen“.</translation>
    </message>
    <message>
        <source>The record is seen. The other account has some days left to object; then the domain moves here.</source>
        <translation>Der Eintrag ist zu sehen. Das andere Konto hat noch einige Tage, um zu widersprechen; danach zieht die Domain hierher um.</translation>
    </message>
    <message>
        <source>The record is seen, but the other account has sent from this domain lately. Ask whoever has it to stop, then press Verify claim.</source>
        <translation>Der Eintrag ist zu sehen, aber das andere Konto hat vor Kurzem von dieser Domain gesendet. Bitten Sie den Inhaber, damit aufzuhören, und drücken Sie dann „Anspruch prüfen“.</translation>
    </message>
    <message>
        <source>The record is seen, but the other account has mail scheduled from this domain. The claim goes on once that is sent or taken back.</source>
        <translation>Der Eintrag ist zu sehen, aber das andere Konto hat E-Mails von dieser Domain geplant. Es geht weiter, sobald sie gesendet oder zurückgenommen sind.</translation>
    </message>
    <message>
        <source>The record is seen, but the other account still holds the domain.</source>
        <translation>Der Eintrag ist zu sehen, aber das andere Konto hält die Domain noch.</translation>
    </message>
    <message>
        <source>The record is seen, but the other account still holds the domain (%1).</source>
        <translation>Der Eintrag ist zu sehen, aber das andere Konto hält die Domain noch (%1).</translation>
    </message>
    <message>
        <source>Verified since %1</source>
        <extracomment>Of one DNS record; %1 is a day and a time</extracomment>
        <translation>Verifiziert seit %1</translation>
    </message>
    <message>
        <source>Seen verified on this computer since %1</source>
        <extracomment>Of one DNS record, where it is not known when it happened; %1 is a day and a time</extracomment>
        <translation>Auf diesem Computer verifiziert gesehen seit %1</translation>
    </message>
</context>
<context>
    <name>DraftChecks</name>
    <message>
        <source>Nobody is named as the sender. Choose an address at one of your verified domains.</source>
        <translation>Es ist kein Absender angegeben. Wählen Sie eine Adresse bei einer Ihrer verifizierten Domains.</translation>
    </message>
    <message>
        <source>No sender</source>
        <translation>Kein Absender</translation>
    </message>
    <message>
        <source>Sender is not verified</source>
        <translation>Absender ist nicht verifiziert</translation>
    </message>
    <message>
        <source>%1 is not a verified domain of this account, so the service refuses the message. Choose another sender, or verify the domain on the Domains tab.</source>
        <translation>%1 ist keine verifizierte Domain dieses Kontos, daher lehnt der Dienst die Nachricht ab. Wählen Sie einen anderen Absender, oder verifizieren Sie die Domain unter „Domains“.</translation>
    </message>
    <message>
        <source>Sender asks for no replies</source>
        <translation>Absender will keine Antworten</translation>
    </message>
    <message>
        <source>People who answer %1 get nowhere, and mail services trust such senders less. Use an address that somebody reads.</source>
        <translation>Wer an %1 antwortet, erreicht niemanden, und Maildienste vertrauen solchen Absendern weniger. Verwenden Sie eine Adresse, die jemand liest.</translation>
    </message>
    <message>
        <source>No segment</source>
        <translation>Kein Segment</translation>
    </message>
    <message>
        <source>Nobody would get this message. Choose the segment it goes to.</source>
        <translation>Niemand bekäme diese Nachricht. Wählen Sie das Segment, an das sie geht.</translation>
    </message>
    <message>
        <source>Segment is empty</source>
        <translation>Segment ist leer</translation>
    </message>
    <message>
        <source>Nobody in the chosen segment is subscribed, so nobody would get this message.</source>
        <translation>Im gewählten Segment hat niemand abonniert, also bekäme niemand diese Nachricht.</translation>
    </message>
    <message>
        <source>No topic</source>
        <translation>Kein Thema</translation>
    </message>
    <message>
        <source>Without a topic every subscribed person in the segment gets this message, whatever topics they chose.</source>
        <translation>Ohne Thema bekommen alle Abonnierten im Segment diese Nachricht, egal welche Themen sie gewählt haben.</translation>
    </message>
    <message>
        <source>More contacts than the plan allows</source>
        <translation>Mehr Kontakte, als der Tarif erlaubt</translation>
    </message>
    <message>
        <source>The account holds %1 contacts, its plan allows %2. The service may refuse to send.</source>
        <extracomment>%1 and %2 are numbers of contacts, %2 as it stands in the settings</extracomment>
        <translation>Das Konto enthält %1 Kontakte, sein Tarif erlaubt %2. Der Dienst lehnt das Senden vielleicht ab.</translation>
    </message>
    <message>
        <source>No subject</source>
        <translation>Kein Betreff</translation>
    </message>
    <message>
        <source>A message without a subject is seldom opened, and often taken for spam. Write one.</source>
        <translation>Eine Nachricht ohne Betreff wird selten geöffnet und oft für Spam gehalten. Schreiben Sie einen.</translation>
    </message>
    <message>
        <source>Long subject</source>
        <translation>Langer Betreff</translation>
    </message>
    <message>
        <source>It has %1 characters. Many inboxes show about %2, phones fewer: the most important words should come first.</source>
        <translation>Er hat %1 Zeichen. Viele Posteingänge zeigen etwa %2, Telefone weniger: Die wichtigsten Wörter sollten zuerst kommen.</translation>
    </message>
    <message>
        <source>No preview text</source>
        <translation>Kein Vorschautext</translation>
    </message>
    <message>
        <source>Inboxes show the first words of the message beside the subject instead. A sentence of your own does better.</source>
        <translation>Posteingänge zeigen sonst neben dem Betreff die ersten Wörter der Nachricht. Ein eigener Satz wirkt besser.</translation>
    </message>
    <message>
        <source>No plain text</source>
        <translation>Kein reiner Text</translation>
    </message>
    <message>
        <source>Spam filters like messages that have one, and some people read nothing else. The service can make it from the message.</source>
        <translation>Spamfilter mögen Nachrichten, die einen haben, und manche lesen nichts anderes. Der Dienst kann ihn aus der Nachricht erzeugen.</translation>
    </message>
    <message>
        <source>Make it from the message</source>
        <translation>Aus der Nachricht erzeugen</translation>
    </message>
    <message>
        <source>Nothing stands before the @ of the sender. Write it, for example news.</source>
        <translation>Beim Absender steht nichts vor dem @. Ergänzen Sie es, zum Beispiel „news“.</translation>
    </message>
    <message>
        <source>“%1” is not an email address. Choose an address at one of your verified domains.</source>
        <translation>„%1“ ist keine E-Mail-Adresse. Wählen Sie eine Adresse bei einer Ihrer verifizierten Domains.</translation>
    </message>
    <message>
        <source>Nearly as many contacts as the plan allows</source>
        <translation>Fast so viele Kontakte, wie der Tarif erlaubt</translation>
    </message>
    <message>
        <source>The account holds %1 contacts, its plan allows %2. Beyond that the service may refuse to send.</source>
        <extracomment>%1 and %2 are numbers of contacts</extracomment>
        <translation>Das Konto hat %1 Kontakte, der Tarif erlaubt %2. Darüber kann der Dienst das Senden verweigern.</translation>
    </message>
    <message>
        <source>Sender cannot send</source>
        <translation>Absender kann nicht senden</translation>
    </message>
    <message>
        <source>Sending is switched off for %1, so the service refuses the message. Choose another sender, or switch sending on for the domain on the Domains tab.</source>
        <translation>Für %1 ist das Senden ausgeschaltet, der Dienst weist die Nachricht also ab. Wählen Sie einen anderen Absender, oder schalten Sie das Senden für die Domain unter „Domains“ ein.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Status %1</source>
        <extracomment>Technical details of an error, for support; %1 is an HTTP status</extracomment>
        <translation>Status %1</translation>
    </message>
    <message>
        <source>Resend could not be reached from this computer.</source>
        <translation>Resend war von diesem Computer aus nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check the network connection. Postroom tries again by itself.</source>
        <translation>Prüfen Sie die Netzwerkverbindung. Postroom versucht es von selbst erneut.</translation>
    </message>
    <message>
        <source>Resend did not answer in time.</source>
        <translation>Resend hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The connection to Resend broke off.</source>
        <translation>Die Verbindung zu Resend ist abgebrochen.</translation>
    </message>
    <message>
        <source>The connection was not secure: the certificate of the service was not accepted, so nothing was sent.</source>
        <translation>Die Verbindung war nicht sicher: Das Zertifikat des Dienstes wurde nicht akzeptiert. Deshalb wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>This can be the doing of a company network or a wrong clock. Ask whoever runs your network.</source>
        <translation>Das kann an einem Firmennetz oder einer falsch gestellten Uhr liegen. Fragen Sie die Person, die Ihr Netzwerk betreut.</translation>
    </message>
    <message>
        <source>The proxy of this network did not let the request through.</source>
        <translation>Der Proxy dieses Netzwerks hat die Anfrage nicht durchgelassen.</translation>
    </message>
    <message>
        <source>Check the proxy settings of this computer.</source>
        <translation>Prüfen Sie die Proxy-Einstellungen dieses Computers.</translation>
    </message>
    <message>
        <source>The base URL of this account leads to another address. It was not followed, because your key would have gone with it.</source>
        <translation>Die Basis-URL dieses Kontos leitet zu einer anderen Adresse um. Postroom ist der Umleitung nicht gefolgt, weil Ihr Schlüssel mitgeschickt worden wäre.</translation>
    </message>
    <message>
        <source>Check the base URL of the account.</source>
        <translation>Prüfen Sie die Basis-URL des Kontos.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Der Vorgang wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Resend does not accept this account’s API key. It may have been deleted.</source>
        <translation>Resend akzeptiert den API-Schlüssel dieses Kontos nicht. Vielleicht wurde er gelöscht.</translation>
    </message>
    <message>
        <source>Enter another key for the account.</source>
        <translation>Geben Sie einen anderen Schlüssel für das Konto ein.</translation>
    </message>
    <message>
        <source>This account’s API key may only send emails; it cannot manage anything.</source>
        <translation>Der API-Schlüssel dieses Kontos darf nur E-Mails senden und nichts verwalten.</translation>
    </message>
    <message>
        <source>Use a key with full access.</source>
        <translation>Verwenden Sie einen Schlüssel mit Vollzugriff.</translation>
    </message>
    <message>
        <source>Resend does not allow it.</source>
        <translation>Resend lässt das nicht zu.</translation>
    </message>
    <message>
        <source>It is not there any more. Somebody may have deleted it.</source>
        <translation>Es ist nicht mehr da. Vielleicht hat es jemand gelöscht.</translation>
    </message>
    <message>
        <source>Refresh to see what there is now.</source>
        <translation>Aktualisieren Sie, um den jetzigen Stand zu sehen.</translation>
    </message>
    <message>
        <source>Somebody else is changing the same thing right now.</source>
        <translation>Jemand anders ändert gerade dasselbe.</translation>
    </message>
    <message>
        <source>Resend refused what was entered.</source>
        <translation>Resend hat die Eingabe abgelehnt.</translation>
    </message>
    <message>
        <source>Resend received too many requests from your team.</source>
        <translation>Resend hat zu viele Anfragen von Ihrem Team erhalten.</translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation>Versuchen Sie es in einer Minute noch einmal.</translation>
    </message>
    <message>
        <source>Your plan’s quota at Resend is used up.</source>
        <translation>Das Kontingent Ihres Tarifs bei Resend ist aufgebraucht.</translation>
    </message>
    <message>
        <source>It works again when the quota is renewed, or with a larger plan.</source>
        <translation>Es geht weiter, sobald das Kontingent erneuert wird, oder mit einem größeren Tarif.</translation>
    </message>
    <message>
        <source>Resend has a problem of its own.</source>
        <translation>Bei Resend selbst gibt es gerade ein Problem.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Versuchen Sie es in ein paar Minuten noch einmal.</translation>
    </message>
    <message>
        <source>Resend answered something that Postroom does not understand.</source>
        <translation>Resend hat etwas geantwortet, das Postroom nicht versteht.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, a newer version of Postroom may help.</source>
        <translation>Versuchen Sie es noch einmal; wenn es dabei bleibt, hilft vielleicht eine neuere Version von Postroom.</translation>
    </message>
    <message>
        <source>This account may not send from this computer. Nothing was sent.</source>
        <translation>Dieses Konto darf von diesem Computer aus nichts senden. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Whoever set it up so can change it in the settings, under Accounts.</source>
        <translation>Ändern lässt sich das in den Einstellungen unter „Konten“.</translation>
    </message>
    <message>
        <source>This account is read-only on this computer. Nothing was changed.</source>
        <translation>Dieses Konto ist auf diesem Computer schreibgeschützt. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Postroom tries again by itself.</source>
        <translation>Postroom versucht es von selbst noch einmal.</translation>
    </message>
    <message>
        <source>Check the network connection, then try again.</source>
        <translation>Prüfen Sie die Netzwerkverbindung und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Postroom tries again by itself; if it stays so, a newer version of it may help.</source>
        <translation>Postroom versucht es von selbst noch einmal; bleibt es so, hilft vielleicht eine neuere Version.</translation>
    </message>
</context>
<context>
    <name>FieldChecks</name>
    <message>
        <source>Personal field within another</source>
        <translation>Persönliches Feld in einem anderen</translation>
    </message>
    <message>
        <source>“%1” cannot be filled in: a fallback is plain words. Recipients would see the braces.</source>
        <translation>„%1“ kann nicht ausgefüllt werden: Ein Ersatzwert besteht nur aus einfachen Wörtern. Die Empfänger sähen die Klammern.</translation>
    </message>
    <message>
        <source>Broken personal field</source>
        <translation>Fehlerhaftes persönliches Feld</translation>
    </message>
    <message>
        <source>“%1” cannot be filled in: a field looks like {{{contact.first_name|there}}}. Recipients would see the braces.</source>
        <translation>„%1“ kann nicht ausgefüllt werden: Ein Feld sieht so aus: {{{contact.first_name|there}}}. Die Empfänger sähen die Klammern.</translation>
    </message>
    <message>
        <source>Remove the spaces</source>
        <translation>Leerzeichen entfernen</translation>
    </message>
    <message>
        <source>Unknown personal field</source>
        <translation>Unbekanntes persönliches Feld</translation>
    </message>
    <message>
        <source>Contacts have no “%1”. Choose a field from the list, or make the property on the Properties tab.</source>
        <translation>Kontakte haben kein „%1“. Wählen Sie ein Feld aus der Liste, oder legen Sie die Eigenschaft unter „Eigenschaften“ an.</translation>
    </message>
    <message>
        <source>there</source>
        <extracomment>What stands in place of an unknown first name: &quot;Hello there&quot;.</extracomment>
        <translation>zusammen</translation>
    </message>
    <message>
        <source>Field without fallback</source>
        <translation>Feld ohne Ersatzwert</translation>
    </message>
    <message>
        <source>Where a contact has no value, “%1” becomes nothing. Say what should stand there instead.</source>
        <translation>Wo ein Kontakt keinen Wert hat, wird aus „%1“ nichts. Geben Sie an, was stattdessen dort stehen soll.</translation>
    </message>
    <message>
        <source>Add a fallback…</source>
        <translation>Ersatzwert hinzufügen …</translation>
    </message>
    <message>
        <source>Left over from a template</source>
        <translation>Rest aus einer Vorlage</translation>
    </message>
    <message>
        <source>“%1” would reach people as it stands. Replace it with what you mean.</source>
        <translation>„%1“ käme so bei den Empfängern an. Ersetzen Sie es durch das, was Sie meinen.</translation>
    </message>
</context>
<context>
    <name>FindingMaker</name>
    <message numerus="yes">
        <source>There are %n more of this kind in the message.</source>
        <extracomment>Below the last of a long row of findings of one kind in a message.</extracomment>
        <translation>
            <numerusform>In der Nachricht gibt es noch %n weitere Stelle dieser Art.</numerusform>
            <numerusform>In der Nachricht gibt es noch %n weitere Stellen dieser Art.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeaderBar</name>
    <message>
        <source>Connecting…</source>
        <translation>Wird verbunden…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Key refused</source>
        <translation>Schlüssel abgelehnt</translation>
    </message>
    <message>
        <source>Sandbox: nothing leaves this computer</source>
        <translation>Sandbox: Nichts verlässt diesen Computer</translation>
    </message>
</context>
<context>
    <name>HelpDialogs</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>About Postroom</source>
        <translation>Über Postroom</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>A desktop console for the Resend email service. Free software under the Apache License 2.0. Postroom is not made by Resend.</source>
        <translation>Ein Desktop-Programm für den E-Mail-Dienst Resend. Freie Software unter der Apache-Lizenz 2.0. Postroom stammt nicht von Resend.</translation>
    </message>
    <message>
        <source>Copy the current cell of a table</source>
        <translation>Die aktuelle Zelle einer Tabelle kopieren</translation>
    </message>
    <message>
        <source>Close a message, a list or a dialog</source>
        <translation>Eine Meldung, eine Liste oder einen Dialog schließen</translation>
    </message>
</context>
<context>
    <name>LinkChecks</name>
    <message>
        <source>Link that leads nowhere</source>
        <translation>Link, der nirgendwohin führt</translation>
    </message>
    <message>
        <source>Image without an address</source>
        <translation>Bild ohne Adresse</translation>
    </message>
    <message>
        <source>Nothing happens when people click it. Give it an address.</source>
        <translation>Bei einem Klick darauf geschieht nichts. Geben Sie eine Adresse an.</translation>
    </message>
    <message>
        <source>There is nothing to show. Give it an address.</source>
        <translation>Es gibt nichts anzuzeigen. Geben Sie eine Adresse an.</translation>
    </message>
    <message>
        <source>Two addresses in one link</source>
        <translation>Zwei Adressen in einem Link</translation>
    </message>
    <message>
        <source>“%1” begins twice, so it leads nowhere. Keep one of both.</source>
        <translation>„%1“ beginnt zweimal und führt deshalb nirgendwohin. Behalten Sie eine von beiden.</translation>
    </message>
    <message>
        <source>Link to your own computer</source>
        <translation>Link zu Ihrem eigenen Computer</translation>
    </message>
    <message>
        <source>“%1” exists on your computer or in your network only. Nobody else can open it.</source>
        <translation>„%1“ gibt es nur auf Ihrem Computer oder in Ihrem Netzwerk. Niemand sonst kann es öffnen.</translation>
    </message>
    <message>
        <source>Link without a web address</source>
        <translation>Link ohne Webadresse</translation>
    </message>
    <message>
        <source>“%1” leads nowhere in a mail program: it must begin with https://.</source>
        <translation>„%1“ führt in einem Mailprogramm nirgendwohin: Die Adresse muss mit https:// beginnen.</translation>
    </message>
    <message>
        <source>Link without https</source>
        <translation>Link ohne https</translation>
    </message>
    <message>
        <source>“%1” is not encrypted: browsers warn of it, and mail programs may block it. Most sites answer to https.</source>
        <translation>„%1“ ist nicht verschlüsselt: Browser warnen davor, und Mailprogramme blockieren es vielleicht. Die meisten Websites antworten auf https.</translation>
    </message>
    <message>
        <source>Use https</source>
        <translation>https verwenden</translation>
    </message>
    <message>
        <source>Keep one</source>
        <extracomment>Button: of https://https://acme.com one https:// stays</extracomment>
        <translation>Einen behalten</translation>
    </message>
</context>
<context>
    <name>ListFault</name>
    <message>
        <source>The list is older: it could not be refreshed.</source>
        <translation>Die Liste ist älter: Sie konnte nicht aktualisiert werden.</translation>
    </message>
    <message>
        <source>The list is not complete: the rest could not be loaded.</source>
        <translation>Die Liste ist nicht vollständig: Der Rest konnte nicht geladen werden.</translation>
    </message>
</context>
<context>
    <name>MessageChecks</name>
    <message>
        <source>No message</source>
        <translation>Keine Nachricht</translation>
    </message>
    <message>
        <source>There is nothing in it yet. Write something.</source>
        <translation>Es steht noch nichts darin. Schreiben Sie etwas.</translation>
    </message>
    <message>
        <source>No unsubscribe link</source>
        <translation>Kein Abmeldelink</translation>
    </message>
    <message>
        <source>People must be able to leave: without the link mail services take the message for spam, and the law in many countries asks for it.</source>
        <translation>Man muss sich abmelden können: Ohne den Link halten Maildienste die Nachricht für Spam, und in vielen Ländern verlangt ihn das Gesetz.</translation>
    </message>
    <message>
        <source>Add it at the end</source>
        <translation>Am Ende einfügen</translation>
    </message>
    <message>
        <source>Long message</source>
        <translation>Lange Nachricht</translation>
    </message>
    <message>
        <source>It has %1 KB. Gmail cuts a message off at 102 KB, and with it the unsubscribe link. Leave something out.</source>
        <translation>Sie hat %1 KB. Gmail schneidet eine Nachricht bei 102 KB ab, und mit ihr den Abmeldelink. Lassen Sie etwas weg.</translation>
    </message>
    <message>
        <source>Image without a description</source>
        <translation>Bild ohne Beschreibung</translation>
    </message>
    <message>
        <source>“%1”: people who cannot see it, and all whose mail program blocks images, get nothing. Say what it shows.</source>
        <translation>„%1“: Wer es nicht sehen kann und wessen Mailprogramm Bilder blockiert, bekommt nichts. Beschreiben Sie, was es zeigt.</translation>
    </message>
    <message>
        <source>Image without a size</source>
        <translation>Bild ohne Größenangabe</translation>
    </message>
    <message>
        <source>“%1”: Outlook shows it as large as the file is. Give it a width.</source>
        <translation>„%1“: Outlook zeigt es so groß, wie die Datei ist. Geben Sie eine Breite an.</translation>
    </message>
    <message>
        <source>Almost only images</source>
        <translation>Fast nur Bilder</translation>
    </message>
    <message>
        <source>Many mail programs block images at first, and spam filters dislike messages without words. Write the most important things as text.</source>
        <translation>Viele Mailprogramme blockieren Bilder zunächst, und Spamfilter mögen keine Nachrichten ohne Text. Schreiben Sie das Wichtigste als Text.</translation>
    </message>
</context>
<context>
    <name>MessageObjects</name>
    <message>
        <source>first name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>email address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>address to unsubscribe at</source>
        <translation>Abmeldeadresse</translation>
    </message>
    <message>
        <source>%1, or “%2”</source>
        <extracomment>A personal field as it is shown in the text: &quot;first name, or “there”&quot;</extracomment>
        <translation>%1, sonst „%2“</translation>
    </message>
    <message>
        <source>Image without a description</source>
        <translation>Bild ohne Beschreibung</translation>
    </message>
    <message>
        <source>Button without a text</source>
        <translation>Schaltfläche ohne Text</translation>
    </message>
    <message>
        <source>%1 · %2 px wide</source>
        <extracomment>Below the description of an image that is not shown: where it is, and its width in pixels</extracomment>
        <translation>%1 · %2 px breit</translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>Segments and topics</source>
        <translation>Segmente und Themen</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domains</translation>
    </message>
    <message>
        <source>Broadcasts</source>
        <translation>Broadcasts</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>API-Schlüssel</translation>
    </message>
</context>
<context>
    <name>PreflightFixes</name>
    <message>
        <source>You get this e-mail because you signed up for it.</source>
        <extracomment>At the end of a message that goes to many people; behind it stands the link &quot;Unsubscribe&quot;</extracomment>
        <translation>Sie erhalten diese E-Mail, weil Sie sich dafür angemeldet haben.</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <extracomment>A link at the end of a message</extracomment>
        <translation>Abmelden</translation>
    </message>
</context>
<context>
    <name>PropertyValue</name>
    <message>
        <source>Write a key.</source>
        <translation>Einen Schlüssel eingeben.</translation>
    </message>
    <message>
        <source>Only letters from a to z, digits and _ can be in a key: no spaces, no accents.</source>
        <translation>In einem Schlüssel sind nur Buchstaben von a bis z, Ziffern und _ möglich: keine Leerzeichen, keine Umlaute.</translation>
    </message>
    <message>
        <source>At most %1 characters.</source>
        <extracomment>Beside a field; %1 is a number</extracomment>
        <translation>Höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>This name is taken by Resend itself. Choose another one.</source>
        <translation>Diesen Namen verwendet Resend selbst. Bitte einen anderen wählen.</translation>
    </message>
</context>
<context>
    <name>QuitQuestion</name>
    <message>
        <source>Quit without saving?</source>
        <translation>Beenden, ohne zu speichern?</translation>
    </message>
    <message>
        <source>%1 What you typed is kept nowhere else, and is lost when Postroom quits. To keep it, cancel, open Contacts and save it.</source>
        <extracomment>%1: which contacts have changes that are not saved, as a sentence</extracomment>
        <translation>%1 Was Sie geschrieben haben, ist sonst nirgends und geht verloren, wenn Postroom beendet wird. Um es zu behalten, brechen Sie ab, öffnen Sie „Kontakte“ und speichern Sie.</translation>
    </message>
    <message>
        <source>Quit without saving</source>
        <extracomment>Button: quits Postroom although something is not saved</extracomment>
        <translation>Ohne zu speichern beenden</translation>
    </message>
    <message numerus="yes">
        <source>Not saved yet: the changes to %1, and to %Ln more contact(s).</source>
        <extracomment>%1: some addresses of contacts, with commas; %n: how many more there are</extracomment>
        <translation>
            <numerusform>Noch nicht gespeichert: die Änderungen an %1 und an %Ln weiteren Kontakt.</numerusform>
            <numerusform>Noch nicht gespeichert: die Änderungen an %1 und an %Ln weiteren Kontakten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not saved yet: the changes to %1.</source>
        <extracomment>%1: an address of a contact, or some with commas</extracomment>
        <translation>Noch nicht gespeichert: die Änderungen an %1.</translation>
    </message>
</context>
<context>
    <name>RelativeTime</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>vor %n Stunde</numerusform>
            <numerusform>vor %n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>in a moment</source>
        <translation>gleich</translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>in %n Minute</numerusform>
            <numerusform>in %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>in %n Stunde</numerusform>
            <numerusform>in %n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemovalQuestion</name>
    <message>
        <source>You went on to something else before Postroom could ask whether you are sure.</source>
        <extracomment>Behind &quot;The property “plan” was not deleted.&quot;</extracomment>
        <translation>Sie waren schon bei etwas anderem, bevor Postroom fragen konnte, ob Sie sicher sind.</translation>
    </message>
    <message>
        <source>Delete…</source>
        <extracomment>Button behind the same: begins the removal again, which asks first</extracomment>
        <translation>Löschen …</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>Clicked</source>
        <translation>Geklickt</translation>
    </message>
    <message>
        <source>Bounced</source>
        <translation>Zurückgekommen</translation>
    </message>
    <message>
        <source>Complained</source>
        <extracomment>Marked a message as spam</extracomment>
        <translation>Beschwert</translation>
    </message>
    <message>
        <source>Unsubscribed</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Suppressed</source>
        <extracomment>Not tried, because the address bounced or complained before</extracomment>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>It has gone out to nobody yet.</source>
        <translation>Er ist noch an niemanden hinausgegangen.</translation>
    </message>
    <message>
        <source>It has reached nobody yet.</source>
        <translation>Er hat noch niemanden erreicht.</translation>
    </message>
    <message>
        <source>Nobody has opened it yet, as far as can be seen.</source>
        <translation>Soweit erkennbar, hat ihn noch niemand geöffnet.</translation>
    </message>
    <message>
        <source>Nobody has clicked anything yet.</source>
        <translation>Noch niemand hat etwas angeklickt.</translation>
    </message>
    <message>
        <source>Nothing came back.</source>
        <translation>Nichts kam zurück.</translation>
    </message>
    <message>
        <source>Nobody marked it as spam.</source>
        <translation>Niemand hat ihn als Spam markiert.</translation>
    </message>
    <message>
        <source>Nobody unsubscribed because of it.</source>
        <translation>Niemand hat sich deswegen abgemeldet.</translation>
    </message>
    <message>
        <source>Nobody was left out.</source>
        <translation>Niemand wurde ausgelassen.</translation>
    </message>
</context>
<context>
    <name>Rights</name>
    <message>
        <source>Everything</source>
        <extracomment>What may be done in an account from this computer</extracomment>
        <translation>Alles</translation>
    </message>
    <message>
        <source>May edit, may not send</source>
        <extracomment>What may be done in an account from this computer</extracomment>
        <translation>Bearbeiten ja, senden nein</translation>
    </message>
    <message>
        <source>Read-only</source>
        <extracomment>What may be done in an account from this computer</extracomment>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Everything the account’s key allows.</source>
        <translation>Alles, was der Schlüssel des Kontos erlaubt.</translation>
    </message>
    <message>
        <source>Sending is switched off for this account on this computer. Everything can be edited.</source>
        <translation>Das Senden ist für dieses Konto auf diesem Computer ausgeschaltet. Bearbeiten geht weiterhin.</translation>
    </message>
    <message>
        <source>This account is read-only on this computer: nothing at Resend can be changed or sent.</source>
        <translation>Dieses Konto ist auf diesem Computer schreibgeschützt: Bei Resend kann nichts geändert und nichts gesendet werden.</translation>
    </message>
</context>
<context>
    <name>Sandbox</name>
    <message>
        <source>Port %1 on this computer is already in use or not allowed.</source>
        <extracomment>Shown when the local service cannot start. %1 is a port number.</extracomment>
        <translation>Port %1 auf diesem Computer ist schon belegt oder nicht erlaubt.</translation>
    </message>
    <message>
        <source>Start the sandbox with an empty account.</source>
        <extracomment>Help of --empty.</extracomment>
        <translation>Die Sandbox mit einem leeren Konto starten.</translation>
    </message>
    <message>
        <source>How many sample contacts the sandbox has (2000).</source>
        <extracomment>Help of --contacts.</extracomment>
        <translation>Wie viele Beispielkontakte die Sandbox hat (2000).</translation>
    </message>
    <message>
        <source>Requests a second the sandbox allows (10), or off.</source>
        <extracomment>Help of --rate-limit. &quot;off&quot; is typed as it stands.</extracomment>
        <translation>Anfragen pro Sekunde, die die Sandbox zulässt (10), oder off.</translation>
    </message>
    <message>
        <source>--port needs a number from 1 to 65535.</source>
        <extracomment>An error on the command line; --port is typed as it stands.</extracomment>
        <translation>--port braucht eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>--key needs a key that starts with re_.</source>
        <extracomment>An error on the command line; --key is typed as it stands.</extracomment>
        <translation>--key braucht einen Schlüssel, der mit re_ beginnt.</translation>
    </message>
    <message>
        <source>--empty and --contacts do not go together.</source>
        <extracomment>An error on the command line; the options are typed as they stand.</extracomment>
        <translation>--empty und --contacts gehen nicht zusammen.</translation>
    </message>
    <message>
        <source>--contacts needs a number from 0 to 10000000.</source>
        <extracomment>An error on the command line; --contacts is typed as it stands.</extracomment>
        <translation>--contacts braucht eine Zahl von 0 bis 10000000.</translation>
    </message>
    <message>
        <source>--rate-limit needs a number of requests a second, or off.</source>
        <extracomment>An error on the command line; --rate-limit and off are typed as they stand.</extracomment>
        <translation>--rate-limit braucht eine Anzahl von Anfragen pro Sekunde oder off.</translation>
    </message>
    <message>
        <source>The sandbox was not started. %1</source>
        <extracomment>Printed when the local service cannot start. %1 is the reason, a sentence.</extracomment>
        <translation>Die Sandbox wurde nicht gestartet. %1</translation>
    </message>
    <message>
        <source>Sandbox on %1 (key: any that starts with re_)</source>
        <extracomment>Printed when the local service runs. %1 is its address. &quot;re_&quot; is how every key of the service begins.</extracomment>
        <translation>Sandbox auf %1 (Schlüssel: jeder, der mit re_ beginnt)</translation>
    </message>
    <message>
        <source>Sandbox on %1 (key: the one given with --key)</source>
        <extracomment>Printed when the local service runs. %1 is its address; --key is typed as it stands.</extracomment>
        <translation>Sandbox auf %1 (Schlüssel: der mit --key angegebene)</translation>
    </message>
    <message>
        <source>With --sandbox-only: port of the sandbox; without it, any free one.</source>
        <extracomment>Help of --port.</extracomment>
        <translation>Mit --sandbox-only: Port der Sandbox; ohne Angabe irgendein freier.</translation>
    </message>
    <message>
        <source>With --sandbox-only: the only API key that is accepted; without it, any that starts with re_.</source>
        <extracomment>Help of --key. &quot;re_&quot; is how every key of the service begins.</extracomment>
        <translation>Mit --sandbox-only: der einzige API-Schlüssel, der akzeptiert wird; ohne Angabe jeder, der mit re_ beginnt.</translation>
    </message>
    <message>
        <source>--fault does not know “%1”: it takes latency=MS, 429, 500, 500-after, malformed, cut or drip, then every=N, method=NAME or path=/START.</source>
        <extracomment>An error on the command line. %1 is what was typed; the rest in latin letters is typed as it stands.</extracomment>
        <translation>--fault kennt „%1“ nicht: möglich sind latency=MS, 429, 500, 500-after, malformed, cut oder drip, danach every=N, method=NAME oder path=/ANFANG.</translation>
    </message>
    <message>
        <source>--fault needs %1=N with a whole number from 1 to %2.</source>
        <extracomment>An error on the command line. %1 is a word such as latency, typed as it stands; %2 is a number.</extracomment>
        <translation>--fault braucht %1=N mit einer ganzen Zahl von 1 bis %2.</translation>
    </message>
    <message>
        <source>What goes wrong on purpose: latency=MS, 429 (or 429=SECONDS), 500 (the request is not carried out), 500-after, malformed, cut, drip (or drip=MS) (it is). Then, if wanted, with commas: every=N for every N-th request, method=NAME, path=/START. May be given more than once.</source>
        <extracomment>Help of --fault. The words in latin letters before the colons and after the commas are typed as they stand.</extracomment>
        <translation>Was mit Absicht schiefgeht: latency=MS, 429 (oder 429=SEKUNDEN), 500 (die Anfrage wird nicht ausgeführt), 500-after, malformed, cut, drip (oder drip=MS) (sie wird ausgeführt). Danach auf Wunsch mit Kommas: every=N für jede N-te Anfrage, method=NAME, path=/ANFANG. Kann mehrfach angegeben werden.</translation>
    </message>
    <message>
        <source>Serve the sandbox alone, without a window, for any Resend SDK or command line, and print its address; ends with Ctrl+C. In every sandbox, domains below failing.example never verify, and those below taken.example belong to another account and can be claimed.</source>
        <extracomment>Help of --sandbox-only.</extracomment>
        <translation>Nur die Sandbox bereitstellen, ohne Fenster, für jedes SDK und jede Kommandozeile von Resend, und ihre Adresse ausgeben; endet mit Strg+C. In jeder Sandbox werden Domains unter failing.example nie bestätigt, und die unter taken.example gehören einem anderen Konto und können beansprucht werden.</translation>
    </message>
    <message>
        <source>How many times as fast time passes in the sandbox (1).</source>
        <extracomment>Help of --speed.</extracomment>
        <translation>Wie viel Mal so schnell die Zeit in der Sandbox vergeht (1).</translation>
    </message>
    <message>
        <source>--speed needs a whole number from 1 to 100000.</source>
        <extracomment>An error on the command line; --speed is typed as it stands.</extracomment>
        <translation>--speed braucht eine ganze Zahl von 1 bis 100000.</translation>
    </message>
</context>
<context>
    <name>SaveFile</name>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another place.</source>
        <extracomment>%1 is a file, %2 the system&apos;s words for what is wrong with it</extracomment>
        <translation>%1 konnte nicht geschrieben werden: %2. Wählen Sie einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>SendHistory</name>
    <message>
        <source>Send</source>
        <comment>what was pressed</comment>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Undo</source>
        <comment>what was pressed</comment>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Another time</source>
        <comment>what was pressed</comment>
        <translation>Andere Zeit</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>what was pressed</comment>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Stopped on the way</source>
        <translation>Unterwegs gestoppt</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>Zu spät</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Nicht geschehen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <extracomment>Who pressed a button: the person&apos;s name at this computer</extracomment>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Pressed</source>
        <extracomment>What was pressed: Send, Undo</extracomment>
        <translation>Geklickt auf</translation>
    </message>
    <message>
        <source>Broadcast</source>
        <translation>Broadcast</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Outcome</source>
        <extracomment>How something ended</extracomment>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
</context>
<context>
    <name>SendWords</name>
    <message>
        <source>Nothing was sent: the people it goes to are not counted.</source>
        <translation>Es wurde nichts gesendet: Die Empfänger sind nicht gezählt.</translation>
    </message>
    <message>
        <source>Count them, then send.</source>
        <translation>Zählen Sie sie, und senden Sie dann.</translation>
    </message>
    <message>
        <source>“%1” was not sent by this: it is no draft any more.</source>
        <translation>„%1“ wurde hiermit nicht gesendet: Es ist kein Entwurf mehr.</translation>
    </message>
    <message>
        <source>“%1” has no time to change.</source>
        <translation>„%1“ hat keine Zeit, die sich ändern ließe.</translation>
    </message>
    <message>
        <source>“%1” is not going out, so there is nothing to stop.</source>
        <translation>„%1“ geht nicht hinaus, es gibt also nichts zu stoppen.</translation>
    </message>
    <message>
        <source>“%1” had begun to go out, and was stopped for good.</source>
        <translation>„%1“ ging schon hinaus und wurde endgültig gestoppt.</translation>
    </message>
    <message>
        <source>What is out is out; nobody else gets it. To send it to the rest, make a copy.</source>
        <translation>Was hinaus ist, ist hinaus; sonst bekommt ihn niemand mehr. Um ihn an den Rest zu senden, legen Sie eine Kopie an.</translation>
    </message>
    <message>
        <source>“%1” was made on resend.com, and Resend does not let programs send it.</source>
        <translation>„%1“ wurde auf resend.com angelegt, und Resend lässt Programme ihn nicht senden.</translation>
    </message>
    <message>
        <source>Make a copy here: it has the same content, and can be sent.</source>
        <translation>Legen Sie hier eine Kopie an: Sie hat denselben Inhalt und kann gesendet werden.</translation>
    </message>
    <message>
        <source>The connection broke off, and the state could not be read. Refresh the list of broadcasts before you do anything: it says what is true.</source>
        <translation>Die Verbindung ist abgebrochen, und der Stand konnte nicht gelesen werden. Aktualisieren Sie die Liste der Broadcasts, bevor Sie etwas tun: Sie zeigt, was stimmt.</translation>
    </message>
    <message>
        <source>“%1” is not there any more.</source>
        <translation>„%1“ gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Somebody may have deleted it.</source>
        <translation>Vielleicht hat ihn jemand gelöscht.</translation>
    </message>
    <message>
        <source>ddd, d MMM</source>
        <extracomment>A day in short: &quot;Tue, 1 Dec&quot;; see QLocale::toString for the letters</extracomment>
        <translation>ddd, d. MMM</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <extracomment>%1 is a time</extracomment>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>%1 at %2 UTC</source>
        <extracomment>%1 is a day, %2 a time</extracomment>
        <translation>%1 um %2 UTC</translation>
    </message>
    <message>
        <source>%1 in %2 (%3 UTC)</source>
        <extracomment>%1 is a time, %2 a city that stands for its zone, %3 the same time in UTC</extracomment>
        <translation>%1 in %2 (%3 UTC)</translation>
    </message>
    <message>
        <source>%1 at %2 in %3 (%4 UTC)</source>
        <extracomment>%1 is a day, %2 a time, %3 a city that stands for its zone, %4 the same time in UTC</extracomment>
        <translation>%1 um %2 in %3 (%4 UTC)</translation>
    </message>
    <message>
        <source>segment</source>
        <comment>part of a message</comment>
        <translation>Segment</translation>
    </message>
    <message>
        <source>topic</source>
        <comment>part of a message</comment>
        <translation>Thema</translation>
    </message>
    <message>
        <source>sender</source>
        <comment>part of a message</comment>
        <translation>Absender</translation>
    </message>
    <message>
        <source>reply address</source>
        <comment>part of a message</comment>
        <translation>Antwortadresse</translation>
    </message>
    <message>
        <source>subject</source>
        <comment>part of a message</comment>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>preview text</source>
        <comment>part of a message</comment>
        <translation>Vorschautext</translation>
    </message>
    <message>
        <source>content</source>
        <comment>part of a message</comment>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>It is a draft: nothing goes out.</source>
        <translation>Er ist ein Entwurf: Es geht nichts hinaus.</translation>
    </message>
    <message>
        <source>It goes out at %1.</source>
        <extracomment>%1 is a time</extracomment>
        <translation>Er geht hinaus: %1.</translation>
    </message>
    <message>
        <source>It is going out now.</source>
        <translation>Er geht gerade hinaus.</translation>
    </message>
    <message>
        <source>It has been sent.</source>
        <translation>Er wurde gesendet.</translation>
    </message>
    <message>
        <source>It was stopped for good.</source>
        <translation>Er wurde endgültig gestoppt.</translation>
    </message>
    <message>
        <source>Resend says that sending it failed.</source>
        <translation>Resend meldet, dass das Senden fehlgeschlagen ist.</translation>
    </message>
    <message>
        <source>Resend says that it is “%1”.</source>
        <extracomment>%1 is a status that this program does not know</extracomment>
        <translation>Resend meldet den Status „%1“.</translation>
    </message>
    <message>
        <source>“%1” is a draft again: nothing went out.</source>
        <translation>„%1“ ist wieder ein Entwurf: Es ist nichts hinausgegangen.</translation>
    </message>
    <message>
        <source>“%1” now goes out at %2.</source>
        <extracomment>%1 is the name of a broadcast, %2 a time</extracomment>
        <translation>„%1“ geht jetzt zu dieser Zeit hinaus: %2.</translation>
    </message>
    <message>
        <source>“%1” was stopped.</source>
        <translation>„%1“ wurde gestoppt.</translation>
    </message>
    <message>
        <source>What is out is out; nobody else gets it. It cannot be resumed.</source>
        <translation>Was hinaus ist, ist hinaus; sonst bekommt ihn niemand mehr. Das Senden lässt sich nicht fortsetzen.</translation>
    </message>
    <message>
        <source>“%1” goes out at %2.</source>
        <extracomment>%1 is the name of a broadcast, %2 a time</extracomment>
        <translation>„%1“ geht zu dieser Zeit hinaus: %2.</translation>
    </message>
    <message>
        <source>Until then it can be undone, here or on any other computer.</source>
        <translation>Bis dahin lässt es sich rückgängig machen, hier oder an jedem anderen Computer.</translation>
    </message>
    <message>
        <source>“%1” has been sent.</source>
        <translation>„%1“ wurde gesendet.</translation>
    </message>
    <message>
        <source>Resend says that sending “%1” failed.</source>
        <translation>Resend meldet, dass das Senden von „%1“ fehlgeschlagen ist.</translation>
    </message>
    <message>
        <source>Look whether anybody in the segment is subscribed, and whether the sender’s domain is verified.</source>
        <translation>Sehen Sie nach, ob im Segment jemand abonniert hat und ob die Domain des Absenders verifiziert ist.</translation>
    </message>
    <message>
        <source>“%1” was stopped for good.</source>
        <translation>„%1“ wurde endgültig gestoppt.</translation>
    </message>
    <message>
        <source>Somebody stopped it meanwhile.</source>
        <translation>Jemand hat ihn inzwischen gestoppt.</translation>
    </message>
    <message>
        <source>“%1” is going out now.</source>
        <translation>„%1“ geht gerade hinaus.</translation>
    </message>
    <message>
        <source>The chosen time has passed meanwhile. Choose another one.</source>
        <translation>Die gewählte Zeit ist inzwischen vorbei. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Nothing was sent: the chosen time has passed.</source>
        <translation>Es wurde nichts gesendet: Die gewählte Zeit ist vorbei.</translation>
    </message>
    <message>
        <source>Choose a later one.</source>
        <translation>Wählen Sie eine spätere.</translation>
    </message>
    <message>
        <source>“%1” is a draft now and does not go out: its old time was cancelled, and the new one was not set.</source>
        <translation>„%1“ ist jetzt ein Entwurf und geht nicht hinaus: Die alte Zeit wurde aufgehoben, und die neue wurde nicht gesetzt.</translation>
    </message>
    <message>
        <source>Changed meanwhile: %1. Look at it as it is now, then decide again.</source>
        <extracomment>%1 is a list of parts of a message: &quot;subject and content&quot;</extracomment>
        <translation>Inzwischen geändert: %1. Sehen Sie ihn sich an, wie er jetzt ist, und entscheiden Sie dann neu.</translation>
    </message>
    <message>
        <source>Nothing was sent: the saved message is not the one shown here.</source>
        <translation>Es wurde nichts gesendet: Die gespeicherte Nachricht ist nicht die, die hier zu sehen ist.</translation>
    </message>
    <message>
        <source>It is too late to undo “%1”.</source>
        <translation>Es ist zu spät, „%1“ rückgängig zu machen.</translation>
    </message>
    <message>
        <source>It is too late to change the time of “%1”.</source>
        <translation>Es ist zu spät, die Zeit von „%1“ zu ändern.</translation>
    </message>
    <message>
        <source>It goes out within a minute. You can still undo it.</source>
        <translation>Er geht innerhalb einer Minute hinaus. Sie können es noch rückgängig machen.</translation>
    </message>
    <message>
        <source>It is too late to stop “%1”.</source>
        <translation>Es ist zu spät, „%1“ zu stoppen.</translation>
    </message>
    <message>
        <source>It is not known whether “%1” was sent.</source>
        <translation>Es ist nicht bekannt, ob „%1“ gesendet wurde.</translation>
    </message>
    <message>
        <source>It is not known whether “%1” was undone.</source>
        <translation>Es ist nicht bekannt, ob „%1“ rückgängig gemacht wurde.</translation>
    </message>
    <message>
        <source>It is not known when “%1” goes out, or whether at all.</source>
        <translation>Es ist nicht bekannt, wann „%1“ hinausgeht und ob überhaupt.</translation>
    </message>
    <message>
        <source>It is not known whether “%1” was stopped.</source>
        <translation>Es ist nicht bekannt, ob „%1“ gestoppt wurde.</translation>
    </message>
    <message>
        <source>“%1” was not sent.</source>
        <translation>„%1“ wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>Nothing is sent later by itself.</source>
        <translation>Nichts wird später von selbst gesendet.</translation>
    </message>
    <message>
        <source>“%1” was not undone.</source>
        <translation>„%1“ wurde nicht rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Set a time again, or leave it as a draft.</source>
        <translation>Setzen Sie wieder eine Zeit, oder lassen Sie ihn als Entwurf.</translation>
    </message>
    <message>
        <source>The time of “%1” was not changed.</source>
        <translation>Die Zeit von „%1“ wurde nicht geändert.</translation>
    </message>
    <message>
        <source>“%1” was not stopped.</source>
        <translation>„%1“ wurde nicht gestoppt.</translation>
    </message>
    <message>
        <source>The history of this computer could not be written.</source>
        <translation>Der Verlauf dieses Computers konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>It is not known yet whether “%1” was sent.</source>
        <translation>Noch ist nicht bekannt, ob „%1“ gesendet wurde.</translation>
    </message>
    <message>
        <source>It is not known yet whether “%1” was undone.</source>
        <translation>Noch ist nicht bekannt, ob „%1“ zurückgenommen wurde.</translation>
    </message>
    <message>
        <source>It is not known yet whether the time of “%1” was changed.</source>
        <translation>Noch ist nicht bekannt, ob die Zeit von „%1“ geändert wurde.</translation>
    </message>
    <message>
        <source>It is not known yet whether “%1” was stopped.</source>
        <translation>Noch ist nicht bekannt, ob „%1“ angehalten wurde.</translation>
    </message>
    <message>
        <source>plain text</source>
        <comment>part of a message</comment>
        <translation>Nur-Text</translation>
    </message>
    <message>
        <source>The connection broke off. Postroom asks Resend until it is known, and sends nothing twice.</source>
        <translation>Die Verbindung ist abgebrochen. Postroom fragt bei Resend nach, bis es bekannt ist, und sendet nichts doppelt.</translation>
    </message>
    <message>
        <source>Stop asking</source>
        <extracomment>Button: the state of a broadcast is read again and again; do not</extracomment>
        <translation>Nicht weiter fragen</translation>
    </message>
</context>
<context>
    <name>SignInWords</name>
    <message>
        <source>This key is valid but may only send emails, so it can manage nothing here. Create one with “Full access” at Resend and paste that.</source>
        <translation>Dieser Schlüssel ist gültig, darf aber nur E-Mails senden und kann hier deshalb nichts verwalten. Erstellen Sie bei Resend einen mit „Full access“ (Vollzugriff) und fügen Sie diesen ein.</translation>
    </message>
    <message>
        <source>Resend does not know this key. It may have been deleted, or a part of it was not copied.</source>
        <translation>Resend kennt diesen Schlüssel nicht. Vielleicht wurde er gelöscht oder nicht ganz kopiert.</translation>
    </message>
    <message>
        <source>The key could not be checked, because Resend could not be reached. Check the network connection and try again; nothing was stored.</source>
        <translation>Der Schlüssel konnte nicht geprüft werden, weil Resend nicht erreichbar war. Prüfen Sie die Netzwerkverbindung und versuchen Sie es noch einmal; es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>The key was not sent, because the connection was not secure: the certificate of the service was not accepted. Ask whoever runs your network.</source>
        <translation>Der Schlüssel wurde nicht gesendet, weil die Verbindung nicht sicher war: Das Zertifikat des Dienstes wurde nicht akzeptiert. Fragen Sie die Person, die Ihr Netzwerk betreut.</translation>
    </message>
    <message>
        <source>The key could not be checked. %1 %2</source>
        <extracomment>%1 and %2 are full sentences: why, and what to do now</extracomment>
        <translation>Der Schlüssel konnte nicht geprüft werden. %1 %2</translation>
    </message>
    <message>
        <source>Type the address of the service, for example https://api.resend.com.</source>
        <translation>Geben Sie die Adresse des Dienstes ein, zum Beispiel https://api.resend.com.</translation>
    </message>
    <message>
        <source>This is not a web address. It looks like https://api.resend.com.</source>
        <translation>Das ist keine Webadresse. Sie sieht etwa so aus: https://api.resend.com.</translation>
    </message>
    <message>
        <source>The address must start with https://, so that your key is never sent unencrypted. Only a service on this computer may use http://.</source>
        <translation>Die Adresse muss mit https:// beginnen, damit Ihr Schlüssel nie unverschlüsselt gesendet wird. Nur ein Dienst auf diesem Computer darf http:// verwenden.</translation>
    </message>
    <message>
        <source>Leave out the user name and password before the @.</source>
        <translation>Lassen Sie Benutzername und Passwort vor dem @ weg.</translation>
    </message>
    <message>
        <source>Leave out everything from the ? or # on.</source>
        <translation>Lassen Sie alles ab dem ? oder # weg.</translation>
    </message>
    <message>
        <source>No key is stored for this account on this computer. Paste it again.</source>
        <translation>Für dieses Konto ist auf diesem Computer kein Schlüssel gespeichert. Fügen Sie ihn noch einmal ein.</translation>
    </message>
    <message>
        <source>The keychain of this computer is locked, or the key was removed from it. Unlock the keychain and try again, or paste the key anew.</source>
        <translation>Der Schlüsselbund dieses Computers ist gesperrt oder der Schlüssel wurde daraus entfernt. Entsperren Sie den Schlüsselbund und versuchen Sie es noch einmal, oder fügen Sie den Schlüssel neu ein.</translation>
    </message>
    <message>
        <source>The keychain of this computer refused. Allow Postroom to use it and try again, or paste the key anew.</source>
        <translation>Der Schlüsselbund dieses Computers hat abgelehnt. Erlauben Sie Postroom den Zugriff und versuchen Sie es noch einmal, oder fügen Sie den Schlüssel neu ein.</translation>
    </message>
    <message>
        <source>No keychain answers on this computer, so keys cannot be kept. Paste the key; it is held until you quit.</source>
        <translation>Auf diesem Computer antwortet kein Schlüsselbund, deshalb können Schlüssel nicht aufbewahrt werden. Fügen Sie den Schlüssel ein; er wird bis zum Beenden behalten.</translation>
    </message>
    <message>
        <source>The keychain did not answer. Its question may be waiting behind another window; answer it and try again.</source>
        <translation>Der Schlüsselbund hat nicht geantwortet. Vielleicht wartet seine Frage hinter einem anderen Fenster; beantworten Sie sie und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The keychain of this computer failed. Try again, or paste the key anew.</source>
        <translation>Beim Schlüsselbund dieses Computers ist ein Fehler aufgetreten. Versuchen Sie es noch einmal, oder fügen Sie den Schlüssel neu ein.</translation>
    </message>
    <message>
        <source>No keychain answers on this computer. The key is held until you quit Postroom and is stored nowhere; you will be asked for it next time.</source>
        <translation>Auf diesem Computer antwortet kein Schlüsselbund. Der Schlüssel wird behalten, bis Sie Postroom beenden, und nirgends gespeichert; beim nächsten Mal werden Sie danach gefragt.</translation>
    </message>
    <message>
        <source>The keychain did not answer in time. The key is held until you quit Postroom and may not have been stored.</source>
        <translation>Der Schlüsselbund hat nicht rechtzeitig geantwortet. Der Schlüssel wird behalten, bis Sie Postroom beenden, und wurde vielleicht nicht gespeichert.</translation>
    </message>
    <message>
        <source>The keychain did not take the key. It is held until you quit Postroom and is stored nowhere; you will be asked for it next time.</source>
        <translation>Der Schlüsselbund hat den Schlüssel nicht angenommen. Er wird behalten, bis Sie Postroom beenden, und nirgends gespeichert; beim nächsten Mal werden Sie danach gefragt.</translation>
    </message>
</context>
<context>
    <name>StartingPoints</name>
    <message>
        <source>en</source>
        <comment>language code of the translation, BCP 47</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>Hello</source>
        <extracomment>Before the recipient&apos;s first name: &quot;Hello Ada,&quot;</extracomment>
        <translation>Hallo</translation>
    </message>
    <message>
        <source>there</source>
        <extracomment>In place of a first name that is not known: &quot;Hello there,&quot;</extracomment>
        <translation>zusammen</translation>
    </message>
    <message>
        <source>Your company, street, town</source>
        <translation>Ihre Firma, Straße, Ort</translation>
    </message>
    <message>
        <source>You get this e-mail because you signed up for it.</source>
        <translation>Sie erhalten diese E-Mail, weil Sie sich dafür angemeldet haben.</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Say what is new in a few words</source>
        <translation>Sagen Sie in wenigen Worten, was es Neues gibt</translation>
    </message>
    <message>
        <source>Tell in two or three sentences what is new and what people gain from it.</source>
        <translation>Erzählen Sie in zwei oder drei Sätzen, was neu ist und was man davon hat.</translation>
    </message>
    <message>
        <source>Have a look</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Write to us if you have a question: we read every answer.</source>
        <translation>Schreiben Sie uns, wenn Sie eine Frage haben: Wir lesen jede Antwort.</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>Ankündigung</translation>
    </message>
    <message>
        <source>One piece of news, and a button that leads to it.</source>
        <translation>Eine Neuigkeit und eine Schaltfläche, die zu ihr führt.</translation>
    </message>
    <message>
        <source>News of the month</source>
        <translation>Neues im Monat</translation>
    </message>
    <message>
        <source>Say in a sentence what this issue is about.</source>
        <translation>Sagen Sie in einem Satz, worum es in dieser Ausgabe geht.</translation>
    </message>
    <message>
        <source>The first story</source>
        <translation>Der erste Beitrag</translation>
    </message>
    <message>
        <source>What happened, and why it matters to your readers.</source>
        <translation>Was ist geschehen, und warum ist es für Ihre Leser wichtig?</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Weiterlesen</translation>
    </message>
    <message>
        <source>The second story</source>
        <translation>Der zweite Beitrag</translation>
    </message>
    <message>
        <source>A few sentences.</source>
        <translation>Ein paar Sätze.</translation>
    </message>
    <message>
        <source>The third story</source>
        <translation>Der dritte Beitrag</translation>
    </message>
    <message>
        <source>Newsletter</source>
        <translation>Newsletter</translation>
    </message>
    <message>
        <source>A lead story and two short ones side by side.</source>
        <translation>Ein Hauptbeitrag und zwei kurze nebeneinander.</translation>
    </message>
    <message>
        <source>Name of the event</source>
        <translation>Name der Veranstaltung</translation>
    </message>
    <message>
        <source>Invite people: what will happen, and for whom is it?</source>
        <translation>Laden Sie ein: Was geschieht, und für wen ist es?</translation>
    </message>
    <message>
        <source>When:</source>
        <extracomment>When an event takes place</extracomment>
        <translation>Wann:</translation>
    </message>
    <message>
        <source>day, time and time zone</source>
        <translation>Tag, Uhrzeit und Zeitzone</translation>
    </message>
    <message>
        <source>Where:</source>
        <extracomment>Where an event takes place</extracomment>
        <translation>Wo:</translation>
    </message>
    <message>
        <source>address, or “online”</source>
        <translation>Adresse oder „online“</translation>
    </message>
    <message>
        <source>Sign up</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>What to expect</source>
        <translation>Was Sie erwartet</translation>
    </message>
    <message>
        <source>The first thing</source>
        <translation>Das Erste</translation>
    </message>
    <message>
        <source>The second thing</source>
        <translation>Das Zweite</translation>
    </message>
    <message>
        <source>The third thing</source>
        <translation>Das Dritte</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>An invitation with time, place and a button to sign up.</source>
        <translation>Eine Einladung mit Zeit, Ort und einem Button zum Anmelden.</translation>
    </message>
    <message>
        <source>Write as you would to one person.</source>
        <translation>Schreiben Sie wie an einen einzelnen Menschen.</translation>
    </message>
    <message>
        <source>Kind regards</source>
        <translation>Mit freundlichen Grüßen</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Plain letter</source>
        <translation>Einfacher Brief</translation>
    </message>
    <message>
        <source>Nothing but words, as one person writes to another.</source>
        <translation>Nur Worte, wie ein Mensch einem anderen schreibt.</translation>
    </message>
</context>
<context>
    <name>TruePreview</name>
    <message>
        <source>The true picture is not shown: its part of Postroom could not be loaded (%1). Open the message in your browser instead.</source>
        <extracomment>%1: the system&apos;s own words</extracomment>
        <translation>Das wahre Bild wird nicht gezeigt: Der Teil von Postroom dafür konnte nicht geladen werden (%1). Öffnen Sie die Nachricht stattdessen im Browser.</translation>
    </message>
    <message>
        <source>The true picture is not shown: this computer does not let programs shut the drawing in, so that a message could reach other things. Open the message in your browser instead.</source>
        <translation>Das wahre Bild wird nicht gezeigt: Dieser Computer lässt Programme die Darstellung nicht abschotten, sodass eine Nachricht an anderes herankäme. Öffnen Sie die Nachricht stattdessen im Browser.</translation>
    </message>
</context>
<context>
    <name>WindowSandbox</name>
    <message>
        <source>Acme Marketing</source>
        <extracomment>The name of the example team in the sandbox</extracomment>
        <translation>Acme Marketing</translation>
    </message>
</context>
<context>
    <name>postroom::AccountCard</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>Basis-URL</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Replace key…</source>
        <translation>Schlüssel ersetzen…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Colour %1</source>
        <extracomment>A colour to choose for an account; %1 counts them</extracomment>
        <translation>Farbe %1</translation>
    </message>
    <message>
        <source>Its key is in this computer’s keychain.</source>
        <translation>Der Schlüssel liegt im Schlüsselbund dieses Computers.</translation>
    </message>
    <message>
        <source>Its key is not stored; it is asked for when the account is opened.</source>
        <translation>Der Schlüssel ist nicht gespeichert; Sie werden beim Öffnen des Kontos danach gefragt.</translation>
    </message>
    <message>
        <source>Give the account a name.</source>
        <translation>Geben Sie dem Konto einen Namen.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <extracomment>Label of a choice: what this account may do from this computer</extracomment>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>What may be done on this computer</source>
        <translation>Was auf diesem Computer erlaubt ist</translation>
    </message>
    <message>
        <source>Contacts your plan allows</source>
        <translation>Kontakte, die Ihr Tarif erlaubt</translation>
    </message>
    <message>
        <source>Resend does not tell. With the number here, the checks before sending warn you in time.</source>
        <translation>Resend sagt es nicht. Mit der Zahl hier warnen die Prüfungen vor dem Senden rechtzeitig.</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Nicht angegeben</translation>
    </message>
    <message>
        <source>Write a number of contacts, or nothing.</source>
        <translation>Geben Sie eine Anzahl von Kontakten ein oder nichts.</translation>
    </message>
</context>
<context>
    <name>postroom::AddressDialog</name>
    <message>
        <source>Find an address</source>
        <translation>Adresse suchen</translation>
    </message>
    <message>
        <source>Look it up</source>
        <translation>Nachsehen</translation>
    </message>
    <message>
        <source>&amp;Email address</source>
        <translation>&amp;E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Asks Resend for this one address, whatever is loaded here.</source>
        <translation>Fragt Resend nach dieser einen Adresse, egal was hier geladen ist.</translation>
    </message>
    <message>
        <source>The address was not looked up.</source>
        <translation>Die Adresse wurde nicht nachgesehen.</translation>
    </message>
    <message>
        <source>Open contact</source>
        <extracomment>Button: shows a contact that was looked up in the list of contacts</extracomment>
        <translation>Kontakt öffnen</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>This person gets no broadcasts any more.</source>
        <translation>Dieser Mensch erhält keine Broadcasts mehr.</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Write an email address.</source>
        <translation>Eine E-Mail-Adresse eingeben.</translation>
    </message>
    <message>
        <source>This is not an email address. It has one @, for example ada@example.com.</source>
        <translation>Das ist keine E-Mail-Adresse. Sie hat genau ein @, zum Beispiel ada@example.com.</translation>
    </message>
    <message>
        <source>Added %1</source>
        <extracomment>Below the address of a contact; %1 is a time</extracomment>
        <translation>Hinzugefügt %1</translation>
    </message>
    <message>
        <source>Unsubscribed</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Subscribed</source>
        <translation>Abonniert</translation>
    </message>
    <message>
        <source>No contact of this account has this address.</source>
        <translation>Kein Kontakt dieses Kontos hat diese Adresse.</translation>
    </message>
    <message>
        <source>The address was not unsubscribed.</source>
        <translation>Die Adresse wurde nicht abgemeldet.</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>%1 löschen?</translation>
    </message>
    <message>
        <source>The contact is taken out of every segment, with its properties and choices. If the address is suppressed because of a bounce or a complaint, it stays suppressed. This cannot be undone.</source>
        <translation>Der Kontakt wird mit seinen Eigenschaften und Entscheidungen aus allen Segmenten entfernt. Ist die Adresse wegen eines Rückläufers oder einer Beschwerde gesperrt, bleibt sie gesperrt. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Delete contact</source>
        <translation>Kontakt löschen</translation>
    </message>
    <message>
        <source>The contact was not deleted.</source>
        <translation>Der Kontakt wurde nicht gelöscht.</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>%1 wurde gelöscht.</translation>
    </message>
</context>
<context>
    <name>postroom::ApiKeysModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Last used</source>
        <extracomment>Column: when an API key was used last</extracomment>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>never</source>
        <extracomment>An API key that was never used</extracomment>
        <translation>nie</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message numerus="yes">
        <source>Not for %n day(s)</source>
        <extracomment>In the column &quot;Last used&quot; of API keys</extracomment>
        <translation>
            <numerusform>Seit %n Tag nicht</numerusform>
            <numerusform>Seit %n Tagen nicht</numerusform>
        </translation>
    </message>
    <message>
        <source>Sends only from</source>
        <extracomment>Column: the one domain an API key may send from</extracomment>
        <translation>Sendet nur von</translation>
    </message>
    <message>
        <source>any domain</source>
        <extracomment>In the column &quot;Sends only from&quot; of API keys: one that is not limited</extracomment>
        <translation>jeder Domain</translation>
    </message>
    <message>
        <source>not known</source>
        <extracomment>In the column &quot;Sends only from&quot; of API keys: what the service does not tell</extracomment>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Resend does not tell which domain a key may send from. Known is what was chosen when a key was made in Postroom on this computer.</source>
        <translation>Resend teilt nicht mit, von welcher Domain ein Schlüssel senden darf. Bekannt ist, was gewählt wurde, als ein Schlüssel in Postroom auf diesem Computer erstellt wurde.</translation>
    </message>
</context>
<context>
    <name>postroom::ApiKeysPage</name>
    <message>
        <source>API keys</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Filter API keys</source>
        <translation>API-Schlüssel filtern</translation>
    </message>
    <message>
        <source>No API keys</source>
        <translation>Keine API-Schlüssel</translation>
    </message>
    <message>
        <source>Keys let programs send and manage for your team.</source>
        <translation>Mit Schlüsseln können Programme für Ihr Team senden und verwalten.</translation>
    </message>
    <message>
        <source>No API key matches</source>
        <translation>Keine passenden API-Schlüssel</translation>
    </message>
    <message>
        <source>The API keys could not be loaded.</source>
        <translation>Die API-Schlüssel konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>The API keys could not be refreshed.</source>
        <translation>Die API-Schlüssel konnten nicht aktualisiert werden.</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Delete key…</source>
        <translation>Schlüssel löschen …</translation>
    </message>
    <message>
        <source>New API key</source>
        <translation>Neuer API-Schlüssel</translation>
    </message>
    <message>
        <source>Every program that uses it is refused from now on: forms stop writing, mails stop going out. This cannot be undone.</source>
        <translation>Jedes Programm, das ihn verwendet, wird ab sofort abgewiesen: Formulare schreiben nichts mehr, E-Mails gehen nicht mehr hinaus. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>It was never used.</source>
        <translation>Er wurde nie benutzt.</translation>
    </message>
    <message>
        <source>Delete the API key “%1”?</source>
        <translation>Den API-Schlüssel „%1“ löschen?</translation>
    </message>
    <message>
        <source>Delete key</source>
        <translation>Schlüssel löschen</translation>
    </message>
    <message>
        <source>The key was not deleted.</source>
        <translation>Der Schlüssel wurde nicht gelöscht.</translation>
    </message>
    <message>
        <source>This may be the key that Postroom itself uses for this account. If it is, Postroom can do nothing here any more until you give it another key.</source>
        <translation>Das könnte der Schlüssel sein, den Postroom selbst für dieses Konto verwendet. Wenn ja, kann Postroom hier nichts mehr tun, bis Sie ihm einen anderen geben.</translation>
    </message>
</context>
<context>
    <name>postroom::BroadcastActions</name>
    <message>
        <source>Back to draft</source>
        <extracomment>Action: takes back a scheduled broadcast</extracomment>
        <translation>Zurück zum Entwurf</translation>
    </message>
    <message>
        <source>Another time…</source>
        <translation>Andere Zeit …</translation>
    </message>
    <message>
        <source>Stop sending…</source>
        <translation>Senden abbrechen …</translation>
    </message>
    <message>
        <source>Stop sending “%1”?</source>
        <translation>Senden von „%1“ abbrechen?</translation>
    </message>
    <message>
        <source>What is out is out; nobody else gets it. It cannot be resumed.</source>
        <translation>Was draußen ist, ist draußen; sonst bekommt es niemand mehr. Es lässt sich nicht fortsetzen.</translation>
    </message>
    <message>
        <source>Stop sending</source>
        <translation>Senden abbrechen</translation>
    </message>
</context>
<context>
    <name>postroom::BroadcastListModel</name>
    <message>
        <source>Deleted segment</source>
        <extracomment>In place of the name of a segment that is not there any more</extracomment>
        <translation>Gelöschtes Segment</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <extracomment>Name of a copy of a broadcast; %1 is its name</extracomment>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Only on this computer</source>
        <extracomment>Status of a draft that the service does not have</extracomment>
        <translation>Nur auf diesem Computer</translation>
    </message>
    <message>
        <source>%1, changes not saved</source>
        <extracomment>Status of a broadcast that was changed here; %1 is its status at the service: &quot;Draft&quot;</extracomment>
        <translation>%1, Änderungen nicht gespeichert</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <extracomment>Column: when a broadcast goes out, or is to go out</extracomment>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
</context>
<context>
    <name>postroom::BroadcastNameDialog</name>
    <message>
        <source>Rename broadcast</source>
        <translation>Broadcast umbenennen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Only your team sees it, never the people who get the broadcast.</source>
        <translation>Nur Ihr Team sieht ihn, nie die Menschen, die den Broadcast erhalten.</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>Einen Namen eingeben.</translation>
    </message>
    <message>
        <source>The broadcast was not renamed.</source>
        <translation>Der Broadcast wurde nicht umbenannt.</translation>
    </message>
</context>
<context>
    <name>postroom::BroadcastTable</name>
    <message>
        <source>Broadcasts</source>
        <translation>Broadcasts</translation>
    </message>
    <message>
        <source>Filter broadcasts</source>
        <translation>Broadcasts filtern</translation>
    </message>
    <message>
        <source>No broadcasts yet</source>
        <translation>Noch keine Broadcasts</translation>
    </message>
    <message>
        <source>A broadcast is one message to everybody in a segment.</source>
        <translation>Ein Broadcast ist eine Nachricht an alle in einem Segment.</translation>
    </message>
    <message>
        <source>No broadcast matches</source>
        <translation>Keine passenden Broadcasts</translation>
    </message>
    <message>
        <source>The broadcasts could not be loaded.</source>
        <translation>Die Broadcasts konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>The broadcasts could not be refreshed.</source>
        <translation>Die Broadcasts konnten nicht aktualisiert werden.</translation>
    </message>
    <message>
        <source>New broadcast</source>
        <translation>Neuer Broadcast</translation>
    </message>
    <message>
        <source>Which broadcasts are shown</source>
        <translation>Welche Broadcasts gezeigt werden</translation>
    </message>
    <message>
        <source>All broadcasts</source>
        <translation>Alle Broadcasts</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Sent, or going out</source>
        <translation>Gesendet oder unterwegs</translation>
    </message>
    <message>
        <source>Failed and others</source>
        <extracomment>Broadcasts that failed or were stopped, or whose state is not known</extracomment>
        <translation>Fehlgeschlagen und andere</translation>
    </message>
    <message>
        <source>With changes not saved</source>
        <translation>Mit nicht gespeicherten Änderungen</translation>
    </message>
    <message>
        <source>Overview</source>
        <extracomment>Button: how all broadcasts do</extracomment>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>History…</source>
        <extracomment>Button: who sent what from this computer</extracomment>
        <translation>Verlauf …</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Only drafts and scheduled broadcasts can be deleted.</source>
        <translation>Nur Entwürfe und geplante Broadcasts lassen sich löschen.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Count behind a page&apos;s title while a filter is on; both are numbers</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more cannot be read. The files are still in %1.</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>
            <numerusform>%n weiterer ist nicht lesbar. Die Dateien liegen noch in %1.</numerusform>
            <numerusform>%n weitere sind nicht lesbar. Die Dateien liegen noch in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are open in another Postroom on this computer.</source>
        <translation>
            <numerusform>%n weiterer ist in einem anderen Postroom auf diesem Computer geöffnet.</numerusform>
            <numerusform>%n weitere sind in einem anderen Postroom auf diesem Computer geöffnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was changed %1 and is kept on this computer.</source>
        <translation>Er wurde %1 geändert und ist auf diesem Computer aufbewahrt.</translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved</source>
        <translation>„%1“ hat nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <extracomment>Button: goes on with a draft that was found</extracomment>
        <translation>Weiterarbeiten</translation>
    </message>
    <message numerus="yes">
        <source>%n broadcast(s) have changes that are not saved</source>
        <translation>
            <numerusform>%n Broadcast hat nicht gespeicherte Änderungen</numerusform>
            <numerusform>%n Broadcasts haben nicht gespeicherte Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>They are kept on this computer.</source>
        <translation>Sie sind auf diesem Computer aufbewahrt.</translation>
    </message>
    <message>
        <source>Show them</source>
        <extracomment>Button: shows the drafts that were found</extracomment>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Not all unsaved work could be opened</source>
        <translation>Nicht alles Ungespeicherte konnte geöffnet werden</translation>
    </message>
    <message>
        <source>The broadcast was not duplicated.</source>
        <translation>Der Broadcast wurde nicht dupliziert.</translation>
    </message>
    <message>
        <source>It is on this computer alone and is lost for good.</source>
        <translation>Er ist nur auf diesem Computer und geht endgültig verloren.</translation>
    </message>
    <message>
        <source>It is scheduled for %1: that is cancelled with it, and nobody gets it.</source>
        <translation>Er ist für %1 geplant: das wird damit abgebrochen, und niemand erhält ihn.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>It has not been sent to anybody. This cannot be undone.</source>
        <translation>Er wurde an niemanden gesendet. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>The changes that are not saved are lost with it.</source>
        <translation>Die nicht gespeicherten Änderungen gehen mit ihm verloren.</translation>
    </message>
    <message>
        <source>Delete the broadcast “%1”?</source>
        <translation>Den Broadcast „%1“ löschen?</translation>
    </message>
    <message>
        <source>Delete broadcast</source>
        <translation>Broadcast löschen</translation>
    </message>
    <message>
        <source>The broadcast was not deleted.</source>
        <translation>Der Broadcast wurde nicht gelöscht.</translation>
    </message>
    <message>
        <source>A copy of “%1” was made.</source>
        <extracomment>%1 is the name of a broadcast</extracomment>
        <translation>Eine Kopie von „%1“ wurde erstellt.</translation>
    </message>
    <message>
        <source>It is in this list.</source>
        <translation>Sie steht in dieser Liste.</translation>
    </message>
    <message>
        <source>No copy of “%1” was made.</source>
        <extracomment>%1 is the name of a broadcast</extracomment>
        <translation>Von „%1“ wurde keine Kopie erstellt.</translation>
    </message>
</context>
<context>
    <name>postroom::BroadcastsModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <extracomment>Column: when a broadcast goes out, or is to go out</extracomment>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
</context>
<context>
    <name>postroom::BroadcastsPage</name>
    <message>
        <source>Broadcasts</source>
        <translation>Broadcasts</translation>
    </message>
</context>
<context>
    <name>postroom::CapabilityChoice</name>
    <message>
        <source>&amp;Send from this domain</source>
        <translation>Von dieser Domain &amp;senden</translation>
    </message>
    <message>
        <source>&amp;Receive mail at this domain</source>
        <translation>E-Mails an diese Domain &amp;empfangen</translation>
    </message>
    <message>
        <source>A domain is for sending or for receiving, or both: the last one cannot be switched off.</source>
        <translation>Eine Domain ist zum Senden oder zum Empfangen da oder für beides: Das letzte lässt sich nicht ausschalten.</translation>
    </message>
</context>
<context>
    <name>postroom::ChartCard</name>
    <message>
        <source>As a table</source>
        <translation>Als Tabelle</translation>
    </message>
    <message>
        <source>%1 as a table</source>
        <extracomment>%1 is the title of a chart</extracomment>
        <translation>%1 als Tabelle</translation>
    </message>
</context>
<context>
    <name>postroom::ChecksPanel</name>
    <message>
        <source>Being checked…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Checks</source>
        <extracomment>Title of the list of what was found when a message was checked before sending</extracomment>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Could not be checked yet: %1.</source>
        <extracomment>%1: names of checks, a list with commas</extracomment>
        <translation>Konnte noch nicht geprüft werden: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n to fix before it can go out</source>
        <translation>
            <numerusform>%n Punkt zu beheben, bevor es hinausgehen kann</numerusform>
            <numerusform>%n Punkte zu beheben, bevor es hinausgehen kann</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n Punkt anzusehen</numerusform>
            <numerusform>%n Punkte anzusehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to fix: it can go out.</source>
        <translation>Nichts zu beheben: es kann hinausgehen.</translation>
    </message>
    <message>
        <source>Nothing found so far.</source>
        <translation>Bisher nichts gefunden.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>“2 to fix before it can go out, 3 to look at”</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>postroom::ClickedLinksModel</name>
    <message>
        <source>Link</source>
        <extracomment>Column: the address of a link</extracomment>
        <translation>Link</translation>
    </message>
    <message>
        <source>People</source>
        <extracomment>Column: how many people clicked a link</extracomment>
        <translation>Menschen</translation>
    </message>
    <message>
        <source>Clicks</source>
        <extracomment>Column: how often a link was clicked</extracomment>
        <translation>Klicks</translation>
    </message>
</context>
<context>
    <name>postroom::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Suchen oder Befehl ausführen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>postroom::ComposerFields</name>
    <message>
        <source>Where answers go; several with commas</source>
        <translation>Wohin Antworten gehen; mehrere mit Kommas</translation>
    </message>
    <message>
        <source>What the inbox shows first</source>
        <translation>Was der Posteingang zuerst zeigt</translation>
    </message>
    <message>
        <source>Shown after the subject in the inbox</source>
        <translation>Steht im Posteingang nach dem Betreff</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;Reply to</source>
        <translation>&amp;Antwort an</translation>
    </message>
    <message>
        <source>Se&amp;gment</source>
        <translation>Se&amp;gment</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation>&amp;Thema</translation>
    </message>
    <message>
        <source>S&amp;ubject</source>
        <translation>&amp;Betreff</translation>
    </message>
    <message>
        <source>&amp;Preview text</source>
        <translation>Vorschaute&amp;xt</translation>
    </message>
    <message>
        <source>“%1” is not an email address.</source>
        <translation>„%1“ ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Choose a segment</source>
        <translation>Segment wählen</translation>
    </message>
    <message>
        <source>%1 · %2 subscribed</source>
        <extracomment>A segment and how many of its people get broadcasts</extracomment>
        <translation>%1 · %2 abonniert</translation>
    </message>
    <message>
        <source>%1 · %2+ subscribed</source>
        <extracomment>… as far as they were counted</extracomment>
        <translation>%1 · %2+ abonniert</translation>
    </message>
    <message>
        <source>A segment that was deleted</source>
        <extracomment>Instead of the name of a segment</extracomment>
        <translation>Ein gelöschtes Segment</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>No topic: to everybody subscribed</source>
        <translation>Kein Thema: an alle, die abonniert haben</translation>
    </message>
    <message>
        <source>A topic that was deleted</source>
        <translation>Ein gelöschtes Thema</translation>
    </message>
    <message>
        <source>Counted at %1</source>
        <extracomment>Tool tip of a number of people; %1 is a day and a time</extracomment>
        <translation>Gezählt um %1</translation>
    </message>
    <message>
        <source>The people of this segment are being counted…</source>
        <translation>Die Personen dieses Segments werden gezählt …</translation>
    </message>
    <message>
        <source>Not all people of this segment could be counted. They are counted again before anything is sent.</source>
        <translation>Nicht alle Personen dieses Segments konnten gezählt werden. Vor dem Senden werden sie noch einmal gezählt.</translation>
    </message>
    <message>
        <source>There are at least so many: the first %1 people of this segment were looked at. All are counted before anything is sent.</source>
        <extracomment>Tool tip of a number of people with a &quot;+&quot;; %1 is a number</extracomment>
        <translation>Es sind mindestens so viele: Die ersten %1 Personen dieses Segments wurden angesehen. Vor dem Senden werden alle gezählt.</translation>
    </message>
</context>
<context>
    <name>postroom::ComposerHead</name>
    <message>
        <source>‹ Broadcasts</source>
        <translation>‹ Broadcasts</translation>
    </message>
    <message>
        <source>Save now</source>
        <translation>Jetzt speichern</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Send test…</source>
        <translation>Test senden …</translation>
    </message>
    <message>
        <source>Review and send ›</source>
        <translation>Prüfen und senden ›</translation>
    </message>
    <message>
        <source>Back to the broadcasts</source>
        <translation>Zurück zu den Broadcasts</translation>
    </message>
    <message>
        <source>Name of the broadcast</source>
        <translation>Name des Broadcasts</translation>
    </message>
    <message>
        <source>Untitled</source>
        <extracomment>In place of the name of a broadcast that has none yet</extracomment>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Only your team sees the name</source>
        <translation>Nur Ihr Team sieht den Namen</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>Status of a broadcast that is not at the service yet</extracomment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <extracomment>Behind it stands the time of day</extracomment>
        <translation>Gespeichert %1</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Kept on this computer</source>
        <translation>Auf diesem Computer aufbewahrt</translation>
    </message>
    <message>
        <source>Unsaved</source>
        <translation>Ungespeichert</translation>
    </message>
    <message>
        <source>Not at the service yet: it is saved there as soon as that is possible.</source>
        <translation>Noch nicht beim Dienst: er wird dort gespeichert, sobald das möglich ist.</translation>
    </message>
    <message>
        <source>Not saved; kept on this computer</source>
        <translation>Nicht gespeichert; auf diesem Computer aufbewahrt</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>It cannot be kept on this computer either: the disk does not take it.</source>
        <translation>Auch auf diesem Computer lässt es sich nicht aufbewahren: der Datenträger nimmt es nicht an.</translation>
    </message>
    <message>
        <source>Preview · %1 to fix</source>
        <extracomment>A button that shows the preview and the checks: %1 is how many things must be fixed before sending</extracomment>
        <translation>Vorschau · %1 zu beheben</translation>
    </message>
    <message>
        <source>Preview · %1 to look at</source>
        <extracomment>A button that shows the preview and the checks: %1 is how many things are to be looked at before sending</extracomment>
        <translation>Vorschau · %1 anzusehen</translation>
    </message>
</context>
<context>
    <name>postroom::ComposerPage</name>
    <message>
        <source>Composer</source>
        <translation>Editor</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Loading the broadcast…</source>
        <translation>Der Broadcast wird geladen …</translation>
    </message>
    <message>
        <source>The broadcast could not be loaded.</source>
        <translation>Der Broadcast konnte nicht geladen werden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Keep as a new broadcast</source>
        <translation>Als neuen Broadcast behalten</translation>
    </message>
    <message>
        <source>Discard my changes</source>
        <translation>Meine Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Somebody else changed this broadcast too.</source>
        <translation>Jemand anderes hat diesen Broadcast auch geändert.</translation>
    </message>
    <message>
        <source>Nothing is overwritten. Your version is kept on this computer.</source>
        <translation>Nichts wird überschrieben. Ihre Fassung ist auf diesem Computer aufbewahrt.</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen …</translation>
    </message>
    <message>
        <source>Somebody deleted this broadcast.</source>
        <translation>Jemand hat diesen Broadcast gelöscht.</translation>
    </message>
    <message>
        <source>What you wrote is kept on this computer.</source>
        <translation>Was Sie geschrieben haben, ist auf diesem Computer aufbewahrt.</translation>
    </message>
    <message>
        <source>This broadcast went out meanwhile and cannot be changed any more.</source>
        <translation>Dieser Broadcast ist inzwischen hinausgegangen und lässt sich nicht mehr ändern.</translation>
    </message>
    <message>
        <source>The service keeps the plain text it has.</source>
        <translation>Der Dienst behält den Nur-Text, den er hat.</translation>
    </message>
    <message>
        <source>It makes one from the message for new broadcasts only. Write your own, choose none, or keep this as a new broadcast.</source>
        <translation>Nur bei neuen Broadcasts erzeugt er einen aus der Nachricht. Schreiben Sie einen eigenen, wählen Sie keinen oder behalten Sie dies als neuen Broadcast.</translation>
    </message>
    <message>
        <source>The broadcast was not saved.</source>
        <translation>Der Broadcast wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>The service does not take this.</source>
        <translation>Der Dienst nimmt das nicht an.</translation>
    </message>
    <message>
        <source>This cannot be saved as it is.</source>
        <translation>So lässt sich das nicht speichern.</translation>
    </message>
    <message>
        <source>Choose who gets it.</source>
        <translation>Empfänger wählen.</translation>
    </message>
    <message>
        <source>Write who it is from.</source>
        <translation>Den Absender angeben.</translation>
    </message>
    <message>
        <source>Write a subject.</source>
        <translation>Einen Betreff eingeben.</translation>
    </message>
    <message>
        <source>This is missing.</source>
        <translation>Das fehlt.</translation>
    </message>
    <message>
        <source>The service cannot have it yet.</source>
        <translation>Der Dienst kann ihn noch nicht aufnehmen.</translation>
    </message>
    <message>
        <source>It takes a broadcast once it has a sender, a segment and a subject. Until then every word is kept on this computer.</source>
        <translation>Er nimmt einen Broadcast an, sobald dieser Absender, Segment und Betreff hat. Bis dahin ist jedes Wort auf diesem Computer aufbewahrt.</translation>
    </message>
    <message>
        <source>This is how it was. To have it again, keep it as a new broadcast.</source>
        <translation>So war es. Um es wiederzuhaben, behalten Sie es als neuen Broadcast.</translation>
    </message>
    <message>
        <source>The service calls this broadcast “%1”, so it is not changed.</source>
        <translation>Der Dienst nennt diesen Broadcast „%1“, deshalb wird er nicht geändert.</translation>
    </message>
    <message>
        <source>This account is read-only on this computer.</source>
        <translation>Dieses Konto ist auf diesem Computer schreibgeschützt.</translation>
    </message>
    <message>
        <source>What you write is kept here alone. Resend gets it once the account may be changed from this computer again.</source>
        <translation>Was Sie schreiben, bleibt nur hier. Resend bekommt es, sobald das Konto von diesem Computer aus wieder geändert werden darf.</translation>
    </message>
</context>
<context>
    <name>postroom::ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>postroom::ConflictDialog</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Reply to</source>
        <translation>Antwort an</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Preview text</source>
        <translation>Vorschautext</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Nur-Text</translation>
    </message>
    <message>
        <source>Made from the message when it goes out</source>
        <translation>Wird beim Versand aus der Nachricht erzeugt</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Two versions</source>
        <translation>Zwei Fassungen</translation>
    </message>
    <message>
        <source>Somebody else’s, saved at the service</source>
        <translation>Die des anderen, beim Dienst gespeichert</translation>
    </message>
    <message>
        <source>Yours, on this computer</source>
        <translation>Ihre, auf diesem Computer</translation>
    </message>
    <message>
        <source>%1, somebody else’s</source>
        <extracomment>For screen readers: which version of which part</extracomment>
        <translation>%1, Fassung des anderen</translation>
    </message>
    <message>
        <source>%1, yours</source>
        <translation>%1, Ihre Fassung</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Andere übernehmen</translation>
    </message>
    <message>
        <source>Your version of these parts is gone</source>
        <translation>Ihre Fassung dieser Teile ist dann weg</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Your version is saved over theirs</source>
        <translation>Ihre Fassung überschreibt die andere</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Beide behalten</translation>
    </message>
    <message>
        <source>Yours becomes a broadcast of its own</source>
        <translation>Ihre Fassung wird ein eigener Broadcast</translation>
    </message>
    <message>
        <source>Somebody else changed this broadcast too</source>
        <translation>Jemand anderes hat diesen Broadcast auch geändert</translation>
    </message>
    <message>
        <source>One that is not in your list: %1</source>
        <translation>Eines, das nicht in Ihrer Liste ist: %1</translation>
    </message>
    <message>
        <source>The words are the same in both. The images, the colours or the spacing differ: this is the HTML, with what differs marked.</source>
        <translation>Die Worte sind in beiden gleich. Bilder, Farben oder Abstände sind verschieden: Das ist das HTML, und was sich unterscheidet, ist markiert.</translation>
    </message>
</context>
<context>
    <name>postroom::ContactDialog</name>
    <message>
        <source>Add contact</source>
        <translation>Kontakt hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Email address</source>
        <translation>&amp;E-Mail-Adresse</translation>
    </message>
    <message>
        <source>&amp;First name</source>
        <translation>&amp;Vorname</translation>
    </message>
    <message>
        <source>&amp;Last name</source>
        <translation>&amp;Nachname</translation>
    </message>
    <message>
        <source>&amp;Subscribed: gets broadcasts</source>
        <translation>&amp;Abonniert: erhält Broadcasts</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Se&amp;gment</source>
        <translation>Se&amp;gment</translation>
    </message>
    <message>
        <source>Write an email address.</source>
        <translation>Eine E-Mail-Adresse eingeben.</translation>
    </message>
    <message>
        <source>This is not an email address. It has one @, for example ada@example.com.</source>
        <translation>Das ist keine E-Mail-Adresse. Sie hat genau ein @, zum Beispiel ada@example.com.</translation>
    </message>
    <message>
        <source>This address is among your contacts already.</source>
        <translation>Diese Adresse ist schon unter den Kontakten.</translation>
    </message>
    <message>
        <source>The contact was not added.</source>
        <translation>Der Kontakt wurde nicht hinzugefügt.</translation>
    </message>
    <message>
        <source>This segment was deleted meanwhile. Choose another one, or none.</source>
        <translation>Dieses Segment wurde inzwischen gelöscht. Wählen Sie ein anderes oder keines.</translation>
    </message>
</context>
<context>
    <name>postroom::ContactFilterBar</name>
    <message>
        <source>Add filter</source>
        <translation>Filter hinzufügen</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Subscribed</source>
        <translation>Abonniert</translation>
    </message>
    <message>
        <source>Unsubscribed</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>In the segment</source>
        <translation>Im Segment</translation>
    </message>
    <message>
        <source>Added between…</source>
        <translation>Hinzugefügt zwischen …</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Eigenschaft</translation>
    </message>
    <message>
        <source>is…</source>
        <translation>ist …</translation>
    </message>
    <message>
        <source>is not…</source>
        <translation>ist nicht …</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>“%1” is</source>
        <translation>„%1“ ist</translation>
    </message>
    <message>
        <source>“%1” is not</source>
        <translation>„%1“ ist nicht</translation>
    </message>
    <message>
        <source>Save these filters…</source>
        <translation>Diese Filter speichern …</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Save these filters</source>
        <translation>Diese Filter speichern</translation>
    </message>
    <message>
        <source>%1  ✕</source>
        <extracomment>A filter that is on, with a cross that takes it off</extracomment>
        <translation>%1  ✕</translation>
    </message>
    <message>
        <source>Take off the filter %1</source>
        <translation>Filter %1 entfernen</translation>
    </message>
    <message>
        <source>Segment: %1</source>
        <translation>Segment: %1</translation>
    </message>
    <message>
        <source>deleted</source>
        <extracomment>In place of the name of a segment or topic: it is not there any more; or its list has not come yet</extracomment>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>Added from %1</source>
        <extracomment>Both are dates</extracomment>
        <translation>Hinzugefügt ab %1</translation>
    </message>
    <message>
        <source>Added until %1</source>
        <translation>Hinzugefügt bis %1</translation>
    </message>
    <message>
        <source>Added %1 to %2</source>
        <translation>Hinzugefügt %1 bis %2</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 ist leer</translation>
    </message>
    <message>
        <source>%1 is “%2”</source>
        <translation>%1 ist „%2“</translation>
    </message>
    <message>
        <source>%1 is not “%2”</source>
        <translation>%1 ist nicht „%2“</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>subscribed to it</source>
        <extracomment>Filter: people who get what has this topic</extracomment>
        <translation>hat es abonniert</translation>
    </message>
    <message>
        <source>not subscribed to it</source>
        <extracomment>Filter: people who do not get what has this topic</extracomment>
        <translation>hat es nicht abonniert</translation>
    </message>
    <message>
        <source>Subscribed to %1</source>
        <extracomment>Filter that is on; %1 is the name of a topic</extracomment>
        <translation>Hat %1 abonniert</translation>
    </message>
    <message>
        <source>Not subscribed to %1</source>
        <translation>Hat %1 nicht abonniert</translation>
    </message>
    <message>
        <source>not loaded yet</source>
        <translation>noch nicht geladen</translation>
    </message>
    <message>
        <source>%1 (deleted)</source>
        <extracomment>In place of the name of a property, %1, that is not there any more</extracomment>
        <translation>%1 (gelöscht)</translation>
    </message>
</context>
<context>
    <name>postroom::ContactNews</name>
    <message>
        <source>Show it</source>
        <extracomment>Button: shows the contact that a message is about</extracomment>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>postroom::ContactPane</name>
    <message>
        <source>&amp;First name</source>
        <translation>&amp;Vorname</translation>
    </message>
    <message>
        <source>&amp;Last name</source>
        <translation>&amp;Nachname</translation>
    </message>
    <message>
        <source>Subscribed: gets broadcasts</source>
        <translation>Abonniert: erhält Broadcasts</translation>
    </message>
    <message>
        <source>Save contact</source>
        <translation>Kontakt speichern</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Delete contact…</source>
        <translation>Kontakt löschen …</translation>
    </message>
    <message>
        <source>Save mine anyway</source>
        <translation>Trotzdem meine speichern</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>The contact was not saved.</source>
        <translation>Der Kontakt wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>Somebody else changed this contact since you opened it.</source>
        <translation>Jemand anderes hat diesen Kontakt geändert, seit er hier geöffnet wurde.</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>%1 löschen?</translation>
    </message>
    <message>
        <source>The contact is taken out of every segment, with its properties and choices. If the address is suppressed because of a bounce or a complaint, it stays suppressed. This cannot be undone.</source>
        <translation>Der Kontakt wird mit seinen Eigenschaften und Entscheidungen aus allen Segmenten entfernt. Ist die Adresse wegen eines Rückläufers oder einer Beschwerde gesperrt, bleibt sie gesperrt. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Delete contact</source>
        <translation>Kontakt löschen</translation>
    </message>
    <message>
        <source>The contact was not deleted.</source>
        <translation>Der Kontakt wurde nicht gelöscht.</translation>
    </message>
    <message>
        <source>No contact is chosen</source>
        <translation>Kein Kontakt ausgewählt</translation>
    </message>
    <message>
        <source>Choose one in the list to see it here.</source>
        <translation>Einen in der Liste auswählen, um ihn hier zu sehen.</translation>
    </message>
    <message>
        <source>The contact could not be loaded.</source>
        <translation>Der Kontakt konnte nicht geladen werden.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Added %1</source>
        <extracomment>Below the address of a contact; %1 is a time</extracomment>
        <translation>Hinzugefügt %1</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <extracomment>Badge: what was typed is not saved yet</extracomment>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Subscribed</source>
        <translation>Abonniert</translation>
    </message>
    <message>
        <source>Unsubscribed</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Deleted meanwhile: %1.</source>
        <translation>Inzwischen gelöscht: %1.</translation>
    </message>
    <message>
        <source>The contact could not be put into the segment. Everything else was saved.</source>
        <translation>Der Kontakt konnte nicht in das Segment aufgenommen werden. Alles andere wurde gespeichert.</translation>
    </message>
    <message>
        <source>A segment was deleted meanwhile.</source>
        <translation>Ein Segment wurde inzwischen gelöscht.</translation>
    </message>
    <message>
        <source>The changes to %1 were not saved.</source>
        <extracomment>%1 is the address of a contact that is not shown at the moment</extracomment>
        <translation>Die Änderungen an %1 wurden nicht gespeichert.</translation>
    </message>
    <message>
        <source>Somebody else changed this contact meanwhile. What you typed is still there.</source>
        <translation>Jemand anders hat diesen Kontakt inzwischen geändert. Was Sie geschrieben haben, ist noch da.</translation>
    </message>
    <message>
        <source>Nothing was saved. What you typed is still here, everything else is shown as it is now. “Save mine anyway” saves what you changed and nothing else.</source>
        <translation>Es wurde nichts gespeichert. Was Sie geschrieben haben, steht noch hier, alles andere so, wie es jetzt ist. „Meins trotzdem speichern“ speichert, was Sie geändert haben, und sonst nichts.</translation>
    </message>
    <message>
        <source>Resend left it as it was.</source>
        <translation>Resend hat ihn gelassen, wie er war.</translation>
    </message>
    <message>
        <source>It is unsubscribed, and stays so.</source>
        <translation>Er ist abgemeldet und bleibt es.</translation>
    </message>
    <message>
        <source>What you typed differs from it and is not saved yet: save it, or discard it.</source>
        <translation>Was Sie geschrieben haben, weicht davon ab und ist noch nicht gespeichert: Speichern Sie es, oder verwerfen Sie es.</translation>
    </message>
    <message>
        <source>%1 was among your contacts already.</source>
        <extracomment>%1 is the address of a contact that was to be added</extracomment>
        <translation>%1 war schon unter Ihren Kontakten.</translation>
    </message>
    <message>
        <source>%1 was not deleted.</source>
        <translation>%1 wurde nicht gelöscht.</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>What you had changed was about something that was deleted meanwhile.</source>
        <translation>Ihre Änderung betraf etwas, das inzwischen gelöscht wurde.</translation>
    </message>
    <message>
        <source>A part of the changes to %1 cannot be saved any more.</source>
        <extracomment>%1 is the address of a contact that is not shown at the moment</extracomment>
        <translation>Ein Teil der Änderungen an %1 kann nicht mehr gespeichert werden.</translation>
    </message>
    <message>
        <source>What you typed there was for something that was deleted meanwhile. It is kept until you have seen it.</source>
        <translation>Was Sie dort eingegeben haben, galt etwas, das inzwischen gelöscht wurde. Es bleibt aufgehoben, bis Sie es gesehen haben.</translation>
    </message>
</context>
<context>
    <name>postroom::ContactParts</name>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>The property “%1” was deleted. What you typed for it cannot be saved any more: “%2”.</source>
        <extracomment>%1 is the key of a property, %2 a value that was typed for it</extracomment>
        <translation>Die Eigenschaft „%1“ wurde gelöscht. Was Sie dafür eingegeben haben, kann nicht mehr gespeichert werden: „%2“.</translation>
    </message>
    <message>
        <source>The segment “%1” was deleted. What you had changed about it here is gone with it.</source>
        <extracomment>%1 is the name of a segment</extracomment>
        <translation>Das Segment „%1“ wurde gelöscht. Was Sie hier daran geändert hatten, ist damit hinfällig.</translation>
    </message>
    <message>
        <source>The topic “%1” was deleted. What you had changed about it here is gone with it.</source>
        <extracomment>%1 is the name of a topic</extracomment>
        <translation>Das Thema „%1“ wurde gelöscht. Was Sie hier daran geändert hatten, ist damit hinfällig.</translation>
    </message>
</context>
<context>
    <name>postroom::ContactPicker</name>
    <message>
        <source>Search contacts</source>
        <translation>Kontakte durchsuchen</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Somebody without a name</source>
        <translation>Jemand ohne Namen</translation>
    </message>
    <message>
        <source>As whom the message is shown</source>
        <translation>Für wen die Nachricht gezeigt wird</translation>
    </message>
    <message>
        <source>%1 ▾</source>
        <extracomment>A button with a list behind it</extracomment>
        <translation>%1 ▾</translation>
    </message>
</context>
<context>
    <name>postroom::ContactPropertiesModel</name>
    <message>
        <source>Key</source>
        <translation>Feldname</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Text</source>
        <extracomment>Type of a contact&apos;s custom field</extracomment>
        <translation>Text</translation>
    </message>
    <message>
        <source>Number</source>
        <extracomment>Type of a contact&apos;s custom field</extracomment>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Fallback</source>
        <extracomment>Column: what is used for a contact that has no value of its own</extracomment>
        <translation>Ersatzwert</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Properties come with a contact’s details. They have been read of %1 of the %2 contacts that are loaded.</source>
        <extracomment>%1 and %2 are numbers of contacts</extracomment>
        <translation>Eigenschaften kommen mit den Details eines Kontakts. Sie wurden von %1 der %2 geladenen Kontakte gelesen.</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <extracomment>In the column &quot;Used by&quot;: no contact&apos;s properties have been read yet</extracomment>
        <translation>Noch nicht gelesen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln Kontakt</numerusform>
            <numerusform>%Ln Kontakte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 read</source>
        <extracomment>In the column &quot;Used by&quot;: contacts with a value, of those whose details have been read</extracomment>
        <translation>%1 von %2 gelesenen</translation>
    </message>
    <message>
        <source>Used by</source>
        <extracomment>Column: how many contacts have a value for a property</extracomment>
        <translation>Verwendet von</translation>
    </message>
</context>
<context>
    <name>postroom::ContactTableModel</name>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>Added</source>
        <extracomment>Column: when a contact was added</extracomment>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Unsubscribed</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Subscribed</source>
        <translation>Abonniert</translation>
    </message>
</context>
<context>
    <name>postroom::ContactsPage</name>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Search contacts</source>
        <translation>Kontakte durchsuchen</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>Noch keine Kontakte</translation>
    </message>
    <message>
        <source>The people you write to are listed here.</source>
        <translation>Hier stehen die Menschen, denen geschrieben wird.</translation>
    </message>
    <message>
        <source>No contact matches</source>
        <translation>Kein Kontakt passt</translation>
    </message>
    <message>
        <source>The contacts could not be loaded.</source>
        <translation>Die Kontakte konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>The contacts could not be refreshed.</source>
        <translation>Die Kontakte konnten nicht aktualisiert werden.</translation>
    </message>
    <message>
        <source>Add contact</source>
        <translation>Kontakt hinzufügen</translation>
    </message>
    <message>
        <source>Property columns…</source>
        <translation>Eigenschaften als Spalten …</translation>
    </message>
    <message>
        <source>%1 so far…</source>
        <extracomment>Count behind a page&apos;s title while the rest is still loading; %1 is &quot;1,200 contacts&quot;</extracomment>
        <translation>bisher %1 …</translation>
    </message>
    <message>
        <source>%1, as of %2</source>
        <extracomment>%1 is &quot;1,200 contacts&quot;, %2 a time of day, with the date where it is not today&apos;s</extracomment>
        <translation>%1, Stand %2</translation>
    </message>
    <message>
        <source>Find an address…</source>
        <translation>Adresse suchen …</translation>
    </message>
    <message>
        <source>Read the details of all…</source>
        <translation>Details von allen lesen …</translation>
    </message>
    <message>
        <source>Reading the details broke off.</source>
        <translation>Das Lesen der Details brach ab.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln contact(s)</source>
        <extracomment>Count behind the page&apos;s title while a filter is on; %1 is how many of the %n contacts are shown</extracomment>
        <translation>
            <numerusform>%1 von %Ln Kontakt</numerusform>
            <numerusform>%1 von %Ln Kontakten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln Kontakt</numerusform>
            <numerusform>%Ln Kontakte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postroom::CountedEdit</name>
    <message numerus="yes">
        <source>Many inboxes show about %n character(s) of it.</source>
        <translation>
            <numerusform>Viele Posteingänge zeigen davon etwa %n Zeichen.</numerusform>
            <numerusform>Viele Posteingänge zeigen davon etwa %n Zeichen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postroom::DateRangeDialog</name>
    <message>
        <source>Added between</source>
        <translation>Hinzugefügt zwischen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Up to and including</source>
        <translation>Bis einschließlich</translation>
    </message>
    <message>
        <source>The first day is after the last one. Choose an earlier first day, or a later last one.</source>
        <translation>Der erste Tag liegt nach dem letzten. Wählen Sie einen früheren ersten oder einen späteren letzten Tag.</translation>
    </message>
</context>
<context>
    <name>postroom::DetailsBar</name>
    <message>
        <source>Of how many contacts the details are read</source>
        <translation>Von wie vielen Kontakten die Details gelesen sind</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Both are numbers of contacts</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Reading details is paused: %1</source>
        <translation>Das Lesen der Details ist angehalten: %1</translation>
    </message>
    <message>
        <source>Reading details was interrupted: %1</source>
        <translation>Das Lesen der Details wurde unterbrochen: %1</translation>
    </message>
    <message>
        <source>Reading details: %1</source>
        <translation>Details werden gelesen: %1</translation>
    </message>
</context>
<context>
    <name>postroom::DiffText</name>
    <message>
        <source>%1, wrong from character %2 on: “%3”</source>
        <translation>%1, falsch ab Zeichen %2: „%3“</translation>
    </message>
    <message>
        <source>%1, something is missing behind character %2</source>
        <translation>%1, hinter Zeichen %2 fehlt etwas</translation>
    </message>
</context>
<context>
    <name>postroom::DnsFindings</name>
    <message>
        <source>What is wrong with the records</source>
        <translation>Was an den Einträgen nicht stimmt</translation>
    </message>
    <message>
        <source>In DNS now:</source>
        <translation>Jetzt im DNS:</translation>
    </message>
    <message numerus="yes">
        <source>And %n more: %1. Choose one in the table to see what is wrong with it.</source>
        <extracomment>Below what is wrong with some DNS records; %1 is a list of others</extracomment>
        <translation>
            <numerusform>Und %n weiterer: %1. Wählen Sie ihn in der Tabelle, um zu sehen, was daran falsch ist.</numerusform>
            <numerusform>Und %n weitere: %1. Wählen Sie einen in der Tabelle, um zu sehen, was daran falsch ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>What is wrong with a DNS record: %1 is its type and name, %2 what is wrong</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>Another mistake with the same DNS record: %1 is what is wrong, %2 the cure</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>The nameserver %1 gives no answer</source>
        <extracomment>%1 is a server of a domain&apos;s DNS: ns2.acme.com</extracomment>
        <translation>Der Nameserver %1 antwortet nicht</translation>
    </message>
    <message>
        <source>%1 Receivers that happen to ask it do not find your records. Whoever runs the DNS can mend it, or take it out of the nameservers.</source>
        <extracomment>%1 is a sentence: why a server of a domain&apos;s DNS gave no answer</extracomment>
        <translation>%1 Empfänger, die gerade ihn fragen, finden Ihre Einträge nicht. Wer das DNS betreibt, kann ihn in Ordnung bringen oder aus den Nameservern nehmen.</translation>
    </message>
</context>
<context>
    <name>postroom::DnsRecordsModel</name>
    <message>
        <source>What for</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Seen in DNS</source>
        <extracomment>Column: whether a DNS record is there for all the world to see</extracomment>
        <translation>Im DNS gesehen</translation>
    </message>
    <message>
        <source>Resend: %1</source>
        <extracomment>Below what is seen of a DNS record; %1 is how far the service is with it: &quot;Verified&quot;</extracomment>
        <translation>Resend: %1</translation>
    </message>
</context>
<context>
    <name>postroom::DomainClaimCard</name>
    <message>
        <source>Start the claim again</source>
        <extracomment>Button: claims a domain once more whose claim has run out</extracomment>
        <translation>Noch einmal beginnen</translation>
    </message>
    <message>
        <source>Another Resend account has %1. You are claiming it.</source>
        <extracomment>%1 is a domain</extracomment>
        <translation>%1 gehört zu einem anderen Resend-Konto. Sie sind dabei, sie zu übernehmen.</translation>
    </message>
    <message numerus="yes">
        <source>Asking Resend again in %n second(s).</source>
        <translation>
            <numerusform>Resend wird in %n Sekunde wieder gefragt.</numerusform>
            <numerusform>Resend wird in %n Sekunden wieder gefragt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The claim runs until %1.</source>
        <extracomment>%1 is a date and time</extracomment>
        <translation>Der Anspruch gilt bis %1.</translation>
    </message>
    <message>
        <source>Asking Resend…</source>
        <translation>Resend wird gefragt …</translation>
    </message>
</context>
<context>
    <name>postroom::DomainDns</name>
    <message>
        <source>Looking at the DNS now…</source>
        <translation>Das DNS wird gerade angesehen …</translation>
    </message>
    <message numerus="yes">
        <source>Looked %n second(s) ago</source>
        <translation>
            <numerusform>Vor %n Sekunde nachgesehen</numerusform>
            <numerusform>Vor %n Sekunden nachgesehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; looking again in %n second(s).</source>
        <extracomment>%1: &quot;Asked ada.ns.cloudflare.com 12 seconds ago&quot;</extracomment>
        <translation>
            <numerusform>%1; wieder in %n Sekunde.</numerusform>
            <numerusform>%1; wieder in %n Sekunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Finding out who runs the DNS of this domain…</source>
        <translation>Es wird ermittelt, wer das DNS dieser Domain betreibt …</translation>
    </message>
    <message>
        <source>Names below are written the way %1 wants them.</source>
        <translation>Die Namen unten sind so geschrieben, wie %1 sie haben will.</translation>
    </message>
    <message>
        <source>Names below are written relative to %1.</source>
        <translation>Die Namen unten sind relativ zu %1 geschrieben.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <extracomment>Button: opens the DNS page of a company in the browser; %1 is its name</extracomment>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Names for: %1</source>
        <extracomment>Button with a menu of DNS hosts: in whose form names are written</extracomment>
        <translation>Namen für: %1</translation>
    </message>
    <message>
        <source>any host</source>
        <translation>jeden Anbieter</translation>
    </message>
    <message>
        <source>As found: %1</source>
        <translation>Wie gefunden: %1</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>Wie gefunden</translation>
    </message>
    <message>
        <source>Ask which resolver</source>
        <translation>Welcher Resolver gefragt wird</translation>
    </message>
    <message>
        <source>Look again now</source>
        <translation>Jetzt noch einmal nachsehen</translation>
    </message>
    <message>
        <source>This computer’s own</source>
        <translation>Der dieses Computers</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <extracomment>%1 is a list of DNS servers, of which there are more</extracomment>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rehearsed %n second(s) ago</source>
        <translation>
            <numerusform>Vor %n Sekunde geprobt</numerusform>
            <numerusform>Vor %n Sekunden geprobt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Asked %1 %n second(s) ago</source>
        <extracomment>%1 is a list of DNS servers</extracomment>
        <translation>
            <numerusform>%1 vor %n Sekunde gefragt</numerusform>
            <numerusform>%1 vor %n Sekunden gefragt</numerusform>
        </translation>
    </message>
    <message>
        <source>A rehearsal: nothing is looked up in the real DNS.</source>
        <translation>Eine Probe: Im echten DNS wird nichts nachgesehen.</translation>
    </message>
    <message>
        <source>Names below are written the way %1 wants them, as if the domain were there.</source>
        <extracomment>%1 is a DNS host</extracomment>
        <translation>Die Namen unten sind so geschrieben, wie %1 sie haben will, als läge die Domain dort.</translation>
    </message>
    <message>
        <source>Another one…</source>
        <extracomment>In a menu of DNS resolvers: one whose address is typed</extracomment>
        <translation>Ein anderer …</translation>
    </message>
    <message>
        <source>Recommended</source>
        <extracomment>What is seen of a DNS record that is not there and not demanded, but good to have</extracomment>
        <translation>Empfohlen</translation>
    </message>
    <message>
        <source>Names below are written in full.</source>
        <translation>Die Namen unten sind vollständig geschrieben.</translation>
    </message>
    <message>
        <source>Your DNS is at %1; entries at %2 are seen by nobody.</source>
        <extracomment>%1 is the company the DNS of a domain is at, %2 another one</extracomment>
        <translation>Ihr DNS liegt bei %1; Einträge bei %2 sieht niemand.</translation>
    </message>
    <message>
        <source>Another host, full names</source>
        <extracomment>In a menu of DNS hosts: one that is not in the list and wants names like send.acme.com</extracomment>
        <translation>Anderer Anbieter, vollständige Namen</translation>
    </message>
    <message>
        <source>Another host, full names with a dot</source>
        <extracomment>In a menu of DNS hosts: one that is not in the list and wants names like send.acme.com. (with a dot at the end)</extracomment>
        <translation>Anderer Anbieter, vollständige Namen mit Punkt</translation>
    </message>
    <message>
        <source>Another host, short names</source>
        <extracomment>In a menu of DNS hosts: one that is not in the list and wants names like &quot;send&quot;, without the domain</extracomment>
        <translation>Anderer Anbieter, kurze Namen</translation>
    </message>
</context>
<context>
    <name>postroom::DomainFacts</name>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>unknown</source>
        <extracomment>The state of a setting of a domain: not known / on / off</extracomment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>not told by Resend</source>
        <extracomment>How mail of a domain is encrypted: not known / encrypted or not sent / encrypted where it is possible</extracomment>
        <translation>sagt Resend nicht</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>when possible</source>
        <translation>wenn möglich</translation>
    </message>
    <message>
        <source>Open tracking %1</source>
        <translation>Öffnungen messen: %1</translation>
    </message>
    <message>
        <source>Click tracking %1</source>
        <translation>Klicks messen: %1</translation>
    </message>
    <message>
        <source>Encryption (TLS) %1</source>
        <translation>Verschlüsselung (TLS): %1</translation>
    </message>
    <message>
        <source>Sending %1</source>
        <translation>Senden: %1</translation>
    </message>
    <message>
        <source>Receiving %1</source>
        <translation>Empfangen: %1</translation>
    </message>
    <message>
        <source>always, set here on %1 (Resend does not tell)</source>
        <translation>immer, hier eingestellt am %1 (Resend sagt es nicht)</translation>
    </message>
    <message>
        <source>when possible, set here on %1 (Resend does not tell)</source>
        <extracomment>How mail of a domain is encrypted (&quot;Encryption (TLS) …&quot;): encrypted where it is possible; %1 is a date</extracomment>
        <translation>wenn möglich, hier eingestellt am %1 (Resend sagt es nicht)</translation>
    </message>
</context>
<context>
    <name>postroom::DomainPane</name>
    <message>
        <source>Copy all</source>
        <extracomment>Button with a menu of formats: copies all DNS records of a domain</extracomment>
        <translation>Alle kopieren</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <extracomment>Asks the service to look for the DNS records of a domain now</extracomment>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Copy all as &amp;text</source>
        <extracomment>Copies all DNS records of a domain in words, to paste into a mail or ticket</extracomment>
        <translation>Alle als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>Copy all as &amp;CSV</source>
        <extracomment>Copies all DNS records of a domain as comma-separated values</extracomment>
        <translation>Alle als &amp;CSV kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;record</source>
        <extracomment>Copies type, name, value, priority and TTL of one DNS record</extracomment>
        <translation>&amp;Eintrag kopieren</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Asks Resend to look for the records now.</source>
        <translation>Bittet Resend, jetzt nach den Einträgen zu suchen.</translation>
    </message>
    <message>
        <source>No domain chosen</source>
        <translation>Keine Domain ausgewählt</translation>
    </message>
    <message>
        <source>Choose a domain on the left to see its DNS records.</source>
        <translation>Wählen Sie links eine Domain aus, um ihre DNS-Einträge zu sehen.</translation>
    </message>
    <message>
        <source>The records of %1 could not be loaded.</source>
        <translation>Die Einträge von %1 konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>%1, added %2</source>
        <extracomment>Behind a domain&apos;s name: where it is hosted and when it was added (&quot;3 days ago&quot;)</extracomment>
        <translation>%1, hinzugefügt %2</translation>
    </message>
    <message>
        <source>What is shown here may be out of date.</source>
        <translation>Was hier steht, ist vielleicht nicht mehr aktuell.</translation>
    </message>
    <message>
        <source>%1 of %2 verified</source>
        <extracomment>Under the table of DNS records: how many of all the service has verified</extracomment>
        <translation>%1 von %2 verifiziert</translation>
    </message>
    <message>
        <source>Asking Resend…</source>
        <translation>Resend wird gefragt…</translation>
    </message>
    <message numerus="yes">
        <source>Asking Resend again in %n second(s).</source>
        <translation>
            <numerusform>Resend wird in %n Sekunde wieder gefragt.</numerusform>
            <numerusform>Resend wird in %n Sekunden wieder gefragt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy all as &amp;zone file (BIND)</source>
        <extracomment>Copies all DNS records of a domain as lines of a zone file (BIND)</extracomment>
        <translation>Alle als &amp;Zonendatei kopieren (BIND)</translation>
    </message>
    <message>
        <source>Copy all as Te&amp;rraform</source>
        <extracomment>Copies all DNS records of a domain as resources for the program Terraform</extracomment>
        <translation>Alle als Te&amp;rraform kopieren</translation>
    </message>
    <message>
        <source>&amp;Sheet for IT…</source>
        <extracomment>Everything somebody needs who enters the DNS records: as PDF, on paper, as a mail</extracomment>
        <translation>&amp;Blatt für die IT …</translation>
    </message>
    <message>
        <source>All records are there for the world to see.</source>
        <translation>Alle Einträge sind für alle Welt zu sehen.</translation>
    </message>
    <message>
        <source>Press Verify, so that Resend looks at them too.</source>
        <translation>Klicken Sie auf „Prüfen“, damit auch Resend sie ansieht.</translation>
    </message>
    <message>
        <source>Sheet for IT…</source>
        <translation>Blatt für die IT …</translation>
    </message>
    <message>
        <source>DNS records and what is wrong with them</source>
        <translation>DNS-Einträge und was an ihnen nicht stimmt</translation>
    </message>
    <message>
        <source>The claim was not taken further.</source>
        <translation>Mit dem Anspruch ging es nicht weiter.</translation>
    </message>
    <message>
        <source>Verify claim</source>
        <extracomment>Asks the service to look for the DNS records of a domain now</extracomment>
        <translation>Anspruch prüfen</translation>
    </message>
    <message>
        <source>&amp;Verify claim</source>
        <translation>Anspruch &amp;prüfen</translation>
    </message>
    <message>
        <source>The record is there for the world to see.</source>
        <translation>Der Eintrag ist für alle Welt zu sehen.</translation>
    </message>
    <message>
        <source>Press Verify claim, so that Resend looks at it too.</source>
        <translation>Drücken Sie „Anspruch prüfen“, damit auch Resend nachsieht.</translation>
    </message>
    <message>
        <source>%1 is in this account now.</source>
        <extracomment>%1 is a domain</extracomment>
        <translation>%1 ist jetzt in diesem Konto.</translation>
    </message>
    <message>
        <source>Its records are new: enter those below, then press Verify. The record of the claim may go.</source>
        <translation>Die Einträge sind neu: Tragen Sie die unten ein und drücken Sie dann „Prüfen“. Der Eintrag des Anspruchs kann weg.</translation>
    </message>
    <message>
        <source>Shows what is wrong, and what to do.</source>
        <translation>Zeigt, was falsch ist und was zu tun ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) to look at: %1</source>
        <extracomment>Above the table of DNS records; %1 is a list of records, by type and name</extracomment>
        <translation>
            <numerusform>%n Eintrag anzusehen: %1</numerusform>
            <numerusform>%n Einträge anzusehen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The record that proves %1 is there.</source>
        <extracomment>%1 is a domain</extracomment>
        <translation>Der Eintrag, der %1 nachweist, ist da.</translation>
    </message>
    <message>
        <source>All records of %1 are there.</source>
        <extracomment>%1 is a domain</extracomment>
        <translation>Alle Einträge von %1 sind da.</translation>
    </message>
    <message>
        <source>Open Domains and press Verify, so that Resend looks at them too.</source>
        <translation>Öffnen Sie „Domains“ und drücken Sie „Prüfen“, damit auch Resend nachsieht.</translation>
    </message>
    <message>
        <source>Copy all as Te&amp;rraform for</source>
        <extracomment>Menu of DNS hosts: copies all DNS records of a domain as resources for the program Terraform, for one of them</extracomment>
        <translation>Alle als Te&amp;rraform kopieren für</translation>
    </message>
    <message>
        <source>Resend was not asked to look for the records.</source>
        <translation>Resend wurde nicht gebeten, nach den Einträgen zu sehen.</translation>
    </message>
    <message>
        <source>How far the claim is could not be read.</source>
        <translation>Wie weit der Anspruch ist, konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Resend is looking for them.</source>
        <translation>Resend sucht sie gerade.</translation>
    </message>
    <message>
        <source>It is not clear whether Resend looks for the records of %1.</source>
        <extracomment>%1 is a domain</extracomment>
        <translation>Es ist nicht klar, ob Resend nach den Einträgen von %1 sieht.</translation>
    </message>
    <message>
        <source>Resend was not asked to look for the records of %1.</source>
        <translation>Resend wurde nicht gebeten, nach den Einträgen von %1 zu sehen.</translation>
    </message>
    <message>
        <source>It is not clear whether the claim to %1 was taken further.</source>
        <extracomment>%1 is a domain</extracomment>
        <translation>Es ist nicht klar, ob der Anspruch auf %1 weitergeführt wurde.</translation>
    </message>
    <message>
        <source>The claim to %1 was not taken further.</source>
        <translation>Der Anspruch auf %1 wurde nicht weitergeführt.</translation>
    </message>
</context>
<context>
    <name>postroom::DomainsModel</name>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>Genutzt für</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
</context>
<context>
    <name>postroom::DomainsPage</name>
    <message>
        <source>Domains</source>
        <translation>Domains</translation>
    </message>
    <message>
        <source>Filter domains</source>
        <translation>Domains filtern</translation>
    </message>
    <message>
        <source>No domains yet</source>
        <translation>Noch keine Domains</translation>
    </message>
    <message>
        <source>A domain of your own is needed to send broadcasts.</source>
        <translation>Um Broadcasts zu senden, brauchen Sie eine eigene Domain.</translation>
    </message>
    <message>
        <source>No domain matches</source>
        <translation>Keine passenden Domains</translation>
    </message>
    <message>
        <source>The domains could not be loaded.</source>
        <translation>Die Domains konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>The domains could not be refreshed.</source>
        <translation>Die Domains konnten nicht aktualisiert werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n domain(s), %1 verified</source>
        <extracomment>Behind the title of the page: how many domains, and how many of them are verified</extracomment>
        <translation>
            <numerusform>%n Domain, %1 verifiziert</numerusform>
            <numerusform>%n Domains, %1 verifiziert</numerusform>
        </translation>
    </message>
    <message>
        <source>Add domain</source>
        <translation>Domain hinzufügen</translation>
    </message>
    <message>
        <source>Looking for %1 in the broadcasts that are not out yet…</source>
        <translation>%1 wird in den noch nicht verschickten Broadcasts gesucht …</translation>
    </message>
    <message numerus="yes">
        <source>%n broadcast(s) that are not out yet are sent from it: %1.</source>
        <extracomment>%1 is a list of names of broadcasts</extracomment>
        <translation>
            <numerusform>%n noch nicht verschickter Broadcast wird von ihr gesendet: %1.</numerusform>
            <numerusform>%n noch nicht verschickte Broadcasts werden von ihr gesendet: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all broadcasts could be read: others may be sent from it too.</source>
        <translation>Nicht alle Broadcasts konnten gelesen werden: vielleicht werden noch andere von ihr gesendet.</translation>
    </message>
    <message>
        <source>Delete the domain %1?</source>
        <translation>Die Domain %1 löschen?</translation>
    </message>
    <message>
        <source>Delete domain</source>
        <translation>Domain löschen</translation>
    </message>
    <message>
        <source>The domain was not deleted.</source>
        <translation>Die Domain wurde nicht gelöscht.</translation>
    </message>
    <message>
        <source>%1 was in this account already.</source>
        <extracomment>%1 is a domain</extracomment>
        <translation>%1 war schon in diesem Konto.</translation>
    </message>
    <message>
        <source>Somebody has added it elsewhere. Here it is, with its records.</source>
        <translation>Jemand hat sie an anderer Stelle hinzugefügt. Hier ist sie, mit ihren Einträgen.</translation>
    </message>
    <message>
        <source>Give up the claim to %1?</source>
        <extracomment>%1 is a domain</extracomment>
        <translation>Anspruch auf %1 aufgeben?</translation>
    </message>
    <message>
        <source>The domain stays with the other account. To claim it later, the claim has to be started and proved anew.</source>
        <translation>Die Domain bleibt beim anderen Konto. Um sie später zu übernehmen, muss neu begonnen und neu nachgewiesen werden.</translation>
    </message>
    <message>
        <source>Give up the claim</source>
        <translation>Anspruch aufgeben</translation>
    </message>
    <message>
        <source>The domain %1 was not deleted.</source>
        <extracomment>%1 is a domain</extracomment>
        <translation>Die Domain %1 wurde nicht gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>%n API key(s) made here may send only from this domain, and can no longer send from it: %1.</source>
        <extracomment>%1 is a list of names of API keys</extracomment>
        <translation>
            <numerusform>%n hier erstellter API-Schlüssel darf nur von dieser Domain senden und kann es dann nicht mehr: %1.</numerusform>
            <numerusform>%n hier erstellte API-Schlüssel dürfen nur von dieser Domain senden und können es dann nicht mehr: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keys were made here that may send only from this domain, and can no longer send from it. The list of keys could not be read to name them all.</source>
        <translation>Hier wurden Schlüssel erstellt, die nur von dieser Domain senden dürfen und es dann nicht mehr können. Die Liste der Schlüssel konnte nicht gelesen werden, um alle zu nennen.</translation>
    </message>
    <message>
        <source>Keys made elsewhere that may send only from this domain can no longer send from it. Which those are cannot be known: Resend does not tell.</source>
        <translation>Anderswo erstellte Schlüssel, die nur von dieser Domain senden dürfen, können es dann nicht mehr. Welche das sind, lässt sich nicht sagen: Resend teilt es nicht mit.</translation>
    </message>
    <message>
        <source>Nothing can be sent from it any more, and its DNS records lose their meaning. To use it again, it has to be added and verified anew.</source>
        <translation>Von ihr kann nichts mehr gesendet werden, und ihre DNS-Einträge verlieren ihren Sinn. Um sie wieder zu benutzen, muss sie neu hinzugefügt und verifiziert werden.</translation>
    </message>
</context>
<context>
    <name>postroom::DraftJournal</name>
    <message>
        <source>Your changes are not kept on this computer: the disk is full. Make some room; Postroom tries again by itself.</source>
        <translation>Ihre Änderungen werden auf diesem Computer nicht aufbewahrt: der Datenträger ist voll. Schaffen Sie etwas Platz; Postroom versucht es von selbst wieder.</translation>
    </message>
    <message>
        <source>Your changes are not kept on this computer: %1 cannot be written. Allow it in the folder&apos;s properties; Postroom tries again by itself.</source>
        <extracomment>%1 is a file or folder</extracomment>
        <translation>Ihre Änderungen werden auf diesem Computer nicht aufbewahrt: %1 lässt sich nicht schreiben. Erlauben Sie es in den Eigenschaften des Ordners; Postroom versucht es von selbst wieder.</translation>
    </message>
    <message>
        <source>Your changes are not kept on this computer: another Postroom has the same draft open. Close it there; Postroom tries again by itself.</source>
        <translation>Ihre Änderungen werden auf diesem Computer nicht aufbewahrt: derselbe Entwurf ist in einem anderen Postroom geöffnet. Schließen Sie ihn dort; Postroom versucht es von selbst wieder.</translation>
    </message>
    <message>
        <source>Your changes are not kept on this computer: the disk says “%1”. Postroom tries again by itself.</source>
        <extracomment>%1 is the system&apos;s own words</extracomment>
        <translation>Ihre Änderungen werden auf diesem Computer nicht aufbewahrt: der Datenträger meldet „%1“. Postroom versucht es von selbst wieder.</translation>
    </message>
</context>
<context>
    <name>postroom::EditDomainDialog</name>
    <message>
        <source>Settings of %1</source>
        <extracomment>Title; %1 is a domain</extracomment>
        <translation>Einstellungen von %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Measure &amp;opens</source>
        <translation>Ö&amp;ffnungen messen</translation>
    </message>
    <message>
        <source>Measure c&amp;licks</source>
        <translation>K&amp;licks messen</translation>
    </message>
    <message>
        <source>Trac&amp;king subdomain</source>
        <translation>Trac&amp;king-Subdomain</translation>
    </message>
    <message>
        <source>Tracked links lead through it. It can be changed, but never taken away.</source>
        <translation>Links mit Tracking führen über sie. Sie lässt sich ändern, aber nie entfernen.</translation>
    </message>
    <message>
        <source>&amp;Encryption on the way</source>
        <translation>&amp;Verschlüsselung unterwegs</translation>
    </message>
    <message>
        <source>The domain was not changed.</source>
        <translation>Die Domain wurde nicht geändert.</translation>
    </message>
    <message>
        <source>It is not clear whether the domain was changed.</source>
        <translation>Es ist nicht klar, ob die Domain geändert wurde.</translation>
    </message>
    <message>
        <source>It is being read again: close this and look, before you change it once more.</source>
        <translation>Sie wird gerade neu gelesen: Schließen Sie dieses Fenster und sehen Sie nach, bevor Sie sie noch einmal ändern.</translation>
    </message>
</context>
<context>
    <name>postroom::EditorToolbar</name>
    <message>
        <source>Heading</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Smaller heading</source>
        <translation>Kleinere Überschrift</translation>
    </message>
    <message>
        <source>Smallest heading</source>
        <translation>Kleinste Überschrift</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>Nummerierte Liste</translation>
    </message>
    <message>
        <source>Footer</source>
        <translation>Fußzeile</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Absatz</translation>
    </message>
    <message>
        <source>Kind of paragraph</source>
        <translation>Art des Absatzes</translation>
    </message>
    <message>
        <source>B</source>
        <extracomment>Letters on buttons: bold, italic, underlined, struck out</extracomment>
        <translation>F</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Fett</translation>
    </message>
    <message>
        <source>I</source>
        <translation>K</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Kursiv</translation>
    </message>
    <message>
        <source>U</source>
        <translation>U</translation>
    </message>
    <message>
        <source>Underlined</source>
        <translation>Unterstrichen</translation>
    </message>
    <message>
        <source>S</source>
        <translation>D</translation>
    </message>
    <message>
        <source>Struck out</source>
        <translation>Durchgestrichen</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Colour of the text</source>
        <translation>Textfarbe</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Ausrichten</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Personal field</source>
        <translation>Persönliches Feld</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Tool tip: what a button does, and its keys</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>At the start</source>
        <extracomment>Alignment of text: left, where a language is written from the left</extracomment>
        <translation>Am Anfang</translation>
    </message>
    <message>
        <source>Centred</source>
        <translation>Zentriert</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>Am Ende</translation>
    </message>
    <message>
        <source>Deeper in the list</source>
        <translation>Tiefer in der Liste</translation>
    </message>
    <message>
        <source>Less deep</source>
        <translation>Weniger tief</translation>
    </message>
    <message>
        <source>As the text</source>
        <translation>Wie der Text</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Lila</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Another colour…</source>
        <translation>Andere Farbe …</translation>
    </message>
    <message>
        <source>Image…</source>
        <translation>Bild …</translation>
    </message>
    <message>
        <source>Button…</source>
        <translation>Button …</translation>
    </message>
    <message>
        <source>Link…</source>
        <translation>Link …</translation>
    </message>
    <message>
        <source>Divider</source>
        <extracomment>A line across the message</extracomment>
        <translation>Trennlinie</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Two columns</source>
        <translation>Zwei Spalten</translation>
    </message>
    <message>
        <source>Footer with unsubscribe link</source>
        <translation>Fußzeile mit Abmeldelink</translation>
    </message>
    <message>
        <source>First name</source>
        <extracomment>The word that stands in for a name: &quot;Hello there&quot;</extracomment>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>there</source>
        <translation>zusammen</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
</context>
<context>
    <name>postroom::Entrance</name>
    <message>
        <source>The key of %1 was not stored.</source>
        <extracomment>%1 is the name of an account</extracomment>
        <translation>Der Schlüssel von %1 wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>%1 was not removed, because its key could not be taken out of the keychain.</source>
        <translation>%1 wurde nicht entfernt, weil sich sein Schlüssel nicht aus dem Schlüsselbund nehmen ließ.</translation>
    </message>
</context>
<context>
    <name>postroom::FallbackDialog</name>
    <message>
        <source>Add a fallback</source>
        <translation>Ersatzwert hinzufügen</translation>
    </message>
    <message>
        <source>Add fallback</source>
        <translation>Ersatzwert hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Words in its place</source>
        <translation>&amp;Worte an seiner Stelle</translation>
    </message>
    <message>
        <source>They stand where a contact has no value: “Hello there” instead of “Hello”.</source>
        <translation>Sie stehen da, wo ein Kontakt keinen Wert hat: „Hallo zusammen“ statt „Hallo“.</translation>
    </message>
    <message>
        <source>Write at least a word; braces and bars cannot stand in it.</source>
        <translation>Schreiben Sie mindestens ein Wort; geschweifte Klammern und senkrechte Striche sind nicht möglich.</translation>
    </message>
</context>
<context>
    <name>postroom::FieldDialog</name>
    <message>
        <source>Personal field: %1</source>
        <translation>Persönliches Feld: %1</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>&amp;For people without it</source>
        <translation>&amp;Für Menschen ohne Wert</translation>
    </message>
    <message>
        <source>For example “there”, so that nobody reads “Hello ,”. Empty: nothing stands in its place.</source>
        <translation>Zum Beispiel „zusammen“, damit niemand „Hallo ,“ liest. Leer: An der Stelle steht nichts.</translation>
    </message>
    <message>
        <source>The characters {, } and | cannot stand here.</source>
        <translation>Die Zeichen {, } und | können hier nicht stehen.</translation>
    </message>
</context>
<context>
    <name>postroom::FindingRow</name>
    <message>
        <source>Show me</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>To fix</source>
        <extracomment>Beside a finding of the checks before sending: the broadcast cannot go out with it / it can</extracomment>
        <translation>Zu beheben</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Anzusehen</translation>
    </message>
    <message>
        <source>Show me: %1</source>
        <translation>Zeigen: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is what a button does (&quot;Use https&quot;), %2 the finding it mends</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>postroom::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Discard what you typed?</source>
        <translation>Das Eingegebene verwerfen?</translation>
    </message>
    <message>
        <source>Nothing of it has been saved.</source>
        <translation>Nichts davon ist gespeichert.</translation>
    </message>
    <message>
        <source>Discard</source>
        <extracomment>Button: closes an editor without saving</extracomment>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>postroom::FromField</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the sender</source>
        <translation>Name des Absenders</translation>
    </message>
    <message>
        <source>Address before the @</source>
        <extracomment>What stands before the @ of an address</extracomment>
        <translation>Adresse vor dem @</translation>
    </message>
    <message>
        <source>Domain of the sender</source>
        <translation>Domain des Absenders</translation>
    </message>
    <message>
        <source>%1 (not verified)</source>
        <translation>%1 (nicht verifiziert)</translation>
    </message>
    <message>
        <source>Write what stands before the @.</source>
        <translation>Geben Sie ein, was vor dem @ steht.</translation>
    </message>
    <message>
        <source>%1 is not verified, so nothing can be sent from it. Choose another domain, or finish setting it up under Domains.</source>
        <translation>%1 ist nicht verifiziert, daher kann von dort nichts gesendet werden. Wählen Sie eine andere Domain, oder richten Sie sie unter „Domains“ fertig ein.</translation>
    </message>
    <message>
        <source>This is not an email address.</source>
        <translation>Das ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>e.g. news</source>
        <extracomment>In an empty field before the @ of the sender: an example, short</extracomment>
        <translation>z. B. news</translation>
    </message>
    <message>
        <source>%1 (sending is off)</source>
        <translation>%1 (Senden ist aus)</translation>
    </message>
    <message>
        <source>Sending is switched off for %1, so nothing can be sent from it. Choose another domain, or switch it on under Domains.</source>
        <translation>Für %1 ist das Senden ausgeschaltet, von dort lässt sich also nichts senden. Wählen Sie eine andere Domain, oder schalten Sie es unter „Domains“ ein.</translation>
    </message>
</context>
<context>
    <name>postroom::HeaderBar</name>
    <message>
        <source>Search or run a command</source>
        <extracomment>In the field at the top of the window</extracomment>
        <translation>Suchen oder Befehl ausführen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <extracomment>Screen reader&apos;s name of the account button; %1 is an account</extracomment>
        <translation>Konto: %1</translation>
    </message>
    <message>
        <source>No account</source>
        <translation>Kein Konto</translation>
    </message>
    <message>
        <source>Account: none</source>
        <translation>Konto: keines</translation>
    </message>
    <message>
        <source>Activity  %1</source>
        <translation>Aktivität  %1</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
</context>
<context>
    <name>postroom::HistoryDialog</name>
    <message>
        <source>Nothing has been sent from this computer</source>
        <translation>Von diesem Computer wurde noch nichts gesendet</translation>
    </message>
    <message>
        <source>What is sent, undone or stopped here is written down here.</source>
        <translation>Was hier gesendet, rückgängig gemacht oder gestoppt wird, wird hier festgehalten.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>The history could not be read.</source>
        <translation>Der Verlauf konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Sent from this computer</source>
        <translation>Von diesem Computer gesendet</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Verlauf durchsuchen</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save the history</source>
        <translation>Verlauf speichern</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>The history was not saved.</source>
        <translation>Der Verlauf wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>It is kept in %1: %2. What was sent has been sent all the same.</source>
        <extracomment>%1 is a file, %2 the system&apos;s words for what is wrong with it</extracomment>
        <translation>Er liegt in %1: %2. Was gesendet wurde, ist trotzdem gesendet.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>How the last one ended is missing here.</source>
        <translation>Wie das Letzte ausging, fehlt hier.</translation>
    </message>
    <message>
        <source>What was pressed last is missing here.</source>
        <translation>Was zuletzt ausgelöst wurde, fehlt hier.</translation>
    </message>
    <message>
        <source>It could not be written to %1: %2. As soon as that is mended, what is pressed is written down again.</source>
        <extracomment>%1 is a file, %2 the system&apos;s words for what is wrong with it</extracomment>
        <translation>Es konnte nicht in %1 geschrieben werden: %2. Sobald das behoben ist, wird wieder aufgeschrieben, was ausgelöst wird.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of the history cannot be read.</source>
        <translation>
            <numerusform>%Ln Zeile des Verlaufs kann nicht gelesen werden.</numerusform>
            <numerusform>%Ln Zeilen des Verlaufs können nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are damaged, or another version of Postroom wrote them. Everything else is shown. The file is %1.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>Sie sind beschädigt, oder eine andere Version von Postroom hat sie geschrieben. Alles andere ist zu sehen. Die Datei ist %1.</translation>
    </message>
</context>
<context>
    <name>postroom::HtmlEditor</name>
    <message>
        <source>HTML of the message</source>
        <translation>HTML der Nachricht</translation>
    </message>
    <message>
        <source>Find in the HTML</source>
        <translation>Im HTML suchen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
</context>
<context>
    <name>postroom::HtmlView</name>
    <message>
        <source>Preview of the message</source>
        <translation>Vorschau der Nachricht</translation>
    </message>
</context>
<context>
    <name>postroom::HttpExchange</name>
    <message>
        <source>Nothing came or went for %1 seconds.</source>
        <extracomment>%1: a number of seconds, for instance &quot;20&quot;</extracomment>
        <translation>%1 Sekunden lang wurde nichts gesendet oder empfangen.</translation>
    </message>
    <message>
        <source>No complete answer within %1 seconds.</source>
        <extracomment>%1: a number of seconds, for instance &quot;120&quot;</extracomment>
        <translation>Keine vollständige Antwort innerhalb von %1 Sekunden.</translation>
    </message>
    <message>
        <source>The answer is longer than %1 bytes.</source>
        <extracomment>%1: a number of bytes</extracomment>
        <translation>Die Antwort ist länger als %1 Byte.</translation>
    </message>
    <message>
        <source>The answer has no usable HTTP status.</source>
        <translation>Die Antwort hat keinen brauchbaren HTTP-Status.</translation>
    </message>
    <message>
        <source>The answer broke off after %1 of %2 bytes.</source>
        <extracomment>%1 and %2: numbers of bytes</extracomment>
        <translation>Die Antwort brach nach %1 von %2 Byte ab.</translation>
    </message>
    <message>
        <source>The connection closed before an answer came.</source>
        <translation>Die Verbindung wurde geschlossen, bevor eine Antwort kam.</translation>
    </message>
</context>
<context>
    <name>postroom::KeyForm</name>
    <message>
        <source>API &amp;key</source>
        <extracomment>Field for a Resend API key; the &amp; marks the keyboard shortcut</extracomment>
        <translation>API-&amp;Schlüssel</translation>
    </message>
    <message>
        <source>Starts with re_. It is kept in this computer’s keychain and sent to Resend only.</source>
        <translation>Beginnt mit re_. Er wird im Schlüsselbund dieses Computers aufbewahrt und nur an Resend gesendet.</translation>
    </message>
    <message>
        <source>&amp;Name of the account</source>
        <extracomment>Field for a name of the account</extracomment>
        <translation>&amp;Name des Kontos</translation>
    </message>
    <message>
        <source>What you call your team, for example Acme Marketing.</source>
        <translation>Wie Sie Ihr Team nennen, zum Beispiel Acme Marketing.</translation>
    </message>
    <message>
        <source>&amp;Base URL</source>
        <translation>&amp;Basis-URL</translation>
    </message>
    <message>
        <source>Only for a service that is not Resend’s own.</source>
        <translation>Nur für einen Dienst, der nicht Resend selbst ist.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Checking the key with Resend…</source>
        <extracomment>While a pasted key is being checked</extracomment>
        <translation>Der Schlüssel wird bei Resend geprüft…</translation>
    </message>
    <message>
        <source>Show the key</source>
        <translation>Schlüssel anzeigen</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>Konto hinzufügen</translation>
    </message>
    <message>
        <source>Use this key</source>
        <extracomment>Button: checks a key and uses it for an account that is already there</extracomment>
        <translation>Schlüssel verwenden</translation>
    </message>
    <message>
        <source>Paste an API key here.</source>
        <translation>Fügen Sie hier einen API-Schlüssel ein.</translation>
    </message>
    <message>
        <source>This is not an API key: it has spaces or special characters in it. Copy the key alone.</source>
        <translation>Das ist kein API-Schlüssel: Es sind Leer- oder Sonderzeichen darin. Kopieren Sie nur den Schlüssel.</translation>
    </message>
    <message>
        <source>My team</source>
        <translation>Mein Team</translation>
    </message>
</context>
<context>
    <name>postroom::KeyProblemPage</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Paste the key</source>
        <extracomment>Button: leads to a form where the key of an account is pasted again</extracomment>
        <translation>Schlüssel einfügen</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet…</translation>
    </message>
    <message>
        <source>Postroom asks the keychain of this computer for the account’s key. The keychain may ask you to unlock it.</source>
        <translation>Postroom fragt den Schlüsselbund dieses Computers nach dem Schlüssel des Kontos. Vielleicht müssen Sie den Schlüsselbund entsperren.</translation>
    </message>
    <message>
        <source>%1 could not be opened</source>
        <translation>%1 konnte nicht geöffnet werden</translation>
    </message>
</context>
<context>
    <name>postroom::KeyStore</name>
    <message>
        <source>The keychain did not give back the key it was given.</source>
        <extracomment>Shown under &quot;Details&quot; when the system&apos;s keychain does not give back what it was given.</extracomment>
        <translation>Der Schlüsselbund hat nicht den Schlüssel zurückgegeben, den er erhalten hat.</translation>
    </message>
    <message>
        <source>The keychain still has the entry after removing it.</source>
        <extracomment>Shown under &quot;Details&quot; when a key was to be removed from the system&apos;s keychain.</extracomment>
        <translation>Der Schlüsselbund enthält den Eintrag auch nach dem Entfernen noch.</translation>
    </message>
</context>
<context>
    <name>postroom::LinkDialog</name>
    <message>
        <source>This is not a web address. It looks like https://example.com/page.</source>
        <translation>Das ist keine Webadresse. Sie sieht so aus: https://example.com/page.</translation>
    </message>
    <message>
        <source>Insert a link</source>
        <translation>Link einfügen</translation>
    </message>
    <message>
        <source>Change the link</source>
        <translation>Link ändern</translation>
    </message>
    <message>
        <source>Insert link</source>
        <translation>Link einfügen</translation>
    </message>
    <message>
        <source>Change link</source>
        <translation>Link ändern</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>&amp;Leads to</source>
        <translation>&amp;Führt zu</translation>
    </message>
    <message>
        <source>A web address, or an email address. Leave it empty to take the link off.</source>
        <translation>Eine Webadresse oder eine E-Mail-Adresse. Lassen Sie das Feld leer, um den Link zu entfernen.</translation>
    </message>
    <message>
        <source>&amp;Unsubscribe: each recipient’s own address to unsubscribe at</source>
        <translation>&amp;Abmelden: die eigene Abmeldeadresse jedes Empfängers</translation>
    </message>
    <message>
        <source>Write where the link leads.</source>
        <translation>Geben Sie ein, wohin der Link führt.</translation>
    </message>
</context>
<context>
    <name>postroom::LoadBar</name>
    <message>
        <source>How many contacts are loaded</source>
        <translation>Wie viele Kontakte geladen sind</translation>
    </message>
    <message>
        <source>Paused: %1</source>
        <translation>Angehalten: %1</translation>
    </message>
    <message>
        <source>Interrupted: %1</source>
        <translation>Unterbrochen: %1</translation>
    </message>
    <message>
        <source>Loading the rest: %1</source>
        <translation>Der Rest wird geladen: %1</translation>
    </message>
    <message>
        <source>%1 of about %2</source>
        <extracomment>Both are numbers of contacts</extracomment>
        <translation>%1 von etwa %2</translation>
    </message>
</context>
<context>
    <name>postroom::LostNote</name>
    <message>
        <source>Copy what you typed</source>
        <translation>Eingegebenes kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: takes a message away that was read</extracomment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>postroom::MainWindow</name>
    <message>
        <source>Tabs</source>
        <translation>Tabs</translation>
    </message>
    <message>
        <source>The sandbox could not be started.</source>
        <translation>Die Sandbox konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>%1 – Postroom</source>
        <extracomment>Title of the window; %1 is the open account</extracomment>
        <translation>%1 – Postroom</translation>
    </message>
</context>
<context>
    <name>postroom::MessageEdit</name>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Write your message. Type / to insert something.</source>
        <translation>Schreiben Sie Ihre Nachricht. Tippen Sie /, um etwas einzufügen.</translation>
    </message>
    <message>
        <source>An image was not pasted: a message shows images from the web. Put it on your website, then insert it by its address.</source>
        <translation>Ein Bild wurde nicht eingefügt: Eine Nachricht zeigt Bilder aus dem Web. Stellen Sie es auf Ihre Website, und fügen Sie es dann mit seiner Adresse ein.</translation>
    </message>
    <message>
        <source>Only the first part was pasted: it is longer than any message can be.</source>
        <translation>Nur der erste Teil wurde eingefügt: Der Text ist länger, als eine Nachricht sein kann.</translation>
    </message>
    <message>
        <source>A table was pasted as lines of text.</source>
        <translation>Eine Tabelle wurde als Textzeilen eingefügt.</translation>
    </message>
    <message>
        <source>Show the images</source>
        <translation>Bilder zeigen</translation>
    </message>
    <message>
        <source>Only the words were pasted: this HTML is too tangled to keep its looks and images.</source>
        <translation>Nur die Wörter wurden eingefügt: Dieses HTML ist zu verworren, um sein Aussehen und seine Bilder zu behalten.</translation>
    </message>
    <message>
        <source>Nothing was pasted: it would be longer than any message can be, and a part of HTML is no message. Images within it make HTML long: put them on your website, and name their address.</source>
        <translation>Nichts wurde eingefügt: Es wäre länger, als eine Nachricht sein kann, und ein Teil von HTML ist keine Nachricht. Bilder darin machen HTML lang: Legen Sie sie auf Ihre Website, und nennen Sie ihre Adresse.</translation>
    </message>
    <message>
        <source>Nothing was pasted: there is as much here already as Postroom takes from a paste. Take something out first, or paste less.</source>
        <translation>Nichts wurde eingefügt: Hier steht schon so viel, wie Postroom beim Einfügen annimmt. Nehmen Sie zuerst etwas heraus, oder fügen Sie weniger ein.</translation>
    </message>
    <message>
        <source>A file was not pasted: a broadcast carries no files. Put it on your website, then link to its address.</source>
        <translation>Eine Datei wurde nicht eingefügt: Ein Broadcast trägt keine Dateien. Legen Sie sie auf Ihre Website, und verlinken Sie ihre Adresse.</translation>
    </message>
</context>
<context>
    <name>postroom::MessageEditor</name>
    <message>
        <source>Visual</source>
        <extracomment>The views of a message</extracomment>
        <translation>Visuell</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Nur Text</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <source>This HTML stays HTML.</source>
        <translation>Dieses HTML bleibt HTML.</translation>
    </message>
    <message>
        <source>It was made elsewhere, or changed by hand. The visual editor would lose parts of it, so it is left exactly as it is.</source>
        <translation>Es wurde anderswo erstellt oder von Hand geändert. Der visuelle Editor würde Teile davon verlieren, daher bleibt es genau so, wie es ist.</translation>
    </message>
    <message>
        <source>%1 KB of HTML (Gmail cuts at %2)</source>
        <extracomment>Gmail shows the first 102 KB of a message</extracomment>
        <translation>%1 KB HTML (Gmail schneidet bei %2 ab)</translation>
    </message>
    <message>
        <source>Width, colours, font, buttons and language of the whole message</source>
        <translation>Breite, Farben, Schrift, Schaltflächen und Sprache der ganzen Nachricht</translation>
    </message>
</context>
<context>
    <name>postroom::MessageStrip</name>
    <message>
        <source>Details</source>
        <extracomment>Button that shows the service&apos;s own words about an error</extracomment>
        <translation>Details</translation>
    </message>
    <message>
        <source>Copy</source>
        <extracomment>Button that copies the technical details of an error</extracomment>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Open accounts</source>
        <extracomment>Button of an error message: does again what failed / leads to the list of accounts and their keys</extracomment>
        <translation>Konten öffnen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>It is not clear whether Resend carried this out.</source>
        <translation>Es ist nicht klar, ob Resend das ausgeführt hat.</translation>
    </message>
    <message>
        <source>Look at what is there now before you try again.</source>
        <translation>Sehen Sie nach, was jetzt da ist, bevor Sie es noch einmal versuchen.</translation>
    </message>
</context>
<context>
    <name>postroom::NameDialog</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>Einen Namen eingeben.</translation>
    </message>
    <message>
        <source>There is one of that name. Replace it, or write another name.</source>
        <translation>Diesen Namen gibt es schon. Ersetzen Sie ihn, oder schreiben Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
</context>
<context>
    <name>postroom::NewApiKeyDialog</name>
    <message>
        <source>Only your team sees it. %1 of %2 characters.</source>
        <extracomment>Below the field for a key&apos;s name: how many characters are used of how many</extracomment>
        <translation>Nur Ihr Team sieht ihn. %1 von %2 Zeichen.</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>Geben Sie einen Namen ein.</translation>
    </message>
    <message>
        <source>At most %1 characters.</source>
        <extracomment>Beside a field; %1 is a number</extracomment>
        <translation>Höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>New API key</source>
        <translation>Neuer API-Schlüssel</translation>
    </message>
    <message>
        <source>Create key</source>
        <translation>Schlüssel anlegen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Everything: send, and see and change all of the account</source>
        <translation>&amp;Alles: senden sowie das ganze Konto sehen und ändern</translation>
    </message>
    <message>
        <source>&amp;Only sending: emails, and nothing else</source>
        <translation>Nur &amp;senden: E-Mails und sonst nichts</translation>
    </message>
    <message>
        <source>What may it do?</source>
        <translation>Was darf er?</translation>
    </message>
    <message>
        <source>Any domain of the account</source>
        <translation>Jede Domain des Kontos</translation>
    </message>
    <message>
        <source>It may send &amp;from</source>
        <translation>Er darf senden &amp;von</translation>
    </message>
    <message>
        <source>It is not clear whether the key was made.</source>
        <translation>Es ist nicht klar, ob der Schlüssel angelegt wurde.</translation>
    </message>
    <message>
        <source>If it is in the list now, its token is lost: delete it and make another one.</source>
        <translation>Steht er jetzt in der Liste, ist sein Token verloren: Löschen Sie ihn, und legen Sie einen neuen an.</translation>
    </message>
    <message>
        <source>The key was not made.</source>
        <translation>Der Schlüssel wurde nicht angelegt.</translation>
    </message>
    <message>
        <source>Your domains are being loaded.</source>
        <extracomment>Below a list to choose one of the account&apos;s domains from, while it is incomplete</extracomment>
        <translation>Ihre Domains werden geladen.</translation>
    </message>
    <message>
        <source>The list of your domains could not be loaded and is not complete here. %1</source>
        <extracomment>%1 are one or two sentences: why, and what to do now</extracomment>
        <translation>Die Liste Ihrer Domains ließ sich nicht laden und ist hier nicht vollständig. %1</translation>
    </message>
</context>
<context>
    <name>postroom::NewDomainDialog</name>
    <message>
        <source>Add domain</source>
        <translation>Domain hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Domain</source>
        <translation>&amp;Domain</translation>
    </message>
    <message>
        <source>For example news.acme.com. A pasted address or link is cut to its domain.</source>
        <translation>Zum Beispiel news.acme.com. Eine eingefügte Adresse oder ein Link wird auf die Domain gekürzt.</translation>
    </message>
    <message>
        <source>Return &amp;path</source>
        <translation>Return-&amp;Path</translation>
    </message>
    <message>
        <source>Where bounces come back to: a name below the domain. Usually “send”.</source>
        <translation>Wohin Rückläufer zurückkommen: ein Name unterhalb der Domain. Meist „send“.</translation>
    </message>
    <message>
        <source>Trac&amp;king subdomain</source>
        <translation>Trac&amp;king-Subdomain</translation>
    </message>
    <message>
        <source>Tracked links lead through it, for example “links”.</source>
        <translation>Verfolgte Links führen über sie, zum Beispiel „links“.</translation>
    </message>
    <message>
        <source>Measure &amp;opens</source>
        <translation>Öff&amp;nungen messen</translation>
    </message>
    <message>
        <source>Measure c&amp;licks</source>
        <translation>K&amp;licks messen</translation>
    </message>
    <message>
        <source>Re&amp;gion</source>
        <translation>Re&amp;gion</translation>
    </message>
    <message>
        <source>Where the mail goes out from; nearest to your readers is best. It can never be changed later.</source>
        <translation>Von wo die E-Mails hinausgehen; am besten nah bei Ihren Lesern. Lässt sich später nicht mehr ändern.</translation>
    </message>
    <message>
        <source>&amp;Encryption on the way</source>
        <translation>V&amp;erschlüsselung unterwegs</translation>
    </message>
    <message>
        <source>A subdomain such as news.%1 is better for broadcasts: if people mark one as spam, the mail of your colleagues does not suffer.</source>
        <translation>Für Broadcasts ist eine Subdomain wie news.%1 besser: Wenn jemand einen als Spam markiert, leidet die E-Mail Ihrer Kollegen nicht darunter.</translation>
    </message>
    <message>
        <source>It is sent as %1.</source>
        <extracomment>Below the field for a domain with letters beyond a to z; %1 is its other spelling</extracomment>
        <translation>Gesendet wird sie als %1.</translation>
    </message>
    <message>
        <source>The domain is %1.</source>
        <extracomment>Below the field for a domain, when a link or an address was pasted</extracomment>
        <translation>Die Domain ist %1.</translation>
    </message>
    <message>
        <source>A subdomain of %1.</source>
        <extracomment>Below the field for a domain; %1 is the domain somebody registered</extracomment>
        <translation>Eine Subdomain von %1.</translation>
    </message>
    <message>
        <source>This domain is in the list already.</source>
        <translation>Diese Domain steht schon in der Liste.</translation>
    </message>
    <message>
        <source>Another Resend account has verified this domain.</source>
        <translation>Ein anderes Resend-Konto hat diese Domain verifiziert.</translation>
    </message>
    <message>
        <source>If the domain is yours, claim it: a record in its DNS proves that, and the domain moves here.</source>
        <translation>Gehört die Domain Ihnen, dann beanspruchen Sie sie: Ein Eintrag in ihrem DNS beweist es, und die Domain zieht hierher um.</translation>
    </message>
    <message>
        <source>It is not clear whether the domain was added.</source>
        <translation>Es ist nicht klar, ob die Domain hinzugefügt wurde.</translation>
    </message>
    <message>
        <source>Close this and look into the list, which is being read again, before you add it once more.</source>
        <translation>Schließen Sie dieses Fenster und sehen Sie in der Liste nach, die gerade neu gelesen wird, bevor Sie die Domain noch einmal hinzufügen.</translation>
    </message>
    <message>
        <source>The domain was not added.</source>
        <translation>Die Domain wurde nicht hinzugefügt.</translation>
    </message>
    <message>
        <source>The claim was not started.</source>
        <translation>Die Beanspruchung wurde nicht begonnen.</translation>
    </message>
    <message>
        <source>Claim it</source>
        <extracomment>Button: starts to take over a domain that another account has</extracomment>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Resend does not take this region. Choose another one. It says: %1</source>
        <extracomment>Beside a field; %1 is what the service says of it, in English</extracomment>
        <translation>Resend nimmt diese Region nicht an. Wählen Sie eine andere. Resend meldet: %1</translation>
    </message>
    <message>
        <source>Resend does not take this. It says: %1</source>
        <translation>Resend nimmt das nicht an. Resend meldet: %1</translation>
    </message>
    <message>
        <source>The domain was not added: it is in some Resend account already. Whether it is in this one could not be found out.</source>
        <translation>Die Domain wurde nicht hinzugefügt: Sie ist schon in einem Resend-Konto. Ob in diesem, ließ sich nicht herausfinden.</translation>
    </message>
    <message>
        <source>It is not clear whether the claim was started.</source>
        <translation>Es ist nicht klar, ob der Anspruch gestellt wurde.</translation>
    </message>
    <message>
        <source>Close this and look into the list, which is being read again: a domain that is being claimed is in it.</source>
        <translation>Schließen Sie dieses Fenster und sehen Sie in der Liste nach, die gerade neu gelesen wird: Eine Domain, auf die Anspruch erhoben wird, steht darin.</translation>
    </message>
    <message>
        <source>%1 Encryption and what it is used for cannot be claimed along: set them again under Settings once it is here.</source>
        <extracomment>Behind the offer to claim a domain; %1 is that offer</extracomment>
        <translation>%1 Verschlüsselung und Verwendung lassen sich nicht mit übernehmen: Stellen Sie sie unter „Bearbeiten“ neu ein, sobald die Domain hier ist.</translation>
    </message>
</context>
<context>
    <name>postroom::NewsStrip</name>
    <message>
        <source>Show</source>
        <extracomment>Button behind news of a domain: leads to it</extracomment>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>postroom::NumberTile</name>
    <message>
        <source>loading</source>
        <extracomment>In place of a number, for screen readers</extracomment>
        <translation>wird geladen</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
</context>
<context>
    <name>postroom::ObjectDialog</name>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Button</source>
        <translation>Schaltfläche</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Insert</source>
        <extracomment>Buttons of a dialog</extracomment>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>&amp;Address of the image</source>
        <translation>&amp;Adresse des Bildes</translation>
    </message>
    <message>
        <source>Where it is on the web, for example https://example.com/photo.png.</source>
        <translation>Wo es im Web liegt, zum Beispiel https://example.com/photo.png.</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>Be&amp;schreibung</translation>
    </message>
    <message>
        <source>Read out, and shown where images are blocked.</source>
        <translation>Wird vorgelesen und dort gezeigt, wo Bilder blockiert sind.</translation>
    </message>
    <message>
        <source>&amp;Leads to</source>
        <translation>&amp;Führt zu</translation>
    </message>
    <message>
        <source>A web address to open with a click. May stay empty.</source>
        <translation>Eine Webadresse, die ein Klick öffnet. Darf leer bleiben.</translation>
    </message>
    <message>
        <source>As wide as there is room</source>
        <translation>So breit, wie Platz ist</translation>
    </message>
    <message>
        <source> px</source>
        <extracomment>Unit behind a number: pixels</extracomment>
        <translation> px</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>A web address, for example https://example.com/news.</source>
        <translation>Eine Webadresse, zum Beispiel https://example.com/news.</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>&amp;Breite</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>&amp;Höhe</translation>
    </message>
    <message>
        <source>At the start</source>
        <extracomment>Where an image or button stands in its line</extracomment>
        <translation>Am Anfang</translation>
    </message>
    <message>
        <source>In the middle</source>
        <translation>In der Mitte</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>Am Ende</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Platz</translation>
    </message>
    <message>
        <source>Write what the button says.</source>
        <translation>Geben Sie ein, was auf der Schaltfläche steht.</translation>
    </message>
</context>
<context>
    <name>postroom::OpenDraft</name>
    <message>
        <source>%1 (my version)</source>
        <extracomment>Name of a copy of a broadcast that somebody else changed too; %1 is its name</extracomment>
        <translation>%1 (meine Fassung)</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <extracomment>Name of a copy of a broadcast; %1 is its name</extracomment>
        <translation>%1 (Kopie)</translation>
    </message>
</context>
<context>
    <name>postroom::OverviewPage</name>
    <message>
        <source>Opened and clicked, broadcast by broadcast</source>
        <translation>Geöffnet und geklickt, Broadcast für Broadcast</translation>
    </message>
    <message>
        <source>Over all broadcasts</source>
        <translation>Über alle Broadcasts</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message numerus="yes">
        <source>All mail of this account in the last %Ln day(s)</source>
        <translation>
            <numerusform>Alle E-Mails dieses Kontos am letzten %Ln Tag</numerusform>
            <numerusform>Alle E-Mails dieses Kontos in den letzten %Ln Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Bounces are at %1, past Resend’s limit of %2: clean up your contacts, or the account may be paused.</source>
        <extracomment>%1 and %2 are percentages</extracomment>
        <translation>Die Rückläufer liegen bei %1, über der Grenze von Resend von %2: Räumen Sie Ihre Kontakte auf, sonst wird das Konto vielleicht angehalten.</translation>
    </message>
    <message>
        <source>Bounces are at %1, below Resend’s limit of %2.</source>
        <translation>Die Rückläufer liegen bei %1, unter der Grenze von Resend von %2.</translation>
    </message>
    <message>
        <source>Complaints are at %1, past Resend’s limit of %2: write only to people who asked for it, or the account may be paused.</source>
        <translation>Die Beschwerden liegen bei %1, über der Grenze von Resend von %2: Schreiben Sie nur Menschen, die darum gebeten haben, sonst wird das Konto vielleicht angehalten.</translation>
    </message>
    <message>
        <source>Complaints are at %1, below Resend’s limit of %2.</source>
        <translation>Die Beschwerden liegen bei %1, unter der Grenze von Resend von %2.</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>A day in short: &quot;1 Dec&quot;; see QLocale::toString for the letters</extracomment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>Broadcast</source>
        <translation>Broadcast</translation>
    </message>
    <message>
        <source>How the broadcasts did could not be loaded.</source>
        <translation>Wie die Broadcasts ankamen, ließ sich nicht laden.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>The numbers of the account are older: they could not be refreshed.</source>
        <translation>Die Zahlen des Kontos sind älter: Sie konnten nicht aktualisiert werden.</translation>
    </message>
    <message>
        <source>The numbers of the account could not be loaded.</source>
        <translation>Die Zahlen des Kontos konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>The chart is older: it could not be refreshed.</source>
        <translation>Das Diagramm ist älter: Es konnte nicht aktualisiert werden.</translation>
    </message>
    <message>
        <source>Broadcasts may be missing in the chart: not all of them could be loaded.</source>
        <translation>Im Diagramm fehlen vielleicht Broadcasts: Nicht alle konnten geladen werden.</translation>
    </message>
    <message>
        <source>Nothing was sent in this time, so there is nothing to hold against Resend’s limits.</source>
        <translation>In dieser Zeit wurde nichts gesendet, es gibt also nichts mit den Grenzen von Resend zu vergleichen.</translation>
    </message>
    <message>
        <source>Nobody has opened or clicked any of them, as far as can be seen. Opens and clicks are seen only where the domain tracks them.</source>
        <translation>Soweit zu sehen ist, hat niemand einen davon geöffnet oder darin geklickt. Öffnungen und Klicks sind nur zu sehen, wo die Domain sie verfolgt.</translation>
    </message>
    <message>
        <source>No broadcast has been sent in the last twelve months.</source>
        <translation>In den letzten zwölf Monaten wurde kein Broadcast gesendet.</translation>
    </message>
</context>
<context>
    <name>postroom::PageHeader</name>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
</context>
<context>
    <name>postroom::PendingUses</name>
    <message>
        <source>%1 (on this computer only)</source>
        <extracomment>In a list of broadcasts: %1 is the name of one that the service does not have</extracomment>
        <translation>%1 (nur auf diesem Computer)</translation>
    </message>
</context>
<context>
    <name>postroom::PeoplePane</name>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern …</translation>
    </message>
    <message>
        <source>New segment of them…</source>
        <translation>Neues Segment daraus …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>Did not open</source>
        <translation>Nicht geöffnet</translation>
    </message>
    <message>
        <source>Who is listed</source>
        <translation>Wer aufgelistet ist</translation>
    </message>
    <message>
        <source>Search addresses</source>
        <translation>Adressen durchsuchen</translation>
    </message>
    <message>
        <source>Nobody matches</source>
        <translation>Niemand passt</translation>
    </message>
    <message>
        <source>The list could not be loaded.</source>
        <translation>Die Liste konnte nicht geladen werden.</translation>
    </message>
    <message>
        <source>Everybody it reached has opened it</source>
        <translation>Alle, die ihn erhalten haben, haben ihn geöffnet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln Person</numerusform>
            <numerusform>%Ln Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Liste speichern</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>The list was not saved.</source>
        <translation>Die Liste wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A proposed name for a segment; %1 is the name of a broadcast, %2 what people did (&quot;Did not open&quot;)</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 of %2 are in.</source>
        <extracomment>%1 of %2 people</extracomment>
        <translation>%1 von %2 sind darin.</translation>
    </message>
    <message>
        <source>Making the segment “%1”…</source>
        <translation>Das Segment „%1“ wird angelegt …</translation>
    </message>
    <message>
        <source>The segment “%1” was not made.</source>
        <translation>Das Segment „%1“ wurde nicht angelegt.</translation>
    </message>
    <message>
        <source>Not everybody is in the segment “%1” yet.</source>
        <translation>Es sind noch nicht alle im Segment „%1“.</translation>
    </message>
    <message>
        <source>Stopped: the segment “%1” is not complete.</source>
        <translation>Gestoppt: Das Segment „%1“ ist nicht vollständig.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them is no contact any more.</source>
        <translation>
            <numerusform>%Ln davon ist kein Kontakt mehr.</numerusform>
            <numerusform>%Ln davon sind keine Kontakte mehr.</numerusform>
        </translation>
    </message>
    <message>
        <source>The segment “%1” is ready.</source>
        <translation>Das Segment „%1“ ist fertig.</translation>
    </message>
    <message>
        <source>An opening is seen only where the domain measures openings and the reader’s program loads images: some of these people may have read it.</source>
        <translation>Eine Öffnung ist nur zu sehen, wo die Domain Öffnungen misst und das Programm des Lesers Bilder lädt: Manche dieser Personen haben ihn vielleicht gelesen.</translation>
    </message>
</context>
<context>
    <name>postroom::PeopleSegmentDialog</name>
    <message numerus="yes">
        <source>New segment of %Ln person(s)</source>
        <translation>
            <numerusform>Neues Segment aus %Ln Person</numerusform>
            <numerusform>Neues Segment aus %Ln Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>Make segment</source>
        <translation>Segment anlegen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message numerus="yes">
        <source>This takes %Ln request(s): Resend adds people one by one. It goes on in the background, at the pace that Resend allows.</source>
        <translation>
            <numerusform>Das braucht %Ln Anfrage: Resend fügt Menschen einzeln hinzu. Es läuft im Hintergrund, so schnell, wie Resend es zulässt.</numerusform>
            <numerusform>Das braucht %Ln Anfragen: Resend fügt Menschen einzeln hinzu. Es läuft im Hintergrund, so schnell, wie Resend es zulässt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>Geben Sie einen Namen ein.</translation>
    </message>
</context>
<context>
    <name>postroom::PlainTextTab</name>
    <message>
        <source>&amp;Made from the message when it goes out</source>
        <extracomment>Where the plain-text part of a message comes from</extracomment>
        <translation>&amp;Beim Senden aus der Nachricht erzeugt</translation>
    </message>
    <message>
        <source>My &amp;own text</source>
        <translation>Mein &amp;eigener Text</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Keiner</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Nur Text</translation>
    </message>
    <message>
        <source>The message goes out without a plain-text part. Some programs then show nothing, and some filters trust it less.</source>
        <translation>Die Nachricht geht ohne Nur-Text-Teil hinaus. Manche Programme zeigen dann nichts, und manche Filter vertrauen ihr weniger.</translation>
    </message>
    <message>
        <source>This goes out beside the HTML, word for word. It does not follow when you change the message.</source>
        <translation>Dies geht neben dem HTML hinaus, Wort für Wort. Es folgt nicht, wenn Sie die Nachricht ändern.</translation>
    </message>
    <message>
        <source>The service makes the text from your message when it goes out. It will read about like this:</source>
        <translation>Der Dienst erzeugt den Text beim Senden aus Ihrer Nachricht. Er wird etwa so lauten:</translation>
    </message>
    <message>
        <source>This is the text the service has. If the service made it from the message, it makes another when the message changes; if somebody wrote it, it stays. Change a word here and it goes out as you wrote it.</source>
        <translation>Das ist der Text, den der Dienst hat. Hat er ihn aus der Nachricht gemacht, macht er einen neuen, wenn sie sich ändert; hat ihn jemand geschrieben, bleibt er. Ändern Sie hier ein Wort, geht er so hinaus, wie Sie ihn geschrieben haben.</translation>
    </message>
    <message>
        <source>Nothing is written here, so the message goes out without a plain-text part. Write one, or choose where it comes from.</source>
        <translation>Hier steht nichts, die Nachricht geht also ohne Nur-Text-Teil hinaus. Schreiben Sie einen, oder wählen Sie, woher er kommt.</translation>
    </message>
</context>
<context>
    <name>postroom::PreviewPane</name>
    <message>
        <source>Open in browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Desktop</source>
        <extracomment>How a message is previewed</extracomment>
        <translation>Computer</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
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
        <source>The true picture, in your browser: a file on this computer that goes when you close the message</source>
        <translation>Das wahre Bild, in Ihrem Browser: eine Datei auf diesem Computer, die verschwindet, wenn Sie die Nachricht schließen</translation>
    </message>
    <message>
        <source>Preview &amp;as</source>
        <translation>Vorschau &amp;als</translation>
    </message>
    <message>
        <source>Preview as</source>
        <translation>Vorschau als</translation>
    </message>
    <message>
        <source>Only your browser can show this HTML in dark.</source>
        <translation>Nur Ihr Browser kann dieses HTML dunkel zeigen.</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) blocked · Show</source>
        <extracomment>A button that lets the preview load the images</extracomment>
        <translation>
            <numerusform>%n Bild blockiert · Anzeigen</numerusform>
            <numerusform>%n Bilder blockiert · Anzeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>True picture</source>
        <extracomment>A button: the preview is drawn as a browser draws it</extracomment>
        <translation>Wahres Bild</translation>
    </message>
    <message>
        <source>As a browser draws it: scripts are off, and nothing is loaded but images you allowed</source>
        <translation>Wie ein Browser es zeigt: Skripte sind aus, und geladen werden nur Bilder, die Sie erlaubt haben</translation>
    </message>
    <message>
        <source>Preview of the message</source>
        <translation>Vorschau der Nachricht</translation>
    </message>
    <message>
        <source>This message is too large for the true picture.</source>
        <translation>Diese Nachricht ist zu groß für das wahre Bild.</translation>
    </message>
    <message>
        <source>What else is known of this person could not be read, so fallbacks stand in for it. Choose the person again to try once more.</source>
        <translation>Was sonst über diese Person bekannt ist, konnte nicht gelesen werden, daher stehen Ersatzwerte dafür. Wählen Sie die Person noch einmal, um es erneut zu versuchen.</translation>
    </message>
    <message>
        <source>Only the first part is shown here: the message is very long. Many mail programs show no more than that either.</source>
        <translation>Hier ist nur der erste Teil zu sehen: Die Nachricht ist sehr lang. Viele Mailprogramme zeigen auch nicht mehr.</translation>
    </message>
    <message>
        <source>Lines break within words here, because one word of the message has thousands of letters. Mail programs break them between words.</source>
        <translation>Zeilen brechen hier innerhalb von Wörtern um, weil ein Wort der Nachricht Tausende von Buchstaben hat. Mailprogramme brechen zwischen den Wörtern um.</translation>
    </message>
    <message>
        <source>Nothing was opened: the file for the browser could not be written to %1 (%2). See that there is room and that you may write there, then try again.</source>
        <extracomment>%1: a folder, %2: why, as the computer says it</extracomment>
        <translation>Nichts wurde geöffnet: Die Datei für den Browser konnte nicht in %1 geschrieben werden (%2). Sorgen Sie für Platz und dafür, dass Sie dort schreiben dürfen, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Nothing was opened: this computer has no browser for it. Choose one in the settings of the computer, then try again.</source>
        <translation>Nichts wurde geöffnet: Dieser Computer hat keinen Browser dafür. Wählen Sie einen in den Einstellungen des Computers, und versuchen Sie es dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>postroom::PreviewView</name>
    <message>
        <source>Preview of the message</source>
        <translation>Vorschau der Nachricht</translation>
    </message>
</context>
<context>
    <name>postroom::PropertiesPage</name>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Filter properties</source>
        <translation>Eigenschaften filtern</translation>
    </message>
    <message>
        <source>No properties yet</source>
        <translation>Noch keine Eigenschaften</translation>
    </message>
    <message>
        <source>Properties are what you know of a contact beyond name and address.</source>
        <translation>Eigenschaften sind, was über Name und Adresse hinaus von einem Kontakt bekannt ist.</translation>
    </message>
    <message>
        <source>No property matches</source>
        <translation>Keine Eigenschaft passt</translation>
    </message>
    <message>
        <source>The properties could not be loaded.</source>
        <translation>Die Eigenschaften konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>The properties could not be refreshed.</source>
        <translation>Die Eigenschaften konnten nicht aktualisiert werden.</translation>
    </message>
    <message>
        <source>New property</source>
        <translation>Neue Eigenschaft</translation>
    </message>
    <message>
        <source>Change fallback…</source>
        <translation>Ersatzwert ändern …</translation>
    </message>
    <message>
        <source>Delete property…</source>
        <translation>Eigenschaft löschen …</translation>
    </message>
    <message>
        <source>Looking for “%1” in the broadcasts that are not out yet…</source>
        <translation>„%1“ wird in den noch nicht verschickten Broadcasts gesucht …</translation>
    </message>
    <message>
        <source>Its value is taken from every contact, for good.</source>
        <translation>Ihr Wert verschwindet bei allen Kontakten, endgültig.</translation>
    </message>
    <message numerus="yes">
        <source>%n broadcast(s) that are not out yet use it: %1.</source>
        <extracomment>%1 is a list of names of broadcasts</extracomment>
        <translation>
            <numerusform>%n noch nicht verschickter Broadcast verwendet sie: %1.</numerusform>
            <numerusform>%n noch nicht verschickte Broadcasts verwenden sie: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all broadcasts could be read: others may use it too.</source>
        <translation>Nicht alle Broadcasts konnten gelesen werden: vielleicht verwenden sie noch andere.</translation>
    </message>
    <message>
        <source>Delete the property “%1”?</source>
        <translation>Die Eigenschaft „%1“ löschen?</translation>
    </message>
    <message>
        <source>Delete property</source>
        <translation>Eigenschaft löschen</translation>
    </message>
    <message>
        <source>The property was not deleted.</source>
        <translation>Die Eigenschaft wurde nicht gelöscht.</translation>
    </message>
    <message>
        <source>The property “%1” was not deleted.</source>
        <extracomment>%1 is the key of a property</extracomment>
        <translation>Die Eigenschaft „%1“ wurde nicht gelöscht.</translation>
    </message>
</context>
<context>
    <name>postroom::PropertyColumns</name>
    <message>
        <source>There are no properties yet</source>
        <translation>Es gibt noch keine Eigenschaften</translation>
    </message>
</context>
<context>
    <name>postroom::PropertyDialog</name>
    <message>
        <source>New property</source>
        <translation>Neue Eigenschaft</translation>
    </message>
    <message>
        <source>Change the fallback of “%1”</source>
        <translation>Ersatzwert von „%1“ ändern</translation>
    </message>
    <message>
        <source>Create property</source>
        <translation>Eigenschaft anlegen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>Letters, digits and _, for example company_name. It can never be changed later.</source>
        <translation>Buchstaben, Ziffern und _, zum Beispiel company_name. Lässt sich später nie mehr ändern.</translation>
    </message>
    <message>
        <source>&amp;Fallback</source>
        <translation>&amp;Ersatzwert</translation>
    </message>
    <message>
        <source>What stands in a message for people who have no value of their own. May be empty.</source>
        <translation>Was in einer Nachricht bei Menschen steht, die keinen eigenen Wert haben. Darf leer sein.</translation>
    </message>
    <message>
        <source>Text</source>
        <extracomment>Type of a contact&apos;s custom field</extracomment>
        <translation>Text</translation>
    </message>
    <message>
        <source>Number</source>
        <extracomment>Type of a contact&apos;s custom field</extracomment>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>It can never be changed later.</source>
        <translation>Lässt sich später nie mehr ändern.</translation>
    </message>
    <message>
        <source>Write a number, for example 12.</source>
        <translation>Eine Zahl eingeben, zum Beispiel 12.</translation>
    </message>
    <message>
        <source>The property was not created.</source>
        <translation>Die Eigenschaft wurde nicht angelegt.</translation>
    </message>
    <message>
        <source>The fallback was not changed.</source>
        <translation>Der Ersatzwert wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Somebody else deleted this property meanwhile.</source>
        <translation>Jemand anderes hat diese Eigenschaft inzwischen gelöscht.</translation>
    </message>
    <message>
        <source>Somebody else cleared it meanwhile.</source>
        <extracomment>Below a field that is being edited; %1 is what somebody else wrote into it meanwhile</extracomment>
        <translation>Jemand anderes hat das Feld inzwischen geleert.</translation>
    </message>
    <message>
        <source>Somebody else changed it to “%1” meanwhile.</source>
        <translation>Jemand anderes hat es inzwischen in „%1“ geändert.</translation>
    </message>
</context>
<context>
    <name>postroom::PropertyFields</name>
    <message>
        <source>%1 (number)</source>
        <extracomment>Label of a field; %1 is the key of a property whose values are numbers</extracomment>
        <translation>%1 (Zahl)</translation>
    </message>
    <message>
        <source>No value</source>
        <extracomment>In an empty field: what people without a value of their own get</extracomment>
        <translation>Kein Wert</translation>
    </message>
    <message>
        <source>%1 (fallback)</source>
        <translation>%1 (Ersatzwert)</translation>
    </message>
    <message>
        <source>Write a number, for example 12.</source>
        <translation>Eine Zahl eingeben, zum Beispiel 12.</translation>
    </message>
</context>
<context>
    <name>postroom::PropertyValueDialog</name>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>&amp;Wert</translation>
    </message>
    <message>
        <source>Only contacts whose properties have been read can be found by them.</source>
        <translation>Nur Kontakte, deren Eigenschaften schon gelesen wurden, lassen sich danach finden.</translation>
    </message>
    <message>
        <source>Write a number, for example 12.</source>
        <translation>Eine Zahl eingeben, zum Beispiel 12.</translation>
    </message>
    <message>
        <source>Write a value.</source>
        <translation>Einen Wert eingeben.</translation>
    </message>
</context>
<context>
    <name>postroom::QuestionDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>postroom::ReadDetailsDialog</name>
    <message>
        <source>Read the details of all contacts</source>
        <translation>Einzelheiten aller Kontakte lesen</translation>
    </message>
    <message>
        <source>Start reading</source>
        <translation>Lesen beginnen</translation>
    </message>
    <message>
        <source>What they chose of the &amp;topics too</source>
        <translation>Auch, was sie bei den &amp;Themen gewählt haben</translation>
    </message>
    <message>
        <source>Resend’s list of contacts has no properties and no topics; they come with each contact’s own page. To search, filter and sort by them all, every page has to be read once.</source>
        <translation>Die Kontaktliste von Resend enthält keine Eigenschaften und keine Themen; sie kommen mit der eigenen Seite jedes Kontakts. Um alle danach zu durchsuchen, zu filtern und zu sortieren, muss jede Seite einmal gelesen werden.</translation>
    </message>
    <message>
        <source>Everything has been read already.</source>
        <translation>Es wurde schon alles gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>This takes %Ln request(s).</source>
        <extracomment>What reading costs; a request is a question to the service</extracomment>
        <translation>
            <numerusform>Das braucht %Ln Anfrage.</numerusform>
            <numerusform>Das braucht %Ln Anfragen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At the usual ten a second that is about %n second(s).</source>
        <translation>
            <numerusform>Bei den üblichen zehn pro Sekunde ist das etwa %n Sekunde.</numerusform>
            <numerusform>Bei den üblichen zehn pro Sekunde sind das etwa %n Sekunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At the usual ten a second that is about %n minute(s).</source>
        <translation>
            <numerusform>Bei den üblichen zehn pro Sekunde ist das etwa %n Minute.</numerusform>
            <numerusform>Bei den üblichen zehn pro Sekunde sind das etwa %n Minuten.</numerusform>
        </translation>
    </message>
    <message>
        <source>You can work on meanwhile, pause it, or stop it; what has been read stays until you quit.</source>
        <translation>Sie können inzwischen weiterarbeiten, das Lesen anhalten oder stoppen; was gelesen wurde, bleibt, bis Sie das Programm beenden.</translation>
    </message>
</context>
<context>
    <name>postroom::RecordInspector</name>
    <message>
        <source>Copy name</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Copy record</source>
        <extracomment>Copies type, name, value, priority and TTL of one DNS record</extracomment>
        <translation>Eintrag kopieren</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Heading over one DNS record in full; %1 is what it is for, %2 its type (&quot;MX&quot;)</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n Zeichen</numerusform>
            <numerusform>%n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Value of the record</source>
        <translation>Wert des Eintrags</translation>
    </message>
    <message>
        <source>TTL %1, %2</source>
        <extracomment>Above one DNS record in full: %1 is its time to live (&quot;Auto&quot;), %2 how long its value is</extracomment>
        <translation>TTL %1, %2</translation>
    </message>
    <message>
        <source>Priority %1, %2</source>
        <extracomment>Above one DNS record in full: %1 is a number, %2 what else there is to say of it</extracomment>
        <translation>Priorität %1, %2</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <extracomment>Above one DNS record in full: %1 is since when it is verified, %2 what else there is to say of it</extracomment>
        <translation>%1  ·  %2</translation>
    </message>
</context>
<context>
    <name>postroom::RecordTable</name>
    <message>
        <source>DNS records</source>
        <translation>DNS-Einträge</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Copy record</source>
        <translation>Eintrag kopieren</translation>
    </message>
</context>
<context>
    <name>postroom::RenameApiKeyDialog</name>
    <message>
        <source>Rename API key</source>
        <translation>API-Schlüssel umbenennen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>The key was not renamed.</source>
        <translation>Der Schlüssel wurde nicht umbenannt.</translation>
    </message>
</context>
<context>
    <name>postroom::ReportPage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Stop sending…</source>
        <translation>Senden stoppen …</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>When it was opened and clicked</source>
        <translation>Wann er geöffnet und geklickt wurde</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Nobody has opened it yet, as far as can be seen. Opens are seen only where the domain tracks them and the reader loads pictures.</source>
        <translation>Soweit zu sehen ist, hat ihn noch niemand geöffnet. Öffnungen sind nur zu sehen, wo die Domain sie verfolgt und der Leser Bilder lädt.</translation>
    </message>
    <message>
        <source>Clicked links</source>
        <translation>Geklickte Links</translation>
    </message>
    <message>
        <source>No link was clicked yet</source>
        <translation>Noch wurde kein Link geklickt</translation>
    </message>
    <message>
        <source>Clicks are seen only where the domain tracks them.</source>
        <translation>Klicks sind nur zu sehen, wo die Domain sie verfolgt.</translation>
    </message>
    <message>
        <source>No link matches</source>
        <translation>Kein Link passt</translation>
    </message>
    <message>
        <source>The links could not be loaded.</source>
        <translation>Die Links konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>A day in short: &quot;1 Dec&quot;; see QLocale::toString for the letters</extracomment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Stop sending “%1”?</source>
        <translation>Das Senden von „%1“ stoppen?</translation>
    </message>
    <message>
        <source>What is out is out; nobody else gets it. It cannot be resumed: to send it to the rest you would need a copy and a segment of those who are missing.</source>
        <translation>Was hinaus ist, ist hinaus; sonst bekommt ihn niemand mehr. Das Senden lässt sich nicht fortsetzen: Um ihn an den Rest zu senden, bräuchten Sie eine Kopie und ein Segment derer, die fehlen.</translation>
    </message>
    <message>
        <source>Stop sending</source>
        <translation>Senden stoppen</translation>
    </message>
    <message>
        <source>When it was opened could not be loaded.</source>
        <translation>Wann geöffnet wurde, ließ sich nicht laden.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>The report could not be refreshed: what you see is older.</source>
        <translation>Der Bericht konnte nicht aktualisiert werden: Was Sie sehen, ist älter.</translation>
    </message>
    <message>
        <source>The report could not be loaded.</source>
        <translation>Der Bericht konnte nicht geladen werden.</translation>
    </message>
    <message>
        <source>Whether it is still going out could not be read.</source>
        <translation>Ob er noch gesendet wird, konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The numbers are older: they could not be refreshed.</source>
        <translation>Die Zahlen sind älter: Sie konnten nicht aktualisiert werden.</translation>
    </message>
    <message>
        <source>The numbers could not be loaded.</source>
        <translation>Die Zahlen konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>The chart is older: it could not be refreshed.</source>
        <translation>Das Diagramm ist älter: Es konnte nicht aktualisiert werden.</translation>
    </message>
</context>
<context>
    <name>postroom::RescheduleDialog</name>
    <message>
        <source>Another time for “%1”</source>
        <extracomment>%1 is the name of a broadcast</extracomment>
        <translation>Andere Zeit für „%1“</translation>
    </message>
    <message>
        <source>Set this time</source>
        <translation>Diese Zeit setzen</translation>
    </message>
    <message>
        <source>It is taken back to a draft and scheduled anew. Should the second step fail, it stays a draft and you are told.</source>
        <translation>Er wird zum Entwurf zurückgenommen und neu geplant. Scheitert der zweite Schritt, bleibt er ein Entwurf, und Sie erfahren es.</translation>
    </message>
    <message>
        <source>The people are still being counted.</source>
        <translation>Die Menschen werden noch gezählt.</translation>
    </message>
    <message>
        <source>Try again when the number stands here.</source>
        <translation>Versuchen Sie es noch einmal, wenn die Zahl hier steht.</translation>
    </message>
    <message>
        <source>The time was not changed.</source>
        <translation>Die Zeit wurde nicht geändert.</translation>
    </message>
    <message>
        <source>The people could not be counted.</source>
        <translation>Die Personen ließen sich nicht zählen.</translation>
    </message>
    <message>
        <source>They are being counted again: try again when the number stands here.</source>
        <translation>Sie werden noch einmal gezählt: Versuchen Sie es wieder, wenn die Zahl hier steht.</translation>
    </message>
    <message>
        <source>The chosen time has passed meanwhile. Choose a later one.</source>
        <translation>Die gewählte Zeit ist inzwischen vorbei. Wählen Sie eine spätere.</translation>
    </message>
</context>
<context>
    <name>postroom::ResolverDialog</name>
    <message>
        <source>Ask another resolver</source>
        <extracomment>Title: which DNS resolver is asked what the world sees</extracomment>
        <translation>Einen anderen Resolver fragen</translation>
    </message>
    <message>
        <source>Ask it</source>
        <translation>Diesen fragen</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>Its number, for example 9.9.9.9 or 2620:fe::fe. With a port: 9.9.9.9:5353 or [2620:fe::fe]:5353.</source>
        <translation>Seine Nummer, zum Beispiel 9.9.9.9 oder 2620:fe::fe. Mit Port: 9.9.9.9:5353 oder [2620:fe::fe]:5353.</translation>
    </message>
    <message>
        <source>Type the address of a resolver.</source>
        <translation>Geben Sie die Adresse eines Resolvers ein.</translation>
    </message>
    <message>
        <source>This is no address. Type numbers as in 9.9.9.9, not a name.</source>
        <translation>Das ist keine Adresse. Geben Sie Zahlen wie in 9.9.9.9 ein, keinen Namen.</translation>
    </message>
    <message>
        <source>The port is a number from 1 to 65535.</source>
        <translation>Der Port ist eine Zahl von 1 bis 65535.</translation>
    </message>
</context>
<context>
    <name>postroom::SegmentDialog</name>
    <message>
        <source>New segment</source>
        <translation>Neues Segment</translation>
    </message>
    <message>
        <source>Rename segment</source>
        <translation>Segment umbenennen</translation>
    </message>
    <message>
        <source>Create segment</source>
        <translation>Segment anlegen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Only your team sees it. People are put in afterwards.</source>
        <translation>Nur das eigene Team sieht ihn. Menschen kommen danach hinein.</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>Einen Namen eingeben.</translation>
    </message>
    <message>
        <source>The segment was not created.</source>
        <translation>Das Segment wurde nicht angelegt.</translation>
    </message>
    <message>
        <source>The segment was not renamed.</source>
        <translation>Das Segment wurde nicht umbenannt.</translation>
    </message>
</context>
<context>
    <name>postroom::SegmentsAndTopicsPage</name>
    <message>
        <source>Segments and topics</source>
        <translation>Segmente und Themen</translation>
    </message>
    <message>
        <source>Filter segments and topics</source>
        <translation>Segmente und Themen filtern</translation>
    </message>
    <message>
        <source>No segments yet</source>
        <translation>Noch keine Segmente</translation>
    </message>
    <message>
        <source>A segment says who gets a broadcast.</source>
        <translation>Ein Segment legt fest, wer einen Broadcast bekommt.</translation>
    </message>
    <message>
        <source>No segment matches</source>
        <translation>Keine passenden Segmente</translation>
    </message>
    <message>
        <source>The segments could not be loaded.</source>
        <translation>Die Segmente konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>No topics yet</source>
        <translation>Noch keine Themen</translation>
    </message>
    <message>
        <source>Topics let people choose what they hear about.</source>
        <translation>Mit Themen wählen Ihre Kontakte selbst, worüber sie etwas hören möchten.</translation>
    </message>
    <message>
        <source>No topic matches</source>
        <translation>Keine passenden Themen</translation>
    </message>
    <message>
        <source>The topics could not be loaded.</source>
        <translation>Die Themen konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>The segments could not be refreshed.</source>
        <translation>Die Segmente konnten nicht aktualisiert werden.</translation>
    </message>
    <message>
        <source>The topics could not be refreshed.</source>
        <translation>Die Themen konnten nicht aktualisiert werden.</translation>
    </message>
    <message>
        <source>Count all</source>
        <translation>Alle zählen</translation>
    </message>
    <message>
        <source>New segment</source>
        <translation>Neues Segment</translation>
    </message>
    <message>
        <source>Show its contacts</source>
        <translation>Kontakte anzeigen</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Zählen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Delete segment…</source>
        <translation>Segment löschen …</translation>
    </message>
    <message>
        <source>New topic</source>
        <translation>Neues Thema</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Delete topic…</source>
        <translation>Thema löschen …</translation>
    </message>
    <message numerus="yes">
        <source>Takes about %n request(s): one for every hundred people.</source>
        <extracomment>Tool tip of &quot;Count all&quot;; a request is a question to the service, of which it answers some ten a second</extracomment>
        <translation>
            <numerusform>Braucht etwa %n Anfrage: eine für je hundert Menschen.</numerusform>
            <numerusform>Braucht etwa %n Anfragen: eine für je hundert Menschen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The people in it stay among your contacts; only the segment goes. This cannot be undone.</source>
        <translation>Die Menschen darin bleiben Kontakte; nur das Segment verschwindet. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message numerus="yes">
        <source>%n broadcast(s) that are not out yet go to it and will need another one: %1.</source>
        <extracomment>%1 is a list of names of broadcasts</extracomment>
        <translation>
            <numerusform>%n noch nicht verschickter Broadcast geht an dieses Segment und braucht ein anderes: %1.</numerusform>
            <numerusform>%n noch nicht verschickte Broadcasts gehen an dieses Segment und brauchen ein anderes: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the segment “%1”?</source>
        <translation>Das Segment „%1“ löschen?</translation>
    </message>
    <message>
        <source>Delete segment</source>
        <translation>Segment löschen</translation>
    </message>
    <message>
        <source>The segment was not deleted.</source>
        <translation>Das Segment wurde nicht gelöscht.</translation>
    </message>
    <message>
        <source>What people chose for it is lost. Everybody in a segment gets broadcasts that have no topic. This cannot be undone.</source>
        <translation>Was die Menschen dafür gewählt haben, geht verloren. Broadcasts ohne Thema erhalten alle in einem Segment. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message numerus="yes">
        <source>%n broadcast(s) that are not out yet have this topic: %1.</source>
        <extracomment>%1 is a list of names of broadcasts</extracomment>
        <translation>
            <numerusform>%n noch nicht verschickter Broadcast hat dieses Thema: %1.</numerusform>
            <numerusform>%n noch nicht verschickte Broadcasts haben dieses Thema: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the topic “%1”?</source>
        <translation>Das Thema „%1“ löschen?</translation>
    </message>
    <message>
        <source>Delete topic</source>
        <translation>Thema löschen</translation>
    </message>
    <message>
        <source>The topic was not deleted.</source>
        <translation>Das Thema wurde nicht gelöscht.</translation>
    </message>
    <message>
        <source>Looking for “%1” in the broadcasts that are not out yet…</source>
        <extracomment>%1 is the name of a segment or topic that is to be deleted</extracomment>
        <translation>„%1“ wird in den Broadcasts gesucht, die noch nicht hinaus sind …</translation>
    </message>
    <message>
        <source>Not all broadcasts could be read: others may go to it too.</source>
        <extracomment>It: a segment that is to be deleted</extracomment>
        <translation>Nicht alle Broadcasts ließen sich lesen: Vielleicht gehen noch andere an das Segment.</translation>
    </message>
    <message>
        <source>Not all broadcasts could be read: others may have it too.</source>
        <extracomment>It: a topic that is to be deleted</extracomment>
        <translation>Nicht alle Broadcasts ließen sich lesen: Vielleicht haben es noch andere.</translation>
    </message>
    <message>
        <source>The segment “%1” was not deleted.</source>
        <extracomment>%1 is the name of a segment</extracomment>
        <translation>Das Segment „%1“ wurde nicht gelöscht.</translation>
    </message>
    <message>
        <source>The topic “%1” was not deleted.</source>
        <extracomment>%1 is the name of a topic</extracomment>
        <translation>Das Thema „%1“ wurde nicht gelöscht.</translation>
    </message>
</context>
<context>
    <name>postroom::SegmentsModel</name>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>People</source>
        <extracomment>Column: how many people are in a segment</extracomment>
        <translation>Menschen</translation>
    </message>
    <message>
        <source>Subscribed</source>
        <extracomment>Column: how many people of a segment get its broadcasts</extracomment>
        <translation>Abonniert</translation>
    </message>
    <message>
        <source>Counted</source>
        <extracomment>Column: when the people of a segment were counted</extracomment>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>Counting…</source>
        <extracomment>In the column &quot;Counted&quot;: people are being counted now</extracomment>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>In the column &quot;Counted&quot;: the count broke off</extracomment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <extracomment>At least so many people, because not all have been counted; %1 is a number</extracomment>
        <translation>%1 oder mehr</translation>
    </message>
</context>
<context>
    <name>postroom::SendPage</name>
    <message>
        <source>Count again</source>
        <translation>Neu zählen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>To be sure, type the n&amp;umber of people</source>
        <translation>Geben Sie zur Sicherheit die &amp;Zahl der Menschen ein</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Make a copy</source>
        <translation>Kopie anlegen</translation>
    </message>
    <message>
        <source>Send test first…</source>
        <translation>Zuerst Test senden …</translation>
    </message>
    <message>
        <source>Send broadcast</source>
        <translation>Broadcast senden</translation>
    </message>
    <message>
        <source>To</source>
        <extracomment>Who a broadcast goes to: the name of a segment</extracomment>
        <translation>An</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Counted</source>
        <extracomment>How many people, and when they were counted</extracomment>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Reply to</source>
        <translation>Antwort an</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Preview text</source>
        <translation>Vorschautext</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Show what the checks found</source>
        <translation>Zeigen, was die Prüfungen ergeben haben</translation>
    </message>
    <message>
        <source>Reading the broadcast…</source>
        <translation>Der Broadcast wird gelesen …</translation>
    </message>
    <message>
        <source>What you see next is what Resend has saved.</source>
        <translation>Was Sie gleich sehen, ist das, was Resend gespeichert hat.</translation>
    </message>
    <message>
        <source>The broadcast could not be read.</source>
        <translation>Der Broadcast konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>No segment is chosen.</source>
        <translation>Es ist kein Segment gewählt.</translation>
    </message>
    <message>
        <source>None: everybody subscribed in the segment gets it.</source>
        <translation>Keines: Alle Abonnierten im Segment bekommen ihn.</translation>
    </message>
    <message>
        <source>%1. Resend leaves out who opted out of it.</source>
        <translation>%1. Resend lässt aus, wer sich davon abgemeldet hat.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Nicht verifiziert</translation>
    </message>
    <message>
        <source>Nobody: choose a segment first.</source>
        <translation>Niemand: Wählen Sie zuerst ein Segment.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln must be fixed</source>
        <translation>
            <numerusform>%Ln ist zu beheben</numerusform>
            <numerusform>%Ln sind zu beheben</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing must be fixed</source>
        <translation>Nichts ist zu beheben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to look at</source>
        <translation>
            <numerusform>%Ln anzusehen</numerusform>
            <numerusform>%Ln anzusehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send “%1” to %Ln person(s)</source>
        <translation>
            <numerusform>„%1“ an %Ln Person senden</numerusform>
            <numerusform>„%1“ an %Ln Personen senden</numerusform>
        </translation>
    </message>
    <message>
        <source>Send “%1”</source>
        <translation>„%1“ senden</translation>
    </message>
    <message>
        <source>The message is being checked…</source>
        <translation>Die Nachricht wird geprüft …</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet …</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message numerus="yes">
        <source>Send to %Ln person(s)</source>
        <translation>
            <numerusform>An %Ln Person senden</numerusform>
            <numerusform>An %Ln Personen senden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Schedule for %Ln person(s)</source>
        <translation>
            <numerusform>Für %Ln Person planen</numerusform>
            <numerusform>Für %Ln Personen planen</numerusform>
        </translation>
    </message>
    <message>
        <source>No copy was made.</source>
        <translation>Es wurde keine Kopie angelegt.</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Load again what the checks need</source>
        <translation>Neu laden, was die Prüfungen brauchen</translation>
    </message>
    <message>
        <source>Could not be checked: %1. Nothing can be sent before.</source>
        <extracomment>%1 is a list of the names of checks</extracomment>
        <translation>Ließ sich nicht prüfen: %1. Vorher lässt sich nichts senden.</translation>
    </message>
    <message>
        <source>Can send</source>
        <extracomment>Badge behind the sender: the service takes messages from its domain</extracomment>
        <translation>Kann senden</translation>
    </message>
    <message>
        <source>Sending is off</source>
        <extracomment>Badge behind the sender: the domain&apos;s capability &quot;sending&quot; is switched off</extracomment>
        <translation>Senden ist aus</translation>
    </message>
</context>
<context>
    <name>postroom::SettingsPage</name>
    <message>
        <source>There is no account on this computer yet.</source>
        <translation>Auf diesem Computer gibt es noch kein Konto.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>Konto hinzufügen</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Darstellung</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>As the system</source>
        <extracomment>Appearance: light or dark as the computer is set</extracomment>
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
        <source>Not at all: it goes out at once</source>
        <translation>Gar nicht: Er geht sofort hinaus</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln Minute</numerusform>
            <numerusform>%Ln Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Always</source>
        <extracomment>How many people a broadcast goes to: their number is always typed before sending</extracomment>
        <translation>Immer</translation>
    </message>
    <message numerus="yes">
        <source>From %Ln person(s) on</source>
        <extracomment>How many people a broadcast goes to</extracomment>
        <translation>
            <numerusform>Ab %Ln Person</numerusform>
            <numerusform>Ab %Ln Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>How long a broadcast can be &amp;undone after Send</source>
        <translation>Wie lange ein Broadcast nach „Senden“ noch &amp;rückgängig gemacht werden kann</translation>
    </message>
    <message>
        <source>The number of people is &amp;typed before sending</source>
        <translation>Die Zahl der Menschen wird vor dem Senden &amp;eingegeben</translation>
    </message>
</context>
<context>
    <name>postroom::SheetDialog</name>
    <message>
        <source>Copy as &amp;text</source>
        <extracomment>Copies the sheet for the IT department, for a mail or a ticket</extracomment>
        <translation>Als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>Sheet for the IT department</source>
        <translation>Blatt für die IT-Abteilung</translation>
    </message>
    <message>
        <source>Everything that is needed to enter the records of %1, and nothing secret.</source>
        <extracomment>%1 is a domain</extracomment>
        <translation>Alles, was nötig ist, um die Einträge von %1 einzutragen, und nichts Geheimes.</translation>
    </message>
    <message>
        <source>How the sheet will look</source>
        <translation>Wie das Blatt aussehen wird</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <extracomment>Saves the sheet for the IT department</extracomment>
        <translation>Als PDF &amp;speichern …</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <extracomment>Prints the sheet for the IT department</extracomment>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>Write a &amp;mail…</source>
        <extracomment>Opens the person&apos;s mail program with the sheet for the IT department as a mail</extracomment>
        <translation>E-&amp;Mail schreiben …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>US Letter</source>
        <extracomment>A size of paper: 8.5 x 11 inches</extracomment>
        <translation>US Letter</translation>
    </message>
    <message>
        <source>P&amp;aper</source>
        <extracomment>The size of paper</extracomment>
        <translation>P&amp;apier</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Save the sheet for IT</source>
        <translation>Blatt für die IT speichern</translation>
    </message>
    <message>
        <source>The sheet is saved.</source>
        <translation>Das Blatt ist gespeichert.</translation>
    </message>
    <message>
        <source>The sheet was not saved.</source>
        <translation>Das Blatt wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose another folder.</source>
        <translation>%1 lässt sich nicht schreiben. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The sheet is on its way to the printer.</source>
        <translation>Das Blatt ist auf dem Weg zum Drucker.</translation>
    </message>
    <message>
        <source>The sheet was not printed.</source>
        <translation>Das Blatt wurde nicht gedruckt.</translation>
    </message>
    <message>
        <source>The printer does not take it. Choose another one, or save the sheet as PDF.</source>
        <translation>Der Drucker nimmt es nicht an. Wählen Sie einen anderen oder speichern Sie das Blatt als PDF.</translation>
    </message>
    <message>
        <source>The mail is open in your mail program.</source>
        <translation>Die E-Mail ist in Ihrem Mailprogramm geöffnet.</translation>
    </message>
    <message>
        <source>Add who is to get it.</source>
        <translation>Tragen Sie ein, wer sie bekommen soll.</translation>
    </message>
    <message>
        <source>No mail program opened.</source>
        <translation>Es hat sich kein Mailprogramm geöffnet.</translation>
    </message>
    <message>
        <source>Copy the text, and paste it into a mail of your own.</source>
        <translation>Kopieren Sie den Text und fügen Sie ihn in eine eigene E-Mail ein.</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
</context>
<context>
    <name>postroom::SheetPreview</name>
    <message>
        <source>The sheet</source>
        <translation>Das Blatt</translation>
    </message>
</context>
<context>
    <name>postroom::SkeletonPane</name>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
</context>
<context>
    <name>postroom::StartingPage</name>
    <message>
        <source>What do you want to send?</source>
        <translation>Was möchten Sie senden?</translation>
    </message>
    <message>
        <source>Begin with a message that is close to yours and change every word of it.</source>
        <translation>Beginnen Sie mit einer Nachricht, die Ihrer nahekommt, und ändern Sie jedes Wort daran.</translation>
    </message>
    <message>
        <source>Empty page</source>
        <translation>Leere Seite</translation>
    </message>
    <message>
        <source>Only your words.</source>
        <translation>Nur Ihre Worte.</translation>
    </message>
    <message>
        <source>HTML from elsewhere</source>
        <translation>HTML von anderswo</translation>
    </message>
    <message>
        <source>Paste what a designer or another program made.</source>
        <translation>Fügen Sie ein, was ein Designer oder ein anderes Programm erstellt hat.</translation>
    </message>
</context>
<context>
    <name>postroom::StatusLine</name>
    <message numerus="yes">
        <source>%1 of %n request(s) left in this moment</source>
        <extracomment>Last line of the window: how many requests the service takes before it asks to wait</extracomment>
        <translation>
            <numerusform>Derzeit noch %1 von %n Anfrage frei</numerusform>
            <numerusform>Derzeit noch %1 von %n Anfragen frei</numerusform>
        </translation>
    </message>
    <message>
        <source>Last refreshed %1</source>
        <extracomment>Last line of the window; %1 is a time of day, with the date where it is not today&apos;s</extracomment>
        <translation>Stand: %1</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>How wrong a clock is, in minutes</extracomment>
        <translation>%1 Min.</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>How wrong a clock is, in hours</extracomment>
        <translation>%1 Std.</translation>
    </message>
    <message>
        <source>This computer’s clock is %1 behind. Times here are Resend’s.</source>
        <translation>Die Uhr dieses Computers geht %1 nach. Die Zeiten hier sind die von Resend.</translation>
    </message>
    <message>
        <source>This computer’s clock is %1 ahead. Times here are Resend’s.</source>
        <translation>Die Uhr dieses Computers geht %1 vor. Die Zeiten hier sind die von Resend.</translation>
    </message>
</context>
<context>
    <name>postroom::StylePanel</name>
    <message>
        <source> px</source>
        <extracomment>Unit behind a number: pixels</extracomment>
        <translation> px</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>&amp;Breite</translation>
    </message>
    <message>
        <source>&amp;Background</source>
        <translation>&amp;Hintergrund</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>&amp;Seite</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>&amp;Accent</source>
        <translation>&amp;Akzent</translation>
    </message>
    <message>
        <source>Sans serif</source>
        <translation>Serifenlos</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>Mit Serifen</translation>
    </message>
    <message>
        <source>Typewriter</source>
        <translation>Schreibmaschine</translation>
    </message>
    <message>
        <source>&amp;Font</source>
        <translation>S&amp;chrift</translation>
    </message>
    <message>
        <source>Square</source>
        <extracomment>Shapes of buttons</extracomment>
        <translation>Eckig</translation>
    </message>
    <message>
        <source>Rounded</source>
        <translation>Abgerundet</translation>
    </message>
    <message>
        <source>Pill</source>
        <translation>Pille</translation>
    </message>
    <message>
        <source>B&amp;uttons</source>
        <translation>Schalt&amp;flächen</translation>
    </message>
    <message>
        <source>What the message is written in: screen readers speak it so.</source>
        <translation>Worin die Nachricht geschrieben ist: So sprechen Screenreader sie aus.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
</context>
<context>
    <name>postroom::TablePage</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>Count behind a page&apos;s title while a filter is on; both are numbers</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 so far…</source>
        <extracomment>Count behind a page&apos;s title while the rest is still loading</extracomment>
        <translation>Bisher %1…</translation>
    </message>
</context>
<context>
    <name>postroom::TablePane</name>
    <message>
        <source>Nothing has all that you search and filter for.</source>
        <translation>Nichts passt zu allem, wonach gesucht und gefiltert wird.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Open accounts</source>
        <translation>Konten öffnen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>postroom::TestDialog</name>
    <message>
        <source>Send a test</source>
        <translation>Einen Test senden</translation>
    </message>
    <message>
        <source>Send test</source>
        <translation>Test senden</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;An</translation>
    </message>
    <message>
        <source>Yourself, and up to five others. A comma between addresses.</source>
        <translation>Sie selbst und bis zu fünf andere. Ein Komma zwischen den Adressen.</translation>
    </message>
    <message>
        <source>&amp;As this contact would get it</source>
        <translation>&amp;Wie ihn dieser Kontakt bekäme</translation>
    </message>
    <message>
        <source>Personal fields are filled in with what is known of this contact.</source>
        <translation>Persönliche Felder werden mit dem gefüllt, was von diesem Kontakt bekannt ist.</translation>
    </message>
    <message>
        <source>Nobody in particular: with the fallbacks</source>
        <translation>Niemand Bestimmtes: mit den Ersatzwerten</translation>
    </message>
    <message>
        <source>The subject is marked with “[Test]”, and the unsubscribe link leads nowhere.</source>
        <translation>Der Betreff wird mit „[Test]“ gekennzeichnet, und der Abmeldelink führt nirgendwohin.</translation>
    </message>
    <message numerus="yes">
        <source>Counts as %Ln email(s) against your plan’s quota at Resend.</source>
        <translation>
            <numerusform>Zählt als %Ln E-Mail auf das Kontingent Ihres Tarifs bei Resend.</numerusform>
            <numerusform>Zählt als %Ln E-Mails auf das Kontingent Ihres Tarifs bei Resend.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write at least one address.</source>
        <translation>Geben Sie mindestens eine Adresse ein.</translation>
    </message>
    <message>
        <source>At most six addresses.</source>
        <translation>Höchstens sechs Adressen.</translation>
    </message>
    <message>
        <source>“%1” is no email address.</source>
        <translation>„%1“ ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>A test needs a sender, a subject and a message.</source>
        <translation>Ein Test braucht einen Absender, einen Betreff und eine Nachricht.</translation>
    </message>
    <message>
        <source>Write them first.</source>
        <translation>Schreiben Sie diese zuerst.</translation>
    </message>
    <message>
        <source>There is no contact with this address.</source>
        <translation>Es gibt keinen Kontakt mit dieser Adresse.</translation>
    </message>
    <message>
        <source>The test was not sent.</source>
        <extracomment>%1 is a list of addresses</extracomment>
        <translation>Der Test wurde nicht gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>The test is on its way to %Ln address(es).</source>
        <translation>
            <numerusform>Der Test ist unterwegs an %Ln Adresse.</numerusform>
            <numerusform>Der Test ist unterwegs an %Ln Adressen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Noch einmal senden</translation>
    </message>
    <message>
        <source>The test was not sent to %1.</source>
        <translation>Der Test wurde nicht an %1 gesendet.</translation>
    </message>
    <message>
        <source>Each address counts as one email against your plan’s quota at Resend.</source>
        <translation>Jede Adresse zählt als eine E-Mail zum Kontingent Ihres Tarifs bei Resend.</translation>
    </message>
</context>
<context>
    <name>postroom::TimeChoice</name>
    <message>
        <source>&amp;Now</source>
        <translation>&amp;Jetzt</translation>
    </message>
    <message>
        <source>&amp;At a time…</source>
        <extracomment>One of two choices: now, or at a time</extracomment>
        <translation>&amp;Zu einer Zeit …</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Uhrzeit</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>Zeitz&amp;one</translation>
    </message>
    <message>
        <source>%1 does not exist in %2 on that day: the clocks go forward from %3 to %4.</source>
        <extracomment>Clocks go forward; %1 is a time that does not exist that day, %2 a city, %3 and %4 are times</extracomment>
        <translation>%1 gibt es in %2 an diesem Tag nicht: Die Uhren werden von %3 auf %4 vorgestellt.</translation>
    </message>
    <message>
        <source>That time has passed. Choose a later one.</source>
        <translation>Diese Zeit ist schon vorbei. Wählen Sie eine spätere.</translation>
    </message>
    <message>
        <source>%1 comes twice on that day, because the clocks go back. Which one?</source>
        <extracomment>%1 is a time</extracomment>
        <translation>%1 kommt an diesem Tag zweimal vor, weil die Uhren zurückgestellt werden. Welche Zeit ist gemeint?</translation>
    </message>
    <message>
        <source>The first %1 (%2)</source>
        <extracomment>The clocks go back, so a time comes twice; %1 is the time, %2 the short name of the zone then (&quot;CEST&quot;)</extracomment>
        <translation>Das erste %1 (%2)</translation>
    </message>
    <message>
        <source>The second %1 (%2)</source>
        <extracomment>See the first; an hour later the clock shows the same again</extracomment>
        <translation>Das zweite %1 (%2)</translation>
    </message>
    <message>
        <source>Goes out at once. It cannot be undone.</source>
        <extracomment>%1 is a time</extracomment>
        <translation>Geht sofort hinaus. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Goes out at %1. Until then you can undo.</source>
        <extracomment>%1 is a time</extracomment>
        <translation>Geht um %1 hinaus. Bis dahin können Sie es rückgängig machen.</translation>
    </message>
    <message>
        <source>Resend takes times up to thirty days ahead. Choose an earlier one.</source>
        <translation>Resend nimmt Zeiten bis zu dreißig Tage im Voraus an. Wählen Sie eine frühere.</translation>
    </message>
</context>
<context>
    <name>postroom::TokenDialog</name>
    <message>
        <source>I have &amp;stored it</source>
        <translation>Ich habe ihn ge&amp;speichert</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The new API key</source>
        <translation>Der neue API-Schlüssel</translation>
    </message>
    <message>
        <source>The key “%1” is made</source>
        <translation>Der Schlüssel „%1“ ist angelegt</translation>
    </message>
    <message>
        <source>This is the only time it can be seen. Put it where the program that needs it keeps its secrets; whoever has it can act for your account.</source>
        <translation>Nur jetzt ist er zu sehen. Legen Sie ihn dort ab, wo das Programm, das ihn braucht, seine Geheimnisse aufbewahrt; wer ihn hat, kann für Ihr Konto handeln.</translation>
    </message>
    <message>
        <source>The key</source>
        <translation>Der Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message numerus="yes">
        <source>It leaves the clipboard after %n second(s), and when you quit.</source>
        <translation>
            <numerusform>Er verschwindet nach %n Sekunde aus der Zwischenablage, und wenn Sie das Programm beenden.</numerusform>
            <numerusform>Er verschwindet nach %n Sekunden aus der Zwischenablage, und wenn Sie das Programm beenden.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Use as an account here</source>
        <translation>Hier als Konto &amp;verwenden</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>Ver&amp;bergen</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>An&amp;zeigen</translation>
    </message>
    <message>
        <source>It is an account here now</source>
        <extracomment>Button after &quot;Use as an account here&quot;</extracomment>
        <translation>Er ist jetzt ein Konto hier</translation>
    </message>
</context>
<context>
    <name>postroom::TopicDialog</name>
    <message>
        <source>New topic</source>
        <translation>Neues Thema</translation>
    </message>
    <message>
        <source>Change topic</source>
        <translation>Thema ändern</translation>
    </message>
    <message>
        <source>Create topic</source>
        <translation>Thema anlegen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>People see it where they choose what they get.</source>
        <translation>Man sieht ihn dort, wo man wählt, was man erhält.</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Beschreibung</translation>
    </message>
    <message>
        <source>One or two sentences on what people get, 200 characters at most.</source>
        <translation>Ein oder zwei Sätze dazu, was man erhält, höchstens 200 Zeichen.</translation>
    </message>
    <message>
        <source>Subscribed until they say no</source>
        <translation>Abonniert, bis sie abbestellen</translation>
    </message>
    <message>
        <source>Not subscribed until they say yes</source>
        <translation>Nicht abonniert, bis sie zustimmen</translation>
    </message>
    <message>
        <source>People who made no &amp;choice are</source>
        <translation>Wer nichts &amp;gewählt hat, ist</translation>
    </message>
    <message>
        <source>This can never be changed later, not even by Resend’s support.</source>
        <translation>Das lässt sich später nie mehr ändern, auch nicht durch den Support von Resend.</translation>
    </message>
    <message>
        <source>This was chosen when the topic was created and cannot change.</source>
        <translation>Das wurde beim Anlegen des Themas festgelegt und ist unveränderlich.</translation>
    </message>
    <message>
        <source>Private: only people who are subscribed see it</source>
        <translation>Privat: nur wer abonniert hat, sieht es</translation>
    </message>
    <message>
        <source>Public: everybody sees it</source>
        <translation>Öffentlich: alle sehen es</translation>
    </message>
    <message>
        <source>&amp;Visibility on the page where people choose</source>
        <translation>&amp;Sichtbarkeit auf der Seite, auf der man wählt</translation>
    </message>
    <message>
        <source>At most %1 characters.</source>
        <extracomment>Beside a field; %1 is a number</extracomment>
        <translation>Höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>Einen Namen eingeben.</translation>
    </message>
    <message>
        <source>The topic was not created.</source>
        <translation>Das Thema wurde nicht angelegt.</translation>
    </message>
    <message>
        <source>The topic was not changed.</source>
        <translation>Das Thema wurde nicht geändert.</translation>
    </message>
</context>
<context>
    <name>postroom::TopicsModel</name>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>By default</source>
        <extracomment>Column: whether people are subscribed to a topic before they choose</extracomment>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>Subscribed</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Not subscribed</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>Visibility</source>
        <extracomment>Column: who sees a topic on the page where people choose</extracomment>
        <translation>Sichtbarkeit</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Öffentlich</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Description</source>
        <extracomment>Column: what a topic is about, as people read it where they choose</extracomment>
        <translation>Beschreibung</translation>
    </message>
</context>
<context>
    <name>postroom::Tour</name>
    <message numerus="yes">
        <source>%n picture(s) saved to %1</source>
        <translation>
            <numerusform>%n Bild in %1 gespeichert</numerusform>
            <numerusform>%n Bilder in %1 gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>No port can be had on this computer.</source>
        <translation>Auf diesem Computer ist kein Port zu bekommen.</translation>
    </message>
    <message>
        <source>The state “%1” did not come about.</source>
        <translation>Der Zustand „%1“ ist nicht eingetreten.</translation>
    </message>
    <message>
        <source>The picture of “%1” could not be saved.</source>
        <translation>Das Bild von „%1“ konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>%1: %2, and cannot be read whole.</source>
        <extracomment>Printed with --tour; %1 is the name of a picture, %2 names a text in it</extracomment>
        <translation>%1: %2, und ist nicht ganz zu lesen.</translation>
    </message>
</context>
<context>
    <name>postroom::UndoBar</name>
    <message>
        <source>About to go out</source>
        <translation>Geht gleich hinaus</translation>
    </message>
    <message>
        <source>%1: “%2” goes out in %3</source>
        <extracomment>%1 is an account, %2 the name of a broadcast, %3 the time left: &quot;1:43&quot;</extracomment>
        <translation>%1: „%2“ geht in %3 hinaus</translation>
    </message>
    <message>
        <source>%1: “%2” is going out…</source>
        <extracomment>%1 is an account, %2 the name of a broadcast</extracomment>
        <translation>%1: „%2“ geht hinaus …</translation>
    </message>
    <message>
        <source>“%1” goes out in %2</source>
        <extracomment>%1 is the name of a broadcast, %2 the time left: &quot;1:43&quot;</extracomment>
        <translation>„%1“ geht in %2 hinaus</translation>
    </message>
    <message>
        <source>“%1” is going out…</source>
        <translation>„%1“ geht hinaus …</translation>
    </message>
    <message>
        <source>Undo “%1”</source>
        <extracomment>%1 is the name of a broadcast</extracomment>
        <translation>„%1“ rückgängig machen</translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>Wird rückgängig gemacht …</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>postroom::UndoRow</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>postroom::UnreadNote</name>
    <message>
        <source>Read it again</source>
        <extracomment>Button: reads the people of a segment again</extracomment>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Read them…</source>
        <extracomment>Button: reads the details of contacts that are not known yet</extracomment>
        <translation>Lesen …</translation>
    </message>
    <message>
        <source>Read the people of the segment again</source>
        <translation>Die Personen des Segments neu lesen</translation>
    </message>
    <message numerus="yes">
        <source>The segment’s people are still being read: %Ln so far.</source>
        <translation>
            <numerusform>Die Personen des Segments werden noch gelesen: bisher %Ln.</numerusform>
            <numerusform>Die Personen des Segments werden noch gelesen: bisher %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>The segment was not read to its end, so people are missing here.</source>
        <translation>Das Segment wurde nicht zu Ende gelesen, hier fehlen also Personen.</translation>
    </message>
    <message>
        <source>The segment could not be read again; its people are as of %1.</source>
        <translation>Das Segment ließ sich nicht neu lesen; seine Personen sind vom Stand %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) are left out, because their details have not been read.</source>
        <extracomment>Below the filters: %n contacts are left out because what is filtered by is not known of them</extracomment>
        <translation>
            <numerusform>%Ln Kontakt fehlt hier, weil seine Details noch nicht gelesen wurden.</numerusform>
            <numerusform>%Ln Kontakte fehlen hier, weil ihre Details noch nicht gelesen wurden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The search and the property columns leave out the properties of %Ln contact(s), because their details have not been read.</source>
        <extracomment>Below the filters: property values not known are found by no word, and their cells are empty</extracomment>
        <translation>
            <numerusform>Suche und Eigenschaftsspalten kennen die Eigenschaften von %Ln Kontakt nicht, weil seine Details noch nicht gelesen wurden.</numerusform>
            <numerusform>Suche und Eigenschaftsspalten kennen die Eigenschaften von %Ln Kontakten nicht, weil ihre Details noch nicht gelesen wurden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The search leaves out the properties of %Ln contact(s), because their details have not been read.</source>
        <translation>
            <numerusform>Die Suche kennt die Eigenschaften von %Ln Kontakt nicht, weil seine Details noch nicht gelesen wurden.</numerusform>
            <numerusform>Die Suche kennt die Eigenschaften von %Ln Kontakten nicht, weil ihre Details noch nicht gelesen wurden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The property columns are empty for %Ln contact(s), because their details have not been read.</source>
        <translation>
            <numerusform>Die Eigenschaftsspalten sind für %Ln Kontakt leer, weil seine Details noch nicht gelesen wurden.</numerusform>
            <numerusform>Die Eigenschaftsspalten sind für %Ln Kontakte leer, weil ihre Details noch nicht gelesen wurden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postroom::VisualEditor</name>
    <message>
        <source>You get this because you signed up with us.</source>
        <extracomment>In the footer of a message; the link stands behind it</extracomment>
        <translation>Sie erhalten diese E-Mail, weil Sie sich bei uns angemeldet haben.</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>Abmelden</translation>
    </message>
</context>
<context>
    <name>postroom::WelcomePage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>An API key lets Postroom work with your team’s account at Resend. Whoever looks after the account can create one there: choose “Full access”.</source>
        <translation>Mit einem API-Schlüssel kann Postroom das Konto Ihres Teams bei Resend nutzen. Wer das Konto betreut, kann dort einen erstellen und wählt dabei „Full access“ (Vollzugriff).</translation>
    </message>
    <message>
        <source>Open resend.com/api-keys</source>
        <translation>resend.com/api-keys öffnen</translation>
    </message>
    <message>
        <source>Opens in your web browser</source>
        <translation>Öffnet sich in Ihrem Webbrowser</translation>
    </message>
    <message>
        <source>No key at hand?</source>
        <translation>Kein Schlüssel zur Hand?</translation>
    </message>
    <message>
        <source>Look around in an account full of examples. Nothing leaves this computer.</source>
        <translation>Sehen Sie sich in einem Konto voller Beispiele um. Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Explore the sandbox</source>
        <translation>Sandbox erkunden</translation>
    </message>
    <message>
        <source>Welcome to Postroom</source>
        <translation>Willkommen bei Postroom</translation>
    </message>
    <message>
        <source>Write and send broadcasts, keep contacts and set up domains with Resend, without a web page or a command line.</source>
        <translation>Broadcasts schreiben und senden, Kontakte pflegen und Domains einrichten: alles mit Resend, ohne Webseite und ohne Kommandozeile.</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Konto hinzufügen</translation>
    </message>
    <message>
        <source>Each team at Resend has keys of its own. Give the account a name you will recognise.</source>
        <translation>Jedes Team bei Resend hat eigene Schlüssel. Geben Sie dem Konto einen Namen, den Sie wiedererkennen.</translation>
    </message>
    <message>
        <source>A new key for %1</source>
        <extracomment>%1 is the name of an account</extracomment>
        <translation>Ein neuer Schlüssel für %1</translation>
    </message>
    <message>
        <source>The key that is stored now stays until the new one has been checked.</source>
        <translation>Der jetzt gespeicherte Schlüssel bleibt, bis der neue geprüft ist.</translation>
    </message>
</context>
<context>
    <name>postroom::WindowMenus</name>
    <message>
        <source>&amp;Page</source>
        <extracomment>Menu with the actions of the open page, before any is open</extracomment>
        <translation>&amp;Seite</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Find on this page</source>
        <translation>Auf dieser Seite &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Befehle…</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Darstellung</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Konto</translation>
    </message>
    <message>
        <source>Explore the &amp;sandbox</source>
        <translation>&amp;Sandbox erkunden</translation>
    </message>
    <message>
        <source>&amp;Add account…</source>
        <translation>Konto &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Manage accounts…</source>
        <translation>Konten &amp;verwalten…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Postroom</source>
        <translation>Ü&amp;ber Postroom</translation>
    </message>
</context>
<context>
    <name>postroom::WorkBar</name>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message numerus="yes">
        <source>%1, about %n second(s)</source>
        <extracomment>%1 says how far a long work has come</extracomment>
        <translation>
            <numerusform>%1, etwa %n Sekunde</numerusform>
            <numerusform>%1, etwa %n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, about %n minute(s)</source>
        <extracomment>%1 says how far a long work has come</extracomment>
        <translation>
            <numerusform>%1, etwa %n Minute</numerusform>
            <numerusform>%1, etwa %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
</context>
</TS>
