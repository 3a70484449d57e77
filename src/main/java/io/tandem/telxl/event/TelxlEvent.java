package io.tandem.telxl.event;

import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeInfo;

/** An event on its way to a TelXL client; its name on the wire stands here (spec 1.2). */
@JsonbTypeInfo(
        key = "event_type",
        value = {
            @JsonbSubtype(alias = "session_start_result", type = SessionStartResult.class),
            @JsonbSubtype(alias = "session_pong", type = SessionPong.class),
            @JsonbSubtype(alias = "session_end_result", type = SessionEndResult.class),
            @JsonbSubtype(alias = "error", type = ErrorEvent.class)
        })
public sealed interface TelxlEvent permits SessionStartResult, SessionPong, SessionEndResult, ErrorEvent {}
