import { describe, expect, it } from 'vitest';
import { rawEvent } from '../src/transport/events';

const from = (type: string) => ({ nickname: 'Ann', participantId: '2', type });

describe('events of the server', () => {
  it.each([
    [
      'ParticipantJoined',
      'Agent',
      { type: 'AgentConnected', index: 4, timestamp: 9, party: { id: 2, name: 'Ann', type: 'Agent' } },
    ],
    ['ParticipantRejoined', 'Agent', { type: 'AgentConnected' }],
    ['ParticipantJoined', 'Supervisor', { type: 'AgentConnected', party: { type: 'Agent' } }],
    ['ParticipantLeft', 'Agent', { type: 'AgentDisconnected' }],
    ['TypingStarted', 'Agent', { type: 'AgentTyping', isTyping: true }],
    ['TypingStopped', 'Agent', { type: 'AgentTyping', isTyping: false }],
    ['Message', 'Agent', { type: 'MessageReceived', content: { type: 'text', text: 'a' } }],
    ['Message', 'Client', { type: 'MessageReceived', party: { type: 'Client' } }],
    ['Message', 'External', { type: 'MessageReceived', party: { type: 'External' } }],
    ['Text', 'Agent', { type: 'MessageReceived', content: { type: 'text', text: 'a' } }],
    ['PushUrl', 'Agent', { type: 'MessageReceived', content: { type: 'url', text: 'a' } }],
    ['Notice', 'External', { type: 'MessageReceived', content: { type: 'notice', text: 'a' } }],
  ])('%s of %s become events of the page', (type, party, event) => {
    expect(rawEvent({ index: 4, type, from: from(party), text: 'a', utcTime: '9' })).toMatchObject(event);
  });

  it.each([
    ['ParticipantJoined', 'Client'],
    ['ParticipantLeft', 'Client'],
    ['ParticipantJoined', 'External'],
    ['TypingStarted', 'Client'],
    ['CustomNotice', 'Client'],
    ['NicknameUpdated', 'Client'],
    ['FileUploaded', 'Client'],
    ['IdleAlert', 'External'],
    ['Whatever', 'Agent'],
  ])('%s of %s are not told', (type, party) => {
    expect(rawEvent({ index: 4, type, from: from(party) })).toBeNull();
  });

  it('PushUrl may have its address in either field', () => {
    expect(rawEvent({ index: 4, type: 'PushUrl', from: from('Agent'), url: 'u' })).toMatchObject({
      content: { text: 'u' },
    });
  });
});
