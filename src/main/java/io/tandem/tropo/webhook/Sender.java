package io.tandem.tropo.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.ClosedSelectorException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.HttpsSupport;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.ssl.TLS;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * The HTTP client. It does what it is told and nothing of its own accord: it follows no redirect, repeats no request, keeps no cookie,
 * asks for no compression, uses no proxy, and looks up no host. Each request has a connection of its own, so that what an application
 * sends too much is never taken for the answer to another request.
 */
final class Sender implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Sender.class.getName());

    /** Threads that serve all connections. */
    static final int IO_THREADS = 2;

    private static final TimeValue TO_END = TimeValue.ofSeconds(3);
    private static final int LONGEST_LINE = 16_384;
    private static final int MOST_HEADERS = 200;

    private final CloseableHttpAsyncClient client;
    private final PoolingAsyncClientConnectionManager connections;
    private final Limits limits;
    private final AtomicLong buffered = new AtomicLong();
    private volatile boolean closing;

    /**
     * @param most how many requests are under way at most
     * @param tls says which certificates are trusted
     * @param threads makes the few threads that serve all connections
     */
    Sender(Limits limits, int most, SSLContext tls, ThreadFactory threads) {
        this.limits = limits;
        int places = 2 * most; // one that is given up takes a moment to be gone
        this.connections = PoolingAsyncClientConnectionManagerBuilder.create()
                .setDnsResolver(new NoLookups())
                .setTlsStrategy(ClientTlsStrategyBuilder.create()
                        .setSslContext(tls)
                        .setHostVerificationPolicy(HostnameVerificationPolicy.BOTH) // up to 5.5 the default checks none
                        .setHostnameVerifier(HttpsSupport.getDefaultHostnameVerifier())
                        .buildAsync())
                .setDefaultTlsConfig(TlsConfig.custom()
                        .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1)
                        .setSupportedProtocols(TLS.V_1_3, TLS.V_1_2)
                        .setHandshakeTimeout(Timeout.of(limits.connect()))
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(limits.connect()))
                        .setSocketTimeout(Timeout.of(limits.whole()))
                        .build())
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnTotal(places)
                .setMaxConnPerRoute(places)
                .build();
        this.client = HttpAsyncClientBuilder.create()
                .setConnectionManager(connections)
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setIOReactorConfig(
                        IOReactorConfig.custom().setIoThreadCount(IO_THREADS).build())
                .setThreadFactory(threads)
                .setIoReactorExceptionCallback(Sender::report)
                .setHttp1Config(Http1Config.custom()
                        .setMaxLineLength(LONGEST_LINE)
                        .setMaxHeaderCount(MOST_HEADERS)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setAuthenticationEnabled(false)
                        .setContentCompressionEnabled(false)
                        .setHardCancellationEnabled(true)
                        .setConnectionRequestTimeout(Timeout.of(limits.connect()))
                        .setResponseTimeout(Timeout.of(limits.whole()))
                        .build())
                .setUserAgent("Tandem")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableConnectionState()
                .build();
        client.start();
    }

    private static void report(Exception fault) {
        boolean stopping = fault instanceof ClosedSelectorException;
        LOG.log(stopping ? Level.FINE : Level.WARNING, "Connections to applications failed", fault);
    }

    CloseableHttpAsyncClient client() {
        return client;
    }

    AnswerBuffer newBuffer() {
        return new AnswerBuffer(limits.answer(), buffered, limits.buffered());
    }

    /** Whether what fails now fails because of that. */
    boolean isClosing() {
        return closing;
    }

    /** How many bytes of unfinished answers are kept. */
    long buffered() {
        return buffered.get();
    }

    /**
     * Breaks off what is under way, and ends the threads.
     */
    @Override
    public void close() {
        closing = true;
        client.initiateShutdown();
        connections.close(CloseMode.IMMEDIATE);
        try {
            // Each thread closes its own selector: one that loses it while it goes through the keys fails.
            client.awaitShutdown(TO_END);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        client.close(CloseMode.IMMEDIATE);
    }

    /** Every connection is made to an address that was checked: a second look-up might find another. */
    private static final class NoLookups implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            throw new UnknownHostException("not looked up here");
        }

        @Override
        public String resolveCanonicalHostname(String host) throws UnknownHostException {
            throw new UnknownHostException("not looked up here");
        }
    }
}
