import { wrongCall } from './errors';
import { isPlainObject } from './options';
import type { MessageType, UserData } from './types';

/** The arguments of `getTranscript`. */
export function transcriptArguments(options: unknown): { fromIndex: number } {
  const { fromIndex = 0 } = optional(options, 'getTranscript');
  if (typeof fromIndex !== 'number' || !Number.isInteger(fromIndex) || fromIndex < 0) {
    throw wrongCall('getTranscript: fromIndex must be a whole number, 0 or more');
  }
  return { fromIndex };
}

/** The argument of `sendMessage`: a text, or an object with it. */
export function messageArguments(given: unknown): { message: string; type: MessageType } {
  if (typeof given === 'string') {
    return { message: given, type: 'text' };
  }
  if (!isPlainObject(given) || typeof given.message !== 'string') {
    throw wrongCall('sendMessage: give the message as a string, or an object with the string message');
  }
  const type = given.type ?? 'text';
  if (type !== 'text' && type !== 'url') {
    throw wrongCall("sendMessage: type must be 'text' or 'url'");
  }
  return { message: given.message, type };
}

/** The arguments of `sendTyping`; none at all means that the visitor types. */
export function typingArguments(options: unknown): { isTyping: boolean; typedText?: string } {
  const { isTyping = true, typedText } = optional(options, 'sendTyping');
  if (typeof isTyping !== 'boolean') {
    throw wrongCall('sendTyping: isTyping must be a boolean');
  }
  if (typedText === undefined || typedText === null) {
    return { isTyping };
  }
  if (typeof typedText !== 'string') {
    throw wrongCall('sendTyping: typedText must be a string');
  }
  return { isTyping, typedText };
}

/** The argument of `setUserData`. */
export function userDataArgument(given: unknown): UserData {
  if (!isPlainObject(given)) {
    throw wrongCall('setUserData: give a plain object');
  }
  return given;
}

/** The argument of `getUserData` and `deleteUserData`, as transports take it. */
export function keyArgument(given: unknown, command: string): string[] {
  if (typeof given !== 'string') {
    throw wrongCall(`${command}: give one key, a string`);
  }
  return [given];
}

function optional(options: unknown, command: string): Record<string, unknown> {
  if (options === undefined || options === null) {
    return {};
  }
  if (!isPlainObject(options)) {
    throw wrongCall(`${command}: options must be an object`);
  }
  return options;
}
