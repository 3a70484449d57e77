import type {
  AgentConnectedEvent,
  AgentTypingEvent,
  ContentType,
  ChatErrorEvent,
  Flagged,
  MessageReceivedEvent,
  PartyType,
  RawEvent,
  RawEventType,
  SessionEndedEvent,
} from './types';

/** What each kind of raw event becomes. */
export interface Presented {
  AgentConnected: AgentConnectedEvent;
  AgentDisconnected: AgentConnectedEvent;
  AgentTyping: AgentTypingEvent;
  MessageReceived: MessageReceivedEvent;
  SessionEnded: SessionEndedEvent;
  Error: ChatErrorEvent;
}

/** How the type of a message's content is shown to the page. */
export type ContentTypes = (type: unknown) => ContentType;

/** The built-in transport's: pages written for texts (`== 'url'`) and for flags (`.url`) both find theirs. */
export const flaggedTypes: ContentTypes = (type) => flagged(String(type));

/** A custom transport's: passed through. */
export const givenTypes: ContentTypes = (type) => type as ContentType;

const END_REASONS: Record<number, SessionEndedEvent['reason']> = {
  1: { leaveRequest: true },
  2: { agent: true },
  3: { error: true },
};

/** Makes the event that callbacks get. Throws an error that says what is wrong with a malformed one. */
export function present(
  type: RawEventType,
  raw: RawEvent,
  restored: boolean,
  types: ContentTypes,
): Presented[RawEventType] {
  if (typeof raw !== 'object' || raw === null) {
    throw new Error('it is no object');
  }
  switch (type) {
    case 'AgentConnected':
    case 'AgentDisconnected':
      return { party: agent(raw), index: numeric(raw.index), timestamp: numeric(raw.timestamp), restored };
    case 'AgentTyping':
      if (typeof raw.isTyping !== 'boolean') {
        throw new Error('isTyping is no boolean');
      }
      return { party: agent(raw), isTyping: raw.isTyping, index: numeric(raw.index) };
    case 'MessageReceived':
      return message(raw, restored, types);
    case 'SessionEnded': {
      const reason = END_REASONS[numeric(raw.reason?.id)];
      if (reason === undefined) {
        throw new Error('the reason is none of 1, 2, 3');
      }
      return { reason: { ...reason }, restored };
    }
    case 'Error':
      if (typeof raw.error !== 'object' || raw.error === null) {
        throw new Error('there is no error in it');
      }
      return { error: { code: numeric(raw.error.code), description: String(raw.error.description ?? '') }, restored };
    default:
      throw new Error('its type is unknown');
  }
}

/** Positions and times are numbers, but some servers write them as texts; what is neither is 0. */
export function numeric(value: unknown): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : 0;
}

/** A text with a flag of its name in lower case. */
export function flagged<N extends string>(name: string): Flagged<N> {
  return Object.assign(new String(name), { [name.toLowerCase()]: true }) as unknown as Flagged<N>;
}

function message(raw: RawEvent, restored: boolean, types: ContentTypes): MessageReceivedEvent {
  const { id, name, type } = party(raw);
  if (typeof raw.content !== 'object' || raw.content === null) {
    throw new Error('there is no content');
  }
  return {
    party: { id, name, type: { [type.toLowerCase()]: true } },
    content: { ...raw.content, type: types(raw.content.type) },
    index: numeric(raw.index),
    timestamp: numeric(raw.timestamp),
    restored,
  };
}

function agent(raw: RawEvent): { id: number; name: string; type: PartyType } {
  const { id, name, type } = party(raw);
  return { id, name, type: flagged(type) };
}

function party(raw: RawEvent): { id: number; name: string; type: string } {
  if (typeof raw.party !== 'object' || raw.party === null) {
    throw new Error('there is no party');
  }
  if (typeof raw.party.type !== 'string') {
    throw new Error('the party has no type');
  }
  return { id: numeric(raw.party.id), name: String(raw.party.name ?? ''), type: raw.party.type };
}
