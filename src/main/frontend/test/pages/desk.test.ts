import { expect, it } from 'vitest';
import { after, EMPTY, type Desk, type DeskEvent } from '../../pages/chat/agent/desk';

const CHANNEL = 'S9-1.C1';
const CHAT = `${CHANNEL}.I7`;

const event = (name: string, target: string, data: unknown = {}): DeskEvent => ({ name, target, data });
const desk = (...events: DeskEvent[]): Desk => events.reduce(after, EMPTY);

const created = event('channel.created', 'S9-1', { channel: { id: 'C1', type: 'CHAT' } });
const active = event('channel.infochanged', CHANNEL, { channel: { id: 'C1', state: 'ACTIVE', agentState: 'READY' } });
const offered = event('interaction.created', CHANNEL, { interaction: { id: 'I7', state: 'ALERTING' } });
const accepted = event('interaction.infochanged', CHAT, { interaction: { id: 'I7', state: 'STARTED' } });
const typing = (is: boolean, text?: string) => event('interaction.typing.changed', CHAT, { typing: is, text });
const message = (author: string) =>
  event('interaction.message.added', CHAT, { message: { index: 1, type: 'text', author, name: 'Pat', text: 'Hello' } });

it('the chat channel is found among others', () => {
  const phone = event('channel.created', 'S9-1', { channel: { id: 'C2', type: 'TELEPHONY' } });
  const busy = event('channel.infochanged', 'S9-1.C2', {
    channel: { id: 'C2', state: 'INACTIVE', agentState: 'NOT_READY' },
  });
  expect(desk(created, phone, active, busy).channel).toEqual({ target: CHANNEL, active: true, agentState: 'READY' });
});

it('capabilities come and go by object', () => {
  const change = (target: string, type: string) => event('state.updated', target, [{ name: 'channel.ready', type }]);
  expect([...desk(change(CHANNEL, 'enable'), change('S9-1.C2', 'enable'), change(CHANNEL, 'disable')).can]).toEqual([
    'S9-1.C2 channel.ready',
  ]);
});

it('a chat is offered, accepted, ended and gone', () => {
  const states = [offered, accepted, event('interaction.ended', CHAT), event('interaction.disposed', CHAT)];
  const seen: unknown[] = [];
  states.reduce(
    (before, next) => {
      const now = after(before, next);
      seen.push(now.contact?.state);
      return now;
    },
    desk(created, active),
  );
  expect(seen).toEqual(['ALERTING', 'STARTED', 'ENDED', undefined]);
});

it('the chat shows who it is, what is attached and what was said', () => {
  const { contact } = desk(
    created,
    offered,
    event('interaction.customerchanged', CHAT, { customer: { name: 'Pat' } }),
    event('interaction.datachanged', CHAT, { data: { Subject: 'tea' } }),
    message('CUSTOMER'),
  );
  expect(contact).toMatchObject({ customer: 'Pat', data: { Subject: 'tea' }, messages: [{ text: 'Hello' }] });
});

it.each([
  [[typing(true, 'Hel')], 'Hel'],
  [[typing(true)], ''],
  [[typing(true, 'Hel'), typing(false)], null],
  [[typing(true, 'Hel'), message('CUSTOMER')], null],
  [[typing(true, 'Hel'), message('AGENT')], 'Hel'],
  [[typing(true, 'Hel'), event('interaction.ended', CHAT)], null],
])('typing is shown until it is over (%#)', (events, shown) => {
  expect(desk(created, offered, accepted, ...events).contact?.typing).toBe(shown);
});

it('interactions of other channels and unknown events change nothing', () => {
  const before = desk(created, active);
  const call = event('interaction.created', 'S9-1.C2', { interaction: { id: 'I8', state: 'ALERTING' } });
  expect(after(before, call)).toEqual(before);
  expect(after(before, event('interaction.something', 'S9-1.C2.I8'))).toEqual(before);
  expect(after(before, event('conversation.created', `${CHAT}`))).toEqual(before);
});

it('everything is told when the session says so', () => {
  expect(desk(created).told).toBe(false);
  expect(desk(created, event('session.initialized', 'S9-1')).told).toBe(true);
});
