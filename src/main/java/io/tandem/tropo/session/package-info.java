/**
 * Sessions as they run: each is kept in the Store, takes what happens to its contacts, what its application answers, timers and
 * signals one after the other, and has what follows from it carried out by the core, the switch and the webhooks.
 */
package io.tandem.tropo.session;
