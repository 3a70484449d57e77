import { expect, it, vi } from 'vitest';
import page from '../../../../docs/chat.md?raw';
import { chat } from '../src';
import { outcome, silent } from './samples';

/** The first example of a section. */
function example(section: string): string {
  const text = page.substring(page.indexOf(`\n## ${section}\n`));
  return /```js\n([^]*?)```/.exec(text)?.[1] ?? '';
}

it('the transport in the documentation works as it stands there', () => {
  const console = { log: vi.fn() };
  new Function('chat', 'console', example('A transport of your own'))(chat, console);
  expect(console.log.mock.calls).toEqual([
    ['You', 'Hello'],
    ['Echo', 'Hello'],
  ]);
});

it('the storage in the documentation works as it stands there', () => {
  const code = `${example('A storage of your own').replace(/^chat\..*$/m, '')}; return stateStorage;`;
  const stateStorage = new Function(code)();
  expect(outcome(chat.restoreSession({ stateStorage, logger: silent })).fail, 'nothing is there yet').toEqual({});
  const state = { sessionId: 's', lastIndex: 1 };
  stateStorage.write(state);
  expect(stateStorage.read()).toEqual(state);
  stateStorage.write(null);
  expect(stateStorage.read()).toBeNull();
});
