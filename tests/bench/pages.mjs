// SPDX-License-Identifier: Apache-2.0
// node pages.mjs <postroom> <program> <folder of the SDK> [--name TEXT] [--most RATIO] [--memory] [--stalls] [--runs N]
//                     [--pages N]
//
// Takes turns reading pages of 100 contacts into rows with a program of ours (read_pages_bench: the client alone;
// contacts_window_bench: the whole window) and with Resend's SDK, from one sandbox in a process of its own, and prints what
// processor time and memory each took. --most: of the SDK's processor time; --memory: not more memory either.
// --stalls: at the end the program of ours runs once more with that option, and what it says behind its first line is printed.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values: options, positionals: [postroom, client, sdk] } = parseArgs({
    allowPositionals: true,
    options: { runs: { type: 'string', default: '7' }, pages: { type: 'string', default: '1000' },
               name: { type: 'string', default: 'Postroom’s client' }, most: { type: 'string', default: '0.3333' },
               memory: { type: 'boolean', default: false }, stalls: { type: 'boolean', default: false } },
});
const runs = Number(options.runs);
const most = Number(options.most);
const home = mkdtempSync(join(tmpdir(), 'postroom-bench-'));
const environment = { PATH: process.env.PATH, HOME: home, XDG_RUNTIME_DIR: home, LC_ALL: 'C.UTF-8', TZ: 'UTC' };
const server = spawn(postroom, ['--sandbox-only', '--rate-limit', 'off', '--contacts', String(Number(options.pages) * 100)],
                     { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
process.on('exit', () => {
    server.kill();
    rmSync(home, { recursive: true, force: true });
});
const address = await new Promise((resolve, reject) => {
    let text = '';
    server.stdout.on('data', (data) => {
        text += data;
        const found = /http:\/\/\S+/.exec(text);
        if (found)
            resolve(found[0]);
    });
    server.once('close', () => reject(new Error('the sandbox ended')));
});

const clients = [
    { name: 'Resend’s Node SDK', cpu: [], memory: [], once: () => execFileSync(process.execPath,
        [join(sdk, 'read_pages.mjs'), options.pages],
        { env: { ...environment, RESEND_BASE_URL: address, RESEND_API_KEY: 're_bench' }, encoding: 'utf8' }) },
    { name: options.name, cpu: [], memory: [], once: (...more) => execFileSync(client, [address, 're_bench', options.pages, ...more],
        { env: { ...environment, QT_QPA_PLATFORM: 'offscreen' }, encoding: 'utf8' }) },
];
for (let run = -1; run < runs; ++run) { // one to warm up
    for (const each of clients) {
        const said = each.once();
        const [, rows, cpu, memory] = /^(\d+) rows, (\d+) ms of processor, ([\d.]+) MB/.exec(said);
        each.rows = Number(rows);
        if (run < 0)
            continue;
        each.cpu.push(Number(cpu));
        each.memory.push(Number(memory));
    }
}
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const [theirs, ours] = clients;
if (theirs.rows !== ours.rows)
    throw new Error(`${theirs.rows} rows here, ${ours.rows} there`);
console.log(`\nReading ${options.pages} pages, ${ours.rows} contacts, into rows: ${runs} runs each in turns.\n`);
for (const each of clients)
    console.log(`${each.name.padEnd(24)} ${String(median(each.cpu)).padStart(6)} ms of processor, `
                + `${median(each.memory).toFixed(1)} MB at most`);
const ratio = median(ours.cpu) / median(theirs.cpu);
if (options.stalls) {
    for (const line of ours.once('--stalls').trim().split('\n').slice(1))
        console.log(`  ${line}`);
}
console.log(`\n${ratio <= most ? 'PASS' : 'MISS'}  ${options.name} needs at most ${(most * 100).toFixed(0)} % of the SDK’s processor `
            + `time: ${(ratio * 100).toFixed(0)} %`);
if (options.memory) {
    const memory = median(ours.memory) / median(theirs.memory);
    console.log(`${memory < 1 ? 'PASS' : 'MISS'}  and less memory: ${(memory * 100).toFixed(0)} %`);
}
process.exit(0);
