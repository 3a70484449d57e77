package io.tandem.tropo.webhook;

import io.tandem.time.Alarms;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;
import org.apache.hc.core5.net.URIAuthority;

/** One try over one connection to one address. */
final class Attempt {

    private final Sender sender;
    private final Limits limits;
    private final Alarms alarms;
    private final HttpClientContext context = HttpClientContext.create();
    private final Ending<RawAnswer> ending = new Ending<>();
    private final AtomicBoolean connected = new AtomicBoolean();

    Attempt(Sender sender, Limits limits, Alarms alarms) {
        this.sender = sender;
        this.limits = limits;
        this.alarms = alarms;
    }

    /**
     * Begins. The stage fails with a {@link WebhookException}.
     *
     * @param at the address to connect to, which was checked; the name goes into TLS and the {@code Host} header alone
     */
    CompletionStage<RawAnswer> start(Request what, WebAddress to, InetAddress at, Instant now) {
        String host = to.host().text();
        var request = new BasicHttpRequest(
                what.method(), to.scheme(), new URIAuthority(host, to.hasStandardPort() ? -1 : to.port()), to.target());
        what.headers(to, now).forEach(request::addHeader);
        AnswerBuffer buffer = sender.newBuffer();
        ending.cleanUp(buffer::release); // the client does not always say that it has given an exchange up
        within(limits.connect(), () -> {
            if (progress() == Faults.Progress.CONNECTING) {
                cancel(Failure.CONNECT_TIMEOUT);
            }
        });
        Future<?> exchange = sender.client()
                .execute(
                        new HttpHost(to.scheme(), at, host, to.port()),
                        producer(request, what.body()),
                        new AnswerConsumer(buffer),
                        null,
                        context,
                        new Completion());
        ending.cleanUp(() -> exchange.cancel(true));
        return ending.future();
    }

    /** Breaks off; without effect if it is over. */
    void cancel(Failure failure) {
        ending.fail(new WebhookException(failure));
    }

    private BasicRequestProducer producer(BasicHttpRequest request, AsyncEntityProducer body) {
        return new BasicRequestProducer(request, body) {

            @Override
            public void produce(DataStreamChannel channel) throws IOException {
                connected();
                super.produce(channel);
            }
        };
    }

    private void connected() {
        if (connected.compareAndSet(false, true)) {
            within(limits.firstByte(), () -> {
                if (progress() != Faults.Progress.ANSWERING) {
                    cancel(Failure.FIRST_BYTE_TIMEOUT);
                }
            });
        }
    }

    private void within(Duration limit, Runnable late) {
        Alarms.Alarm alarm = alarms.set(limit, late);
        ending.cleanUp(alarm::cancel);
    }

    private Faults.Progress progress() {
        EndpointDetails connection = context.getEndpointDetails();
        if (connection != null && connection.getReceivedBytesCount() > 0) {
            return Faults.Progress.ANSWERING;
        }
        return connected.get() ? Faults.Progress.CONNECTED : Faults.Progress.CONNECTING;
    }

    private final class Completion implements FutureCallback<RawAnswer> {

        @Override
        public void completed(RawAnswer answer) {
            ending.complete(answer);
        }

        @Override
        public void failed(Exception fault) {
            cancel(sender.isClosing() ? Failure.STOPPING : Faults.failure(fault, progress()));
        }

        @Override
        public void cancelled() {
            cancel(Failure.STOPPING);
        }
    }
}
