/**
 * Visitors' chats, as Genesys' chat clients speak them over Bayeux (spec "Chat", section 11): operations on
 * {@code /service/chatV2/} and the name of a chat service, notifications on the same channel.
 */
package io.tandem.chat;
