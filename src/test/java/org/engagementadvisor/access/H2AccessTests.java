package org.engagementadvisor.access;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:access")
class H2AccessTests extends AccessContract {}
