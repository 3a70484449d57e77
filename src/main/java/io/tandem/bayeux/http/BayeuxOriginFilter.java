package io.tandem.bayeux.http;

import io.tandem.session.http.CrossOriginFilter;
import jakarta.servlet.annotation.WebFilter;

/** Which web pages may use Bayeux over HTTP (section 20). */
@WebFilter(
        urlPatterns = {"/cometd/*", "/genesys/cometd/*"},
        asyncSupported = true)
public class BayeuxOriginFilter extends CrossOriginFilter {

    private static final long serialVersionUID = 1L;
}
