/** What clients are told, as it stands on the wire, and which events lead from one view to the next. */
package io.tandem.processor.event;
