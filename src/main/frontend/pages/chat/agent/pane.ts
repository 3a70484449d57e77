import { Composer } from '../composer';
import { element, show } from '../dom';
import { Transcript } from '../transcript';
import { ChatView } from './chat-view';
import type { Desk } from './desk';
import { Desktop } from './desktop';
import { signIn } from './sign-in';

/** Who was logged in when the page went. Not the password: it is for no storage. */
const WHO = 'tandem.demo.agent';

/** The gateway's close codes by which a desk is not to come back by itself (docs/close-codes.md). */
const NORMAL = 1000;
const REPLACED = 4503;

const STATES: Record<string, string> = {
  connecting: 'Connecting…',
  INACTIVE: 'The chat channel is not active',
  READY: 'Ready: chats are offered as they come',
  NOT_READY: 'Not ready',
  AFTER_CALL_WORK: 'Finishing the last chat',
  ALERTING: 'A chat is offered',
  STARTED: 'In a chat',
};

/** The agent's side: all by the interaction processor, as any desktop would do it. */
export function agentPane(): void {
  const pane = element('agent', HTMLElement);
  const form = element('agent-login', HTMLFormElement);
  const id = element('agent-id', HTMLInputElement);
  const password = element('agent-password', HTMLInputElement);
  const takeover = element('agent-takeover', HTMLElement);
  const yes = element('agent-takeover-yes', HTMLButtonElement);
  const state = element('agent-state', HTMLElement);
  const error = element('agent-error', HTMLElement);
  const ready = element('agent-ready', HTMLButtonElement);
  const logout = element('agent-logout', HTMLButtonElement);
  const desk = element('agent-desk', HTMLElement);
  let desktop: Desktop | null = null;

  const attempt = (done: Promise<void> | undefined): void => {
    error.textContent = '';
    done?.catch((refused: Error) => (error.textContent = refused.message));
  };
  const composer = new Composer('agent', {
    send: (text, kind) => attempt(desktop?.send(text, kind)),
    // Nobody is to be bothered if that fails: it is out of date soon.
    typing: (is, text) => void desktop?.typing(is, text).catch(() => {}),
    wrong: (text) => (error.textContent = text),
  });
  const view = new ChatView(new Transcript(element('agent-log', HTMLElement)), composer, ready);

  function render(now: Desk): void {
    const channel = now.channel?.target;
    const shown = stateOf(now);
    pane.dataset['state'] = shown;
    state.textContent = STATES[now.contact?.state ?? shown] ?? STATES[shown] ?? shown;
    const isReady = shown === 'READY';
    ready.textContent = isReady ? 'Not ready' : 'Ready';
    ready.dataset['wants'] = isReady ? 'not-ready' : 'ready';
    const wasDisabled = ready.disabled;
    ready.disabled = !now.can.has(`${channel} channel.${isReady ? 'notready' : 'ready'}`);
    if (wasDisabled && !ready.disabled && now.contact === undefined && pane.contains(document.activeElement)) {
      ready.focus();
    }
    logout.disabled = ![...now.can].some((possible) => possible.endsWith(' session.logout'));
    view.render(now);
  }

  function out(why: string): void {
    desktop = null;
    pane.dataset['state'] = 'out';
    state.textContent = why;
    form.querySelectorAll('input, button').forEach((field) => field.removeAttribute('disabled'));
    show(takeover, false);
    show(form, true);
    show(desk, false, () => id);
    view.leave();
  }

  function closed(code: number): void {
    if (code === NORMAL || code === REPLACED) {
      sessionStorage.removeItem(WHO);
    }
    out(
      code === NORMAL
        ? 'Logged out'
        : code === REPLACED
          ? 'The session went on elsewhere'
          : 'The connection is lost: log in again to go on',
    );
  }

  async function login(override: boolean): Promise<void> {
    error.textContent = '';
    show(takeover, false);
    state.textContent = STATES['connecting'] as string;
    form.querySelectorAll('input, button').forEach((field) => field.setAttribute('disabled', ''));
    const answer = await signIn(id.value, password.value, override);
    if (answer.result === 'failure') {
      out('Not logged in');
      error.textContent = answer.message;
      id.focus();
    } else if (answer.result === 'confirm') {
      out('Not logged in');
      show(takeover, true);
      yes.focus();
    } else {
      sessionStorage.setItem(WHO, id.value);
      desktop = new Desktop(answer.session, answer.address, render, closed);
      attempt(desktop.start());
      show(desk, true);
      desk.focus();
      show(form, false);
    }
  }

  form.addEventListener('submit', (submitted) => {
    submitted.preventDefault();
    // Whose session this tab had may take it over without being asked.
    login(sessionStorage.getItem(WHO) === id.value);
  });
  yes.addEventListener('click', () => login(true));
  element('agent-takeover-no', HTMLButtonElement).addEventListener('click', () => {
    show(takeover, false);
    id.focus();
  });
  ready.addEventListener('click', () => attempt(desktop?.ready(ready.dataset['wants'] === 'ready')));
  logout.addEventListener('click', () => attempt(desktop?.logout()));
  element('agent-accept', HTMLButtonElement).addEventListener('click', () => attempt(desktop?.accept()));
  element('agent-reject', HTMLButtonElement).addEventListener('click', () => attempt(desktop?.reject()));
  element('agent-leave', HTMLButtonElement).addEventListener('click', () => attempt(desktop?.leave()));
  element('agent-filing', HTMLFormElement).addEventListener('submit', (submitted) => {
    submitted.preventDefault();
    attempt(desktop?.complete(element('agent-disposition', HTMLSelectElement).value));
  });

  const before = sessionStorage.getItem(WHO);
  if (before === null) {
    out('Not logged in');
  } else {
    id.value = before;
    out('Your session is kept for a while: log in again to go on');
  }
}

function stateOf({ told, channel }: Desk): string {
  if (!told || channel === undefined) {
    return 'connecting';
  }
  return channel.active ? channel.agentState : 'INACTIVE';
}
