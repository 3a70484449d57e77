// Drives one Bayeux client of somebody else in a page, as an application would. Events go to the test by POST.
import { applicationOn } from './applications.mjs';

const here = new URL('.', import.meta.url);

/** Starts the application. */
export async function start(library, transport, address, ack) {
  let last = Promise.resolve();
  const tell = (event, fields) => {
    const body = JSON.stringify({ event, ...fields });
    // One after the other, as they happened.
    last = last.then(() => fetch(new URL('events', here), { method: 'POST', body }));
  };
  const parts = await load(library);
  window.application = applicationOn(parts, { transport, address, ack, tell });
}

async function load(library) {
  const file = (name) => new URL(`node_modules/${library}/${name}`, here).href;
  if (library === 'faye') {
    await script(file('client/faye-browser.js'));
    return { Faye: window.Faye };
  }
  const names = { CometD: 'cometd.js', AckExtension: 'AckExtension.js', TimeSyncExtension: 'TimeSyncExtension.js' };
  if (/cometd[3-7]/.test(library)) {
    for (const name of Object.values(names)) {
      await script(file(name));
    }
    return window.org.cometd;
  }
  const parts = {};
  for (const [part, name] of Object.entries(names)) {
    parts[part] = (await import(file(name)))[part];
  }
  return parts;
}

function script(src) {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    Object.assign(element, { src, onload: resolve, onerror: () => reject(new Error(src)) });
    document.head.append(element);
  });
}
