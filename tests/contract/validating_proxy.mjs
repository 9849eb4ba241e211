// SPDX-License-Identifier: Apache-2.0
// Stands between a client and a service and has Stoplight's Prism judge every request and every answer by an OpenAPI
// document:
//   node validating_proxy.mjs <folder of node_modules> <document> <base URL of the service>
// Says on stdout, a line of JSON each: {"port":N} once it listens, then what passed through, in the order it was
// answered: {"method","target","contentType","request","status","answer","violations"}. Ends with its stdin.
import http from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [packages, document, upstream] = process.argv.slice(2);
const require = createRequire(join(packages, 'from-here.js'));
const { createLogger } = require('@stoplight/prism-core');
const { getHttpOperationsFromSpec } = require('@stoplight/prism-http');
const { createServer } = require('@stoplight/prism-http-server');

const prism = createServer(await getHttpOperationsFromSpec(document), {
    cors: false,
    config: {
        isProxy: true,
        upstream: new URL(upstream),
        validateRequest: true,
        validateResponse: true,
        checkSecurity: true,
        errors: false, // judge, and let pass
        upstreamProxy: undefined,
        mock: { dynamic: false },
    },
    components: { logger: createLogger('prism', { level: 'silent' }) },
});
const prismUrl = new URL(await prism.listen(0, '127.0.0.1'));
const agent = new http.Agent({ keepAlive: true });

async function whole(stream) {
    const pieces = [];
    for await (const piece of stream)
        pieces.push(piece);
    return Buffer.concat(pieces);
}

// Prism's verdict is a header of its answer, cut where it is long. Where it could not read what came, it answers in the
// service's place and says nothing of the kind.
function violations(header, type) {
    if (!header)
        return type?.startsWith('application/problem+json') ? [{ location: ['?'], message: 'Prism did not judge it' }] : [];
    try {
        return JSON.parse(header);
    } catch {
        return [{ location: ['?'], message: header }];
    }
}

const front = http.createServer(async (request, answer) => {
    const body = await whole(request);
    const options = {
        host: prismUrl.hostname, port: prismUrl.port, method: request.method, path: request.url, agent,
        headers: request.headers, maxHeaderSize: 1 << 20,
    };
    const forwarded = http.request(options, async judged => {
        const text = await whole(judged);
        const { 'sl-violations': verdict, 'transfer-encoding': _, ...headers } = judged.headers;
        console.log(JSON.stringify({
            method: request.method, target: request.url, contentType: request.headers['content-type'] ?? '',
            request: body.toString(), status: judged.statusCode, answer: text.toString(),
            violations: violations(verdict, headers['content-type']),
        }));
        answer.writeHead(judged.statusCode, { ...headers, 'content-length': text.length });
        answer.end(text);
    });
    forwarded.on('error', error => answer.destroy(error));
    forwarded.end(body);
});
front.keepAliveTimeout = 60000;
front.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ port: front.address().port })));
process.stdin.on('end', () => process.exit(0)).resume();
