// The libraries as Node loads them, and what they need of a browser.
import { createRequire } from 'node:module';
import { adapt } from 'cometd-nodejs-client';
import { provideScriptElements } from './script-element.mjs';

/** The parts of a library by name: those of a version of CometD, or Faye alone. */
export async function load(library) {
  if (library === 'faye') {
    return { Faye: createRequire(import.meta.url)('faye') };
  }
  adapt();
  provideScriptElements(globalThis.window);
  return {
    CometD: await part(library, 'cometd.js', 'CometD'),
    AckExtension: await part(library, 'AckExtension.js', 'AckExtension'),
    TimeSyncExtension: await part(library, 'TimeSyncExtension.js', 'TimeSyncExtension'),
  };
}

/** Up to version 7 each file exports one thing as a whole; from 8 on they are modules. */
async function part(library, file, name) {
  const exported = await import(`${library}/${file}`);
  return exported[name] ?? exported.default[name] ?? exported.default;
}
