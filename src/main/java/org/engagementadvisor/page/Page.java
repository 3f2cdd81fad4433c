package org.engagementadvisor.page;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Documents of HTML by templates, which stand as resources in the folders of the packages that they belong to. A template takes
 * text through {@code th:text} and attributes alone, so that it is escaped, and never through {@code th:utext} or preprocessing.
 */
public final class Page {
    private static final String ROOT = "org/engagementadvisor/";
    // What overrides the direction of writing reaches beyond the text that holds it; the marks of a script do not.
    private static final Pattern NOT_ALLOWED = Pattern.compile("[\\p{Cc}\\p{Cs}\u202A-\u202E\u2066-\u2069&&[^\\n\\t]]");
    private static final TemplateEngine ENGINE = engine();

    private Page() {}

    private static TemplateEngine engine() {
        var templates = new ClassLoaderTemplateResolver(Page.class.getClassLoader());
        templates.setPrefix(ROOT);
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        var dialect = new StandardDialect();
        // Otherwise it makes a Jackson for scripts, which takes longer than a page; ours have none.
        dialect.setJavaScriptSerializer((value, script) -> {
            throw new UnsupportedOperationException("pages have no scripts");
        });
        var engine = new TemplateEngine();
        engine.setDialect(dialect);
        engine.setTemplateResolver(templates);
        engine.setMessageResolver(new TemplateMessages());
        engine.setLinkBuilder(new WholeSegments());
        RecordComponents.use();
        return engine;
    }

    /**
     * The whole document. Characters that no page may hold are replaced, others stay as they are. The same values give the same
     * document; for any number of threads.
     *
     * @param template its folder and name, such as {@code portfolio/page}
     * @param locale of the messages
     * @param values what the template names, by name; records, lists, texts
     */
    public static String of(String template, Locale locale, Map<String, Object> values) {
        String page = ENGINE.process(template, new Context(locale, values));
        // The pattern takes a tenth of the time of a page, and hardly any page needs it.
        return mayBeRefused(page) ? NOT_ALLOWED.matcher(page).replaceAll("\uFFFD") : page;
    }

    private static boolean mayBeRefused(String page) {
        for (int at = 0; at < page.length(); at++) {
            if (mayBeRefused(page.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayBeRefused(char unit) {
        return unit < ' '
                ? unit != '\n' && unit != '\t'
                : (unit >= 0x7F && unit <= 0x9F)
                        || (unit >= 0x202A && unit <= 0x202E)
                        || (unit >= 0x2066 && unit <= 0x2069)
                        || Character.isSurrogate(unit);
    }
}
