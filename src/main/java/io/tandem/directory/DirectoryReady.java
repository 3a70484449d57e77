package io.tandem.directory;

/** CDI event: the directory answers, and the gateway reports itself ready. Sent once, on a worker thread. */
public record DirectoryReady() {}
