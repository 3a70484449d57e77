package io.tandem.bayeux.http;

import io.tandem.bayeux.exchange.Refusal;
import io.tandem.bayeux.option.Options;
import io.tandem.session.Comeback;
import io.tandem.session.http.ServletAnswer;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;

/** How HTTP says that there are no replies (spec 12). */
final class Refusals {

    private Refusals() {}

    /** Answers with the status for a refusal and a line that says what to do. */
    static void answer(ServletAnswer answer, Refusal refusal, Options options) {
        switch (refusal) {
            case MALFORMED -> answer(answer, 400, "A JSON array of Bayeux messages is expected; a handshake is alone.");
            case TOO_LARGE -> answer(answer, 413, "The message is too large.");
            case REPLACED ->
                answer(answer, options.duplicateMetaConnectHttpResponseCode(), "A newer connect has taken over.");
            case DRAINING, UNAVAILABLE -> answer(answer, 503, "Not available at the moment, try again later.");
            case FAULT -> answer(answer, 500, "Internal error, try again later.");
        }
    }

    private static void answer(ServletAnswer answer, int status, String line) {
        answer.write(response -> begin(response, status), line.getBytes(StandardCharsets.UTF_8), written -> {});
    }

    private static void begin(HttpServletResponse response, int status) {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", Comeback.retryAfter());
        }
        if (status == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE) {
            response.setHeader("Connection", "close"); // what is still to come of the body is not read
        }
    }
}
