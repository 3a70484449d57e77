package io.tandem.tropo.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://app.example | http://app.example:80/",
                "https://app.example/tropo.php?a=1&b=%20#part | https://app.example:443/tropo.php?a=1&b=%20",
                "HTTPS://App.EXAMPLE.:8443/X | https://app.example:8443/X",
                "http://app.example:/x | http://app.example:80/x",
                "http://app.example:65535/ | http://app.example:65535/",
                "http://bücher.example/ä?ö | http://xn--bcher-kva.example:80/%C3%A4?%C3%B6",
                "http://ｅｘａｍｐｌｅ．ｃｏｍ/ | http://example.com:80/",
                "http://8.8.8.8/ | http://8.8.8.8:80/",
                "http://８.８.８.８/ | http://8.8.8.8:80/",
                "http://[2600::1]:81/ | http://[2600:0:0:0:0:0:0:1]:81/",
                "http://[::ffff:8.8.8.8]/ | http://8.8.8.8:80/",
                "http://1and1.example/ | http://1and1.example:80/",
                "http://me:it@app.example/ | http://me:it@app.example:80/"
            })
    void urlsHaveOneNormalForm(String given, String normal) {
        assertThat(WebAddress.parse(given).url()).as(given).isEqualTo(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "app.example/x",
                "/x",
                "//app.example/x",
                "ftp://app.example/",
                "file:///etc/passwd",
                "jar:http://app.example!/",
                "http:app.example",
                "http:///x",
                "http://",
                "http://:80/",
                "http://app.example:0/",
                "http://app.example:65536/",
                "http://app.example:8080:80/",
                "http://app.example:+80/",
                "http://a@b@app.example/",
                "http://app.example\\@other.example/",
                "http://app example/",
                "http://app.example/\r\nX: y",
                "http://app..example/",
                "http://-app.example/",
                "http://app%2eexample/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0X7F.1/",
                "http://017700000001/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://127.0.1/",
                "http://127.0.0.1.1/",
                "http://127.0.0.256/",
                "http://127.0.0.01/",
                "http://app.0x1/",
                "http://１２７.1/",
                "http://[::1/",
                "http://[fe80::1%25eth0]/",
                "http://[fe80::1%eth0]/",
                "http://[127.0.0.1]/",
                "http://[app.example]/",
                "http://[v1.x]/",
                "http://::1/"
            })
    void whatIsNoUrlOfAnApplicationIsRefused(String url) {
        assertThatThrownBy(() -> WebAddress.parse(url)).as(url).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1/, 127.0.0.1",
        "http://127.0.0.1./, 127.0.0.1",
        "http://１２７．０．０．１/, 127.0.0.1",
        "http://[::1]/, 0:0:0:0:0:0:0:1",
        "http://[::ffff:7f00:1]/, 127.0.0.1"
    })
    void anAddressIsSeenThroughEveryWayOfWritingIt(String url, String address) {
        assertThat(WebAddress.parse(url).host().literal().orElseThrow().getHostAddress())
                .as("the address that will be judged for %s", url)
                .isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://other.example/x | http://other.example:80/x",
                "/continue.json | https://me:it@app.example:444/continue.json",
                "testapp.php?uri=choice | https://me:it@app.example:444/tropo/testapp.php?uri=choice",
                "?again=1 | https://me:it@app.example:444/tropo/start.php?again=1",
                "../up | https://me:it@app.example:444/up",
                "//other.example/x | https://other.example:443/x"
            })
    void urlsInDocumentsAreRelativeToThatOfTheDocument(String reference, String expected) {
        WebAddress document = WebAddress.parse("https://me:it@app.example:444/tropo/start.php?a=1");
        assertThat(document.resolve(reference).url())
                .as("spec 9.1; credentials stay with their host")
                .isEqualTo(expected);
    }

    @Test
    void credentialsAreDecodedAndNeverShown() {
        WebAddress address = WebAddress.parse("https://me:it%40home@app.example/secret?token=1");
        assertThat(address.credentials()).as("for Basic authentication").contains("me:it@home");
        assertThat(address.toString()).as("what may stand in a log").isEqualTo("https://app.example:443");
    }
}
