import { failure } from '../errors';
import { numeric } from '../present';
import { deferred, type Deferred } from '../promise';
import type {
  ChatPromise,
  FailEvent,
  Logger,
  MessageType,
  RawEvent,
  SessionState,
  TransportListener,
  UserData,
} from '../types';
import { Binding, notBound } from './binding';
import type { Carrier } from './carrier';
import { Emitter } from './emitter';
import { rawEvent, transcript } from './events';
import { Journal } from './journal';
import { Keys, randomId } from './keys';
import type { Link, LinkListener } from './link';
import { GIVE_UP_MILLIS, Outgoing, type Manner } from './outgoing';
import { chatRequest, type Visitor } from './request';
import { ending, isOver, mayBeSentAgain, notice, refusal, type Notice } from './wire';

const CONNECT_MILLIS = 15_000;
const START_MILLIS = 30_000;
const BIND_MILLIS = 30_000;
const LEAVE_MILLIS = 30_000;
const ANSWER_MILLIS = 15_000;
const AGAIN_MILLIS = 1_000;

/** Ids of why a session ended. */
const BY_AGENT = 2;
const BY_ERROR = 3;

/**
 * Carries a chat over a link: starts it or binds to it, binds again after each loss of the connection, hands out its events
 * once and in order, and brings commands to the server once and in order.
 */
