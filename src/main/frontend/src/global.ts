import { chat } from './index';

const DEFAULT_NAME = 'chat';

/** The classic script puts the API into a global, `chat` or the one named by `data-tandem-global` on the script element. */
export function exportGlobal(script: Element | null): void {
  const name = script?.getAttribute('data-tandem-global') || DEFAULT_NAME;
  (globalThis as unknown as Record<string, unknown>)[name] = chat;
}
