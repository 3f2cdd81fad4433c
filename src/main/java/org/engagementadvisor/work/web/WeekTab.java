package org.engagementadvisor.work.web;

import org.engagementadvisor.access.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has the navigation lead to the week. */
@Configuration(proxyBeanMethods = false)
class WeekTab {
    @Bean
    Tab week() {
        return new Tab(10, "/week", "week");
    }
}
