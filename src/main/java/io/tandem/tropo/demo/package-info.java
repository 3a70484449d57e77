/**
 * The demo's web application, served by the gateway itself. It knows of the gateway no more than any customer's application does: the
 * JSON that comes and goes.
 */
package io.tandem.tropo.demo;
