/** What `event.error` of a failed promise and of `onError` says. */
export interface ChatError {
  /** Which error; 0 when the cause has no code of its own. */
  code: number;
  /** English text for developers and logs. */
  description: string;
}

/** What `fail` handlers receive. Without `error`, and only from `restoreSession`: there was no session to restore. */
export interface FailEvent {
  error?: ChatError;
  /** The same as `error.code`. */
  code?: number;
  /** The same as `error.description`. */
  description?: string;
}

/** What launchers and commands return. Handlers may be added at any time, several of each kind; dropping it is safe. */
export interface ChatPromise<T = void> extends PromiseLike<T> {
  done(handler: (value: T) => void): ChatPromise<T>;
  fail(handler: (event: FailEvent) => void): ChatPromise<T>;
  always(handler: () => void): ChatPromise<T>;
  catch<R = never>(onRejected?: ((event: FailEvent) => R | PromiseLike<R>) | null): Promise<T | R>;
}

/** User data: names and values. */
export type UserData = Record<string, unknown>;

/** Receives any number of arguments of any type. */
export type Logger = (...args: unknown[]) => void;

/** What survives a page load. */
export interface SessionState {
  sessionId: string;
  chatServerUrl?: string;
  /** Index of the last event that was written to the history. */
  lastIndex: number;
  /** What the transport needs to find the session again. */
  transport?: Record<string, unknown>;
}

/** Persistence across page loads. Both functions are synchronous. */
export interface StateStorage {
  /** The state, or a falsy value where there is none. */
  read(): SessionState | null | undefined;
  /** Keeps the state; `null` erases it. */
  write(state: SessionState | null): void;
}

/** Options of both launchers. */
export interface RestoreOptions {
  /** Custom transport; default: the built-in one, on CometD. */
  transport?: Transport;
  /** Default: a cookie. */
  stateStorage?: StateStorage;
  /** Seconds that the state outlives its page, 5 by default; ignored with a `stateStorage`. */
  maxOfflineDuration?: number;
  /** Older name of `maxOfflineDuration`. */
  cookieMaxAge?: number;
  /** Whether the built-in transport never opens a WebSocket; `false` by default. */
  disableWebSockets?: boolean;
  /** Default: `console.log`. */
  logger?: Logger;
}

/** Options of `startSession`. */
export interface ChatOptions extends RestoreOptions {
  /** Address of the CometD server; needed unless there is a `transport`. */
  serverUrl?: string;
  /** Other spelling of `serverUrl`. */
  serverURL?: string;
  /** Older name of `serverUrl`. */
  chatServerUrl?: string;
  /** Chat service to ask for; `customer-support` by default. */
  service?: string;
  /** Nickname of the visitor, `User` by default. */
  username?: string;
  subject?: string;
  /** Data attached from the start; `FirstName`, `LastName` and `EmailAddress` also say who the visitor is. */
  userData?: UserData;
  /** Passed on to a custom transport's `startSession`. */
  source?: unknown;
}

export type PartyTypeName = 'Agent' | 'Client' | 'External';

/** A text (`== 'Agent'` holds, `===` does not) with a property of its lower-case name that is true. */
export type Flagged<N extends string> = String & { readonly [K in N]?: true };

/** Type of a party in agent events: compares equal (`==`) to the name and has a flag besides. */
export type PartyType = Flagged<'agent' | 'client' | 'external'>;

export interface Party<T> {
  id: number;
  /** Nickname. */
  name: string;
  type: T;
}

export interface AgentConnectedEvent {
  party: Party<PartyType>;
  index: number;
  /** Milliseconds since the epoch. */
  timestamp: number;
  /** Whether this is a replay after `restoreSession`. */
  restored: boolean;
}

export type AgentDisconnectedEvent = AgentConnectedEvent;

export interface AgentTypingEvent {
  party: Party<PartyType>;
  isTyping: boolean;
  index: number;
}

/** Type of content: from the built-in transport both a text and flags, from a custom one what it gave. */
export type ContentType = Flagged<'text' | 'url' | 'notice'> | string;

export interface MessageReceivedEvent {
  party: Party<{ client?: true; agent?: true; external?: true }>;
  content: { type: ContentType; text: string };
  index: number;
  timestamp: number;
  restored: boolean;
}

