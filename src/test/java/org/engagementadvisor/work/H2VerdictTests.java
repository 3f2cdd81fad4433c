package org.engagementadvisor.work;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:verdicts")
class H2VerdictTests extends VerdictContract {}
