package io.tandem.bayeux.http;

import io.tandem.bayeux.option.BrowserCookieOptions;
import io.tandem.bayeux.option.Options;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;

/** The cookie that tells one browser from another (spec 15). */
final class BrowserCookie {

    private BrowserCookie() {}

    /** Its value in a request. */
    static Optional<String> of(HttpServletRequest request, Options options) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName()
                                .equals(options.browser().cookie().name()))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** The header that sets it. */
    static String header(String value, BrowserCookieOptions cookie) {
        StringBuilder header = new StringBuilder(cookie.name())
                .append('=')
                .append(value)
                .append("; Path=")
                .append(cookie.path());
        cookie.domain().ifPresent(domain -> header.append("; Domain=").append(domain));
        cookie.maxAge().ifPresent(age -> header.append("; Max-Age=").append(age.toSeconds()));
        if (cookie.secure()) {
            header.append("; Secure");
        }
        if (cookie.httpOnly()) {
            header.append("; HttpOnly");
        }
        cookie.sameSite().ifPresent(site -> header.append("; SameSite=").append(site));
        if (cookie.partitioned()) {
            header.append("; Partitioned");
        }
        return header.toString();
    }
}
