/**
 * The interaction processor: agents' session resource. A transport begins a conversation, which binds a session; each
 * request is carried out by the handler of its name; events are the difference between what the agent saw and sees.
 * Read {@code Processor}, then {@code resource}, {@code request}, {@code view} and {@code event}.
 */
package io.tandem.processor;
