/** Several gateways on one Redis and one PostgreSQL, behind a load balancer without stickiness: all real. */
package io.tandem.cluster;
