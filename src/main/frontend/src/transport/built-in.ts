import type { Logger } from '../types';
import type { Carrier } from './carrier';
import { ChatTransport } from './chat-transport';
import { CometdLink } from './cometd-link';

/** What the built-in transport is made of. */
export interface BuiltInOptions {
  readonly serverUrl: string;
  readonly service: string;
  readonly disableWebSockets: boolean;
  readonly logger: Logger;
}

/** The built-in transport: chat over CometD's client. */
export function builtInTransport({ serverUrl, service, disableWebSockets, logger }: BuiltInOptions): Carrier {
  return new ChatTransport(service, () => new CometdLink(serverUrl, `chatV2/${service}`, disableWebSockets), logger);
}
