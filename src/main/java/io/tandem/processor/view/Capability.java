package io.tandem.processor.view;

import java.util.Arrays;
import java.util.List;

/**
 * What {@code state.updated} says can be done with an object. A request named like a capability works while it is enabled
 * and fails while it is not (spec 7.14).
 */
public enum Capability {
    LOGOUT(Level.SESSION, "session.logout"),
    ADDCHANNEL(Level.SESSION, "session.addchannel"),
    REMOVECHANNEL(Level.SESSION, "session.removechannel"),
    ADDCHANNELGROUP(Level.SESSION, "session.addchannelgroup"),
    REMOVECHANNELGROUP(Level.SESSION, "session.removechannelgroup"),
    ACTIVATEALL(Level.GROUP, "channelgroup.activateall"),
    DEACTIVATEALL(Level.GROUP, "channelgroup.deactivateall"),
    ACTIVATE(Level.CHANNEL, "channel.activate"),
    DEACTIVATE(Level.CHANNEL, "channel.deactivate"),
    READY(Level.CHANNEL, "channel.ready"),
    NOTREADY(Level.CHANNEL, "channel.notready"),
    AFTERCALLWORK(Level.CHANNEL, "channel.aftercallwork"),
    DIAL(Level.CHANNEL, "channel.dial"),
    ACCEPT(Level.INTERACTION, "interaction.accept"),
    REJECT(Level.INTERACTION, "interaction.reject"),
    COMPLETE(Level.INTERACTION, "interaction.complete"),
    CONSULT(Level.INTERACTION, "interaction.consult"),
    ALTERNATE(Level.INTERACTION, "interaction.alternate"),
    CONSULTTRANSFER(Level.INTERACTION, "interaction.consulttransfer"),
    CONSULTCONFERENCE(Level.INTERACTION, "interaction.consultconference"),
    RECORDING_START(Level.INTERACTION, "interaction.recording.start"),
    RECORDING_STOP(Level.INTERACTION, "interaction.recording.stop"),
    RECORDING_PAUSE(Level.INTERACTION, "interaction.recording.pause"),
    RECORDING_RESUME(Level.INTERACTION, "interaction.recording.resume"),
    SENDMESSAGE(Level.INTERACTION, "interaction.sendmessage"),
    TYPING(Level.INTERACTION, "interaction.typing"),
    LEAVE(Level.INTERACTION, "interaction.leave"),
    ANSWER(Level.CONVERSATION, "conversation.answer"),
    RELEASE(Level.CONVERSATION, "conversation.release"),
    HOLD(Level.CONVERSATION, "conversation.hold"),
    RETRIEVE(Level.CONVERSATION, "conversation.retrieve"),
    TRANSFER(Level.CONVERSATION, "conversation.transfer"),
    SENDDTMF(Level.CONVERSATION, "conversation.senddtmf");

    private final Level level;
    private final String word;

    Capability(Level level, String word) {
        this.level = level;
        this.word = word;
    }

    /** The objects that may have it. */
    public Level level() {
        return level;
    }

    /** Its name on the wire, which is the command without {@code request}. */
    public String word() {
        return word;
    }

    /** All that objects of a level may have, in the order in which clients are told. */
    public static List<Capability> of(Level level) {
        return Arrays.stream(values()).filter(one -> one.level == level).toList();
    }
}
