/** Requests addressed to interactions (spec 6.6 to 6.10, 6.12). */
package io.tandem.processor.request.interaction;
