/**
 * Settings: each one declared once, with its name, default, unit, meaning and secrecy, read from MicroProfile Config and
 * checked before the gateway takes its first connection.
 */
package io.tandem.config;
