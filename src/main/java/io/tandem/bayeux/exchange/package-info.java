/** What a transport and the engine hold in common: the messages that came in together, and the one answer they get. */
package io.tandem.bayeux.exchange;
