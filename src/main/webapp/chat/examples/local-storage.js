// A state storage of one's own: the chat outlives the browser, not only the page.
// Who can read the state can speak for the visitor, so this is for computers that people have to themselves.
const STATE = 'tandem.example.state';

export const localStateStorage = {
  read: () => JSON.parse(localStorage.getItem(STATE)),
  write(state) {
    if (state === null) {
      localStorage.removeItem(STATE);
    } else {
      localStorage.setItem(STATE, JSON.stringify(state));
    }
  },
};
