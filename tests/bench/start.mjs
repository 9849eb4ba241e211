// SPDX-License-Identifier: Apache-2.0
// node start.mjs <postroom> <folder of the SDK> [--runs N] [--warm-ups N]
//
// Takes turns starting Resend's SDK and Postroom, and prints how long each needs until the same list of domains can be
// read: on stdout, or in a painted window. Postroom's time includes its sandbox; the SDK finds one that is running.
// Ends with 0 once everything was measured, whether or not it is as fast as wanted.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';

const mostMegabytes = 90; // of 1,000,000 bytes, the stricter reading
const patience = 20_000; // ms for one start
const settling = 300; // ms from the first painted window to the reading of its memory

const { values: options, positionals: [postroom, sdk] } = parseArgs({
    allowPositionals: true,
    options: { runs: { type: 'string', default: '15' }, 'warm-ups': { type: 'string', default: '3' } },
});
const runs = Number(options.runs);
const warmUps = Number(options['warm-ups']);
if (!postroom || !sdk || !(Number.isInteger(runs) && runs > 0 && Number.isInteger(warmUps) && warmUps >= 0)) {
    console.error('tests/bench/run <build folder> [--runs N] [--warm-ups N]');
    process.exit(2);
}

// Where programs and libraries are found; nothing else of the surroundings reaches what is measured.
const kept = Object.fromEntries(['PATH', 'LD_LIBRARY_PATH', 'QT_PLUGIN_PATH']
    .filter((name) => process.env[name]).map((name) => [name, process.env[name]]));
const children = new Set();
const folders = new Set();

function start(program, args, environment, stdio = ['ignore', 'pipe', 'pipe']) {
    const child = spawn(program, args, { env: environment, stdio });
    children.add(child);
    child.ended = new Promise((resolve) => {
        child.once('close', resolve);
        child.once('error', resolve);
    });
    child.ended.then(() => children.delete(child));
    return child;
}

async function end(child) {
    child.kill('SIGKILL');
    await child.ended;
}

// Resolves with the match and the time as soon as the stream has said what the pattern asks for.
function said(child, stream, pattern, what) {
    return new Promise((resolve, reject) => {
        let text = '';
        const give = (error, value) => {
            clearTimeout(timer);
            if (error)
                reject(new Error(`${what}: ${error}\n${text.trim()}`));
            else
                resolve(value);
        };
        const timer = setTimeout(() => give('nothing to measure in 20 s; it said'), patience);
        child.once('error', (error) => give(error.message));
        child.once('close', (code, signal) => give(`ended with ${code ?? signal}; it said`));
        for (const each of [child.stdout, child.stderr].filter(Boolean)) {
            each.on('data', (data) => {
                const at = process.hrtime.bigint();
                text += data;
                const match = each === stream && pattern.exec(text);
                if (match)
                    give(null, { match, at });
            });
        }
    });
}

// Nobody's settings, caches or desktop session: every start is a first one, and the same on every machine.
function emptyHome() {
    const home = mkdtempSync(join(tmpdir(), 'postroom-bench-'));
    folders.add(home);
    return {
        home,
        environment: {
            ...kept, HOME: home, LC_ALL: 'C.UTF-8', TZ: 'UTC', XDG_CONFIG_HOME: join(home, 'config'),
            XDG_DATA_HOME: join(home, 'data'), XDG_CACHE_HOME: join(home, 'cache'), XDG_RUNTIME_DIR: home,
            DBUS_SESSION_BUS_ADDRESS: `unix:path=${join(home, 'nobody')}`,
        },
    };
}

function removeHome(home) {
    rmSync(home, { recursive: true, force: true });
    folders.delete(home);
}

