/**
 * The directory: customers, their users, operators, configurations, queues, numbers and break states, and who may use what.
 * Lookups are cached on each node and forgotten everywhere when a record changes; passwords are kept as hashes only.
 */
package io.tandem.directory;
