import { afterEach, describe, expect, it } from 'vitest';
import { chat } from '../src';
import { exportGlobal } from '../src/global';

const globals = globalThis as unknown as Record<string, unknown>;

afterEach(() => {
  delete globals.chat;
  delete globals.myChat;
});

describe('the classic script', () => {
  it('makes the global chat', () => {
    exportGlobal(document.createElement('script'));
    expect(globals.chat).toBe(chat);
  });

  it('makes the global that its element names', () => {
    const script = document.createElement('script');
    script.setAttribute('data-tandem-global', 'myChat');
    exportGlobal(script);
    expect(globals.myChat).toBe(chat);
    expect(globals.chat).toBeUndefined();
  });

  it('makes the global chat where there is no element', () => {
    exportGlobal(null);
    expect(globals.chat).toBe(chat);
  });
});
