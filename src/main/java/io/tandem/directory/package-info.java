/**
 * The directory: customers, their users, operators and configurations, and which user may use which configuration.
 * Lookups are cached on each node and forgotten everywhere when a record changes; passwords are kept as hashes only.
 */
package io.tandem.directory;
