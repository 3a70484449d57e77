/** Requests addressed to call legs (spec 6.11, 6.12). */
package io.tandem.processor.request.conversation;
