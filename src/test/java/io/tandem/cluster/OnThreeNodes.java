package io.tandem.cluster;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Has the tests of a class, and of those nested in it, run on three nodes where they would run on a {@link SharedGateway}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnThreeNodes {

    /** How their clients come to the nodes. */
    Route value();
}
