import type { ChatServer } from './chat-server';

type Fields = Record<string, unknown>;
type Callback = (message: Fields) => void;

/** What CometD's client sends at most, in characters, unless it is told otherwise. */
const MAX_SEND_SIZE = 8192;

/** The network and the server behind it, for all clients of a test. */
export const network = {
  server: null as unknown as ChatServer,
  /** Whether anything gets through. */
  connected: true,
  /** Answers that get lost on the way back, one after another. */
  loseAnswers: 0,
  /** What a handshake is answered with instead, if set. */
  refusal: null as Fields | null,
  clients: [] as FakeCometD[],

  reset(server: ChatServer): void {
    Object.assign(network, { server, connected: true, loseAnswers: 0, refusal: null, clients: [] });
  },

  /** Cuts every connection. */
  cut(): void {
    network.connected = false;
    network.clients.forEach((client) => client.lost());
  },

  /** Lets traffic through again; clients notice by a new handshake or by a connect. */
  mend(handshake: boolean): void {
    network.connected = true;
    network.clients.forEach((client) => client.found(handshake));
  },
};

/** Stands in for CometD's client: the calls that the library makes, and the events that it lives on. */
export class FakeCometD {
  websocketEnabled?: boolean;
  readonly transports = ['websocket', 'long-polling', 'callback-polling'];
  readonly extensions: string[] = [];
  configuration: Fields = {};
  disconnected = true;
  private readonly listeners = new Map<string, Callback[]>();
  private calls: Callback[] = [];

  constructor() {
    network.clients.push(this);
  }

  configure(configuration: Fields): void {
    this.configuration = configuration;
  }

  unregisterTransport(name: string): void {
    this.transports.splice(this.transports.indexOf(name), 1);
  }

  registerExtension(name: string): void {
    this.extensions.push(name);
  }

  addListener(channel: string, listener: Callback): void {
    this.listeners.set(channel, [...(this.listeners.get(channel) ?? []), listener]);
  }

  isDisconnected(): boolean {
    return this.disconnected;
  }

  handshake(): void {
    this.disconnected = false;
    queueMicrotask(() => {
      if (network.refusal !== null) {
        this.disconnected = true;
        this.notify('/meta/handshake', { successful: false, ...network.refusal });
      } else if (!network.connected) {
        this.notify('/meta/handshake', { successful: false, failure: { reason: 'no network' } });
      } else {
        this.notify('/meta/handshake', { successful: true });
        this.notify('/meta/connect', { successful: true });
      }
    });
  }

  disconnect(): void {
    this.disconnected = true;
  }

  remoteCall(target: string, data: Fields, timeout: number, callback: Callback): void {
    if (!network.connected) {
      queueMicrotask(() => callback({ successful: false, failure: { reason: 'no network' } }));
      return;
    }
    const text = JSON.stringify(data);
    if (text.length > Number(this.configuration.maxSendBayeuxMessageSize ?? MAX_SEND_SIZE)) {
      queueMicrotask(() => callback({ successful: false, failure: { exception: new Error('exceeded') } }));
      return;
    }
    this.calls.push(callback);
    const answer = (message: Fields) => {
      if (this.calls.includes(callback)) {
        this.calls = this.calls.filter((call) => call !== callback);
        callback(message);
      }
    };
    // What is sent is text on the wire: nothing is shared.
    const copy = JSON.parse(text) as Fields;
    setTimeout(() => {
      if (!network.connected) {
        return;
      }
      const told = network.server.handle({ deliver: (it) => this.deliver(target, it) }, copy);
      if (network.loseAnswers > 0) {
        network.loseAnswers--;
      } else {
        answer({ successful: told.statusCode === 0, id: '1', data: told });
      }
    }, 1);
    setTimeout(() => answer({ successful: false, error: '406::timeout' }), timeout);
  }

  setTimeout(action: () => void, delay: number): unknown {
    return setTimeout(action, delay);
  }

  clearTimeout(handle: unknown): void {
    clearTimeout(handle as number);
  }

  lost(): void {
    this.calls.splice(0).forEach((call) => call({ successful: false, failure: { reason: 'cut' } }));
    this.notify('/meta/connect', { successful: false, failure: { reason: 'cut' } });
  }

  found(handshake: boolean): void {
    if (handshake) {
      this.notify('/meta/handshake', { successful: true });
    }
    this.notify('/meta/connect', { successful: true });
  }

  deliver(target: string, data: Fields): void {
    if (network.connected && !this.disconnected) {
      this.notify(`/service/${target}`, { data });
    }
  }

  private notify(channel: string, message: Fields): void {
    (this.listeners.get(channel) ?? []).forEach((listener) => listener(message));
  }
}

export class AckExtension {}

export { FakeCometD as CometD };
