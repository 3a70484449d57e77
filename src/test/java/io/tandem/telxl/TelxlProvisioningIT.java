package io.tandem.telxl;

import static io.tandem.telxl.Messages.BLACK;
import static io.tandem.telxl.Messages.command;
import static io.tandem.telxl.Messages.json;
import static io.tandem.telxl.Messages.start;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.client.WebSocketClient;
import io.tandem.server.TandemServer;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking into the directory and changing it (spec 7), with the demo data. */
class TelxlProvisioningIT {

    private static final String LIST = "'command_type':'provisioning_request_list'";
    private static final String CREATE = "'command_type':'provisioning_create'";
    private static final String SET = "'command_type':'provisioning_set_values'";
    private static final String OPERATORS = ",'table':'vcc_operators'";
    private static final String QUEUES = ",'table':'ut_operatorQueue'";
    private static final String ALL = ",'table':'vcc_operators,ut_operatorQueue,caco_numbers','only_active':0";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static TandemServer server;

    private WebSocketClient client;

    @BeforeAll
    static void launch() {
        server = TandemServer.named("telxl-provisioning")
                .setting("tandem.directory.password-iterations", 1_000)
                .setting("tandem.session.rate", 1_000)
                .setting("tandem.session.burst", 1_000)
                .start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void connect() throws Exception {
        client = WebSocketClient.connect(server.uri("ws", "/telxl/api"));
        assertThat(client.ask(start(BLACK + ",'config_id':1")).getInt("result_code"))
                .isEqualTo(200);
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @ParameterizedTest(name = "7.3 template {0}")
    @CsvSource({"-1, 60", "0, 60", "7, 60", "'\"-1\"', 60"})
    void anOperatorThatIsCreatedCanWorkAtOnce(String template, int wrapTime) throws Exception {
        String name = "Fay " + template.replace('"', ' ').strip() + (template.startsWith("\"") ? " text" : "");
        JsonObject created = record(CREATE + OPERATORS + ",'use_template_id':" + template + ",'title':'" + name
                + "','web_username':'" + name + "','web_password':'secret','external_id':'','external_id_type':''");
        long id = created.getJsonNumber("id").longValueExact();
        assertThat(created.getString("fullName")).isEqualTo(name);
        assertThat(created.getString("target")).as("a softphone").isEqualTo("3333" + id);
        assertThat(created.getString("phoneNumber")).isEmpty();
        assertThat(created.getInt("ringTime")).isEqualTo(20);
        assertThat(created.getInt("wrapTime")).isEqualTo(wrapTime);
        assertThat(created.getInt("config_id")).as("the session's").isEqualTo(1);
        assertThat(created.toString()).as("no password, nor its hash").doesNotContain("secret", "assword");

        JsonObject in = answer("'command_type':'op_login','operator_id':" + id, "op_status");
        assertThat(in.getInt("op_state_code")).isEqualTo(1);
        assertThat(in.getString("name")).isEqualTo(name);

        record(SET + OPERATORS + ",'id':" + id + values("wrapTime", "17"));
        JsonObject status = answer("'command_type':'op_request_status','operator_id':" + id, "op_status");
        assertThat(status.getInt("wrap_time")).as("in force at once").isEqualTo(17);
        assertThat(records(LIST + OPERATORS).stream()
                        .filter(record -> record.getInt("id") == id)
                        .map(record -> record.getInt("wrapTime")))
                .containsExactly(17);
        answer("'command_type':'op_logout','operator_id':" + id, "op_status");
    }

    @Test
    void anOperatorTakesTheWrapTimeOfTheOneCopiedAndATelephone() throws Exception {
        record(SET + OPERATORS + ",'id':8" + values("wrapTime", "33"));
        JsonObject created = record(CREATE + OPERATORS + ",'use_template_id':8,'title':'Gil','web_username':'gil',"
                + "'web_password':'secret','external_id':'','external_id_type':'','phone_number':'01632 960077'");
        assertThat(created.getInt("wrapTime")).isEqualTo(33);
        assertThat(created.getString("phoneNumber").replace(" ", "")).isEqualTo("01632960077");
        JsonObject other = record(CREATE + OPERATORS + ",'use_template_id':8,'title':'Hal','web_username':'hal',"
                + "'web_password':'secret','external_id':'','external_id_type':'','wrap_time':'5'");
        assertThat(other.getInt("wrapTime")).as("given").isEqualTo(5);
    }

    @Test
    void aQueueGivenToOtherGroupsOffersItsCallsToTheirOperators() throws Exception {
        answer("'command_type':'op_login','operator_id':9", "op_status");
        JsonObject changed = record(SET + QUEUES + ",'id':'55'"
                + ",'names_and_values':[{'name':'ops1groupList','value':'62'},{'name':'ops2groupList','value':'61'}]");
        assertThat(changed.getString("ops1groupList")).isEqualTo("62");
        assertThat(changed.getString("ops2groupList")).isEqualTo("61");
        assertThat(changed.getString("ops3groupList")).isEmpty();

        String caller = json("{'from':'01632 960123','to':'01632 960010'}");
        HttpResponse<String> call = HTTP.send(
                HttpRequest.newBuilder(server.uri("http", "/api/loopback/calls"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(caller))
                        .build(),
                BodyHandlers.ofString());
        assertThat(call.statusCode()).isEqualTo(201);
        JsonObject ringing = await(event -> event.getString("event_type").equals("call_new_state"));
        assertThat(ringing.getInt("operator_id")).as("in Support, not in Sales").isEqualTo(9);
        assertThat(ringing.getInt("new_state")).isEqualTo(4);
        answer("'command_type':'call_terminate','call_id':" + ringing.getInt("call_id"), "call_end");
        record(SET + QUEUES + ",'id':55"
                + ",'names_and_values':[{'name':'ops1groupList','value':'61'},{'name':'ops2groupList','value':''}]");
    }

    @Test
    void listsSeveralTablesOneAfterTheOther() throws Exception {
        assertThat(records(LIST + ",'table':'caco_numbers, ut_operatorQueue'").stream()
                        .map(record -> record.getString("table") + ' ' + record.getInt("id")))
                .as("each by name, and nothing of another customer")
                .containsExactly(
                        "caco_numbers 71",
                        "caco_numbers 72",
                        "caco_numbers 70",
                        "ut_operatorQueue 55",
                        "ut_operatorQueue 56");
    }

    @ParameterizedTest(name = "7.2 only_active {0}")
    @CsvSource({"1, false", "'\"1\"', false", "true, false", "null, false", "0, true", "'\"0\"', true", "false, true"})
    void listsWhatIsRetiredIfAskedTo(String onlyActive, boolean shown) throws Exception {
        record(SET + QUEUES + ",'id':56" + values("active", "0"));
        List<JsonObject> found = records(LIST + QUEUES + ",'only_active':" + json(onlyActive));
        record(SET + QUEUES + ",'id':56" + values("active", "1"));

        assertThat(found.stream().anyMatch(record -> record.getInt("id") == 56)).isEqualTo(shown);
    }

    @ParameterizedTest(name = "7.2 order_by {0}")
    @CsvSource({"0, 55 56", "1, 55 56", "2, 56 55", "3, 55 56", "'\"2\"', 56 55"})
    void listsInTheOrderAskedFor(String order, String ids) throws Exception {
        record(SET + QUEUES + ",'id':55" + values("sequence", "9"));
        List<JsonObject> found = records(LIST + QUEUES + ",'order_by':" + order);
        record(SET + QUEUES + ",'id':55" + values("sequence", "0"));

        assertThat(String.join(
                        " ",
                        found.stream()
                                .map(record -> record.get("id").toString())
                                .toList()))
                .isEqualTo(ids);
    }

    @Test
    void aThirdPartyFindsARecordByItsOwnId() throws Exception {
        record(SET + QUEUES + ",'id':56"
                + ",'names_and_values':[{'name':'externalId','value':'Q-1'},{'name':'externalIdType','value':'crm'}]");
        JsonObject renamed =
                record(SET + QUEUES + ",'external_id':'Q-1','external_id_type':'crm'" + values("name", "Support"));
        assertThat(renamed.getInt("id")).isEqualTo(56);
        assertThat(renamed.getString("external_id")).isEqualTo("Q-1");
        assertThat(records(LIST + QUEUES + ",'external_id_type':'crm'").stream()
                        .map(record -> record.getInt("id") + "=" + record.getString("external_id")))
                .containsExactly("55=", "56=Q-1");
        assertThat(records(LIST + QUEUES)).allMatch(record -> !record.containsKey("external_id"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "list; 'table':'vcc_users'",
                "list; 'table':'vcc_operators,'",
                "list; 'table':','",
                "list; 'only_active':1",
                "list; 'table':7",
                "list; 'table':'vcc_operators','order_by':4",
                "list; 'table':'vcc_operators','order_by':'x'",
                "list; 'table':'vcc_operators','only_active':2",
                "create; 'table':'ut_operatorQueue'",
                "create; 'table':'nowhere'",
                "create; 'table':'vcc_operators','use_template_id':-1,'web_username':'new','web_password':'p'",
                "create; 'table':'vcc_operators','title':'New','web_username':'new','web_password':'p'",
                "create; 'table':'vcc_operators','use_template_id':'x','title':'New','web_username':'new','web_password':'p'",
                "create; 'table':'vcc_operators','use_template_id':'-','title':'New','web_username':'new','web_password':'p'",
                "create; 'table':'vcc_operators','use_template_id':-2,'title':'New','web_username':'new','web_password':'p'",
                "create; 'table':'vcc_operators','use_template_id':99999,'title':'New','web_username':'new','web_password':'p'",
                "create; 'table':'vcc_operators','use_template_id':20,'title':'New','web_username':'new','web_password':'p'",
                "create; 'table':'vcc_operators','use_template_id':-1,'title':'New','web_username':'taken','web_password':'p'",
                "create; 'table':'vcc_operators','use_template_id':-1,'title':'New','web_username':'new','web_password':'p','wrap_time':1.5",
                "create; 'table':'vcc_operators','use_template_id':-1,'title':'New','web_username':'new','web_password':'p','wrap_time':86401",
                "create; 'table':'vcc_operators','use_template_id':-1,'title':'New','web_username':'new','web_password':'p','external_id':'x'",
                "create; 'table':'vcc_operators','use_template_id':-1,'title':'LONG','web_username':'new','web_password':'p'",
                "set; 'table':'vcc_operators','id':99999,'names_and_values':[{'name':'fullName','value':'x'}]",
                "set; 'table':'vcc_operators','id':20,'names_and_values':[{'name':'fullName','value':'x'}]",
                "set; 'table':'ut_operatorQueue','id':57,'names_and_values':[{'name':'name','value':'x'}]",
                "set; 'table':'ut_operatorQueue','id':55,'names_and_values':[{'name':'ops1groupList','value':'63'}]",
                "set; 'table':'ut_operatorQueue','id':55,'names_and_values':[{'name':'ops4groupList','value':'61'}]",
                "set; 'table':'ut_operatorQueue','id':55,'names_and_values':[{'name':'ops1groupList','value':'x'}]",
                "set; 'table':'caco_numbers','id':70,'names_and_values':[{'name':'name','value':'x'}]",
                "set; 'table':'vcc_operators','names_and_values':[{'name':'fullName','value':'x'}]",
                "set; 'table':'vcc_operators','id':7",
                "set; 'table':'vcc_operators','id':7,'names_and_values':[]",
                "set; 'table':'vcc_operators','id':7,'names_and_values':[{'name':'wrapTime','value':5}]",
                "set; 'table':'vcc_operators','id':7,'names_and_values':[{'name':'wrapTime','value':'-5'}]",
                "set; 'table':'vcc_operators','id':7,'names_and_values':[{'name':'fullName','value':'x'},{'name':'wrapTime','value':'x'}]",
                "set; 'table':'vcc_operators','id':7,'names_and_values':[{'name':'fullName','value':'LONG'}]",
                "set; 'table':'vcc_operators','id':7,'names_and_values':[{'name':'webUsername','value':'taken'}]",
                "set; 'table':'vcc_operators','external_id':'none','external_id_type':'crm','names_and_values':[{'name':'fullName','value':'x'}]"
            })
    void saysWhatIsWrongAndChangesNothing(String what, String fields) throws Exception {
        record(SET + OPERATORS + ",'id':8" + values("webUsername", "taken"));
        String name = "list".equals(what) ? LIST : "create".equals(what) ? CREATE : SET;
        List<JsonObject> before = records(LIST + ALL);
        for (String requestId : List.of(json("'r-3'"), "17")) {
            JsonObject error = answer(
                    name + ",'request_id':" + requestId + ',' + fields.replace("LONG", "x".repeat(201)),
                    "provisioning_error");
            assertThat(error.getInt("error_code")).isEqualTo(1);
            assertThat(error.get("request_id")).as("in its type").hasToString(requestId);
            assertThat(error.getString("message")).isNotBlank();
        }
        assertThat(records(LIST + ALL)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'r-1'", "5", "''"})
    void anAnswerNamesTheRequestInItsType(String requestId) throws Exception {
        JsonObject list = answer(LIST + QUEUES + ",'request_id':" + requestId, "provisioning_list");
        assertThat(list.get("request_id")).hasToString(json(requestId));
    }

    @Test
    void anAnswerToNoRequestInParticularNamesNone() throws Exception {
        assertThat(answer(LIST + QUEUES, "provisioning_list")).doesNotContainKey("request_id");
        assertThat(answer(LIST, "provisioning_error")).doesNotContainKey("request_id");
    }

    private static String values(String name, String value) {
        return ",'names_and_values':[{'name':'" + name + "','value':'" + value + "'}]";
    }

    /** What a change is answered with. */
    private JsonObject record(String fields) throws Exception {
        return answer(fields, "provisioning_values").getJsonObject("record");
    }

    private List<JsonObject> records(String fields) throws Exception {
        return answer(fields, "provisioning_list").getJsonArray("records").stream()
                .map(JsonValue::asJsonObject)
                .toList();
    }

    /** Sends a command and returns the event of that type that follows; any failure told instead is a failure. */
    private JsonObject answer(String fields, String type) throws Exception {
        client.send(command(fields));
        JsonObject event = await(candidate -> candidate.getString("event_type").equals(type)
                || candidate.getString("event_type").startsWith("provisioning_")
                || candidate.getString("event_type").equals("error"));
        assertThat(event.getString("event_type"))
                .as("%s gave %s", fields, event)
                .isEqualTo(type);
        return event;
    }

    private JsonObject await(Predicate<JsonObject> wanted) throws InterruptedException {
        JsonObject event = client.nextEvent();
        while (!wanted.test(event)) {
            event = client.nextEvent();
        }
        return event;
    }
}
