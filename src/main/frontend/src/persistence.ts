import type { Logger, SessionState, StateStorage } from './types';

/** Browsers differ in which of these they fire when a page goes; writing more than once does no harm. */
const PAGE_GOES = ['beforeunload', 'pagehide', 'unload'];

/** Writes the state whenever the page may be going, until it is erased. */
export class Persistence {
  private readonly write = (): void => this.store(this.state());

  constructor(
    private readonly storage: StateStorage,
    private readonly state: () => SessionState,
    private readonly logger: Logger,
  ) {
    PAGE_GOES.forEach((event) => window.addEventListener(event, this.write));
  }

  /** Stops writing and leaves what is stored. */
  stop(): void {
    PAGE_GOES.forEach((event) => window.removeEventListener(event, this.write));
  }

  /** Stops writing and erases what is stored. */
  erase(): void {
    this.stop();
    this.store(null);
  }

  private store(state: SessionState | null): void {
    try {
      this.storage.write(state);
    } catch (thrown) {
      this.logger('chat: the state storage failed', thrown);
    }
  }
}
