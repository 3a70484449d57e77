import type { DeskEvent } from './desk';

interface Pending {
  command: string;
  target: string;
  resolve: () => void;
  reject: (reason: Error) => void;
}

interface Response {
  command: string;
  target?: string;
  result: 'success' | 'failure';
  failure?: { message: string };
}

const LOST = 'The connection is lost.';

/** What a line tells who opened it. */
export interface DeskListener {
  /** An event came. */
  told(event: DeskEvent): void;
  /** The connection is over; the code is one of docs/close-codes.md. Nothing comes after it. */
  closed(code: number): void;
}

/** The connection of an agent session. */
export class DeskLine {
  private readonly socket: WebSocket;
  private readonly opened: Promise<void>;
  private pending: Pending[] = [];

  constructor(address: string, listener: DeskListener) {
    const url = new URL(address, location.href);
    url.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
    this.socket = new WebSocket(url);
    this.opened = new Promise((resolve, reject) => {
      this.socket.addEventListener('open', () => resolve());
      this.socket.addEventListener('close', () => reject(new Error(LOST)));
    });
    // Whoever wants to send something hears of it; so does the listener.
    this.opened.catch(() => {});
    this.socket.addEventListener('message', ({ data }) => this.take(JSON.parse(data), listener));
    this.socket.addEventListener('close', ({ code }) => {
      this.pending.splice(0).forEach(({ reject }) => reject(new Error(LOST)));
      listener.closed(code);
    });
  }

  /** Sends a request. Fails with an error that says why if it is refused. */
  async request(command: string, target: string, data: object = {}): Promise<void> {
    await this.opened;
    return new Promise((resolve, reject) => {
      this.pending.push({ command, target, resolve, reject });
      this.socket.send(JSON.stringify({ command, target, data }));
    });
  }

  /** Hangs up; the session is kept for a while. */
  close(): void {
    this.socket.close();
  }

  private take(message: Response | DeskEvent, listener: DeskListener): void {
    if ('name' in message) {
      listener.told(message);
      return;
    }
    const { command, target, result, failure } = message;
    const at = this.pending.findIndex((waiting) => waiting.command === command && waiting.target === target);
    const [answered] = at < 0 ? [] : this.pending.splice(at, 1);
    if (result === 'success') {
      answered?.resolve();
    } else {
      answered?.reject(new Error(failure?.message ?? 'The request was refused.'));
    }
  }
}
