package io.github.cacherun.report;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements into a string. All text and all values of attributes come out as such, whatever they hold. */
final class Markup {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    Markup() {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeDTD("<!DOCTYPE html>");
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /**
     * Begins an element.
     *
     * @param attributes names and values in turn
     */
    Markup open(String element, String... attributes) {
        try {
            xml.writeStartElement(element);
            attributes(attributes);
        } catch (XMLStreamException e) {
            throw failed(e);
        }
        return this;
    }

    /** Ends the innermost element that is open. */
    Markup close() {
        try {
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
        return this;
    }

    /** An element of HTML that has no end, or one of SVG that has no content. */
    Markup single(String element, String... attributes) {
        try {
            xml.writeEmptyElement(element);
            attributes(attributes);
        } catch (XMLStreamException e) {
            throw failed(e);
        }
        return this;
    }

    /** A whole element with nothing but text in it. */
    Markup leaf(String element, String content, String... attributes) {
        return open(element, attributes).text(content).close();
    }

    Markup text(String content) {
        try {
            xml.writeCharacters(printable(content));
        } catch (XMLStreamException e) {
            throw failed(e);
        }
        return this;
    }

    /** What was written; all elements must be closed. */
    @Override
    public String toString() {
        return text.toString();
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], printable(attributes[i + 1]));
        }
    }

    /** Neither XML nor HTML has a way to write control characters. */
    private static String printable(String content) {
        StringBuilder printable = new StringBuilder(content.length());
        content.codePoints().map(c -> isUnprintable(c) ? '\uFFFD' : c).forEach(printable::appendCodePoint);
        return printable.toString();
    }

    private static boolean isUnprintable(int c) {
        return c != '\n' && (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }

    private static IllegalStateException failed(XMLStreamException e) {
        return new IllegalStateException("a string could not be written", e);
    }
}
