/** Messages: their fields and what these may hold. */
package io.tandem.bayeux.message;
