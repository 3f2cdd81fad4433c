package org.engagementadvisor.page;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;

/** The texts of a package by their keys, in one language: its resource {@code messages.properties}, or that of the language. */
public final class Messages {
    private static final Control NO_OTHER_LANGUAGE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final ResourceBundle texts;

    private static final String ONE = ".one";

    private Messages(ResourceBundle texts) {
        this.texts = texts;
    }

    /**
     * Those of a package.
     *
     * @param folder the name of the package below ours, such as {@code portfolio}
     * @param locale English if there are none in its language
     */
    public static Messages of(String folder, Locale locale) {
        return new Messages(ResourceBundle.getBundle(
                "org.engagementadvisor." + folder + ".messages",
                locale,
                Messages.class.getClassLoader(),
                NO_OTHER_LANGUAGE));
    }

    /**
     * A text in which the arguments stand at their places, as they are: figures in words are the rule book's to make. What it says
     * of one stands beside it, with {@code .one} behind the key, and is taken if the first argument is 1.
     *
     * @param key as it stands in the resource
     * @throws java.util.MissingResourceException if the package has no such text
     */
    public String text(String key, Object... arguments) {
        var said = Stream.of(arguments).map(String::valueOf).toArray(String[]::new);
        var ofOne = key + ONE;
        boolean isOne = said.length > 0 && said[0].equals("1") && texts.containsKey(ofOne);
        return new MessageFormat(texts.getString(isOne ? ofOne : key), texts.getLocale()).format(said);
    }
}
