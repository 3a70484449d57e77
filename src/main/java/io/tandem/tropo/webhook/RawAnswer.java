package io.tandem.tropo.webhook;

import java.util.List;
import java.util.Map;

/** An answer as it came: the body is bytes, and the cookies are apart from the other headers. */
record RawAnswer(int status, Map<String, List<String>> headers, List<String> cookies, byte[] body) {

    /** With its body as text. */
    Answered from(WebAddress from) {
        String contentType = headers.getOrDefault("Content-Type", List.of()).stream()
                .findFirst()
                .orElse(null);
        return new Answered(from, status, headers, AnswerText.decode(body, contentType));
    }
}
