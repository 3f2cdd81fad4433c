package org.engagementadvisor.alert;

import org.engagementadvisor.access.Users;
import org.engagementadvisor.register.StoreApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Alerts beside the register, and who gets them; no component, so that no other test finds it. */
@Import({StoreApplication.class, Users.class})
@ComponentScan(
        basePackageClasses = Alerts.class,
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*"))
class AlertApplication {
    @Bean
    PasswordEncoder passwords() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
