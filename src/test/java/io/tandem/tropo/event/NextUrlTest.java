package io.tandem.tropo.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where {@code next} leads (spec 9.1). */
class NextUrlTest {

    private static final String DOCUMENT = "https://app.example:8443/a/b/start.php?x=1&y=2";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "http://other.example/x                | http://other.example/x",
                "https://other.example/x?a=1&b=2       | https://other.example/x?a=1&b=2",
                "HTTP://Other.example                  | HTTP://Other.example",
                "http://other.example?q=1              | http://other.example?q=1",
                "http://u:p@other.example:81/x         | http://u:p@other.example:81/x",
                "http://other.example/a/../b//c        | http://other.example/b//c",
                "//other.example/x                     | https://other.example/x",
                "/continue.json                        | https://app.example:8443/continue.json",
                "/                                     | https://app.example:8443/",
                "/c?d=e                                | https://app.example:8443/c?d=e",
                "error.json                            | https://app.example:8443/a/b/error.json",
                "testapp.php?uri=choice                | https://app.example:8443/a/b/testapp.php?uri=choice",
                "call_screen?caller_id=1               | https://app.example:8443/a/b/call_screen?caller_id=1",
                "./c                                   | https://app.example:8443/a/b/c",
                "../c                                  | https://app.example:8443/a/c",
                "../../../c                            | https://app.example:8443/c",
                "..                                    | https://app.example:8443/a/",
                "c/.                                   | https://app.example:8443/a/b/c/",
                "c/d/                                  | https://app.example:8443/a/b/c/d/",
                "?z=3                                  | https://app.example:8443/a/b/start.php?z=3",
                "``                                    | https://app.example:8443/a/b/start.php?x=1&y=2",
                "#top                                  | https://app.example:8443/a/b/start.php?x=1&y=2",
                "c#top                                 | https://app.example:8443/a/b/c",
                "c?d=%20%2F+&e=/?:@                    | https://app.example:8443/a/b/c?d=%20%2F+&e=/?:@",
                "c?name=John Smith                     | https://app.example:8443/a/b/c?name=John%20Smith",
                "c?a<b=\"ü\"                            | https://app.example:8443/a/b/c?a%3Cb=%22%C3%BC%22",
                "c?a=100%                              | https://app.example:8443/a/b/c?a=100%25",
                "c?a[0]=1                              | https://app.example:8443/a/b/c?a[0]=1",
                "` c `                                 | https://app.example:8443/a/b/c"
            })
    void isResolvedAgainstTheDocument(String next, String resolved) {
        assertThat(NextUrl.resolve(URI.create(DOCUMENT), next)).as(next).contains(URI.create(resolved));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://app.example         | c     | http://app.example/c",
                "http://app.example         | /c    | http://app.example/c",
                "http://app.example         | ?a=1  | http://app.example/?a=1",
                "http://app.example?b=1     | c     | http://app.example/c",
                "http://app.example/        | ../c  | http://app.example/c",
                "http://app.example/a       | c     | http://app.example/c",
                "http://app.example/a/      | c     | http://app.example/a/c",
                "http://u:p@app.example/a   | c     | http://u:p@app.example/c",
                "http://[::1]:8080/a        | c     | http://[::1]:8080/c"
            })
    void isResolvedAgainstAnyDocument(String document, String next, String resolved) {
        assertThat(NextUrl.resolve(URI.create(document), next))
                .as("%s at %s", next, document)
                .contains(URI.create(resolved));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://other.example/x",
                "file:///etc/passwd",
                "mailto:a@b.example",
                "javascript:alert(1)",
                "tel:+14155551212",
                "http:/x",
                "http:x",
                "http://",
                "http:///x",
                "//",
                "1:2:3"
            })
    void leadsNowhere(String next) {
        assertThat(NextUrl.resolve(URI.create(DOCUMENT), next)).as(next).isEqualTo(Optional.empty());
    }
}
