/** What applications are sent: sessions and results (spec 3, 4), in the form that strict clients need (spec 15). */
package io.tandem.tropo.wire;
