import { ask } from './adapt';
import { keyArgument, messageArguments, transcriptArguments, typingArguments, userDataArgument } from './commands';
import { failure, wrongCall } from './errors';
import { Events } from './events';
import { History } from './history';
import { Persistence } from './persistence';
import { numeric, type ContentTypes, type Presented } from './present';
import { deferred, type Deferred } from './promise';
import type { Carrier } from './transport/carrier';
import type {
  ChatPromise,
  ChatSession,
  Logger,
  RawEvent,
  RawEventType,
  StateStorage,
  Transport,
  UserData,
} from './types';

const TYPES: RawEventType[] = [
  'Error',
  'AgentConnected',
  'AgentDisconnected',
  'AgentTyping',
  'MessageReceived',
  'SessionEnded',
];

const LEAVE_REQUEST: RawEvent = { type: 'SessionEnded', reason: { id: 1 } };

/** What a session is made of. */
export interface SessionParts {
  readonly sessionId: string;
  readonly serverUrl?: string;
  readonly transport: Transport;
  /** The transport once more, if it is the built-in one. */
  readonly carrier?: Carrier;
  readonly stateStorage: StateStorage;
  readonly contentTypes: ContentTypes;
  readonly logger: Logger;
  /** Index of the last event of the history; 0 of a new session. */
  readonly lastIndex: number;
}

/** A session over one transport. */
export class Session {
  private readonly transport: Transport;
  private readonly carrier?: Carrier;
  private readonly sessionId: string;
  private readonly events: Events;
  private readonly history: History;
  private readonly persistence: Persistence;
  private readonly pending = new Set<Deferred<never>>();
  private lastIndex: number;
  /** Events that came while the history is being replayed; null when it is not. */
  private early: Array<[RawEventType, RawEvent]> | null = null;
  private left: Deferred<void> | null = null;
  private phase: 'active' | 'leaving' | 'ended' = 'active';

  constructor(parts: SessionParts) {
    this.transport = parts.transport;
    this.carrier = parts.carrier;
    this.sessionId = parts.sessionId;
    this.lastIndex = parts.lastIndex;
    this.events = new Events(parts.contentTypes);
    this.history = new History(parts.sessionId);
    this.persistence = new Persistence(
      parts.stateStorage,
      () => {
        this.history.flush();
        return {
          sessionId: parts.sessionId,
          chatServerUrl: parts.serverUrl,
          lastIndex: this.lastIndex,
          transport: parts.carrier?.saveState(),
        };
      },
      parts.logger,
    );
  }

  /** Begins to take events. */
  listen(): void {
    TYPES.forEach((type) => {
      this.transport[`on${type}`]?.((event) => this.receive(type, event));
    });
  }

  /** Keeps what comes until the history has been replayed. */
  hold(): void {
    this.early = [];
  }

  /** Tells what was said before, and then what came meanwhile. Fails if the server had to be asked for it and did not tell. */
  replay(): ChatPromise {
    const result = deferred();
    const finish = (): void => {
      const early = this.early ?? [];
      this.early = null;
      early
        .filter(([, event]) => !(numeric(event?.index) > 0 && numeric(event.index) <= this.lastIndex))
        .forEach(([type, event]) => this.receive(type, event));
      result.resolve();
    };
    const stored = this.lastIndex === 0 ? [] : this.history.load(this.lastIndex);
    if (stored !== null) {
      stored.forEach((event) => this.tell(event.type as RawEventType, event, true));
      finish();
      return result.promise;
    }
    this.transcript(0)
      .done(({ transcript }) => {
        const lasting = transcript.filter((event) => event.type !== 'AgentTyping');
        this.history.replace(lasting);
        lasting.forEach((event) => {
          this.lastIndex = Math.max(this.lastIndex, numeric(event.index));
          this.tell(event.type as RawEventType, event, true);
        });
        finish();
      })
      .fail(result.reject);
    return result.promise;
  }

  /** Gives up what never came to work; `gone` if there is nothing to come back to. */
  abandon(gone: boolean): void {
    this.phase = 'ended';
    if (gone) {
      this.history.erase();
      this.persistence.erase();
    } else {
      this.persistence.stop();
    }
    this.carrier?.close();
  }

