package io.tandem.tropo.launch;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Asks for a session (spec 11).
 *
 * @param token names the application
 * @param parameters of the session, {@code token} and {@code action} included
 */
record Launch(String token, Map<String, String> parameters) {

    static final String TOKEN = "token";
    static final String ACTION = "action";

    /** Most characters of a token; they had 88. */
    static final int LONGEST_TOKEN = 256;

    private static final String CREATE = "create";

    /**
     * What a request asks for. By GET, which people and programs also use to look at things, it must say what it wants.
     *
     * @throws RequestException if it is something else, or for no application
     */
    static Launch of(ApiRequest request, Variables variables) {
        Map<String, String> parameters = new LinkedHashMap<>(variables.all());
        if (!request.method().equals(ApiRequest.GET)) {
            parameters.putIfAbsent(ACTION, CREATE);
        }
        if (!CREATE.equals(parameters.get(ACTION))) {
            throw new RequestException(Refusal.WRONG_ACTION);
        }
        String token = variables.find(TOKEN).orElseThrow(() -> new RequestException(Refusal.NO_TOKEN));
        if (token.length() > LONGEST_TOKEN) {
            throw new RequestException(Refusal.TOO_LARGE);
        }
        return new Launch(token, parameters);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "Launch[parameters=" + parameters.size() + ']';
    }
}
