package io.tandem.tropo.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the forms of grammars apart (spec 7). */
final class GrammarReader {

    private static final Pattern ANY = Pattern.compile("\\[\\s*ANY\\s*]", Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS = Pattern.compile(
            "\\[\\s*(?:(?<least>\\d{1,9})\\s*(?:-\\s*(?<most>\\d{1,9})\\s*)?)?DIGITS?\\s*]", Pattern.CASE_INSENSITIVE);
    private static final Pattern EXTERNAL = Pattern.compile("(?s)[A-Za-z][A-Za-z0-9+.-]*://.*|<.*|#JSGF.*");
    private static final Pattern ENTRY = Pattern.compile("(?<label>[^,()\\[\\]]*)(?:\\((?<terms>[^()]*)\\))?\\s*");

    private GrammarReader() {}

    static Grammar read(String value) {
        String text = value.strip();
        if (ANY.matcher(text).matches()) {
            return new AnyText();
        }
        Matcher digits = DIGITS.matcher(text);
        if (digits.matches()) {
            return digits(digits);
        }
        if (EXTERNAL.matcher(text).matches()) {
            return new Unsupported("Grammars of SRGS and JSGF are not supported.");
        }
        return text.contains("[") ? new Unsupported("The grammar's keyword is not known.") : terms(text);
    }

    private static Grammar digits(Matcher form) {
        int least = form.group("least") == null ? 1 : Integer.parseInt(form.group("least"));
        int most = least;
        if (form.group("least") == null) {
            most = Digits.MOST;
        } else if (form.group("most") != null) {
            most = Integer.parseInt(form.group("most"));
        }
        return least >= 1 && least <= most && most <= Digits.MOST
                ? new Digits(least, most)
                : new Unsupported("The grammar's number of digits is out of bounds.");
    }

    private static Grammar terms(String text) {
        List<Terms.Term> terms = new ArrayList<>();
        Matcher entry = ENTRY.matcher(text);
        int at = 0;
        while (at < text.length()) {
            entry.region(at, text.length());
            boolean whole = entry.lookingAt() && (entry.end() == text.length() || text.charAt(entry.end()) == ',');
            if (!whole || !add(terms, entry)) {
                return new Unsupported("The grammar's parentheses do not match.");
            }
            at = entry.end() + 1;
        }
        return terms.isEmpty() ? new Unsupported("The grammar has no terms.") : new Terms(terms);
    }

    private static boolean add(List<Terms.Term> terms, Matcher entry) {
        String label = spaced(entry.group("label"));
        String inner = entry.group("terms");
        if (inner == null) {
            if (!label.isEmpty()) {
                terms.add(new Terms.Term(label, label));
            }
            return true;
        }
        for (String term : inner.split(",")) {
            if (!term.isBlank()) {
                terms.add(new Terms.Term(label, spaced(term)));
            }
        }
        return !label.isEmpty();
    }

    private static String spaced(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }
}
