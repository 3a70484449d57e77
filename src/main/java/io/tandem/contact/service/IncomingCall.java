package io.tandem.contact.service;

import java.util.Map;

/**
 * A call that has come in.
 *
 * @param from caller's number in local format; when withheld its last six digits are {@code #}
 * @param dialled number dialled, in local format
 * @param headers what the network gave with it, for example SIP headers
 */
public record IncomingCall(String from, String dialled, Map<String, String> headers) {

    public IncomingCall {
        headers = Map.copyOf(headers);
    }
}
