package io.tandem.telephony.speech;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Makes SSML documents harmless. The program opens files that a document names and hands such names to a shell, so it gets a document written
 * anew: with the elements and attributes below, which say how words are spoken, and the words.
 */
final class Ssml {

    private static final Map<String, Set<String>> KNOWN = Map.of(
            "p", Set.of("lang"),
            "s", Set.of("lang"),
            "break", Set.of("time", "strength"),
            "prosody", Set.of("rate", "pitch", "range", "volume"),
            "emphasis", Set.of("level"),
            "say-as", Set.of("interpret-as", "format", "detail"),
            "voice", Set.of("lang", "gender"));

    /** Whose words are not for callers. */
    private static final Set<String> SILENT = Set.of("desc", "metadata", "meta", "lexicon");

    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9+.%:-]{1,40}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9-]{1,20}");

    /** The program keeps what is open in a table of fixed size. */
    private static final int DEEPEST = 10;

    private static final XMLInputFactory FACTORY = XMLInputFactory.newFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final StringBuilder document = new StringBuilder("<speak>");

    /** The end tags of what is open, the innermost first; empty for what was left out. */
    private final Deque<String> open = new ArrayDeque<>();

    private int silent;

    private Ssml() {}

    /**
     * Writes a document anew.
     *
     * @throws SpeechException if it is no well-formed XML, or has a document type
     */
    static String harmless(String text) {
        try {
            Ssml ssml = new Ssml();
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(text));
            while (reader.hasNext()) {
                ssml.take(reader, reader.next());
            }
            return ssml.document.append("</speak>").toString();
        } catch (XMLStreamException malformed) {
            throw new SpeechException("it is no SSML", malformed);
        }
    }

    private void take(XMLStreamReader reader, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> begin(reader, name(reader));
            case XMLStreamConstants.END_ELEMENT -> end(name(reader));
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                say(reader.getText());
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new SpeechException("it has a document type or entities");
            default -> {
                return; // comments and processing instructions are not spoken
            }
        }
    }

    private void begin(XMLStreamReader reader, String name) {
        String alias = name.equals("sub") ? reader.getAttributeValue(null, "alias") : null;
        if (alias != null) {
            say(alias);
        }
        if (alias != null || SILENT.contains(name) || silent > 0) {
            silent++;
        }
        Set<String> attributes = KNOWN.get(name);
        if (attributes == null || silent > 0 || open.size() >= DEEPEST) {
            open.push("");
            return;
        }
        open.push("</" + name + '>');
        document.append('<').append(name);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attribute(attributes, reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        document.append('>');
    }

    private void attribute(Set<String> known, String name, String value) {
        boolean language = name.equals("lang");
        if (known.contains(name) && (language ? LANGUAGE : VALUE).matcher(value).matches()) {
            document.append(language ? " xml:" : " ").append(name).append("=\"");
            document.append(value).append('"');
        }
    }

    private void end(String name) {
        if (silent > 0) {
            silent--;
        }
        document.append(open.pop());
        if (name.equals("audio") || name.equals("sub")) {
            document.append(' ');
        }
    }

    private void say(String words) {
        if (silent == 0) {
            document.append(Words.harmless(words)
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;"));
        }
    }

    private static String name(XMLStreamReader reader) {
        return reader.getLocalName().toLowerCase(Locale.ROOT);
    }
}
