/** Plain clients for tests, which know nothing of the gateway's code. */
package io.tandem.client;
