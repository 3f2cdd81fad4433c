package org.engagementadvisor.access;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a method of an endpoint whoever asks. */
final class WhoAsks implements HandlerMethodArgumentResolver {
    static {
        // No caller sends it, so the description does not say so.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Who.class);
    }

    /** Null if nobody has signed in. */
    static @Nullable Who who() {
        var known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getPrincipal() instanceof SignedIn signedIn
                ? signedIn.user().who()
                : null;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Who.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var who = who();
        if (who == null) {
            throw new IllegalStateException("an endpoint for nobody asks who it is: " + parameter);
        }
        return who;
    }
}
