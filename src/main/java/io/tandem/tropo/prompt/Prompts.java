package io.tandem.tropo.prompt;

import io.tandem.tropo.document.Say;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The prompts of an {@code ask} or {@code record} (spec 8). Within a list they come in the order of the document.
 *
 * @param all as they stand in the document
 */
public record Prompts(List<Say> all) {

    public Prompts {
        all = List.copyOf(all);
    }

    /** What is heard at the first attempt: those without event. Empty ones are left out; they only take input. */
    public List<Say> first() {
        return main().toList();
    }

    /**
     * What is heard at a further attempt: those for what went wrong, then those without event.
     *
     * @param failed how many attempts have failed, from 1 on
     * @param last why the last one of them did
     */
    public List<Say> again(int failed, Failure last) {
        String event = last.name().toLowerCase(Locale.ROOT);
        Set<String> wanted = Set.of(event, event + ':' + failed);
        return Stream.concat(said().filter(say -> isFor(say, wanted)), main()).toList();
    }

    private Stream<Say> main() {
        return said().filter(say -> say.event().isEmpty());
    }

    private Stream<Say> said() {
        return all.stream().filter(say -> !say.isEmpty());
    }

    private static boolean isFor(Say say, Set<String> wanted) {
        return say.event().stream()
                .flatMap(events -> Arrays.stream(events.toLowerCase(Locale.ROOT).split("\\s+")))
                .anyMatch(wanted::contains);
    }
}
