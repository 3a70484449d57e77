/** What happens in the contact centre, as TelXL clients are told of it: which events, with which codes, and to whom. */
package io.tandem.telxl.feed;
