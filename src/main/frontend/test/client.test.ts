import { afterEach, expect, it, vi } from 'vitest';
import { ChatClient } from '../src/transport/client';

const url = 'http://chat.example/cometd';
const clients: ChatClient[] = [];

function client(disableWebSockets: boolean): ChatClient {
  const made = new ChatClient(url, disableWebSockets);
  clients.push(made);
  return made;
}

afterEach(() => clients.splice(0).forEach((made) => made.release()));

it.each([
  [false, ['websocket', 'long-polling']],
  [true, ['long-polling']],
])("CometD's client, with disableWebSockets %s, has the transports %j", (disableWebSockets, transports) => {
  expect(client(disableWebSockets).getTransportTypes()).toEqual(transports);
});

it("CometD's client starts no worker and acknowledges", () => {
  const worker = vi.fn();
  vi.stubGlobal('Worker', worker);
  expect(client(false).getExtension('ack')).not.toBeNull();
  expect(worker).not.toHaveBeenCalled();
  vi.unstubAllGlobals();
});

it('what has no delay is done in order, without a timer, unless it is cancelled', async () => {
  const made = client(false);
  const timer = vi.spyOn(globalThis, 'setTimeout');
  const done: string[] = [];
  made.setTimeout(() => done.push('first'), 0);
  const cancelled = made.setTimeout(() => done.push('cancelled'), 0);
  made.clearTimeout(cancelled);
  await new Promise<void>((resolve) => made.setTimeout(resolve, 0));
  expect(done).toEqual(['first']);
  expect(timer).not.toHaveBeenCalled();
  timer.mockRestore();
});

it('what has a delay waits for a timer', () => {
  vi.useFakeTimers();
  const made = client(false);
  const done = vi.fn();
  made.setTimeout(done, 1_000);
  made.clearTimeout(made.setTimeout(done, 1_000));
  vi.advanceTimersByTime(1_000);
  expect(done).toHaveBeenCalledOnce();
  vi.useRealTimers();
});
