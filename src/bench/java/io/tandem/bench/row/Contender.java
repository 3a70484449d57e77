package io.tandem.bench.row;

import io.tandem.bench.load.Load;
import io.tandem.bench.peer.Peer;

/** A server with the load that it gets. */
record Contender(Peer peer, Load load) {}
