package io.tandem.tropo.dialogue;

import io.tandem.tropo.dialogue.DialogueEntry.Kind;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes entries fit to be kept: without secrets, and not too long. What was cleaned once stays as it is. */
final class Cleaning {

    private final int longest;

    /** @param longest characters of a text, without the mark that says that it was cut */
    Cleaning(int longest) {
        this.longest = longest;
    }

    DialogueChange clean(DialogueChange change) {
        if (change instanceof DialogueChange.Added added) {
            return new DialogueChange.Added(added.sessionId(), added.index(), clean(added.entry()));
        }
        return change;
    }

    private DialogueEntry clean(DialogueEntry entry) {
        Map<String, String> details = entry.details().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, detail -> detail(detail.getKey(), detail.getValue())));
        return new DialogueEntry(entry.at(), entry.kind(), cut(text(entry.kind(), entry.text())), details);
    }

    private static String text(Kind kind, String text) {
        return switch (kind) {
            case POSTED -> Masking.posted(text, false);
            case DOCUMENT -> Masking.document(text, false);
            case NO_ANSWER, SAID, HEARD, SIGNAL, WARNING, UPLOAD -> Secrets.hideIn(text);
        };
    }

    private static String detail(String name, String value) {
        return Secrets.isNamed(name) ? Secrets.HIDDEN : Secrets.hideIn(value);
    }

    private String cut(String text) {
        return text.length() <= longest
                ? text
                : text.substring(0, longest) + "… [cut: " + text.length() + " characters in all]";
    }
}
