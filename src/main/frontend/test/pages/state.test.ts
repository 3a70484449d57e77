import { expect, it } from 'vitest';
import { Line, type State } from '../../pages/chat/visitor/state';

function line() {
  const states: State[] = [];
  return { states, line: new Line((state) => states.push(state)) };
}

it('a chat waits until an agent is there, and waits again when the last has left', () => {
  const { states, line: it } = line();
  it.starting();
  it.begin();
  it.joined(2);
  it.joined(3);
  it.parted(2);
  it.parted(3);
  it.end();
  expect(states).toEqual(['starting', 'waiting', 'talking', 'talking', 'talking', 'waiting', 'ended']);
});

it('the loss of the connection shows until it is there again, and not after the end', () => {
  const { states, line: it } = line();
  it.begin();
  it.logged('chat: connection lost');
  it.joined(2);
  it.logged('something else');
  it.logged('chat: connected again');
  it.logged('chat: connection lost');
  it.end();
  it.begin();
  expect(states).toEqual(['waiting', 'reconnecting', 'reconnecting', 'talking', 'reconnecting', 'ended', 'waiting']);
});
