/** Measures the gateway side by side with what could be used in its place; {@code docs/performance.md} says how to run it. */
package io.tandem.bench;
