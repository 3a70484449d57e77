package io.tandem.session.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a browser is told a file is called (RFC 6266, RFC 8187). */
class FileAnswerTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    plan.pdf             | plan.pdf             | plan.pdf
                    my plan (2).pdf      | my plan (2).pdf      | my%20plan%20%282%29.pdf
                    grüße.pdf            | gr__e.pdf            | gr%C3%BC%C3%9Fe.pdf
                    фото.png             | ____.png             | %D1%84%D0%BE%D1%82%D0%BE.png
                    😀.png               | _.png                | %F0%9F%98%80.png
                    a"; filename="b.exe  | a__ filename__b.exe  | a%22%3B%20filename%3D%22b.exe
                    a\\b/c.png           | a_b_c.png            | a%5Cb%2Fc.png
                    100%25.txt           | 100_25.txt           | 100%2525.txt
                    <b>'*.txt            | _b___.txt            | %3Cb%3E%27%2A.txt
                    """)
    void aNameStandsThereAsItIsAndInPlainCharacters(String name, String plain, String encoded) {
        assertThat(FileAnswer.disposition(name))
                .isEqualTo("attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded);
    }

    @ParameterizedTest
    @CsvSource({"'a\r\nSet-Cookie: x=y.png'", "'a\0.png'", "'\u202Egnp.exe'"})
    void aNameNeverEndsTheHeader(String name) {
        assertThat(FileAnswer.disposition(name)).as("visible ASCII alone").matches("[ -~]+");
    }
}
