package io.tandem.cluster;

import io.tandem.server.Gateway;

/** How the clients of a journey come to the nodes. */
public enum Route {
    /** Each to a node of its own. */
    APART {
        @Override
        public Gateway to(Cluster cluster) {
            return cluster.apart();
        }
    },
    /** All by the load balancer, which sends each connection and request where it likes. */
    BALANCED {
        @Override
        public Gateway to(Cluster cluster) {
            return cluster;
        }
    };

    /** Where they connect. */
    public abstract Gateway to(Cluster cluster);
}
