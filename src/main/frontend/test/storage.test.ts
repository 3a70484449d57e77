import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cookieStorage } from '../src/storage/cookie';
import { agent, memoryStorage, message, started } from './samples';

const state = { sessionId: 'ü;=,', chatServerUrl: 'http://localhost/', lastIndex: 3 };

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the cookie', () => {
  beforeEach(() => cookieStorage(5).write(null));

  it('gives its state back once', () => {
    cookieStorage(5).write(state);
    expect(cookieStorage(5).read()).toEqual(state);
    expect(cookieStorage(5).read(), 'the second tab finds nothing').toBeNull();
  });

  it('is erased by null', () => {
    cookieStorage(5).write(state);
    cookieStorage(5).write(null);
    expect(document.cookie).not.toContain('sessionId');
    expect(cookieStorage(5).read()).toBeNull();
  });

  it('is nothing when it is damaged', () => {
    document.cookie = 'gcState=%7Bx; Path=/';
    expect(cookieStorage(5).read()).toBeNull();
  });

  it('is for the whole host, and sent to no other site', () => {
    const set = vi.spyOn(document, 'cookie', 'set').mockImplementation(() => undefined);
    cookieStorage(5).write(state);
    expect(set.mock.calls[0]?.[0]).toMatch(/^gcState=%7B[^;]*; Path=\/; Expires=[^;]* GMT; SameSite=Lax$/);
  });

  it('is for HTTPS alone on pages that came by it', () => {
    vi.stubGlobal('location', { protocol: 'https:' });
    const set = vi.spyOn(document, 'cookie', 'set').mockImplementation(() => undefined);
    cookieStorage(5).write(state);
    expect(set.mock.calls[0]?.[0]).toMatch(/; Secure$/);
  });
});

describe('the state', () => {
  it.each(['unload', 'beforeunload', 'pagehide'])('is written on %s', (event) => {
    const stateStorage = memoryStorage();
    const { transport } = started({ stateStorage, serverUrl: 'http://localhost/cometd' });
    transport.tell('MessageReceived', message(2));
    transport.tell('AgentTyping', { index: 3, party: agent, isTyping: true });
    window.dispatchEvent(new Event(event));
    expect(stateStorage.written, 'typing is not in the history').toEqual([
      { sessionId: 's1', chatServerUrl: 'http://localhost/cometd', lastIndex: 2, transport: undefined },
    ]);
  });

  it('can be written again and again', () => {
    const stateStorage = memoryStorage();
    const { transport } = started({ stateStorage });
    ['beforeunload', 'pagehide', 'unload'].forEach((event) => window.dispatchEvent(new Event(event)));
    expect(stateStorage.written).toHaveLength(3);
    transport.tell('SessionEnded', { reason: { id: 2 } });
  });

  it('is erased even in a storage that does not cope', () => {
    const write = vi.fn(() => {
      throw new Error('null');
    });
    const { session, transport } = started({ stateStorage: { read: () => null, write } });
    const ended = vi.fn();
    session.onSessionEnded(ended);
    transport.tell('SessionEnded', { reason: { id: 2 } });
    expect(write).toHaveBeenCalledWith(null);
    expect(ended).toHaveBeenCalledOnce();
  });
});

describe('the history', () => {
  const stored = () => JSON.parse(sessionStorage.getItem('com.genesys.chat.s1') ?? 'null');

  it('has the raw events but typing', async () => {
    const { transport } = started();
    transport.tell('MessageReceived', message(1));
    transport.tell('AgentTyping', { index: 2, party: agent, isTyping: true });
    transport.tell('AgentConnected', { index: 3, timestamp: 1, party: agent });
    await Promise.resolve();
    expect(stored()).toEqual([message(1), { type: 'AgentConnected', index: 3, timestamp: 1, party: agent }]);
    transport.tell('SessionEnded', { reason: { id: 2 } });
    await Promise.resolve();
    expect(stored(), 'nothing is left of a session that has ended').toBeNull();
  });

  it('is left out where there is no session storage', () => {
    vi.stubGlobal('sessionStorage', undefined);
    const stateStorage = memoryStorage();
    const { transport } = started({ stateStorage });
    transport.tell('MessageReceived', message(1));
    window.dispatchEvent(new Event('pagehide'));
    expect(stateStorage.written.at(-1)).toMatchObject({ lastIndex: 1 });
    transport.tell('SessionEnded', { reason: { id: 2 } });
  });
});
