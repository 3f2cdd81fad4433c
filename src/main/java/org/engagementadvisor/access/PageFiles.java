package org.engagementadvisor.access;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** What pages load: style sheets, scripts and pictures of the package {@code page}, and nothing else of it. */
@Configuration(proxyBeanMethods = false)
class PageFiles implements WebMvcConfigurer {
    private static final String PACKAGE = "classpath:/org/engagementadvisor/page/";
    private static final Duration FOR_GOOD = Duration.ofDays(365);

    private final ProblemPage problems;

    PageFiles(ProblemPage problems) {
        this.problems = problems;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // The name has what the file holds, so that no browser shows a page by an older one.
        registry.addResourceHandler("/assets/*.css", "/assets/*.js", "/assets/*.svg")
                .addResourceLocations(PACKAGE)
                .setCacheControl(CacheControl.maxAge(FOR_GOOD).cachePublic())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.addCustomConverter(problems);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new WhoAsks());
    }
}
