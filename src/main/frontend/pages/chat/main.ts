import { agentPane } from './agent/pane';
import { element } from './dom';
import { visitorPane } from './visitor/pane';

/** `?show=visitor` and `?show=agent` leave the other side out, as for two windows or two telephones. */
const shown = new URLSearchParams(location.search).get('show');
const panes: Record<string, () => void> = { visitor: visitorPane, agent: agentPane };
const chosen = shown !== null && shown in panes ? [shown] : Object.keys(panes);

for (const [name, start] of Object.entries(panes)) {
  if (chosen.includes(name)) {
    start();
  } else {
    element(name, HTMLElement).hidden = true;
  }
}
document.body.dataset['panes'] = String(chosen.length);
document
  .querySelector(`#views [data-show="${chosen.length === 1 ? shown : 'both'}"]`)
  ?.setAttribute('aria-current', 'page');
