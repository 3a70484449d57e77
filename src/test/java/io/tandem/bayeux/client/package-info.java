/** Bayeux clients written by others, unmodified, against the gateway: each in every version and over every transport. */
package io.tandem.bayeux.client;
