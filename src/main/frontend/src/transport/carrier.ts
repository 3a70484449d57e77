import type { ChatPromise, SessionState, Transport } from '../types';

/** The built-in transport: more than a custom one has to be. */
export interface Carrier extends Transport {
  /** Binds to a session of an earlier page; rejects if that is over or cannot be reached. */
  restoreSession(state: SessionState): ChatPromise<unknown>;
  /** What `restoreSession` will need on the next page. */
  saveState(): Record<string, unknown>;
  /** Disconnects; nothing will be asked any more. */
  close(): void;
}
