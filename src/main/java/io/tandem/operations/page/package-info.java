/** The gateway's own web pages; the pages themselves are static. */
package io.tandem.operations.page;
