/** The reply to a call: with data if the service answered, without if the call failed on the way. */
export interface Reply {
  readonly data?: unknown;
  /** Error of Bayeux, such as `402::session_unknown`. */
  readonly error?: string;
  /** HTTP status of a failed request. */
  readonly httpCode?: number;
  /** Close code of a lost WebSocket. */
  readonly websocketCode?: number;
}

/** What a link tells. */
export interface LinkListener {
  /** Connected, for the first time or again. */
  up(): void;
  /** The connection is lost; the link goes on trying. */
  down(reason: string): void;
  /** The server refuses to have this client; the link goes on trying. */
  refused(reason: string): void;
  /** The service told something. */
  delivery(data: unknown): void;
}

/** A connection to one service channel, which mends itself. */
export interface Link {
  open(listener: LinkListener): void;
  /** Asks the service; the reply comes later, once, always. */
  call(data: Record<string, unknown>, timeoutMillis: number, done: (reply: Reply) => void): void;
  /** Ends it for good. */
  close(): void;
}
