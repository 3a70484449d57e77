package io.tandem.processor.endpoint;

import io.tandem.config.Settings;
import io.tandem.json.JsonText;
import io.tandem.processor.FailureCode;
import io.tandem.processor.RequestException;
import io.tandem.processor.json.Incoming;
import io.tandem.processor.prepare.Preparation;
import io.tandem.processor.prepare.PrepareAnswer;
import io.tandem.session.Comeback;
import io.tandem.session.SessionSettings;
import io.tandem.session.http.BodyFault;
import io.tandem.session.http.RequestBody;
import io.tandem.session.http.ResponseWriter;
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

/** {@code POST /processor/sessions}: prepares an agent session; the answer names its address. */
@WebServlet(urlPatterns = "/processor/sessions", asyncSupported = true)
public class PrepareServlet extends HttpServlet {

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
        AsyncContext context = request.startAsync();
        context.setTimeout(0); // the login itself is bounded; the container's own limit would answer with a page
        RequestBody.read(
                request,
                settings.get(SessionSettings.MAX_MESSAGE),
                body -> prepare(context, body, request.getRemoteAddr()),
                fault -> refuse(context, new RequestException(code(fault))));
    }

    private void prepare(AsyncContext context, byte[] body, String address) {
        JsonText json = new JsonText(settings.get(SessionSettings.MAX_DEPTH));
        JsonObject request;
        try {
            request = Incoming.object(json, new String(body, StandardCharsets.UTF_8));
        } catch (RequestException unfit) {
            refuse(context, unfit);
            return;
        }
        preparation.prepare(request, address).thenAccept(answer -> write(context, answer));
    }

    private static FailureCode code(BodyFault fault) {
        return switch (fault) {
            case TOO_LARGE -> FailureCode.TOO_LARGE;
            case NO_ROOM -> FailureCode.UNAVAILABLE;
            case BROKEN -> FailureCode.MALFORMED;
            case FAULT -> FailureCode.INTERNAL;
        };
    }

    private static void refuse(AsyncContext context, RequestException failure) {
        write(context, PrepareAnswer.failure(JsonValue.EMPTY_JSON_OBJECT, failure));
    }

    private static void write(AsyncContext context, PrepareAnswer answer) {
        ResponseWriter.write(
                context,
                response -> {
                    response.setStatus(answer.status());
                    response.setContentType("application/json;charset=UTF-8");
                    response.setHeader("Cache-Control", "no-store");
                    if (answer.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
                        response.setHeader("Retry-After", Comeback.retryAfter());
                    }
                },
                answer.json().toString().getBytes(StandardCharsets.UTF_8),
                written -> {});
    }
}
