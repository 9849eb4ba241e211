// SPDX-License-Identifier: Apache-2.0
// node pages.mjs <postroom> <read_pages_bench> <folder of the SDK> [--runs N] [--pages N]
//
// Takes turns reading pages of 100 contacts into rows with the program's client and with Resend's SDK, from one sandbox in
// a process of its own, and prints what processor time and memory each took.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const most = 1 / 3; // of the SDK's processor time

const { values: options, positionals: [postroom, client, sdk] } = parseArgs({
    allowPositionals: true,
    options: { runs: { type: 'string', default: '7' }, pages: { type: 'string', default: '1000' } },
});
const runs = Number(options.runs);
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
    { name: 'Postroom’s client', cpu: [], memory: [], once: () => execFileSync(client, [address, 're_bench', options.pages],
        { env: environment, encoding: 'utf8' }) },
];
for (let run = -1; run < runs; ++run) { // one to warm up
    for (const each of clients) {
        const [, rows, cpu, memory] = /^(\d+) rows, (\d+) ms of processor, ([\d.]+) MB/.exec(each.once());
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
console.log(`\n${ratio <= most ? 'PASS' : 'MISS'}  the client needs at most a third of the SDK’s processor time: `
            + `${(ratio * 100).toFixed(0)} %`);
process.exit(0);
