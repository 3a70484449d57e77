package io.tandem.tropo.session;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.EndCause;
import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.LegState;
import io.tandem.contact.model.Party;
import io.tandem.tropo.document.Call;
import io.tandem.tropo.document.Upload;
import io.tandem.tropo.execution.Input;
import io.tandem.tropo.execution.Leg;
import io.tandem.tropo.wire.Disposition;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells a session what happened to its contacts, in its own terms. */
final class Happenings {

    private final Advance advance;

    Happenings(Advance advance) {
        this.advance = advance;
    }

    /** The next event of one of its contacts. */
    void take(ContactEvent event) {
        if (event.contact().origin().medium().written()) {
            written(event);
        } else {
            spoken(event);
        }
    }

    private void written(ContactEvent event) {
        Contact contact = event.contact();
        if (!ties().isOwn(contact.id())) {
            return;
        }
        Optional<String> words = Written.words(event);
        if (words.isPresent() && contact.state() == ContactState.SCRIPTED) {
            input(new Input.Typed(words.get()));
        } else {
            transfer(event);
        }
    }

    private void spoken(ContactEvent event) {
        if (event instanceof ContactEvent.Played played) {
            played(played);
        } else if (event instanceof ContactEvent.Captured captured) {
            captured(captured);
        } else if (ties().messageBy(event.contact().id()).isPresent()) {
            message(event);
        } else if (isBeingCalled(event.contact().id())) {
            called(event);
        } else if (ties().isOwn(event.contact().id())) {
            own(event);
        }
    }

    /** What is said is numbered as the effect that says it, and what is only part of an effect as its negative. */
    private void played(ContactEvent.Played played) {
        long contactId = played.contact().id();
        if (played.play() == Apology.PLAY) {
            advance.release();
        } else if (played.play() < 0) {
            pressed(-played.play(), played.party());
        } else if (ties().doing().get(played.play()) instanceof Tie.Messaging) {
            advance.add(new Deed.Release(contactId));
            input(new Input.MessageSent(played.play()));
        } else if (ties().doing().containsKey(played.play())) {
            input(new Input.SayDone(played.play()));
        }
    }

    /** The keys that somebody was to be sent after the answer have been sent. */
    private void pressed(long operation, Party party) {
        Tie tie = ties().doing().get(operation);
        if (tie instanceof Tie.Calling calling && calling.answered().isPresent()) {
            callAnswered(operation, calling, party);
        } else if (tie instanceof Tie.Transferring transferring
                && transferring.leg().filter(party.leg()::equals).isPresent()) {
            transferAnswered(operation, party.address());
        }
    }

    private void captured(ContactEvent.Captured captured) {
        if (!(ties().doing().get(captured.capture()) instanceof Tie.Recording recording)) {
            return;
        }
        if (captured.result().file().isEmpty()) {
            input(new Input.RecordingSilent(captured.capture()));
            return;
        }
        advance.tie(ties().without(captured.capture()));
        advance.add(new Deed.Deliver(captured.capture(), recording.record().upload(), captured.result()));
    }

    private void message(ContactEvent event) {
        var message = ties().messageBy(event.contact().id()).orElseThrow();
        long operation = message.getKey();
        if (event instanceof ContactEvent.Scripted scripted) {
            Party party = scripted.contact().requireCaller();
            input(new Input.MessageAnswered(operation));
            advance.add(new Deed.Tell(operation, party.leg(), message.getValue().say()));
        } else if (event instanceof ContactEvent.Ended) {
            input(new Input.MessageFailed(operation));
        }
    }

    private boolean isBeingCalled(long contactId) {
        return ties().find(Tie.Calling.class)
                .filter(calling -> calling.getValue()
                        .contactId()
                        .filter(id -> id == contactId)
                        .isPresent())
                .isPresent();
    }

    private void called(ContactEvent event) {
        var calling = ties().find(Tie.Calling.class).orElseThrow();
        long operation = calling.getKey();
        if (event instanceof ContactEvent.Scripted scripted) {
            answered(operation, calling.getValue(), scripted.contact().requireCaller());
        } else if (event instanceof ContactEvent.PartyChanged changed
                && changed.party().state() == LegState.ALERTING) {
            input(new Input.CallRinging(operation));
        } else if (event instanceof ContactEvent.Ended) {
            input(new Input.CallFailed(operation));
        }
    }

    private void answered(long operation, Tie.Calling calling, Party party) {
        Optional<String> keys = PostDial.keys(calling.call().dial(), party.address());
        if (keys.isPresent()) {
            advance.tie(
                    ties().with(operation, new Tie.Calling(calling.contactId(), calling.call(), Optional.of(party))));
            advance.add(new Deed.Press(operation, party.leg(), keys.get()));
        } else {
            callAnswered(operation, calling, party);
        }
    }

