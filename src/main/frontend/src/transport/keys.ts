/** What identifies a session to the server. The server may change each; the latest holds. */
export class Keys {
  secureKey = '';
  userId = '';
  chatId = '';
  alias = '';

  /** Takes what is there of a notification, an answer or a saved state. */
  take(fields: Record<string, unknown>): void {
    (['secureKey', 'userId', 'chatId', 'alias'] as const).forEach((name) => {
      const value = fields[name];
      if ((typeof value === 'string' && value !== '') || typeof value === 'number') {
        this[name] = String(value);
      }
    });
  }
}

/** An identifier that nobody guesses: 32 hexadecimal digits. */
export function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
