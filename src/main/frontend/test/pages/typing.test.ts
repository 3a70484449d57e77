import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Typing } from '../../pages/chat/typing';

let text = '';
const tell = vi.fn();
let typing: Typing;

function type(now: string): void {
  text = now;
  typing.changed();
}

beforeEach(() => {
  vi.useFakeTimers();
  text = '';
  tell.mockClear();
  typing = new Typing(() => text, tell);
});

afterEach(() => {
  vi.useRealTimers();
});

it('the first key is told at once, others together a little later', () => {
  'Hello'.split('').forEach((_, at, all) => type(all.slice(0, at + 1).join('')));
  expect(tell.mock.calls).toEqual([[true, 'H']]);
  vi.advanceTimersByTime(700);
  expect(tell.mock.calls).toEqual([
    [true, 'H'],
    [true, 'Hello'],
  ]);
});

it('who pauses has stopped, and begins again with the next key', () => {
  type('H');
  vi.advanceTimersByTime(5_000);
  expect(tell).toHaveBeenLastCalledWith(false, '');
  type('He');
  expect(tell).toHaveBeenLastCalledWith(true, 'He');
});

it('who sends or empties the text has stopped', () => {
  type('H');
  typing.stop();
  expect(tell).toHaveBeenLastCalledWith(false, '');
  type('H');
  type('  ');
  expect(tell).toHaveBeenLastCalledWith(false, '');
  expect(tell).toHaveBeenCalledTimes(4);
});

it('nothing is told of what was stopped already or is over', () => {
  typing.stop();
  type('H');
  typing.forget();
  vi.runAllTimers();
  typing.stop();
  expect(tell.mock.calls).toEqual([[true, 'H']]);
});
