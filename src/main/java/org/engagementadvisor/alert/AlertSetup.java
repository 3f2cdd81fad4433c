package org.engagementadvisor.alert;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Who sends: some threads of their own, so that a slow receiver holds up nobody who asks the service. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(AlertSettings.class)
class AlertSetup {
    static final String SENDERS = "alertSenders";

    private static final int THREADS = 4;
    private static final int SECONDS_TO_END = 20;

    /** What waits in line is in the registry of events too, so that none is lost with it. */
    @Bean(defaultCandidate = false)
    ThreadPoolTaskExecutor alertSenders() {
        var senders = new ThreadPoolTaskExecutor();
        senders.setCorePoolSize(THREADS);
        senders.setThreadNamePrefix("alerts-");
        senders.setDaemon(true);
        // An interrupt would close the files of an embedded database.
        senders.setWaitForTasksToCompleteOnShutdown(true);
        senders.setAwaitTerminationSeconds(SECONDS_TO_END);
        return senders;
    }
}
