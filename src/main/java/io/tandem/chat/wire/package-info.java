/** What visitors' clients are told: notifications and the events in them (spec 11.5 to 11.7). */
package io.tandem.chat.wire;
