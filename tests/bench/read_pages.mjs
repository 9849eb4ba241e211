// SPDX-License-Identifier: Apache-2.0
// RESEND_BASE_URL=… RESEND_API_KEY=… node read_pages.mjs <pages>
// What read_pages_bench is measured against: Resend's own SDK doing the same. It is copied beside the package.
import { Resend } from 'resend';

const resend = new Resend(process.env.RESEND_API_KEY);
const rows = [];
let after;
for (let left = Number(process.argv[2]); left > 0; --left) {
    const { data, error } = await resend.contacts.list(after ? { limit: 100, after } : { limit: 100 });
    if (error)
        throw new Error(error.message);
    rows.push(...data.data);
    after = rows.at(-1)?.id;
    if (!data.has_more)
        break;
}
const { user, system } = process.cpuUsage();
const { maxRSS } = process.resourceUsage();
console.log(`${rows.length} rows, ${((user + system) / 1000).toFixed(0)} ms of processor, `
            + `${(maxRSS * 1024 / 1e6).toFixed(1)} MB at most`);
