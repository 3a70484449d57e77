package io.tandem.bench.peer;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Collections;

/**
 * Netty's codecs, and nothing behind them: {@code /echo} sends back, {@code /fan} sends on to all there; a request to
 * {@code /poll} is answered with events.
 */
public final class NettyServer {

    /** Where what is sent comes back. */
    public static final String ECHO = "/echo";
    /** Where what is sent goes to all that are connected there. */
    public static final String FAN = "/fan";

    /** Where a request is answered with events. */
    public static final String POLL = "/poll";
    /** How many events such an answer has. */
    public static final int EVENTS_OF_A_POLL = 8;

    private static final String EVENT =
            "{\"channel\":\"/bench/fan\",\"data\":{\"m\":\"00000000000\",\"from\":\"Pat Doe\","
                    + "\"text\":\"Good morning, my order has not arrived yet. Could you please tell me where it is?\"}}";
    private static final byte[] EVENTS = ("[" + String.join(",", Collections.nCopies(EVENTS_OF_A_POLL, EVENT))
                    + ",{\"channel\":\"/meta/connect\",\"successful\":true}]")
            .getBytes(StandardCharsets.US_ASCII);
    private static final int HANDSHAKE_BYTES = 8_192;
    private static final int BACKLOG = 1_024;

    private static final ChannelGroup FANS = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);

    private NettyServer() {}

    /** Listens on the port that is the first argument. */
    public static void main(String[] arguments) throws InterruptedException {
        EventLoopGroup loops = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
        Channel server = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new Codecs())
                .bind(new InetSocketAddress("localhost", Integer.parseInt(arguments[0])))
                .sync()
                .channel();
        System.out.println(JavaPeer.READY);
        server.closeFuture().sync();
    }

    private static final class Codecs extends ChannelInitializer<Channel> {

        @Override
        protected void initChannel(Channel channel) {
            channel.pipeline()
                    .addLast(new HttpServerCodec())
                    .addLast(new HttpObjectAggregator(HANDSHAKE_BYTES))
                    .addLast(new Polls())
                    .addLast(new WebSocketServerProtocolHandler("/", null, false, HANDSHAKE_BYTES, false, true))
                    .addLast(new Service());
        }
    }

    private static final class Polls extends SimpleChannelInboundHandler<FullHttpRequest> {

        @Override
        public boolean acceptInboundMessage(Object message) {
            return message instanceof FullHttpRequest request && request.uri().equals(POLL);
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
            FullHttpResponse response = new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1, HttpResponseStatus.OK, Unpooled.wrappedBuffer(EVENTS));
            response.headers()
                    .set(HttpHeaderNames.CONTENT_TYPE, "application/json")
                    .set(HttpHeaderNames.CONTENT_LENGTH, EVENTS.length);
            context.writeAndFlush(response);
        }
    }

    private static final class Service extends SimpleChannelInboundHandler<TextWebSocketFrame> {

        private boolean fan;

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) {
            if (event instanceof WebSocketServerProtocolHandler.HandshakeComplete handshake) {
                fan = handshake.requestUri().startsWith(FAN);
                if (fan) {
                    FANS.add(context.channel());
                }
            }
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, TextWebSocketFrame frame) {
            if (fan) {
                FANS.writeAndFlush(frame.retain(), channel -> true, true);
            } else {
                context.writeAndFlush(frame.retain());
            }
        }
    }
}
