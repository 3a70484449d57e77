/** Requests addressed to channels and groups (spec 6.1 to 6.5, 6.12). */
package io.tandem.processor.request.channel;
