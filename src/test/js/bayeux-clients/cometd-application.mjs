// An application on a version of the CometD client.
const TRANSPORTS = ['websocket', 'long-polling', 'callback-polling'];

/** A method up to version 7, a property from 8 on. */
const transportType = (transport) => transport?.type ?? transport?.getType();

/** The application: an object with a method for each order. */
export function cometdApplication({ CometD, AckExtension, TimeSyncExtension }, { transport, address, ack, tell }) {
  const cometd = new CometD();
  // Comes back in tenths of a second rather than in seconds.
  cometd.configure({ url: address, logLevel: 'warn', backoffIncrement: 100, maxBackoff: 500 });
  TRANSPORTS.filter((type) => ![type, 'any'].includes(transport)).forEach((type) => cometd.unregisterTransport(type));

  cometd.registerExtension('timesync', new TimeSyncExtension());
  if (ack) {
    cometd.registerExtension('ack', new AckExtension());
  }

  const wanted = new Map();
  let connected = false;

  const outcome = ({ successful, error }) => ({ successful: successful === true, error });
  const onMessage = ({ channel, data }) => tell('message', { channel, data });
  const subscribe = (channel) => {
    const subscription = cometd.subscribe(channel, onMessage, (reply) =>
      tell('subscribed', { channel, ...outcome(reply) }));
    wanted.set(channel, subscription);
  };

  cometd.addListener('/meta/handshake', (reply) => {
    tell('handshake', { clientId: reply.clientId, timesync: 'timesync' in (reply.ext ?? {}), ...outcome(reply) });
    if (reply.successful) {
      cometd.batch(() => [...wanted.keys()].forEach(subscribe));
    }
  });
  cometd.addListener('/meta/connect', ({ successful, error }) => {
    if (successful) {
      tell('beat');
    }
    if (successful !== connected) {
      connected = successful === true;
      tell(connected ? 'connected' : 'broken', {
        clientId: cometd.getClientId(),
        transport: transportType(cometd.getTransport()),
        hold: cometd.getAdvice().timeout,
        error,
      });
    }
  });

  return {
    handshake: ({ ext }) => cometd.handshake(ext ? { ext } : {}),
    subscribe: ({ channel }) => subscribe(channel),
    unsubscribe: ({ channel }) => {
      cometd.unsubscribe(wanted.get(channel), (reply) => tell('unsubscribed', { channel, ...outcome(reply) }));
      wanted.delete(channel);
    },
    publish: ({ channel, data }) =>
      cometd.publish(channel, data, (reply) => tell('published', { channel, ...outcome(reply) })),
    /** A channel on which the server speaks to this client alone needs no subscription. */
    listen: ({ channel }) => {
      cometd.addListener(channel, (message) => message.data === undefined || onMessage(message));
      tell('listening', { channel });
    },
    call: ({ target, data }) =>
      cometd.remoteCall(target, data, 10_000, (answer) => tell('called', { data: answer.data, ...outcome(answer) })),
    disconnect: () => cometd.disconnect((reply) => tell('disconnected', outcome(reply))),
  };
}
