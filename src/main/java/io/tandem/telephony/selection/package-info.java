/** Chooses the switch that the settings name, so that the implementations know nothing of one another. */
package io.tandem.telephony.selection;
