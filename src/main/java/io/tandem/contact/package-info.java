/**
 * The heart: what a contact centre does with contacts, whatever the medium and whoever asks. A command on the present
 * state gives the next state and the events in between, or a refusal; there is no clock, no store and no thread here.
 * Read {@code ContactCentre}, then {@code command}, {@code flow} and {@code model}.
 */
package io.tandem.contact;
