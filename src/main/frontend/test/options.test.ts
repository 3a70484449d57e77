import { afterEach, describe, expect, it, vi } from 'vitest';
import { restoreSession, startSession } from '../src';
import { restoreSettings, startSettings } from '../src/options';
import { memoryStorage, message, outcome, silent, started } from './samples';
import { ScriptedTransport } from './scripted-transport';

const serverUrl = 'http://localhost/cometd';

afterEach(() => vi.restoreAllMocks());

describe('options of startSession', () => {
  it.each([
    ['service', 'customer-support'],
    ['username', 'User'],
    ['subject', undefined],
    ['userData', undefined],
    ['transport', undefined],
    ['disableWebSockets', false],
    ['source', undefined],
  ])('%s is %s by default', (name, value) => {
    expect(startSettings({ serverUrl })).toHaveProperty(name, value);
  });

  it.each([
    [{ serverUrl: 'a', serverURL: 'b', chatServerUrl: 'c' }, 'a'],
    [{ serverURL: 'b', chatServerUrl: 'c' }, 'b'],
    [{ chatServerUrl: 'c' }, 'c'],
  ])('take the address from %j', (options, address) => {
    expect(startSettings(options).serverUrl).toBe(address);
  });

  it.each([
    ['neither address nor transport', {}],
    ['an empty address', { serverUrl: ' ' }],
    ['an address that is no string', { serverUrl: 5 }],
    ['a username that is no string', { serverUrl, username: {} }],
    ['a subject that is no string', { serverUrl, subject: 1 }],
    ['user data that is no plain object', { serverUrl, userData: ['a'] }],
    ['a transport without init', { transport: {} }],
    ['a storage without write', { serverUrl, stateStorage: { read: silent } }],
    ['a duration that is no number', { serverUrl, maxOfflineDuration: '5' }],
    ['a negative duration', { serverUrl, maxOfflineDuration: -1 }],
    ['a logger that is no function', { serverUrl, logger: 'console' }],
    ['no options', undefined],
  ])('throw a TypeError for %s', (_, options) => {
    expect(() => startSession(options as never)).toThrow(TypeError);
    expect(() => startSession(options as never)).toThrow(/^Genesys Chat: /);
  });

  it('reach the transport', () => {
    const userData = { FirstName: 'Pat' };
    const { transport } = started({ username: 'Pat', subject: 'Shoes', userData, source: 'page' });
    expect(transport.last('startSession').options).toEqual({
      username: 'Pat',
      subject: 'Shoes',
      userData,
      source: 'page',
    });
  });

  it('name the visitor User', () => {
    expect(started().transport.last('startSession').options).toMatchObject({ username: 'User' });
  });

  it('logger gets what there is to say, and its failures stay its own', () => {
    const logger = vi.fn(() => {
      throw new Error('full');
    });
    const stateStorage = {
      read: () => null,
      write: () => {
        throw new Error('no room');
      },
    };
    started({ logger, stateStorage });
    window.dispatchEvent(new Event('pagehide'));
    expect(logger, 'a storage that fails is told to the logger').toHaveBeenCalled();
  });

  it('logger is the console by default, and quiet without one', () => {
    const log = vi.spyOn(console, 'log').mockImplementation(silent);
    startSettings({ serverUrl }).logger('a', 1);
    expect(log).toHaveBeenCalledWith('a', 1);
    vi.stubGlobal('console', undefined);
    expect(() => startSettings({ serverUrl }).logger('b')).not.toThrow();
    vi.unstubAllGlobals();
  });
});

describe('options of both launchers', () => {
  const cookies: string[] = [];
  const watch = () => {
    cookies.length = 0;
    vi.spyOn(document, 'cookie', 'set').mockImplementation((cookie) => void cookies.push(cookie));
    vi.spyOn(Date, 'now').mockReturnValue(0);
  };

  it.each([
    ['maxOfflineDuration', { maxOfflineDuration: 60 }, 60],
    ['its older name', { cookieMaxAge: 7 }, 7],
    ['the former before the latter', { maxOfflineDuration: 60, cookieMaxAge: 7 }, 60],
    ['5 seconds by default', {}, 5],
  ])('set the life of the cookie: %s', (_, options, seconds) => {
    watch();
    restoreSettings(options).stateStorage.write({ sessionId: 's', lastIndex: 0 });
    expect(cookies[0]).toContain(`Expires=${new Date(seconds * 1000).toUTCString()}`);
  });

  it('prefer a storage of the page to the cookie', () => {
    watch();
    const stateStorage = memoryStorage();
    started({ stateStorage, maxOfflineDuration: 60 });
    window.dispatchEvent(new Event('beforeunload'));
    expect(stateStorage.written.at(-1)).toMatchObject({ sessionId: 's1', lastIndex: 0 });
    expect(cookies, 'no cookie beside a storage of the page').toEqual([]);
  });

  it('may all be left out of restoreSession', () => {
    expect(outcome(restoreSession()).fail).toEqual({});
  });

  it.each([[5], ['text']])('are no %j', (options) => {
    expect(() => restoreSession(options as never)).toThrow(TypeError);
  });

  it('take a custom transport in restoreSession too', () => {
    const transport = new ScriptedTransport();
    const stateStorage = memoryStorage({ sessionId: 's1', lastIndex: 1 });
    const result = outcome(restoreSession({ transport: transport.asTransport(), stateStorage, logger: silent }));
    transport.resolve('init');
    transport.resolve('getTranscript', { transcript: [message(1)] });
    expect(result.done).toHaveProperty('sendMessage');
  });
});
