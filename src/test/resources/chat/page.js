'use strict';

// What a page keeps for its test: it runs before the library does.
window.probe = (() => {
  const probe = { sockets: 0, violations: [], faults: [], log: [], logged: [], done: 0, failed: [], session: null };

  window.WebSocket = new Proxy(window.WebSocket, {
    construct(target, given) {
      probe.sockets++;
      return new target(...given);
    },
  });
  addEventListener('securitypolicyviolation', (event) =>
    probe.violations.push(`${event.violatedDirective} ${event.blockedURI}`),
  );
  addEventListener('error', (event) => probe.faults.push(String(event.message)));
  addEventListener('unhandledrejection', (event) => probe.faults.push(String(event.reason)));

  // A type is a map with one flag, or a text with one.
  const flags = (type) => Object.keys(type).filter((name) => type[name] === true);

  const record = (kind) => (event) => {
    const { party, content, reason } = event;
    probe.log.push({
      kind,
      ...event,
      ...(party && { party: { ...party, type: flags(party.type), text: String(party.type) } }),
      ...(content && { content: { ...content, type: flags(content.type), typeText: String(content.type) } }),
      ...(reason && { reason: flags(reason) }),
    });
  };

  probe.take = (session) => {
    probe.session = session;
    session.onAgentConnected(record('agentConnected'));
    session.onAgentDisconnected(record('agentDisconnected'));
    session.onAgentTyping(record('agentTyping'));
    session.onMessageReceived(record('message'));
    session.onSessionEnded(record('sessionEnded'));
    session.onError(record('error'));
  };

  probe.outcome = (promise, tell) => {
    promise.done((value) => tell({ ok: true, value })).fail((event) => tell({ ok: false, ...event }));
  };

  probe.launch = (promise, tell) => {
    promise.done(probe.take);
    probe.outcome(promise, ({ ok, error, code }) => tell({ ok, error, code }));
  };

  probe.count = (kind) => probe.log.filter((event) => event.kind === kind).length;

  // The texts that somebody of a type has written, in the order in which they were told.
  probe.said = (type) =>
    probe.log
      .filter((event) => event.kind === 'message' && event.party.type.includes(type))
      .map((event) => event.content.text);

  // Writes messages without waiting, and counts what becomes of them.
  probe.flood = (texts) => {
    texts.forEach((text) =>
      probe.session
        .sendMessage(text)
        .done(() => probe.done++)
        .fail(({ code }) => probe.failed.push(code)),
    );
  };

  return probe;
})();
