package org.engagementadvisor.register;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:erasure")
class H2ErasureTests extends ErasureContract {}
