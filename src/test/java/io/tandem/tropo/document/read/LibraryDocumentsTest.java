package io.tandem.tropo.document.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tandem.tropo.document.Document;
import io.tandem.tropo.document.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents that npm's tropo-webapi 15.13.0 makes, one a line. */
class LibraryDocumentsTest {

    private final DocumentReader reader = new DocumentReader();

    static Stream<Arguments> documents() throws IOException {
        try (InputStream lines = LibraryDocumentsTest.class.getResourceAsStream("/tropo/library-documents.txt")) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(line -> line.split("\t"))
                            .map(parts -> arguments(parts[0], parts[1], parts[2]))
                            .toList()
                            .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void areRead(String made, String expected, String document) {
        Document read = reader.read(document.getBytes(StandardCharsets.UTF_8), Optional.of("application/json"));

        List<String> found = Stream.concat(
                        read.steps().stream().map(step -> step.verb().getClass().getSimpleName()),
                        read.handlers().stream().map(Handler::event))
                .toList();
        assertThat(found).as(made).containsExactly(expected.split(" "));
    }
}
