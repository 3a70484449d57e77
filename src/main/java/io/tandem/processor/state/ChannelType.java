package io.tandem.processor.state;

import io.tandem.contact.model.Medium;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a channel carries. Its names are compared without regard to case (spec C10). */
public enum ChannelType {
    /** Calls. */
    TELEPHONY("Telephony", Medium.VOICE),
    /** Chats and short messages. */
    CHAT("Chat", Medium.CHAT, Medium.TEXT),
    /** Emails. */
    EMAIL("Email", Medium.EMAIL),
    /** Wishes to be called back. Comes with a group only (spec C11). */
    CALLBACK("Callback", Medium.CALLBACK);

    private final String word;
    private final Set<Medium> media;

    ChannelType(String word, Medium... media) {
        this.word = word;
        this.media = Set.copyOf(Arrays.asList(media));
    }

    /** The type of an interaction on such a channel, as requests spell it. */
    public String word() {
        return word;
    }

    /** The type and model type of the channel. */
    public String modelType() {
        return name();
    }

    /** The media of the core that it carries. */
    public Set<Medium> media() {
        return EnumSet.copyOf(media);
    }

    /** The type of that name. */
    public static Optional<ChannelType> named(String word) {
        return Arrays.stream(values())
                .filter(type -> type.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** The type that carries a medium. */
    public static ChannelType of(Medium medium) {
        return Arrays.stream(values())
                .filter(type -> type.media.contains(medium))
                .findFirst()
                .orElseThrow();
    }
}
