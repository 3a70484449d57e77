/**
 * The commands, one class each: what it is called, what it needs, what it does. Those that make no sense in the present
 * state are refused with a reason, or ignored where it says so.
 */
package io.tandem.contact.command;
