import { numeric } from '../present';
import type { PartyTypeName, RawEvent, RawEventType } from '../types';
import type { WireEvent } from './wire';

/** A raw event with its type. */
export type TypedEvent = RawEvent & { type: RawEventType };

/** Supervisors are agents to a visitor. */
const PARTY_TYPES: Record<string, PartyTypeName> = {
  Agent: 'Agent',
  Supervisor: 'Agent',
  Client: 'Client',
  External: 'External',
};

/** What the page is told of an event of the server's; null if nothing, as of unknown types and the visitor's own coming. */
export function rawEvent(wire: WireEvent): TypedEvent | null {
  const base = {
    index: wire.index,
    timestamp: numeric(wire.utcTime),
    party: {
      id: numeric(wire.from?.participantId),
      name: String(wire.from?.nickname ?? ''),
      type: PARTY_TYPES[String(wire.from?.type)] ?? 'External',
    },
  };
  const ofAgent = base.party.type === 'Agent';
  switch (wire.type) {
    case 'ParticipantJoined':
    case 'ParticipantRejoined':
      return ofAgent ? { type: 'AgentConnected', ...base } : null;
    case 'ParticipantLeft':
      return ofAgent ? { type: 'AgentDisconnected', ...base } : null;
    case 'TypingStarted':
    case 'TypingStopped':
      return ofAgent ? { type: 'AgentTyping', ...base, isTyping: wire.type === 'TypingStarted' } : null;
    case 'Message':
    case 'Text':
      return message(base, 'text', wire.text);
    case 'PushUrl':
      return message(base, 'url', wire.text ?? wire.url);
    case 'Notice':
      return message(base, 'notice', wire.text);
    default:
      return null;
  }
}

/** The transcript of events: all that the page is told of but typing. */
export function transcript(events: WireEvent[]): TypedEvent[] {
  return events.map(rawEvent).filter((event): event is TypedEvent => event !== null && event.type !== 'AgentTyping');
}

function message(base: RawEvent, type: string, text: string | undefined): TypedEvent {
  return { ...base, type: 'MessageReceived', content: { type, text: String(text ?? '') } };
}
