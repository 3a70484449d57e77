/** The element of the page with that id. Throws an error if there is none of that kind. */
export function element<E extends HTMLElement>(id: string, kind: new () => E): E {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) {
    throw new Error(`the page has no ${kind.name} with the id ${id}`);
  }
  return found;
}

/** A new element with a class and, as text, never as markup, what is to stand in it. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

/** Shows or hides. Of what is hidden nothing can have the focus, so that it goes to `instead` if it was in there. */
export function show(shown: HTMLElement, visible: boolean, instead?: () => HTMLElement): void {
  const losesFocus = !visible && shown.contains(document.activeElement);
  shown.hidden = !visible;
  if (losesFocus) {
    instead?.().focus();
  }
}
