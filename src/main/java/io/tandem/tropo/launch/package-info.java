/** What programs ask of the gateway over HTTP: to launch sessions by a token, and to signal those that go on (spec 11, 12). */
package io.tandem.tropo.launch;
