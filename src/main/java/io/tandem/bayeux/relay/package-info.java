/**
 * HTTP requests that come to another node than the one that holds their session, as they do behind a load balancer without
 * stickiness: they are passed to it and answered by way of the node they came to. Where the holder has died, that node takes
 * the session up.
 */
package io.tandem.bayeux.relay;
