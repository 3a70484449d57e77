// A transport of one's own: section "A transport of your own" of docs/chat.md says what it must have.
// The agent at its other end is in this page, and repeats what the visitor says. What was said outlives the page here.
const JOURNAL = 'tandem.example.journal';

// The least that a promise must have. It is settled already when it is returned.
const settled = (value) => ({
  done(handler) {
    handler(value);
    return this;
  },
  fail() {
    return this;
  },
});
const failed = (code, description) => ({
  done() {
    return this;
  },
  fail(handler) {
    handler({ error: { code, description } });
    return this;
  },
});

export function echoTransport() {
  const listeners = {};
  const tell = (type, event) => listeners[type]?.({ type, ...event });

  let { sessionId, visitor, userData, events } = JSON.parse(localStorage.getItem(JOURNAL)) ?? {};
  const save = () => localStorage.setItem(JOURNAL, JSON.stringify({ sessionId, visitor, userData, events }));

  function happens(type, party, details) {
    const event = { type, index: events.length + 1, timestamp: Date.now(), party, ...details };
    events.push(event);
    save();
    tell(type, event);
  }
  const client = () => ({ id: 1, name: visitor, type: 'Client' });
  const agent = { id: 2, name: 'Echo', type: 'Agent' };
  const says = (party, type, text) => happens('MessageReceived', party, { content: { type, text } });

  // What a server does in its own time happens a moment later here.
  function soon(action) {
    const chat = events;
    setTimeout(() => events === chat && action(), 300);
  }

  return {
    init: () => settled(),
    startSession(options) {
      sessionId = `echo-${Date.now()}`;
      visitor = options.username;
      userData = options.userData ?? {};
      events = [];
      save();
      soon(() => {
        happens('AgentConnected', agent, {});
        says(agent, 'text', options.subject ? `Hello! It is about ${options.subject}, I see.` : 'Hello!');
      });
      return settled({ sessionId });
    },
    sendMessage({ message, type }) {
      if (!events) {
        return failed(8201, 'The chat is over.');
      }
      says(client(), type, message);
      tell('AgentTyping', { party: agent, isTyping: true });
      soon(() => {
        tell('AgentTyping', { party: agent, isTyping: false });
        says(agent, type, message);
        if (message === 'bye') {
          this.over(2);
        }
      });
      return settled();
    },
    sendTyping: () => settled(),
    getTranscript: ({ fromIndex }) =>
      events ? settled({ transcript: events.slice(fromIndex) }) : failed(8201, 'The chat is over.'),
    leaveSession() {
      this.over(1);
      return settled();
    },
    setUserData(options) {
      Object.assign(userData, options.userData);
      save();
      return settled();
    },
    getUserData: ({ keys }) =>
      settled({
        userData: Object.fromEntries(keys.filter((key) => key in userData).map((key) => [key, userData[key]])),
      }),
    deleteUserData({ keys }) {
      keys.forEach((key) => delete userData[key]);
      save();
      return settled();
    },

    onError: (listener) => (listeners.Error = listener),
    onAgentConnected: (listener) => (listeners.AgentConnected = listener),
    onAgentDisconnected: (listener) => (listeners.AgentDisconnected = listener),
    onAgentTyping: (listener) => (listeners.AgentTyping = listener),
    onMessageReceived: (listener) => (listeners.MessageReceived = listener),
    onSessionEnded: (listener) => (listeners.SessionEnded = listener),

    // Not asked for by the library, which ignores it. 1: the visitor left, 2: the agent ended it.
    over(reason) {
      if (events) {
        happens('AgentDisconnected', agent, {});
        events = undefined;
        localStorage.removeItem(JOURNAL);
        tell('SessionEnded', { reason: { id: reason } });
      }
    },
  };
}
