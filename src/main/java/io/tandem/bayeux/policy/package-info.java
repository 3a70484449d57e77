/** Which rules are in force: those that hold in earnest, or the demo's. */
package io.tandem.bayeux.policy;
