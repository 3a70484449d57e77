import type { Message } from 'cometd';
import { ChatClient } from './client';
import type { Link, LinkListener, Reply } from './link';

const REOPEN_MILLIS = 5_000;
const FAREWELL_MILLIS = 5_000;

type Failed = Message & { failure?: { reason?: string; httpCode?: number; websocketCode?: number } };

/** A link by CometD's client. Each has a client, and so a Bayeux session, of its own. */
export class CometdLink implements Link {
  private readonly client: ChatClient;
  private listener: LinkListener | null = null;
  private reopening: ReturnType<typeof setTimeout> | undefined;

  constructor(
    serverUrl: string,
    private readonly channel: string,
    disableWebSockets: boolean,
  ) {
    this.client = new ChatClient(absolute(serverUrl), disableWebSockets);
  }

  open(listener: LinkListener): void {
    this.listener = listener;
    this.client.addListener('/meta/handshake', (message) => this.handshaken(message));
    this.client.addListener('/meta/connect', (message) => this.connected(message));
    this.client.addListener(`/service/${this.channel}`, (message) => {
      // An answer to a call that was given up waiting for has an id; what it says was asked for again meanwhile.
      if (message.successful === undefined && message.id === undefined) {
        this.listener?.delivery(message.data);
      }
    });
    this.client.handshake();
  }

  call(data: Record<string, unknown>, timeoutMillis: number, done: (reply: Reply) => void): void {
    if (this.client.isDisconnected()) {
      setTimeout(() => done({ error: 'disconnected' }));
      return;
    }
    this.client.remoteCall(this.channel, { ...data, reply: true }, timeoutMillis, (message: Failed) => {
      const { httpCode, websocketCode } = message.failure ?? {};
      done({ data: message.data, error: message.error, httpCode, websocketCode });
    });
  }

  close(): void {
    this.listener = null;
    clearTimeout(this.reopening);
    if (this.client.isDisconnected()) {
      this.client.release();
    } else {
      this.client.disconnect();
      setTimeout(() => this.client.release(), FAREWELL_MILLIS);
    }
  }

  private handshaken(message: Failed): void {
    if (message.successful !== true) {
      const { httpCode } = message.failure ?? {};
      const reason = reasonOf(message);
      const final = message.advice?.reconnect === 'none' || isFinal(httpCode);
      this.listener?.down(reason);
      if (final) {
        this.listener?.refused(reason);
      }
      this.reopenIfGivenUp();
    }
  }

  private connected(message: Failed): void {
    if (this.client.isDisconnected()) {
      return;
    }
    if (message.successful === true) {
      this.listener?.up();
    } else {
      this.listener?.down(reasonOf(message));
      this.reopenIfGivenUp();
    }
  }

  /** On some answers CometD's client stops for good; a chat does not. */
  private reopenIfGivenUp(): void {
    clearTimeout(this.reopening);
    this.reopening = setTimeout(() => {
      if (this.listener !== null && this.client.isDisconnected()) {
        this.client.handshake();
      }
    }, REOPEN_MILLIS);
  }
}

/** Requests that will be refused tomorrow as well; 408 and 429 will not. */
function isFinal(httpCode: number | undefined): boolean {
  return httpCode !== undefined && httpCode >= 400 && httpCode < 500 && httpCode !== 408 && httpCode !== 429;
}

function reasonOf({ error, failure }: Failed): string {
  if (failure?.httpCode) {
    return `HTTP status ${failure.httpCode}`;
  }
  return error ?? failure?.reason ?? 'the connection is lost';
}

/** Addresses of the page's own host may be relative; a slash at the end does no harm and does no good. */
function absolute(serverUrl: string): string {
  return new URL(serverUrl, document.baseURI).href.replace(/\/+$/, '');
}
