/**
 * The moves that commands are made of: operators change state, legs come and go, contacts wait, are offered, are handed
 * over and end. Each works within one step and reads the state afresh.
 */
package io.tandem.contact.flow;
