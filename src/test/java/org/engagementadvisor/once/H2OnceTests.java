package org.engagementadvisor.once;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:once")
class H2OnceTests extends OnceContract {}
