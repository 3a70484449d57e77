package io.tandem.directory;

/** So many logins are waiting already that this one was turned away unchecked; the client may try again later. */
public final class LoginOverloadException extends RuntimeException {

    LoginOverloadException() {
        super("Too many logins at once", null, false, false);
    }
}
