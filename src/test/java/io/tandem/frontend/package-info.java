/** What is served for browsers: the library of {@code src/main/frontend}, tested there in detail, here in a browser. */
package io.tandem.frontend;
