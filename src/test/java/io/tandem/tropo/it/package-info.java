/**
 * Tropo sessions from end to end: a packaged gateway, callers and people who write, and applications on the library that
 * applications of old are on.
 */
package io.tandem.tropo.it;
