import type { WireEvent } from './wire';

/** Asks for all events from an index on; tells null if they cannot be had. */
export type Fetch = (from: number, done: (events: WireEvent[] | null) => void) => void;

/**
 * Brings the events of the server into order, each once. Indices have gaps where the visitor typed, as one's own typing is not
 * told; a gap that this does not explain means that events went elsewhere, to another tab for example, and they are fetched.
 */
export class Journal {
  private expected = 1;
  private typed = 0;
  private held: WireEvent[] | null = null;

  constructor(
    private readonly deliver: (event: WireEvent) => void,
    private readonly fetch: Fetch,
  ) {}

  /** The index to ask for next. */
  get next(): number {
    return this.expected;
  }

  /** Goes on from an index. */
  startAt(index: number): void {
    this.expected = index;
  }

  /** The visitor's typing was carried out, and used up an index. */
  ownTyping(): void {
    this.typed++;
  }

  /** Takes what came. With `complete` it is known to have no gaps but those of one's own typing. */
  accept(events: WireEvent[], complete: boolean): void {
    if (this.held !== null) {
      this.held.push(...events);
      return;
    }
    const fresh = this.inOrder(events);
    const last = fresh[fresh.length - 1];
    if (last === undefined) {
      return;
    }
    const missing = last.index - this.expected + 1 - fresh.length;
    if (complete || missing <= this.typed) {
      this.tell(fresh);
      return;
    }
    this.held = fresh;
    this.fetch(this.expected, (fetched) => this.release(fetched ?? []));
  }

  /** Tells what is held back, gaps or not. */
  flush(): void {
    this.release([]);
  }

  private release(fetched: WireEvent[]): void {
    if (this.held !== null) {
      const events = this.inOrder([...fetched, ...this.held]);
      this.held = null;
      this.tell(events);
    }
  }

  private tell(events: WireEvent[]): void {
    this.typed = 0;
    events.forEach((event) => {
      this.expected = event.index + 1;
      this.deliver(event);
    });
  }

  private inOrder(events: WireEvent[]): WireEvent[] {
    const byIndex = new Map(events.map((event) => [event.index, event]));
    return [...byIndex.values()]
      .filter((event) => event.index >= this.expected)
      .sort((one, other) => one.index - other.index);
  }
}
