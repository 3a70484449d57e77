import { AckExtension, CometD } from 'cometd';

type Task = { run: (() => void) | null };

/**
 * CometD's client, set up for pages of any kind: no transport that adds script elements and no worker made of a text, as a
 * strict Content-Security-Policy forbids both, and no delay where none is meant, as browsers make timers of hidden pages late.
 */
export class ChatClient extends CometD {
  private readonly soon = new MessageChannel();
  private readonly tasks: Task[] = [];

  constructor(url: string, disableWebSockets: boolean) {
    super();
    this.soon.port1.onmessage = () => this.tasks.shift()?.run?.();
    this.unregisterTransport('callback-polling');
    if (disableWebSockets) {
      this.websocketEnabled = false;
      this.unregisterTransport('websocket');
    }
    this.registerExtension('ack', new AckExtension());
    this.configure({
      url,
      logLevel: 'warn',
      useWorkerScheduler: false,
      connectTimeout: 5_000,
      maxNetworkDelay: 10_000,
      backoffIncrement: 1_000,
      maxBackoff: 8_000,
      // What is too large the server knows. What the client itself held back would look like a lost answer for ever.
      maxSendBayeuxMessageSize: Number.MAX_SAFE_INTEGER,
    });
  }

  override setTimeout(action: () => void, delay: number): unknown {
    if (delay > 0) {
      return super.setTimeout(action, delay);
    }
    const task: Task = { run: action };
    this.tasks.push(task);
    this.soon.port2.postMessage(null);
    return task;
  }

  override clearTimeout(handle: unknown): void {
    if (typeof handle === 'object' && handle !== null && 'run' in handle) {
      (handle as Task).run = null;
    } else {
      super.clearTimeout(handle);
    }
  }

  /** Frees what would keep this object alive. */
  release(): void {
    this.soon.port1.close();
  }
}
