// Many visitors with the browser library, in one process of Node: each has a chat, says numbered things, and expects each of
// them back from its agent, once and in order. Writes a line about each to the standard output as JSON, and what it did last.
//
// node visitors.mjs LIBRARY URL PREFIX VISITORS MESSAGES PAUSE_MILLIS LIMIT_SECONDS ws|polling
import { adapt } from 'cometd-nodejs-client';
import { provideBrowser } from './browser.mjs';

const [library, serverUrl, prefix, visitors, messages, pause, limit, transport] = process.argv.slice(2);
adapt();
provideBrowser();
const { startSession } = await import(library);
// CometD's client warns when no node could be reached for a handshake. What counts is what becomes of the chat.
console.warn = () => {};
const begun = Date.now();
const deadline = begun + Number(limit) * 1000;

await Promise.all(Array.from({ length: Number(visitors) }, (_, number) => visit(`${prefix}${number}`)));
process.exit(0);

async function visit(name) {
  const told = { name, said: 0, heard: [], echoed: 0, problems: [], slowest: 0 };
  await sleep(Math.random() * 10_000);
  try {
    const session = await started(name, told);
    const over = new Promise((resolve) => session.onSessionEnded((event) => resolve(event.reason)));
    const complete = new Promise((resolve) => session.onMessageReceived((event) => hear(told, event, resolve)));
    session.onError((event) => told.problems.push(`error ${JSON.stringify(event.error)}`));
    for (told.said = 0; told.said < Number(messages); told.said += 1) {
      const sent = Date.now();
      await within(session.sendMessage(`${name}/${told.said + 1}`), `message ${told.said + 1} is not answered`);
      told.slowest = Math.max(told.slowest, Date.now() - sent);
      await sleep(Number(pause) * (0.5 + Math.random()));
    }
    await within(Promise.race([complete, over]), 'not all came back');
    // The library waits for 30 s; whoever is not answered by then is missed by the gateway a little later.
    await within(session.leave(), 'leaving is not answered').catch(() => {
      told.leftUnanswered = true;
    });
  } catch (failure) {
    told.problems.push(failure.message ?? JSON.stringify(failure.error ?? failure));
  }
  report(told);
}

/** A chat may have to be asked for again: without an answer nobody knows whether there is one. */
async function started(name, told) {
  for (;;) {
    try {
      return await startSession({ serverUrl, username: name, disableWebSockets: transport === 'polling', logger: () => {}, stateStorage });
    } catch (failed) {
      if (Date.now() > deadline) {
        throw failed;
      }
      told.startedAgain = (told.startedAgain ?? 0) + 1;
      await sleep(1_000);
    }
  }
}

/** What the agent says is what the visitor said before, with an arrow. */
function hear(told, event, resolve) {
  const text = event.content?.text ?? '';
  if (event.party.type.agent && text.startsWith('> ')) {
    told.heard.push(text.slice(2 + told.name.length + 1));
    if (text === `> ${told.name}/${messages}`) {
      resolve();
    }
  } else if (event.party.type.client) {
    told.echoed += 1;
  }
}

function report(told) {
  const expected = Array.from({ length: Number(messages) }, (_, number) => String(number + 1));
  const complete = told.heard.join() === expected.join();
  console.log(JSON.stringify({ ...told, heard: complete ? 'all' : told.heard, complete, seconds: (Date.now() - begun) / 1000 }));
}

function within(promise, problem) {
  return Promise.race([
    promise,
    sleep(deadline - Date.now()).then(() => {
      throw new Error(problem);
    }),
  ]);
}

function sleep(millis) {
  return new Promise((resolve) => setTimeout(resolve, millis));
}

var stateStorage = { read: () => null, write: () => {} };
