import { describe, expect, it, vi } from 'vitest';
import { deferred } from '../src/promise';

describe('a promise', () => {
  it('chains done and fail in either order and calls several handlers', () => {
    const result = deferred<number>();
    const calls: string[] = [];
    result.promise
      .fail(() => calls.push('fail'))
      .done((value) => calls.push(`first ${value}`))
      .done((value) => calls.push(`second ${value}`));
    result.resolve(1);
    expect(calls, 'handlers of the other outcome stay silent').toEqual(['first 1', 'second 1']);
  });

  it('calls handlers that are added late', () => {
    const resolved = deferred<number>();
    resolved.resolve(1);
    const rejected = deferred();
    rejected.reject({ code: 2 });
    const done = vi.fn();
    const fail = vi.fn();
    resolved.promise.done(done);
    rejected.promise.fail(fail);
    expect(done).toHaveBeenCalledWith(1);
    expect(fail).toHaveBeenCalledWith({ code: 2 });
  });

  it('settles once', () => {
    const result = deferred<number>();
    const done = vi.fn();
    const fail = vi.fn();
    result.promise.done(done).fail(fail);
    result.resolve(1);
    result.resolve(2);
    result.reject({});
    expect(done.mock.calls, 'the first settling counts').toEqual([[1]]);
    expect(fail).not.toHaveBeenCalled();
  });

  it('can be awaited', async () => {
    const resolved = deferred<number>();
    resolved.resolve(1);
    expect(await resolved.promise).toBe(1);
    const rejected = deferred();
    rejected.reject({ code: 3 });
    await expect(Promise.resolve(rejected.promise)).rejects.toEqual({ code: 3 });
    expect(await rejected.promise.catch((event) => event.code)).toBe(3);
  });

  it('calls always in both cases', () => {
    const always = vi.fn();
    const resolved = deferred();
    resolved.promise.always(always);
    resolved.resolve();
    const rejected = deferred();
    rejected.reject({});
    rejected.promise.always(always);
    expect(always).toHaveBeenCalledTimes(2);
  });

  it('reports what a handler throws and calls the others all the same', () => {
    vi.useFakeTimers();
    const result = deferred();
    const other = vi.fn();
    result.promise
      .done(() => {
        throw new Error('of the page');
      })
      .done(other);
    result.resolve();
    expect(other).toHaveBeenCalledOnce();
    expect(() => vi.runAllTimers(), 'it reaches the error handling of the page').toThrow('of the page');
    vi.useRealTimers();
  });
});
