import { vi } from 'vitest';
import { deferred, type Deferred } from '../src/promise';
import type { RawEvent, RawEventType, Transport, TransportListener } from '../src/types';

/** A custom transport whose promises have `done` and `fail` only, and settle when the test says so. */
export class ScriptedTransport {
  readonly calls: Array<{ method: string; options: unknown; result: Deferred<unknown> }> = [];
  readonly listeners: Partial<Record<RawEventType, TransportListener>> = {};

  init = this.method('init');
  startSession = this.method('startSession');
  sendMessage = this.method('sendMessage');
  sendTyping = this.method('sendTyping');
  getTranscript = this.method('getTranscript');
  leaveSession = this.method('leaveSession');
  setUserData = this.method('setUserData');
  getUserData = this.method('getUserData');
  deleteUserData = this.method('deleteUserData');
  close = vi.fn();

  onError = this.listener('Error');
  onAgentConnected = this.listener('AgentConnected');
  onAgentDisconnected = this.listener('AgentDisconnected');
  onAgentTyping = this.listener('AgentTyping');
  onMessageReceived = this.listener('MessageReceived');
  onSessionEnded = this.listener('SessionEnded');

  asTransport(): Transport {
    return this as unknown as Transport;
  }

  /** The last call of a method. */
  last(method: string) {
    const call = this.calls.filter((made) => made.method === method).at(-1);
    if (call === undefined) {
      throw new Error(`${method} was not called`);
    }
    return call;
  }

  resolve(method: string, value?: unknown): void {
    this.last(method).result.resolve(value);
  }

  reject(method: string, event: object): void {
    this.last(method).result.reject(event);
  }

  tell(type: RawEventType, event: RawEvent | unknown): void {
    this.listeners[type]?.(event as RawEvent);
  }

  private method(method: string) {
    return (options?: unknown) => {
      const result = deferred<unknown>();
      this.calls.push({ method, options, result });
      const { done, fail } = result.promise;
      return { done, fail };
    };
  }

  private listener(type: RawEventType) {
    return (listener: TransportListener) => {
      this.listeners[type] = listener;
    };
  }
}
