package io.tandem.bayeux.http;

import io.tandem.bayeux.exchange.Exchange;
import io.tandem.bayeux.exchange.Link;
import io.tandem.bayeux.exchange.Refusal;
import io.tandem.bayeux.message.Message;
import io.tandem.bayeux.option.Options;
import io.tandem.bayeux.option.Transport;
import io.tandem.bayeux.session.Frames;
import io.tandem.session.http.ServletAnswer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One HTTP request and its response. */
final class HttpExchange extends Exchange {

    private final ServletAnswer answer;
    private final Options options;
    private final Script script;
    private final boolean http2;

    /** @param script the form of the answer */
    HttpExchange(
            Transport transport,
            HttpServletRequest request,
            ServletAnswer answer,
            Options options,
            Script script,
            List<Message> messages) {
        super(transport, request.getRemoteAddr(), BrowserCookie.of(request, options), messages);
        this.answer = answer;
        this.options = options;
        this.script = script;
        this.http2 = "HTTP/2.0".equals(request.getProtocol());
    }

    @Override
    public void answer(List<String> texts, Consumer<Boolean> written) {
        answer.write(response -> response.setContentType(script.contentType()), script.body(Frames.of(texts)), written);
    }

    @Override
    public void refuse(Refusal refusal) {
        Refusals.answer(answer, refusal, options);
    }

    @Override
    public Optional<Link> link() {
        return Optional.empty();
    }

    @Override
    public boolean isHttp2() {
        return http2;
    }

    @Override
    protected void setBrowserCookie(String value) {
        answer.response()
                .addHeader(
                        "Set-Cookie",
                        BrowserCookie.header(value, options.browser().cookie()));
    }
}
