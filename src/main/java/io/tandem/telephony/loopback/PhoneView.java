package io.tandem.telephony.loopback;

import java.util.List;

/**
 * A phone, as it is shown.
 *
 * @param number its number, without blanks
 * @param lines the legs that ring or talk there, the oldest first; empty if none does
 */
public record PhoneView(String number, List<Line> lines) {

    /**
     * One leg at the phone.
     *
     * @param call number of the call
     * @param leg the leg
     */
    public record Line(long call, LegView leg) {}
}
