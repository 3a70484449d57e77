package io.tandem.bayeux.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Name of a channel, or a pattern that stands for several (section 2): {@code /a/*} for every channel one segment below
 * {@code /a}, {@code /a/**} for every one below it at any depth. Equal by its text.
 */
public final class ChannelName {

    /** Most characters of a name. A message visits a pattern for each of its channel's segments, so these are bounded too. */
    public static final int LONGEST = 400;

    private static final int SHORTEST = 2;
    private static final String SPECIAL = " !#$()*+-./@_{~}";
    private static final String META = "/meta/";
    private static final String SERVICE = "/service/";
    private static final String ONE = "*";
    private static final String ANY = "**";

    private enum Kind {
        META,
        SERVICE,
        BROADCAST
    }

    private enum Reach {
        ITSELF,
        CHILDREN,
        DESCENDANTS
    }

    private final String value;
    private final Kind kind;
    private final Reach reach;
    private final int lastSlash;

    /** @param value a name in its final form */
    private ChannelName(String value) {
        this.value = value;
        this.kind = value.startsWith(META) ? Kind.META : value.startsWith(SERVICE) ? Kind.SERVICE : Kind.BROADCAST;
        this.lastSlash = value.lastIndexOf('/');
        this.reach = reachOf(value.substring(lastSlash + 1));
    }

    /**
     * Takes a name as a client sent it. Blanks around it and one slash at its end do not count.
     *
     * @param text what the client sent; null is no name
     * @return nothing if it is too short or too long, has other characters than CometD accepts, an empty segment, or a
     *     wildcard that is not the last segment
     */
    public static Optional<ChannelName> parse(String text) {
        return Optional.ofNullable(text)
                .map(ChannelName::trimmed)
                .filter(ChannelName::fits)
                .map(ChannelName::new);
    }

    /** The name without what does not count in it. */
    public String value() {
        return value;
    }

    /** Whether it belongs to the protocol. {@code /meta} alone does not. */
    public boolean isMeta() {
        return kind == Kind.META;
    }

    /** Whether it is between one client and the server. {@code /service} alone is not. */
    public boolean isService() {
        return kind == Kind.SERVICE;
    }

    /** Whether its messages go to all who subscribed. */
    public boolean isBroadcast() {
        return kind == Kind.BROADCAST;
    }

    /** Whether it is a pattern. */
    public boolean isWild() {
        return reach != Reach.ITSELF;
    }

    /** Whether it is a pattern that stands for channels at any depth. */
    public boolean isDeepWild() {
        return reach == Reach.DESCENDANTS;
    }

    /**
     * Whether a message of the given channel goes to those who subscribed to this name: it is the same name, or this is a
     * pattern for it. What is outside the broadcast channels is matched only by patterns that begin like it.
     *
     * @param concrete where the message was published; a pattern is matched by itself alone
     */
    public boolean matches(ChannelName concrete) {
        return switch (reach) {
            case ITSELF -> equals(concrete);
            case CHILDREN -> equals(concrete) || isAbove(concrete) && concrete.lastSlash == lastSlash;
            case DESCENDANTS -> equals(concrete) || isAbove(concrete);
        };
    }

    /**
     * All patterns that match this channel, the nearest first: for {@code /a/b} these are {@code /a/*}, {@code /a/**} and
     * {@code /**}. None match a pattern. The list is made anew each time: a name keeps little, and names are many.
     */
    public List<ChannelName> patterns() {
        if (isWild()) {
            return List.of();
        }
        List<ChannelName> patterns = new ArrayList<>();
        patterns.add(new ChannelName(value.substring(0, lastSlash + 1) + ONE));
        int highest = isBroadcast() ? 0 : 1;
        for (int slash = lastSlash; slash >= highest; slash = value.lastIndexOf('/', slash - 1)) {
            patterns.add(new ChannelName(value.substring(0, slash + 1) + ANY));
        }
        return List.copyOf(patterns);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChannelName name && value.equals(name.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }

    private boolean isAbove(ChannelName concrete) {
        return !concrete.isWild()
                && kind == concrete.kind
                && concrete.value.length() > lastSlash + 1
                && concrete.value.regionMatches(0, value, 0, lastSlash + 1);
    }

    private static Reach reachOf(String segment) {
        return switch (segment) {
            case ONE -> Reach.CHILDREN;
            case ANY -> Reach.DESCENDANTS;
            default -> Reach.ITSELF;
        };
    }

    private static String trimmed(String text) {
        String name = text.strip();
        return name.endsWith("/") ? name.substring(0, name.length() - 1).stripTrailing() : name;
    }

    private static boolean fits(String name) {
        return name.length() >= SHORTEST
                && name.length() <= LONGEST
                && name.charAt(0) == '/'
                && name.chars().allMatch(ChannelName::isAccepted)
                && hasFittingSegments(name);
    }

    private static boolean isAccepted(int character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || SPECIAL.indexOf(character) >= 0;
    }

    private static boolean hasFittingSegments(String name) {
        int begin = 1;
        for (int end = name.indexOf('/', begin); end >= 0; end = name.indexOf('/', begin)) {
            String segment = name.substring(begin, end);
            if (segment.isEmpty() || reachOf(segment) != Reach.ITSELF) {
                return false;
            }
            begin = end + 1;
        }
        return begin < name.length();
    }
}
