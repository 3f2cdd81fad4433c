package org.engagementadvisor.work;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:week-mails")
class H2WeekMailTests extends WeekMailContract {}
