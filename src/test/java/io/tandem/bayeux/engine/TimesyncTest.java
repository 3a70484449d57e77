package io.tandem.bayeux.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.bayeux.exchange.FakeExchange;
import io.tandem.bayeux.message.Message;
import io.tandem.bayeux.message.Reply;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a client is told about the two clocks (spec 19). */
class TimesyncTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'timesync':{'tc':900,'l':0,'o':0}}|{'timesync':{'tc':900,'ts':1000,'p':7,'a':-100}}",
                "{'timesync':{'tc':900}}|{'timesync':{'tc':900,'ts':1000,'p':7}}",
                "{'timesync':{'tc':1000,'l':0,'o':0}}|{'timesync':{'tc':1000,'ts':1000,'p':7,'a':0}}",
                "{'timesync':{'tc':900,'l':10,'o':65}}|{'timesync':{'tc':900,'ts':1000,'p':7,'a':-25}}",
                "{'timesync':{'tc':900,'l':10,'o':66}}|",
                "{'timesync':{'tc':900,'l':10,'o':114}}|",
                "{'timesync':{'tc':900,'l':10,'o':115}}|{'timesync':{'tc':900,'ts':1000,'p':7,'a':25}}",
                "{'timesync':{'tc':900,'l':10}}|{'timesync':{'tc':900,'ts':1000,'p':7,'a':-90}}",
                "{'timesync':{'tc':'900'}}|",
                "{'timesync':{'tc':1e400}}|",
                "{'timesync':{}}|",
                "{'timesync':true}|",
                "{}|"
            })
    void answersThoseWhoAsk(String ext, String answer) {
        Message request = FakeExchange.message("{'channel':'/c','ext':" + ext + "}");
        Reply reply = Reply.success(request);

        Timesync.extend(reply, request.ext(), Instant.ofEpochMilli(1_000), Instant.ofEpochMilli(1_007));

        assertThat(reply.text().replace('"', '\''))
                .isEqualTo("{'channel':'/c','successful':true" + (answer == null ? "" : ",'ext':" + answer) + "}");
    }
}
