/** How a TelXL session comes to be: the command {@code session_start} or its equivalent in the query string. */
package io.tandem.telxl.start;
