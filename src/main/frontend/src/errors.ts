import type { ChatError, FailEvent } from './types';

/** A failure as `fail` handlers get it; code and description also stand on the event itself, where some pages look for them. */
export function failure(code: number, description: string): Required<FailEvent> {
  return { error: { code, description }, code, description };
}

/** The same, of whatever a transport rejected with. */
export function failureOf(cause: unknown, description: string): Required<FailEvent> {
  const error = errorOf(cause);
  const text = error.description ?? (error as { message?: unknown }).message;
  return failure(number(error.code), typeof text === 'string' && text !== '' ? text : description);
}

/** The error of a wrong call, to be thrown. */
export function wrongCall(description: string): TypeError {
  return new TypeError(`Genesys Chat: ${description}`);
}

function errorOf(cause: unknown): Partial<ChatError> {
  if (typeof cause !== 'object' || cause === null) {
    return {};
  }
  const { error } = cause as { error?: unknown };
  return typeof error === 'object' && error !== null ? error : (cause as Partial<ChatError>);
}

/** Codes are numbers, but some servers write them as texts. */
function number(code: unknown): number {
  const value = typeof code === 'string' ? Number(code) : code;
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
