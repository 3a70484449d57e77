package io.tandem.directory.provisioning;

import java.util.Optional;

/**
 * What can change of any record; what is empty stays.
 *
 * @param externalId the third party's id; an empty text takes it away, with its type
 * @param externalIdType which third party
 * @param sequence place in lists
 * @param active whether the record is in use; false retires it
 */
public record RecordChange(
        Optional<String> externalId,
        Optional<String> externalIdType,
        Optional<Integer> sequence,
        Optional<Boolean> active) {}
