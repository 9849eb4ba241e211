// SPDX-License-Identifier: Apache-2.0
// Drives the sandbox with Resend's CLI through everything it can do of what Postroom does, and checks what comes back:
//   node cli_story.mjs <folder of node_modules> <base URL>
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { advance, end, passTimeUntil } from './sandbox_time.mjs';

const [packages, baseUrl] = process.argv.slice(2);
const cli = join(packages, 'node_modules', 'resend-cli', 'dist', 'cli.cjs');
const shim = join(dirname(fileURLToPath(import.meta.url)), 'older_node.cjs');
const folder = mkdtempSync(join(tmpdir(), 'postroom-cli-'));
const run = promisify(execFile);
const environment = {
    ...process.env, RESEND_BASE_URL: baseUrl, RESEND_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1',
    RESEND_NO_UPDATE_NOTIFIER: '1', XDG_CONFIG_HOME: folder,
};
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
let calls = 0;

// Words of the command in one text, what holds spaces behind it.
async function start(words, rest, key) {
    ++calls;
    return run(process.execPath, ['--require', shim, cli, ...words.split(' '), ...rest], {
        env: { ...environment, RESEND_API_KEY: key }, timeout: 30000,
    });
}
async function ok(words, ...rest) {
    try {
        return JSON.parse((await start(words, rest, 're_test')).stdout);
    } catch (error) {
        throw new Error(`resend ${words} ${rest.join(' ')}: ${error.stderr || error.message}`);
    }
}
async function made(words, ...rest) {
    const { id } = await ok(words, ...rest);
    assert.match(id, uuid);
    return id;
}
async function refused(words, statusCode, key = 're_test') {
    let stderr;
    try {
        const { stdout } = await start(words, [], key);
        assert.fail(`resend ${words} was not refused: ${stdout}`);
    } catch (error) {
        stderr = error.stderr ?? '';
        if (!stderr)
            throw error;
    }
    const text = stderr.slice(stderr.indexOf('{\n  "error"'));
    assert.equal(JSON.parse(text).error.statusCode, statusCode, stderr);
}
function holds(list, id) {
    assert.ok(list.data.some(item => item.id === id), `${id} is not in ${JSON.stringify(list.data.map(item => item.id))}`);
    return list.data.find(item => item.id === id);
}

async function apiKeysAndDomains() {
    const key = await ok('api-keys create --permission full_access --name', 'Trial');
    assert.match(key.token, /^re_/);
    await ok(`api-keys update ${key.id} --name`, 'Renamed key');
    assert.equal(holds(await ok('api-keys list --limit 100'), key.id).name, 'Renamed key');
    await refused('domains list', 401, 're_sending_only');
    await refused('domains list', 401, 'wrong');
    await ok(`api-keys delete ${key.id} --yes`);
    await refused(`api-keys delete ${key.id} --yes`, 404);

    const domain = await ok('domains create --name cli.example.org --region eu-west-1 --tls enforced --receiving '
        + '--custom-return-path bounces --tracking-subdomain links');
    assert.equal(domain.status, 'not_started');
    await ok(`domains update ${domain.id} --tls opportunistic --open-tracking --no-click-tracking`);
    await ok(`domains verify ${domain.id}`);
    const verified = await passTimeUntil('verified', () => ok(`domains get ${domain.id}`), d => d.status === 'verified');
    assert.deepEqual([verified.open_tracking, verified.click_tracking], [true, false]);
    assert.equal(holds(await ok('domains list --limit 100'), domain.id).region, 'eu-west-1');
    await ok(`domains delete ${domain.id} --yes`);
    await refused(`domains get ${domain.id}`, 404);

    const claim = await ok('domains claim create --name cli.taken.example');
    await ok(`domains claim verify ${claim.domain_id}`);
    assert.equal((await ok(`domains claim get ${claim.domain_id}`)).id, claim.id);
}

async function groups() {
    const number = await made('contact-properties create --key shoe_size --type number --fallback-value 42');
    const text = await made('contact-properties create --key colour --type string');
    await ok(`contact-properties update ${number} --fallback-value 43`);
    await ok(`contact-properties update ${text} --clear-fallback-value`);
    const read = await ok(`contact-properties get ${number}`);
    assert.equal(read.fallbackValue ?? read.fallback_value, 43);
    holds(await ok('contact-properties list --limit 100'), text);

    const segment = await made('segments create --name', 'Dear readers');
    await ok(`segments update ${segment} --name`, 'Readers');
    assert.equal((await ok(`segments get ${segment}`)).name, 'Readers');
    holds(await ok('segments list --limit 100'), segment);

    const topic = await made('topics create --default-subscription opt_in --description Weekly --name', 'The Gazette');
    await ok(`topics update ${topic} --name Gazette`);
    assert.equal((await ok(`topics get ${topic}`)).name, 'Gazette');
    holds(await ok('topics list'), topic);
    return { number, text, segment, topic };
}

