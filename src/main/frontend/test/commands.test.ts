import { describe, expect, it, vi } from 'vitest';
import type { ChatPromise, ChatSession } from '../src';
import { agent, memoryStorage, message, outcome, started } from './samples';

type Call = (session: ChatSession) => ChatPromise<unknown>;

describe('commands', () => {
  it.each<[string, Call, string, object]>([
    ['getTranscript()', (s) => s.getTranscript(), 'getTranscript', { fromIndex: 0 }],
    ['getTranscript({fromIndex})', (s) => s.getTranscript({ fromIndex: 3 }), 'getTranscript', { fromIndex: 3 }],
    ['sendMessage(text)', (s) => s.sendMessage('a'), 'sendMessage', { message: 'a', type: 'text' }],
    ['sendMessage({message})', (s) => s.sendMessage({ message: 'a' }), 'sendMessage', { message: 'a', type: 'text' }],
    [
      'sendMessage({type: url})',
      (s) => s.sendMessage({ message: 'a', type: 'url' }),
      'sendMessage',
      { message: 'a', type: 'url' },
    ],
    ['sendTyping()', (s) => s.sendTyping(), 'sendTyping', { isTyping: true }],
    ['sendTyping({isTyping: false})', (s) => s.sendTyping({ isTyping: false }), 'sendTyping', { isTyping: false }],
    [
      'sendTyping({typedText})',
      (s) => s.sendTyping({ isTyping: true, typedText: 'He' }),
      'sendTyping',
      { isTyping: true, typedText: 'He' },
    ],
    ['leave()', (s) => s.leave(), 'leaveSession', {}],
    ['setUserData(data)', (s) => s.setUserData({ a: 1 }), 'setUserData', { userData: { a: 1 } }],
    ['getUserData(key)', (s) => s.getUserData('a'), 'getUserData', { keys: ['a'] }],
    ['deleteUserData(key)', (s) => s.deleteUserData('a'), 'deleteUserData', { keys: ['a'] }],
  ])('%s asks the transport, and fails as it does', (_, call, method, options) => {
    const { session, transport } = started();
    const result = outcome(call(session));
    expect(transport.last(method).options).toEqual({ sessionId: 's1', ...options });
    expect(result).toEqual({});
    transport.reject(method, { error: { code: 204, description: 'too long' } });
    expect(result.fail).toMatchObject({ error: { code: 204, description: 'too long' } });
  });

  it.each<[string, Call, string, unknown, unknown]>([
    [
      'getTranscript',
      (s) => s.getTranscript(),
      'getTranscript',
      { transcript: [message(1)] },
      { transcript: [message(1)] },
    ],
    ['sendMessage', (s) => s.sendMessage('a'), 'sendMessage', { any: 1 }, null],
    ['sendTyping', (s) => s.sendTyping(), 'sendTyping', undefined, null],
    ['leave', (s) => s.leave(), 'leaveSession', undefined, null],
    ['setUserData', (s) => s.setUserData({}), 'setUserData', undefined, null],
    ['getUserData', (s) => s.getUserData('a'), 'getUserData', { userData: { a: 'b' } }, { userData: { a: 'b' } }],
    ['deleteUserData', (s) => s.deleteUserData('a'), 'deleteUserData', undefined, null],
  ])('%s is done with its value', (_, call, method, answer, value) => {
    const { session, transport } = started();
    const result = outcome(call(session));
    transport.resolve(method, answer);
    expect(result).toEqual({ done: value });
  });

  it.each<[string, Call, string]>([
    ['getTranscript', (s) => s.getTranscript(), 'getTranscript'],
    ['getUserData', (s) => s.getUserData('a'), 'getUserData'],
  ])('%s fails when the transport returns nothing', (_, call, method) => {
    const { session, transport } = started();
    const result = outcome(call(session));
    transport.resolve(method, {});
    expect(result.fail).toMatchObject({ error: { code: 0 } });
  });

  it.each<[string, (session: never) => unknown]>([
    ['a negative fromIndex', (s: ChatSession) => s.getTranscript({ fromIndex: -1 })],
    ['a fromIndex that is no number', (s: ChatSession) => s.getTranscript({ fromIndex: '1' as never })],
    ['options that are no object', (s: ChatSession) => s.getTranscript(1 as never)],
    ['no message', (s: ChatSession) => s.sendMessage(undefined as never)],
    ['a message that is a number', (s: ChatSession) => s.sendMessage(1 as never)],
    ['a message object without text', (s: ChatSession) => s.sendMessage({} as never)],
    ['another type of message', (s: ChatSession) => s.sendMessage({ message: 'a', type: 'html' as never })],
    ['isTyping that is no boolean', (s: ChatSession) => s.sendTyping({ isTyping: 1 as never })],
    ['typedText that is no string', (s: ChatSession) => s.sendTyping({ typedText: 1 as never })],
    ['user data that is no plain object', (s: ChatSession) => s.setUserData('a' as never)],
    ['a key that is no string to get', (s: ChatSession) => s.getUserData({} as never)],
    ['a key that is no string to delete', (s: ChatSession) => s.deleteUserData(undefined as never)],
  ])('throw a TypeError for %s', (_, call) => {
    const { session } = started();
    expect(() => call(session as never)).toThrow(TypeError);
    expect(() => call(session as never)).toThrow(/^Genesys Chat: /);
  });

  it.each<[string, Call]>([
    ['getTranscript', (s) => s.getTranscript()],
    ['sendMessage', (s) => s.sendMessage('a')],
    ['sendTyping', (s) => s.sendTyping()],
    ['leave', (s) => s.leave()],
    ['setUserData', (s) => s.setUserData({})],
    ['getUserData', (s) => s.getUserData('a')],
    ['deleteUserData', (s) => s.deleteUserData('a')],
  ])('%s throws a TypeError when the session has ended', (_, call) => {
    const { session, transport } = started();
    transport.tell('SessionEnded', { reason: { id: 2 } });
    expect(() => call(session)).toThrow(/^Genesys Chat: the session has ended/);
  });

  it('that the transport never answers fail when the session ends', () => {
    const { session, transport } = started();
    const result = outcome(session.setUserData({ a: 1 }));
    transport.tell('SessionEnded', { reason: { id: 2 } });
    expect(result.fail).toMatchObject({ error: { code: 0 } });
  });

  it('that the transport does not have fail', () => {
    const { session, transport } = started();
    (transport as { getUserData?: unknown }).getUserData = undefined;
    expect(outcome(session.getUserData('a')).fail).toMatchObject({ error: { code: 0 } });
  });
});

