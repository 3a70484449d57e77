import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { restoreSession, startSession } from '../src';
import type { ChatOptions, ChatPromise, ChatSession, RestoreOptions, SessionState } from '../src';
import { ChatServer } from './chat-server';
import { network } from './fake-cometd';
import { memoryStorage, outcome, silent } from './samples';

vi.mock('cometd', () => import('./fake-cometd'));

const serverUrl = 'http://chat.example/cometd/';
let server: ChatServer;

beforeEach(() => {
  vi.useFakeTimers();
  server = new ChatServer();
  network.reset(server);
});

afterEach(async () => {
  server.end();
  await vi.advanceTimersByTimeAsync(60_000);
  vi.useRealTimers();
});

const pass = (millis = 100) => vi.advanceTimersByTimeAsync(millis);

async function start(options: Partial<ChatOptions> = {}): Promise<ChatSession> {
  const promise = startSession({ serverUrl, logger: silent, stateStorage: memoryStorage(), ...options });
  await pass();
  return promise;
}

/** What the page before left behind. */
async function leftBehind(during: (session: ChatSession) => void = silent): Promise<SessionState> {
  const stateStorage = memoryStorage();
  during(await start({ stateStorage }));
  await pass();
  window.dispatchEvent(new Event('pagehide'));
  server.bindElsewhere();
  return stateStorage.written.at(-1) as SessionState;
}

function restore(state: SessionState, options: RestoreOptions = {}) {
  const stateStorage = memoryStorage(state);
  const promise = restoreSession({ stateStorage, logger: silent, ...options });
  return { stateStorage, promise, result: outcome(promise) };
}

describe('the connection', () => {
  it.each(['http://chat.example/cometd', 'http://chat.example/cometd/'])('goes to %s', async (address) => {
    await start({ serverUrl: address });
    expect(network.clients[0]?.configuration).toMatchObject({ url: 'http://chat.example/cometd' });
  });

  it('acknowledges, adds no script elements and starts no workers', async () => {
    await start();
    expect(network.clients[0]).toMatchObject({
      extensions: ['ack'],
      transports: ['websocket', 'long-polling'],
      configuration: { useWorkerScheduler: false },
    });
    expect(network.clients[0]?.websocketEnabled).not.toBe(false);
  });

  it('opens no WebSocket where it must not', async () => {
    const state = await leftBehind();
    await start({ disableWebSockets: true });
    restore(state, { disableWebSockets: true });
    await pass();
    network.clients.slice(1).forEach((client) => {
      expect(client.websocketEnabled).toBe(false);
      expect(client.transports).toEqual(['long-polling']);
    });
    expect(network.clients).toHaveLength(3);
  });

  it('is one of its own for each session', async () => {
    await start();
    network.server = new ChatServer();
    await start();
    expect(network.clients).toHaveLength(2);
    network.server.end();
  });

  it('that is refused fails the start', async () => {
    network.refusal = { error: '403::handshake_denied', advice: { reconnect: 'none' } };
    const result = outcome(startSession({ serverUrl, logger: silent }));
    await pass();
    expect(result.fail).toMatchObject({ error: { code: 0, description: expect.stringContaining('403') } });
  });

  it.each([404, 403])('to where there is no server fails the start by HTTP status %d', async (httpCode) => {
    network.refusal = { failure: { httpCode } };
    const result = outcome(startSession({ serverUrl, logger: silent }));
    await pass();
    expect(result.fail).toMatchObject({ error: { description: expect.stringContaining(String(httpCode)) } });
  });

  it('that never comes fails the start', async () => {
    network.connected = false;
    const result = outcome(startSession({ serverUrl, logger: silent }));
    await pass(15_000);
    expect(result.fail).toMatchObject({ error: { code: 0, description: expect.stringContaining('no network') } });
  });

  it.each(['http://', 'http://a b'])('to the impossible address %s fails the start', async (address) => {
    const result = outcome(startSession({ serverUrl: address, logger: silent }));
    expect(result.fail).toMatchObject({ error: { code: 0 } });
  });
});

