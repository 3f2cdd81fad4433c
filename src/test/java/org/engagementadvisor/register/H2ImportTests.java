package org.engagementadvisor.register;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:imports")
class H2ImportTests extends ImportContract {}