export interface SessionEndedEvent {
  /** One of the three. */
  reason: { leaveRequest?: true; agent?: true; error?: true };
  restored: boolean;
}

export interface ChatErrorEvent {
  error: ChatError;
  restored: boolean;
}

export type MessageType = 'text' | 'url';

/** A chat. Commands throw a `TypeError` for wrong arguments and when the session has ended. */
export interface ChatSession {
  /** What was said, as raw events; 0-based: 0 is the whole transcript. */
  getTranscript(options?: { fromIndex?: number }): ChatPromise<{ transcript: RawEvent[] }>;
  sendMessage(message: string | { message: string; type?: MessageType }): ChatPromise;
  sendTyping(options?: { isTyping?: boolean; typedText?: string }): ChatPromise;
  /** Ends the session from the visitor's side. */
  leave(): ChatPromise;
  /** Adds or replaces attached data. */
  setUserData(userData: UserData): ChatPromise;
  getUserData(key: string): ChatPromise<{ userData: UserData }>;
  deleteUserData(key: string): ChatPromise;

  onAgentConnected(handler: (event: AgentConnectedEvent) => void): void;
  onAgentDisconnected(handler: (event: AgentDisconnectedEvent) => void): void;
  onAgentTyping(handler: (event: AgentTypingEvent) => void): void;
  onMessageReceived(handler: (event: MessageReceivedEvent) => void): void;
  onSessionEnded(handler: (event: SessionEndedEvent) => void): void;
  onError(handler: (event: ChatErrorEvent) => void): void;
}

export type RawEventType =
  'AgentConnected' | 'AgentDisconnected' | 'AgentTyping' | 'MessageReceived' | 'SessionEnded' | 'Error';

/** An event as transports tell it. */
export interface RawEvent {
  /** Needed in transcripts, where it selects the callback. */
  type?: RawEventType;
  index?: number;
  timestamp?: number;
  party?: { id: number; name: string; type: PartyTypeName };
  content?: { text: string; type: unknown };
  isTyping?: boolean;
  /** 1: the visitor left, 2: the agent's side ended it, 3: error. */
  reason?: { id: number };
  error?: ChatError;
}

/** The least that a transport's promise must have. */
export interface TransportPromise<T = unknown> {
  done(handler: (value: T) => void): unknown;
  fail(handler: (event: { error?: Partial<ChatError> }) => void): unknown;
}

export type TransportListener = (event: RawEvent) => void;

/** Carries one session. Promises need `done` and `fail` only, and may never settle; methods besides these are ignored. */
export interface Transport {
  init(): TransportPromise;
  startSession(options: {
    username: string;
    userData?: UserData;
    source?: unknown;
    subject?: string;
  }): TransportPromise<{ sessionId: string }>;
  sendMessage(options: { sessionId: string; message: string; type: MessageType }): TransportPromise;
  sendTyping(options: { sessionId: string; isTyping: boolean; typedText?: string }): TransportPromise;
  getTranscript(options: { sessionId: string; fromIndex: number }): TransportPromise<{ transcript: RawEvent[] }>;
  leaveSession(options: { sessionId: string }): TransportPromise<{ transcript?: RawEvent[] } | void>;
  setUserData(options: { sessionId: string; userData: UserData }): TransportPromise;
  getUserData(options: { sessionId: string; keys: string[] }): TransportPromise<{ userData: UserData }>;
  deleteUserData(options: { sessionId: string; keys: string[] }): TransportPromise;
  onError(listener: TransportListener): void;
  onAgentConnected(listener: TransportListener): void;
  onAgentDisconnected(listener: TransportListener): void;
  onAgentTyping(listener: TransportListener): void;
  onMessageReceived(listener: TransportListener): void;
  onSessionEnded(listener: TransportListener): void;
}

/** The API: what the module exports and the global object has. */
export interface Chat {
  /** Starts a session. Throws a `TypeError` for wrong options. */
  startSession(options: ChatOptions): ChatPromise<ChatSession>;
  /** Goes on with the session of the page before. Throws a `TypeError` for wrong options. */
  restoreSession(options?: RestoreOptions): ChatPromise<ChatSession>;
  /** The same as `startSession`. */
  startChat(options: ChatOptions): ChatPromise<ChatSession>;
  /** The same as `restoreSession`. */
  restoreChat(options?: RestoreOptions): ChatPromise<ChatSession>;
}
