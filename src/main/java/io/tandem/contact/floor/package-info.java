/**
 * The ground one customer's commands run on: where state is read and written, events go out, and timers and the switch
 * are told what to do. A step gathers all that one command changes, and hands it over as a whole or not at all.
 */
package io.tandem.contact.floor;
