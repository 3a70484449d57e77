package io.tandem.bayeux.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a",
                "/foo/bar",
                "/AZaz09/b",
                "/a b",
                "/!#$()*+-.@_{~}",
                "/chat/{room}",
                "/a..b/.",
                "/x**",
                "/x*/y",
                "/***",
                "/**x/y",
                "/*",
                "/**",
                "/foo/*",
                "/foo/**",
                "/meta",
                "/service",
                "/meta/connect",
                "/service/chatV2/customer-support"
            })
    void takesANameAsItIs(String text) {
        assertThat(ChannelName.parse(text))
                .map(ChannelName::value)
                .as("\"%s\"", text)
                .hasValue(text);
    }

    @ParameterizedTest
    @CsvSource({
        "'/foo/',      /foo",
        "' /foo',      /foo",
        "'/foo ',      /foo",
        "' /foo/ ',    /foo",
        "'/foo /',     /foo",
        "'/foo/bar/',  /foo/bar",
        "'/foo/*/',    /foo/*",
        "'/meta/',     /meta"
    })
    void dropsBlanksAroundANameAndASlashAtItsEnd(String text, String value) {
        assertThat(ChannelName.parse(text))
                .map(ChannelName::value)
                .as("\"%s\"", text)
                .hasValue(value);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                " ",
                "/",
                "//",
                "/ ",
                "/ /",
                "foo",
                "foo/bar",
                "x/",
                "//foo",
                "/foo//bar",
                "/foo//",
                "/foo/ //",
                "/foo//*",
                "/*/foo",
                "/**/foo",
                "/foo/*/bar",
                "/foo/**/bar",
                "/*/*",
                "/**/**",
                "/foo?x",
                "/foo%20",
                "/foo,bar",
                "/foo:bar",
                "/foo;bar",
                "/foo&bar",
                "/foo=bar",
                "/foo'bar",
                "/foo\"bar",
                "/foo\\bar",
                "/<b>",
                "/foo[0]",
                "/foo^",
                "/foo|bar",
                "/foo`",
                "/é",
                "/foo\tbar",
                "/foo\nbar",
                "/foo\u0000",
                "/\uD83D\uDE00"
            })
    void refusesWhatIsNoName(String text) {
        assertThat(ChannelName.parse(text)).as("\"%s\"", text).isEmpty();
    }

    @Test
    void takesNoMoreCharactersThanTheLongest() {
        assertThat(ChannelName.parse("/" + "a".repeat(399)))
                .as("400 characters")
                .isPresent();
        assertThat(ChannelName.parse("/" + "a".repeat(399) + "/"))
                .as("400 characters and a slash that does not count")
                .isPresent();
        assertThat(ChannelName.parse("/" + "a".repeat(400)))
                .as("401 characters")
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            # name                 meta   service broadcast wild   deep
            /foo,                  false, false,  true,     false, false
            /foo/bar,              false, false,  true,     false, false
            /meta,                 false, false,  true,     false, false
            /service,              false, false,  true,     false, false
            /metadata/x,           false, false,  true,     false, false
            /Meta/connect,         false, false,  true,     false, false
            /foo/meta/x,           false, false,  true,     false, false
            /meta/connect,         true,  false,  false,    false, false
            /meta/*,               true,  false,  false,    true,  false
            /meta/**,              true,  false,  false,    true,  true
            /service/chat,         false, true,   false,    false, false
            /service/*,            false, true,   false,    true,  false
            /service/a/**,         false, true,   false,    true,  true
            /*,                    false, false,  true,     true,  false
            /**,                   false, false,  true,     true,  true
            /foo/*,                false, false,  true,     true,  false
            /foo/**,               false, false,  true,     true,  true
            /foo/x*,               false, false,  true,     false, false
            /foo/***,              false, false,  true,     false, false
            """)
    void isOfOneKindAndMayBeAPattern(
            String text, boolean meta, boolean service, boolean broadcast, boolean wild, boolean deep) {
        ChannelName name = name(text);

        assertThat(name.isMeta()).as("meta").isEqualTo(meta);
        assertThat(name.isService()).as("service").isEqualTo(service);
        assertThat(name.isBroadcast()).as("broadcast").isEqualTo(broadcast);
        assertThat(name.isWild()).as("wild").isEqualTo(wild);
        assertThat(name.isDeepWild()).as("deep").isEqualTo(deep);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(textBlock = """
            # pattern        channel          matches
            /foo,            /foo,            true
            /foo/,           /foo,            true
            /foo,            /FOO,            false
            /foo,            /foo/bar,        false
            /foo/bar,        /foo,            false
            /foo/*,          /foo/bar,        true
            /foo/*,          /foo,            false
            /foo/*,          /foo/bar/baz,    false
            /foo/*,          /fool/bar,       false
            /foo/*,          /fo/bar,         false
            /foo/**,         /foo/bar,        true
            /foo/**,         /foo/bar/baz,    true
            /foo/**,         /foo/b/c/d/e,    true
            /foo/**,         /foo,            false
            /foo/**,         /fool/bar,       false
            /foo/**,         /bar/foo/baz,    false
            /*,              /foo,            true
            /*,              /meta,           true
            /*,              /foo/bar,        false
            /**,             /foo,            true
            /**,             /foo/bar/baz,    true
            /**,             /service,        true
            /**,             /meta/connect,   false
            /**,             /service/chat,   false
            /meta/*,         /meta/connect,   true
            /meta/**,        /meta/connect,   true
            /meta/**,        /meta,           false
            /service/*,      /service/chat,   true
            /service/**,     /service/a/b,    true
            /service/**,     /meta/connect,   false
            /foo/x*,         /foo/xy,         false
            /foo/***,        /foo/bar,        false
            /foo/**,         /foo/*,          false
            /foo/*,          /foo/**,         false
            /**,             /foo/*,          false
            /foo/*,          /foo/*,          true
            """)
    void matchesWhatItStandsFor(String pattern, String channel, boolean matches) {
        assertThat(name(pattern).matches(name(channel)))
                .as("whether a message of %s goes to those who subscribed to %s", channel, pattern)
                .isEqualTo(matches);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ':', textBlock = """
            /a             : /* /**
            /a/b           : /a/* /a/** /**
            /a/b/c         : /a/b/* /a/b/** /a/** /**
            /a/b/c/d       : /a/b/c/* /a/b/c/** /a/b/** /a/** /**
            /meta          : /* /**
            /meta/connect  : /meta/* /meta/**
            /service/chat  : /service/* /service/**
            /service/a/b   : /service/a/* /service/a/** /service/**
            /a/x*          : /a/* /a/** /**
            """)
    void listsThePatternsThatMatchItTheNearestFirst(String channel, String patterns) {
        ChannelName name = name(channel);

        assertThat(name.patterns()).extracting(ChannelName::value).containsExactly(patterns.split(" "));
        assertThat(name.patterns()).as("each matches").allMatch(pattern -> pattern.matches(name));
        assertThat(name.patterns()).as("each is a pattern").allMatch(ChannelName::isWild);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/*", "/**", "/a/*", "/a/**", "/meta/*", "/service/**"})
    void aPatternHasNoPatterns(String pattern) {
        assertThat(name(pattern).patterns()).isEmpty();
    }

    @Test
    void isEqualByItsText() {
        assertThat(name("/foo/ "))
                .isEqualTo(name("/foo"))
                .hasSameHashCodeAs(name("/foo"))
                .hasToString("/foo")
                .isNotEqualTo(name("/foo/bar"))
                .isNotEqualTo(name("/FOO"))
                .isNotEqualTo("/foo");
        assertThat(name("/a/b").patterns())
                .as("names made here and by a client are the same")
                .containsExactly(name("/a/*"), name("/a/**"), name("/**"));
    }

    private static ChannelName name(String text) {
        return ChannelName.parse(text).orElseThrow(() -> new AssertionError(text + " is no name"));
    }
}
