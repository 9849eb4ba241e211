// SPDX-License-Identifier: Apache-2.0
// Drives the sandbox with Resend's Node SDK through every operation Postroom speaks, and checks what comes back:
//   node sdk_story.mjs <folder of node_modules> <base URL>
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { advance, end, passTimeUntil } from './sandbox_time.mjs';

const [packages, baseUrl] = process.argv.slice(2);
const { Resend } = createRequire(join(packages, 'from-here.js'))('resend');
const resend = new Resend('re_test', { baseUrl });
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
let calls = 0;

async function ok(promise) {
    ++calls;
    const { data, error } = await promise;
    assert.equal(error, null, `refused: ${JSON.stringify(error)}`);
    return data;
}
async function made(promise) {
    const { id } = await ok(promise);
    assert.match(id, uuid);
    return id;
}
async function refused(promise, statusCode, name, message) {
    ++calls;
    const { data, error } = await promise;
    assert.equal(data, null);
    assert.deepEqual([error.statusCode, error.name], [statusCode, name], JSON.stringify(error));
    if (message)
        assert.match(error.message, message);
}
function holds(list, id) {
    assert.equal(list.object, 'list');
    assert.equal(typeof list.has_more, 'boolean');
    assert.ok(list.data.some(item => item.id === id), `${id} is not in ${JSON.stringify(list.data.map(item => item.id))}`);
    return list.data.find(item => item.id === id);
}

async function apiKeys() {
    const key = await ok(resend.apiKeys.create({ name: 'Trial', permission: 'full_access' }));
    assert.match(key.id, uuid);
    assert.match(key.token, /^re_/);
    const sending = await ok(resend.apiKeys.create({ name: 'CI', permission: 'sending_access' }));
    assert.equal(holds(await ok(resend.apiKeys.list({ limit: 100 })), key.id).name, 'Trial');

    const withKey = new Resend(key.token, { baseUrl });
    await ok(withKey.apiKeys.update(key.id, { name: 'Renamed' }));
    assert.equal(holds(await ok(resend.apiKeys.list()), key.id).name, 'Renamed');
    await refused(new Resend(sending.token, { baseUrl }).domains.list(), 401, 'restricted_api_key');
    await refused(new Resend('wrong', { baseUrl }).domains.list(), 401, 'validation_error', /API key is invalid/);
    await refused(resend.apiKeys.create({ name: 'x'.repeat(51) }), 422, 'validation_error');

    await ok(resend.apiKeys.remove(sending.id));
    await ok(resend.apiKeys.remove(key.id));
    await refused(resend.apiKeys.remove(key.id), 404, 'not_found', /API key not found/);
}

async function domains() {
    const created = await ok(resend.domains.create({
        name: 'post.example.org', region: 'eu-west-1', customReturnPath: 'bounces', openTracking: true, tls: 'enforced',
        clickTracking: true, trackingSubdomain: 'links', capabilities: { sending: 'enabled', receiving: 'enabled' },
    }));
    assert.equal(created.status, 'not_started');
    assert.equal(created.region, 'eu-west-1');
    assert.ok(created.records.length >= 3);
    for (const record of created.records) {
        assert.ok(['SPF', 'DKIM', 'Receiving', 'Tracking', 'TrackingCAA'].includes(record.record), record.record);
        assert.equal('priority' in record, record.type === 'MX');
    }
    const id = created.id;
    assert.equal(holds(await ok(resend.domains.list({ limit: 100 })), id).name, 'post.example.org');
    const read = await ok(resend.domains.get(id));
    assert.deepEqual([read.object, read.status], ['domain', 'not_started']);
    assert.deepEqual(read.capabilities, { sending: 'enabled', receiving: 'enabled' });

    await ok(resend.domains.update({ id, openTracking: false, clickTracking: false, tls: 'opportunistic' }));
    await ok(resend.domains.update({ id, capabilities: { receiving: 'disabled' } }));
    await refused(resend.domains.update({ id, capabilities: { sending: 'disabled' } }), 422, 'validation_error');
    const changed = await ok(resend.domains.get(id));
    assert.deepEqual([changed.open_tracking, changed.click_tracking], [false, false]);
    assert.deepEqual(changed.capabilities, { sending: 'enabled', receiving: 'disabled' });

    await ok(resend.domains.verify(id));
    assert.equal((await ok(resend.domains.get(id))).status, 'pending');
    const verified = await passTimeUntil('verified', () => ok(resend.domains.get(id)), d => d.status === 'verified');
    assert.ok(verified.records.every(record => record.status === 'verified'));

    await refused(resend.domains.create({ name: 'x.example.org', region: 'mars' }), 422, 'invalid_region');
    assert.equal((await ok(resend.domains.remove(id))).deleted, true);
    await refused(resend.domains.get(id), 404, 'not_found', /Domain not found/);
    return id;
}

