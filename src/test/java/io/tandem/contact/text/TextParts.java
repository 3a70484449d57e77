package io.tandem.contact.text;

import io.tandem.directory.SchemaReady;
import io.tandem.node.Nodes;
import io.tandem.wiring.Wiring;
import java.util.List;

/** What carries texts, without a database: for tests of those who write to users. */
public final class TextParts {

    private TextParts() {}

    /**
     * Adds all that is needed.
     *
     * @param sent gets what goes out
     */
    public static TextLines begin(Wiring wiring, List<NewText> sent) {
        wiring.with(new KeptTexts(sent)).with(Nodes.alone());
        wiring.begin(Conversations.class);
        wiring.make(Texts.class);
        TextLines lines = wiring.begin(TextLines.class);
        wiring.begin(TextWriter.class).start(new SchemaReady());
        return lines;
    }
}
