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
    <name>postroom::DomainPane</name>
    <message numerus="yes">
        <source>Asking Resend again in %n second(s).</source>
        <translation>
            <numerusform>Asking Resend again in %n second.</numerusform>
            <numerusform>Asking Resend again in %n seconds.</numerusform>
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
</context>
<context>
    <name>postroom::LoadBar</name>
    <message numerus="yes">
        <source>Loading the rest: %1, about %n second(s)</source>
        <translation>
            <numerusform>Loading the rest: %1, about %n second</numerusform>
            <numerusform>Loading the rest: %1, about %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Loading the rest: %1, about %n minute(s)</source>
        <translation>
            <numerusform>Loading the rest: %1, about %n minute</numerusform>
            <numerusform>Loading the rest: %1, about %n minutes</numerusform>
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
            <numerusform>%n broadcast that is not out yet goes to it and will needs another one: %1.</numerusform>
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
    <name>postroom::Tour</name>
    <message numerus="yes">
        <source>%n picture(s) saved to %1</source>
        <translation>
            <numerusform>%n picture saved to %1</numerusform>
            <numerusform>%n pictures saved to %1</numerusform>
        </translation>
    </message>
</context>
</TS>
