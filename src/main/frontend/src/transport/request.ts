import type { UserData } from '../types';

/** What a visitor starts a session with. */
export interface Visitor {
  readonly username: string;
  readonly subject?: string;
  readonly userData?: UserData;
}

/** The data of `requestChat`. Names and address that stand in the user data are also told where the server looks for them. */
export function chatRequest({ username, subject, userData }: Visitor): Record<string, unknown> {
  const data: Record<string, unknown> = { operation: 'requestChat', nickname: username };
  put(data, 'subject', subject);
  put(data, 'firstName', userData?.FirstName);
  put(data, 'lastName', userData?.LastName);
  put(data, 'emailAddress', userData?.EmailAddress);
  if (userData !== undefined) {
    data.userData = userData;
  }
  return data;
}

function put(data: Record<string, unknown>, name: string, value: unknown): void {
  if (typeof value === 'string' && value.trim() !== '') {
    data[name] = value;
  }
}
