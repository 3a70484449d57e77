import { describe, expect, it, vi } from 'vitest';
import { chat, restoreSession, startSession } from '../src';
import type { MessageReceivedEvent, SessionState } from '../src';
import { memoryStorage, message, outcome, silent } from './samples';
import { ScriptedTransport } from './scripted-transport';

function starting() {
  const transport = new ScriptedTransport();
  const result = outcome(startSession({ transport: transport.asTransport(), logger: silent }));
  return { transport, result };
}

function restoring(state: SessionState | null) {
  const transport = new ScriptedTransport();
  const stateStorage = memoryStorage(state);
  const promise = restoreSession({ transport: transport.asTransport(), stateStorage, logger: silent });
  return { transport, stateStorage, promise, result: outcome(promise) };
}

describe('startSession', () => {
  it('has the aliases that samples use', () => {
    expect(chat.startChat).toBe(chat.startSession);
    expect(chat.restoreChat).toBe(chat.restoreSession);
  });

  it('fails with what the transport says when it cannot be initialised', () => {
    const { transport, result } = starting();
    transport.reject('init', { error: { code: 7, description: 'no line' } });
    expect(result.fail).toEqual({
      error: { code: 7, description: 'no line' },
      code: 7,
      description: 'no line',
    });
  });

  it('fails with code 0 when the transport gives none', () => {
    const { transport, result } = starting();
    transport.reject('init', {});
    expect(result.fail).toMatchObject({ error: { code: 0 } });
  });

  it('fails when the transport cannot start a session', () => {
    const { transport, result } = starting();
    transport.resolve('init');
    transport.reject('startSession', { error: { code: 240, description: 'closed' } });
    expect(result.fail).toMatchObject({ error: { code: 240, description: 'closed' } });
  });

  it('fails when the transport gives no session id', () => {
    const { transport, result } = starting();
    transport.resolve('init');
    transport.resolve('startSession', {});
    expect(result.fail).toMatchObject({ error: { code: 0 } });
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('broken');
      },
    ],
    ['returns nothing', () => undefined],
  ])('fails when the transport %s', (_, init) => {
    const transport = Object.assign(new ScriptedTransport(), { init }).asTransport();
    expect(outcome(startSession({ transport, logger: silent })).fail).toMatchObject({ error: { code: 0 } });
  });

  it('takes promises of the language from a transport', async () => {
    const transport = Object.assign(new ScriptedTransport(), {
      init: async () => undefined,
      startSession: async () => ({ sessionId: 's' }),
    }).asTransport();
    expect(await startSession({ transport, logger: silent })).toHaveProperty('leave');
  });

  it('leaves methods alone that a transport need not have', async () => {
    const { transport } = starting();
    transport.reject('init', {});
    expect(transport.close).not.toHaveBeenCalled();
  });

  it('makes independent sessions', () => {
    const [one, other] = [starting(), starting()];
    [one, other].forEach(({ transport }, number) => {
      transport.resolve('init');
      transport.resolve('startSession', { sessionId: `s${number}` });
    });
    const heard = vi.fn();
    (one.result.done as { onMessageReceived(handler: unknown): void }).onMessageReceived(heard);
    other.transport.tell('MessageReceived', message(1));
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('restoreSession', () => {
  it.each([
    ['no state', null],
    ['a state without session id', { lastIndex: 3 } as SessionState],
  ])('fails without error where there is %s', (_, state) => {
    const { result, transport } = restoring(state);
    expect(result.fail).toEqual({});
    expect(result.fail, 'pages test for the property').not.toHaveProperty('error');
    expect(transport.calls).toEqual([]);
  });

  it('fails with error when the storage fails', () => {
    const stateStorage = {
      read: () => {
        throw new Error('locked');
      },
      write: silent,
    };
    expect(outcome(restoreSession({ stateStorage })).fail).toMatchObject({ error: { code: 0, description: 'locked' } });
  });

  it('fails with error when the transport does', () => {
    const { transport, result } = restoring({ sessionId: 's1', lastIndex: 0 });
    transport.reject('init', { error: { code: 5, description: 'down' } });
    expect(result.fail).toMatchObject({ error: { code: 5 } });
  });

  it('fails with error when the transport of the start is not given again', () => {
    const stateStorage = memoryStorage({ sessionId: 's1', lastIndex: 0 });
    expect(outcome(restoreSession({ stateStorage })).fail).toMatchObject({ error: { code: 0 } });
  });

  it('replays nothing of a session without events', () => {
    const { transport, result } = restoring({ sessionId: 's1', lastIndex: 0 });
    transport.resolve('init');
    expect(result.done).toHaveProperty('leave');
    expect(transport.calls.map((call) => call.method)).toEqual(['init']);
  });

  it('replays the stored history, and tells what is new after it', () => {
    sessionStorage.setItem('com.genesys.chat.s2', JSON.stringify([message(1), message(4)]));
    const { transport, promise } = restoring({ sessionId: 's2', lastIndex: 4 });
    const heard: Array<[number, boolean]> = [];
    promise.done((session) =>
      session.onMessageReceived((event: MessageReceivedEvent) => heard.push([event.index, event.restored])),
    );
    transport.resolve('init');
    transport.tell('MessageReceived', message(5));
    expect(heard).toEqual([
      [1, true],
      [4, true],
      [5, false],
    ]);
  });

  it.each([
    ['there is none', null],
    ['it ends elsewhere', [message(1)]],
    ['it is damaged', 'x'],
  ])('asks the server for the history when %s', (_, stored) => {
    sessionStorage.setItem('com.genesys.chat.s3', JSON.stringify(stored));
    const { transport, promise, result } = restoring({ sessionId: 's3', lastIndex: 2 });
    const heard: Array<[number, boolean]> = [];
    promise.done((session) => session.onMessageReceived((event) => heard.push([event.index, event.restored])));
    transport.resolve('init');
    expect(transport.last('getTranscript').options).toEqual({ sessionId: 's3', fromIndex: 0 });
    transport.tell('MessageReceived', message(2));
    transport.tell('MessageReceived', message(4));
    expect(result.done, 'not before the history is there').toBeUndefined();
    const typing = { type: 'AgentTyping', index: 1, isTyping: true };
    transport.resolve('getTranscript', { transcript: [message(1), typing, message(2), message(3)] });
    expect(heard, 'in order, and what came twice once').toEqual([
      [1, true],
      [2, true],
      [3, true],
      [4, false],
    ]);
  });

  it('fails with error when the history cannot be had', () => {
    const { transport, result } = restoring({ sessionId: 's4', lastIndex: 2 });
    transport.resolve('init');
    transport.reject('getTranscript', { error: { code: 9, description: 'gone' } });
    expect(result.fail).toMatchObject({ error: { code: 9 } });
  });
});
