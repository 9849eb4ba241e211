// SPDX-License-Identifier: Apache-2.0
#include "sandbox/sample/letters.h"

namespace postroom::sandbox {

namespace {

constexpr SampleLetter letters[] = {
    {"Welcome to the new Acme",
     "We have moved, and there is cake",
     "A new home, and 20 % off until Sunday",
     "We have moved",
     {"After eleven years above the bakery we have a workshop of our own. Same people, twice the light.",
      "To celebrate, everything in the shop is <strong>20 % off until Sunday</strong>. No code needed.",
      "Come by for coffee if you are near. The cake is on us."},
     "Visit the shop",
     "https://acme.example/shop"},
    {"Tutorial series",
     "Five small tricks that save an hour a week",
     "Number three surprised us too",
     "Five small tricks",
     {"We asked our support team what they wish everybody knew. Here is their list, one trick a minute.",
      "Keyboard shortcuts, saved filters, shared templates, quiet hours, and the one with the paper clip.",
      {}},
     "Watch the series",
     "https://acme.example/tutorials"},
    {"Release 5",
     "What is new in Acme 5",
     "Shared folders, faster search, and a dark theme",
     "Acme 5 is here",
     {"Shared folders let a whole team work on the same list without stepping on each other's toes.",
      "Search answers while you type, in every language you write in.", "And yes: there is a dark theme at last."},
     "See what is new",
     "https://acme.example/releases/5"},
    {"Berlin meet-up: save the date",
     "Berlin, on a Wednesday: see you at Studio Nord?",
     "Talks, soup and a very long table",
     "Meet us in Berlin",
     {"We are bringing together the people who use Acme in Berlin: three short talks, soup, and a very long table.",
      "Studio Nord, Lindenstraße 8. Doors open at half past six.",
      "There are sixty chairs, so tell us if you are coming."},
     "Keep me a chair",
     "https://acme-events.example/berlin"},
    {"Customer survey",
     "Two minutes, four questions, one thank-you",
     {},
     "What should we do better?",
     {"You have been with us for a while, {{{contact.company_name|your company}}} and all. We would like to hear what "
      "works and what does not.",
      "Four questions, two minutes. Everybody who answers gets a month for free.",
      {}},
     "Answer four questions",
     "https://acme.example/survey"},
    {"Partner week",
     "Offers from three companies we like",
     "Bicycles, bread and better light",
     "Partner week",
     {"Three small companies we like have put together offers for our readers: bicycles, bread and better light.",
      "They end on Friday.",
      {}},
     "See the offers",
     "https://acme.example/partners"},
    {"Newsletter no. 41",
     "The paper issue, a new colleague, and plums",
     "And how we learned to love invoices",
     "The paper issue is here",
     {"The paper issue is printed. If you asked for one, it is in the post.",
      "Noor has joined the support team and already knows every keyboard shortcut.",
      "And the plum tree behind the workshop gave eleven kilos. Recipe below."},
     "Read the newsletter",
     "https://acme.example/news/41"},
    {"Price change notice",
     "Our prices change: what it means for you",
     "Your plan stays as it is until then",
     "Our prices change",
     {"From next quarter the {{{contact.plan|free}}} plan will cost a little more for new customers.",
      "For you nothing changes until your next renewal.", "Questions? Reply to this email: a person reads it."},
     "Compare the plans",
     "https://acme.example/pricing"},
    {"Newsletter no. 42",
     "Candles, a bug hunt, and your questions",
     "Plus the one setting everybody misses",
     "Forty-one bugs",
     {"We spent a week hunting bugs and found forty-one. Forty are gone; one has become a feature.",
      "Your most asked question this month: where is the export? Now it is where you looked for it.",
      {}},
     "Read the newsletter",
     "https://acme.example/news/42"},
    {"Quiet week offer",
     "No countdown. Just 30 % off, all week",
     "Take your time",
     "No countdown, just 30 % off",
     {"We do not like shouting either. So: <strong>30 % off every yearly plan, all week</strong>, for old and new "
      "customers.",
      {},
      {}},
     "Take your time",
     "https://acme.example/quiet-week"},
    {"Support hours while we move",
     "When we are here during the move",
     {},
     "Our hours during the move",
     {"We move to the courtyard next door. For two weeks the support team is small but awake: every day from ten to "
      "four, Berlin time.",
      "Urgent things go to the usual number.",
      {}},
     {},
     {}},
    {"Webinar: better lists",
     "You are invited: better contact lists in 30 minutes",
     "Live on Thursday, with questions",
     "Better lists in 30 minutes",
     {"How do you keep a list small, happy and up to date? Lena and Samuel show how they do it, live.",
      "There is time for your questions, {{{contact.first_name|friend}}}.",
      {}},
     "Join on Thursday",
     "https://acme-events.example/webinar"},
    {"Trial: last three days",
     "Three days left of your trial",
     "Keep everything you have made",
     "Three days left",
     {"Your trial ends in three days. Everything you have made stays where it is; you only need to choose a plan.",
      {},
      {}},
     "Choose a plan",
     "https://acme.example/plans"},
    {"Product news, draft",
     "Something new is coming to your inbox",
     {},
     "Something new is coming",
     {"We are not done writing this one.", {}, {}},
     {},
     {}},
};

} // namespace

std::span<const SampleLetter> sampleLetters()
{
    return letters;
}

std::string htmlOf(const SampleLetter &letter)
{
    std::string html;
    html.reserve(3000);
    html += "<!doctype html>\n<html lang=\"en\">\n<head>\n  <meta charset=\"utf-8\">\n"
            "  <meta name=\"viewport\" content=\"width=device-width\">\n  <title>";
    html += letter.subject;
    html += "</title>\n</head>\n<body "
            "style=\"margin:0;background:#f5f6f8;font-family:Helvetica,Arial,sans-serif;color:#1b1f24\">\n"
            "  <table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\"><tr><td "
            "align=\"center\" style=\"padding:24px\">\n"
            "    <table role=\"presentation\" width=\"600\" cellpadding=\"0\" cellspacing=\"0\" "
            "style=\"background:#ffffff;border-radius:8px\">\n"
            "      <tr><td style=\"padding:32px\">\n        <h1 style=\"font-size:24px;margin:0 0 16px\">";
    html += letter.heading;
    html += "</h1>\n        <p>Hi {{{contact.first_name|there}}},</p>\n";
    for (const std::string_view paragraph : letter.paragraphs) {
        if (!paragraph.empty())
            html.append("        <p>").append(paragraph).append("</p>\n");
    }
    if (!letter.button.empty()) {
        html.append("        <p><a href=\"").append(letter.link);
        html += "\" style=\"display:inline-block;padding:12px "
                "20px;border-radius:6px;background:#4353c8;color:#ffffff;text-decoration:none\">";
        html.append(letter.button).append("</a></p>\n");
    }
    html += "        <p>Yours,<br>the people at Acme</p>\n      </td></tr>\n"
            "      <tr><td style=\"padding:16px 32px;font-size:12px;color:#58626d\">Acme, Lindenstraße 8, 10969 "
            "Berlin<br>\n"
            "        <a href=\"{{{RESEND_UNSUBSCRIBE_URL}}}\" style=\"color:#58626d\">Unsubscribe</a></td></tr>\n"
            "    </table>\n  </td></tr></table>\n</body>\n</html>\n";
    return html;
}

std::string textOf(const SampleLetter &letter)
{
    std::string text(letter.heading);
    text += "\n\nHi {{{contact.first_name|there}}},\n";
    for (const std::string_view paragraph : letter.paragraphs) {
        if (paragraph.empty())
            continue;
        text += '\n';
        bool inTag = false;
        for (const char c : paragraph) {
            if (c == '<')
                inTag = true;
            else if (c == '>')
                inTag = false;
            else if (!inTag)
                text += c;
        }
        text += '\n';
    }
    if (!letter.button.empty())
        text.append("\n").append(letter.button).append(": ").append(letter.link).append("\n");
    text += "\nYours,\nthe people at Acme\n\nUnsubscribe: {{{RESEND_UNSUBSCRIBE_URL}}}\n";
    return text;
}

} // namespace postroom::sandbox