    private void callAnswered(long operation, Tie.Calling calling, Party party) {
        advance.tie(ties().own(party.leg().contactId(), Optional.of(party.leg())));
        recording(calling.call()).ifPresent(advance::record);
        input(new Input.CallAnswered(
                operation,
                CallId.of(party.leg(), advance.session().id()),
                Optional.of(party.address()),
                Optional.empty()));
    }

    /** Only the first of several recordings is made: there is one sound. */
    private static Optional<Upload> recording(Call call) {
        return call.recording().stream()
                .findFirst()
                .map(recording -> new Upload(List.of(recording.target()), recording.format(), true, List.of()));
    }

    private void own(ContactEvent event) {
        if (event instanceof ContactEvent.TonesReceived tones) {
            leg(tones.party().leg()).ifPresent(leg -> input(new Input.Keys(leg, tones.tones())));
        } else if (event instanceof ContactEvent.WordsHeard heard) {
            leg(heard.party().leg()).ifPresent(leg -> input(new Input.Spoken(leg, heard.words())));
        } else if (event instanceof ContactEvent.DeflectionFailed) {
            ties().find(Tie.Redirecting.class).ifPresent(tie -> input(new Input.RedirectFailed(tie.getKey())));
        } else if (event instanceof ContactEvent.RoomLeft left) {
            ties().find(Tie.Conferring.class)
                    .ifPresent(tie -> input(
                            left.joined()
                                    ? new Input.ConferenceEnded(tie.getKey())
                                    : new Input.ConferenceFailed(tie.getKey())));
        } else {
            transfer(event);
        }
    }

    private Optional<Leg> leg(LegId leg) {
        if (ties().isCaller(leg)) {
            return Optional.of(Leg.OWN);
        }
        return ties().find(Tie.Transferring.class)
                .flatMap(tie -> tie.getValue().leg())
                .filter(leg::equals)
                .map(other -> Leg.TRANSFERRED);
    }

    /** Where the user is, apart from the conversation with the application; and that they are gone. */
    private void transfer(ContactEvent event) {
        if (event instanceof ContactEvent.Ended ended) {
            ended(ended);
            return;
        }
        Optional<Long> returning = ties().find(Tie.Returning.class).map(Map.Entry::getKey);
        if (returning.isPresent()) {
            if (event instanceof ContactEvent.Scripted) {
                advance.tie(ties().without(returning.get()));
            }
            return;
        }
        ties().find(Tie.Transferring.class)
                .ifPresentOrElse(tie -> transfer(tie.getKey(), tie.getValue(), event), () -> notTransferred(event));
    }

    private void notTransferred(ContactEvent event) {
        if (event instanceof ContactEvent.Offered && !ties().taken()) {
            advance.takenAway();
        }
    }

    private void transfer(long operation, Tie.Transferring transferring, ContactEvent event) {
        if (event instanceof ContactEvent.TransferStarted) {
            advance.tie(ties().with(operation, transferring.begin()));
        } else if (event instanceof ContactEvent.Queued && !transferring.begun()) {
            advance.tie(ties().with(operation, transferring.begin()));
            transferAnswered(operation, transferring.queue().orElse(""));
        } else if (event instanceof ContactEvent.TransferAnswered answered) {
            transferAnswered(operation, transferring, answered.party());
        } else if (event instanceof ContactEvent.TransferFailed failed) {
            advance.add(new Deed.StopRinging(operation));
            input(new Input.TransferFailed(operation, disposition(failed.reason())));
        } else if (event instanceof ContactEvent.Scripted && transferring.begun()) {
            input(new Input.TransferEnded(operation));
        }
    }

    private void transferAnswered(long operation, Tie.Transferring transferring, Party party) {
        advance.tie(ties().with(operation, transferring.answeredBy(party)));
        advance.add(new Deed.StopRinging(operation));
        PostDial.keys(transferring.transfer().dial(), party.address())
                .ifPresentOrElse(
                        keys -> advance.add(new Deed.Press(operation, party.leg(), keys)),
                        () -> transferAnswered(operation, party.address()));
    }

    private void transferAnswered(long operation, String address) {
        input(new Input.TransferAnswered(operation, Optional.of(address), Optional.empty()));
    }

    private static Disposition disposition(LegEnd reason) {
        return switch (reason) {
            case BUSY -> Disposition.BUSY;
            case DECLINED, REJECTED -> Disposition.REJECTED;
            default -> Disposition.FAILED;
        };
    }

    private void ended(ContactEvent.Ended ended) {
        Contact contact = ended.contact();
        advance.deliverRecording();
        if (ties().find(Tie.Recording.class).isPresent()) {
            advance.remember();
        }
        boolean deflected = contact.ending()
                .filter(ending -> ending.cause() == EndCause.DEFLECTED)
                .isPresent();
        Optional<Long> redirect = ties().find(Tie.Redirecting.class).map(Map.Entry::getKey);
        if (deflected && redirect.isPresent()) {
            input(new Input.Redirected(redirect.get()));
        } else {
            input(new Input.Disconnected());
        }
    }

    private Ties ties() {
        return advance.ties();
    }

    private void input(Input input) {
        advance.take(input);
    }
}
