package io.tandem.processor.endpoint;

import io.tandem.config.Settings;
import io.tandem.json.JsonText;
import io.tandem.processor.FailureCode;
import io.tandem.processor.RequestException;
import io.tandem.processor.json.Incoming;
import io.tandem.processor.prepare.Preparation;
import io.tandem.processor.prepare.PrepareAnswer;
import io.tandem.session.SessionSettings;
import io.tandem.session.websocket.OriginPolicy;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code POST /processor/sessions}: prepares an agent session; the answer names its address. */
@WebServlet(urlPatterns = "/processor/sessions", asyncSupported = true)
public class PrepareServlet extends HttpServlet {

    private static final Logger LOG = Logger.getLogger(PrepareServlet.class.getName());

    @Inject
    private transient Preparation preparation;

    @Inject
    private transient OriginPolicy origins;

    @Inject
    private transient Settings settings;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!origins.allows(request.getHeader("Origin"), request.getScheme(), request.getHeader("Host"))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "Origin not allowed: see tandem.allowed-origins");
            return;
        }
        PrepareAnswer refusal;
        try {
            JsonObject body = read(request);
            AsyncContext later = request.startAsync();
            // The login itself is bounded; the container's own limit would answer with a page.
            later.setTimeout(0);
            preparation.prepare(body, request.getRemoteAddr()).thenAccept(answer -> {
                try {
                    write(response, answer);
                } finally {
                    later.complete(); // or the client would wait for good
                }
            });
            return;
        } catch (RequestException unfit) {
            refusal = PrepareAnswer.failure(JsonValue.EMPTY_JSON_OBJECT, unfit);
        }
        write(response, refusal);
    }

    private JsonObject read(HttpServletRequest request) throws IOException {
        int limit = settings.get(SessionSettings.MAX_MESSAGE);
        byte[] body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            throw new RequestException(FailureCode.TOO_LARGE);
        }
        JsonText json = new JsonText(settings.get(SessionSettings.MAX_DEPTH));
        return Incoming.object(json, new String(body, StandardCharsets.UTF_8));
    }

    private static void write(HttpServletResponse response, PrepareAnswer answer) {
        try {
            response.setStatus(answer.status());
            response.setContentType("application/json");
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.getWriter().write(answer.json().toString());
        } catch (IOException gone) {
            LOG.log(Level.FINE, "A client did not wait for its answer", gone);
        }
    }
}
