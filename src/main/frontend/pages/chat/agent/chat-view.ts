import type { Composer } from '../composer';
import { element, make, show } from '../dom';
import { webAddress } from '../link';
import type { Said, Transcript } from '../transcript';
import type { ChatMessage, Contact, Desk } from './desk';

const STATES: Record<Contact['state'], string> = {
  ALERTING: 'wants to chat',
  STARTED: 'in the chat',
  ENDED: 'had a chat: file it',
};

/** Shows the one chat of a desk. */
export class ChatView {
  private readonly pane = element('agent', HTMLElement);
  private readonly chat = element('agent-chat', HTMLElement);
  private readonly offer = element('agent-offer', HTMLElement);
  private readonly live = element('agent-live', HTMLElement);
  private readonly filing = element('agent-filing', HTMLFormElement);
  private readonly accept = element('agent-accept', HTMLButtonElement);
  private readonly typing = element('agent-typing', HTMLElement);
  private readonly dispositions = element('agent-disposition', HTMLSelectElement);
  private target: string | undefined;
  private shown = 0;
  private state: Contact['state'] | undefined;

  /** `elsewhere` gets the focus when the chat is gone. */
  constructor(
    private readonly transcript: Transcript,
    private readonly composer: Composer,
    private readonly elsewhere: HTMLElement,
  ) {}

  /** Shows a desk as it is now; of the messages only those that are new. */
  render({ contact, can, dispositions }: Desk): void {
    if (contact?.target !== this.target) {
      this.begin(contact);
    }
    this.pane.dataset['contact'] = contact?.state ?? 'NONE';
    show(element('agent-idle', HTMLElement), contact === undefined);
    show(this.chat, contact !== undefined, () => this.elsewhere);
    if (contact === undefined) {
      return;
    }
    const may = (request: string): boolean => can.has(`${contact.target} interaction.${request}`);
    element('agent-customer', HTMLElement).textContent = contact.customer || 'Somebody';
    element('agent-contact-state', HTMLElement).textContent = STATES[contact.state];
    this.data(contact.data);
    contact.messages.slice(this.shown).forEach((message) => this.transcript.add(said(message)));
    this.shown = contact.messages.length;
    this.typing.textContent = typed(contact);
    this.offerDispositions(dispositions);
    show(this.filing, contact.state !== 'ALERTING');
    show(this.offer, contact.state === 'ALERTING', () => this.composer.field);
    show(this.live, contact.state === 'STARTED', () => this.dispositions);
    enable('agent-accept', may('accept'));
    enable('agent-reject', may('reject'));
    enable('agent-leave', may('leave'));
    enable('agent-complete', may('complete') || contact.state === 'ENDED');
    this.guideFocus(contact.state);
  }

  /** Forgets the chat: whoever logs in next is told anew. */
  leave(): void {
    this.begin(undefined);
  }

  private begin(contact: Contact | undefined): void {
    this.target = contact?.target;
    this.shown = 0;
    this.state = undefined;
    this.transcript.clear();
    this.composer.reset();
    this.dispositions.value = '';
  }

  /** Whoever works by keyboard at this desk finds what comes next under their fingers; who is elsewhere is left alone. */
  private guideFocus(state: Contact['state']): void {
    if (state !== this.state) {
      this.state = state;
      const idle = document.activeElement === document.body || this.pane.contains(document.activeElement);
      if (idle && state === 'ALERTING') {
        this.accept.focus();
      } else if (idle && state === 'STARTED') {
        this.composer.field.focus();
      }
    }
  }

  private data(data: Record<string, string>): void {
    const list = element('agent-data', HTMLElement);
    list.replaceChildren(
      ...Object.entries(data).flatMap(([name, value]) => [make('dt', '', name), make('dd', '', value)]),
    );
  }

  private offerDispositions(offered: Desk['dispositions']): void {
    if (this.dispositions.options.length !== offered.length + 1) {
      this.dispositions.replaceChildren(
        new Option('no disposition', ''),
        ...offered.map(({ code, name }) => new Option(name, code)),
      );
    }
  }
}

function enable(id: string, is: boolean): void {
  element(id, HTMLButtonElement).disabled = !is;
}

function typed({ typing, customer }: Contact): string {
  if (typing === null) {
    return '';
  }
  return typing === '' ? `${customer} is typing…` : `${customer} is typing: ${typing}`;
}

function said({ type, author, name, text, file, time }: ChatMessage): Said {
  const download = file === undefined ? null : webAddress(file.address, location.href);
  return {
    kind: type === 'url' || type === 'file' || type === 'notice' ? type : 'text',
    mine: author === 'AGENT',
    author: name,
    text: file === undefined ? text : `${text} (${size(file.size)})`,
    time: Date.parse(time),
    download: download ?? undefined,
  };
}

function size(bytes: number): string {
  return bytes < 1_024 ? `${bytes} B` : `${Math.round(bytes / 1_024)} KB`;
}
