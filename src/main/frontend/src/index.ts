import { restoreSession, startSession } from './launch';
import type { Chat } from './types';

export { restoreSession, startSession };
export { startSession as startChat, restoreSession as restoreChat } from './launch';
export type * from './types';

/** The API as one object. */
export const chat: Chat = {
  startSession,
  restoreSession,
  startChat: startSession,
  restoreChat: restoreSession,
};
