// Serves the Tropo applications in the folder "applications", each at its name and "start", until its input ends.
//
//   node server.mjs
//
// What happens is told as JSON objects, one a line, on standard output: {"listening": 40123} first, then what is posted, before it is
// answered: {"posted": {"path": "/menu/start", "query": "", "cookie": "", "body": "{…}"}}.
import { Console } from 'node:console';
import { createServer } from 'node:http';
import { applications } from './applications/index.mjs';
import { TropoJSON } from './library.mjs';

const tell = (event) => process.stdout.write(JSON.stringify(event) + '\n');

// Standard output is for events alone.
globalThis.console = new Console(process.stderr);

async function read(request) {
  let body = '';
  request.setEncoding('utf8');
  for await (const part of request) {
    body += part;
  }
  return body;
}

async function serve(request, response) {
  const { pathname, searchParams, search } = new URL(request.url, 'http://localhost');
  const body = await read(request);
  const cookie = request.headers.cookie ?? '';
  tell({ posted: { path: pathname, query: search.slice(1), cookie, body } });
  const [, name, page] = pathname.split('/');
  const answer = applications[name]?.[page];
  if (!answer) {
    response.writeHead(404).end();
    return;
  }
  const headers = { 'Content-Type': 'application/json' };
  const setCookie = (text) => (headers['Set-Cookie'] = text);
  const tropo = answer(body, { parameters: searchParams, cookie, setCookie });
  response.writeHead(200, headers).end(TropoJSON(tropo));
}

const server = createServer((request, response) =>
  serve(request, response).catch((failure) => {
    console.error(failure);
    response.writeHead(500).end();
  }),
);
server.listen(0, '127.0.0.1', () => tell({ listening: server.address().port }));
process.stdin.resume().on('end', () => process.exit(0));
