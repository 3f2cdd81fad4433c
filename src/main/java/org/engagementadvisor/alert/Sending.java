package org.engagementadvisor.alert;

import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Makes the deliveries: at once when the transaction is through that decided so, and again what failed, once it is due. A delivery of
 * which an instance did not live to note that it was made is made again, with the same id.
 */
@Component
class Sending {
    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
    private static final int ALL = 100_000;

    private final Deliveries deliveries;
    private final Alerts alerts;
    private final List<Carrier> carriers;
    private final FailedEventPublications failed;
    private volatile boolean isStopped;

    Sending(Deliveries deliveries, Alerts alerts, List<Carrier> carriers, FailedEventPublications failed) {
        this.deliveries = deliveries;
        this.alerts = alerts;
        this.carriers = carriers;
        this.failed = failed;
    }

    /** What ends with an exception stays in the registry of events. */
    @Async(AlertSetup.SENDERS)
    @TransactionalEventListener
    void send(Due due) {
        if (isStopped) {
            throw new NotCarried("the service is being stopped");
        }
        var parcel = deliveries.claim(due.delivery());
        if (parcel.isPresent()) {
            send(due.delivery(), parcel.get());
        } else if (deliveries.isWaiting(due.delivery())) {
            throw new NotCarried("somebody else tries it, or it is not due yet");
        }
    }

    private void send(UUID delivery, Deliveries.Parcel parcel) {
        try {
            carrier(parcel.channel()).carry(alerts.with(parcel.alert()).orElseThrow(), delivery);
        } catch (RuntimeException fault) {
            if (deliveries.failed(delivery, String.valueOf(fault.getMessage()))) {
                throw fault;
            }
            // Why stands with the delivery; it may quote addresses.
            LOG.warn("alert {} is undeliverable by {}", parcel.alert(), parcel.channel());
            return;
        }
        deliveries.sent(delivery);
    }

    private Carrier carrier(String channel) {
        return carriers.stream()
                .filter(each -> each.channel().equals(channel))
                .findFirst()
                .orElseThrow();
    }

    @Scheduled(fixedDelayString = "${engagement-advisor.alerts.look-every:5s}")
    void again() {
        var due = deliveries.due();
        if (!due.isEmpty()) {
            // The registry reads before it filters, and what is not due yet must not hide what is.
            failed.resubmit(ResubmissionOptions.defaults()
                    .withMaxInFlight(ALL)
                    .withBatchSize(ALL)
                    .withFilter(each -> each.getEvent() instanceof Due event && due.contains(event.delivery())));
        }
    }

    /** What waits in line is left for the next start. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        isStopped = true;
    }
}
