package io.tandem.tropo.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.tropo.document.LogSecurity;
import io.tandem.tropo.document.Say;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which prompts are to be heard when (spec 8). */
class PromptsTest {

    /** Prompts are numbered from 1 on; each is written as its event, a dash being none. */
    @ParameterizedTest(name = "{0}, after {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "-                                 | first     | 1",
                "-                                 | TIMEOUT 1 | 1",
                "-                                 | NOMATCH 3 | 1",
                "timeout, -                        | first     | 2",
                "timeout, -                        | TIMEOUT 1 | 1 2",
                "timeout, -                        | TIMEOUT 2 | 1 2",
                "timeout, -                        | NOMATCH 1 | 2",
                "nomatch, -                        | first     | 2",
                "nomatch, -                        | NOMATCH 1 | 1 2",
                "nomatch, -                        | NOMATCH 2 | 1 2",
                "nomatch, -                        | TIMEOUT 1 | 2",
                "-, timeout                        | TIMEOUT 1 | 2 1",
                "timeout:1, timeout:2, -           | TIMEOUT 1 | 1 3",
                "timeout:1, timeout:2, -           | TIMEOUT 2 | 2 3",
                "timeout:1, timeout:2, -           | TIMEOUT 3 | 3",
                "nomatch:1, nomatch:2, timeout, -  | NOMATCH 1 | 1 4",
                "nomatch:1, nomatch:2, timeout, -  | NOMATCH 2 | 2 4",
                "nomatch:1, nomatch:2, timeout, -  | TIMEOUT 2 | 3 4",
                "nomatch:1 nomatch:2, -            | NOMATCH 1 | 1 2",
                "nomatch:1 nomatch:2, -            | NOMATCH 2 | 1 2",
                "nomatch:1 nomatch:2, -            | NOMATCH 3 | 2",
                "timeout nomatch, -                | TIMEOUT 1 | 1 2",
                "timeout nomatch, -                | NOMATCH 1 | 1 2",
                "timeout   nomatch:2, -            | NOMATCH 1 | 2",
                "timeout, timeout:2, -             | TIMEOUT 2 | 1 2 3",
                "timeout:1, -                      | TIMEOUT 10 | 2",
                "timeout:10, -                     | TIMEOUT 1 | 2",
                "TimeOut, NoMatch:1, -             | TIMEOUT 1 | 1 3",
                "TimeOut, NoMatch:1, -             | NOMATCH 1 | 2 3",
                "-, -                              | first     | 1 2",
                "-, timeout, -                     | TIMEOUT 1 | 2 1 3",
                "welcome, timeout:x, nomatch:, -   | TIMEOUT 1 | 4",
                "timeout                           | first     | ``",
                "timeout                           | TIMEOUT 1 | 1"
            })
    void areHeard(String events, String when, String heard) {
        Prompts prompts = new Prompts(numbered(events.split(", ")));

        List<Say> said = when.equals("first")
                ? prompts.first()
                : prompts.again(Integer.parseInt(when.split(" ")[1]), Failure.valueOf(when.split(" ")[0]));

        assertThat(said.stream().map(Say::value).collect(Collectors.joining(" ")))
                .as("what is heard of [%s] after %s", events, when)
                .isEqualTo(heard);
    }

    @Test
    void areNotHeardIfTheyAreEmpty() {
        Prompts prompts = new Prompts(List.of(say("", Optional.empty()), say(" ", Optional.of("timeout"))));

        assertThat(prompts.first()).as("a throw-away prompt").isEmpty();
        assertThat(prompts.again(1, Failure.TIMEOUT)).as("and another").isEmpty();
    }

    @Test
    void needNotBe() {
        assertThat(new Prompts(List.of()).first()).as("an ask without prompts").isEmpty();
    }

    private static List<Say> numbered(String... events) {
        List<String> all = Arrays.asList(events);
        return IntStream.range(0, all.size())
                .mapToObj(
                        i -> say(String.valueOf(i + 1), Optional.of(all.get(i)).filter(event -> !event.equals("-"))))
                .toList();
    }

    private static Say say(String value, Optional<String> event) {
        return new Say(value, Optional.empty(), event, List.of(), "allison", LogSecurity.NONE);
    }
}
