/** What TelXL clients ask of operators (spec 4). */
package io.tandem.telxl.command.operator;
