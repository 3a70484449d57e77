import { failure, failureOf } from './errors';
import { deferred } from './promise';
import type { ChatPromise, Transport } from './types';

type Method = (options?: unknown) => unknown;

/** Calls a method of a transport, and makes of whatever happens a promise of ours. */
export function ask<T>(transport: Transport, name: keyof Transport, options?: unknown): ChatPromise<T> {
  const result = deferred<T>();
  const method = transport[name] as Method | undefined;
  if (typeof method !== 'function') {
    result.reject(failure(0, `the transport has no ${name}`));
    return result.promise;
  }
  try {
    attach(method.call(transport, options), result.resolve, (cause) =>
      result.reject(failureOf(cause, `${name} failed`)),
    );
  } catch (thrown) {
    result.reject(failureOf(thrown, `${name} failed`));
  }
  return result.promise;
}

/** Promises of transports need to have `done` and `fail` only; a promise of the language will do as well. */
function attach<T>(promise: unknown, done: (value: T) => void, fail: (cause: unknown) => void): void {
  const given = (promise ?? {}) as { done?: unknown; fail?: unknown; then?: unknown };
  if (typeof given.done === 'function' && typeof given.fail === 'function') {
    given.done(done);
    given.fail(fail);
  } else if (typeof given.then === 'function') {
    given.then(done, fail);
  } else {
    throw failure(0, 'the transport returned no promise');
  }
}
