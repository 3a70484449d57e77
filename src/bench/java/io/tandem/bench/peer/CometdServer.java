package io.tandem.bench.peer;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import org.cometd.bayeux.server.BayeuxServer;
import org.cometd.server.BayeuxServerImpl;
import org.cometd.server.ext.AcknowledgedMessagesExtension;
import org.cometd.server.http.JSONHttpTransport;
import org.cometd.server.http.jakarta.CometDServlet;
import org.cometd.server.websocket.jetty.JettyWebSocketTransport;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Context;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;

/** CometD's server on Jetty 12 as its guide has it: both transports at {@code /cometd}, and the acknowledgement extension. */
public final class CometdServer {

    private static final String PATH = "/cometd";
    private static final int BACKLOG = 1_024;
    /** More than the time that a connect is held, as its guide asks for. */
    private static final int IDLE_MILLIS = 600_000;

    private CometdServer() {}

    /** Listens on the port that is the first argument. */
    public static void main(String[] arguments) throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("localhost");
        connector.setPort(Integer.parseInt(arguments[0]));
        connector.setAcceptQueueSize(BACKLOG);
        connector.setIdleTimeout(IDLE_MILLIS);
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        server.setHandler(context);
        context.insertHandler(WebSocketUpgradeHandler.from(server, context));
        context.addEventListener(new Start(context));
        ServletHolder servlet = new ServletHolder(CometDServlet.class);
        servlet.setAsyncSupported(true);
        servlet.setInitOrder(1);
        context.addServlet(servlet, PATH + "/*");
        server.start();
        System.out.println(JavaPeer.READY);
        server.join();
    }

    /** Makes the Bayeux server once the context is there, and before the servlet that uses it. */
    private record Start(ServletContextHandler context) implements ServletContextListener {

        @Override
        public void contextInitialized(ServletContextEvent event) {
            BayeuxServerImpl bayeux = new BayeuxServerImpl();
            bayeux.setOption(jakarta.servlet.ServletContext.class.getName(), event.getServletContext());
            bayeux.setOption(Context.class.getName(), context.getContext());
            bayeux.setOption("ws.cometdURLMapping", PATH);
            bayeux.setOption("ws.idleTimeout", "600000");
            BayeuxOptions.ALL.forEach(bayeux::setOption);
            bayeux.setTransports(new JettyWebSocketTransport(bayeux), new JSONHttpTransport(bayeux));
            bayeux.addExtension(new AcknowledgedMessagesExtension());
            try {
                bayeux.start();
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
            event.getServletContext().setAttribute(BayeuxServer.ATTRIBUTE, bayeux);
        }
    }
}
