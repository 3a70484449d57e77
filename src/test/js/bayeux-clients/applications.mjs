// Which application goes with which library.
import { cometdApplication } from './cometd-application.mjs';
import { fayeApplication } from './faye-application.mjs';

/** The application: an object with a method for each order. */
export function applicationOn(parts, settings) {
  return parts.Faye ? fayeApplication(parts, settings) : cometdApplication(parts, settings);
}
