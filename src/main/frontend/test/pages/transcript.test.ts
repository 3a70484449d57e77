import { beforeEach, expect, it } from 'vitest';
import { Transcript, type Said } from '../../pages/chat/transcript';

let log: HTMLElement;
let transcript: Transcript;

const markup = '<img src=x onerror="alert(1)">';
const said = (given: Partial<Said>): Said => ({
  kind: 'text',
  mine: false,
  author: 'Ann',
  text: 'Hello',
  time: 0,
  ...given,
});

beforeEach(() => {
  log = document.createElement('div');
  transcript = new Transcript(log);
});

it('what people typed is shown as text', () => {
  transcript.add(said({ author: markup, text: markup }));
  transcript.tell(markup);
  expect(log.querySelectorAll('img')).toHaveLength(0);
  expect(log.querySelector('.author')?.textContent).toBe(markup);
  expect(log.querySelector('.text')?.textContent).toBe(markup);
  expect(log.querySelector('.event')?.textContent).toBe(markup);
});

it.each([
  ['url', 'https://example.com/', 'https://example.com/'],
  ['url', 'javascript:alert(1)', undefined],
  ['text', 'https://example.com/', undefined],
  ['notice', 'https://example.com/', undefined],
] as const)('%s %s becomes a link to %s', (kind, text, address) => {
  transcript.add(said({ kind, text }));
  expect(log.querySelector('a')?.href).toBe(address);
  expect(log.querySelector('.text')?.textContent, 'it can be read all the same').toBe(text);
});

it('a file can be fetched', () => {
  transcript.add(said({ kind: 'file', text: 'a.pdf', download: new URL('http://localhost:9080/files/1') }));
  expect(log.querySelector('a')?.href).toBe('http://localhost:9080/files/1');
  expect(log.querySelector('a')?.hasAttribute('download')).toBe(true);
});

it('a file without an address that may be followed is only named', () => {
  transcript.add(said({ kind: 'file', text: 'a.pdf' }));
  expect(log.querySelector('a')).toBeNull();
  expect(log.querySelector('.text')?.textContent).toBe('a.pdf');
});

it('what has an index stands in its order, what has none stands where it came', () => {
  transcript.tell('joined', { index: 2 });
  transcript.add(said({ text: 'first', index: 1 }));
  transcript.add(said({ text: 'third', index: 3 }));
  transcript.tell('loaded anew');
  transcript.add(said({ text: 'fourth', index: 4 }));
  const order = [...log.children].map((entry) => entry.querySelector('.text')?.textContent ?? entry.textContent);
  expect(order).toEqual(['first', 'joined', 'third', 'loaded anew', 'fourth']);
});
