package io.tandem.tropo.document.read;

/** Verb, field, where it is in the record, its default there, a value as sent, and what becomes of it. */
final class VerbFieldsTable {

    static final String ROWS = """
            say | name | step.name | Optional.empty | "greeting" | Optional[greeting]
            say | required | step.required | true | false | false
            say | require | step.required | true | false | false
            say | allowSignals | step.allowSignals | AllowSignals[any=true, names=[]] | "exit" | AllowSignals[any=false, names=[exit]]
            say | value | value | x | "Hello" | Hello
            say | as | as | Optional.empty | "date" | Optional[DATE]
            say | as | as | Optional.empty | "DIGITS" | Optional[DIGITS]
            say | as | as | Optional.empty | "Number" | Optional[NUMBER]
            say | event | event | Optional.empty | "timeout" | Optional[timeout]
            say | media | media | [] | "http://a.example/1.jpg" | [http://a.example/1.jpg]
            say | voice | voice | allison | "Kate" | kate
            say | promptLogSecurity | promptLogSecurity | NONE | "suppress" | SUPPRESS
            ask | name | step.name | Optional.empty | "year" | Optional[year]
            ask | required | step.required | true | "false" | false
            ask | allowSignals | step.allowSignals | AllowSignals[any=true, names=[]] | "" | AllowSignals[any=false, names=[]]
            ask | choices | choices | Choices[value=Optional[[ANY]], mode=ANY, terminator=Optional.empty] | {"value":"1","mode":"dtmf","terminator":"#"} | Choices[value=Optional[1], mode=DTMF, terminator=Optional[#]]
            ask | choices | choices.mode | ANY | {"value":"1","mode":"keypad"} | DTMF
            ask | choices | choices.mode | ANY | {"value":"1","mode":"SPEECH"} | SPEECH
            ask | choices | choices.mode | ANY | {"value":"1","mode":"Any"} | ANY
            ask | say | say | [] | {"value":"Year?"} | [Say[value=Year?, as=Optional.empty, event=Optional.empty, media=[], voice=allison, promptLogSecurity=NONE]]
            ask | attempts | attempts | 1 | 3 | 3
            ask | timeout | timeout | PT30S | 7.5 | PT7.5S
            ask | bargein | bargein | true | false | false
            ask | interdigitTimeout | interdigitTimeout | PT5S | 2 | PT2S
            ask | minConfidence | recognition.minConfidence | 30 | 65 | 65
            ask | recognizer | recognition.recognizer | en-us | "DE-de" | de-de
            ask | sensitivity | recognition.sensitivity | 0.5 | 0.25 | 0.25
            ask | speechCompleteTimeout | recognition.speechCompleteTimeout | PT0.5S | 1 | PT1S
            ask | speechIncompleteTimeout | recognition.speechIncompleteTimeout | PT0.5S | 1.5 | PT1.5S
            ask | voice | voice | allison | "carmen" | carmen
            ask | promptLogSecurity | promptLogSecurity | NONE | "suppress" | SUPPRESS
            ask | asrLogSecurity | asrLogSecurity | NONE | "mask" | MASK
            ask | asrLogSecurity | asrLogSecurity | NONE | "suppress" | SUPPRESS
            ask | maskTemplate | maskTemplate | Optional.empty | "XXD-" | Optional[XXD-]
            call | name | step.name | Optional.empty | "out" | Optional[out]
            call | required | step.required | true | false | false
            call | allowSignals | step.allowSignals | AllowSignals[any=true, names=[]] | ["exit"] | AllowSignals[any=false, names=[exit]]
            call | to | dial.to | [Destination[address=+14155550100, postDial=, pause=PT0S]] | "sip:a@b.example" | [Destination[address=sip:a@b.example, postDial=, pause=PT0S]]
            call | from | dial.from | Optional.empty | "+4930555" | Optional[+4930555]
            call | channel | dial.channel | VOICE | "text" | TEXT
            call | network | dial.network | Optional.empty | "sms" | Optional[SMS]
            call | network | dial.channel | VOICE | "SMS" | TEXT
            call | network | dial.channel | VOICE | "SIP" | VOICE
            call | timeout | dial.timeout | PT30S | 60 | PT1M
            call | answerOnMedia | dial.answerOnMedia | false | true | true
            call | headers | dial.headers | {} | {"x-a":"1"} | {x-a=1}
            call | recording | recording | [] | {"url":"/r"} | [Recording[target=UploadTarget[POST], format=audio/wav]]
            call | machineDetection | machineDetection | Optional.empty | false | Optional.empty
            call | machineDetection | machineDetection | Optional.empty | true | Optional[MachineDetection[introduction=Optional.empty, voice=allison]]
            call | machineDetection | machineDetection | Optional.empty | {"introduction":"Hi","voice":"Kate"} | Optional[MachineDetection[introduction=Optional[Hi], voice=kate]]
            call | callbackUrl | report.callbackUrl | Optional.empty | "http://cdr.example/" | Optional[http://cdr.example/]
            call | label | report.label | Optional.empty | "sales" | Optional[sales]
            call | voice | voice | allison | "kate" | kate
            call | promptLogSecurity | promptLogSecurity | NONE | "suppress" | SUPPRESS
            message | name | step.name | Optional.empty | "m" | Optional[m]
            message | required | step.required | true | false | false
            message | to | dial.to | [Destination[address=+14155550100, postDial=, pause=PT0S]] | "jose" | [Destination[address=jose, postDial=, pause=PT0S]]
            message | say | say | [Say[value=x, as=Optional.empty, event=Optional.empty, media=[], voice=allison, promptLogSecurity=NONE]] | {"value":"y","voice":"kate"} | [Say[value=y, as=Optional.empty, event=Optional.empty, media=[], voice=kate, promptLogSecurity=NONE]]
            message | channel | dial.channel | VOICE | "TEXT" | TEXT
            message | network | dial.network | Optional.empty | "JABBER" | Optional[JABBER]
            message | from | dial.from | Optional.empty | "3055551212" | Optional[3055551212]
            message | timeout | dial.timeout | PT30S | 10 | PT10S
            message | answerOnMedia | dial.answerOnMedia | false | true | true
            message | headers | dial.headers | {} | {"a":"b"} | {a=b}
            message | voice | voice | allison | "kate" | kate
            message | promptLogSecurity | promptLogSecurity | NONE | "suppress" | SUPPRESS
            record | name | step.name | Optional.empty | "rec" | Optional[rec]
            record | required | step.required | true | false | false
            record | allowSignals | step.allowSignals | AllowSignals[any=true, names=[]] | "*" | AllowSignals[any=true, names=[]]
            record | url | upload.targets | [UploadTarget[POST]] | {"url":"/up","method":"PUT"} | [UploadTarget[PUT]]
            record | method | upload.targets | [UploadTarget[POST]] | "put" | [UploadTarget[PUT]]
            record | format | upload.format | audio/wav | "audio/MP3" | audio/mp3
            record | asyncUpload | upload.asyncUpload | false | true | true
            record | transcription | upload.transcriptions | [] | {"id":"1","url":"/t"} | [Transcription[id=Optional[1], url=Optional[/t], emailFormat=OMIT, language=Optional.empty]]
            record | transcription | upload.transcriptions | [] | [{"emailFormat":"plain","language":"en"}] | [Transcription[id=Optional.empty, url=Optional.empty, emailFormat=PLAIN, language=Optional[en]]]
            record | say | say | [] | {"value":"Speak"} | [Say[value=Speak, as=Optional.empty, event=Optional.empty, media=[], voice=allison, promptLogSecurity=NONE]]
            record | attempts | attempts | 1 | 2 | 2
            record | bargein | bargein | true | false | false
            record | beep | beep | true | false | false
            record | timeout | limits.timeout | PT30S | 10 | PT10S
            record | maxSilence | limits.maxSilence | PT5S | 4 | PT4S
            record | maxTime | limits.maxTime | PT30S | 60 | PT1M
            record | interdigitTimeout | limits.interdigitTimeout | PT5S | 2 | PT2S
            record | choices | terminator | Optional.empty | {"terminator":"#"} | Optional[#]
            record | minConfidence | minConfidence | 30 | 0 | 0
            record | sensitivity | sensitivity | 0.5 | 1 | 1.0
            record | voice | voice | allison | "kate" | kate
            record | promptLogSecurity | promptLogSecurity | NONE | "suppress" | SUPPRESS
            startRecording | url | upload.targets | [UploadTarget[POST]] | {"url":"/up","method":"s3"} | [UploadTarget[S3]]
            startRecording | format | upload.format | audio/wav | "audio/au" | audio/au
            startRecording | method | upload.targets | [UploadTarget[POST]] | "PUT" | [UploadTarget[PUT]]
            startRecording | asyncUpload | upload.asyncUpload | false | true | true
            startRecording | transcriptionID | upload.transcriptions | [] | "7" | [Transcription[id=Optional[7], url=Optional.empty, emailFormat=OMIT, language=Optional.empty]]
            startRecording | transcriptionOutURI | upload.transcriptions | [] | "/t" | [Transcription[id=Optional.empty, url=Optional[/t], emailFormat=OMIT, language=Optional.empty]]
            stopRecording | name | step.name | Optional.empty | "s" | Optional[s]
            transfer | name | step.name | Optional.empty | "t" | Optional[t]
            transfer | required | step.required | true | false | false
            transfer | allowSignals | step.allowSignals | AllowSignals[any=true, names=[]] | "" | AllowSignals[any=false, names=[]]
            transfer | to | dial.to | [Destination[address=+14155550100, postDial=, pause=PT0S]] | "tel:+4930555" | [Destination[address=+4930555, postDial=, pause=PT0S]]
            transfer | from | dial.from | Optional.empty | "+4930555" | Optional[+4930555]
            transfer | timeout | dial.timeout | PT30S | 20 | PT20S
            transfer | answerOnMedia | dial.answerOnMedia | false | true | true
            transfer | headers | dial.headers | {} | {"a":"b"} | {a=b}
            transfer | network | dial.channel | VOICE | "SMS" | VOICE
            transfer | ringRepeat | ringRepeat | 1 | 3 | 3
            transfer | choices | terminator | Optional.empty | {"terminator":"*"} | Optional[*]
            transfer | terminator | terminator | Optional.empty | "*" | Optional[*]
            transfer | interdigitTimeout | interdigitTimeout | PT5S | 1 | PT1S
            transfer | playTones | playTones | true | false | false
            transfer | on | on | [] | {"event":"ring","post":"/p"} | [LegHandler[event=ring, actions=[], post=Optional[/p]]]
            transfer | machineDetection | machineDetection | Optional.empty | "true" | Optional[MachineDetection[introduction=Optional.empty, voice=allison]]
            transfer | callbackUrl | report.callbackUrl | Optional.empty | "/c" | Optional[/c]
            transfer | label | report.label | Optional.empty | "l" | Optional[l]
            transfer | voice | voice | allison | "kate" | kate
            transfer | promptLogSecurity | promptLogSecurity | NONE | "suppress" | SUPPRESS
            conference | name | step.name | Optional.empty | "c" | Optional[c]
            conference | required | step.required | true | false | false
            conference | allowSignals | step.allowSignals | AllowSignals[any=true, names=[]] | ["a"] | AllowSignals[any=false, names=[a]]
            conference | id | id | 1 | 1234 | 1234
            conference | mute | mute | false | true | true
            conference | playTones | playTones | false | true | true
            conference | sendTones | playTones | false | true | true
            conference | send_tones | playTones | false | true | true
            conference | terminator | terminator | Optional.empty | "#" | Optional[#]
            conference | exitTone | terminator | Optional.empty | "#" | Optional[#]
            conference | exit_tone | terminator | Optional.empty | "#" | Optional[#]
            conference | interdigitTimeout | interdigitTimeout | PT5S | 7 | PT7S
            conference | joinPrompt | joinPrompt | Optional.empty | true | Optional[Announcement[value=Optional.empty, voice=allison]]
            conference | joinPrompt | joinPrompt | Optional.empty | false | Optional.empty
            conference | leavePrompt | leavePrompt | Optional.empty | {"value":"Bye","voice":"Kate"} | Optional[Announcement[value=Optional[Bye], voice=kate]]
            conference | on | on | [] | [{"event":"join"},{"event":"leave"}] | [LegHandler[event=join, actions=[], post=Optional.empty], LegHandler[event=leave, actions=[], post=Optional.empty]]
            conference | promptLogSecurity | promptLogSecurity | NONE | "suppress" | SUPPRESS
            redirect | to | to | Destination[address=sip:a@b.example, postDial=, pause=PT0S] | "sips:c@d.example" | Destination[address=sips:c@d.example, postDial=, pause=PT0S]
            redirect | name | step.name | Optional.empty | "r" | Optional[r]
            redirect | required | step.required | true | false | false
            redirect | from | from | Optional.empty | "me" | Optional[me]
            reject | name | step.name | Optional.empty | "r" | Optional[r]
            answer | headers | headers | {} | {"a":"b"} | {a=b}
            hangup | headers | headers | {} | {"a":"b"} | {a=b}
            wait | milliseconds | time | PT0S | 1500 | PT1.5S
            wait | allowSignals | step.allowSignals | AllowSignals[any=true, names=[]] | "" | AllowSignals[any=false, names=[]]
            """;

    private VerbFieldsTable() {}
}
