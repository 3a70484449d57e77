package io.tandem.tropo.session;

import io.tandem.contact.model.Prompt;
import io.tandem.tropo.document.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What an application says, as the switch plays it: texts and the addresses of sounds may be mixed (spec 6.1). */
final class Spoken {

    private Spoken() {}

    static List<Prompt> of(List<Say> said) {
        return said.stream().flatMap(say -> of(say).stream()).toList();
    }

    private static List<Prompt> of(Say say) {
        String value = say.value().strip();
        if (isMarkup(value)) {
            return List.of(new Prompt(Prompt.Kind.SSML, value, say.voice()));
        }
        List<Prompt> prompts = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (String word : value.split("\\s+")) {
            if (isAddress(word)) {
                flush(prompts, words, say);
                prompts.add(new Prompt(Prompt.Kind.AUDIO, word, say.voice()));
            } else if (!word.isEmpty()) {
                words.add(word);
            }
        }
        flush(prompts, words, say);
        return prompts;
    }

    private static void flush(List<Prompt> prompts, List<String> words, Say say) {
        if (!words.isEmpty()) {
            prompts.add(new Prompt(Prompt.Kind.TEXT, read(String.join(" ", words), say), say.voice()));
            words.clear();
        }
    }

    /** Digits are read one by one; numbers and dates as the synthesiser reads them. */
    private static String read(String text, Say say) {
        if (say.as().filter(Say.As.DIGITS::equals).isEmpty()) {
            return text;
        }
        return text.chars()
                .filter(character -> !Character.isWhitespace(character))
                .mapToObj(Character::toString)
                .collect(Collectors.joining(" "));
    }

    private static boolean isMarkup(String value) {
        return value.startsWith("<speak") || value.startsWith("<?xml");
    }

    private static boolean isAddress(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }
}
