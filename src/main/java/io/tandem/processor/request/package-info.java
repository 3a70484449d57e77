/** The requests: one handler for each, found by its name. */
package io.tandem.processor.request;
