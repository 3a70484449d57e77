// Drives one Bayeux client of somebody else, as an application would.
//
//   node client.mjs LIBRARY TRANSPORT ADDRESS [ack]
//
// TRANSPORT is the only one that may be used, or "any".
//
// Orders come as JSON objects, one a line, on standard input: {"order": "subscribe", "channel": "/a"}. What happens is told as
// JSON objects, one a line, on standard output: {"event": "message", "channel": "/a", "data": 1}. Ends when its input does.
import { Console } from 'node:console';
import { createInterface } from 'node:readline';
import { applicationOn } from './applications.mjs';
import { load } from './node-libraries.mjs';

const [library, transport, address, ...features] = process.argv.slice(2);

// Standard output is for events alone; the libraries log to the console.
globalThis.console = new Console(process.stderr);

const tell = (event, fields) => process.stdout.write(JSON.stringify({ event, ...fields }) + '\n');

const parts = await load(library);
const application = applicationOn(parts, { transport, address, ack: features.includes('ack'), tell });

for await (const line of createInterface({ input: process.stdin })) {
  const { order, ...fields } = JSON.parse(line);
  application[order](fields);
}
process.exit(0);
