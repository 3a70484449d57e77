import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startSession } from '../src';
import type { ChatSession, Logger } from '../src';
import { GIVE_UP_MILLIS, MAX_WAITING } from '../src/transport/outgoing';
import { ChatServer } from './chat-server';
import { network } from './fake-cometd';
import { memoryStorage, outcome } from './samples';

vi.mock('cometd', () => import('./fake-cometd'));

let server: ChatServer;
let session: ChatSession;
const logger = vi.fn<Logger>();

const pass = (millis = 100) => vi.advanceTimersByTimeAsync(millis);

beforeEach(async () => {
  vi.useFakeTimers();
  logger.mockClear();
  server = new ChatServer();
  network.reset(server);
  const promise = startSession({ serverUrl: 'http://chat.example/', logger, stateStorage: memoryStorage() });
  await pass();
  session = await promise;
});

afterEach(async () => {
  server.end();
  await pass(60_000);
  vi.useRealTimers();
});

function heard(): string[] {
  const texts: string[] = [];
  session.onMessageReceived(({ content }) => texts.push(content.text));
  return texts;
}

describe.each([
  ['the same client', false],
  ['a new handshake', true],
])('after a cut, with %s,', (_, handshake) => {
  it('200 messages of the time without network arrive once and in order', async () => {
    const echo = heard();
    const texts = Array.from({ length: 200 }, (__, number) => `m${number}`);
    network.cut();
    const results = texts.map((text) => outcome(session.sendMessage(text)));
    await pass(10_000);
    expect(server.texts()).toEqual([]);
    network.mend(handshake);
    await pass(10_000);
    expect(server.texts()).toEqual(texts);
    expect(echo).toEqual(texts);
    expect(results.every((result) => result.done === null)).toBe(true);
  });

  it('a message whose answer was lost is not said twice', async () => {
    network.loseAnswers = 1;
    const results = [outcome(session.sendMessage('a')), outcome(session.sendMessage('b'))];
    await pass(50);
    network.cut();
    await pass(2_000);
    network.mend(handshake);
    await pass(5_000);
    expect(server.texts()).toEqual(['a', 'b']);
    expect(results).toEqual([{ done: null }, { done: null }]);
  });

  it('events of the time without network are told once and in order', async () => {
    const texts = heard();
    server.happen('Message', { text: '1' });
    network.cut();
    server.happen('Message', { text: '2' });
    server.happen('Message', { text: '3' });
    network.mend(handshake);
    await pass();
    server.tell({ messages: server.journal.slice() });
    server.happen('Message', { text: '4' });
    expect(texts).toEqual(['1', '2', '3', '4']);
    expect(server.operations.at(-1)).toMatchObject({ operation: 'requestNotifications', transcriptPosition: 3 });
  });

  it('a session that has ended meanwhile ends, and every promise fails', async () => {
    const ended = vi.fn();
    session.onSessionEnded(ended);
    network.cut();
    const result = outcome(session.sendMessage('a'));
    server.over = true;
    network.mend(handshake);
    await pass();
    expect(ended.mock.calls).toEqual([[{ reason: { error: true }, restored: false }]]);
    expect(result.fail).toMatchObject({ error: { code: 8201 } });
    expect(() => session.sendMessage('b')).toThrow(TypeError);
  });
});

describe('without network', () => {
  it('the logger is told', async () => {
    network.cut();
    network.mend(true);
    expect(logger.mock.calls.map(([text]) => text)).toEqual(['chat: connection lost', 'chat: connected again']);
  });

  it('typing fails at once', async () => {
    network.cut();
    await pass();
    expect(outcome(session.sendTyping()).fail).toMatchObject({ error: { code: 0 } });
  });

  it(`${MAX_WAITING} commands wait, the next one fails, and leave is heard all the same`, async () => {
    network.cut();
    const waiting = Array.from({ length: MAX_WAITING }, () => outcome(session.sendMessage('a')));
    expect(outcome(session.sendMessage('b')).fail).toMatchObject({ error: { code: 0 } });
    const left = outcome(session.leave());
    network.mend(false);
    await pass(20_000);
    expect(waiting.every((result) => result.done === null)).toBe(true);
    expect(left).toEqual({ done: null });
    expect(server.over).toBe(true);
  });

  it('leave fails in the end', async () => {
    network.cut();
    const result = outcome(session.leave());
    await pass(30_000);
    expect(result.fail).toMatchObject({ error: { code: 0 } });
    expect(network.clients[0]?.disconnected).toBe(true);
  });

  it('for too long the session ends, and every promise fails', async () => {
    const ended = vi.fn();
    const error = vi.fn();
    session.onSessionEnded(ended);
    session.onError(error);
    network.cut();
    const result = outcome(session.sendMessage('a'));
    await pass(GIVE_UP_MILLIS);
    expect(ended.mock.calls).toEqual([[{ reason: { error: true }, restored: false }]]);
    expect(error).toHaveBeenCalledOnce();
    expect(result.fail).toMatchObject({ error: { code: 0 } });
  });

  it('CometD that gave up is made to go on', async () => {
    const client = network.clients[0]!;
    network.cut();
    client.disconnected = true;
    network.connected = true;
    const result = outcome(session.sendMessage('a'));
    await pass(6_000);
    expect(result).toEqual({ done: null });
  });
});

