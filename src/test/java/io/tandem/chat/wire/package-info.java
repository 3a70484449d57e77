/** The chat service over real sockets: visitors on a Bayeux client of somebody else, agents at their desktops. */
package io.tandem.chat.wire;
