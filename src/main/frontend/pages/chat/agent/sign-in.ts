/** What asking for an agent session came to. */
export type SignIn =
  | { result: 'success'; session: string; address: string }
  /** The agent has a session: to replace it, ask again with `override`. */
  | { result: 'confirm' }
  | { result: 'failure'; message: string };

/** Asks for an agent session. Never fails. */
export async function signIn(id: string, password: string, override: boolean): Promise<SignIn> {
  try {
    const answer = await fetch('/processor/sessions', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ agent: { id, password }, override }),
    });
    const { result, data, failure } = await answer.json();
    switch (result) {
      case 'success':
        return { result, session: data.session.id, address: data.session.address };
      case 'confirm':
        return { result };
      default:
        return { result: 'failure', message: failure.message };
    }
  } catch {
    return { result: 'failure', message: 'The gateway does not answer.' };
  }
}