describe('a start', () => {
  it('asks for a chat with all that is known of the visitor', async () => {
    const userData = { FirstName: 'Pat', LastName: 'Doe', EmailAddress: 'pat@example.org', Size: '42' };
    await start({ username: 'Patty', subject: 'Shoes', userData });
    expect(server.operations[0]).toEqual({
      operation: 'requestChat',
      nickname: 'Patty',
      firstName: 'Pat',
      lastName: 'Doe',
      emailAddress: 'pat@example.org',
      subject: 'Shoes',
      userData,
      reply: true,
    });
  });

  it.each([
    [undefined, 'chatV2/customer-support'],
    ['bot', 'chatV2/bot'],
  ])('asks the service %s', async (service, target) => {
    const spy = vi.fn();
    const session = start({ service });
    network.clients[0]!.remoteCall = (channel) => spy(channel);
    session.then(silent, silent);
    await pass(31_000);
    expect(spy).toHaveBeenCalledWith(target);
  });

  it.each([
    [102, 2],
    [240, 1],
    [204, 2],
  ])('fails with the error %d of the server', async (code, statusCode) => {
    server.refusals.push({ statusCode, chatEnded: statusCode === 2, errors: [{ code, description: 'no' }] });
    const result = outcome(startSession({ serverUrl, logger: silent }));
    await pass();
    expect(result.fail).toMatchObject({ error: { code, description: 'no' }, code });
    expect(network.clients[0]?.disconnected, 'nothing is left open').toBe(true);
  });

  it.each([429, 503])('is tried again after error %d', async (code) => {
    server.refusals.push({ errors: [{ code }] });
    const result = outcome(startSession({ serverUrl, logger: silent, stateStorage: memoryStorage() }));
    await pass(2_000);
    expect(result.done).toHaveProperty('leave');
  });

  it('without any answer fails', async () => {
    server.handle = () => new Promise(silent) as never;
    network.loseAnswers = 1;
    const result = outcome(startSession({ serverUrl, logger: silent }));
    await pass(31_000);
    expect(result.fail).toMatchObject({ error: { code: 0 } });
  });

  it('succeeds by the first notification even if the answer is lost', async () => {
    network.loseAnswers = 1;
    expect(await start()).toHaveProperty('leave');
  });
});

