import type { WireEvent } from './wire';

/**
 * Brings the events of the server into order, each once. Indices have gaps where the visitor typed, as one's own typing is not
 * told; a gap that this does not explain means that events went elsewhere, to another tab for example: then all since are asked
 * for, and told together.
 */
export class Journal {
  private expected = 1;
  private typed = 0;
  private held: WireEvent[] | null = null;
  private askedFor = 0;

  /**
   * @param deliver gets each event
   * @param ask has the server tell all events from `next` on, and then calls `release`
   */
  constructor(
    private readonly deliver: (event: WireEvent) => void,
    private readonly ask: () => void,
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

  /** Keeps what comes until `release`. */
  hold(): void {
    this.held ??= [];
  }

  /** Tells what was kept, in order; there is nothing more to be had. */
  release(): void {
    if (this.held !== null) {
      const events = this.inOrder(this.held);
      this.held = null;
      this.tell(events);
    }
  }

  /** Takes what came. */
  accept(events: WireEvent[]): void {
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
    // Asked once and not told: there is nothing in this gap.
    if (missing <= this.typed || this.askedFor === this.expected) {
      this.tell(fresh);
      return;
    }
    this.askedFor = this.expected;
    this.held = fresh;
    this.ask();
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
