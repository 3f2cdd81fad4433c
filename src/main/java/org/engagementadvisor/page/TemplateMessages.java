package org.engagementadvisor.page;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.IMessageResolver;

/** Each template speaks by the messages of its own folder, a fragment by those of the folder where it is written. */
final class TemplateMessages implements IMessageResolver {

    @Override
    public String getName() {
        return "messages";
    }

    @Override
    public Integer getOrder() {
        return 1;
    }

    @Override
    public String resolveMessage(
            ITemplateContext context, Class<?> origin, String key, @Nullable Object @Nullable [] parameters) {
        String template = context.getTemplateData().getTemplate();
        String folder = template.substring(0, template.indexOf('/'));
        return Messages.of(folder, context.getLocale()).text(key, parameters == null ? new Object[0] : parameters);
    }

    /** Never asked, since a key without a message is refused. */
    @Override
    public String createAbsentMessageRepresentation(
            ITemplateContext context, Class<?> origin, String key, @Nullable Object @Nullable [] parameters) {
        return key;
    }
}
