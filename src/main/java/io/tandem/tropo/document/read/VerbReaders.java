package io.tandem.tropo.document.read;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The readers of all verbs, by name. */
final class VerbReaders {

    private final Map<String, VerbReader> readers = Stream.of(
                    new AnswerReader(),
                    new AskReader(),
                    new CallReader(),
                    new ConferenceReader(),
                    new GeneralLogSecurityReader(),
                    new HangupReader(),
                    new MessageReader(),
                    new RecordReader(),
                    new RedirectReader(),
                    new RejectReader(),
                    new SayReader(),
                    new StartRecordingReader(),
                    new StopRecordingReader(),
                    new TransferReader(),
                    new WaitReader())
            .collect(Collectors.toUnmodifiableMap(VerbReader::verb, Function.identity()));

    /** The reader of a verb; nothing if there is no such verb. */
    Optional<VerbReader> named(String verb) {
        return Optional.ofNullable(readers.get(verb));
    }
}
