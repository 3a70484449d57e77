package io.tandem.directory;

/** CDI event: the directory's tables are there and can be used. Sent once, on a worker thread, before the first lookup. */
public record SchemaReady() {}
