package io.tandem.bayeux.client;

import io.tandem.client.NpmFolder;
import java.nio.file.Path;

/** The npm packages of the clients. */
final class NodePackages {

    private static final NpmFolder PACKAGES = NpmFolder.at("src/test/js/bayeux-clients");

    static final Path FOLDER = PACKAGES.path();

    private NodePackages() {}

    /** Makes sure that they are there. */
    static void require() {
        PACKAGES.require();
    }
}
