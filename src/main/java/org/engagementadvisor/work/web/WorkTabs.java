package org.engagementadvisor.work.web;

import org.engagementadvisor.access.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has the navigation lead to the week, and to what came of it. */
@Configuration(proxyBeanMethods = false)
class WorkTabs {
    @Bean
    Tab week() {
        return new Tab(10, "/week", "week");
    }

    @Bean
    Tab outcomesTab() {
        return new Tab(35, "/outcomes", "outcomes");
    }
}
