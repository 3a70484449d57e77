package io.tandem.tropo.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.tropo.document.Document;
import io.tandem.tropo.execution.Input;
import io.tandem.tropo.webhook.Answered;
import io.tandem.tropo.webhook.WebAddress;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an application's answer comes to. */
class ReplyTest {

    private static final Answered ANSWERED = new Answered(
            WebAddress.parse("https://me:it@app.example:444/tropo/start.php?a=1"), 200, Map.of(), "{\"tropo\":[]}");

    @Test
    void theUrlsInADocumentAreRelativeToTheWholeUrlThatAnswered() {
        Input input = new Reply.Some(ANSWERED, Document.EMPTY).input(7);

        assertThat(input)
                .as("path, query and credentials count (spec 9.1)")
                .isEqualTo(new Input.Answered(
                        7, Document.EMPTY, URI.create("https://me:it@app.example:444/tropo/start.php?a=1")));
    }

    @Test
    void whatIsShownHasThePathAndNothingSecret() {
        assertThat(new Reply.Some(ANSWERED, Document.EMPTY).shown().from())
                .as("without credentials, and without the query")
                .contains("https://app.example:444/tropo/start.php?…");
    }
}
