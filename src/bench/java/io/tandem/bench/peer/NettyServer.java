package io.tandem.bench.peer;

import io.netty.bootstrap.ServerBootstrap;
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
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;

/** Netty's WebSocket codecs, and nothing behind them: {@code /echo} sends back, {@code /fan} sends on to all there. */
public final class NettyServer {

    /** Where what is sent comes back. */
    public static final String ECHO = "/echo";
    /** Where what is sent goes to all that are connected there. */
    public static final String FAN = "/fan";

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
                    .addLast(new WebSocketServerProtocolHandler("/", null, false, HANDSHAKE_BYTES, false, true))
                    .addLast(new Service());
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
