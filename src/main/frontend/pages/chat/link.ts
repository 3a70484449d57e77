/**
 * A text as an address that may become a link: `http` and `https` only, as others can run scripts. Null if it is none.
 * With a base it may be relative.
 */
export function webAddress(text: string, base?: string): URL | null {
  const address = parsed(text.trim(), base);
  return address !== null && ['http:', 'https:'].includes(address.protocol) ? address : null;
}

/** A link that opens elsewhere and gives that page no hold on this one. */
export function link(address: URL, text: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = address.href;
  made.textContent = text;
  made.target = '_blank';
  made.rel = 'noopener noreferrer';
  return made;
}

function parsed(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
