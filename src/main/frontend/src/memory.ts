import { safely } from './promise';

/** Handlers of one kind of event. Who comes late is told every past event, in order. */
export class Memory<E> {
  private readonly past: E[] = [];
  private readonly handlers: Array<(event: E) => void> = [];

  /** Adds a handler for good. */
  add(handler: (event: E) => void): void {
    // A handler that makes events happen while it is told the past ones must get those too, once each and in order.
    let told = 0;
    let telling = false;
    const tell = (): void => {
      if (telling) {
        return;
      }
      telling = true;
      while (told < this.past.length) {
        const event = this.past[told++] as E;
        safely(() => handler(event));
      }
      telling = false;
    };
    this.handlers.push(tell);
    tell();
  }

  fire(event: E): void {
    this.past.push(event);
    this.handlers.slice().forEach((handler) => handler(event));
  }
}
