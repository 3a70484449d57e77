import { wrongCall } from './errors';
import { cookieStorage } from './storage/cookie';
import type { ChatOptions, Logger, RestoreOptions, StateStorage, Transport, UserData } from './types';

export const DEFAULT_SERVICE = 'customer-support';
const DEFAULT_USERNAME = 'User';
const DEFAULT_OFFLINE_SECONDS = 5;

/** Checked options of `restoreSession`, with defaults in place. */
export interface RestoreSettings {
  readonly transport?: Transport;
  readonly stateStorage: StateStorage;
  readonly disableWebSockets: boolean;
  readonly logger: Logger;
}

/** Checked options of `startSession`, with defaults in place. */
export interface StartSettings extends RestoreSettings {
  readonly serverUrl?: string;
  readonly service: string;
  readonly username: string;
  readonly subject?: string;
  readonly userData?: UserData;
  readonly source?: unknown;
}

/** Throws a TypeError for what cannot work. */
export function startSettings(options: ChatOptions): StartSettings {
  const given = objectOf(options);
  const serverUrl = text(given, 'serverUrl') ?? text(given, 'serverURL') ?? text(given, 'chatServerUrl');
  const common = restoreSettings(options);
  if (serverUrl === undefined && common.transport === undefined) {
    throw wrongCall('startSession needs a serverUrl or a transport');
  }
  return {
    ...common,
    serverUrl,
    service: text(given, 'service') ?? DEFAULT_SERVICE,
    username: text(given, 'username') ?? DEFAULT_USERNAME,
    subject: text(given, 'subject'),
    userData: userDataOf(given.userData),
    source: given.source,
  };
}

/** Throws a TypeError for what cannot work. */
export function restoreSettings(options: RestoreOptions | undefined): RestoreSettings {
  const given = options === undefined || options === null ? {} : objectOf(options);
  const seconds = duration(given, 'maxOfflineDuration') ?? duration(given, 'cookieMaxAge') ?? DEFAULT_OFFLINE_SECONDS;
  return {
    transport: withMethods<Transport>(given, 'transport', ['init']),
    stateStorage: withMethods<StateStorage>(given, 'stateStorage', ['read', 'write']) ?? cookieStorage(seconds),
    disableWebSockets: given.disableWebSockets === true,
    logger: loggerOf(given.logger),
  };
}

/** Whether it is an object of names and values: no array, no date, nothing with a class. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return Object.prototype.toString.call(value) === '[object Object]';
}

type Given = Record<string, unknown>;

function objectOf(options: unknown): Given {
  if (typeof options !== 'object' || options === null) {
    throw wrongCall('options must be an object');
  }
  return options as Given;
}

/** Empty and blank texts count as absent. */
function text(given: Given, name: string): string | undefined {
  const value = given[name];
  if (value === undefined || value === null) {
    return undefined;
  }
  if (typeof value !== 'string') {
    throw wrongCall(`${name} must be a string`);
  }
  return value.trim() === '' ? undefined : value;
}

function duration(given: Given, name: string): number | undefined {
  const value = given[name];
  if (value === undefined || value === null) {
    return undefined;
  }
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) {
    throw wrongCall(`${name} must be a number of seconds, 0 or more`);
  }
  return value;
}

function userDataOf(value: unknown): UserData | undefined {
  if (value === undefined || value === null) {
    return undefined;
  }
  if (!isPlainObject(value)) {
    throw wrongCall('userData must be a plain object');
  }
  return value;
}

function withMethods<T>(given: Given, name: string, methods: string[]): T | undefined {
  const value = given[name];
  if (value === undefined || value === null) {
    return undefined;
  }
  const lacks = methods.find((method) => typeof (value as Given)[method] !== 'function');
  if (lacks !== undefined) {
    throw wrongCall(`${name} must be an object with the function ${lacks}`);
  }
  return value as T;
}

function loggerOf(value: unknown): Logger {
  if (value === undefined || value === null) {
    return (...args) => {
      if (typeof console !== 'undefined') {
        console.log(...args);
      }
    };
  }
  if (typeof value !== 'function') {
    throw wrongCall('logger must be a function');
  }
  return (...args) => {
    try {
      (value as Logger)(...args);
    } catch {
      // A logger that fails has nobody left to tell.
    }
  };
}
