import { expect, it } from 'vitest';
import { link, webAddress } from '../../pages/chat/link';

it.each(['http://example.com', 'https://example.com/a?b=c#d', '  https://example.com  ', 'HTTPS://EXAMPLE.COM'])(
  '%s may become a link',
  (text) => expect(webAddress(text)?.protocol).toMatch(/^https?:$/),
);

it.each([
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'example.com',
  'http://',
  '',
])('%j may not become a link', (text) => expect(webAddress(text)).toBeNull());

it('an address of the gateway may be relative', () => {
  expect(webAddress('/files/1', 'http://localhost:9080/chat/')?.href).toBe('http://localhost:9080/files/1');
  expect(webAddress('javascript:alert(1)', 'http://localhost:9080/chat/'), 'a base makes nothing harmless').toBeNull();
});

it('a link gives the page it leads to no hold on this one', () => {
  const made = link(new URL('https://example.com/'), '<b>there</b>');
  expect(made.rel).toContain('noopener');
  expect(made.innerHTML).toBe('&lt;b&gt;there&lt;/b&gt;');
});
