/** Tests that run inside the server, beside the gateway's own beans. */
package io.tandem.inside;