describe('a session', () => {
  it('tells what happens, own messages too, with content types that are texts and flags', async () => {
    const session = await start();
    const heard: string[] = [];
    session.onAgentConnected(({ party }) => heard.push(`+${party.name}`));
    session.onAgentTyping(({ isTyping }) => heard.push(`typing ${isTyping}`));
    session.onAgentDisconnected(({ party }) => heard.push(`-${party.name}`));
    session.onMessageReceived(({ content, party }) => {
      const { type } = content as { type: { text?: true; url?: true; notice?: true } };
      const flags = Object.entries({ text: type.text, url: type.url, notice: type.notice }).filter(([, set]) => set);
      heard.push(`${flags[0]?.[0]}=${content.type == 'text'} ${content.text} ${Object.keys(party.type)}`);
    });
    server.happen('ParticipantJoined');
    server.happen('TypingStarted', { text: 'He' });
    server.happen('TypingStopped', { text: '' });
    server.happen('Message', { text: 'Hello' });
    server.happen('PushUrl', { text: 'http://a' });
    server.happen('Notice', { text: 'wait', from: { nickname: 'system', participantId: 0, type: 'External' } });
    session.sendMessage('Hi');
    await pass();
    server.happen('ParticipantLeft');
    expect(heard).toEqual([
      '+Ann',
      'typing true',
      'typing false',
      'text=true Hello agent',
      'url=false http://a agent',
      'notice=false wait external',
      'text=true Hi client',
      '-Ann',
    ]);
  });

  it('sends each command as the server wants it', async () => {
    const session = await start();
    const results = [
      session.sendMessage('a'),
      session.sendMessage({ message: 'http://a', type: 'url' }),
      session.setUserData({ k: 'v', l: 'w' }),
      session.getUserData('k'),
      session.deleteUserData('l'),
      session.sendTyping({ isTyping: true, typedText: 'He' }),
    ].map((promise) => outcome(promise as ChatPromise<unknown>));
    await pass();
    session.sendTyping({ isTyping: false });
    await pass();
    expect(results.map((result) => result.done)).toEqual([null, null, null, { userData: { k: 'v' } }, null, null]);
    const sent = server.operations.slice(1).map(({ sender, ...fields }) => fields);
    const key = { secureKey: 'key-of-the-chat', reply: true };
    expect(sent).toEqual([
      { operation: 'sendMessage', message: 'a', messageType: 'text', number: 1, ...key },
      { operation: 'pushUrl', pushUrl: 'http://a', number: 2, ...key },
      { operation: 'updateData', userData: { k: 'v', l: 'w' }, number: 3, ...key },
      { operation: 'getUserData', keys: ['k'], ...key },
      { operation: 'deleteUserData', keys: ['l'], number: 4, ...key },
      { operation: 'startTyping', message: 'He', ...key },
      { operation: 'stopTyping', ...key },
    ]);
    expect(server.operations[1]?.sender).toMatch(/^[0-9a-f]{32}$/);
  });

  it('gives the transcript from 0-based positions', async () => {
    const session = await start();
    server.happen('ParticipantJoined');
    server.happen('TypingStarted');
    server.happen('Message', { text: 'Hello' });
    const heard = vi.fn();
    const [all, end] = [outcome(session.getTranscript()), outcome(session.getTranscript({ fromIndex: 2 }))];
    session.onMessageReceived(heard);
    await pass();
    expect(server.operations.slice(1).map((data) => data.transcriptPosition)).toEqual([1, 3]);
    expect(all.done).toMatchObject({
      transcript: [
        { type: 'AgentConnected', index: 2 },
        { type: 'MessageReceived', index: 4, content: { type: 'text', text: 'Hello' } },
      ],
    });
    expect(end.done).toMatchObject({ transcript: [{ index: 4 }] });
    expect(heard, 'a transcript is not replayed').toHaveBeenCalledOnce();
  });

  it('leaves: ended once, as wished, and disconnected', async () => {
    const session = await start();
    const ended = vi.fn();
    session.onSessionEnded(ended);
    const results = [outcome(session.sendMessage('last')), outcome(session.leave())];
    await pass();
    expect(results).toEqual([{ done: null }, { done: null }]);
    expect(server.texts(), 'what was said before is not lost').toEqual(['last']);
    expect(ended.mock.calls).toEqual([[{ reason: { leaveRequest: true }, restored: false }]]);
    expect(network.clients[0]?.disconnected).toBe(true);
  });

  it.each([
    [0, { agent: true }],
    [2, { error: true }],
  ])('ends with status %d for the reason %j and is disconnected', async (statusCode, reason) => {
    const session = await start();
    const ended = vi.fn();
    session.onSessionEnded(ended);
    network.loseAnswers = 1;
    const command = outcome(session.getTranscript());
    await pass(10);
    server.end(statusCode);
    expect(ended.mock.calls).toEqual([[{ reason, restored: false }]]);
    expect(command.fail, 'no promise is left hanging').toMatchObject({ error: { code: 8201 } });
    expect(network.clients[0]?.disconnected).toBe(true);
  });

  it('tells errors that belong to no command', async () => {
    const session = await start();
    const heard = vi.fn();
    session.onError(heard);
    server.tell({ statusCode: 1, errors: [{ code: 500, description: 'inner' }] });
    network.clients[0]?.deliver('chatV2/customer-support', 'rubbish' as never);
    expect(heard.mock.calls).toMatchObject([
      [{ error: { code: 500, description: 'inner' }, restored: false }],
      [{ error: { code: 0 } }],
    ]);
  });

  it.each([
    [204, 'too long'],
    [400, 'wrong'],
    [410, 'full'],
    [500, 'inner'],
  ])('fails a command with the error %d of the server', async (code, description) => {
    const session = await start();
    server.refusals.push({ errors: [{ code, description }] });
    const results = [outcome(session.sendMessage('a')), outcome(session.sendMessage('b'))];
    await pass();
    expect(results[0]?.fail).toMatchObject({ error: { code, description } });
    expect(results[1], 'the next one takes its number').toEqual({ done: null });
    expect(server.operations.slice(1).map((data) => data.number)).toEqual([1, 1]);
  });
});

