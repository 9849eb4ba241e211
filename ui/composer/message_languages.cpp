// SPDX-License-Identifier: Apache-2.0
#include "composer/message_languages.h"

namespace postroom {

// In the order of the alphabet, other scripts behind. Nobody translates the name of their language, and Qt's own names
// tell of countries ("American English").
QList<ComboItem> messageLanguages()
{
    static const QList<ComboItem> all{
        {QStringLiteral("Bahasa Indonesia"), QStringLiteral("id")}, {QStringLiteral("Català"), QStringLiteral("ca")},
        {QStringLiteral("Čeština"), QStringLiteral("cs")},          {QStringLiteral("Dansk"), QStringLiteral("da")},
        {QStringLiteral("Deutsch"), QStringLiteral("de")},          {QStringLiteral("Eesti"), QStringLiteral("et")},
        {QStringLiteral("English"), QStringLiteral("en")},          {QStringLiteral("Español"), QStringLiteral("es")},
        {QStringLiteral("Français"), QStringLiteral("fr")},         {QStringLiteral("Hrvatski"), QStringLiteral("hr")},
        {QStringLiteral("Italiano"), QStringLiteral("it")},         {QStringLiteral("Latviešu"), QStringLiteral("lv")},
        {QStringLiteral("Lietuvių"), QStringLiteral("lt")},         {QStringLiteral("Magyar"), QStringLiteral("hu")},
        {QStringLiteral("Nederlands"), QStringLiteral("nl")},       {QStringLiteral("Norsk"), QStringLiteral("no")},
        {QStringLiteral("Polski"), QStringLiteral("pl")},           {QStringLiteral("Português"), QStringLiteral("pt")},
        {QStringLiteral("Português (Brasil)"), QStringLiteral("pt-BR")}, {QStringLiteral("Română"), QStringLiteral("ro")},
        {QStringLiteral("Slovenčina"), QStringLiteral("sk")},       {QStringLiteral("Slovenščina"), QStringLiteral("sl")},
        {QStringLiteral("Suomi"), QStringLiteral("fi")},            {QStringLiteral("Svenska"), QStringLiteral("sv")},
        {QStringLiteral("Tiếng Việt"), QStringLiteral("vi")},       {QStringLiteral("Türkçe"), QStringLiteral("tr")},
        {QStringLiteral("Ελληνικά"), QStringLiteral("el")},         {QStringLiteral("Български"), QStringLiteral("bg")},
        {QStringLiteral("Русский"), QStringLiteral("ru")},          {QStringLiteral("Українська"), QStringLiteral("uk")},
        {QStringLiteral("עברית"), QStringLiteral("he")},            {QStringLiteral("العربية"), QStringLiteral("ar")},
        {QStringLiteral("فارسی"), QStringLiteral("fa")},            {QStringLiteral("हिन्दी"), QStringLiteral("hi")},
        {QStringLiteral("ไทย"), QStringLiteral("th")},              {QStringLiteral("한국어"), QStringLiteral("ko")},
        {QStringLiteral("日本語"), QStringLiteral("ja")},           {QStringLiteral("简体中文"), QStringLiteral("zh-Hans")},
        {QStringLiteral("繁體中文"), QStringLiteral("zh-Hant")},
    };
    return all;
}

} // namespace postroom