describe('a server under load', () => {
  it.each([429, 503])('that answers %d gets the message again later, with its number', async (code) => {
    const refusals = Array.from({ length: 3 }, () => ({ errors: [{ code }] }));
    server.refusals.push(...refusals);
    const results = [outcome(session.sendMessage('a')), outcome(session.sendMessage('b'))];
    await pass(400);
    expect(server.operations, 'it is given time').toHaveLength(2);
    await pass(10_000);
    expect(results).toEqual([{ done: null }, { done: null }]);
    expect(server.operations.slice(1).map((data) => data.number)).toEqual([1, 1, 1, 1, 2]);
  });

  it('that does not answer gets the message again, with its number', async () => {
    network.loseAnswers = 2;
    const results = [outcome(session.sendMessage('a')), outcome(session.sendMessage('b'))];
    await pass(30_000);
    expect(results).toEqual([{ done: null }, { done: null }]);
    expect(server.texts()).toEqual(['a', 'b']);
  });

  it('that counts otherwise is asked for its count', async () => {
    server.refusals.push({ errors: [{ code: 409 }] });
    const result = outcome(session.sendMessage('a'));
    await pass(5_000);
    expect(result).toEqual({ done: null });
    expect(server.operations.map((data) => data.operation)).toEqual([
      'requestChat',
      'sendMessage',
      'requestNotifications',
      'sendMessage',
    ]);
  });

  it('that refuses never fails a command in the end', async () => {
    server.refusals.push(...Array.from({ length: 1_000 }, () => ({ errors: [{ code: 503 }] })));
    const result = outcome(session.sendMessage('a'));
    await pass(GIVE_UP_MILLIS + 10_000);
    expect(result.fail).toMatchObject({ error: { code: 0 } });
  });

  it('is asked for one thing at a time', async () => {
    session.sendMessage('a');
    session.sendMessage('b');
    await pass(1);
    expect(server.texts()).toEqual(['a']);
    await pass(1);
    expect(server.texts()).toEqual(['a', 'b']);
  });

  it('is told only the latest of typing that waits', async () => {
    session.sendMessage('a');
    const results = ['H', 'He', 'Hel'].map((typedText) => outcome(session.sendTyping({ typedText })));
    await pass();
    expect(server.operations.slice(2).map((data) => data.message)).toEqual(['Hel']);
    expect(results).toEqual([{ done: null }, { done: null }, { done: null }]);
  });

  it.each([
    [413, { failure: { httpCode: 413 } }],
    [413, { failure: { websocketCode: 1009 } }],
    [403, { error: '403::publish_denied' }],
  ])('that refuses a message by %d (%j) fails it alone', async (code, refusal) => {
    const call = network.clients[0]!.remoteCall.bind(network.clients[0]);
    let first = true;
    network.clients[0]!.remoteCall = (target, data, timeout, callback) => {
      if (first && data.operation === 'sendMessage') {
        first = false;
        queueMicrotask(() => callback({ successful: false, ...refusal }));
      } else {
        call(target, data, timeout, callback);
      }
    };
    const results = [outcome(session.sendMessage('long')), outcome(session.sendMessage('b'))];
    await pass(5_000);
    expect(results[0]?.fail).toMatchObject({ error: { code } });
    expect(results[1]).toEqual({ done: null });
  });
});

it('the server, and not the client, decides what is too large', async () => {
  const result = outcome(session.sendMessage('x'.repeat(60_000)));
  await pass();
  expect(result).toEqual({ done: null });
  expect(server.operations.at(-1)?.message).toHaveLength(60_000);
});

describe('a chat that another tab has taken over', () => {
  it('comes back with the next command, and nothing is missing', async () => {
    const texts = heard();
    server.bindElsewhere();
    server.happen('Message', { text: 'there' });
    server.happen('Message', { text: 'there too' });
    expect(texts).toEqual([]);
    session.sendMessage('here again');
    await pass();
    expect(texts).toEqual(['there', 'there too', 'here again']);
  });

  it('asks again if the rest cannot be had at once', async () => {
    const texts = heard();
    server.bindElsewhere();
    server.happen('Message', { text: 'there' });
    session.sendMessage('here again');
    await pass(1);
    server.refusals.push({ errors: [{ code: 500 }] });
    server.happen('Message', { text: 'and on' });
    await pass();
    expect(texts).toEqual([]);
    await pass(1_000);
    expect(texts).toEqual(['there', 'here again', 'and on']);
  });

  it('that ends meanwhile tells first what it has', async () => {
    const texts = heard();
    server.bindElsewhere();
    server.happen('Message', { text: 'there' });
    session.sendMessage('here again');
    session.onSessionEnded(() => texts.push('end'));
    await pass(1);
    server.end();
    expect(texts).toEqual(['here again', 'end']);
  });
});

it('a gap in which nothing is does not hold up the chat', async () => {
  const texts = heard();
  server.journal.push({ index: 2, type: 'TypingStarted', from: { type: 'Client' } });
  server.journal.push({ index: 3, type: 'TypingStarted', from: { type: 'Client' } });
  const original = server.handle.bind(server);
  server.handle = (client, data) =>
    data.operation === 'requestNotifications' ? { statusCode: 0, chatEnded: false } : original(client, data);
  server.happen('Message', { text: 'a' });
  await pass();
  server.happen('Message', { text: 'b' });
  await pass();
  expect(texts).toEqual(['a', 'b']);
});

it('own typing, which is not told, is no gap', async () => {
  const texts = heard();
  session.sendTyping();
  await pass();
  session.sendMessage('a');
  await pass();
  expect(texts).toEqual(['a']);
  expect(server.operations.map((data) => data.operation)).toEqual(['requestChat', 'startTyping', 'sendMessage']);
});

it('events that come out of order are put into order', async () => {
  const texts = heard();
  server.happen('Message', { text: '1' }, true);
  server.happen('Message', { text: '2' }, true);
  const [one, two] = server.journal.slice(1);
  server.tell({ messages: [two] });
  server.tell({ messages: [one] });
  await pass();
  expect(texts).toEqual(['1', '2']);
});
