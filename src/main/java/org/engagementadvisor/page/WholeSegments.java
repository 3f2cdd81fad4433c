package org.engagementadvisor.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.AbstractLinkBuilder;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

/** Links in which what stands for a part of the path is one segment, whatever it holds; a slash in an id parts nothing. */
public final class WholeSegments extends AbstractLinkBuilder {
    private final StandardLinkBuilder standard = new StandardLinkBuilder();

    @Override
    public String buildLink(
            IExpressionContext context, String base, @Nullable Map<String, @Nullable Object> parameters) {
        String path = base;
        Map<String, @Nullable Object> others = new LinkedHashMap<>();
        for (var each : (parameters == null ? Map.<String, @Nullable Object>of() : parameters).entrySet()) {
            String place = "{" + each.getKey() + "}";
            if (path.contains(place)) {
                path = path.replace(place, segment(String.valueOf(each.getValue())));
            } else {
                others.put(each.getKey(), each.getValue());
            }
        }
        return standard.buildLink(context, path, others);
    }

    /** The text as one segment of a path. */
    public static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
