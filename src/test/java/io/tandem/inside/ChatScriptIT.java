package io.tandem.inside;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.event.Event;
import io.tandem.contact.event.StepEvents;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.JournalEntry;
import io.tandem.contact.model.Medium;
import io.tandem.contact.service.ContactService;
import io.tandem.directory.DirectorySchema;
import io.tandem.store.Store;
import io.tandem.store.Subscription;
import jakarta.inject.Inject;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A visitor's chat with a service of an application, as the contact centre sees it. */
@ExtendWith(ArquillianExtension.class)
class ChatScriptIT {

    private static final long CUSTOMER = 300;
    private static final Pattern CLIENT_ID = Pattern.compile("\"clientId\":\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final BlockingQueue<Contact> scripted = new LinkedBlockingQueue<>();
    private final BlockingQueue<ContactEvent.MessageAdded> messages = new LinkedBlockingQueue<>();

    @Deployment
    static WebArchive gateway() {
        return TestedGateway.with();
    }

    @ArquillianResource
    private URI address;

    @Inject
    private Store store;

    @Inject
    private DirectorySchema directory;

    @BeforeEach
    void theDirectoryIsReady() {
        while (!directory.ready()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void theApplicationIsInControlFromTheFirstMoment() throws Exception {
        Subscription subscription = store.subscribe(ContactService.steps(CUSTOMER), delivery -> {
            for (Event event : ((StepEvents) delivery.event()).events()) {
                if (event instanceof ContactEvent.Scripted script) {
                    scripted.add(script.contact());
                } else if (event instanceof ContactEvent.MessageAdded message) {
                    messages.add(message);
                }
            }
        });
        try {
            String client = handshake();
            publish(client, "{\"operation\":\"requestChat\",\"nickname\":\"Pat\",\"text\":\"Hello\"}");

            Contact contact = scripted.poll(30, TimeUnit.SECONDS);
            assertThat(contact).as("the chat's contact").isNotNull();
            assertThat(contact.state()).isEqualTo(ContactState.SCRIPTED);
            assertThat(contact.plan().script()).as("in control").contains("demo");
            assertThat(contact.origin().medium()).as("the service's medium").isEqualTo(Medium.TEXT);
            assertThat(contact.queue()).as("the queue").isEmpty();
            assertThat(contact.journal().entries())
                    .as("no notice of a queue")
                    .extracting(JournalEntry::kind)
                    .containsExactly(JournalEntry.Kind.JOINED);
            ContactEvent.MessageAdded first = messages.poll(30, TimeUnit.SECONDS);
            assertThat(first).as("the visitor's text").isNotNull();
            assertThat(first.message().text()).isEqualTo("Hello");
            assertThat(first.contact().id()).as("in the same contact").isEqualTo(contact.id());
            publish(client, "{\"operation\":\"disconnect\"}");
        } finally {
            subscription.cancel();
        }
    }

    private String handshake() throws Exception {
        String reply = post("[{\"channel\":\"/meta/handshake\",\"id\":\"1\",\"version\":\"1.0\","
                + "\"supportedConnectionTypes\":[\"long-polling\"]}]");
        Matcher found = CLIENT_ID.matcher(reply);
        assertThat(found.find()).as(reply).isTrue();
        return found.group(1);
    }

    private void publish(String client, String data) throws Exception {
        String reply = post("[{\"channel\":\"/service/chatV2/bot\",\"id\":\"2\",\"clientId\":\"" + client
                + "\",\"data\":" + data + "}]");
        assertThat(reply).as("acknowledged").contains("\"successful\":true");
    }

    private String post(String batch) throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(address.resolve("cometd"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(batch))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
