/**
 * What a contact centre consists of: operators, contacts and their parties, queues and licences, as immutable records
 * whose methods are the legal changes. A change that is not legal throws {@link
 * io.tandem.contact.model.RefusedException}.
 */
package io.tandem.contact.model;
