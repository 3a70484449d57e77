package io.tandem.processor;

import io.tandem.config.Setting;
import java.time.Duration;
import java.util.List;

/** What can be configured about the interaction processor. */
public final class ProcessorSettings {

    private static final String LIST = "code=name,…";
    private static final String LIST_FORM = "|[^=,]+=[^=,]+(,[^=,]+=[^=,]+)*";

    public static final Setting<Duration> GRACE = Setting.duration(
            "tandem.processor.grace",
            "PT2M",
            "How long an agent session that nobody has bound is kept, after it was prepared and after its connection was"
                    + " lost; then the agent is logged out.");

    public static final Setting<Duration> LEASE = Setting.duration(
            "tandem.processor.lease",
            "PT1M",
            "How long an agent session stays bound by a node that is not heard of; then it is as if the connection were lost."
                    + " Each session that is bound costs one update in about 0.4 of it.");

    public static final Setting<Duration> IDLE_TIMEOUT = Setting.duration(
            "tandem.processor.idle-timeout",
            "PT12H",
            "An agent's connection that sends nothing for so long is ended with code 4000.");

    public static final Setting<Boolean> CONTEXT = Setting.flag(
            "tandem.processor.context",
            false,
            "Whether every message to agents' desktops carries the context object, which helps in debugging.");

    public static final Setting<String> LOGOUT_REASONS = Setting.text(
            "tandem.processor.logout-reasons",
            "1=End of shift,2=End of assignment",
            LIST,
            LIST_FORM,
            "Reasons agents may give when they log out; without any the request for them is not supported.");

    public static final Setting<Boolean> LOGOUT_REASON_REQUIRED = Setting.flag(
            "tandem.processor.logout-reason-required", false, "Whether agents must give one of the logout reasons.");

    public static final Setting<String> DISPOSITIONS = Setting.text(
            "tandem.processor.dispositions",
            "resolved=Resolved,callback=To be called back,other=Other",
            LIST,
            LIST_FORM,
            "How agents may file interactions, as channels offer it; other words are taken too.");

    /** All of the above. */
    public static final List<Setting<?>> ALL =
            List.of(GRACE, LEASE, IDLE_TIMEOUT, CONTEXT, LOGOUT_REASONS, LOGOUT_REASON_REQUIRED, DISPOSITIONS);

    private ProcessorSettings() {}
}
