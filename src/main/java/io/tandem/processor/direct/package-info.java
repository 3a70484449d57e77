/**
 * The Direct Client Protocol around the session's messages: services are listed and bound, a session is prepared as a
 * service request, its two resources are bound, and requests and events travel in envelopes (spec 1.2 to 1.4).
 */
package io.tandem.processor.direct;
