package io.tandem.inside;

import io.tandem.client.WebSocketClient;
import io.tandem.time.ManualClock;
import java.io.File;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The packaged gateway with tests put in beside it. */
final class TestedGateway {

    private TestedGateway() {}

    static WebArchive with(Class<?>... testClasses) {
        return ShrinkWrap.create(ZipImporter.class, "tandem-inside.war")
                .importFrom(new File("target/tandem.war"))
                .as(WebArchive.class)
                .addClasses(TestedGateway.class, ManualTime.class, ManualClock.class, WebSocketClient.class)
                .addClass(WebSocketClient.Closed.class)
                .addAsLibraries(jarOf(Assertions.class), jarOf(ByteBuddy.class))
                .addClasses(testClasses);
    }

    private static File jarOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
