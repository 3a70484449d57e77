package io.tandem.tropo.document.read;

import io.tandem.tropo.document.Conference;
import io.tandem.tropo.document.Step;
import java.util.List;
import java.util.Optional;

/** {@code conference}. */
final class ConferenceReader implements VerbReader {

    @Override
    public String verb() {
        return "conference";
    }

    @Override
    public List<Step> read(Value value) {
        Fields fields = value.fields();
        return CommonFields.step(
                fields,
                new Conference(
                        fields.required("id"),
                        fields.flag("mute", false),
                        fields.flag(fields.value("playTones", "sendTones", "send_tones"), false),
                        CommonFields.terminator(fields),
                        CommonFields.interdigitTimeout(fields),
                        announcement(fields, "joinPrompt"),
                        announcement(fields, "leavePrompt"),
                        HandlerReader.legHandlers(fields),
                        CommonFields.promptLogSecurity(fields)));
    }

    private static Optional<Conference.Announcement> announcement(Fields fields, String name) {
        return CommonFields.switchable(fields.value(name))
                .map(given -> new Conference.Announcement(given.text("value"), CommonFields.voice(given)));
    }
}
