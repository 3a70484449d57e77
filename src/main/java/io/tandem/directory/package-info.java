/**
 * The directory: customers, their users, operators, configurations, queues, numbers, break states, chat services and
 * web applications, and who may use what. Lookups are cached on each node and forgotten everywhere when a record changes; passwords are kept as hashes only.
 */
package io.tandem.directory;
