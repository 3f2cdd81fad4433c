package org.engagementadvisor.strategy;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:strategy")
class H2StrategyTests extends StrategyContract {}
