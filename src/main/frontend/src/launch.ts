import { ask } from './adapt';
import { failure, failureOf } from './errors';
import { DEFAULT_SERVICE, restoreSettings, startSettings, type RestoreSettings } from './options';
import { flaggedTypes, givenTypes, numeric } from './present';
import { deferred } from './promise';
import { Session } from './session';
import { builtInTransport } from './transport/built-in';
import type { Carrier } from './transport/carrier';
import { isGone } from './transport/wire';
import type { ChatOptions, ChatPromise, ChatSession, RestoreOptions, SessionState, Transport } from './types';

/** Starts a session; see {@link ChatOptions}. Throws a TypeError for wrong options. */
export function startSession(options: ChatOptions): ChatPromise<ChatSession> {
  const settings = startSettings(options);
  const { serverUrl, username, userData, source, subject } = settings;
  const carrier = settings.transport ? undefined : builtInTransport({ ...settings, serverUrl: serverUrl as string });
  const transport = settings.transport ?? (carrier as Transport);
  const result = deferred<ChatSession>();
  const fail = (event: Parameters<typeof result.reject>[0]): void => {
    carrier?.close();
    result.reject(event);
  };
  ask(transport, 'init')
    .fail(fail)
    .done(() => {
      ask<{ sessionId: string }>(transport, 'startSession', { username, userData, source, subject })
        .fail(fail)
        .done((started) => {
          const sessionId = sessionIdOf(started);
          if (sessionId === null) {
            fail(failure(0, 'startSession: the transport gave no sessionId'));
            return;
          }
          const session = sessionOf(settings, carrier, { sessionId, chatServerUrl: serverUrl, lastIndex: 0 });
          session.listen();
          result.resolve(session.api());
        });
    });
  return result.promise;
}

/**
 * Goes on with the session of the page before; see {@link RestoreOptions}. Fails with an event without `error` if there is
 * none, and with `error` if there was one that cannot be resumed. Throws a TypeError for wrong options.
 */
export function restoreSession(options?: RestoreOptions): ChatPromise<ChatSession> {
  const settings = restoreSettings(options);
  const result = deferred<ChatSession>();
  let state: SessionState | null | undefined;
  try {
    state = settings.stateStorage.read();
  } catch (thrown) {
    result.reject(failureOf(thrown, 'the state storage failed'));
    return result.promise;
  }
  const sessionId = sessionIdOf(state);
  if (!state || sessionId === null) {
    result.reject({});
    return result.promise;
  }
  if (settings.transport === undefined && typeof state.chatServerUrl !== 'string') {
    result.reject(failure(0, 'restoreSession needs the transport that startSession was given'));
    return result.promise;
  }
  restore(settings, { ...state, sessionId, lastIndex: numeric(state.lastIndex) })
    .done(result.resolve)
    .fail(result.reject);
  return result.promise;
}

function restore(settings: RestoreSettings, state: SessionState): ChatPromise<ChatSession> {
  const result = deferred<ChatSession>();
  const carrier = settings.transport
    ? undefined
    : builtInTransport({
        ...settings,
        serverUrl: state.chatServerUrl as string,
        service: serviceOf(state),
      });
  const transport = settings.transport ?? (carrier as Transport);
  ask(transport, 'init')
    .fail((event) => {
      carrier?.close();
      result.reject(event);
    })
    .done(() => {
      const session = sessionOf(settings, carrier, state);
      session.hold();
      session.listen();
      bind(carrier, state)
        .done(() => {
          session
            .replay()
            .done(() => result.resolve(session.api()))
            .fail((event) => {
              session.abandon(false);
              result.reject(event);
            });
        })
        .fail((event) => {
          session.abandon(isGone(event.code));
          result.reject(event);
        });
    });
  return result.promise;
}

/** States of others know no service. */
function serviceOf({ transport }: SessionState): string {
  return typeof transport?.service === 'string' ? transport.service : DEFAULT_SERVICE;
}

/** Custom transports know no binding: whether the session still exists shows with the first command. */
function bind(carrier: Carrier | undefined, state: SessionState): ChatPromise<unknown> {
  if (carrier !== undefined) {
    return carrier.restoreSession(state);
  }
  const result = deferred<unknown>();
  result.resolve(undefined);
  return result.promise;
}

function sessionOf(settings: RestoreSettings, carrier: Carrier | undefined, state: SessionState): Session {
  return new Session({
    sessionId: state.sessionId,
    serverUrl: state.chatServerUrl,
    lastIndex: state.lastIndex,
    transport: settings.transport ?? (carrier as Transport),
    carrier,
    stateStorage: settings.stateStorage,
    contentTypes: carrier === undefined ? givenTypes : flaggedTypes,
    logger: settings.logger,
  });
}

function sessionIdOf(holder: { sessionId?: unknown } | null | undefined): string | null {
  const id = holder?.sessionId;
  if (typeof id === 'number') {
    return String(id);
  }
  return typeof id === 'string' && id !== '' ? id : null;
}