describe('leave', () => {
  it('cleans up before the server answers', () => {
    const stateStorage = memoryStorage();
    const { session, transport } = started({ stateStorage });
    transport.tell('MessageReceived', message(1));
    session.leave();
    expect(stateStorage.written).toEqual([null]);
    expect(sessionStorage.getItem('com.genesys.chat.s1')).toBeNull();
    window.dispatchEvent(new Event('unload'));
    expect(stateStorage.written, 'a page closed now is not restored').toEqual([null]);
    expect(() => session.sendMessage('a')).toThrow(TypeError);
  });

  it('replays what the answer brings, then ends the session, then resolves', () => {
    const { session, transport } = started();
    const calls: string[] = [];
    session.onMessageReceived((event) => calls.push(event.content.text));
    session.onSessionEnded((event) => calls.push(JSON.stringify(event)));
    session.leave().done(() => calls.push('done'));
    transport.resolve('leaveSession', { transcript: [message(2, 'bye', agent)] });
    transport.tell('SessionEnded', { reason: { id: 2 } });
    expect(calls).toEqual(['bye', '{"reason":{"leaveRequest":true},"restored":false}', 'done']);
  });

  it('tells the end once, as wished, when the transport tells it first', () => {
    const { session, transport } = started();
    const ended = vi.fn();
    session.onSessionEnded(ended);
    const result = outcome(session.leave());
    transport.tell('SessionEnded', { reason: { id: 2 } });
    transport.resolve('leaveSession');
    expect(ended.mock.calls).toEqual([[{ reason: { leaveRequest: true }, restored: false }]]);
    expect(result).toEqual({ done: null });
  });

  it('that fails leaves the session inactive', () => {
    const { session, transport } = started();
    const ended = vi.fn();
    session.onSessionEnded(ended);
    const result = outcome(session.leave());
    transport.reject('leaveSession', { error: { code: 1, description: 'no' } });
    expect(result.fail).toMatchObject({ error: { code: 1 } });
    expect(ended).not.toHaveBeenCalled();
    expect(() => session.leave()).toThrow(TypeError);
  });
});
