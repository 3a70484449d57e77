import { failure } from '../errors';
import { deferred, type Deferred } from '../promise';
import type { ChatPromise, FailEvent } from '../types';
import { ending, isOutOfOrder, isOver, mayBeSentAgain, notice, refusal, type Notice } from './wire';
import type { Reply } from './link';

/** Commands that may wait; the next one fails at once. */
export const MAX_WAITING = 500;

/** How long one command is tried, without its answer, before it fails. */
export const GIVE_UP_MILLIS = 10 * 60_000;

const ANSWER_MILLIS = 10_000;
const FIRST_PAUSE_MILLIS = 500;
const LONGEST_PAUSE_MILLIS = 8_000;

/** Close code of a WebSocket, and HTTP status, for what is too large to be taken. */
const TOO_LARGE = { websocket: 1009, http: 413 };

/** How a command is sent. */
export interface Manner {
  /** Changes the session: must be carried out once and in order, so it gets a number. */
  readonly numbered?: boolean;
  /** Worth nothing later: sent once, now or never, and a newer one takes the place of one that waits. */
  readonly fleeting?: boolean;
  /** Nothing comes after it: there is room for it even in a full queue. */
  readonly last?: boolean;
}

interface Entry extends Manner {
  readonly data: Record<string, unknown>;
  readonly result: Deferred<Notice>;
  /** When it was first sent; 0 before. */
  sentAt: number;
}

/** What the queue needs. */
export interface Sending {
  call(data: Record<string, unknown>, timeoutMillis: number, done: (reply: Reply) => void): void;
  /** Identifies the session; read when something is sent, as it may change. */
  secureKey(): string;
  /** Identifies this queue to the server. */
  readonly sender: string;
  /** The server's count of numbers must be asked for; ends with `resume`. */
  resync(): void;
  /** An answer said that the session is over. */
  over(told: Notice): void;
}

/** Commands to the server: one after another, each until it is answered. */
export class Outgoing {
  private readonly waiting: Entry[] = [];
  private lastNumber = 0;
  private running = false;
  private inFlight: Entry | null = null;
  private pauseMillis = FIRST_PAUSE_MILLIS;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private ended: FailEvent | null = null;

  constructor(private readonly sending: Sending) {}

  /** Sends a command when its turn comes; the promise has its answer. */
  add(data: Record<string, unknown>, manner: Manner = {}): ChatPromise<Notice> {
    const result = deferred<Notice>();
    if (this.ended !== null) {
      result.reject(this.ended);
    } else if (manner.fleeting && !this.running) {
      result.reject(failure(0, 'there is no connection, and this is not worth sending later'));
    } else if (this.waiting.length >= MAX_WAITING && !manner.last) {
      result.reject(failure(0, `${MAX_WAITING} commands wait for the connection already`));
    } else {
      this.enqueue({ ...manner, data, result, sentAt: 0 });
      this.next();
    }
    return result.promise;
  }

  /** The connection is bound to the session; `submitted` is the last number that the server has from this queue. */
  resume(submitted: number): void {
    const head = this.waiting[0];
    if (head?.numbered && head.sentAt > 0 && submitted > this.lastNumber) {
      this.finish(head);
      head.result.resolve(carriedOut());
    }
    this.lastNumber = submitted;
    this.running = true;
    this.next();
  }

  /** The connection is lost. A call in flight tells by itself that it failed. */
  pause(): void {
    this.running = false;
    this.waiting
      .filter((entry) => entry.fleeting && entry !== this.inFlight)
      .forEach((entry) => {
        this.finish(entry);
        entry.result.reject(failure(0, 'the connection is lost'));
      });
  }

  /** Fails everything, now and later. */
  end(event: FailEvent): void {
    if (this.ended === null) {
      this.ended = event;
      clearTimeout(this.timer);
      this.waiting.splice(0).forEach((entry) => entry.result.reject(event));
    }
  }

  private enqueue(entry: Entry): void {
    const last = this.waiting[this.waiting.length - 1];
    if (entry.fleeting && last?.fleeting && last !== this.inFlight) {
      this.waiting.pop();
      entry.result.promise.done(last.result.resolve).fail(last.result.reject);
    }
    this.waiting.push(entry);
  }

  private next(): void {
    const entry = this.waiting[0];
    if (entry === undefined || !this.running || this.inFlight !== null || this.timer !== undefined) {
      return;
    }
    this.inFlight = entry;
    entry.sentAt ||= Date.now();
    const { sender } = this.sending;
    const numbering = entry.numbered ? { sender, number: this.lastNumber + 1 } : {};
    const data = { ...entry.data, ...numbering, secureKey: this.sending.secureKey() };
    this.sending.call(data, ANSWER_MILLIS, (reply) => {
      this.inFlight = null;
      if (this.ended === null && this.waiting.includes(entry)) {
        this.answered(entry, reply);
      }
      this.next();
    });
  }

  private answered(entry: Entry, reply: Reply): void {
    const told = notice(reply.data);
    if (told === null) {
      this.unanswered(entry, reply);
    } else if (told.statusCode === 0) {
      this.pauseMillis = FIRST_PAUSE_MILLIS;
      this.lastNumber += entry.numbered ? 1 : 0;
      this.finish(entry);
      entry.result.resolve(told);
    } else if (isOver(told)) {
      this.finish(entry);
      entry.result.reject(ending(told));
      this.sending.over(told);
    } else if (mayBeSentAgain(told)) {
      this.again(entry);
    } else if (isOutOfOrder(told) && !this.isTooOld(entry)) {
      this.askForCount();
    } else {
      this.finish(entry);
      entry.result.reject(refusal(told, 'the server refused'));
    }
  }

  private unanswered(entry: Entry, reply: Reply): void {
    if (reply.httpCode === TOO_LARGE.http || reply.websocketCode === TOO_LARGE.websocket) {
      this.drop(entry, failure(TOO_LARGE.http, 'too large for the server'));
    } else if (reply.error?.startsWith('403')) {
      this.drop(entry, failure(403, reply.error));
    } else {
      this.again(entry);
    }
  }

  /** Sends it again after a pause, or when there is a connection again. */
  private again(entry: Entry): void {
    if (entry.fleeting) {
      this.finish(entry);
      entry.result.reject(failure(0, 'not answered, and not worth sending again'));
    } else if (this.isTooOld(entry)) {
      this.drop(entry, failure(0, 'tried for too long without an answer'));
    } else {
      this.timer = setTimeout(() => {
        this.timer = undefined;
        this.next();
      }, this.pauseMillis);
      this.pauseMillis = Math.min(this.pauseMillis * 2, LONGEST_PAUSE_MILLIS);
    }
  }

  /** Whether the server has carried it out is not known: before its number is used again, the server has to say. */
  private drop(entry: Entry, event: FailEvent): void {
    this.finish(entry);
    entry.result.reject(event);
    if (entry.numbered) {
      this.askForCount();
    }
  }

  private askForCount(): void {
    if (this.running) {
      this.running = false;
      this.sending.resync();
    }
  }

  private isTooOld(entry: Entry): boolean {
    return entry.sentAt > 0 && Date.now() - entry.sentAt > GIVE_UP_MILLIS;
  }

  private finish(entry: Entry): void {
    this.waiting.splice(this.waiting.indexOf(entry), 1);
  }
}

function carriedOut(): Notice {
  return { statusCode: 0, chatEnded: false, errors: [], messages: [], fields: {} };
}
