package io.tandem.telxl.feed;

import io.tandem.telxl.event.TelxlEvent;

/**
 * An event and who is told.
 *
 * @param event what clients are told
 * @param audience who is
 */
public record Notice(TelxlEvent event, Audience audience) {}