async function contacts({ segment, topic }) {
    const email = 'ada+cli@example.com';
    const ada = await made(`contacts create --email ${email} --first-name Ada --segment-id ${segment} --properties`,
        '{"colour":"violet","shoe_size":36.5}');
    assert.equal((await ok(`contacts get ${email}`)).id, ada);
    await ok(`contacts update ${email} --unsubscribed --properties`, '{"colour":null}');
    assert.equal((await ok(`contacts get ${ada}`)).unsubscribed, true);
    await ok(`contacts update ${ada} --no-unsubscribed`);
    await ok(`contacts update-topics ${email} --topics`, `[{"id":"${topic}","subscription":"opt_in"}]`);
    assert.equal(holds(await ok(`contacts topics ${ada}`), topic).subscription, 'opt_in');

    const bob = await made('contacts create --email bob@example.com');
    await ok(`contacts add-segment bob@example.com --segment-id ${segment}`);
    holds(await ok(`contacts segments ${bob}`), segment);
    holds(await ok('contacts list --limit 100'), bob);
    const members = await ok(`segments contacts ${segment} --limit 1`);
    assert.deepEqual([members.data.length, members.has_more], [1, true]);
    holds(await ok(`segments contacts ${segment} --limit 1 --after ${members.data[0].id}`), ada);
    await refused('contacts get nobody@example.com', 404);

    const file = join(folder, 'people.csv');
    writeFileSync(file, 'Email,Colour\nbob@example.com,blue\nnew-cli@example.com,red\n');
    const id = await made(`contacts imports create --on-conflict skip --segment-id ${segment} --file ${file} --column-map`,
        '{"email":"Email","properties":{"colour":{"column":"Colour","type":"string"}}}');
    const done = await passTimeUntil('completed', () => ok(`contacts imports get ${id}`), i => i.status === 'completed');
    assert.deepEqual(done.counts, { total: 2, created: 1, updated: 0, skipped: 1, failed: 0 });
    holds(await ok('contacts imports list --status completed'), id);

    await ok(`contacts remove-segment ${bob} ${segment}`);
    await ok(`contacts delete ${bob} --yes`);
    await refused(`contacts get ${bob}`, 404);
    return { ada };
}

async function broadcasts({ segment, topic }) {
    const sender = (await ok('domains list --limit 100')).data.find(domain => domain.status === 'verified');
    const from = `Acme <news@${sender.name}>`;
    const html = '<p>Hi, <a href="https://example.com/a">read</a> or <a href="{{{RESEND_UNSUBSCRIBE_URL}}}">leave</a></p>';
    const create = `broadcasts create --segment-id ${segment} --subject Hello`;
    const id = await made(`${create} --topic-id ${topic} --name First --reply-to a@example.com --from`, from, '--html', html);
    await ok(`broadcasts update ${id} --subject Again --name`, 'Second one');
    const draft = await ok(`broadcasts get ${id}`);
    assert.deepEqual([draft.status, draft.subject, draft.name, draft.reply_to[0]], ['draft', 'Again', 'Second one', 'a@example.com']);
    holds(await ok('broadcasts list --limit 100'), id);
    await refused(`broadcasts cancel ${id}`, 403);

    await ok(`broadcasts send ${id} --scheduled-at`, 'tomorrow at 9am ET');
    assert.equal((await ok(`broadcasts get ${id}`)).status, 'scheduled');
    await ok(`broadcasts cancel ${id}`);
    await ok(`broadcasts send ${id}`);
    await passTimeUntil('sent', () => ok(`broadcasts get ${id}`), b => b.status === 'sent');
    await advance(3 * 86400);
    const sent = await ok(`broadcasts recipients ${id} --type sent --limit 100`);
    assert.equal(sent.data.length, 2);
    await ok(`broadcasts recipients ${id} --type bounced --bounce-type permanent`);
    await ok(`broadcasts clicked-links ${id}`);

    const copy = await made(`broadcasts duplicate ${id}`);
    await ok(`broadcasts delete ${copy} --yes`);
    const later = await made(`${create} --send --scheduled-at 2026-12-15T10:00:00Z --from`, from, '--html', html);
    assert.equal((await ok(`broadcasts get ${later}`)).status, 'scheduled');
    await ok(`broadcasts delete ${later} --yes`);
    await refused(`broadcasts get ${later}`, 404);

    const email = ['emails send --to b@example.com --subject Test --text Hi --idempotency-key once --from', from];
    assert.equal(await made(...email), await made(...email));
    assert.equal((await ok('emails metrics --dimensions period')).object, 'metrics');
}

async function leave({ number, text, segment, topic }, { ada }) {
    await ok(`contacts delete ${ada} --yes`);
    await ok(`contact-properties delete ${number} --yes`);
    await ok(`contact-properties delete ${text} --yes`);
    await ok(`topics delete ${topic} --yes`);
    await ok(`segments delete ${segment} --yes`);
    await refused(`segments get ${segment}`, 404);
}

try {
    await apiKeysAndDomains();
    const made = await groups();
    const people = await contacts(made);
    await broadcasts(made);
    await leave(made, people);
    console.log(`said ${calls} calls`);
} finally {
    rmSync(folder, { recursive: true });
    end();
}
