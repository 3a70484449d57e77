package io.tandem.tropo.execution;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What results tell (spec 4). */
class ResultsTest {

    private static final String HANDLERS =
            ",{'on':{'event':'continue','next':'/c'}},{'on':{'event':'incomplete','next':'/i'}}";

    private static String ask(String name) {
        return "{'ask':{'name':'" + name + "','required':false,'choices':{'value':'1'}}}";
    }

    @Test
    void holdNoActionsIfNoStepProducesOne() {
        Scene scene = Scene.text("1").document("{'say':{'value':'One'}},{'wait':{'milliseconds':0}}" + HANDLERS);

        assertThat(scene.result().containsKey("actions")).as("actions").isFalse();
    }

    @Test
    void holdOneActionAsAnObject() {
        Scene scene = Scene.text("1").document(ask("a") + HANDLERS);

        assertThat(scene.result().get("actions").getValueType()).as("actions").isEqualTo(JsonValue.ValueType.OBJECT);
    }

    @Test
    void holdSeveralActionsInOrder() {
        Scene scene =
                Scene.text("1").document(ask("a") + ',' + ask("b") + HANDLERS).timeOver();
        JsonArray actions = scene.result().getJsonArray("actions");

        assertThat(actions.getJsonObject(0).getString("name")).as("first").isEqualTo("a");
        assertThat(actions.getJsonObject(0).getString("disposition"))
                .as("its result")
                .isEqualTo("SUCCESS");
        assertThat(actions.getJsonObject(1).getString("name")).as("second").isEqualTo("b");
        assertThat(actions.getJsonObject(1).getString("disposition"))
                .as("its result")
                .isEqualTo("TIMEOUT");
        assertThat(scene.result().getBoolean("complete"))
                .as("complete (spec 16, point 27)")
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"true,false", "false,true"})
    void areCompleteIfAllRequiredStepsAre(boolean required, boolean complete) {
        Scene scene =
                Scene.text("x").document("{'ask':{'required':" + required + ",'choices':{'value':'1'}}}" + HANDLERS);

        assertThat(scene.result().getBoolean("complete"))
                .as("required %s", required)
                .isEqualTo(complete);
    }

    @Test
    void nameTheSessionAndItsCall() {
        Scene scene = Scene.call().document("{'on':{'event':'continue','next':'/c'}}");

        assertThat(scene.result().getString("sessionId")).as("sessionId").isEqualTo("5e55");
        assertThat(scene.result().getString("callId")).as("callId").isEqualTo("ca11");
        assertThat(scene.result().getString("calledid")).as("calledid").isEqualTo("441632960020");
        assertThat(scene.result().getString("state")).as("state").isEqualTo("RINGING");
        assertThat(scene.result().get("error")).as("error").isEqualTo(JsonValue.NULL);
    }

    @Test
    void ofASessionThatHasCalledNobodySaySo() {
        Scene scene = Scene.launched().document("{'on':{'event':'continue','next':'/c'}}");

        assertThat(scene.result().get("callId")).as("callId").isEqualTo(JsonValue.NULL);
        assertThat(scene.result().get("calledid")).as("calledid").isEqualTo(JsonValue.NULL);
        assertThat(scene.result().getString("state")).as("state").isEqualTo("ANSWERED");
    }
}
