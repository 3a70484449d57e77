/** What TelXL clients ask for: one record and one handler for each command, found by its name. */
package io.tandem.telxl.command;
