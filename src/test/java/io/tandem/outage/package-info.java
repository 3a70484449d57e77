/** What becomes of a gateway and its clients when Redis is lost. */
package io.tandem.outage;
