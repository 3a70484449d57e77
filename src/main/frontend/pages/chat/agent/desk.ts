/** What an event of the interaction processor says (docs/interaction-processor.md). */
export interface DeskEvent {
  name: string;
  /** Chain of ids from the session to the object. */
  target: string;
  data: unknown;
}

/** A message of a chat as it is told to agents. */
export interface ChatMessage {
  /** From 1, without gaps. */
  index: number;
  type: string;
  author: 'CUSTOMER' | 'AGENT' | 'EXTERNAL';
  name: string;
  text: string;
  file?: { name: string; size: number; address: string };
  time: string;
}

/** The one chat that an agent has or is offered. */
export interface Contact {
  target: string;
  state: 'ALERTING' | 'STARTED' | 'ENDED';
  customer: string;
  data: Record<string, string>;
  messages: ChatMessage[];
  /** What the customer is typing, as far as it is known; null if they are not. */
  typing: string | null;
}

/** All that an agent's page shows. */
export interface Desk {
  /** Whether everything there is has been told. */
  told: boolean;
  /** The chat channel, as soon as there is one. */
  channel?: { target: string; active: boolean; agentState: string };
  contact?: Contact;
  /** How contacts may be filed. */
  dispositions: Array<{ code: string; name: string }>;
  /** The requests that are possible now: `target` and the request's name, with a blank in between. */
  can: ReadonlySet<string>;
}

/** Before anything was told. */
export const EMPTY: Desk = { told: false, dispositions: [], can: new Set() };

/** What the desk is after an event. Events of other channels than the chat's, and unknown ones, change nothing. */
export function after(desk: Desk, event: DeskEvent): Desk {
  if (event.name === 'state.updated') {
    return { ...desk, can: changed(desk.can, event) };
  }
  const [family] = event.name.split('.');
  if (family === 'session') {
    return event.name === 'session.initialized' ? { ...desk, told: true } : desk;
  }
  return family === 'channel' ? ofChannel(desk, event) : ofInteraction(desk, event);
}

function changed(can: ReadonlySet<string>, { target, data }: DeskEvent): ReadonlySet<string> {
  const next = new Set(can);
  for (const { name, type } of data as Array<{ name: string; type: string }>) {
    if (type === 'enable') {
      next.add(`${target} ${name}`);
    } else {
      next.delete(`${target} ${name}`);
    }
  }
  return next;
}

function ofChannel(desk: Desk, { name, target, data }: DeskEvent): Desk {
  if (name === 'channel.created') {
    const { id, type } = (data as { channel: { id: string; type: string } }).channel;
    const channel = { target: `${target}.${id}`, active: false, agentState: 'NOT_READY' };
    return type === 'CHAT' ? { ...desk, channel } : desk;
  }
  if (desk.channel?.target !== target) {
    return desk;
  }
  if (name === 'channel.infochanged') {
    const { state, agentState } = (data as { channel: { state: string; agentState: string } }).channel;
    return { ...desk, channel: { target, active: state === 'ACTIVE', agentState } };
  }
  if (name === 'channel.externaldispositions.updated') {
    return { ...desk, dispositions: (data as Pick<Desk, 'dispositions'>).dispositions };
  }
  return desk;
}

function ofInteraction(desk: Desk, { name, target, data }: DeskEvent): Desk {
  if (name === 'interaction.created' && desk.channel?.target === target) {
    const { id, state } = (data as { interaction: { id: string; state: Contact['state'] } }).interaction;
    const contact = { target: `${target}.${id}`, state, customer: '', data: {}, messages: [], typing: null };
    return { ...desk, contact };
  }
  if (desk.contact?.target !== target) {
    return desk;
  }
  return { ...desk, contact: inContact(desk.contact, name, data) };
}

function inContact(contact: Contact, name: string, data: unknown): Contact | undefined {
  switch (name) {
    case 'interaction.infochanged':
      return { ...contact, state: (data as { interaction: Pick<Contact, 'state'> }).interaction.state };
    case 'interaction.customerchanged':
      return { ...contact, customer: (data as { customer: { name: string } }).customer.name };
    case 'interaction.datachanged':
      return { ...contact, data: (data as Pick<Contact, 'data'>).data };
    case 'interaction.message.added': {
      const { message } = data as { message: ChatMessage };
      // Who has sent something types no more, told or not.
      const typing = message.author === 'CUSTOMER' ? null : contact.typing;
      return { ...contact, messages: [...contact.messages, message], typing };
    }
    case 'interaction.typing.changed': {
      const { typing, text } = data as { typing: boolean; text?: string };
      return { ...contact, typing: typing ? (text ?? '') : null };
    }
    case 'interaction.ended':
      return { ...contact, state: 'ENDED', typing: null };
    case 'interaction.disposed':
      return undefined;
    default:
      return contact;
  }
}
