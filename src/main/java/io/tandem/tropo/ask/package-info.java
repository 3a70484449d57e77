/** How an ask goes on, attempt by attempt, in voice and in text (spec 6.2, 8, 13). */
package io.tandem.tropo.ask;
