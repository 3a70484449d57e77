package io.tandem.tropo.document;

/** What a step does (spec 6). */
public sealed interface Verb
        permits Answer,
                Ask,
                Call,
                Conference,
                GeneralLogSecurity,
                Hangup,
                Message,
                Record,
                Redirect,
                Reject,
                Say,
                StartRecording,
                StopRecording,
                Transfer,
                Unknown,
                Wait {}
