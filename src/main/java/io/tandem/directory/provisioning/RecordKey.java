package io.tandem.directory.provisioning;

import io.tandem.directory.ExternalId;

/** Which record of a customer is meant. */
public sealed interface RecordKey {

    /**
     * By our own number.
     *
     * @param id number of the record
     */
    record ById(long id) implements RecordKey {

        @Override
        public String toString() {
            return Long.toString(id);
        }
    }

    /**
     * By what a third party calls it.
     *
     * @param externalId the third party's id
     */
    record ByExternalId(ExternalId externalId) implements RecordKey {

        @Override
        public String toString() {
            return "with the external id \"" + externalId.id() + "\" of type \"" + externalId.type() + "\"";
        }
    }

    /** The record of a number. */
    static RecordKey of(long id) {
        return new ById(id);
    }

    /** The record that a third party calls so. */
    static RecordKey of(ExternalId externalId) {
        return new ByExternalId(externalId);
    }
}
