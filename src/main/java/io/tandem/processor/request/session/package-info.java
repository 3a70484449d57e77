/** Requests addressed to the session (spec 5). [seed] */
package io.tandem.processor.request.session;
