package io.tandem.telephony.loopback;

/** The soft tone that stands for what is said, in recordings. */
final class Tone {

    private static final int LOUDNESS = 1_500;

    /** One period of 400 Hz, which is a whole number of samples, so that the pieces fit together without a click. */
    private static final short[] PERIOD = period();

    private Tone() {}

    /** The sample at a position of a file; never silent. */
    static short at(long position) {
        return PERIOD[(int) (position % PERIOD.length)];
    }

    private static short[] period() {
        short[] period = new short[WavFile.RATE / 400];
        for (int i = 0; i < period.length; i++) {
            // A quarter of a sample off, so that no sample of the tone is silent.
            period[i] = (short) Math.round(LOUDNESS * Math.sin(2 * Math.PI * (i + 0.25) / period.length));
        }
        return period;
    }
}