async function claims() {
    const claim = await ok(resend.domains.claims.create({ name: 'sdk.taken.example', region: 'us-east-1' }));
    assert.deepEqual([claim.object, claim.name, claim.record.type], ['domain_claim', 'sdk.taken.example', 'TXT']);
    assert.match(claim.domain_id, uuid);
    assert.equal((await ok(resend.domains.claims.get(claim.domain_id))).id, claim.id);
    await ok(resend.domains.claims.verify(claim.domain_id));
    await passTimeUntil('completed', () => ok(resend.domains.claims.get(claim.domain_id)),
        c => ['verified', 'completed'].includes(c.status));
}

async function propertiesSegmentsTopics() {
    const property = await made(resend.contactProperties.create({ key: 'shoe_size', type: 'number', fallbackValue: 42 }));
    const colour = await made(resend.contactProperties.create({ key: 'colour', type: 'string' }));
    assert.equal((await ok(resend.contactProperties.get(property))).fallbackValue, 42);
    await ok(resend.contactProperties.update({ id: property, fallbackValue: 43.5 }));
    assert.equal(holds(await ok(resend.contactProperties.list({ limit: 100 })), property).fallbackValue, 43.5);
    await ok(resend.contactProperties.update({ id: property, fallbackValue: null }));
    assert.equal((await ok(resend.contactProperties.get(property))).fallbackValue, null);
    await refused(resend.contactProperties.update({ id: property, fallbackValue: 'large' }), 422, 'validation_error');
    await refused(resend.contactProperties.create({ key: 'a b', type: 'string' }), 422, 'validation_error');

    const segment = await made(resend.segments.create({ name: 'Readers' }));
    await ok(resend.segments.update(segment, { name: 'Dear readers' }));
    assert.equal((await ok(resend.segments.get(segment))).name, 'Dear readers');
    assert.equal(holds(await ok(resend.segments.list({ limit: 100 })), segment).name, 'Dear readers');

    const topic = await made(resend.topics.create({
        name: 'Gazette', description: 'Once a week', defaultSubscription: 'opt_in', visibility: 'public',
    }));
    await ok(resend.topics.update({ id: topic, name: 'The Gazette', description: 'Twice a week' }));
    const read = await ok(resend.topics.get(topic));
    assert.deepEqual([read.name, read.description, read.default_subscription], ['The Gazette', 'Twice a week', 'opt_in']);
    holds(await ok(resend.topics.list()), topic);
    return { property, colour, segment, topic };
}

