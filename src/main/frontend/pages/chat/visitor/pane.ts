import { restoreSession, startSession } from '/js/tandem-chat.mjs';
import type { ChatSession, FailEvent } from '/js/tandem-chat.mjs';
import { Composer } from '../composer';
import { element, show } from '../dom';
import { Transcript } from '../transcript';
import { Line, WORDS, type State } from './state';

/** Seconds in which the next page must ask for the chat; a telephone may take its time. */
const MAX_OFFLINE = 60;

/** Whether the chat was begun without WebSockets, for the next page to go on like that. */
const NO_WEBSOCKETS = 'tandem.demo.no-websockets';

/** The visitor's side: all by the browser library, as any site would do it. */
export function visitorPane(): void {
  const pane = element('visitor', HTMLElement);
  const form = element('visitor-start', HTMLFormElement);
  const name = element('visitor-name', HTMLInputElement);
  const subject = element('visitor-subject', HTMLInputElement);
  const service = element('visitor-service', HTMLSelectElement);
  const noWebSockets = element('visitor-no-websockets', HTMLInputElement);
  const again = element('visitor-again', HTMLButtonElement);
  const typing = element('visitor-typing', HTMLElement);
  const error = element('visitor-error', HTMLElement);
  const transcript = new Transcript(element('visitor-log', HTMLElement));
  let session: ChatSession | null = null;

  const line = new Line((state) => render(state));
  const composer = new Composer('visitor', {
    send(text, kind) {
      session?.sendMessage({ message: text, type: kind }).fail(complain);
    },
    typing(is, text) {
      // Nobody is to be bothered if that fails: it is out of date soon.
      session?.sendTyping({ isTyping: is, typedText: text });
    },
    wrong: (text) => (error.textContent = text),
  });
  const logger = (...said: unknown[]): void => line.logged(String(said[0]));

  function render(state: State): void {
    const open = state === 'waiting' || state === 'talking' || state === 'reconnecting';
    pane.dataset['state'] = state;
    element('visitor-state', HTMLElement).textContent = WORDS[state];
    form.querySelectorAll('input, button').forEach((field) => field.toggleAttribute('disabled', state === 'starting'));
    show(again, state === 'ended');
    show(element('visitor-talk', HTMLElement), open || state === 'ended');
    show(element('visitor-live', HTMLElement), open, () => again);
    show(form, state === 'idle' || state === 'starting', () => composer.field);
    if (!open) {
      typing.textContent = '';
    }
  }

  function complain(event: FailEvent): void {
    error.textContent = event.error?.description ?? '';
  }

  function go(begun: ChatSession): void {
    session = begun;
    line.begin();
    begun.onAgentConnected(({ party, index, restored }) => {
      line.joined(party.id);
      transcript.tell(`${party.name} has joined`, { index, earlier: restored });
    });
    begun.onAgentDisconnected(({ party, index, restored }) => {
      line.parted(party.id);
      typing.textContent = '';
      transcript.tell(`${party.name} has left`, { index, earlier: restored });
    });
    begun.onAgentTyping(({ party, isTyping }) => {
      typing.textContent = isTyping ? `${party.name} is typing…` : '';
    });
    begun.onMessageReceived(({ party, content, index, timestamp, restored }) => {
      const kind = String(content.type);
      const mine = party.type.client === true;
      if (!mine) {
        typing.textContent = '';
      }
      transcript.add({
        kind: kind === 'url' || kind === 'notice' ? kind : 'text',
        mine,
        author: party.name,
        text: content.text,
        time: timestamp,
        earlier: restored,
        index,
      });
    });
    begun.onSessionEnded(({ reason }) => {
      session = null;
      composer.reset();
      transcript.tell(reason.leaveRequest ? 'You have left' : 'The chat has ended');
      line.end();
    });
    begun.onError(complain);
  }

  form.addEventListener('submit', (submitted) => {
    submitted.preventDefault();
    error.textContent = '';
    transcript.clear();
    line.starting();
    sessionStorage.setItem(NO_WEBSOCKETS, String(noWebSockets.checked));
    startSession({
      serverUrl: '/cometd',
      username: name.value,
      service: service.value,
      subject: subject.value.trim() || undefined,
      disableWebSockets: noWebSockets.checked,
      maxOfflineDuration: MAX_OFFLINE,
      logger,
    })
      .done((begun) => {
        go(begun);
        composer.field.focus();
      })
      .fail((failed) => {
        line.idle();
        complain(failed);
      });
  });
  element('visitor-leave', HTMLButtonElement).addEventListener('click', () => session?.leave().fail(complain));
  again.addEventListener('click', () => {
    transcript.clear();
    line.idle();
    name.focus();
  });

  noWebSockets.checked = sessionStorage.getItem(NO_WEBSOCKETS) === 'true';
  line.starting();
  restoreSession({ disableWebSockets: noWebSockets.checked, maxOfflineDuration: MAX_OFFLINE, logger })
    .done((resumed) => {
      go(resumed);
      transcript.tell('The page was loaded anew, and the chat goes on');
    })
    .fail((failed) => {
      line.idle();
      complain(failed);
    });
}
