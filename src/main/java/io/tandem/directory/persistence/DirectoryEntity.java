package io.tandem.directory.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;

/**
 * What all records have in common. Ids come from a sequence, because the provider reads back identity columns in a way that
 * H2 no longer understands. A retired record ({@code active} false) stays in its table and is not found.
 */
@MappedSuperclass
abstract class DirectoryEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "directory_id")
    @SequenceGenerator(name = "directory_id", sequenceName = "directory_id", allocationSize = 1)
    @Column(name = "id")
    Long id;

    @Column(name = "active", nullable = false)
    boolean active = true;

    protected DirectoryEntity() {}
}
