// SPDX-License-Identifier: Apache-2.0
// Moves the time of the sandbox that story_runner.cpp serves: it is asked on stdout and says on stdin when it is done.
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const answers = createInterface({ input: process.stdin });

export async function advance(seconds) {
    const done = once(answers, 'line');
    console.log(`advance ${seconds}`);
    await done;
}

// Moves time on, a minute at a time and for a day at most, until `read` brings something `isRight` likes.
export async function passTimeUntil(what, read, isRight) {
    let last;
    for (let minutes = 0; minutes < 24 * 60; ++minutes) {
        last = await read();
        if (isRight(last))
            return last;
        await advance(60);
    }
    throw new Error(`A day passed, and still not ${what}: ${JSON.stringify(last)}`);
}

export function end() {
    answers.close();
}
