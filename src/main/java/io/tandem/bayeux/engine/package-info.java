/** Has every message carried out by the handler of its channel, and knows no transport (spec 4 to 9, 11). */
package io.tandem.bayeux.engine;
