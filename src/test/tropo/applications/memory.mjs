// Keeps in a cookie what was answered first, and says it after the second answer.
import { Choices, Result, Say, TropoWebAPI } from '../library.mjs';

function ask(tropo, question, next) {
  tropo.ask(new Choices('[1 DIGIT]'), 1, null, null, 'digit', null, true, new Say(question), 30);
  tropo.on('continue', null, next);
  return tropo;
}

export function start() {
  return ask(new TropoWebAPI(), 'A digit, please.', 'second');
}

export function second(json, { setCookie }) {
  setCookie(`first=${Result(json).value}; Path=/memory`);
  return ask(new TropoWebAPI(), 'Another one, please.', 'both');
}

export function both(json, { cookie }) {
  const tropo = new TropoWebAPI();
  tropo.say(`You gave ${cookie} and then ${Result(json).value}.`);
  tropo.hangup();
  return tropo;
}
