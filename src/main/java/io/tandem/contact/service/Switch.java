package io.tandem.contact.service;

import io.tandem.contact.floor.SwitchInstruction;

/** The port to the telephone network: what carries voice between callers, operators and third parties. */
public interface Switch {

    /**
     * Does something with a leg or contact. Instructions for one contact come in order, after the change that wanted them
     * was committed. What comes of it is told to {@link SwitchReports}. Must not block and must not throw: an instruction
     * that cannot be carried out is reported as the failure of its leg.
     *
     * @param customerId the customer the contact belongs to
     */
    void carryOut(long customerId, SwitchInstruction instruction);
}
