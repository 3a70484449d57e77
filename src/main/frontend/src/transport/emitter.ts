import type { RawEvent, RawEventType, TransportListener } from '../types';
import type { TypedEvent } from './events';

const ALL = 6;

/** Hands events to the listeners, one of each type; what comes before all are there waits for them. */
export class Emitter {
  private readonly listeners = new Map<RawEventType, TransportListener>();
  private early: TypedEvent[] = [];

  listen(type: RawEventType, listener: TransportListener): void {
    this.listeners.set(type, listener);
    if (this.listeners.size === ALL) {
      this.early.splice(0).forEach((event) => this.emit(event));
    }
  }

  emit(event: TypedEvent): void {
    if (this.listeners.size < ALL) {
      this.early.push(event);
    } else {
      this.listeners.get(event.type)?.(event satisfies RawEvent);
    }
  }
}
