package io.tandem.tropo.launch;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The names and values of a request in XML: {@code <session><token>…</token><var name="…" value="…"/></session>} (spec 11). It
 * is read as it comes, and given up at the first thing that the form does not have: a document type, and so entities of
 * its own, or elements in one another.
 */
final class XmlVariables {

    private static final Set<String> ROOTS = Set.of("session", "sessions");
    private static final int DEEPEST = 2;

    private final XMLStreamReader xml;
    private final StringBuilder token = new StringBuilder();
    private final Map<String, String> vars = new LinkedHashMap<>();
    private int depth;
    private boolean inToken;

    private XmlVariables(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** @throws RequestException if it is not of that form, or is too much */
    static void read(ApiRequest request, Variables variables) {
        XmlVariables read;
        try {
            read = new XmlVariables(reader(request));
            read.readAll();
        } catch (RequestException refused) {
            throw refused;
        } catch (XMLStreamException | RuntimeException notXml) {
            throw new RequestException(
                    Refusal.MALFORMED); // parsers throw exceptions of many kinds, with the text in them
        }
        variables.add(Launch.TOKEN, read.token.toString().strip());
        read.vars.forEach(variables::add);
    }

    /** The platform's own, lest the settings that keep it safe mean nothing to another one; new, as it is not thread-safe. */
    private static XMLStreamReader reader(ApiRequest request) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new RequestException(Refusal.MALFORMED);
        });
        return request.charset().isPresent()
                ? factory.createXMLStreamReader(new StringReader(request.text()))
                : factory.createXMLStreamReader(new ByteArrayInputStream(request.body()));
    }

    private void readAll() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(xml.getLocalName());
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (inToken) {
                        token.append(xml.getText());
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new RequestException(Refusal.MALFORMED);
                default -> {
                    // Comments and the like say nothing.
                }
            }
        }
    }

    private void begin(String name) {
        depth++;
        if (depth > DEEPEST || depth == 1 && !ROOTS.contains(name)) {
            throw new RequestException(Refusal.MALFORMED);
        }
        inToken = depth == DEEPEST && name.equals(Launch.TOKEN) && token.isEmpty();
        if (depth == DEEPEST && name.equals("var")) {
            variable();
        }
    }

    private void end() {
        depth--;
        inToken = false;
    }

    private void variable() {
        String name = xml.getAttributeValue(null, "name");
        String value = xml.getAttributeValue(null, "value");
        if (name == null || value == null) {
            throw new RequestException(Refusal.MALFORMED);
        }
        vars.putIfAbsent(name, value);
    }
}
