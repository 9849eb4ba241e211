<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>Activity</name>
    <message numerus="yes">
        <source>%n request(s) to Resend under way or waiting</source>
        <translation>
            <numerusform>%n request to Resend under way or waiting</numerusform>
            <numerusform>%n requests to Resend under way or waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AudienceWords</name>
    <message numerus="yes">
        <source>Counting… %Ln person(s) so far</source>
        <translation>
            <numerusform>Counting… %Ln person so far</numerusform>
            <numerusform>Counting… %Ln people so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DnsMistakeCure</name>
    <message numerus="yes">
        <source>At %1 there is also “%2”. With %n SPF records none counts: keep one, with all that is needed in it.</source>
        <extracomment>%1 is the name of a DNS record, %2 the value of one</extracomment>
        <translation>
            <numerusform>At %1 there is also “%2”. With %n SPF record none counts: keep one, with all that is needed in it.</numerusform>
            <numerusform>At %1 there is also “%2”. With %n SPF records none counts: keep one, with all that is needed in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DnsRecordStates</name>
    <message numerus="yes">
        <source>It is right at its source. What was there before is still remembered, for %n s at most.</source>
        <extracomment>%n: a number of seconds</extracomment>
        <translation>
            <numerusform>It is right at its source. What was there before is still remembered, for %n second at most.</numerusform>
            <numerusform>It is right at its source. What was there before is still remembered, for %n seconds at most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingMaker</name>
    <message numerus="yes">
        <source>There are %n more of this kind in the message.</source>
        <extracomment>Below the last of a long row of findings of one kind in a message.</extracomment>
        <translation>
            <numerusform>There is %n more of this kind in the message.</numerusform>
            <numerusform>There are %n more of this kind in the message.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuitQuestion</name>
    <message numerus="yes">
        <source>Not saved yet: the changes to %1, and to %Ln more contact(s).</source>
        <extracomment>%1: some addresses of contacts, with commas; %n: how many more there are</extracomment>
        <translation>
            <numerusform>Not saved yet: the changes to %1, and to %Ln more contact.</numerusform>
            <numerusform>Not saved yet: the changes to %1, and to %Ln more contacts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelativeTime</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>in %n minute</numerusform>
            <numerusform>in %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>in %n hour</numerusform>
            <numerusform>in %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postroom::ApiKeysModel</name>
    <message numerus="yes">
        <source>Not for %n day(s)</source>
        <extracomment>In the column &quot;Last used&quot; of API keys</extracomment>
        <translation>
            <numerusform>Not for %n day</numerusform>
            <numerusform>Not for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postroom::BroadcastTable</name>
    <message numerus="yes">
        <source>%n more cannot be read. The files are still in %1.</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>
            <numerusform>%n more cannot be read. The file is still in %1.</numerusform>
            <numerusform>%n more cannot be read. The files are still in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are open in another Postroom on this computer.</source>
        <translation>
            <numerusform>%n more is open in another Postroom on this computer.</numerusform>
            <numerusform>%n more are open in another Postroom on this computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n broadcast(s) have changes that are not saved</source>
        <translation>
            <numerusform>%n broadcast has changes that is not saved</numerusform>
            <numerusform>%n broadcasts have changes that are not saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postroom::ChecksPanel</name>
    <message numerus="yes">
        <source>%n to fix before it can go out</source>
        <translation>
            <numerusform>%n point to fix before it can go out</numerusform>
            <numerusform>%n points to fix before it can go out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n thing to look at</numerusform>
            <numerusform>%n things to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postroom::ContactPropertiesModel</name>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postroom::ContactsPage</name>
    <message numerus="yes">
        <source>%1 of %Ln contact(s)</source>
        <extracomment>Count behind the page&apos;s title while a filter is on; %1 is how many of the %n contacts are shown</extracomment>
        <translation>
            <numerusform>%1 of %Ln contact</numerusform>
            <numerusform>%1 of %Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postroom::CountedEdit</name>
    <message numerus="yes">
        <source>Many inboxes show about %n character(s) of it.</source>
        <translation>
            <numerusform>Many inboxes show about %n character of it.</numerusform>
            <numerusform>Many inboxes show about %n characters of it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postroom::DnsFindings</name>
    <message numerus="yes">
        <source>And %n more: %1. Choose one in the table to see what is wrong with it.</source>
        <extracomment>Below what is wrong with some DNS records; %1 is a list of others</extracomment>
        <translation>
            <numerusform>And %n more: %1. Choose it in the table to see what is wrong with it.</numerusform>
            <numerusform>And %n more: %1. Choose one in the table to see what is wrong with it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postroom::DomainClaimCard</name>
    <message numerus="yes">
        <source>Asking Resend again in %n second(s).</source>
        <translation>
            <numerusform>Asking Resend again in %n second.</numerusform>
            <numerusform>Asking Resend again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postroom::DomainDns</name>
    <message numerus="yes">
        <source>Looked %n second(s) ago</source>
        <translation>
            <numerusform>Looked %n second ago</numerusform>
            <numerusform>Looked %n seconds ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; looking again in %n second(s).</source>
        <extracomment>%1: &quot;Asked ada.ns.cloudflare.com 12 seconds ago&quot;</extracomment>
        <translation>
            <numerusform>%1; looking again in %n second.</numerusform>
            <numerusform>%1; looking again in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <extracomment>%1 is a list of DNS servers, of which there are more</extracomment>
        <translation>
            <numerusform>%1 and %n other</numerusform>
            <numerusform>%1 and %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rehearsed %n second(s) ago</source>
        <translation>
            <numerusform>Rehearsed %n second ago</numerusform>
            <numerusform>Rehearsed %n seconds ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Asked %1 %n second(s) ago</source>
        <extracomment>%1 is a list of DNS servers</extracomment>
        <translation>
            <numerusform>Asked %1 %n second ago</numerusform>
            <numerusform>Asked %1 %n seconds ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postroom::DomainPane</name>
    <message numerus="yes">
        <source>Asking Resend again in %n second(s).</source>
        <translation>
            <numerusform>Asking Resend again in %n second.</numerusform>
            <numerusform>Asking Resend again in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) to look at: %1</source>
        <extracomment>Above the table of DNS records; %1 is a list of records, by type and name</extracomment>
        <translation>
            <numerusform>%n record to look at: %1</numerusform>
            <numerusform>%n records to look at: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postroom::DomainsPage</name>
    <message numerus="yes">
        <source>%n domain(s), %1 verified</source>
        <extracomment>Behind the title of the page: how many domains, and how many of them are verified</extracomment>
        <translation>
            <numerusform>%n domain, %1 verified</numerusform>
            <numerusform>%n domains, %1 verified</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n broadcast(s) that are not out yet are sent from it: %1.</source>
        <extracomment>%1 is a list of names of broadcasts</extracomment>
        <translation>
            <numerusform>%n broadcast that is not out yet is sent from it: %1.</numerusform>
            <numerusform>%n broadcasts that are not out yet are sent from it: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n API key(s) made here may send only from this domain, and can no longer send from it: %1.</source>
        <extracomment>%1 is a list of names of API keys</extracomment>
        <translation>
            <numerusform>%n API key made here may send only from this domain, and can no longer send from it: %1.</numerusform>
            <numerusform>%n API keys made here may send only from this domain, and can no longer send from it: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postroom::HistoryDialog</name>
    <message numerus="yes">
        <source>%Ln line(s) of the history cannot be read.</source>
        <translation>
            <numerusform>%Ln line of the history cannot be read.</numerusform>
            <numerusform>%Ln lines of the history cannot be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postroom::OverviewPage</name>
    <message numerus="yes">
        <source>All mail of this account in the last %Ln day(s)</source>
        <translation>
            <numerusform>All mail of this account in the last %Ln day</numerusform>
            <numerusform>All mail of this account in the last %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postroom::PeoplePane</name>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them is no contact any more.</source>
        <translation>
            <numerusform>%Ln of them is no contact any more.</numerusform>
            <numerusform>%Ln of them are no contacts any more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postroom::PeopleSegmentDialog</name>
    <message numerus="yes">
        <source>New segment of %Ln person(s)</source>
        <translation>
            <numerusform>New segment of %Ln person</numerusform>
            <numerusform>New segment of %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This takes %Ln request(s): Resend adds people one by one. It goes on in the background, at the pace that Resend allows.</source>
        <translation>
            <numerusform>This takes %Ln request: Resend adds people one by one. It goes on in the background, at the pace that Resend allows.</numerusform>
            <numerusform>This takes %Ln requests: Resend adds people one by one. It goes on in the background, at the pace that Resend allows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postroom::PreviewPane</name>
    <message numerus="yes">
        <source>%n image(s) blocked · Show</source>
        <extracomment>A button that lets the preview load the images</extracomment>
        <translation>
            <numerusform>%n image blocked · Show</numerusform>
            <numerusform>%n images blocked · Show</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postroom::PropertiesPage</name>
    <message numerus="yes">
        <source>%n broadcast(s) that are not out yet use it: %1.</source>
        <extracomment>%1 is a list of names of broadcasts</extracomment>
        <translation>
            <numerusform>%n broadcast that is not out yet uses it: %1.</numerusform>
            <numerusform>%n broadcasts that are not out yet use it: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postroom::ReadDetailsDialog</name>
    <message numerus="yes">
        <source>This takes %Ln request(s).</source>
        <extracomment>What reading costs; a request is a question to the service</extracomment>
        <translation>
            <numerusform>This takes %Ln request.</numerusform>
            <numerusform>This takes %Ln requests.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At the usual ten a second that is about %n second(s).</source>
        <translation>
            <numerusform>At the usual ten a second that is about %n second.</numerusform>
            <numerusform>At the usual ten a second that is about %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At the usual ten a second that is about %n minute(s).</source>
        <translation>
            <numerusform>At the usual ten a second that is about %n minute.</numerusform>
            <numerusform>At the usual ten a second that is about %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postroom::RecordInspector</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postroom::SegmentsAndTopicsPage</name>
    <message numerus="yes">
        <source>Takes about %n request(s): one for every hundred people.</source>
        <extracomment>Tool tip of &quot;Count all&quot;; a request is a question to the service, of which it answers some ten a second</extracomment>
        <translation>
            <numerusform>Takes about %n request: one for every hundred people.</numerusform>
            <numerusform>Takes about %n requests: one for every hundred people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n broadcast(s) that are not out yet go to it and will need another one: %1.</source>
        <extracomment>%1 is a list of names of broadcasts</extracomment>
        <translation>
            <numerusform>%n broadcast that is not out yet goes to it and will need another one: %1.</numerusform>
            <numerusform>%n broadcasts that are not out yet go to it and will need another one: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n broadcast(s) that are not out yet have this topic: %1.</source>
        <extracomment>%1 is a list of names of broadcasts</extracomment>
        <translation>
            <numerusform>%n broadcast that is not out yet has this topic: %1.</numerusform>
            <numerusform>%n broadcasts that are not out yet have this topic: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postroom::SendPage</name>
    <message numerus="yes">
        <source>%Ln must be fixed</source>
        <translation>
            <numerusform>%Ln thing must be fixed</numerusform>
            <numerusform>%Ln things must be fixed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to look at</source>
        <translation>
            <numerusform>%Ln thing to look at</numerusform>
            <numerusform>%Ln things to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send “%1” to %Ln person(s)</source>
        <translation>
            <numerusform>Send “%1” to %Ln person</numerusform>
            <numerusform>Send “%1” to %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to %Ln person(s)</source>
        <translation>
            <numerusform>Send to %Ln person</numerusform>
            <numerusform>Send to %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Schedule for %Ln person(s)</source>
        <translation>
            <numerusform>Schedule for %Ln person</numerusform>
            <numerusform>Schedule for %Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postroom::SettingsPage</name>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %Ln person(s) on</source>
        <extracomment>How many people a broadcast goes to</extracomment>
        <translation>
            <numerusform>From %Ln person on</numerusform>
            <numerusform>From %Ln people on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postroom::StatusLine</name>
    <message numerus="yes">
        <source>%1 of %n request(s) left in this moment</source>
        <extracomment>Last line of the window: how many requests the service takes before it asks to wait</extracomment>
        <translation>
            <numerusform>%1 of %n request left in this moment</numerusform>
            <numerusform>%1 of %n requests left in this moment</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postroom::TestDialog</name>
    <message numerus="yes">
        <source>Counts as %Ln email(s) against your plan’s quota at Resend.</source>
        <translation>
            <numerusform>Counts as %Ln email against your plan’s quota at Resend.</numerusform>
            <numerusform>Counts as %Ln emails against your plan’s quota at Resend.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The test is on its way to %Ln address(es).</source>
        <translation>
            <numerusform>The test is on its way to %Ln address.</numerusform>
            <numerusform>The test is on its way to %Ln addresses.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postroom::TokenDialog</name>
    <message numerus="yes">
        <source>It leaves the clipboard after %n second(s), and when you quit.</source>
        <translation>
            <numerusform>It leaves the clipboard after %n second, and when you quit.</numerusform>
            <numerusform>It leaves the clipboard after %n seconds, and when you quit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postroom::Tour</name>
    <message numerus="yes">
        <source>%n picture(s) saved to %1</source>
        <translation>
            <numerusform>%n picture saved to %1</numerusform>
            <numerusform>%n pictures saved to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postroom::UnreadNote</name>
    <message numerus="yes">
        <source>The segment’s people are still being read: %Ln so far.</source>
        <translation>
            <numerusform>The segment’s people are still being read: %Ln person so far.</numerusform>
            <numerusform>The segment’s people are still being read: %Ln people so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) are left out, because their details have not been read.</source>
        <extracomment>Below the filters: %n contacts are left out because what is filtered by is not known of them</extracomment>
        <translation>
            <numerusform>%Ln contact is left out, because its details have not been read.</numerusform>
            <numerusform>%Ln contacts are left out, because their details have not been read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The search and the property columns leave out the properties of %Ln contact(s), because their details have not been read.</source>
        <extracomment>Below the filters: property values not known are found by no word, and their cells are empty</extracomment>
        <translation>
            <numerusform>The search and the property columns leave out the properties of %Ln contact, because its details have not been read.</numerusform>
            <numerusform>The search and the property columns leave out the properties of %Ln contacts, because their details have not been read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The search leaves out the properties of %Ln contact(s), because their details have not been read.</source>
        <translation>
            <numerusform>The search leaves out the properties of %Ln contact, because its details have not been read.</numerusform>
            <numerusform>The search leaves out the properties of %Ln contacts, because their details have not been read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The property columns are empty for %Ln contact(s), because their details have not been read.</source>
        <translation>
            <numerusform>The property columns are empty for %Ln contact, because its details have not been read.</numerusform>
            <numerusform>The property columns are empty for %Ln contacts, because their details have not been read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postroom::WorkBar</name>
    <message numerus="yes">
        <source>%1, about %n second(s)</source>
        <extracomment>%1 says how far a long work has come</extracomment>
        <translation>
            <numerusform>%1, about %n second</numerusform>
            <numerusform>%1, about %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, about %n minute(s)</source>
        <extracomment>%1 says how far a long work has come</extracomment>
        <translation>
            <numerusform>%1, about %n minute</numerusform>
            <numerusform>%1, about %n minutes</numerusform>
        </translation>
    </message>
</context>
</TS>
