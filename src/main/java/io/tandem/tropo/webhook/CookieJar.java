package io.tandem.tropo.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.cookie.Cookie;
import org.apache.hc.client5.http.cookie.CookieOrigin;
import org.apache.hc.client5.http.cookie.CookieSpec;
import org.apache.hc.client5.http.cookie.MalformedCookieException;
import org.apache.hc.client5.http.impl.cookie.BasicClientCookie;
import org.apache.hc.client5.http.impl.cookie.RFC6265CookieSpecFactory;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;
import org.apache.hc.core5.http.message.BasicHeader;

/**
 * The cookies of one session: applications keep their state of a session in them (spec 2). Rules of hosts, paths and security are
 * those of RFC 6265, and no cookie is taken for a public suffix. Whoever owns the session owns its jar, and can keep what is in
 * it and make another of that. May be used by several threads.
 */
public final class CookieJar {

    /** Most cookies kept; a further one takes the place of the oldest. */
    public static final int MOST = 50;

    /** Longest name and value, in characters; a longer cookie is not kept. */
    public static final int LONGEST = 4_096;

    private static final CookieSpec RULES =
            new RFC6265CookieSpecFactory(PublicSuffixMatcherLoader.getDefault()).create(null);

    private record Key(String name, String domain, String path) {}

    private final Clock clock;
    private final Map<Key, SavedCookie> cookies = new LinkedHashMap<>();

    /**
     * Makes a jar.
     *
     * @param clock says which cookies have expired
     * @param saved what another jar had
     */
    public CookieJar(Clock clock, List<SavedCookie> saved) {
        this.clock = clock;
        saved.forEach(this::put);
    }

    /** What is in it and has not expired, the oldest first. */
    public synchronized List<SavedCookie> cookies() {
        Instant now = clock.instant();
        cookies.values().removeIf(cookie -> cookie.expires()
                .filter(expires -> !expires.isAfter(now))
                .isPresent());
        return List.copyOf(cookies.values());
    }

    /** The {@code Cookie} header for a URL, if there is any cookie for it. */
    Optional<String> header(WebAddress to) {
        CookieOrigin origin = origin(to);
        List<Cookie> matching = cookies().stream()
                .map(CookieJar::cookie)
                .filter(cookie -> RULES.match(cookie, origin))
                .toList();
        return matching.isEmpty()
                ? Optional.empty()
                : Optional.of(RULES.formatCookies(matching).get(0).getValue());
    }

    /** Takes in a {@code Set-Cookie} header of an answer; what breaks the rules is left out. */
    void take(WebAddress from, String setCookie) {
        CookieOrigin origin = origin(from);
        try {
            for (Cookie cookie : RULES.parse(new BasicHeader("Set-Cookie", setCookie), origin)) {
                RULES.validate(cookie, origin);
                put(saved(cookie));
            }
        } catch (MalformedCookieException unfit) {
            return; // as browsers do: the answer is good without it
        }
    }

    private synchronized void put(SavedCookie cookie) {
        Key key = new Key(cookie.name(), cookie.domain(), cookie.path());
        if (cookie.name().length() + cookie.value().length() > LONGEST) {
            return;
        }
        if (!cookies.containsKey(key) && cookies.size() >= MOST) {
            Iterator<Key> oldest = cookies.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        cookies.put(key, cookie);
    }

    /** With the life time counted by this jar's clock: that of the parser is not ours. */
    private SavedCookie saved(Cookie cookie) {
        Optional<Instant> expires = Optional.ofNullable(cookie.getExpiryInstant());
        if (expires.isPresent() && cookie.containsAttribute(Cookie.MAX_AGE_ATTR)) {
            expires = Optional.of(clock.instant().plusSeconds(seconds(cookie.getAttribute(Cookie.MAX_AGE_ATTR))));
        }
        return new SavedCookie(
                cookie.getName(),
                cookie.getValue() == null ? "" : cookie.getValue(),
                cookie.getDomain(),
                !cookie.containsAttribute(Cookie.DOMAIN_ATTR),
                cookie.getPath(),
                cookie.isSecure(),
                expires);
    }

    private static long seconds(String maxAge) {
        try {
            return Integer.parseInt(maxAge.strip());
        } catch (NumberFormatException tooLong) {
            return Integer.MAX_VALUE;
        }
    }

    private static Cookie cookie(SavedCookie saved) {
        BasicClientCookie cookie = new BasicClientCookie(saved.name(), saved.value());
        cookie.setDomain(saved.domain());
        if (!saved.hostOnly()) {
            cookie.setAttribute(Cookie.DOMAIN_ATTR, saved.domain());
        }
        cookie.setPath(saved.path());
        cookie.setSecure(saved.secure());
        return cookie;
    }

    private static CookieOrigin origin(WebAddress url) {
        return new CookieOrigin(url.host().text(), url.port(), url.path(), url.secure());
    }
}
