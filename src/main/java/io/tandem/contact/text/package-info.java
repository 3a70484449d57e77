/**
 * Conversations in texts with people outside, such as by SMS. Carriers bring what users write and fetch what is written to
 * them; the contact centre sees contacts like any other. Read {@code TextLines}.
 */
package io.tandem.contact.text;
