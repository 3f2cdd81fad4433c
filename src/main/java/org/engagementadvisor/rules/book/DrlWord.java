package org.engagementadvisor.rules.book;

import java.io.IOException;
import java.io.StreamTokenizer;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A name that a rule in DRL says in quotes, in a pattern or a consequence: {@code value("priority")}, {@code
 * after == "20-lifecycle"}. The compiler takes such names for any text, so a misspelt one would never be noticed.
 *
 * @param literal the text that it is compared with, or that is answered, where it stands right beside
 */
record DrlWord(Kind kind, String name, int line, @Nullable String literal) {
    enum Kind {
        /** The fact that is read. */
        VALUE("value"),
        /** The answer that is given. */
        ANSWER("answer"),
        /** The decision on which a person's word is asked for. */
        VERDICT("verdict"),
        /** The decision of which it is asked what has moved since. */
        MOVED("moved"),
        /** The folder after which the rule runs. */
        AFTER("after");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        static Optional<Kind> of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word.equals(word))
                    .findFirst();
        }
    }

    /** Comments are none, and neither is what stands in other texts. */
    static List<DrlWord> allIn(String text) {
        List<Token> tokens = tokens(text);
        List<DrlWord> words = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            Token first = tokens.get(at);
            Optional<Kind> kind = first.quoted() ? Optional.empty() : Kind.of(first.text());
            if (kind.isEmpty()) {
                continue;
            }
            boolean isFolder = kind.get() == Kind.AFTER;
            int name = isFolder ? afterEquals(tokens, at + 1) : after(tokens, at + 1, "(");
            if (is(tokens, name)) {
                Token named = tokens.get(name);
                words.add(new DrlWord(kind.get(), named.text(), named.line(), literal(tokens, kind.get(), name + 1)));
            }
        }
        return words;
    }

    private static @Nullable String literal(List<Token> tokens, Kind kind, int at) {
        int literal = switch (kind) {
            case VALUE -> afterEquals(tokens, after(tokens, at, ")"));
            case ANSWER -> after(tokens, at, ",");
            default -> -1;
        };
        // A text that goes on, as in "a" + b, is none that can be judged.
        boolean whole = is(tokens, literal) && (kind == Kind.VALUE || after(tokens, literal + 1, ",") > 0);
        return whole ? tokens.get(literal).text() : null;
    }

    private static boolean is(List<Token> tokens, int at) {
        return at > 0 && at < tokens.size() && tokens.get(at).quoted();
    }

    /** The place after that sign; -1 if it does not stand there. */
    private static int after(List<Token> tokens, int at, String sign) {
        boolean stands = at > 0 && at < tokens.size() && !tokens.get(at).quoted();
        return stands && tokens.get(at).text().equals(sign) ? at + 1 : -1;
    }

    private static int afterEquals(List<Token> tokens, int at) {
        int equal = after(tokens, at, "=");
        return after(tokens, equal > 0 ? equal : after(tokens, at, "!"), "=");
    }

    private record Token(String text, boolean quoted, int line) {}

    private static List<Token> tokens(String text) {
        StreamTokenizer code = new StreamTokenizer(new StringReader(text));
        code.resetSyntax();
        code.wordChars('a', 'z');
        code.wordChars('A', 'Z');
        code.wordChars('0', '9');
        code.wordChars('_', '_');
        code.wordChars('$', '$');
        code.whitespaceChars(0, ' ');
        code.quoteChar('"');
        code.quoteChar('\'');
        code.slashSlashComments(true);
        code.slashStarComments(true);
        List<Token> tokens = new ArrayList<>();
        try {
            while (code.nextToken() != StreamTokenizer.TT_EOF) {
                boolean quoted = code.ttype == '"' || code.ttype == '\'';
                boolean word = quoted || code.ttype == StreamTokenizer.TT_WORD;
                tokens.add(new Token(word ? code.sval : Character.toString(code.ttype), quoted, code.lineno()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return tokens;
    }
}
