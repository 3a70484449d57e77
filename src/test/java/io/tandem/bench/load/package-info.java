/** The load: clients on raw Netty, one thread for all, and the measuring of servers from outside. */
package io.tandem.bench.load;
