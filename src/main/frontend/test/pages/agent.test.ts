import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DeskLine } from '../../pages/chat/agent/desk-line';
import { signIn } from '../../pages/chat/agent/sign-in';

class FakeSocket extends EventTarget {
  static last: FakeSocket;
  readonly sent: string[] = [];
  constructor(readonly url: URL) {
    super();
    FakeSocket.last = this;
  }
  send = (text: string): void => void this.sent.push(text);
  close = (): void => this.end(1000);
  take = (message: object): void =>
    void this.dispatchEvent(Object.assign(new Event('message'), { data: JSON.stringify(message) }));
  end = (code: number): void => void this.dispatchEvent(Object.assign(new Event('close'), { code }));
}

const listener = { told: vi.fn(), closed: vi.fn() };

beforeEach(() => {
  vi.stubGlobal('WebSocket', FakeSocket);
  listener.told.mockClear();
  listener.closed.mockClear();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

async function opened(): Promise<DeskLine> {
  const line = new DeskLine('/processor/sessions/S9-1?token=x', listener);
  FakeSocket.last.dispatchEvent(new Event('open'));
  return line;
}

it('responses settle the requests they belong to', async () => {
  const line = await opened();
  const outcomes = Promise.allSettled([
    line.request('channel.ready', 'S9-1.C1'),
    line.request('interaction.accept', 'S9-1.C1.I7'),
    line.request('channel.ready', 'S9-1.C1'),
  ]);
  await vi.waitFor(() => expect(FakeSocket.last.sent).toHaveLength(3));
  const { take } = FakeSocket.last;
  take({ command: 'interaction.accept', target: 'S9-1.C1.I7', result: 'failure', failure: { message: 'Too late.' } });
  take({ command: 'channel.ready', target: 'S9-1.C1', result: 'success' });
  take({ command: 'channel.ready', target: 'S9-1.C1', result: 'failure', failure: { message: 'Not possible.' } });
  expect((await outcomes).map((it) => (it.status === 'rejected' ? it.reason.message : 'done'))).toEqual([
    'done',
    'Too late.',
    'Not possible.',
  ]);
});

it('the end of the connection is told, and fails what waits for a response', async () => {
  const line = await opened();
  const waiting = line.request('channel.ready', 'S9-1.C1');
  await vi.waitFor(() => expect(FakeSocket.last.sent).toHaveLength(1));
  FakeSocket.last.end(4503);
  await expect(waiting).rejects.toThrow('The connection is lost.');
  expect(listener.closed).toHaveBeenCalledExactlyOnceWith(4503);
});

it('events are told', async () => {
  await opened();
  FakeSocket.last.take({ name: 'session.initialized', target: 'S9-1', data: {} });
  expect(listener.told).toHaveBeenCalledExactlyOnceWith({ name: 'session.initialized', target: 'S9-1', data: {} });
});

it.each([
  [
    { result: 'success', data: { session: { id: 'S9-1', address: '/a' } } },
    { result: 'success', session: 'S9-1', address: '/a' },
  ],
  [{ result: 'confirm' }, { result: 'confirm' }],
  [
    { result: 'failure', failure: { message: 'No.' } },
    { result: 'failure', message: 'No.' },
  ],
  ['no JSON', { result: 'failure', message: 'The gateway does not answer.' }],
])('signing in is answered (%#)', async (body, expected) => {
  const fetched = vi.fn(async () => new Response(typeof body === 'string' ? body : JSON.stringify(body)));
  vi.stubGlobal('fetch', fetched);
  expect(await signIn('9', 'secret', true)).toEqual(expected);
  expect(fetched).toHaveBeenCalledExactlyOnceWith(
    '/processor/sessions',
    expect.objectContaining({ method: 'POST', body: '{"agent":{"id":"9","password":"secret"},"override":true}' }),
  );
});
