// SPDX-License-Identifier: Apache-2.0
// What Postroom is measured against: Resend's own SDK, used as its manual shows it. It is copied beside the package.
import { Resend } from 'resend';

const { data, error } = await new Resend(process.env.RESEND_API_KEY).domains.list();
if (error)
    throw new Error(error.message);
console.log(`listed ${data.data.length} domains: ${data.data.map((domain) => domain.name).join(', ')}`);
