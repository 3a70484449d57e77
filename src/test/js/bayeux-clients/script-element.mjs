// What callback-polling needs of a browser: script elements that fetch their source and run it.
import http from 'node:http';

/** Gives the window a document whose head fetches and runs each script appended to it, with cookies. */
export function provideScriptElements(window) {
  const cookies = new Map();
  const head = {
    appendChild: (script) => fetchScript(script, window, cookies),
    removeChild: () => {},
  };
  const document = {
    getElementsByTagName: () => [head],
    createElement: () => ({}),
  };
  window.document = document;
  globalThis.document = document;
}

function fetchScript(script, window, cookies) {
  const headers = { Cookie: [...cookies].map((cookie) => cookie.join('=')).join('; ') };
  const fail = () => script.onerror({ type: 'error' });
  const request = http.get(script.src, { headers }, (response) => {
    for (const cookie of response.headers['set-cookie'] ?? []) {
      const [name, value] = cookie.split(';')[0].split('=');
      cookies.set(name, value);
    }
    const isScript = /^(text|application)\/javascript/.test(response.headers['content-type']);
    let source = '';
    response.setEncoding('utf8');
    response.on('data', (chunk) => (source += chunk));
    response.on('error', fail);
    // A browser runs no script that comes with an error status, nor what does not call itself a script where sniffing is off.
    response.on('end', () => (response.statusCode === 200 && isScript ? run(source, window) : fail()));
  });
  request.on('error', fail);
}

function run(source, window) {
  new Function('window', `with (window) { ${source} }`)(window);
}
