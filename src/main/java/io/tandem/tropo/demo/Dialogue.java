package io.tandem.tropo.demo;

import jakarta.json.JsonObject;
import java.util.Optional;

/**
 * What the demo's application answers: it greets, asks what it can do, and does that. It keeps nothing: where a session is stands in
 * the URL that is asked, and so does the channel, which results do not tell.
 */
final class Dialogue {

    /** Number of the demo's queue Sales. */
    static final String SALES = "01632 960010";

    private static final String QUESTION = "choice";
    private static final String NUMBER = "number";
    private static final int ATTEMPTS = 3;
    private static final int TRANSFER_SECONDS = 120;
    private static final String GOODBYE = "Goodbye.";

    private final String start;

    /** @param start path of the URL that sessions begin at */
    Dialogue(String start) {
        this.start = start;
    }

    /**
     * The answer to a body.
     *
     * @param page what follows {@code start} in the path
     * @param text whether the user writes, and does not speak
     * @return the document; empty if there is no such page
     * @throws IllegalArgumentException if a body of the other kind is expected at that page
     */
    Optional<JsonObject> answer(String page, boolean text, Posted posted) {
        boolean begins = page.isEmpty() || page.equals("/");
        if (!begins && posted.isSession()) {
            throw new IllegalArgumentException("no result");
        }
        if (begins && !posted.isSession()) {
            throw new IllegalArgumentException("no session");
        }
        TropoDocument document =
                switch (page) {
                    case "", "/" -> begin(posted);
                    case "/choice" -> chosen(posted, text);
                    case "/number" -> numbered(posted);
                    case "/transferred" -> goodbye("You are back with the demo. Thank you for talking to us.");
                    case "/unanswered" -> goodbye("Nobody could answer.");
                    case "/incomplete" -> goodbye("Sorry, we did not understand you.");
                    case "/error" -> goodbye("Sorry, something went wrong here.");
                    case "/hangup" -> new TropoDocument(); // nobody is there to hear more
                    default -> null;
                };
        return Optional.ofNullable(document).map(TropoDocument::toJson);
    }

    private TropoDocument begin(Posted posted) {
        if (posted.isIncoming()) {
            return greet(new TropoDocument(), posted.isText());
        }
        Optional<String> to = posted.parameter("to");
        String network = posted.parameter("network").orElse("");
        return to.map(callee -> greet(new TropoDocument().call(callee, network), !network.isEmpty()))
                .orElseGet(TropoDocument::new);
    }

    private TropoDocument greet(TropoDocument document, boolean text) {
        String question = text
                ? "What can we do for you? Write sales, support or number."
                : "What can we do for you? Press 1 for sales, 2 for support, 3 to have a number read back.";
        document.say("Welcome to the demo of Tandem.")
                .ask(
                        QUESTION,
                        ATTEMPTS,
                        question,
                        "sales(1, sales), support(2, support), number(3, number)",
                        "That is none of the choices.");
        return handled(document.on("continue", at("/choice", text)), text);
    }

    private TropoDocument chosen(Posted posted, boolean text) {
        return switch (posted.answer(QUESTION).orElse("")) {
            case "sales" -> transfer(text);
            case "support" -> goodbye("Support answers in the chat of this gateway.");
            case "number" -> askNumber(text);
            default -> goodbye("Sorry, we did not understand you.");
        };
    }

    private TropoDocument transfer(boolean text) {
        TropoDocument document = new TropoDocument()
                .say("We connect you with sales.")
                .transfer("sales", SALES, TRANSFER_SECONDS, "Please wait.")
                .on("continue", at("/transferred", text))
                .on("incomplete", at("/unanswered", text));
        return ends(document, text);
    }

    private TropoDocument askNumber(boolean text) {
        TropoDocument document = new TropoDocument()
                .ask(NUMBER, ATTEMPTS, "Give us a number of four digits.", "[4 DIGITS]", "That is no such number.")
                .on("continue", at("/number", text));
        return handled(document, text);
    }

    private static TropoDocument numbered(Posted posted) {
        return goodbye(posted.answer(NUMBER)
                .map(number -> "Your number is " + String.join(" ", number.split("")) + ".")
                .orElse("Sorry, we did not understand you."));
    }

    private TropoDocument handled(TropoDocument document, boolean text) {
        return ends(document.on("incomplete", at("/incomplete", text)), text);
    }

    private TropoDocument ends(TropoDocument document, boolean text) {
        return document.on("error", at("/error", text)).on("hangup", at("/hangup", text));
    }

    private static TropoDocument goodbye(String last) {
        return new TropoDocument().say(last).say(GOODBYE).hangUp();
    }

    private String at(String page, boolean text) {
        return start + page + "?channel=" + (text ? "TEXT" : "VOICE");
    }
}
