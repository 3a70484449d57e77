package io.tandem.tropo.demo;

import io.tandem.config.Settings;
import io.tandem.directory.DirectorySettings;
import io.tandem.session.http.BodyFault;
import io.tandem.session.http.RequestBody;
import io.tandem.session.http.ResponseWriter;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** {@code POST /demo/tropo}, and the URLs below it to which the demo's documents go on. In the demo only. */
@WebServlet(
        urlPatterns = {"/demo/tropo", "/demo/tropo/*"},
        asyncSupported = true)
public class DemoServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int LARGEST_BODY = 65_536;

    @Inject
    private transient Settings settings;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!settings.get(DirectorySettings.DEMO)) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (!"POST".equals(request.getMethod())) {
            response.setHeader("Allow", "POST");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else {
            answer(request);
        }
    }

    private static void answer(HttpServletRequest request) throws IOException {
        Dialogue dialogue = new Dialogue(request.getContextPath() + request.getServletPath());
        String page = request.getPathInfo() == null ? "" : request.getPathInfo();
        String query = request.getQueryString();
        boolean text = query != null && query.contains("channel=TEXT");
        AsyncContext context = request.startAsync();
        context.setTimeout(0); // the server's own limit would answer with a page
        RequestBody.read(
                request,
                LARGEST_BODY,
                body -> answer(context, dialogue, page, text, new String(body, StandardCharsets.UTF_8)),
                fault -> end(context, status(fault)));
    }

    private static void answer(AsyncContext context, Dialogue dialogue, String page, boolean text, String body) {
        Optional<JsonObject> document;
        try {
            document = dialogue.answer(page, text, Posted.read(body));
        } catch (IllegalArgumentException unfit) {
            end(context, HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        document.ifPresentOrElse(
                found -> ResponseWriter.write(
                        context,
                        response -> response.setContentType("application/json;charset=UTF-8"),
                        found.toString().getBytes(StandardCharsets.UTF_8),
                        written -> {}),
                () -> end(context, HttpServletResponse.SC_NOT_FOUND));
    }

    private static void end(AsyncContext context, int status) {
        ResponseWriter.end(context, response -> response.setStatus(status));
    }

    private static int status(BodyFault fault) {
        return switch (fault) {
            case TOO_LARGE -> HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
            case BROKEN -> HttpServletResponse.SC_BAD_REQUEST;
            case NO_ROOM, FAULT -> HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        };
    }
}
