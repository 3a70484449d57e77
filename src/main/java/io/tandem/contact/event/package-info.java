/**
 * What happened. An event carries the new state of the one thing it changed, so that applying all events in order gives
 * the state itself.
 */
package io.tandem.contact.event;
