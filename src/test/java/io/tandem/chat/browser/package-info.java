/** The pages to try chat on, in a real browser. */
package io.tandem.chat.browser;
