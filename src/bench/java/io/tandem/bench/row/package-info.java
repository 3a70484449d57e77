/** What is measured: one class for each kind of row. */
package io.tandem.bench.row;
