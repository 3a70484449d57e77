import { failure } from '../errors';
import { numeric } from '../present';
import type { ChatError, FailEvent } from '../types';

/** An event as the server tells it. */
export interface WireEvent {
  index: number;
  type: string;
  from?: { nickname?: string; participantId?: number | string; type?: string };
  text?: string;
  url?: string;
  utcTime?: number | string;
}

/** The data of a notification, and of an answer. */
export interface Notice {
  readonly statusCode: number;
  readonly chatEnded: boolean;
  readonly errors: ChatError[];
  readonly messages: WireEvent[];
  /** All fields, as they came. */
  readonly fields: Record<string, unknown>;
}

/** Error codes of a session that is over, or whose key does not fit. */
const OVER = 8201;
const GONE = [OVER, 8210];

/** Error codes of requests that were not carried out and may be sent again a little later. */
const LATER = [429, 503];

const OUT_OF_ORDER = 409;

export function isGone(code: number | undefined): boolean {
  return code !== undefined && GONE.includes(code);
}

/** Reads the data of a message; null if it is none of this protocol. */
export function notice(data: unknown): Notice | null {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return null;
  }
  const fields = data as Record<string, unknown>;
  return {
    statusCode: numeric(fields.statusCode),
    chatEnded: fields.chatEnded === true,
    errors: list(fields.errors).map((entry) => {
      const { code, description } = (entry ?? {}) as Partial<ChatError>;
      return { code: numeric(code), description: String(description ?? '') };
    }),
    messages: list(fields.messages)
      .map(wireEvent)
      .filter((event) => event.index > 0),
    fields,
  };
}

/** Whether the session is over for whom is told this. */
export function isOver(told: Notice): boolean {
  return told.chatEnded || told.statusCode === 2;
}

export function mayBeSentAgain(told: Notice): boolean {
  return told.errors.some((error) => LATER.includes(error.code));
}

export function isOutOfOrder(told: Notice): boolean {
  return told.errors.some((error) => error.code === OUT_OF_ORDER);
}

/** Why a session is over that was told to be. */
export function ending(told: Notice): Required<FailEvent> {
  return told.errors.length > 0 ? refusal(told, 'the session has ended') : failure(OVER, 'the session has ended');
}

/** What a refusal says. */
export function refusal(told: Notice, otherwise: string): Required<FailEvent> {
  const error = told.errors[0];
  return failure(error?.code ?? 0, error?.description || otherwise);
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function wireEvent(entry: unknown): WireEvent {
  const event = (entry ?? {}) as WireEvent;
  return { ...event, index: numeric(event.index), type: String(event.type ?? '') };
}
