// SPDX-License-Identifier: Apache-2.0
// What Resend's CLI and SDK ask of Node that Debian 12's Node 18 has not got. Loaded before them: node --require.
const util = require('node:util');
util.styleText ??= (style, text) => text;
globalThis.File ??= require('node:buffer').File;
