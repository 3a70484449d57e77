/** Requests as they come in: read once, with a failure for whatever does not fit. */
package io.tandem.processor.json;
