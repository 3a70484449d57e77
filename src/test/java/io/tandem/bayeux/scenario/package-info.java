/**
 * What Bayeux clients may rely on: one suite of scenarios that runs over every transport, and what is special to each. Display
 * names begin with the section of the protocol's description that a test shows.
 */
package io.tandem.bayeux.scenario;
