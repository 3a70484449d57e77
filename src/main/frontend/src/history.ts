import { numeric } from './present';
import type { RawEvent } from './types';

const PREFIX = 'com.genesys.chat.';

/**
 * The raw events of a session, but typing, in the session storage of the tab. Where there is no such storage, or it is full,
 * there is no history, and a restored session asks the server.
 */
export class History {
  private readonly key: string;
  private events: RawEvent[] = [];
  private scheduled = false;
  private closed = false;

  constructor(sessionId: string) {
    this.key = PREFIX + sessionId;
  }

  /** The stored events if they reach up to that index; else null. */
  load(lastIndex: number): RawEvent[] | null {
    const stored = this.read();
    const last = stored.reduce((highest, event) => Math.max(highest, numeric(event?.index)), 0);
    if (last !== lastIndex) {
      return null;
    }
    this.events = stored;
    return stored.slice();
  }

  /** Puts those events in the place of all. */
  replace(events: RawEvent[]): void {
    this.events = events.slice();
    this.schedule();
  }

  add(event: RawEvent): void {
    this.events.push(event);
    this.schedule();
  }

  /** Writes now what waits to be written. */
  flush(): void {
    if (!this.scheduled || this.closed) {
      return;
    }
    this.scheduled = false;
    try {
      sessionStorage.setItem(this.key, JSON.stringify(this.events));
    } catch {
      this.remove();
    }
  }

  /** Removes everything for good. */
  erase(): void {
    this.closed = true;
    this.events = [];
    this.remove();
  }

  /** Events that come together are written together. */
  private schedule(): void {
    if (!this.scheduled && !this.closed) {
      this.scheduled = true;
      queueMicrotask(() => this.flush());
    }
  }

  private read(): RawEvent[] {
    try {
      const stored: unknown = JSON.parse(sessionStorage.getItem(this.key) ?? '[]');
      return Array.isArray(stored) ? (stored as RawEvent[]) : [];
    } catch {
      return [];
    }
  }

  private remove(): void {
    try {
      sessionStorage.removeItem(this.key);
    } catch {
      // Without a session storage there is nothing to remove.
    }
  }
}
