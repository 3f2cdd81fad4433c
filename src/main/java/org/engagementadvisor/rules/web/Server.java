package org.engagementadvisor.rules.web;

import java.util.Locale;
import org.springdoc.core.customizers.ServerBaseUrlCustomizer;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

/** What the server under the endpoints does otherwise than by itself. */
@Configuration(proxyBeanMethods = false)
class Server {
    /** Left to itself the system takes megabytes of an answer that nobody reads, each of them work. */
    private static final String SENT_AHEAD = String.valueOf(1 << 17);

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> problemsOfTheServer() {
        return new Last();
    }

    /** Callers get the words of the rules; a language asked for would only be another copy of the same description. */
    @Bean
    LocaleResolver localeResolver() {
        return new FixedLocaleResolver(Locale.ENGLISH);
    }

    /** The name by which a caller reached it is the caller's own word. */
    @Bean
    ServerBaseUrlCustomizer whereverItWasReached() {
        return (address, request) -> "/";
    }

    /** The last to be added reports first. */
    private static final class Last implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {
        @Override
        public void customize(ConfigurableTomcatWebServerFactory server) {
            server.addConnectorCustomizers(connector -> connector.setProperty("socket.txBufSize", SENT_AHEAD));
            server.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new ServerProblem()));
        }

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }
    }
}