function memoryOf(pid) {
    const kilobytes = (file, field) =>
        Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/${file}`, 'utf8'))[1]);
    return { rss: kilobytes('status', 'VmRSS') * 1024 / 1e6, pss: kilobytes('smaps_rollup', 'Pss') * 1024 / 1e6 };
}

async function startSdk(address) {
    const { home, environment } = emptyHome();
    const began = process.hrtime.bigint();
    const child = start(process.execPath, [join(sdk, 'list_domains.mjs')],
                        { ...environment, RESEND_BASE_URL: address, RESEND_API_KEY: 're_bench' });
    const { match, at } = await said(child, child.stdout, /^listed (\d+) domains: .*\n/m, 'Resend’s SDK');
    await child.ended;
    removeHome(home);
    return { ms: Number(at - began) / 1e6, count: Number(match[1]) };
}

async function startPostroom(platform) {
    const { home, environment } = emptyHome();
    const began = process.hrtime.bigint();
    const child = start(postroom, ['--sandbox', '--rate-limit', 'off'],
                        { ...environment, ...platform, QT_LOGGING_RULES: 'postroom.window.info=true',
                          QT_FORCE_STDERR_LOGGING: '1' });
    const { match, at } = await said(child, child.stderr, /painted (\d+) rows/, 'Postroom');
    await pause(settling);
    const memory = memoryOf(child.pid);
    await end(child);
    removeHome(home);
    return { ms: Number(at - began) / 1e6, count: Number(match[1]), ...memory };
}

// A display of our own, where there is an X server without a screen; nothing elsewhere.
async function startDisplay() {
    const { environment } = emptyHome();
    const server = start('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], environment);
    try {
        const { match } = await said(server, server.stdout, /^(\d+)\n/, 'Xvfb');
        return { QT_QPA_PLATFORM: 'xcb', DISPLAY: `:${match[1]}` };
    } catch {
        return null;
    }
}

function quantile(numbers, part) {
    const sorted = [...numbers].sort((a, b) => a - b);
    const place = (sorted.length - 1) * part;
    const below = Math.floor(place);
    return sorted[below] + (place - below) * (sorted[Math.ceil(place)] - sorted[below]);
}

function row(...cells) {
    const [name, ...numbers] = cells;
    console.log((name.padEnd(34) + numbers.map((cell) => cell.padStart(11)).join('')).trimEnd());
}

function goal(isMet, text) {
    console.log(`${isMet ? 'PASS' : 'MISS'}  ${text}`);
}

async function measure() {
    const server = start(postroom, ['--sandbox-only', '--rate-limit', 'off'], emptyHome().environment);
    const { match: [address] } = await said(server, server.stdout, /http:\/\/\S+/, 'postroom --sandbox-only');
    const display = await startDisplay();

    const offscreen = { QT_QPA_PLATFORM: 'offscreen' };
    const series = [{ name: 'Resend’s Node SDK', once: () => startSdk(address), samples: [] },
                    { name: 'Postroom, no screen (offscreen)', once: () => startPostroom(offscreen), samples: [] }];
    if (display)
        series.push({ name: 'Postroom, X11 (Xvfb)', once: () => startPostroom(display), samples: [] });
    for (let run = -warmUps; run < runs; ++run) {
        for (const each of series) {
            const sample = await each.once();
            if (run >= 0)
                each.samples.push(sample);
            each.count = sample.count;
        }
    }

    const [reference, ...windows] = series;
    for (const each of windows) {
        if (each.count !== reference.count)
            throw new Error(`${each.name} showed ${each.count} domains, the SDK listed ${reference.count}`);
    }
    const { version } = JSON.parse(readFileSync(join(sdk, 'node_modules/resend/package.json'), 'utf8'));
    console.log(`From process start to the list of ${reference.count} domains: ${runs} starts each in turns, `
                + `after ${warmUps} to warm up.`);
    console.log(`Node ${process.versions.node}, resend ${version}, ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}\n`);
    row('', 'median', '90th %', 'of the SDK', 'RSS', 'PSS');
    for (const each of series) {
        const column = (name) => each.samples.map((sample) => sample[name]);
        each.median = quantile(column('ms'), 0.5);
        each.rss = Math.max(...column('rss'));
        const isWindow = each !== reference;
        row(each.name, `${each.median.toFixed(0)} ms`, `${quantile(column('ms'), 0.9).toFixed(0)} ms`,
            isWindow ? `${(each.median / reference.median * 100).toFixed(0)} %` : '',
            isWindow ? `${each.rss.toFixed(1)} MB` : '',
            isWindow ? `${Math.max(...column('pss')).toFixed(1)} MB` : '');
    }
    console.log();
    if (!display)
        console.log('Nothing was drawn on X11: Xvfb is not installed or did not start.');
    for (const each of windows) { // the medians, and the most memory of all the starts
        goal(each.median < reference.median, `${each.name}: the domains are painted before the SDK has printed them`);
        goal(each.rss < mostMegabytes, `${each.name}: less than ${mostMegabytes} MB resident`);
    }
}

function cleanUp() {
    for (const child of children)
        child.kill(); // not SIGKILL: Xvfb would leave its lock behind
    for (const folder of folders)
        rmSync(folder, { recursive: true, force: true });
}
process.on('exit', cleanUp);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => process.exit(1));

measure().then(() => process.exit(0), (error) => {
    console.error(`tests/bench/run: could not measure. ${error.message}`);
    process.exit(1);
});
