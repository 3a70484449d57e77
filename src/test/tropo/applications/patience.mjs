// Waits for an answer for a long time, which a signal ends.
import { Choices, Result, Say, TropoWebAPI } from '../library.mjs';

export function start() {
  const tropo = new TropoWebAPI();
  const allowed = ['hurry', 'stop'];
  tropo.ask(
    new Choices('[4 DIGITS]'), 2, null, null, 'code', null, true, new Say('Your code, please.'), 120, null, null, null, null, null,
    allowed,
  );
  tropo.on('hurry', null, 'hurried');
  tropo.on('continue', null, 'given');
  tropo.on('hangup', null, 'hangup');
  return tropo;
}

export function hurried(json) {
  const result = Result(json);
  const tropo = new TropoWebAPI();
  tropo.say(`Interrupted by ${result.disposition}.`);
  tropo.hangup();
  return tropo;
}

export function given(json) {
  const result = Result(json);
  const tropo = new TropoWebAPI();
  tropo.say(`Your code is ${result.value}.`);
  tropo.hangup();
  return tropo;
}

/** Nobody is there any more. */
export function hangup() {
  return new TropoWebAPI();
}
