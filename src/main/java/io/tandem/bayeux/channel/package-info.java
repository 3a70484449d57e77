/** Channels: their names, and which names stand for others. */
package io.tandem.bayeux.channel;
