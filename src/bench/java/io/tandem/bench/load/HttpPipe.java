package io.tandem.bench.load;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/** A connection of HTTP/1.1 that lasts, on which one text after the other is posted, the next when there is an answer. */
public final class HttpPipe implements Pipe {

    private static final int MOST_BYTES = 1 << 24;

    private final Channel channel;
    private final String path;
    private final String host;
    private final CookieJar cookies;
    private final Queue<String> waiting = new ArrayDeque<>();
    private boolean busy;

    private HttpPipe(Channel channel, URI uri, CookieJar cookies) {
        this.channel = channel;
        this.path = uri.getRawPath();
        this.host = uri.getAuthority();
        this.cookies = cookies;
    }

    /** Opens one. */
    public static CompletableFuture<Pipe> open(LoadClient client, URI uri, CookieJar cookies, PipeListener listener) {
        CompletableFuture<Pipe> opened = new CompletableFuture<>();
        client.connect(
                uri,
                channel -> channel.pipeline()
                        .addLast(new HttpClientCodec())
                        .addLast(new HttpObjectAggregator(MOST_BYTES))
                        .addLast(new Inbox(client.scratch(), new HttpPipe(channel, uri, cookies), listener, opened)),
                opened::completeExceptionally);
        return opened;
    }

    @Override
    public void send(String text) {
        if (busy) {
            waiting.add(text);
            return;
        }
        busy = true;
        ByteBuf body = ByteBufUtil.writeUtf8(channel.alloc(), text);
        FullHttpRequest request = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, path, body);
        request.headers()
                .set(HttpHeaderNames.HOST, host)
                .set(HttpHeaderNames.CONTENT_TYPE, "application/json;charset=UTF-8")
                .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
        if (cookies.cookie() != null) {
            request.headers().set(HttpHeaderNames.COOKIE, cookies.cookie());
        }
        channel.writeAndFlush(request, channel.voidPromise());
    }

    @Override
    public void drop() {
        Inbox inbox = channel.pipeline().get(Inbox.class);
        if (inbox != null) { // it is gone with a connection that has ended
            inbox.dropped = true;
        }
        channel.close();
    }

    private void answered() {
        busy = false;
        String next = waiting.poll();
        if (next != null) {
            send(next);
        }
    }

    private static final class Inbox extends SimpleChannelInboundHandler<FullHttpResponse> {

        private final Scratch scratch;
        private final HttpPipe pipe;
        private final PipeListener listener;
        private final CompletableFuture<Pipe> opened;
        private boolean dropped;

        Inbox(Scratch scratch, HttpPipe pipe, PipeListener listener, CompletableFuture<Pipe> opened) {
            this.scratch = scratch;
            this.pipe = pipe;
            this.listener = listener;
            this.opened = opened;
        }

        @Override
        public void channelActive(ChannelHandlerContext context) {
            opened.complete(pipe);
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, FullHttpResponse response) {
            pipe.cookies.keep(response.headers().getAll(HttpHeaderNames.SET_COOKIE));
            pipe.answered();
            if (response.status().equals(HttpResponseStatus.OK)) {
                scratch.hand(response.content(), listener);
            } else {
                lost("answered with " + response.status());
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            lost("the server closed the connection");
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            lost(cause.toString());
            context.close();
        }

        private void lost(String why) {
            if (!dropped) {
                dropped = true;
                listener.failed(why);
            }
        }
    }
}