async function contacts({ property, segment, topic }) {
    const email = 'ada+sdk@example.com';
    const ada = await made(resend.contacts.create({
        email, firstName: 'Ada', lastName: 'Lovelace', properties: { shoe_size: 36.5, colour: 'violet' },
        segments: [{ id: segment }], topics: [{ id: topic, subscription: 'opt_in' }],
    }));
    assert.equal(await made(resend.contacts.create({ email })), ada, 'the same address is the same contact');
    const gone = await made(resend.contacts.create({ email: 'gone@example.com', unsubscribed: true, segments: [{ id: segment }] }));
    const out = await made(resend.contacts.create({ email: 'out@example.com' }));
    await ok(resend.contacts.segments.add({ email: 'out@example.com', segmentId: segment }));
    await ok(resend.contacts.topics.update({ id: out, topics: [{ id: topic, subscription: 'opt_out' }] }));
    await refused(resend.contacts.create({ email: 'x@example.com', properties: { no_such: 'x' } }), 422, 'validation_error');
    await refused(resend.contacts.get({ email: 'x@example.com' }), 404, 'not_found', /Contact not found/);

    const byId = await ok(resend.contacts.get({ id: ada }));
    assert.deepEqual(await ok(resend.contacts.get({ email })), byId);
    assert.deepEqual(byId.properties, {
        shoe_size: { value: 36.5, type: 'number' }, colour: { value: 'violet', type: 'string' },
    });
    await ok(resend.contacts.update({ email, firstName: null, lastName: 'Byron', properties: { colour: null } }));
    const changed = await ok(resend.contacts.get({ id: ada }));
    assert.deepEqual([changed.first_name, changed.last_name, changed.unsubscribed], [null, 'Byron', false]);
    assert.deepEqual(changed.properties.shoe_size, { value: 36.5, type: 'number' });
    assert.ok(!changed.properties.colour?.value);

    holds(await ok(resend.contacts.list({ limit: 100 })), ada);
    const members = await ok(resend.contacts.list({ segmentId: segment, limit: 2 }));
    assert.deepEqual([members.data.length, members.has_more], [2, true]);
    const rest = await ok(resend.contacts.list({ segmentId: segment, limit: 2, after: members.data[1].id }));
    assert.deepEqual([rest.data.length, rest.has_more], [1, false]);
    await refused(resend.contacts.list({ limit: 101 }), 422, 'validation_error');

    holds(await ok(resend.contacts.segments.list({ contactId: ada })), segment);
    assert.equal(holds(await ok(resend.contacts.topics.list({ email: 'out@example.com', limit: 100 })), topic).subscription, 'opt_out');
    return { ada, gone, out, property };
}

async function imports({ segment }) {
    const csv = 'Email,First Name,Colour\nada+sdk@example.com,Ada,red\nnew@example.com,Néo,blue\nnot an address,X,green\n';
    const id = await made(resend.contacts.imports.create({
        file: new File([csv], 'people.csv', { type: 'text/csv' }), onConflict: 'upsert', segments: [{ id: segment }],
        columnMap: { email: 'Email', firstName: 'First Name', properties: { colour: { column: 'Colour', type: 'string' } } },
    }));
    assert.ok(['queued', 'in_progress'].includes((await ok(resend.contacts.imports.get(id))).status));
    const done = await passTimeUntil('completed', () => ok(resend.contacts.imports.get(id)), i => i.status === 'completed');
    assert.deepEqual(done.counts, { total: 3, created: 1, updated: 1, skipped: 0, failed: 1 });
    holds(await ok(resend.contacts.imports.list({ status: 'completed' })), id);
    const fresh = await ok(resend.contacts.get({ email: 'new@example.com' }));
    assert.deepEqual([fresh.first_name, fresh.properties.colour?.value], ['Néo', 'blue']);
    holds(await ok(resend.contacts.segments.list({ email: 'new@example.com' })), segment);
}

