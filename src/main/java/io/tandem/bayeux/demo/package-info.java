/** What the demo opens to the author of a client, and the rules that hold without it. */
package io.tandem.bayeux.demo;