describe('a restoration', () => {
  it('binds to the session, replays what was, and tells what came meanwhile', async () => {
    const state = await leftBehind((session) => session.sendMessage('before'));
    server.happen('Message', { text: 'meanwhile' });
    const { promise } = restore(state);
    const heard: string[] = [];
    promise.done((session) =>
      session.onMessageReceived(({ content, restored }) => heard.push(`${content.text} ${restored}`)),
    );
    await pass();
    expect(heard).toEqual(['before true', 'meanwhile false']);
    expect(server.operations.at(-1)).toMatchObject({ operation: 'requestNotifications', transcriptPosition: 3 });
  });

  it('asks the server for the history that this tab does not have', async () => {
    const state = await leftBehind((session) => session.sendMessage('before'));
    sessionStorage.clear();
    server.happen('Message', { text: 'meanwhile' });
    const { promise } = restore(state);
    const heard: string[] = [];
    promise.done((session) => session.onMessageReceived(({ content }) => heard.push(content.text)));
    await pass();
    expect(heard).toEqual(['before', 'meanwhile']);
  });

  it('keeps address, service and keys in the state', async () => {
    expect(await leftBehind()).toEqual({
      sessionId: 'c1',
      chatServerUrl: serverUrl,
      lastIndex: 0,
      transport: {
        service: 'customer-support',
        next: 2,
        secureKey: 'key-of-the-chat',
        userId: 'u1',
        chatId: 'c1',
        alias: '1',
      },
    });
  });

  it.each([
    ['has ended', () => (server.over = true), 8201],
    ['is unknown', (state: SessionState) => (state.transport!.secureKey = 'x'), 8210],
  ])('fails with error when the chat %s, and erases what is left of it', async (_, spoil, code) => {
    const state = await leftBehind((session) => session.sendMessage('before'));
    spoil(state);
    const { result, stateStorage } = restore(state);
    await pass();
    expect(result.fail).toMatchObject({ error: { code } });
    expect(stateStorage.written).toEqual([null]);
    expect(sessionStorage.getItem('com.genesys.chat.c1')).toBeNull();
    expect(network.clients[1]?.disconnected).toBe(true);
  });

  it('fails with error when the server does not answer in time', async () => {
    const state = await leftBehind();
    network.loseAnswers = 100;
    const { result, stateStorage } = restore(state);
    await pass(31_000);
    expect(result.fail).toMatchObject({ error: { code: 0 } });
    expect(stateStorage.written, 'the chat may still be there').toEqual([]);
  });

  it('asks the usual service when the state names none', async () => {
    const state = await leftBehind();
    delete state.transport!.service;
    const { result } = restore(state);
    const spy = vi.spyOn(network.clients[1]!, 'remoteCall');
    await pass();
    expect(spy.mock.calls[0]?.[0]).toBe('chatV2/customer-support');
    expect(result.done).toHaveProperty('leave');
  });

  it('goes on sending from number 1, as another sender', async () => {
    const state = await leftBehind((session) => session.sendMessage('before'));
    const { promise } = restore(state);
    promise.done((session) => session.sendMessage('after'));
    await pass();
    expect(server.texts()).toEqual(['before', 'after']);
  });
});
