package io.tandem.tropo.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.tropo.document.Handler;
import io.tandem.tropo.document.Say;
import io.tandem.tropo.document.read.DocumentReader;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of events (spec 9). */
class HandlersTest {

    /** Handlers are written as event, then what they say in parentheses, then where they lead to. */
    @ParameterizedTest(name = "{1} at [{0}]")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "continue/c                          | continue   | -       | /c",
                "continue(bye)/c                     | continue   | bye     | /c",
                "continue(bye)                       | continue   | bye     | - ",
                "continue                            | continue   | -       | - ",
                "-                                   | continue   | -       | - ",
                "incomplete/i, continue/c            | incomplete | -       | /i",
                "continue/c, incomplete/i            | incomplete | -       | /i",
                "incomplete(oh)/i, continue/c        | incomplete | oh      | /i",
                "incomplete(oh), continue/c          | incomplete | oh      | /c",
                "incomplete(oh), continue(well)/c    | incomplete | oh well | /c",
                "incomplete(oh), continue(well)      | incomplete | oh well | - ",
                "incomplete(oh)                      | incomplete | oh      | - ",
                "incomplete, continue/c              | incomplete | -       | /c",
                "continue/c                          | incomplete | -       | /c",
                "continue(well)/c                    | incomplete | well    | /c",
                "error/e                             | incomplete | -       | - ",
                "error/e, continue/c                 | error      | -       | /e",
                "error(oh), continue/c               | error      | oh      | /c",
                "continue/c                          | error      | -       | /c",
                "-                                   | error      | -       | - ",
                "hangup/h, continue/c                | hangup     | -       | /h",
                "hangup(bye)/h                       | hangup     | -       | /h",
                "hangup(bye), continue/c             | hangup     | -       | - ",
                "continue/c                          | hangup     | -       | - ",
                "-                                   | hangup     | -       | - ",
                "exit/x, continue/c                  | !exit      | -       | /x",
                "exit(ok)/x                          | !exit      | ok      | /x",
                "exit(ok), continue/c                | !exit      | ok      | /c",
                "other/x, continue/c                 | !exit      | -       | /c",
                "Exit/x, continue/c                  | !exit      | -       | /c",
                "other/x                             | !exit      | -       | - ",
                "hangup(bye)/h, continue/c           | !hangup    | bye     | /h",
                "continue/c                          | !hangup    | -       | /c",
                "disconnect/d, continue/c            | !disconnect | -      | /d",
                "continue/a, continue/b              | continue   | -       | /b",
                "continue(a)/a, continue/b           | continue   | -       | /b",
                "continue/a, continue(b)             | continue   | b       | - "
            })
    void areForEvents(String handlers, String event, String said, String next) {
        Reaction reaction = new Handlers(handlers(handlers)).to(event(event));

        assertThat(reaction.say().stream().map(Say::value).collect(Collectors.joining(" ")))
                .as("what is said at %s", event)
                .isEqualTo(said == null ? "" : said);
        assertThat(reaction.next().orElse(null))
                .as("where the result of %s goes", event)
                .isEqualTo(next);
    }

    @Test
    void sayNothingIfThatIsEmpty() {
        List<Handler> handlers = new DocumentReader()
                .read("{\"tropo\":[{\"on\":{\"event\":\"continue\",\"say\":{\"value\":\"\"},\"next\":\"/c\"}}]}")
                .handlers();

        assertThat(new Handlers(handlers).to(Event.Known.CONTINUE).say())
                .as("an empty say")
                .isEmpty();
    }

    private static Event event(String word) {
        return word.startsWith("!")
                ? new Event.Signal(word.substring(1))
                : Stream.of(Event.Known.values())
                        .filter(known -> known.word().equals(word))
                        .findFirst()
                        .orElseThrow();
    }

    private static List<Handler> handlers(String written) {
        String steps = written == null
                ? ""
                : Stream.of(written.split(", ")).map(HandlersTest::json).collect(Collectors.joining(","));
        return new DocumentReader().read("{\"tropo\":[" + steps + "]}").handlers();
    }

    private static String json(String handler) {
        String event = handler.replaceAll("[(/].*", "");
        String say = handler.contains("(") ? handler.replaceAll(".*\\(|\\).*", "") : null;
        String next = handler.contains("/") ? handler.replaceAll(".*/", "/") : null;
        return "{\"on\":{\"event\":\"" + event + '"'
                + (say == null ? "" : ",\"say\":{\"value\":\"" + say + "\"}")
                + (next == null ? "" : ",\"next\":\"" + next + '"')
                + "}}";
    }
}
