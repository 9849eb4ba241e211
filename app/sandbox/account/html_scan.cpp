// SPDX-License-Identifier: Apache-2.0
#include "sandbox/account/html_scan.h"

#include "sandbox/json/addresses.h"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace postroom::sandbox {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f';
}

void appendUtf8(std::string &out, std::uint32_t code)
{
    if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000))
        code = 0xFFFD;
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xC0 | code >> 6);
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else {
        if (code < 0x10000) {
            out += static_cast<char>(0xE0 | code >> 12);
        } else {
            out += static_cast<char>(0xF0 | code >> 18);
            out += static_cast<char>(0x80 | (code >> 12 & 0x3F));
        }
        out += static_cast<char>(0x80 | (code >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    }
}

struct Entity
{
    std::string_view name;
    std::string_view text;
};

constexpr Entity entities[] = {
    {"amp", "&"},   {"lt", "<"},    {"gt", ">"},    {"quot", "\""},  {"apos", "'"},   {"nbsp", " "},
    {"shy", ""},    {"ndash", "–"}, {"mdash", "—"}, {"hellip", "…"}, {"rsquo", "’"},  {"lsquo", "‘"},
    {"rdquo", "”"}, {"ldquo", "“"}, {"copy", "©"},  {"zwnj", ""},    {"middot", "·"},
};

std::optional<std::uint32_t> numericEntity(std::string_view name)
{
    const bool hex = name.size() > 2 && (name[1] | 0x20) == 'x';
    std::uint32_t code = 0;
    if (name.size() < 2 || name.front() != '#' || name.size() > 9)
        return {};
    for (const char c : name.substr(hex ? 2 : 1)) {
        const int digit = c >= '0' && c <= '9'              ? c - '0'
            : hex && (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10
                                                            : -1;
        if (digit < 0)
            return {};
        code = code * (hex ? 16 : 10) + static_cast<std::uint32_t>(digit);
    }
    return code;
}

// What is no entity stands for itself.
std::string withoutEntities(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t end = text[at] == '&' ? text.substr(0, at + 12).find(';', at) : std::string_view::npos;
        if (end == std::string_view::npos) {
            out += text[at];
            continue;
        }
        const std::string_view name = text.substr(at + 1, end - at - 1);
        const auto *known = std::find_if(std::begin(entities), std::end(entities),
                                         [&](const Entity &entity) { return entity.name == name; });
        if (known != std::end(entities))
            out += known->text;
        else if (const std::optional<std::uint32_t> code = numericEntity(name))
            appendUtf8(out, *code);
        else
            out.append(text, at, end + 1 - at);
        at = end;
    }
    return out;
}

//! A tag, or the text before the next one.
struct Piece
{
    std::string_view text = {}; //!< of a tag: what stands between < and >
    bool isTag = false;
};

// The first piece of \a html, which is not empty.
Piece firstPiece(std::string_view html)
{
    const auto startsTag = [&](std::size_t at) {
        const char next = at + 1 < html.size() ? html[at + 1] : ' ';
        return html[at] == '<' && (next == '/' || next == '!' || ((next | 0x20) >= 'a' && (next | 0x20) <= 'z'));
    };
    if (!startsTag(0)) {
        std::size_t end = 1;
        while (end < html.size() && !startsTag(end))
            ++end;
        return {html.substr(0, end), false};
    }
    if (html.starts_with("<!--")) {
        const std::size_t end = html.find("-->", 4);
        return {html.substr(0, end == std::string_view::npos ? end : end + 3), true};
    }
    char quote = 0;
    std::size_t end = 1;
    for (; end < html.size() && (quote || html[end] != '>'); ++end) {
        if (html[end] == quote)
            quote = 0;
        else if (!quote && (html[end] == '"' || html[end] == '\''))
            quote = html[end];
    }
    return {html.substr(0, std::min(end + 1, html.size())), true};
}

// "a" of "<A href=…>", "/p" of "</p>".
std::string nameOf(std::string_view tag)
{
    std::size_t end = 1;
    while (end < tag.size() && !isSpace(tag[end]) && tag[end] != '>' && (tag[end] != '/' || end == 1))
        ++end;
    return loweredAscii(tag.substr(1, end - 1));
}

std::string hrefOf(std::string_view tag)
{
    std::size_t at = tag.find_first_of(" \t\r\n\f/");
    while (at < tag.size()) {
        while (at < tag.size() && (isSpace(tag[at]) || tag[at] == '/'))
            ++at;
        const std::size_t nameEnd = std::min(tag.find_first_of("= \t\r\n\f>/", at), tag.size());
        const std::string name = loweredAscii(tag.substr(at, nameEnd - at));
        at = nameEnd;
        while (at < tag.size() && isSpace(tag[at]))
            ++at;
        std::string_view value;
        if (at < tag.size() && tag[at] == '=') {
            at = std::min(tag.find_first_not_of(" \t\r\n\f", at + 1), tag.size());
            const char quote = at < tag.size() && (tag[at] == '"' || tag[at] == '\'') ? tag[at++] : '\0';
            const std::size_t end = std::min(quote ? tag.find(quote, at) : tag.find_first_of(" \t\r\n\f>", at),
                                             tag.size());
            value = tag.substr(at, end - at);
            at = end + (quote ? 1 : 0);
        } else if (nameEnd == at && name.empty()) {
            ++at; // '>' or a stray sign
        }
        if (name == "href")
            return withoutEntities(value);
    }
    return {};
}

bool isWebAddress(std::string_view address)
{
    const std::string start = loweredAscii(address.substr(0, 8));
    return start.starts_with("http://") || start.starts_with("https://");
}

template<std::size_t N>
bool isOneOf(std::string_view name, const std::string_view (&names)[N])
{
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

constexpr std::string_view unseen[] = {"head", "style", "script", "title"};
constexpr std::string_view blocks[] = {"p",  "div", "h1", "h2", "h3", "h4",      "h5",      "h6",     "table",
                                       "ul", "ol",  "hr", "li", "tr", "section", "article", "footer", "header"};

//! Puts text together with white space as HTML has it: runs are one space, blocks begin a line.
class Lines
{
public:
    void add(std::string_view text)
    {
        for (const char c : text) {
            if (isSpace(c)) {
                m_space = true;
                continue;
            }
            if (!m_text.empty() && m_breaks > 0)
                m_text.append(m_breaks, '\n');
            else if (!m_text.empty() && m_space)
                m_text += ' ';
            m_breaks = 0;
            m_space = false;
            m_text += c;
        }
    }
    void breakLine(std::size_t lines) { m_breaks = std::max(m_breaks, lines); }
    void breakLineOnce() { ++m_breaks; }
    std::string take() { return std::move(m_text); }

private:
    std::string m_text;
    std::size_t m_breaks = 0;
    bool m_space = false;
};

// What follows the end of the element that \a tag opens.
std::string_view afterElement(std::string_view html, const std::string &tag)
{
    while (!html.empty()) {
        const Piece piece = firstPiece(html);
        html.remove_prefix(piece.text.size());
        if (piece.isTag && nameOf(piece.text) == "/" + tag)
            break;
    }
    return html;
}

} // namespace

std::vector<std::string> linksIn(std::string_view html)
{
    std::vector<std::string> links;
    while (!html.empty()) {
        const Piece piece = firstPiece(html);
        html.remove_prefix(piece.text.size());
        if (!piece.isTag || nameOf(piece.text) != "a")
            continue;
        std::string address = hrefOf(piece.text);
        if (isWebAddress(address) && std::find(links.begin(), links.end(), address) == links.end())
            links.push_back(std::move(address));
    }
    return links;
}

std::string textIn(std::string_view html)
{
    Lines lines;
    std::string link;
    while (!html.empty()) {
        const Piece piece = firstPiece(html);
        html.remove_prefix(piece.text.size());
        if (!piece.isTag) {
            lines.add(withoutEntities(piece.text));
            continue;
        }
        const std::string tag = nameOf(piece.text);
        const std::string_view name = std::string_view(tag).substr(tag.starts_with('/') ? 1 : 0);
        if (isOneOf(tag, unseen)) {
            html = afterElement(html, tag);
        } else if (name == "br") {
            lines.breakLineOnce();
        } else if (tag == "a") {
            link = hrefOf(piece.text);
        } else if (tag == "/a" && !link.empty()) {
            lines.add(" (" + link + ")");
            link.clear();
        } else if (isOneOf(name, blocks)) {
            lines.breakLine(name == "li" || name == "tr" || name == "div" ? 1 : 2);
        }
    }
    return lines.take();
}

} // namespace postroom::sandbox
