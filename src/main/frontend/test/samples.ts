import { afterEach } from 'vitest';
import { startSession } from '../src';
import type { ChatOptions, ChatPromise, ChatSession, RawEvent, SessionState } from '../src';
import { ScriptedTransport } from './scripted-transport';

export const agent = { id: 3, name: 'Ann', type: 'Agent' as const };
export const client = { id: 1, name: 'Pat', type: 'Client' as const };

export function message(index: number, text = `text ${index}`, party: RawEvent['party'] = client): RawEvent {
  return { type: 'MessageReceived', index, timestamp: index * 1000, party, content: { type: 'text', text } };
}

export function silent(): void {}

export function memoryStorage(state: SessionState | null = null) {
  const written: Array<SessionState | null> = [];
  return { written, read: () => state, write: (value: SessionState | null) => void written.push(value) };
}

const running: ScriptedTransport[] = [];

afterEach(() => {
  running.splice(0).forEach((transport) => transport.tell('SessionEnded', { reason: { id: 2 } }));
  sessionStorage.clear();
});

/** A session that was started over a scripted transport. */
export function started(options: Partial<ChatOptions> = {}) {
  const transport = new ScriptedTransport();
  running.push(transport);
  let session: ChatSession | undefined;
  startSession({ logger: silent, transport: transport.asTransport(), ...options }).done((it) => (session = it));
  transport.resolve('init');
  transport.resolve('startSession', { sessionId: 's1' });
  if (session === undefined) {
    throw new Error('not started');
  }
  return { transport, session };
}

/** What a promise came to by now. */
export function outcome<T>(promise: ChatPromise<T>): { done?: unknown; fail?: unknown } {
  const result: { done?: unknown; fail?: unknown } = {};
  promise.done((value) => (result.done = value ?? null)).fail((event) => (result.fail = event));
  return result;
}
