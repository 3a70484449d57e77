/** The options of CometD's server and some of our own, resolved for each transport from the settings in force. */
package io.tandem.bayeux.option;
