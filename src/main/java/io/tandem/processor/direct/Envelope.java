package io.tandem.processor.direct;

import io.tandem.json.JsonParts;
import io.tandem.processor.FailureCode;
import io.tandem.processor.RequestException;
import io.tandem.processor.json.Answers;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;

/**
 * A message of a client, as far as its envelope goes; what answers it goes in the envelope of the same class.
 *
 * @param message as it came in
 */
record Envelope(JsonObject message) {

    private static final int LONGEST = 200;
    private static final String REQUEST = "Request";

    /** What kind of message it is. */
    String type() {
        return text("messageType");
    }

    /** What a core request wants. */
    String command() {
        return text("command");
    }

    /** The service it is for. */
    String serviceId() {
        return text("serviceId");
    }

    /** The resource it is for. */
    String resourceId() {
        return text("resourceId");
    }

    /**
     * The message inside.
     *
     * @throws RequestException if there is none
     */
    JsonObject request() {
        if (message.get("request") instanceof JsonObject inner) {
            return inner;
        }
        throw RequestException.invalid("Missing request.");
    }

    /** A core request was carried out. */
    JsonObject success(JsonObject data) {
        return answer("coreResponse")
                .add("command", command())
                .add("result", "success")
                .add("data", data)
                .build();
    }

    /** A core request was not carried out, or a message of another class was for nobody. */
    JsonObject failure(RequestException failure) {
        JsonObjectBuilder answer;
        switch (type()) {
            case "coreRequest" ->
                answer = answer("coreResponse").add("command", command()).add("result", "failure");
            case "serviceRequest", "resourceRequest" -> {
                answer = answer(type().replace(REQUEST, "Error"));
                if (!serviceId().isEmpty()) {
                    answer.add("serviceId", serviceId());
                }
                if (type().startsWith("resource") && !resourceId().isEmpty()) {
                    answer.add("resourceId", resourceId());
                }
            }
            default -> {
                return error(failure);
            }
        }
        return answer.add("failure", Answers.block(failure)).build();
    }

    /** The response of a service. */
    JsonObject serviceResponse(JsonObject response) {
        return answer("serviceResponse")
                .add("serviceId", serviceId())
                .add("response", response)
                .build();
    }

    /** The response of a resource. */
    JsonObject resourceResponse(JsonObject response) {
        return answer("resourceResponse")
                .add("serviceId", serviceId())
                .add("resourceId", resourceId())
                .add("response", response)
                .build();
    }

    /** Something came in that has no envelope. */
    static JsonObject error(RequestException failure) {
        return JsonParts.object()
                .add("messageType", "coreError")
                .add("failure", Answers.block(failure))
                .build();
    }

    /** An event of a service. */
    static JsonObject serviceEvent(String serviceId, JsonObject event) {
        return JsonParts.object()
                .add("messageType", "serviceEvent")
                .add("serviceId", serviceId)
                .add("event", event)
                .build();
    }

    /** An event of a resource. [Log File Format] */
    static JsonObject resourceEvent(String serviceId, String resourceId, JsonObject event) {
        return JsonParts.object()
                .add("messageType", "resourceEvent")
                .add("serviceId", serviceId)
                .add("resourceId", resourceId)
                .add("event", event)
                .build();
    }

    /** The kind of message is not known. */
    static RequestException unknownType() {
        return new RequestException(
                FailureCode.INVALID_DATA, "Invalid messageType: coreRequest, serviceRequest or resourceRequest.");
    }

    private JsonObjectBuilder answer(String type) {
        JsonObjectBuilder answer = JsonParts.object().add("messageType", type);
        if (!text("requestId").isEmpty()) {
            answer.add("requestId", text("requestId"));
        }
        return answer;
    }

    private String text(String name) {
        return message.get(name) instanceof JsonString text && text.getChars().length() <= LONGEST
                ? text.getString()
                : "";
    }
}
