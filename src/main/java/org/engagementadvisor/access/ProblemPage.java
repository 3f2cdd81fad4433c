package org.engagementadvisor.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.engagementadvisor.rules.web.Programs;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Problem documents as people read them: as a page, if that is what a browser asks for. */
@Component
final class ProblemPage extends AbstractHttpMessageConverter<ProblemDetail> {
    private final ObjectProvider<Pages> pages;

    ProblemPage(ObjectProvider<Pages> pages) {
        super(MediaType.TEXT_HTML);
        this.pages = pages;
    }

    static boolean isAskedBy(HttpServletRequest request) {
        return Programs.formOfProblem(request).equals(MediaType.TEXT_HTML);
    }

    byte[] of(HttpServletRequest request, ProblemDetail problem) {
        var detail = problem.getDetail();
        return pages.getObject()
                .of(
                        request,
                        "access/problem",
                        Map.of("status", problem.getStatus(), "detail", detail == null ? "" : detail))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType asked) {
        return false;
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType asked) {
        var request = request();
        return request != null && isAskedBy(request) && super.canWrite(type, asked);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return ProblemDetail.class.isAssignableFrom(type);
    }

    @Override
    protected ProblemDetail readInternal(Class<? extends ProblemDetail> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("never read", input);
    }

    @Override
    protected void writeInternal(ProblemDetail problem, HttpOutputMessage output) throws IOException {
        var request = request();
        if (request != null) {
            output.getHeaders().setContentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8));
            output.getBody().write(of(request, problem));
        }
    }
}
