package org.engagementadvisor.work;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:outcomes")
class H2OutcomesTests extends OutcomesContract {}
