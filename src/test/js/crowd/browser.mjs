// What the browser library uses of a page, for Node.

/** Makes it global, beside what CometD's client needs. */
export function provideBrowser() {
  const page = globalThis.window;
  page.addEventListener ??= () => {};
  page.removeEventListener ??= () => {};
  globalThis.addEventListener ??= page.addEventListener;
  globalThis.removeEventListener ??= page.removeEventListener;
  globalThis.document ??= { cookie: '', addEventListener() {}, baseURI: 'http://localhost/' };
  globalThis.sessionStorage ??= { getItem: () => null, setItem() {}, removeItem() {} };
  globalThis.location ??= new URL('http://localhost/');
  globalThis.WebSocket ??= page.WebSocket;
  globalThis.XMLHttpRequest ??= page.XMLHttpRequest;
}
