// Launched by a program: calls or writes to whom the parameters name.
import { Result, Session, TropoWebAPI } from '../library.mjs';

export function start(json) {
  const { to, network, from } = Session(json).parameters;
  const tropo = new TropoWebAPI();
  tropo.call(to, null, network ? 'TEXT' : 'VOICE', from, null, null, network);
  tropo.say('This is a message for you.');
  tropo.hangup();
  tropo.on('incomplete', null, 'failed');
  tropo.on('hangup', null, 'hangup');
  return tropo;
}

/** Nobody was reached. */
export function failed(json) {
  Result(json);
  return new TropoWebAPI();
}

/** Nobody is there any more. */
export function hangup() {
  return new TropoWebAPI();
}
