/** The chat library and the pages to try it on, in a real browser, against the packaged gateway; agents are at their desktops. */
package io.tandem.chat.browser;
