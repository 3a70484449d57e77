package io.tandem.telxl;

/** TelXL messages for tests. Written with ' in place of " so that they can be read. */
public final class Messages {

    /** Credentials that are right, as fields. */
    public static final String BLACK = "'user':'Mr Black','pass':'Mr Black'";

    /** Keeps the session open. */
    public static final String PING = command("'command_type':'session_ping'");

    /** Ends the session. */
    public static final String END = command("'command_type':'session_end'");

    private Messages() {}

    /** A text with ' turned into ". */
    public static String json(String text) {
        return text.replace('\'', '"');
    }

    /** A command with these fields. */
    public static String command(String fields) {
        return json("{'command':{" + fields + "}}");
    }

    /** A session_start with these fields. */
    public static String start(String fields) {
        return command("'command_type':'session_start'," + fields);
    }
}
