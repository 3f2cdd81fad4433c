package org.engagementadvisor.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Calls the one address that is configured, wherever it may say to go instead; what is known of a customer steers nothing but the body. */
@Component
final class Webhook implements Carrier {
    private final AlertSettings.WebhookSettings settings;
    private final HttpClient client;

    Webhook(AlertSettings settings) {
        this.settings = settings.webhook();
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(this.settings.timeout())
                .build();
    }

    /** What is sent; the same bytes at each try. */
    private record Message(String type, Instant timestamp, Told data) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Told(
            long id,
            String customer,
            @Nullable String name,
            @Nullable String accountManager,
            String code,
            @Nullable String item,
            String headline,
            String why,
            @Nullable String owner,
            @Nullable LocalDate due,
            List<String> names) {}

    @Override
    public String channel() {
        return "webhook";
    }

    @Override
    public boolean reaches(@Nullable String accountManager) {
        return settings.url() != null;
    }

    @Override
    public void carry(Alert alert, UUID delivery) {
        var url = settings.url();
        if (url == null) {
            throw new NotCarried("no webhook is configured any more");
        }
        var status = call(request(url, delivery.toString(), body(alert), Instant.now()));
        if (status / 100 != 2) {
            throw new NotCarried("it answered " + status);
        }
    }

    private static byte[] body(Alert alert) {
        var told = new Told(
                alert.id(),
                alert.customer(),
                alert.name(),
                alert.accountManager(),
                alert.code(),
                alert.item(),
                alert.headline(),
                alert.why(),
                alert.owner(),
                alert.due(),
                alert.names());
        return JsonMapper.shared().writeValueAsBytes(new Message("alert", alert.arisenAt(), told));
    }

    private HttpRequest request(URI url, String id, byte[] body, Instant now) {
        long timestamp = now.getEpochSecond();
        return HttpRequest.newBuilder(url)
                .timeout(settings.timeout())
                .header("Content-Type", "application/json")
                .header("User-Agent", "Engagement-Advisor")
                .header("webhook-id", id)
                .header("webhook-timestamp", String.valueOf(timestamp))
                .header("webhook-signature", Signature.of(id, timestamp, body, settings.key()))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    /** The status; what else it says is not read, however long it is. */
    private int call(HttpRequest request) {
        try {
            var answer = client.send(request, BodyHandlers.ofInputStream());
            answer.body().close();
            return answer.statusCode();
        } catch (IOException failed) {
            throw new NotCarried("no answer: " + failed);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new NotCarried("the service was stopped meanwhile");
        }
    }
}
