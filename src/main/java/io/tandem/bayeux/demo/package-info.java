/** What the demo opens to the author of a client. */
package io.tandem.bayeux.demo;
