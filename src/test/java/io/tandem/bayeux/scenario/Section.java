package io.tandem.bayeux.scenario;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The sections of the protocol's description that a test shows, for example {@code "5, 16"}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Section {

    /** Numbers, separated by commas. */
    String value();
}
