package io.tandem.bench.load;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import java.net.URI;
import java.util.concurrent.CompletableFuture;

/** A WebSocket. */
public final class WebSocketPipe implements Pipe {

    private static final int MOST_BYTES = 1 << 24;
    private static final long HANDSHAKE_MILLIS = 60_000;

    private final Channel channel;

    private WebSocketPipe(Channel channel) {
        this.channel = channel;
    }

    /** Opens one. */
    public static CompletableFuture<Pipe> open(LoadClient client, URI uri, PipeListener listener) {
        WebSocketClientProtocolConfig config = WebSocketClientProtocolConfig.newBuilder()
                .webSocketUri(uri)
                .version(WebSocketVersion.V13)
                .customHeaders(new DefaultHttpHeaders())
                .maxFramePayloadLength(MOST_BYTES)
                .handshakeTimeoutMillis(HANDSHAKE_MILLIS)
                .withUTF8Validator(false)
                .build();
        CompletableFuture<Pipe> opened = new CompletableFuture<>();
        client.connect(
                uri,
                channel -> channel.pipeline()
                        .addLast(new HttpClientCodec())
                        .addLast(new HttpObjectAggregator(MOST_BYTES))
                        .addLast(new WebSocketClientProtocolHandler(config))
                        .addLast(new WebSocketFrameAggregator(MOST_BYTES))
                        .addLast(new Inbox(client.scratch(), listener, opened)),
                opened::completeExceptionally);
        return opened;
    }

    @Override
    public void send(String text) {
        channel.writeAndFlush(new TextWebSocketFrame(text), channel.voidPromise());
    }

    @Override
    public void drop() {
        channel.pipeline().get(Inbox.class).dropped = true;
        channel.close();
    }

    private static final class Inbox extends SimpleChannelInboundHandler<TextWebSocketFrame> {

        private final PipeListener listener;
        private final CompletableFuture<Pipe> opened;
        private final Scratch scratch;
        private boolean dropped;

        Inbox(Scratch scratch, PipeListener listener, CompletableFuture<Pipe> opened) {
            this.scratch = scratch;
            this.listener = listener;
            this.opened = opened;
        }

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) {
            if (event == WebSocketClientProtocolHandler.ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
                opened.complete(new WebSocketPipe(context.channel()));
            }
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, TextWebSocketFrame frame) {
            scratch.hand(frame.content(), listener);
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
            if (!opened.completeExceptionally(new IllegalStateException(why)) && !dropped) {
                dropped = true;
                listener.failed(why);
            }
        }
    }
}
