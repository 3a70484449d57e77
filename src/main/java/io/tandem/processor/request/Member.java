package io.tandem.processor.request;

import io.tandem.processor.FailureCode;
import io.tandem.processor.RequestException;
import io.tandem.processor.state.Channel;
import io.tandem.processor.view.Capability;
import io.tandem.processor.view.ChannelView;
import io.tandem.processor.view.Level;
import io.tandem.processor.view.LoginState;
import io.tandem.processor.view.Target;

/** Finds the channel of requests that address a group or a channel (spec C14). */
public final class Member {

    private static final int LONGEST = 20;

    private Member() {}

    /** Whether the target is such that it can name a channel. */
    public static boolean isNamedBy(Target target) {
        return target.level() == Level.GROUP || target.level() == Level.CHANNEL;
    }

    /**
     * The channel.
     *
     * @param needed what it must be possible to do with it
     * @throws RequestException if none is named, there is none, or it is not possible now
     */
    public static Channel of(Call call, Capability needed) {
        ChannelView view = call.target().level() == Level.CHANNEL ? call.channel() : named(call);
        if (!view.enabled().contains(needed)) {
            boolean active = view.login() == LoginState.ACTIVE;
            throw new RequestException(
                    active && needed == Capability.DEACTIVATE
                            ? FailureCode.ACTIVE_INTERACTION
                            : FailureCode.WRONG_STATE);
        }
        return view.channel();
    }

    private static ChannelView named(Call call) {
        String id = call.data().object("channel").id("id", LONGEST);
        return call.agent().view().members(call.group()).stream()
                .filter(view -> view.channel().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RequestException(FailureCode.UNKNOWN_TARGET));
    }
}
