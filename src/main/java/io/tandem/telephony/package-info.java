/** What the gateway can be connected to the telephone network by. */
package io.tandem.telephony;
