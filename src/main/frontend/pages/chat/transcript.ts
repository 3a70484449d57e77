import { make } from './dom';
import { link, webAddress } from './link';

/** What was said, and by whom. */
export interface Said {
  kind: 'text' | 'url' | 'file' | 'notice';
  /** Whether it is what the user of this pane said. */
  mine: boolean;
  /** Name of who said it; it may be empty. */
  author: string;
  text: string;
  /** Milliseconds since the epoch. */
  time: number;
  /** Said before the page was loaded. */
  earlier?: boolean;
  /** Where it belongs among what has an index too; what has none comes last at the time. */
  index?: number;
  /** Of a file: where it is to be had. */
  download?: URL;
}

const CLOCK = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });

/** The log of a conversation. All of it is shown as text: it is what strangers typed. */
export class Transcript {
  constructor(private readonly log: HTMLElement) {}

  /** Adds what somebody said. */
  add(said: Said): void {
    const entry = make('article', said.mine ? 'entry mine' : 'entry');
    entry.dataset['kind'] = said.kind;
    entry.dataset['author'] = said.mine ? 'me' : 'other';
    const head = make('header', 'head');
    head.append(make('b', 'author', said.author), ' ', time(said.time));
    const body = make('p', 'text');
    body.append(content(said));
    entry.append(head, body);
    this.insert(entry, said);
  }

  /** Adds a line about the conversation itself, such as who came. */
  tell(text: string, place: Pick<Said, 'earlier' | 'index'> = {}): void {
    const entry = make('p', 'entry event', text);
    entry.dataset['kind'] = 'event';
    this.insert(entry, place);
  }

  /** Empties it. */
  clear(): void {
    this.log.replaceChildren();
  }

  /** Each callback of the library tells its past events on its own, so that they have to be put in order here. */
  private insert(entry: HTMLElement, { earlier = false, index }: Pick<Said, 'earlier' | 'index'>): void {
    if (earlier) {
      entry.dataset['earlier'] = '';
    }
    let next: Element | undefined;
    if (index !== undefined) {
      entry.dataset['index'] = String(index);
      next = [...this.log.querySelectorAll<HTMLElement>('[data-index]')].find(
        (it) => Number(it.dataset['index']) > index,
      );
    }
    this.log.insertBefore(entry, next ?? null);
    this.log.scrollTop = this.log.scrollHeight;
  }
}

function time(milliseconds: number): HTMLTimeElement {
  const at = new Date(milliseconds);
  const made = make('time', 'time', CLOCK.format(at));
  made.dateTime = at.toISOString();
  return made;
}

function content(said: Said): Node | string {
  if (said.kind === 'file' && said.download !== undefined) {
    const made = link(said.download, said.text);
    made.download = '';
    return made;
  }
  const address = said.kind === 'url' ? webAddress(said.text) : null;
  return address === null ? said.text : link(address, said.text);
}
