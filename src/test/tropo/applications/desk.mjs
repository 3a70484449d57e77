// Transfers the caller to the number in its URL, and says afterwards how that went.
import { On, Result, Say, TropoWebAPI } from '../library.mjs';

export function start(json, { parameters }) {
  const tropo = new TropoWebAPI();
  const ring = new On('ring', null, null, null, new Say('Please hold the line.'));
  tropo.say('We connect you.');
  tropo.transfer(
    parameters.get('to'), null, null, null, null, 'desk', ring, true, '*', Number(parameters.get('timeout') ?? 60),
  );
  tropo.on('continue', null, 'talked');
  tropo.on('incomplete', null, 'failed');
  tropo.on('hangup', null, 'hangup');
  return tropo;
}

export function talked(json) {
  const result = Result(json);
  const tropo = new TropoWebAPI();
  tropo.say(`You talked: ${result.disposition}.`);
  tropo.hangup();
  return tropo;
}

export function failed(json) {
  const result = Result(json);
  const tropo = new TropoWebAPI();
  tropo.say(`Nobody could talk to you: ${result.disposition}.`);
  tropo.hangup();
  return tropo;
}

/** Nobody is there any more. */
export function hangup() {
  return new TropoWebAPI();
}