export class ChatTransport implements Carrier, LinkListener {
  private link: Link | null = null;
  private readonly keys = new Keys();
  private readonly sender = randomId();
  private readonly emitter = new Emitter();
  private readonly journal = new Journal(
    (event) => this.emit(rawEvent(event)),
    () => this.bind(),
  );
  private readonly outgoing = new Outgoing({
    call: (data, timeout, done) => this.link?.call(data, timeout, done),
    secureKey: () => this.keys.secureKey,
    sender: this.sender,
    resync: () => this.bind(),
    over: (told) => this.over(told),
  });
  private readonly binding = new Binding({
    call: (data, timeout, done) => this.link?.call(data, timeout, done),
    position: () => ({
      secureKey: this.keys.secureKey,
      transcriptPosition: this.journal.next,
      sender: this.sender,
    }),
    bound: (submitted) => this.bound(submitted),
    over: (told) => this.over(told),
  });
  private readonly connecting = deferred();
  private readonly starting: Deferred<{ sessionId: string }> = deferred();
  private phase: 'new' | 'starting' | 'restoring' | 'bound' | 'leaving' | 'over' = 'new';
  private isUp = false;
  private trouble = 'no answer';
  private givingUp: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly service: string,
    private readonly connect: () => Link,
    private readonly logger: Logger,
  ) {}

  init(): ChatPromise {
    this.link = this.connect();
    this.link.open(this);
    limit(this.connecting, CONNECT_MILLIS, () => failure(0, `cannot connect to the server: ${this.trouble}`));
    return this.connecting.promise;
  }

  startSession(visitor: Visitor): ChatPromise<{ sessionId: string }> {
    this.phase = 'starting';
    limit(this.starting, START_MILLIS, notBound);
    this.requestChat(chatRequest(visitor));
    return this.starting.promise;
  }

  restoreSession({ lastIndex, transport = {} }: SessionState): ChatPromise {
    this.keys.take(transport);
    this.journal.startAt(Math.max(numeric(transport.next), lastIndex + 1));
    this.phase = 'restoring';
    const timer = setTimeout(() => this.binding.fail(notBound()), BIND_MILLIS);
    this.binding.outcome.always(() => clearTimeout(timer)).done(() => (this.phase = 'bound'));
    this.bind();
    return this.binding.outcome;
  }

  saveState(): Record<string, unknown> {
    return { service: this.service, next: this.journal.next, ...this.keys };
  }

  sendMessage({ message, type }: { message: string; type: MessageType }): ChatPromise<Notice> {
    const data =
      type === 'url'
        ? { operation: 'pushUrl', pushUrl: message }
        : { operation: 'sendMessage', message, messageType: 'text' };
    return this.send(data, { numbered: true });
  }

  sendTyping({ isTyping, typedText }: { isTyping: boolean; typedText?: string }): ChatPromise<Notice> {
    const text = typedText === undefined ? {} : { message: typedText };
    return this.send({ operation: isTyping ? 'startTyping' : 'stopTyping', ...text }, { fleeting: true }).done(() =>
      this.journal.ownTyping(),
    );
  }

  getTranscript({ fromIndex }: { fromIndex: number }): ChatPromise<{ transcript: RawEvent[] }> {
    // Positions of the API begin with 0, those of the server with 1.
    const data = { operation: 'getTranscript', transcriptPosition: fromIndex + 1 };
    return answered(this.send(data), (told) => ({
      transcript: Array.isArray(told.fields.messages) ? transcript(told.messages) : (undefined as never),
    }));
  }

  leaveSession(): ChatPromise<void> {
    this.phase = 'leaving';
    const left = deferred();
    limit(left, LEAVE_MILLIS, notBound);
    this.send({ operation: 'disconnect' }, { last: true })
      .done(() => left.resolve())
      // Whoever ended it meanwhile: it is over, as it was to be.
      .fail((event) => (this.phase === 'over' ? left.resolve() : left.reject(event)));
    return left.promise;
  }

  setUserData({ userData }: { userData: UserData }): ChatPromise<Notice> {
    return this.send({ operation: 'updateData', userData }, { numbered: true });
  }

  getUserData({ keys }: { keys: string[] }): ChatPromise<{ userData: UserData }> {
    return answered(this.send({ operation: 'getUserData', keys }), (told) => ({
      userData: told.fields.userData as UserData,
    }));
  }

  deleteUserData({ keys }: { keys: string[] }): ChatPromise<Notice> {
    return this.send({ operation: 'deleteUserData', keys }, { numbered: true });
  }

  close(): void {
    this.finish(failure(0, 'the session has ended'));
  }

  onError = (listener: TransportListener): void => this.emitter.listen('Error', listener);
  onAgentConnected = (listener: TransportListener): void => this.emitter.listen('AgentConnected', listener);
  onAgentDisconnected = (listener: TransportListener): void => this.emitter.listen('AgentDisconnected', listener);
  onAgentTyping = (listener: TransportListener): void => this.emitter.listen('AgentTyping', listener);
  onMessageReceived = (listener: TransportListener): void => this.emitter.listen('MessageReceived', listener);
  onSessionEnded = (listener: TransportListener): void => this.emitter.listen('SessionEnded', listener);

  up(): void {
    if (this.isUp) {
      return;
    }
    this.isUp = true;
    if (this.phase === 'new') {
      this.connecting.resolve();
    } else if (this.phase !== 'starting') {
      this.logger('chat: connected again');
      this.bind();
    }
  }

  down(reason: string): void {
    this.trouble = reason;
    if (!this.isUp) {
      return;
    }
    this.isUp = false;
    this.logger('chat: connection lost', reason);
    this.outgoing.pause();
    this.binding.stop();
    this.givingUp ??= setTimeout(() => {
      this.emit({ type: 'Error', error: failure(0, 'no connection for too long').error });
      this.ended(BY_ERROR, failure(0, 'no connection for too long'));
    }, GIVE_UP_MILLIS);
  }

  refused(reason: string): void {
    this.connecting.reject(failure(0, `the server refuses: ${reason}`));
  }

  delivery(data: unknown): void {
    const told = notice(data);
    if (told === null) {
      this.emit({ type: 'Error', error: failure(0, 'malformed notification: it is no object').error });
      return;
    }
    this.keys.take(told.fields);
    this.journal.accept(told.messages);
    if (this.phase === 'starting') {
      this.started(told);
    } else if (isOver(told)) {
      this.over(told);
    } else {
      told.errors.forEach((error) => this.emit({ type: 'Error', error }));
    }
  }

  /** Not sent again without a refusal: whether a request that was not answered made a chat, nobody knows. */
  private requestChat(data: Record<string, unknown>): void {
    this.call(data, (told) => {
      if (this.phase !== 'starting') {
        return;
      }
      if (told === null) {
        this.starting.reject(notBound());
      } else if (mayBeSentAgain(told) && !this.starting.settled) {
        setTimeout(() => this.requestChat(data), AGAIN_MILLIS);
      } else {
        this.keys.take(told.fields);
        this.started(told);
      }
    });
  }

  private started(told: Notice): void {
    if (told.statusCode !== 0 || told.chatEnded) {
      this.starting.reject(refusal(told, 'the server refused'));
    } else if (this.keys.secureKey !== '' && this.keys.chatId !== '') {
      this.phase = 'bound';
      this.starting.resolve({ sessionId: this.keys.chatId });
      this.outgoing.resume(0);
    }
  }

  /** Asks for all events since; they are told when all are there. */
  private bind(): void {
    this.journal.hold();
    this.binding.start();
  }

  private bound(submitted: number): void {
    clearTimeout(this.givingUp);
    this.givingUp = undefined;
    this.journal.release();
    this.outgoing.resume(submitted);
  }

  private send(data: Record<string, unknown>, manner?: Manner): ChatPromise<Notice> {
    return this.outgoing.add(data, manner);
  }

  private call(data: Record<string, unknown>, done: (told: Notice | null) => void): void {
    this.link?.call(data, ANSWER_MILLIS, (reply) => done(notice(reply.data)));
  }

  private over(told: Notice): void {
    const end = ending(told);
    if (this.phase === 'restoring') {
      this.binding.fail(end);
      this.finish(end);
    } else {
      this.ended(told.statusCode === 2 ? BY_ERROR : BY_AGENT, end);
    }
  }

  private ended(reason: number, event: FailEvent): void {
    if (this.phase === 'over') {
      return;
    }
    const leaving = this.phase === 'leaving';
    this.journal.release();
    this.finish(event);
    if (!leaving) {
      this.emit({ type: 'SessionEnded', reason: { id: reason } });
    }
  }

  private finish(event: FailEvent): void {
    if (this.phase !== 'over') {
      this.phase = 'over';
      clearTimeout(this.givingUp);
      this.binding.stop();
      this.link?.close();
      this.connecting.reject(event);
      this.starting.reject(event);
      this.outgoing.end(event);
    }
  }

  private emit(event: Parameters<Emitter['emit']>[0] | null): void {
    if (event !== null) {
      this.emitter.emit(event);
    }
  }
}

/** Fails what has not been settled in time. */
function limit<T>(result: Deferred<T>, millis: number, event: () => FailEvent): void {
  const timer = setTimeout(() => result.reject(event()), millis);
  result.promise.always(() => clearTimeout(timer));
}

function answered<T>(answer: ChatPromise<Notice>, read: (told: Notice) => T): ChatPromise<T> {
  const result = deferred<T>();
  answer.done((told) => result.resolve(read(told))).fail(result.reject);
  return result.promise;
}
