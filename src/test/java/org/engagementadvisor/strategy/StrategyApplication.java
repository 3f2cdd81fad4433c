package org.engagementadvisor.strategy;

import org.engagementadvisor.register.StoreApplication;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The strategies beside the register; no component, so that no other test finds it. */
@Import(StoreApplication.class)
@ComponentScan(
        basePackageClasses = Strategies.class,
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*"))
class StrategyApplication {}
