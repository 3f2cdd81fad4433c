package org.engagementadvisor.alert;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.interceptor.AsyncUncaughtExceptionHandler;
import org.springframework.aop.interceptor.SimpleAsyncUncaughtExceptionHandler;
import org.springframework.scheduling.annotation.AsyncConfigurer;
import org.springframework.stereotype.Component;

/** Notes in a line that others did not take what they were sent, which is no fault of this program; all else is told in full. */
@Component
class FailedTries implements AsyncConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(FailedTries.class);

    @Override
    public AsyncUncaughtExceptionHandler getAsyncUncaughtExceptionHandler() {
        var others = new SimpleAsyncUncaughtExceptionHandler();
        return (thrown, method, arguments) -> {
            if (thrown instanceof NotCarried) {
                LOG.info("a delivery failed and is tried again; its alert says why");
            } else {
                others.handleUncaughtException(thrown, method, arguments);
            }
        };
    }
}
