package org.engagementadvisor.portfolio;

/** Builds a page of elements; whatever is text is escaped. */
final class Html {
    private final StringBuilder page = new StringBuilder();

    /** Markup that is ours, as it stands. */
    Html add(String markup) {
        page.append(markup).append('\n');
        return this;
    }

    /** An element of text. */
    Html text(String element, String text) {
        return text(element, "", text);
    }

    /** @param attributes ours, such as {@code class="n"} */
    Html text(String element, String attributes, String text) {
        page.append('<').append(element);
        if (!attributes.isEmpty()) {
            page.append(' ').append(attributes);
        }
        page.append('>').append(escaped(text)).append("</").append(element).append(">\n");
        return this;
    }

    /** Safe inside of elements and of quoted attributes; characters that no page may hold are replaced. */
    static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isAllowed(character) ? character : '\uFFFD');
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int character) {
        boolean surrogate = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return !surrogate && (character == '\n' || character == '\t' || !Character.isISOControl(character));
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
