package org.engagementadvisor.work;

import org.engagementadvisor.register.StoreApplication;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The work beside the register, without the weeks, which ask who works; no component, so that no other test finds it. */
@Import(StoreApplication.class)
@ComponentScan(
        basePackageClasses = ToDos.class,
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*|.*\\.Weeks"))
class WorkApplication {}
