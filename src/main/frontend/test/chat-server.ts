type Fields = Record<string, unknown>;
type Event = { index: number; type: string } & Fields;

/** What the server knows of a connected client. */
export interface ServerClient {
  deliver(data: Fields): void;
}

const KEY = 'key-of-the-chat';

/** A chat service of one chat, as far as the library can tell it from a real one. */
export class ChatServer {
  readonly operations: Fields[] = [];
  readonly journal: Event[] = [];
  readonly userData: Fields = {};
  private bound: ServerClient | null = null;
  private readonly senders = new Map<unknown, number>();
  /** Answers to give instead of carrying out, in order. */
  readonly refusals: Fields[] = [];
  over = false;

  handle(client: ServerClient, data: Fields): Fields {
    this.operations.push(data);
    const refusal = this.refusals.shift();
    if (refusal !== undefined) {
      return { statusCode: 1, chatEnded: false, ...refusal };
    }
    if (data.operation === 'requestChat') {
      return this.start(client, data);
    }
    if (this.over || data.secureKey !== KEY) {
      return { statusCode: 2, chatEnded: true, errors: [{ code: this.over ? 8201 : 8210, description: 'over' }] };
    }
    this.bound = client;
    if (data.number !== undefined) {
      const last = this.senders.get(data.sender) ?? 0;
      if ((data.number as number) > last + 1) {
        return { statusCode: 1, chatEnded: false, errors: [{ code: 409, description: 'order' }] };
      }
      if ((data.number as number) <= last) {
        return { statusCode: 0, chatEnded: false };
      }
      this.senders.set(data.sender, data.number as number);
    }
    return { statusCode: 0, chatEnded: false, ...this.carryOut(client, data) };
  }

  /** Something happens in the chat, and is told unless `quietly`. */
  happen(type: string, fields: Fields = {}, quietly = false): void {
    const from = { nickname: 'Ann', participantId: 2, type: 'Agent' };
    const event = { index: this.journal.length + 1, type, from, utcTime: 1000, ...fields };
    this.journal.push(event);
    if (!quietly) {
      this.tell({ messages: [event] });
    }
  }

  /** Delivers to whoever is bound. */
  tell(fields: Fields): void {
    this.bound?.deliver({ statusCode: 0, chatEnded: false, ...fields });
  }

  /** The chat goes on in another tab. */
  bindElsewhere(): void {
    this.bound = null;
  }

  end(statusCode = 0): void {
    this.over = true;
    this.tell({ statusCode, chatEnded: true, messages: [] });
  }

  texts(): unknown[] {
    return this.journal.filter((event) => event.type === 'Message').map((event) => event.text);
  }

  private start(client: ServerClient, data: Fields): Fields {
    this.bound = client;
    const keys = { secureKey: KEY, userId: 'u1', chatId: 'c1', alias: '1' };
    this.journal.push({
      index: 1,
      type: 'ParticipantJoined',
      from: { nickname: data.nickname, participantId: 1, type: 'Client' },
    });
    this.tell({ ...keys, messages: this.journal.slice(), nextPosition: 2 });
    return { statusCode: 0, chatEnded: false, ...keys };
  }

  private carryOut(client: ServerClient, data: Fields): Fields {
    const from = { nickname: 'User', participantId: 1, type: 'Client' };
    const since = () => this.journal.filter((event) => event.index >= Number(data.transcriptPosition ?? 0));
    switch (data.operation) {
      case 'sendMessage':
        this.happen('Message', { text: data.message, from });
        return {};
      case 'pushUrl':
        this.happen('PushUrl', { text: data.pushUrl, url: data.pushUrl, from });
        return {};
      case 'startTyping':
      case 'stopTyping':
        this.happen('TypingStarted', { from }, true);
        return {};
      case 'requestNotifications':
        client.deliver({ statusCode: 0, chatEnded: false, messages: since() });
        return { submitted: this.senders.get(data.sender) ?? 0 };
      case 'getTranscript':
        return { messages: since() };
      case 'updateData':
        Object.assign(this.userData, data.userData);
        return {};
      case 'getUserData':
        return { userData: Object.fromEntries((data.keys as string[]).map((key) => [key, this.userData[key]])) };
      case 'deleteUserData':
        (data.keys as string[]).forEach((key) => delete this.userData[key]);
        return {};
      case 'disconnect':
        this.over = true;
        this.tell({ chatEnded: true, messages: [] });
        return { chatEnded: true };
      default:
        return { statusCode: 1, errors: [{ code: 400, description: 'unknown operation' }] };
    }
  }
}