async function broadcasts({ segment, topic, out, gone }) {
    const from = 'Acme <news@acme.example>';
    const html = '<p>Hi {{{FIRST_NAME|there}}}, <a href="https://example.com/a">read</a> or '
        + '<a href="{{{RESEND_UNSUBSCRIBE_URL}}}">leave</a></p>';
    const sender = (await ok(resend.domains.list())).data.find(domain => domain.status === 'verified');
    const message = { segmentId: segment, from: from.replace('acme.example', sender.name), subject: 'Hello', html };

    const id = await made(resend.broadcasts.create({ ...message, name: 'First', replyTo: 'a@example.com', topicId: topic, previewText: 'Soon' }));
    let read = await ok(resend.broadcasts.get(id));
    assert.deepEqual([read.status, read.segment_id, read.audience_id, read.topic_id], ['draft', segment, segment, topic]);
    assert.deepEqual(read.reply_to, ['a@example.com']);
    await ok(resend.broadcasts.update(id, { name: 'Second', subject: 'Hello again', text: '' }));
    holds(await ok(resend.broadcasts.list({ limit: 100 })), id);
    await refused(resend.broadcasts.cancel(id), 403, 'validation_error', /Only queued or scheduled/);

    await ok(resend.broadcasts.send(id, { scheduledAt: 'in 1 hour' }));
    read = await ok(resend.broadcasts.get(id));
    assert.equal(read.status, 'scheduled');
    assert.ok(read.scheduled_at);
    await ok(resend.broadcasts.cancel(id));
    assert.equal((await ok(resend.broadcasts.get(id))).status, 'draft');
    await ok(resend.broadcasts.send(id, { scheduledAt: 'in 1 hour' }));
    await advance(3500);
    assert.equal((await ok(resend.broadcasts.get(id))).status, 'scheduled');
    await advance(100);
    assert.ok(['queued', 'sent'].includes((await ok(resend.broadcasts.get(id))).status));
    read = await passTimeUntil('sent', () => ok(resend.broadcasts.get(id)), b => b.status === 'sent');
    assert.ok(read.sent_at);
    ++calls;
    assert.ok((await resend.broadcasts.send(id)).error, 'a broadcast goes out once');
    ++calls;
    assert.ok((await resend.broadcasts.remove(id)).error, 'what is sent stays');

    await advance(3 * 86400);
    const sent = await ok(resend.broadcasts.recipients(id, { type: 'sent', limit: 100 }));
    const reached = sent.data.map(recipient => recipient.contact_id);
    assert.ok(!reached.includes(out) && !reached.includes(gone), 'who opted out or unsubscribed gets nothing');
    assert.equal(reached.length, 2);
    for (const type of ['delivered', 'opened', 'clicked', 'bounced', 'complained', 'unsubscribed', 'suppressed'])
        assert.equal((await ok(resend.broadcasts.recipients(id, { type }))).object, 'list');
    assert.equal((await ok(resend.broadcasts.clickedLinks(id, { limit: 100 }))).object, 'list');

    const copy = await made(resend.broadcasts.duplicate(id));
    assert.equal((await ok(resend.broadcasts.get(copy))).status, 'draft');
    await ok(resend.broadcasts.remove(copy));
    const later = await made(resend.broadcasts.create({ ...message, send: true, scheduledAt: '2026-12-15T10:00:00.000Z' }));
    assert.equal((await ok(resend.broadcasts.get(later))).status, 'scheduled');
    await ok(resend.broadcasts.remove(later));
    await refused(resend.broadcasts.get(later), 404, 'not_found');
    return message.from;
}

async function emails(from) {
    const message = { from, to: ['delivered@example.com'], subject: 'Test', html: '<p>Hi</p>', text: 'Hi' };
    const id = await made(resend.emails.send(message, { idempotencyKey: 'once' }));
    assert.equal(await made(resend.emails.send(message, { idempotencyKey: 'once' })), id, 'the same key, the same email');
    assert.notEqual(await made(resend.emails.send(message)), id);
    const metrics = await ok(resend.emails.metrics());
    assert.equal(metrics.object, 'metrics');
    assert.ok(Object.values(metrics.totals).every(value => typeof value === 'number'));
    await ok(resend.emails.metrics({ dimensions: ['period'], granularity: 'daily' }));
}

async function leave({ property, colour, segment, topic }, { ada }) {
    await ok(resend.contacts.segments.remove({ contactId: ada, segmentId: segment }));
    const gone = await ok(resend.contacts.remove({ email: 'ada+sdk@example.com' }));
    assert.deepEqual([gone.contact, gone.deleted], [ada, true]);
    await refused(resend.contacts.get({ id: ada }), 404, 'not_found');
    await ok(resend.contactProperties.remove(property));
    await ok(resend.contactProperties.remove(colour));
    await ok(resend.topics.remove(topic));
    assert.equal((await ok(resend.segments.remove(segment))).deleted, true);
    await refused(resend.segments.get(segment), 404, 'not_found');
}

await apiKeys();
await domains();
await claims();
const groups = await propertiesSegmentsTopics();
const people = await contacts(groups);
await imports(groups);
await emails(await broadcasts({ ...groups, ...people }));
await leave(groups, people);
console.log(`said ${calls} calls`);
end();
