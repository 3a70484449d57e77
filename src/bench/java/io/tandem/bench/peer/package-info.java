/** The servers that are measured, each in a Java process of its own with the same options. */
package io.tandem.bench.peer;
