/** What TelXL clients ask of recordings (spec 6). */
package io.tandem.telxl.command.recording;
