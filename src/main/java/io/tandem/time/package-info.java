/** The one clock of the gateway and the alarms set on it. Nothing else reads the time, so tests can turn it. */
package io.tandem.time;
