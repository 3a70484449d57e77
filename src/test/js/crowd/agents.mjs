// Many agents on desktops of the interaction processor, in one process of Node: each takes chats and sends back what the visitor
// says, with an arrow before it. When a connection is lost they prepare anew and go on with what they find. A line of JSON about
// all is written when the standard input ends.
//
// node agents.mjs URL FIRST_ID AGENTS
import WebSocket from 'ws';

const [serverUrl, firstId, agents] = process.argv.slice(2);
const told = { agents: Number(agents), taken: 0, completed: 0, echoed: 0, returns: [], refused: {}, problems: [] };
let closing = false;

process.stdin.on('data', () => {});
process.stdin.on('end', async () => {
  closing = true;
  await Promise.all(all.map((agent) => agent.leave()));
  told.returns.sort((a, b) => a - b);
  console.log(JSON.stringify(told));
  process.exit(0);
});

class Agent {
  constructor(id) {
    this.id = String(id);
    this.contacts = new Map();
    this.sent = 0;
    this.lost = 0;
    this.open = false;
  }

  async work() {
    while (!closing) {
      try {
        await this.connect();
        await this.gone;
      } catch (failure) {
        told.refused[failure.message] = (told.refused[failure.message] ?? 0) + 1;
        this.socket?.terminate();
      }
      this.lost ||= Date.now();
      await sleep(200 + Math.random() * 800);
    }
  }

