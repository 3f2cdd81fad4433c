package org.engagementadvisor.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.engagementadvisor.page.Page;
import org.engagementadvisor.page.WholeSegments;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.util.WebUtils;

/**
 * Pages for whoever asks: in their language and within the frame of all pages, {@code page/app.html}. A template that takes part begins
 * with {@code <html th:replace="~{page/app :: app(#{title}, ~{:: main})}">}; each form of it that changes something holds
 * {@code <input type="hidden" name="_csrf" th:value="${frame.token}">}.
 */
@Component
public final class Pages {
    /** The cookie that holds the language somebody has chosen. */
    public static final String LANGUAGE = "language";

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private final ResourceUrlProvider assets;
    private final List<Tab> tabs;

    Pages(ResourceUrlProvider assets, ObjectProvider<Tab> all) {
        this.assets = assets;
        this.tabs = all.stream().sorted(Comparator.comparingInt(Tab::place)).toList();
    }

    /**
     * The page as HTML.
     *
     * @param template its folder and name, as {@link Page#of} takes it
     * @param values what the template names, by name; {@code frame} is added
     */
    public String of(HttpServletRequest request, String template, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        var locale = locale(request);
        all.put("frame", frame(request, locale));
        return Page.of(template, locale, all);
    }

    /** The language chosen, or else the first of those that the browser asks for and pages have; English or German. */
    public Locale locale(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, LANGUAGE);
        var chosen = cookie == null ? Stream.<Locale>empty() : Stream.of(Locale.forLanguageTag(cookie.getValue()));
        var asked = Collections.list(request.getLocales()).stream();
        return Stream.concat(chosen, asked)
                .flatMap(wanted ->
                        LANGUAGES.stream().filter(known -> known.getLanguage().equals(wanted.getLanguage())))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    /** Where the page of a customer is. */
    public static String ofCustomer(String id) {
        return "/customers/" + WholeSegments.segment(id);
    }

    /** An address to lead on to if it is one of this service, or else its first page. */
    public static String within(@Nullable String address) {
        return LogIn.within(address);
    }

    /** Those that somebody may see, in order. */
    public List<Tab> tabs(Who who) {
        return tabs.stream()
                .filter(tab -> Rights.allows(HttpMethod.GET, tab.path(), who.role()))
                .toList();
    }

    private Frame frame(HttpServletRequest request, Locale locale) {
        var who = WhoAsks.who();
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Frame(
                who,
                locale.getLanguage(),
                request.getRequestURI(),
                token == null ? "" : token.getToken(),
                who == null ? List.of() : tabs(who),
                assets);
    }

    /**
     * What the frame around a page says.
     *
     * @param who has signed in; null if nobody has
     * @param token that forms send as {@code _csrf}, scripts as {@code X-XSRF-TOKEN}
     */
    public record Frame(
            @Nullable Who who, String language, String path, String token, List<Tab> tabs, ResourceUrlProvider assets) {

        public boolean isAdmin() {
            return who != null && who.role() == Role.ADMIN;
        }

        /** Whether whoever asks may send a form there. */
        public boolean maySend(String address) {
            return who != null && Rights.allows(HttpMethod.POST, address, who.role());
        }

        public boolean isCurrent(Tab tab) {
            return path.equals(tab.path()) || path.startsWith(tab.path() + "/");
        }

        /** How many things wait behind a tab. */
        public long count(Tab tab) {
            return who == null ? 0 : tab.count().applyAsLong(who);
        }

        /** Where a style sheet, script or picture of ours is, with what it holds in its name. */
        public String asset(String name) {
            var address = assets.getForLookupPath("/assets/" + name);
            return address == null ? "/assets/" + name : address;
        }

        /** What htmx sends along. */
        public String headers() {
            return "{\"X-XSRF-TOKEN\":\"" + token + "\"}";
        }

        /** The language that is not this one, in that language. */
        public List<String> otherLanguage() {
            return Stream.of(List.of("en", "English"), List.of("de", "Deutsch"))
                    .filter(one -> !one.get(0).equals(language))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
