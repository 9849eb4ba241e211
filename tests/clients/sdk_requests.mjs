// SPDX-License-Identifier: Apache-2.0
// Makes one call of Resend's Node SDK after the other and says the name of each on stdout before it is made:
//   node sdk_requests.mjs <folder of node_modules> <base URL>
// What it sends is recorded by tst_same_requests.cpp, which sends the same with our client under the same names.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [packages, baseUrl] = process.argv.slice(2);
const { Resend } = createRequire(join(packages, 'from-here.js'))('resend');
const resend = new Resend('re_test', { baseUrl });

const id = 'd91cd9bd-1176-453e-8fc1-35364d380206';
const other = '78261eea-8f8b-4381-83c6-79fa7120f1cf';
const third = 'b6d24b8e-af0b-4c3c-be0c-359bbd97381e';
const email = 'ada+x.y@example.com';
const html = '<p>Grüße, {{{FIRST_NAME|friend}}} & "you" \\ 🐘</p>';
const csv = 'Email,First Name\r\nada@example.com,Ada\r\n"b@example.com","Grün, 🐘"\r\n';

const calls = {
    'api key, full': () => resend.apiKeys.create({ name: 'Production', permission: 'full_access' }),
    'api key, sending': () => resend.apiKeys.create({ name: 'CI', permission: 'sending_access', domain_id: id }),
    'api keys': () => resend.apiKeys.list({ limit: 100 }),
    'api keys, older': () => resend.apiKeys.list({ limit: 2, after: id }),
    'api key renamed': () => resend.apiKeys.update(id, { name: 'Staging' }),
    'api key deleted': () => resend.apiKeys.remove(id),

    'domain, all': () => resend.domains.create({
        name: 'mail.example.com', region: 'eu-west-1', customReturnPath: 'bounces', openTracking: true,
        clickTracking: false, tls: 'enforced', trackingSubdomain: 'links',
        capabilities: { sending: 'enabled', receiving: 'disabled' },
    }),
    'domain, name': () => resend.domains.create({ name: 'example.com' }),
    'domains': () => resend.domains.list({ limit: 100 }),
    'domains, newer': () => resend.domains.list({ limit: 100, before: id }),
    'domain read': () => resend.domains.get(id),
    'domain changed, all': () => resend.domains.update({
        id, openTracking: false, clickTracking: true, tls: 'opportunistic', trackingSubdomain: 'go',
        capabilities: { sending: 'enabled', receiving: 'enabled' },
    }),
    'domain changed, one': () => resend.domains.update({ id, tls: 'enforced' }),
    'domain verified': () => resend.domains.verify(id),
    'domain deleted': () => resend.domains.remove(id),
    'claim, all': () => resend.domains.claims.create({
        name: 'example.com', region: 'us-east-1', customReturnPath: 'send', openTracking: true, clickTracking: true,
        trackingSubdomain: 'links',
    }),
    'claim, name': () => resend.domains.claims.create({ name: 'example.com' }),
    'claim read': () => resend.domains.claims.get(id),
    'claim verified': () => resend.domains.claims.verify(id),

    'contact, all': () => resend.contacts.create({
        email, firstName: 'Ada', lastName: 'Lovelace', unsubscribed: false, properties: { plan: 'pro', seats: 3.5 },
        segments: [{ id: other }], topics: [{ id: third, subscription: 'opt_in' }],
    }),
    'contact, address': () => resend.contacts.create({ email }),
    'contact by id': () => resend.contacts.get({ id }),
    'contact by address': () => resend.contacts.get({ email }),
    'contact set': () => resend.contacts.update({
        id, firstName: 'Ada', lastName: 'Byron', unsubscribed: true, properties: { plan: 'free', seats: 0 },
    }),
    'contact cleared': () => resend.contacts.update({
        email, firstName: null, lastName: null, properties: { plan: null },
    }),
    'contact deleted': () => resend.contacts.remove({ id }),
    'contact deleted by address': () => resend.contacts.remove({ email }),
    'contacts': () => resend.contacts.list({ limit: 100 }),
    'contacts of a segment': () => resend.contacts.list({ segmentId: other, limit: 50, after: id }),
    'segments of a contact': () => resend.contacts.segments.list({ contactId: id, limit: 100 }),
    'contact into a segment': () => resend.contacts.segments.add({ contactId: id, segmentId: other }),
    'contact into a segment by address': () => resend.contacts.segments.add({ email, segmentId: other }),
    'contact out of a segment': () => resend.contacts.segments.remove({ contactId: id, segmentId: other }),
    'topics of a contact': () => resend.contacts.topics.list({ email, limit: 100 }),
    'topics of a contact changed': () => resend.contacts.topics.update({
        id, topics: [{ id: other, subscription: 'opt_out' }, { id: third, subscription: 'opt_in' }],
    }),

    'import, all': () => resend.contacts.imports.create({
        file: new File([csv], 'people.csv', { type: 'text/csv' }),
        columnMap: { email: 'Email', firstName: 'First Name', properties: { plan: { column: 'Plan', type: 'string' } } },
        onConflict: 'upsert', segments: [{ id: other }], topics: [{ id: third, subscription: 'opt_in' }],
    }),
    'import, file': () => resend.contacts.imports.create({
        file: new File([csv], 'people.csv', { type: 'text/csv' }), onConflict: 'skip',
    }),
    'import read': () => resend.contacts.imports.get(id),
    'imports': () => resend.contacts.imports.list({ limit: 100 }),
    'imports, completed': () => resend.contacts.imports.list({ limit: 100, status: 'completed' }),

    'property, text': () => resend.contactProperties.create({ key: 'plan', type: 'string', fallbackValue: 'free' }),
    'property, number': () => resend.contactProperties.create({ key: 'seats', type: 'number', fallbackValue: 1.5 }),
    'property, no fallback': () => resend.contactProperties.create({ key: 'city', type: 'string' }),
    'property read': () => resend.contactProperties.get(id),
    'properties': () => resend.contactProperties.list({ limit: 100 }),
    'property set': () => resend.contactProperties.update({ id, fallbackValue: 'pro' }),
    'property cleared': () => resend.contactProperties.update({ id, fallbackValue: null }),
    'property deleted': () => resend.contactProperties.remove(id),

    'segment': () => resend.segments.create({ name: 'Newsletter' }),
    'segment read': () => resend.segments.get(id),
    'segment renamed': () => resend.segments.update(id, { name: 'Customers' }),
    'segments': () => resend.segments.list({ limit: 100 }),
    'segment deleted': () => resend.segments.remove(id),

    'topic, all': () => resend.topics.create({
        name: 'News', description: 'What is new', defaultSubscription: 'opt_out', visibility: 'private',
    }),
    'topic read': () => resend.topics.get(id),
    'topics': () => resend.topics.list(),
    'topic changed': () => resend.topics.update({ id, name: 'Old news', description: 'What was new' }),
    'topic deleted': () => resend.topics.remove(id),

    'broadcast, all': () => resend.broadcasts.create({
        name: 'November', segmentId: other, topicId: third, from: 'Ada <ada@example.com>', subject: 'Grüße 🐘',
        replyTo: ['a@example.com', 'b@example.com'], previewText: 'Soon', html, text: 'Plain\ntext',
    }),
    'broadcast, one reply address': () => resend.broadcasts.create({
        segmentId: other, from: 'ada@example.com', subject: 'Hi', replyTo: 'a@example.com', html,
    }),
    'broadcast without plain text': () => resend.broadcasts.create({
        segmentId: other, from: 'ada@example.com', subject: 'Hi', html, text: '',
    }),
    'broadcast made and scheduled': () => resend.broadcasts.create({
        segmentId: other, from: 'ada@example.com', subject: 'Hi', html, send: true, scheduledAt: 'tomorrow at 9am ET',
    }),
    'broadcast read': () => resend.broadcasts.get(id),
    'broadcasts': () => resend.broadcasts.list({ limit: 100 }),
    'broadcast changed': () => resend.broadcasts.update(id, {
        name: 'December', segmentId: other, topicId: third, from: 'b@example.com', subject: 'Ho', replyTo: ['c@example.com'],
        previewText: 'Later', html, text: '',
    }),
    'broadcast without topic': () => resend.broadcasts.update(id, { topicId: null }),
    'broadcast sent': () => resend.broadcasts.send(id),
    'broadcast scheduled': () => resend.broadcasts.send(id, { scheduledAt: '2026-12-24T18:00:00.000Z' }),
    'broadcast scheduled in words': () => resend.broadcasts.send(id, { scheduledAt: 'in 1 hour' }),
    'broadcast cancelled': () => resend.broadcasts.cancel(id),
    'broadcast copied': () => resend.broadcasts.duplicate(id),
    'broadcast deleted': () => resend.broadcasts.remove(id),
    'recipients': () => resend.broadcasts.recipients(id, { type: 'delivered', limit: 100 }),
    'recipients, bounced': () => resend.broadcasts.recipients(id, { type: 'bounced', bounceType: 'permanent', limit: 100 }),
    'clicked links': () => resend.broadcasts.clickedLinks(id, { limit: 100 }),

    'email': () => resend.emails.send({
        from: 'Ada <ada@example.com>', to: ['b@example.com'], subject: 'Test: Grüße', html, text: 'Plain',
        replyTo: ['a@example.com'],
    }, { idempotencyKey: 'test-1' }),
    'email with tags': () => resend.emails.send({
        from: 'ada@example.com', to: ['b@example.com', 'c@example.com'], subject: 'Test', text: 'Plain', topicId: third,
        headers: { 'X-Entity-Ref-ID': '7' }, tags: [{ name: 'kind', value: 'test' }], scheduledAt: 'in 1 hour',
    }, { idempotencyKey: 'test-2' }),
    'metrics': () => resend.emails.metrics({ startDate: '2026-11-01T00:00:00.000Z', endDate: '2026-11-23T12:00:00.000Z' }),
};

for (const [name, call] of Object.entries(calls)) {
    console.log(name);
    const { error } = await call();
    if (error)
        throw new Error(`${name}: ${JSON.stringify(error)}`);
}
