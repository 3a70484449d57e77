// Greets, asks, says what was answered, in two documents. Works by voice and by text. The parameter "timeout" of its URL is how many seconds
// it waits for an answer.
import { Choices, Result, Say, Session, TropoWebAPI } from '../library.mjs';

export function start(json, { parameters }) {
  const session = Session(json);
  const tropo = new TropoWebAPI();
  const question = new Say('Sales or support?', null, [
    { value: 'Nothing was heard.', event: 'timeout' },
    { value: 'That is neither.', event: 'nomatch:1' },
    { value: 'Still neither.', event: 'nomatch:2' },
  ]);
  tropo.say(`Welcome, ${session.from.id}.`);
  const timeout = Number(parameters.get('timeout') ?? 60);
  tropo.ask(
    new Choices('sales(1, sales), support(2, support)'), 3, null, null, 'department', null, true, question, timeout,
  );
  tropo.on('continue', null, 'chosen');
  tropo.on('incomplete', null, '/menu/incomplete');
  tropo.on('hangup', null, '/menu/hangup?from=start');
  return tropo;
}

export function chosen(json) {
  const result = Result(json);
  const tropo = new TropoWebAPI();
  tropo.say(`You chose ${result.value} by ${result.utterance}.`);
  tropo.on('hangup', null, '/menu/hangup?from=chosen');
  return tropo;
}

export function incomplete(json) {
  const result = Result(json);
  const tropo = new TropoWebAPI();
  tropo.say(`It ended by ${result.disposition} after ${result.attempts} attempts.`);
  tropo.hangup();
  tropo.on('hangup', null, '/menu/hangup?from=incomplete');
  return tropo;
}

/** Nobody is there any more. */
export function hangup() {
  return new TropoWebAPI();
}
