package io.tandem.directory;

/** A record that people know by a name. */
public interface NamedRecord {

    /** Number of the record. */
    long id();

    /** Name for people. */
    String name();
}
