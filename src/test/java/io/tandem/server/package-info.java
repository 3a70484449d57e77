/** Runs the packaged gateway on a real server for tests, as a user would: the WAR, the configuration, and settings. */
package io.tandem.server;
