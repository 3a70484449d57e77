package io.tandem.directory;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/**
 * Gives Flyway its scripts by name. Its own search through the class path lists folders, which the class loaders of Liberty
 * do not offer.
 */
final class MigrationScripts implements ResourceProvider {

    /** All scripts, in the order of their versions. A new one is added here as well as to the folder. */
    static final List<String> NAMES = List.of(
            "V1__directory.sql",
            "V2__contact_centre.sql",
            "V3__chat_services.sql",
            "V4__transcripts.sql",
            "V5__attachments.sql",
            "V6__applications.sql",
            "V7__texts.sql",
            "V8__tropo_dialogues.sql");

    private static final String FOLDER = "db/migration/";

    @Override
    public LoadableResource getResource(String name) {
        return NAMES.stream()
                .filter(script -> script.equals(name) || name.equals(FOLDER + script))
                .findFirst()
                .map(Script::new)
                .orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return NAMES.stream()
                .filter(name ->
                        name.startsWith(prefix) && Arrays.stream(suffixes).anyMatch(name::endsWith))
                .<LoadableResource>map(Script::new)
                .toList();
    }

    private static final class Script extends LoadableResource {

        private final String name;

        Script(String name) {
            this.name = name;
        }

        @Override
        public Reader read() {
            InputStream bytes = MigrationScripts.class.getClassLoader().getResourceAsStream(FOLDER + name);
            if (bytes == null) {
                throw new IllegalStateException("The application lacks " + FOLDER + name);
            }
            return new InputStreamReader(bytes, StandardCharsets.UTF_8);
        }

        @Override
        public String getAbsolutePath() {
            return FOLDER + name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return FOLDER + name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
