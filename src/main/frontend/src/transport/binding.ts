import { failure } from '../errors';
import { numeric } from '../present';
import { deferred, type Deferred } from '../promise';
import type { ChatPromise, FailEvent } from '../types';
import type { Reply } from './link';
import { isOver, notice, type Notice } from './wire';

const ANSWER_MILLIS = 10_000;
const AGAIN_MILLIS = 1_000;

/** What is needed to bind a connection to a session. */
export interface Bound {
  call(data: Record<string, unknown>, timeoutMillis: number, done: (reply: Reply) => void): void;
  /** Fields that say which session, and from which event on. */
  position(): Record<string, unknown>;
  /** Bound; `submitted` is the last number that the server has from this client. */
  bound(submitted: number): void;
  /** The session cannot be bound any more. */
  over(told: Notice): void;
}

/** Binds the connection to the session, anew after each loss: asks for the events since, again and again until it is answered. */
export class Binding {
  private round = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly first: Deferred<void> = deferred();

  constructor(private readonly session: Bound) {}

  /** Settles when it has succeeded or failed for good for the first time. */
  get outcome(): ChatPromise {
    return this.first.promise;
  }

  /** Begins, or begins again. */
  start(): void {
    this.stop();
    const round = this.round;
    const data = { operation: 'requestNotifications', ...this.session.position() };
    this.session.call(data, ANSWER_MILLIS, (reply) => {
      if (round === this.round) {
        this.answered(reply);
      }
    });
  }

  /** There is no connection, or no need any more. */
  stop(): void {
    this.round++;
    clearTimeout(this.timer);
  }

  /** Gives up. */
  fail(event: FailEvent): void {
    this.stop();
    this.first.reject(event);
  }

  private answered(reply: Reply): void {
    const told = notice(reply.data);
    if (told !== null && isOver(told)) {
      this.stop();
      this.session.over(told);
    } else if (told !== null && told.statusCode === 0) {
      this.stop();
      this.session.bound(numeric(told.fields.submitted));
      this.first.resolve();
    } else {
      this.timer = setTimeout(() => this.start(), AGAIN_MILLIS);
    }
  }
}

/** The failure of a binding that took too long. */
export function notBound(): Required<FailEvent> {
  return failure(0, 'the server does not answer');
}
