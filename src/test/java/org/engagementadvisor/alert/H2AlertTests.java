package org.engagementadvisor.alert;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:alert")
class H2AlertTests extends AlertContract {}
