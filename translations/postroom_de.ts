<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
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
    <name>postroom::ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
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
        <extracomment>Name of a segment that is not there any more</extracomment>
        <translation>Segment: %1</translation>
    </message>
    <message>
        <source>deleted</source>
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
        <source>Nothing was saved. Discard shows what it is now; what you typed is still here.</source>
        <translation>Nichts wurde gespeichert. „Verwerfen“ zeigt den jetzigen Stand; das Eingegebene ist noch hier.</translation>
    </message>
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
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 so far…</source>
        <extracomment>Count behind a page&apos;s title while the rest is still loading</extracomment>
        <translation>bisher %1 …</translation>
    </message>
    <message>
        <source>%1, as of %2</source>
        <extracomment>%1 is a count of contacts, %2 a time of day</extracomment>
        <translation>%1, Stand %2</translation>
    </message>
    <message>
        <source>There are no properties yet</source>
        <translation>Es gibt noch keine Eigenschaften</translation>
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
        <extracomment>Asks the service to look for the DNS records of a domain now</extracomment>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Asks Resend to look for the records now.</source>
        <translation>Bittet Resend, jetzt nach den Einträgen zu suchen.</translation>
    </message>
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
        <source>This domain is ready. Keep these records where the DNS of the domain is managed.</source>
        <translation>Diese Domain ist bereit. Behalten Sie diese Einträge dort, wo das DNS der Domain verwaltet wird.</translation>
    </message>
    <message>
        <source>Enter these records where the DNS of the domain is managed, exactly as they stand here; click a value to copy it. Then press Verify. It often works within minutes and may take up to 72 hours.</source>
        <translation>Tragen Sie diese Einträge genau so, wie sie hier stehen, dort ein, wo das DNS der Domain verwaltet wird; ein Klick auf einen Wert kopiert ihn. Klicken Sie dann auf „Prüfen“. Oft klappt es in wenigen Minuten, es kann aber bis zu 72 Stunden dauern.</translation>
    </message>
    <message>
        <source>%1 of %2 verified</source>
        <extracomment>Under the table of DNS records: how many of all the service has verified</extracomment>
        <translation>%1 von %2 verifiziert</translation>
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
        <source>Open tracking %1   ·   Click tracking %2   ·   Sending %3   ·   Receiving %4</source>
        <translation>Öffnungs-Tracking %1   ·   Klick-Tracking %2   ·   Senden %3   ·   Empfangen %4</translation>
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
        <source>%1 is verified.</source>
        <translation>%1 ist verifiziert.</translation>
    </message>
    <message>
        <source>You can send from it now.</source>
        <translation>Sie können jetzt von dieser Domain senden.</translation>
    </message>
    <message>
        <source>%1 could not be verified.</source>
        <translation>%1 konnte nicht verifiziert werden.</translation>
    </message>
    <message>
        <source>Resend did not find the records. Compare them with what is entered, then press Verify.</source>
        <translation>Resend hat die Einträge nicht gefunden. Vergleichen Sie sie mit dem, was eingetragen ist, und klicken Sie dann auf „Prüfen“.</translation>
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
    <name>postroom::LoadBar</name>
    <message>
        <source>How many contacts are loaded</source>
        <translation>Wie viele Kontakte geladen sind</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Both are numbers of contacts</extracomment>
        <translation>%1 von %2</translation>
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
    <message numerus="yes">
        <source>Loading the rest: %1, about %n second(s)</source>
        <translation>
            <numerusform>Der Rest wird geladen: %1, noch etwa %n Sekunde</numerusform>
            <numerusform>Der Rest wird geladen: %1, noch etwa %n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Loading the rest: %1, about %n minute(s)</source>
        <translation>
            <numerusform>Der Rest wird geladen: %1, noch etwa %n Minute</numerusform>
            <numerusform>Der Rest wird geladen: %1, noch etwa %n Minuten</numerusform>
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
<context>
    <name>postroom::MainWindow</name>
    <message>
        <source>Tabs</source>
        <translation>Tabs</translation>
    </message>
    <message>
        <source>The key of %1 was not stored.</source>
        <extracomment>%1 is the name of an account</extracomment>
        <translation>Der Schlüssel von %1 wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>%1 was not removed, because its key could not be taken out of the keychain.</source>
        <translation>%1 wurde nicht entfernt, weil sich der Schlüssel nicht aus dem Schlüsselbund löschen ließ.</translation>
    </message>
    <message>
        <source>The sandbox could not be started.</source>
        <translation>Die Sandbox konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>Acme Marketing</source>
        <extracomment>The name of the example team in the sandbox</extracomment>
        <translation>Acme Marketing</translation>
    </message>
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
        <source>%1 – Postroom</source>
        <extracomment>Title of the window; %1 is the open account</extracomment>
        <translation>%1 – Postroom</translation>
    </message>
    <message>
        <source>Sandbox: nothing leaves this computer</source>
        <translation>Sandbox: Nichts verlässt diesen Computer</translation>
    </message>
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
        <extracomment>Beside one DNS record in full: %1 is its time to live (&quot;Auto&quot;), %2 how long its value is</extracomment>
        <translation>TTL %1, %2</translation>
    </message>
    <message>
        <source>Priority %1, %2</source>
        <extracomment>Beside one DNS record in full: %1 is a number, %2 what else there is to say of it</extracomment>
        <translation>Priorität %1, %2</translation>
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
</context>
<context>
    <name>postroom::SkeletonPane</name>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
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
        <extracomment>Last line of the window; %1 is a time of day</extracomment>
        <translation>Stand: %1</translation>
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
        <source>Nothing has all the words you typed.</source>
        <translation>Nichts enthält alle Wörter, die Sie eingegeben haben.</translation>
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
</TS>
