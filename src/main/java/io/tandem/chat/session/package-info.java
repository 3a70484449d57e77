/** Chats in the Store, who may speak in them, and the Bayeux session that each of them is bound to. */
package io.tandem.chat.session;
