/** The one request of the service: an agent's credentials against a session that can be bound (spec 4). */
package io.tandem.processor.prepare;
