/** What the Bayeux server does when networks fail, when many clients hold polls, and when clients come and go. */
package io.tandem.bayeux.fault;
