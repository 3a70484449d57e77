import type { ChatPromise, FailEvent } from './types';

/** The side of a promise that settles it; only the first call counts. */
export interface Deferred<T> {
  readonly promise: ChatPromise<T>;
  readonly settled: boolean;
  resolve(value: T): void;
  reject(event: FailEvent): void;
}

type Outcome<T> = { readonly value: T } | { readonly event: FailEvent };

/** A promise with `done` and `fail`. Handlers run at once when it is settled, in the order they were added. */
export function deferred<T = void>(): Deferred<T> {
  let outcome: Outcome<T> | undefined;
  let waiting: Array<(outcome: Outcome<T>) => void> = [];

  function settle(result: Outcome<T>): void {
    if (outcome !== undefined) {
      return;
    }
    outcome = result;
    const handlers = waiting;
    waiting = [];
    handlers.forEach((handler) => safely(() => handler(result)));
  }

  function whenSettled(handler: (outcome: Outcome<T>) => void): ChatPromise<T> {
    if (outcome === undefined) {
      waiting.push(handler);
    } else {
      const result = outcome;
      safely(() => handler(result));
    }
    return promise;
  }

  const promise: ChatPromise<T> = {
    done: (handler) => whenSettled((result) => 'value' in result && handler(result.value)),
    fail: (handler) => whenSettled((result) => 'event' in result && handler(result.event)),
    always: (handler) => whenSettled(() => handler()),
    then: (onDone, onFailed) =>
      new Promise<T>((resolve, reject) => {
        whenSettled((result) => ('value' in result ? resolve(result.value) : reject(result.event)));
      }).then(onDone, onFailed),
    catch: (onFailed) => Promise.resolve(promise).catch(onFailed),
  };

  return {
    promise,
    get settled() {
      return outcome !== undefined;
    },
    resolve: (value) => settle({ value }),
    reject: (event) => settle({ event }),
  };
}

/** Runs what the page gave; what it throws is reported like any other error of the page and stops nobody else. */
export function safely(action: () => void): void {
  try {
    action();
  } catch (thrown) {
    setTimeout(() => {
      throw thrown;
    });
  }
}
