package io.tandem.telxl.event;

import static io.tandem.telxl.Messages.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tandem.config.Settings;
import io.tandem.contact.model.Recording;
import io.tandem.telxl.Fault;
import io.tandem.telxl.Mode;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each event in both modes (spec 2.3, 3, 9). */
class EventEncoderTest {

    private static final Pattern STATEMENT = Pattern.compile("cc4web\\.[a-z_]+\\((.*)\\);", Pattern.DOTALL);

    private final EventEncoder encoder = encoder(Map.of());

    static Stream<Arguments> events() {
        return Stream.of(
                arguments(
                        "3.2 success",
                        SessionStartResult.success(5001, SessionStartResult.OPERATORS, 7001, 12L, "1.0-123"),
                        "session_start_result",
                        "{'event_type':'session_start_result','result_code':200,'result_text':'OK','session_id':5001,"
                                + "'authority_table':'vcc_operators','authority_id':7001,'config_id':12,'api_version':'1.0-123'}"),
                arguments(
                        "3.2 config_id is absent without a configuration",
                        SessionStartResult.success(5001, SessionStartResult.CUSTOMERS, 300, null, "1.0-123"),
                        "session_start_result",
                        "{'event_type':'session_start_result','result_code':200,'result_text':'OK','session_id':5001,"
                                + "'authority_table':'vcc_customers','authority_id':300,'api_version':'1.0-123'}"),
                arguments(
                        "3.3 failure",
                        SessionStartResult.failure(
                                "Login failed (login result -1): Incorrect credentials supplied", 77, "1.14-1"),
                        "session_start_result",
                        "{'event_type':'session_start_result','result_code':500,'result_text':'201 FAILED - Login failed"
                                + " (login result -1): Incorrect credentials supplied on session ID 77','session_id':0,"
                                + "'authority_table':'','authority_id':0,'config_id':0,'api_version':'1.14-1'}"),
                arguments(
                        "7.2 provisioning_list",
                        new ProvisioningList(
                                Json.createValue("r-1"),
                                List.of(record("vcc_operators", 7, "fullName"), record("caco_numbers", 70, "name"))),
                        "provisioning_list",
                        "{'event_type':'provisioning_list','request_id':'r-1','records':[{'table':'vcc_operators','id':7,"
                                + "'fullName':'A'},{'table':'caco_numbers','id':70,'name':'A'}]}"),
                arguments(
                        "7.4 provisioning_values, with a number as request_id",
                        new ProvisioningValues(Json.createValue(17), record("vcc_operators", 7, "fullName")),
                        "provisioning_values",
                        "{'event_type':'provisioning_values','request_id':17,'record':{'table':'vcc_operators','id':7,"
                                + "'fullName':'A'}}"),
                arguments(
                        "7.5 provisioning_error as in the example",
                        new ProvisioningError(Json.createValue("r-3"), ProvisioningError.GENERIC, "Unknown queue."),
                        "provisioning_error",
                        "{'event_type':'provisioning_error','request_id':'r-3','error_code':1,'message':'Unknown queue.'}"),
                arguments(
                        "7.5 without a request_id",
                        new ProvisioningError(null, ProvisioningError.GENERIC, "Unknown queue."),
                        "provisioning_error",
                        "{'event_type':'provisioning_error','error_code':1,'message':'Unknown queue.'}"),
                arguments("3.5 pong", new SessionPong(), "session_pong", "{'event_type':'session_pong'}"),
                arguments(
                        "3.7 end",
                        new SessionEndResult("shift over", 5001),
                        "session_end_result",
                        "{'event_type':'session_end_result','reason':'shift over','session_id':5001}"),
                arguments(
                        "3.7 end without a reason",
                        new SessionEndResult("", 42),
                        "session_end_result",
                        "{'event_type':'session_end_result','reason':'','session_id':42}"),
                arguments(
                        "4.3 op_status, both spellings (10.3)",
                        new OpStatus(
                                7001L,
                                7001L,
                                300L,
                                300L,
                                "Ada Example",
                                "",
                                1,
                                1,
                                "Waiting",
                                "33337001",
                                20,
                                60,
                                0,
                                ""),
                        "op_status",
                        "{'event_type':'op_status','operator_id':7001,'operator_ID':7001,'customer_id':300,"
                                + "'customer_ID':300,'name':'Ada Example','email':'','login_state':1,'op_state_code':1,"
                                + "'op_state_desc':'Waiting','target':'33337001','ring_time':20,'wrap_time':60,"
                                + "'break_id':0,'break_name':''}"),
                arguments(
                        "4.3 op_status as in the example",
                        new OpStatus(null, 7001L, null, 300L, "", "", 0, 10, "Logged out", "33337001", 20, 60, 0, ""),
                        "op_status",
                        "{'event_type':'op_status','operator_ID':7001,'customer_ID':300,'name':'','email':'',"
                                + "'login_state':0,'op_state_code':10,'op_state_desc':'Logged out','target':'33337001',"
                                + "'ring_time':20,'wrap_time':60,'break_id':0,'break_name':''}"),
                arguments(
                        "5.8 call_start",
                        new CallStart(900, "01632######", "01632 960010", "Main line", "Example IVR"),
                        "call_start",
                        "{'event_type':'call_start','call_id':900,'cli':'01632######','dialled_number':'01632 960010',"
                                + "'dialled_number_name':'Main line','service_name':'Example IVR'}"),
                arguments(
                        "5.9 call_entered_queue",
                        new CallEnteredQueue(
                                900,
                                "01632 960003",
                                "01632 960010",
                                "Main line",
                                "Example IVR",
                                "ut_operatorQueue",
                                55,
                                "Sales"),
                        "call_entered_queue",
                        "{'event_type':'call_entered_queue','call_id':900,'cli':'01632 960003','dialled_number':"
                                + "'01632 960010','dialled_number_name':'Main line','service_name':'Example IVR',"
                                + "'queue_table':'ut_operatorQueue','queue_id':55,'queue_name':'Sales'}"),
                arguments(
                        "5.10 call_new_state",
                        new CallNewState(
                                7001, 0, "", 900, 6, "Connected", RecordingAudio.of(Recording.none(false, false))),
                        "call_new_state",
                        "{'event_type':'call_new_state','operator_id':7001,'operator_call_end_reason_code':0,"
                                + "'operator_call_end_reason_text':'','call_id':900,'new_state':6,'status_text':'Connected',"
                                + "'recording_audio':{'recording_audio_status':0,'recording_audio_status_desc':"
                                + "'Not recording','recording_audio_control':0,'recording_audio_control_desc':"
                                + "'Not allowed','recording_audio_suspended':0,'recording_audio_suspended_desc':'',"
                                + "'recording_audio_highlighted':0,'recording_audio_highlighted_desc':'',"
                                + "'recording_audio_last_message':''}}"),
                arguments(
                        "5.11 call_end",
                        new CallEnd(900, 95, 0, 900L),
                        "call_end",
                        "{'event_type':'call_end','call_id':900,'inbound_seconds':95,'outbound_seconds':0,"
                                + "'recorded_call_id':900}"),
                arguments(
                        "5.11 recorded_call_id is absent without a recording",
                        new CallEnd(900, 95, 0, null),
                        "call_end",
                        "{'event_type':'call_end','call_id':900,'inbound_seconds':95,'outbound_seconds':0}"),
                arguments(
                        "6.2 recording_info",
                        new RecordingInfo(
                                900,
                                RecordingAudio.of(Recording.onDemand()
                                        .start(900)
                                        .highlight(true)
                                        .suspend())),
                        "recording_info",
                        "{'event_type':'recording_info','call_id':900,'recording_audio':{'recording_audio_status':1,"
                                + "'recording_audio_status_desc':'In progress','recording_audio_control':1,"
                                + "'recording_audio_control_desc':'Allowed','recording_audio_suspended':1,"
                                + "'recording_audio_suspended_desc':'Suspended','recording_audio_highlighted':1,"
                                + "'recording_audio_highlighted_desc':'Highlighted',"
                                + "'recording_audio_last_message':'Suspended'}}"),
                arguments(
                        "8.2 highlighted only while recording",
                        new RecordingInfo(
                                900,
                                RecordingAudio.of(Recording.onDemand()
                                        .start(900)
                                        .highlight(true)
                                        .stop())),
                        "recording_info",
                        "{'event_type':'recording_info','call_id':900,'recording_audio':{'recording_audio_status':0,"
                                + "'recording_audio_status_desc':'Not recording','recording_audio_control':1,"
                                + "'recording_audio_control_desc':'Allowed','recording_audio_suspended':0,"
                                + "'recording_audio_suspended_desc':'','recording_audio_highlighted':0,"
                                + "'recording_audio_highlighted_desc':'',"
                                + "'recording_audio_last_message':'Stopped recording'}}"),
                arguments(
                        "error about a message",
                        ErrorEvent.of(Fault.TOO_LARGE),
                        "error",
                        "{'event_type':'error','code':413,'message':'Message too large.'}"),
                arguments(
                        "error about a command",
                        new ErrorEvent(422, "Missing reason.", "session_end", null),
                        "error",
                        "{'event_type':'error','code':422,'message':'Missing reason.','command_type':'session_end'}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void writesAnEventAsAnObjectInModeApi(String row, TelxlEvent event, String type, String inner) {
        assertThat(encoder.encode(Mode.API, event)).as(row).isEqualTo(json("{'event':" + inner + "}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void writesAnEventAsAStatementInModeWeb(String row, TelxlEvent event, String type, String inner) {
        assertThat(encoder.encode(Mode.WEB, event)).as(row).isEqualTo("cc4web." + type + "(" + json(inner) + ");");
    }

    @Test
    void callsTheObjectThatIsConfigured() {
        assertThat(encoder(Map.of("tandem.telxl.web-object", "$desk")).encode(Mode.WEB, new SessionPong()))
                .isEqualTo(json("$desk.session_pong({'event_type':'session_pong'});"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "<!--",
                "]]>",
                "&quot;&#34;",
                "\"});alert(1);({\"",
                "\\\"});alert(1);//",
                "'+alert(1)+'",
                "`${alert(1)}`",
                "line\u2028and\u2029paragraph",
                "line\nfeed\r\ttab\u0000null\u007f",
                "\ud83d\ude00 caf\u00e9"
            })
    void aStatementHoldsOneLiteralWhateverTheTextIs(String text) {
        String statement = encoder.encode(Mode.WEB, new SessionEndResult(text, 1));
        assertThat(statement)
                .as("9: these could end a script element or a line")
                .doesNotContain("<", ">", "&", "\u2028", "\u2029", "\n", "\r", "\u0000");
        Matcher matcher = STATEMENT.matcher(statement);
        assertThat(matcher.matches()).isTrue();
        assertThat(inner(matcher.group(1)).getString("reason"))
                .as("the escapes mean the same text")
                .isEqualTo(text);
    }

    private static Map<String, Object> record(String table, long id, String nameOfName) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("table", table);
        fields.put("id", id);
        fields.put(nameOfName, "A");
        return fields;
    }

    private static JsonObject inner(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static EventEncoder encoder(Map<String, String> configured) {
        return new EventEncoder(new Settings(name -> Optional.ofNullable(configured.get(name))));
    }
}
