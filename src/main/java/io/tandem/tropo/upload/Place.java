package io.tandem.tropo.upload;

import io.tandem.tropo.document.UploadTarget;
import io.tandem.tropo.webhook.WebAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a target's URL leads. */
final class Place {

    private static final Set<String> REACHED = Set.of("http", "https");
    private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Pattern MAIL = Pattern.compile("[^/?#:@]+@[^/?#:@]+");

    private Place() {}

    /** Whether it can be reached by HTTP at all: buckets, FTP servers and mailboxes cannot. */
    static boolean isReached(UploadTarget target) {
        Matcher scheme = SCHEME.matcher(target.url());
        return target.method() != UploadTarget.Method.S3
                && !MAIL.matcher(target.url()).matches()
                && (!scheme.matches() || REACHED.contains(scheme.group(1).toLowerCase(Locale.ROOT)));
    }

    /**
     * The whole URL.
     *
     * @param relativeTo what a relative one is relative to
     * @throws IllegalArgumentException if it is not one that can be called; the message does not repeat it
     */
    static String url(UploadTarget target, URI relativeTo) {
        return WebAddress.parse(relativeTo.toString()).resolve(target.url()).url();
    }
}
