/** How a visitor's chat stands. */
export type State = 'idle' | 'starting' | 'waiting' | 'talking' | 'reconnecting' | 'ended';

/** What the page says of it. */
export const WORDS: Record<State, string> = {
  idle: 'Not in a chat',
  starting: 'Connecting…',
  waiting: 'Waiting for an agent',
  talking: 'With an agent',
  reconnecting: 'The connection is lost: trying again…',
  ended: 'The chat is over',
};

/** Puts together how the chat stands from what the library tells. */
export class Line {
  private readonly agents = new Set<number>();
  private phase: 'idle' | 'starting' | 'open' | 'ended' = 'idle';
  private lost = false;

  constructor(private readonly changed: (state: State) => void) {}

  get state(): State {
    if (this.phase !== 'open') {
      return this.phase;
    }
    if (this.lost) {
      return 'reconnecting';
    }
    return this.agents.size > 0 ? 'talking' : 'waiting';
  }

  idle(): void {
    this.go('idle');
  }

  starting(): void {
    this.go('starting');
  }

  begin(): void {
    this.agents.clear();
    this.go('open');
  }

  end(): void {
    this.go('ended');
  }

  joined(agent: number): void {
    this.agents.add(agent);
    this.changed(this.state);
  }

  parted(agent: number): void {
    this.agents.delete(agent);
    this.changed(this.state);
  }

  /** The connection is nothing but a line in the library's log: a chat outlives it. */
  logged(text: string): void {
    if (text === 'chat: connection lost' || text === 'chat: connected again') {
      this.lost = text === 'chat: connection lost';
      this.changed(this.state);
    }
  }

  private go(phase: 'idle' | 'starting' | 'open' | 'ended'): void {
    this.phase = phase;
    this.lost = false;
    this.changed(this.state);
  }
}
