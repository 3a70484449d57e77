// An application on faye's client, which finds its way back by itself: it shakes hands and subscribes anew.

const TRANSPORTS = ['websocket', 'eventsource', 'long-polling', 'cross-origin-long-polling', 'callback-polling'];

/** The application: an object with a method for each order. */
export function fayeApplication({ Faye }, { transport, address, tell }) {
  const client = new Faye.Client(address, { retry: 0.2 });
  // It always shakes hands over long-polling or callback-polling.
  const needed = { any: TRANSPORTS, websocket: ['websocket', 'long-polling'] }[transport] ?? [transport];
  TRANSPORTS.filter((type) => !needed.includes(type)).forEach((type) => client.disable(type));

  const extras = {};
  let clientId;
  let connectionType;
  let connected = false;
  const link = (successful, error) => {
    if (successful !== connected) {
      connected = successful;
      tell(connected ? 'connected' : 'broken', { clientId, transport: connectionType, error });
    }
  };
  client.addExtension({
    outgoing(message, pass) {
      connectionType = message.connectionType ?? connectionType;
      pass(message.channel === '/meta/handshake' ? { ...message, ...extras } : message);
    },
    incoming(message, pass) {
      const { channel, successful, error } = message;
      if (channel === '/meta/handshake') {
        clientId = message.clientId;
        tell('handshake', { clientId, successful, error });
      } else if (channel === '/meta/connect') {
        if (successful) {
          tell('beat');
        }
        link(successful, error);
      } else if (channel === '/meta/subscribe') {
        tell('subscribed', { channel: [message.subscription].flat()[0], successful, error });
      } else if (channel === '/meta/unsubscribe') {
        tell('unsubscribed', { channel: [message.subscription].flat()[0], successful, error });
      } else if (channel === '/meta/disconnect') {
        tell('disconnected', { successful, error });
      } else if (successful !== undefined) {
        tell('published', { channel, successful, error });
      }
      pass(message);
    },
  });
  client.on('transport:down', () => link(false, 'the transport is down'));

  const subscriptions = new Map();
  const ignore = () => {};
  const subscribe = ({ channel }) => {
    const subscription = client.subscribe(channel).withChannel((from, data) => tell('message', { channel: from, data }));
    subscription.then(ignore, ignore);
    subscriptions.set(channel, subscription);
  };

  return {
    handshake: ({ ext }) => {
      Object.assign(extras, ext && { ext });
      client.connect();
    },
    subscribe,
    unsubscribe: ({ channel }) => subscriptions.get(channel).cancel(),
    publish: ({ channel, data }) => client.publish(channel, data).then(ignore, ignore),
    listen: ({ channel }) => {
      subscribe({ channel });
      tell('listening', { channel });
    },
    disconnect: () => client.disconnect(),
  };
}
