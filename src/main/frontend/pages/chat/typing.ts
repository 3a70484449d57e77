/** How often the others are told what has been typed so far, in milliseconds. */
const EVERY = 700;

/** Who types nothing for so long has stopped, in milliseconds. */
const PAUSE = 5_000;

/** Tells others that somebody types: at most every 0.7 s, and that they have stopped after 5 s without a key. */
export class Typing {
  private typing = false;
  private told = '';
  private soon: ReturnType<typeof setTimeout> | undefined;
  private pause: ReturnType<typeof setTimeout> | undefined;

  /** `current` gives what has been typed so far; `tell` is given whether somebody types, and that text. */
  constructor(
    private readonly current: () => string,
    private readonly tell: (typing: boolean, text: string) => void,
  ) {}

  /** The text has changed. */
  changed(): void {
    if (this.current().trim() === '') {
      this.stop();
      return;
    }
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.stop(), PAUSE);
    if (this.soon === undefined) {
      this.report();
      this.soon = setTimeout(() => this.again(this.current()), EVERY);
    }
    this.typing = true;
  }

  /** The text was sent or given up. */
  stop(): void {
    if (this.typing) {
      this.forget();
      this.tell(false, '');
    }
  }

  /** The same when there is nobody left to be told. */
  forget(): void {
    clearTimeout(this.pause);
    clearTimeout(this.soon);
    this.soon = undefined;
    this.typing = false;
    this.told = '';
  }

  private report(): void {
    this.told = this.current();
    this.tell(true, this.told);
  }

  private again(text: string): void {
    this.soon = undefined;
    if (text !== this.told) {
      this.report();
      this.soon = setTimeout(() => this.again(this.current()), EVERY);
    }
  }
}
