// The page itself. The classic script has made the global "chat".
import { echoTransport } from './echo-transport.js';
import { localStateStorage } from './local-storage.js';

const find = (id) => document.getElementById(id);
let session = null;

function show(state) {
  document.body.dataset.state = state;
  find('state').textContent = { idle: 'Not in a chat', active: 'In a chat', ended: 'The chat is over' }[state];
  find('start').hidden = state === 'active';
  find('compose').hidden = state !== 'active';
}

function line(text, kind, restored) {
  const entry = document.createElement('li');
  entry.textContent = text;
  entry.dataset.kind = kind;
  entry.dataset.restored = restored;
  find('log').append(entry);
  entry.scrollIntoView({ block: 'nearest' });
}

const complain = (event) => line(event.error.description, 'error', false);

function ready(started) {
  session = started;
  session.onMessageReceived(({ party, content, restored }) =>
    line(`${party.name}: ${content.text}`, party.type.client ? 'mine' : 'other', restored),
  );
  session.onAgentTyping(
    ({ party, isTyping }) => (find('typing').textContent = isTyping ? `${party.name} is typing…` : ''),
  );
  session.onSessionEnded(({ reason }) => {
    line(reason.leaveRequest ? 'You have left.' : 'The agent has ended the chat.', 'event', false);
    show('ended');
  });
  session.onError(complain);
  show('active');
}

find('start').addEventListener('submit', (submitted) => {
  submitted.preventDefault();
  find('log').replaceChildren();
  chat
    .startSession({
      transport: echoTransport(),
      stateStorage: localStateStorage,
      username: find('name').value,
      subject: find('subject').value,
    })
    .done(ready)
    .fail(complain);
});

find('compose').addEventListener('submit', (submitted) => {
  submitted.preventDefault();
  if (find('text').value !== '') {
    session.sendMessage(find('text').value).fail(complain);
    find('text').value = '';
  }
});

find('leave').addEventListener('click', () => session.leave().fail(complain));

show('idle');
chat
  .restoreSession({ transport: echoTransport(), stateStorage: localStateStorage })
  .done((restored) => {
    ready(restored);
    line('The page was loaded anew, and the chat goes on.', 'event', false);
  })
  .fail((event) => event.error && complain(event));

// What runs above is what is shown below.
for (const listing of document.querySelectorAll('[data-source]')) {
  fetch(listing.dataset.source)
    .then((answer) => answer.text())
    .then((source) => (listing.textContent = source));
}
