import { element } from './dom';
import { webAddress } from './link';
import { Typing } from './typing';

/** What a pane does with what its user writes. */
export interface Sender {
  send(text: string, kind: 'text' | 'url'): void;
  typing(is: boolean, text: string): void;
  /** Shows why something was not sent; empty if nothing is wrong. */
  wrong(text: string): void;
}

/** The form to write in: Enter sends, Shift and Enter begin a new line. The elements' ids begin with `prefix`. */
export class Composer {
  private readonly text: HTMLTextAreaElement;
  private readonly typing: Typing;

  constructor(
    prefix: string,
    private readonly sender: Sender,
  ) {
    const form = element(`${prefix}-compose`, HTMLFormElement);
    this.text = element(`${prefix}-text`, HTMLTextAreaElement);
    this.typing = new Typing(
      () => this.text.value,
      (is, text) => sender.typing(is, text),
    );
    this.text.addEventListener('input', () => this.typing.changed());
    this.text.addEventListener('keydown', (pressed) => {
      // Enter also confirms what an input method proposes.
      if (pressed.key === 'Enter' && !pressed.shiftKey && !pressed.isComposing) {
        pressed.preventDefault();
        this.submit('text');
      }
    });
    form.addEventListener('submit', (submitted) => {
      submitted.preventDefault();
      this.submit('text');
    });
    element(`${prefix}-send-link`, HTMLButtonElement).addEventListener('click', () => this.submit('url'));
  }

  /** Where the user writes. */
  get field(): HTMLElement {
    return this.text;
  }

  /** Empties it for another conversation, and tells nobody. */
  reset(): void {
    this.typing.forget();
    this.text.value = '';
  }

  private submit(kind: 'text' | 'url'): void {
    // An address is sent in its proper spelling: `<` and the like are taken by browsers, but not by every server.
    const text = kind === 'url' ? webAddress(this.text.value)?.href : this.text.value.trim();
    if (text === undefined) {
      this.sender.wrong('Write a web address that begins with http:// or https://, then send it as a link.');
    } else if (text !== '') {
      this.sender.wrong('');
      this.typing.stop();
      this.text.value = '';
      this.sender.send(text, kind);
    }
    this.text.focus();
  }
}