  async connect() {
    const answer = await fetch(`${serverUrl}/processor/sessions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ agent: { id: this.id, password: '7' }, override: true }),
      signal: AbortSignal.timeout(15_000),
    });
    if (answer.status !== 201) {
      throw new Error(`prepare ${answer.status}`);
    }
    const { session } = (await answer.json()).data;
    this.session = session.id;
    this.contacts = new Map();
    this.waiting = [];
    this.groups = 0;
    const socket = new WebSocket(serverUrl.replace(/^http/, 'ws') + session.address, { handshakeTimeout: 10_000 });
    const waiting = this.waiting;
    this.socket = socket;
    socket.on('error', () => {});
    this.gone = new Promise((resolve) => socket.on('close', (code) => {
      this.open = false;
      waiting.forEach(({ fail }) => fail(new Error(`closed ${code}`)));
      resolve();
    }));
    await Promise.race([
      new Promise((resolve) => socket.on('open', resolve)),
      this.gone.then(() => {
        throw new Error('refused to bind');
      }),
    ]);
    socket.on('message', (data) => this.socket === socket && this.take(JSON.parse(data)));
    const initialized = new Promise((resolve) => {
      this.initialized = resolve;
    });
    await this.ask('session.start', '');
    await Promise.race([initialized, this.gone]);
    if (this.groups === 0) {
      const group = new Promise((resolve) => {
        this.grouped = resolve;
      });
      await this.ask('session.addchannelgroup', '', { channelgroup: { name: 'support', chat: true } });
      await Promise.race([group, this.gone]);
      await this.ask('channelgroup.activateall', '.G1');
    }
    await this.ask('channel.ready', '.G1.C3').catch((refused) => this.note(refused));
    this.open = true;
    if (this.lost) {
      told.returns.push(Date.now() - this.lost);
      this.lost = 0;
    }
    this.contacts.forEach((contact) => contact.serve());
  }

  /** Sends a request; gives its response when it comes. Responses come in the order of the requests. */
  ask(command, below, data = {}) {
    return new Promise((resolve, fail) => {
      if (this.socket.readyState !== WebSocket.OPEN) {
        fail(new Error('closed'));
        return;
      }
      this.waiting.push({ resolve, fail });
      this.socket.send(JSON.stringify({ command, target: this.session + below, data }));
    });
  }

  take(message) {
    if (message.result !== undefined) {
      const { resolve, fail } = this.waiting.shift();
      message.result === 'success' ? resolve(message) : fail(new Refused(`${message.command} ${message.failure.code}`));
      return;
    }
    const below = message.target.slice(this.session.length);
    const contact = this.contacts.get(below);
    switch (message.name) {
      case 'session.initialized': this.initialized(); break;
      case 'channelgroup.created': this.groups += 1; break;
      case 'channelgroup.initialized': this.grouped?.(); break;
      case 'interaction.created': this.created(`${below}.${message.data.interaction.id}`, message.data.interaction.state); break;
      case 'interaction.message.added': contact?.add(message.data.message); break;
      case 'interaction.ended': contact?.complete(); break;
      case 'interaction.disposed': this.contacts.delete(below); break;
    }
  }

  created(below, state) {
    const contact = new Contact(this, below, state);
    this.contacts.set(below, contact);
    if (this.open) {
      contact.serve();
    }
  }

  note(refused) {
    if (refused instanceof Refused) {
      told.refused[refused.message] = (told.refused[refused.message] ?? 0) + 1;
    }
  }

  async leave() {
    try {
      for (const below of this.contacts.keys()) {
        await this.ask('interaction.complete', below).catch((refused) => this.note(refused));
      }
      await Promise.race([this.ask('session.logout', ''), sleep(5_000)]);
    } catch {
      // it is gone already
    }
    this.socket?.close();
  }
}

class Refused extends Error {}

class Contact {
  constructor(agent, below, state) {
    this.agent = agent;
    this.below = below;
    this.state = state;
    this.last = 0;
    this.said = [];
    this.answered = new Set();
    this.serving = false;
    this.over = false;
    this.reading = null;
  }

  add({ index, author, text }) {
    if (index !== this.last + 1) {
      told.problems.push(`agent ${this.agent.id} ${this.below}: message ${index} after ${this.last}`);
    }
    this.last = index;
    if (author === 'CUSTOMER') {
      this.said.push(text);
    } else if (author === 'AGENT') {
      if (this.answered.has(text)) {
        told.problems.push(`agent ${this.agent.id} ${this.below}: ${text} twice`);
      }
      this.answered.add(text);
    }
    this.serveWhenRead();
  }

  /** A chat that another agent had comes with all that was said, one message after the other: read it before answering. */
  serveWhenRead() {
    clearTimeout(this.reading);
    this.reading = setTimeout(() => this.goOn(), 500);
  }

  async serve() {
    if (this.serving) {
      return;
    }
    this.serving = true;
    try {
      if (this.state === 'ALERTING') {
        await this.agent.ask('interaction.accept', this.below).catch((refused) => this.mayBeAccepted(refused));
        this.state = 'CONNECTED';
        told.taken += 1;
        this.serveWhenRead();
        return;
      }
      if (this.state === 'ENDED') {
        this.over = true;
      }
      for (let next = this.next(); next !== undefined && !this.over; next = this.next()) {
        await this.agent.ask('interaction.sendmessage', this.below, { text: next });
        told.echoed += 1;
        await this.until(next);
      }
      if (this.over) {
        await this.agent.ask('interaction.complete', this.below, { disposition: 'other' });
        told.completed += 1;
      }
    } catch (failure) {
      this.agent.note(failure);
      if (failure instanceof Refused && failure.message === 'interaction.sendmessage unavailable') {
        this.agent.socket.close(); // it may have been said all the same: binding anew shows it
      } else if (failure instanceof Refused) {
        setTimeout(() => this.goOn(), 1_000);
      }
    } finally {
      this.serving = false;
    }
  }

  /** An answer that said nothing may have hidden a success. */
  mayBeAccepted(refused) {
    if (!refused.message.endsWith('wrong_state')) {
      throw refused;
    }
    this.agent.note(refused);
  }

  /** What is refused at one moment may be possible at another. */
  goOn() {
    if (this.agent.open && this.agent.contacts.get(this.below) === this) {
      this.serve();
    }
  }

  complete() {
    this.over = true;
    if (this.agent.open) {
      this.serve();
    }
  }

  next() {
    return this.said.map((text) => `> ${text}`).find((text) => !this.answered.has(text));
  }

  /** Until its own message is told, or the connection is gone. */
  async until(text) {
    while (!this.answered.has(text) && this.agent.open && !this.over) {
      await sleep(10);
    }
  }
}

function sleep(millis) {
  return new Promise((resolve) => setTimeout(resolve, millis));
}

const all = Array.from({ length: Number(agents) }, (_, number) => new Agent(Number(firstId) + number));
all.forEach((agent) => agent.work());
