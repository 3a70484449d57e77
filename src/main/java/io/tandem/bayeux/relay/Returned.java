package io.tandem.bayeux.relay;

import io.tandem.bayeux.exchange.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * Event: what was passed to another node is answered.
 *
 * @param id names what was passed
 * @param here whether the other node holds the session; if not, nothing was done
 * @param refusal why there are no replies, if there are none
 * @param texts events and replies in their order
 */
record Returned(String id, boolean here, Optional<Refusal> refusal, List<String> texts) {}
