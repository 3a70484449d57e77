package io.tandem.tropo.webhook;

import io.tandem.time.Alarms;
import java.time.Clock;

/** What requests are made with. */
record Means(Sender sender, Lookups lookups, Limits limits, Alarms alarms, Clock clock) {}
