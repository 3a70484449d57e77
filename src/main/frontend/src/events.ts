import { failure } from './errors';
import { Memory } from './memory';
import { present, type ContentTypes, type Presented } from './present';
import type { RawEvent, RawEventType } from './types';

/** The callbacks of a session. */
export class Events {
  private readonly memories: { readonly [T in RawEventType]: Memory<Presented[T]> } = {
    AgentConnected: new Memory(),
    AgentDisconnected: new Memory(),
    AgentTyping: new Memory(),
    MessageReceived: new Memory(),
    SessionEnded: new Memory(),
    Error: new Memory(),
  };

  constructor(private readonly contentTypes: ContentTypes) {}

  on<T extends RawEventType>(type: T, handler: (event: Presented[T]) => void): void {
    this.memories[type].add(handler);
  }

  /** What callbacks would get of a raw event; null if it is malformed, which `onError` is told. */
  present<T extends RawEventType>(type: T, raw: RawEvent, restored: boolean): Presented[T] | null {
    try {
      return present(type, raw, restored, this.contentTypes) as Presented[T];
    } catch (malformed) {
      const { error } = failure(0, `malformed event ${type}: ${(malformed as Error).message}`);
      this.fire('Error', { error, restored });
      return null;
    }
  }

  fire<T extends RawEventType>(type: T, event: Presented[T]): void {
    (this.memories[type] as Memory<Presented[T]>).fire(event);
  }
}
