package io.tandem.config;

/** Where the server listens. {@code server.xml} itself reads these; beans read them to learn their own address. */
public final class ListenerSettings {

    public static final Setting<String> HTTP_HOST = Setting.text(
            "tandem.http.host",
            "localhost",
            "a host name, an address or *",
            "\\S+",
            "Address the server listens on; * listens on all, as the container image does.");

    public static final Setting<Integer> HTTP_PORT =
            Setting.number("tandem.http.port", 9080, -1, 65_535, "port", "Port for HTTP and ws; -1 for none.");

    public static final Setting<Integer> HTTPS_PORT =
            Setting.number("tandem.https.port", 9443, -1, 65_535, "port", "Port for HTTPS and wss; -1 for none.");

    private ListenerSettings() {}
}
