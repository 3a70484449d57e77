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
            @JsonbSubtype(alias = "op_status", type = OpStatus.class),
            @JsonbSubtype(alias = "call_start", type = CallStart.class),
            @JsonbSubtype(alias = "call_entered_queue", type = CallEnteredQueue.class),
            @JsonbSubtype(alias = "call_new_state", type = CallNewState.class),
            @JsonbSubtype(alias = "call_end", type = CallEnd.class),
            @JsonbSubtype(alias = "recording_info", type = RecordingInfo.class),
            @JsonbSubtype(alias = "provisioning_list", type = ProvisioningList.class),
            @JsonbSubtype(alias = "provisioning_values", type = ProvisioningValues.class),
            @JsonbSubtype(alias = "provisioning_error", type = ProvisioningError.class),
            @JsonbSubtype(alias = "error", type = ErrorEvent.class)
        })
public sealed interface TelxlEvent
        permits SessionStartResult,
                SessionPong,
                SessionEndResult,
                OpStatus,
                CallStart,
                CallEnteredQueue,
                CallNewState,
                CallEnd,
                RecordingInfo,
                ProvisioningList,
                ProvisioningValues,
                ProvisioningError,
                ErrorEvent {}
