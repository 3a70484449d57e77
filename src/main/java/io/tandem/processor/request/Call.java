package io.tandem.processor.request;

import io.tandem.processor.json.Data;
import io.tandem.processor.resource.Agent;
import io.tandem.processor.view.ChannelView;
import io.tandem.processor.view.GroupView;
import io.tandem.processor.view.InteractionView;
import io.tandem.processor.view.Target;

/**
 * One request to be carried out.
 *
 * @param agent whose it is
 * @param target the object it is addressed to
 * @param data its particulars
 */
public record Call(Agent agent, Target target, Data data) {

    /** The agent's number as an operator. */
    public long operatorId() {
        return agent.session().operatorId();
    }

    /** The customer the agent works for. */
    public long customerId() {
        return agent.session().customerId();
    }

    /** The group addressed. */
    public GroupView group() {
        return target.group().orElseThrow();
    }

    /** The channel addressed, or that of the object addressed. */
    public ChannelView channel() {
        return target.channel().orElseThrow();
    }

    /** The interaction addressed, or that of the conversation addressed. */
    public InteractionView interaction() {
        return target.interaction().orElseThrow();
    }

    /** Whether the conversation addressed is the primary one of its interaction. */
    public boolean isPrimary() {
        return interaction().conversations().indexOf(target.conversation().orElseThrow()) == 0;
    }

    /** The contact behind the interaction addressed. */
    public long contactId() {
        return interaction().contactId();
    }
}
