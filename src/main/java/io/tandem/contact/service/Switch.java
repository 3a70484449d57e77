package io.tandem.contact.service;

import io.tandem.contact.floor.SwitchInstruction;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * The port to the telephone network: what carries voice between callers, operators and third parties. Of all nodes one at a
 * time has charge of it, the holder of the office {@value #OFFICE}; only there is it told to do anything.
 */
public interface Switch {

    /** The office of the node that has charge of the switch. */
    String OFFICE = "switch";

    /**
     * Does something with a leg or contact. Instructions for one contact come in order, after the change that wanted them
     * was committed. What comes of it is told to {@link SwitchReports}. Must not block and must not throw: an instruction
     * that cannot be carried out is reported as the failure of its leg.
     *
     * @param customerId the customer the contact belongs to
     * @param place to be kept with the call: whoever takes the switch over must know what was carried out
     */
    void carryOut(long customerId, SwitchInstruction instruction, OrderPlace place);

    /**
     * This node takes charge of the switch: calls go on as the node before left them. Must not block.
     *
     * @param term counts who had charge; greater than all before
     * @param calls those that the contact centre knows of, and others that something was wanted of lately
     * @return the last order that was carried out of each call of which that is known; fails if the calls cannot be had
     *     now, and is then tried again
     */
    CompletionStage<Map<Long, OrderPlace>> take(long term, Collection<CallName> calls);

    /** Another node has charge of the switch, or nobody: all calls are forgotten here, and nothing is reported any more. */
    void leave();
}
