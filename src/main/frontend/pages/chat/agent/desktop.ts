import { after, EMPTY, type Desk, type DeskEvent } from './desk';
import { DeskLine } from './desk-line';

/** The desk of an agent who is logged in, and what can be done at it. */
export class Desktop {
  private desk = EMPTY;
  private readonly line: DeskLine;

  /** `changed` is called whenever there is something new to show; `closed` once, with the close code, at the end. */
  constructor(
    private readonly session: string,
    address: string,
    private readonly changed: (desk: Desk) => void,
    closed: (code: number) => void,
  ) {
    this.line = new DeskLine(address, { told: (event) => this.take(event), closed });
  }

  /** Begins the session; then everything there is is told. */
  start(): Promise<void> {
    return this.line.request('session.start', this.session);
  }

  ready(is: boolean): Promise<void> {
    return this.onChannel(is ? 'channel.ready' : 'channel.notready');
  }

  /** Logs out; the connection is closed. */
  logout(): Promise<void> {
    return this.line.request('session.logout', this.session);
  }

  accept(): Promise<void> {
    return this.onContact('interaction.accept');
  }

  reject(): Promise<void> {
    return this.onContact('interaction.reject');
  }

  send(text: string, type: 'text' | 'url'): Promise<void> {
    return this.onContact('interaction.sendmessage', { text, type });
  }

  typing(typing: boolean, text: string): Promise<void> {
    return this.onContact('interaction.typing', { typing, text });
  }

  leave(): Promise<void> {
    return this.onContact('interaction.leave');
  }

  /** Files the contact; an empty disposition is none. */
  complete(disposition: string): Promise<void> {
    return this.onContact('interaction.complete', disposition === '' ? {} : { disposition });
  }

  private take(event: DeskEvent): void {
    this.desk = after(this.desk, event);
    this.changed(this.desk);
    const { channel, can } = this.desk;
    if (event.name === 'session.initialized' && channel === undefined) {
      this.necessary('session.addchannel', this.session, { channel: { endpoint: 'chats', type: 'Chat' } });
    } else if (event.name === 'channel.initialized' && event.target === channel?.target) {
      this.necessary('channel.externaldispositions', channel.target);
      // That of a session that was taken over may be active already.
      if (can.has(`${channel.target} channel.activate`)) {
        this.necessary('channel.activate', channel.target);
      }
    }
  }

  /** Asks for something without which nobody can work here. */
  private necessary(command: string, target: string, data: object = {}): void {
    this.line.request(command, target, data).catch(() => this.line.close());
  }

  private onChannel(command: string): Promise<void> {
    return this.on(this.desk.channel?.target, command);
  }

  private onContact(command: string, data: object = {}): Promise<void> {
    return this.on(this.desk.contact?.target, command, data);
  }

  /** What is gone by now, as a chat that another agent took, can be asked for nothing. */
  private on(target: string | undefined, command: string, data: object = {}): Promise<void> {
    return target === undefined ? Promise.resolve() : this.line.request(command, target, data);
  }
}
