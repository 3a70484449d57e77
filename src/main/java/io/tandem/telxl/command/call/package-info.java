/** What TelXL clients ask of calls and softphones (spec 5). */
package io.tandem.telxl.command.call;
