import { describe, expect, it, vi } from 'vitest';
import type { ChatSession, RawEventType } from '../src';
import { agent, client, memoryStorage, message, started } from './samples';

const base = { index: 5, timestamp: 1000, party: agent };

describe('callbacks', () => {
  it.each<[RawEventType, object, object]>([
    ['AgentConnected', base, { party: { id: 3, name: 'Ann' }, index: 5, timestamp: 1000, restored: false }],
    ['AgentDisconnected', base, { party: { id: 3, name: 'Ann' }, index: 5, timestamp: 1000, restored: false }],
    ['AgentTyping', { ...base, isTyping: true }, { party: { id: 3, name: 'Ann' }, index: 5, isTyping: true }],
    [
      'MessageReceived',
      { ...base, content: { type: 'notice', text: 'a' } },
      {
        party: { id: 3, name: 'Ann', type: { agent: true } },
        content: { type: 'notice', text: 'a' },
        index: 5,
        timestamp: 1000,
        restored: false,
      },
    ],
    ['SessionEnded', { reason: { id: 1 } }, { reason: { leaveRequest: true }, restored: false }],
    ['SessionEnded', { reason: { id: 2 } }, { reason: { agent: true }, restored: false }],
    ['SessionEnded', { reason: { id: '3' } }, { reason: { error: true }, restored: false }],
    ['Error', { error: { code: 7, description: 'a' } }, { error: { code: 7, description: 'a' }, restored: false }],
  ])('on%s gets %j as documented', (type, raw, event) => {
    const { session, transport } = started();
    const heard: unknown[] = [];
    register(session, type, (told) => heard.push(told));
    transport.tell(type, raw);
    expect(JSON.parse(JSON.stringify(heard)), 'but for the type of the party').toMatchObject([event]);
  });

  it('give the type of an agent event as a text and as a flag', () => {
    const { session, transport } = started();
    session.onAgentConnected(({ party }) => {
      expect(party.type == ('Agent' as never)).toBe(true);
      expect(party.type.agent).toBe(true);
      expect(party.type.client).toBeUndefined();
    });
    session.onAgentTyping((event) => {
      expect(`${event.party.type}`).toBe('Agent');
      expect(event, 'typing has no time and is never restored').not.toHaveProperty('timestamp');
      expect(event).not.toHaveProperty('restored');
    });
    transport.tell('AgentConnected', base);
    transport.tell('AgentTyping', { ...base, isTyping: false });
    expect.assertions(6);
  });

  it.each([
    ['Client', { client: true }],
    ['Agent', { agent: true }],
    ['External', { external: true }],
  ])('give the type %s of a message as a map', (type, map) => {
    const { session, transport } = started();
    const heard = vi.fn();
    session.onMessageReceived(({ party }) => heard(party.type));
    transport.tell('MessageReceived', { ...message(1), party: { ...client, type } });
    expect(heard).toHaveBeenCalledWith(map);
  });

  it.each<[RawEventType, object]>([
    ['AgentConnected', base],
    ['AgentDisconnected', base],
    ['AgentTyping', { ...base, isTyping: true }],
    ['MessageReceived', message(1)],
    ['SessionEnded', { reason: { id: 2 } }],
    ['Error', { error: { code: 0, description: '' } }],
  ])('on%s tell past events to late handlers', (type, raw) => {
    const { session, transport } = started();
    transport.tell(type, raw);
    const [one, other] = [vi.fn(), vi.fn()];
    register(session, type, one);
    register(session, type, other);
    expect(one).toHaveBeenCalledOnce();
    expect(other).toHaveBeenCalledOnce();
  });

  it('tell a late handler everything in order, what comes meanwhile too', () => {
    const { session, transport } = started();
    transport.tell('MessageReceived', message(1));
    transport.tell('MessageReceived', message(2));
    const heard: number[] = [];
    session.onMessageReceived(({ index }) => {
      heard.push(index);
      if (index === 1) {
        transport.tell('MessageReceived', message(3));
      }
    });
    expect(heard).toEqual([1, 2, 3]);
  });

  it('hear after everything of the session is erased that it has ended', () => {
    const stateStorage = memoryStorage();
    const { session, transport } = started({ stateStorage });
    transport.tell('MessageReceived', message(1));
    session.onSessionEnded(() => {
      expect(stateStorage.written).toEqual([null]);
      expect(() => session.sendMessage('a')).toThrow(TypeError);
    });
    transport.tell('SessionEnded', { reason: { id: 2 } });
    window.dispatchEvent(new Event('unload'));
    expect(stateStorage.written).toEqual([null]);
    expect(sessionStorage.getItem('com.genesys.chat.s1')).toBeNull();
  });

  it('hear nothing after the end', () => {
    const { session, transport } = started();
    const heard = vi.fn();
    session.onMessageReceived(heard);
    session.onSessionEnded(heard);
    transport.tell('SessionEnded', { reason: { id: 2 } });
    transport.tell('SessionEnded', { reason: { id: 2 } });
    transport.tell('MessageReceived', message(1));
    expect(heard).toHaveBeenCalledOnce();
  });

  it.each<[RawEventType, unknown]>([
    ['AgentConnected', null],
    ['AgentConnected', {}],
    ['AgentDisconnected', { party: { id: 1 } }],
    ['AgentTyping', base],
    ['MessageReceived', base],
    ['MessageReceived', { content: { text: 'a' } }],
    ['SessionEnded', {}],
    ['SessionEnded', { reason: { id: 9 } }],
    ['Error', {}],
  ])('on%s are spared the malformed event %j, and onError says so', (type, raw) => {
    const { session, transport } = started();
    const heard = vi.fn();
    if (type !== 'Error') {
      register(session, type, heard);
    }
    const errors: string[] = [];
    session.onError(({ error }) => errors.push(`${error.code} ${error.description}`));
    transport.tell(type, raw);
    expect(heard).not.toHaveBeenCalled();
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(new RegExp(`^0 malformed event ${type}: .`));
  });
});

function register(session: ChatSession, type: RawEventType, handler: (event: unknown) => void): void {
  session[`on${type}`](handler as never);
}
