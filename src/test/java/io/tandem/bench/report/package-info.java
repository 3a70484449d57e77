/** What a benchmark found: figures with their spread, ratios between servers, and their tables, plots and JSON. */
package io.tandem.bench.report;
