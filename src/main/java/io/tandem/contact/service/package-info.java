/**
 * The contact centre at work: commands run in atomic updates of the Store, what they made happen is published, timers
 * ring, and the {@link io.tandem.contact.service.Switch} is told what to do.
 */
package io.tandem.contact.service;