  /** What the page gets. */
  api(): ChatSession {
    const { events } = this;
    return {
      getTranscript: (options) => {
        const { fromIndex } = transcriptArguments(options);
        this.requireActive();
        return this.transcript(fromIndex);
      },
      sendMessage: (given) => this.command('sendMessage', messageArguments(given)),
      sendTyping: (options) => this.command('sendTyping', typingArguments(options)),
      leave: () => this.leave(),
      setUserData: (given) => this.command('setUserData', { userData: userDataArgument(given) }),
      getUserData: (key) => {
        const keys = keyArgument(key, 'getUserData');
        this.requireActive();
        return this.run('getUserData', { keys }, (answer: { userData: UserData }) =>
          typeof answer?.userData === 'object' && answer.userData !== null ? answer : undefined,
        );
      },
      deleteUserData: (key) => this.command('deleteUserData', { keys: keyArgument(key, 'deleteUserData') }),
      onAgentConnected: (handler) => events.on('AgentConnected', handler),
      onAgentDisconnected: (handler) => events.on('AgentDisconnected', handler),
      onAgentTyping: (handler) => events.on('AgentTyping', handler),
      onMessageReceived: (handler) => events.on('MessageReceived', handler),
      onSessionEnded: (handler) => events.on('SessionEnded', handler),
      onError: (handler) => events.on('Error', handler),
    };
  }

  private transcript(fromIndex: number): ChatPromise<{ transcript: RawEvent[] }> {
    return this.run('getTranscript', { fromIndex }, (answer: { transcript: RawEvent[] }) =>
      Array.isArray(answer?.transcript) ? answer : undefined,
    );
  }

  private command(name: keyof Transport, options: object): ChatPromise {
    this.requireActive();
    return this.run<unknown, void>(name, options, () => null as unknown as void);
  }

  /** Asks the transport. The answer is what `read` makes of it; undefined means that it lacks what was asked for. */
  private run<A, T>(name: keyof Transport, options: object, read: (answer: A) => T | undefined): ChatPromise<T> {
    const result = deferred<T>();
    const pending = result as unknown as Deferred<never>;
    this.pending.add(pending);
    ask<A>(this.transport, name, { sessionId: this.sessionId, ...options })
      .always(() => this.pending.delete(pending))
      .done((answer) => {
        const value = read(answer);
        if (value === undefined) {
          result.reject(failure(0, `${name}: the answer is empty`));
        } else {
          result.resolve(value === null ? (undefined as T) : value);
        }
      })
      .fail(result.reject);
    return result.promise;
  }

  private leave(): ChatPromise {
    this.requireActive();
    const result = deferred();
    this.left = result;
    this.phase = 'leaving';
    this.history.erase();
    this.persistence.erase();
    ask<{ transcript?: RawEvent[] } | undefined>(this.transport, 'leaveSession', { sessionId: this.sessionId })
      .done((answer) => {
        const delta = Array.isArray(answer?.transcript) ? answer.transcript : [];
        delta
          .filter((event) => event.type !== undefined && event.type !== 'SessionEnded')
          .filter((event) => !(numeric(event.index) > 0 && numeric(event.index) <= this.lastIndex))
          .forEach((event) => this.receive(event.type as RawEventType, event));
        this.receive('SessionEnded', LEAVE_REQUEST);
      })
      .fail((event) => {
        this.carrier?.close();
        this.failPending();
        result.reject(event);
      });
    return result.promise;
  }

  private requireActive(): void {
    if (this.phase !== 'active') {
      throw wrongCall('the session has ended');
    }
  }

  private receive(type: RawEventType, event: RawEvent): void {
    if (this.early !== null) {
      this.early.push([type, event]);
    } else if (this.phase !== 'ended') {
      this.tell(type, event, false);
    }
  }

  private tell(type: RawEventType, event: RawEvent, restored: boolean): void {
    // Whoever ends a session that is being left: the page hears of its own wish, and hears it once.
    const told = type === 'SessionEnded' && this.phase === 'leaving' ? LEAVE_REQUEST : event;
    const presented = this.events.present(type, told, restored);
    if (presented === null) {
      return;
    }
    if (type === 'SessionEnded') {
      this.end();
    } else if (type !== 'AgentTyping' && !restored) {
      this.lastIndex = Math.max(this.lastIndex, numeric(event.index));
      this.history.add({ ...event, type });
    }
    this.events.fire(type, presented as Presented[typeof type]);
    if (type === 'SessionEnded') {
      this.carrier?.close();
      this.left?.resolve();
      this.failPending();
    }
  }

  private end(): void {
    this.phase = 'ended';
    this.history.erase();
    this.persistence.erase();
  }

  private failPending(): void {
    this.pending.forEach((pending) => pending.reject(failure(0, 'the session has ended')));
    this.pending.clear();
  }
}
