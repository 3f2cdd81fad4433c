package org.engagementadvisor.register;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/** Tells who waited for a lock in vain from whose query took too long: the embedded database says the same of both, but for its code. */
@Configuration(proxyBeanMethods = false)
class LockWaits {
    @Bean
    SQLExceptionTranslator byErrorCode(DataSource source) {
        return new SQLErrorCodeSQLExceptionTranslator(source);
    }
}
