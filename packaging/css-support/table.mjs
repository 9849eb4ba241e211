#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
// Writes app/preflight/css_support_table.cpp from the data set of caniemail.com (npm: caniemail).
// node table.mjs <folder with node_modules> <file to write>; the target update_css_support does.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [packages, target] = process.argv.slice(2);
const home = join(packages, "node_modules", "caniemail");
const { data, last_update_date: updated } = JSON.parse(readFileSync(join(home, "data", "caniemail.json"), "utf8"));
const { version } = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));

// The programs most recipients read with; a style counts as dropped where one of a program's platforms drops it. What
// Yahoo alone drops is mostly replaced there by something as good.
const clients = [
    ["OutlookWindows", "outlook", ["windows"]],
    ["OutlookWeb", "outlook", ["outlook-com"]],
    ["Gmail", "gmail", ["desktop-webmail", "ios", "android"]],
    ["AppleMail", "apple-mail", ["macos", "ios"]],
    ["Yahoo", "yahoo", ["desktop-webmail", "ios", "android"]],
];

// Made to be ignored where it is not known.
const meantToBeDropped = /^css-(at-media|comments|important|unit-initial|pseudo|selector|nesting|color-scheme)/;
// Titles that name more than one property.
const spelledOut = {
    "css-grid-template": ["grid-template", "grid-template-columns", "grid-template-rows", "grid-template-areas"],
    "css-column-layout-properties": ["columns", "column-width", "column-rule", "column-span", "column-fill"],
    "css-border-radius-logical": ["border-start-start-radius", "border-start-end-radius", "border-end-start-radius", "border-end-end-radius"],
    "css-border-inline-block-individual": [],
    "css-border-inline-block-longhand": [],
    "css-intrinsic-size": [],
    "css-sytem-ui": [],
    "css-modern-color": ["lch()", "oklch()", "lab()", "oklab()"],
    "css-scroll-snap": ["scroll-snap-type", "scroll-snap-align"],
    "css-variables": ["var()"],
    "css-unit-calc": ["calc()"],
};

function latest(versions) {
    const keys = Object.keys(versions).sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
    return versions[keys.at(-1)] ?? "u";
}

function droppedBy(feature) {
    const drops = ([, family, platforms]) => platforms.some((platform) => latest(feature.stats[family]?.[platform] ?? {}).startsWith("n"));
    return clients.filter(drops).map(([name]) => name);
}

function rowsOf(feature) {
    const words = spelledOut[feature.slug] ?? feature.title.replace(/ (property|shorthand|unit)$/, "").split(/,|&/).map((word) => word.trim());
    const isUnit = feature.title.endsWith(" unit");
    return words.flatMap((word) => {
        if (isUnit)
            return [["Unit", word, ""]];
        const pair = /^([a-z-]+):\s*([a-z-]+)$/.exec(word);
        if (pair)
            return [["Pair", pair[1], pair[2]]];
        if (/^@[a-z-]+$/.test(word))
            return [["AtRule", word, ""]];
        if (/^[a-z-]+\(\)$/.test(word))
            return [["Function", word.slice(0, -2), ""]];
        return /^[a-z-]+$/.test(word) ? [["Property", word, ""]] : [];
    });
}

const all = data
    .filter((feature) => feature.category === "css" && !meantToBeDropped.test(feature.slug))
    .flatMap((feature) => {
        const dropping = droppedBy(feature);
        return dropping.every((name) => name === "Yahoo") ? [] : rowsOf(feature).map((row) => [...row, dropping]);
    });
// Two features may name one property.
const merged = new Map();
for (const [kind, name, value, dropping] of all) {
    const key = `${kind} ${name} ${value}`;
    merged.set(key, [kind, name, value, new Set([...(merged.get(key)?.[3] ?? []), ...dropping])]);
}
const order = clients.map(([name]) => name);
const rows = [...merged.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, [kind, name, value, dropping]]) => [kind, name, value, order.filter((client) => dropping.has(client)).join(" | ")]);

const lines = rows.map(([kind, name, value, dropping]) => `    {Kind::${kind}, u"${name}", u"${value}", ${dropping}},`);
writeFileSync(target, `// SPDX-License-Identifier: Apache-2.0
// Written by packaging/css-support/table.mjs (target update_css_support); do not edit.
// Data: caniemail ${version} of npm, as of ${updated.slice(0, 10)}; MIT, copyright Avi Goldman and Andrew Powell: see
// resources/licences/caniemail.txt.
#include "preflight/css_support.h"

namespace postroom {

namespace {

using Kind = CssSupport::Kind;

// clang-format off
constexpr quint32 OutlookWindows = quint32(MailProgram::OutlookWindows);
constexpr quint32 OutlookWeb = quint32(MailProgram::OutlookWeb);
constexpr quint32 Gmail = quint32(MailProgram::Gmail);
constexpr quint32 AppleMail = quint32(MailProgram::AppleMail);
constexpr quint32 Yahoo = quint32(MailProgram::Yahoo);

constexpr CssSupport table[] = {
${lines.join("\n")}
};
// clang-format on

} // namespace

std::span<const CssSupport> cssSupportTable()
{
    return table;
}

} // namespace postroom
`);
console.log(`${rows.length} rows.`);
