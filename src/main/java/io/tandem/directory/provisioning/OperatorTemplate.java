package io.tandem.directory.provisioning;

import io.tandem.directory.DirectoryException;

/** Where the settings of a new operator come from. TelXL 7.3, {@code use_template_id}. */
public sealed interface OperatorTemplate {

    /** What the customer's new operators begin with. */
    record CustomerDefaults() implements OperatorTemplate {}

    /** What operators begin with where nobody decided otherwise. */
    record SystemDefaults() implements OperatorTemplate {}

    /**
     * What another operator of the customer has.
     *
     * @param id number of that operator
     */
    record CopyOf(long id) implements OperatorTemplate {}

    /**
     * The template of a TelXL code: -1 for the customer's defaults, 0 for those of the system, else an operator's id.
     *
     * @throws DirectoryException if it is none of these
     */
    static OperatorTemplate of(long code) {
        if (code < -1) {
            throw new DirectoryException("The template must be -1, 0 or the id of an operator");
        }
        if (code == -1) {
            return new CustomerDefaults();
        }
        return code == 0 ? new SystemDefaults() : new CopyOf(code);
    }
}
