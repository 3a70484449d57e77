package io.tandem.tropo.document;

/**
 * {@code generalLogSecurity}: stays in force across documents until changed (spec 6.10).
 *
 * @param state {@link LogSecurity#NONE} or {@link LogSecurity#SUPPRESS}
 */
public record GeneralLogSecurity(LogSecurity state) implements Verb {}
