package io.tandem.tropo.execution;

import io.tandem.tropo.ask.Attempt;
import io.tandem.tropo.ask.Turn;
import io.tandem.tropo.document.Ask;
import io.tandem.tropo.document.Channel;
import io.tandem.tropo.document.Choices;
import io.tandem.tropo.grammar.Keypad;
import io.tandem.tropo.grammar.Reading;
import io.tandem.tropo.prompt.Failure;
import io.tandem.tropo.wire.Action;
import io.tandem.tropo.wire.Disposition;
import java.time.Duration;
import java.util.Optional;

/** {@code ask} (spec 6.2, 8, 13). */
final class AskRun implements VerbRun<Ask> {

    @Override
    public Need need(Ask ask) {
        return Need.ANSWERED_CONVERSATION;
    }

    @Override
    public boolean isInterruptible(Ask ask) {
        return true;
    }

    @Override
    public Progress begin(Work work, Task<Ask> task) {
        return turn(work, task, Attempt.first(task.name(), task.verb(), work.channel(task.leg())));
    }

    @Override
    public Progress take(Work work, Task<Ask> task, Running running, Input input) {
        Running.Asking asking = (Running.Asking) running;
        if (input instanceof Input.SayDone) {
            return listen(work, task, asking.attempt());
        }
        if (input instanceof Input.Typed typed) {
            work.cancelTimer();
            return typed(work, task, asking.attempt(), typed.text());
        }
        if (input instanceof Input.Keys keys && keys.leg() == task.leg()) {
            return pressed(work, task, asking, keys.digits());
        }
        if (input instanceof Input.Spoken spoken && spoken.leg() == task.leg()) {
            return spoken(work, task, asking, spoken.words());
        }
        if (input instanceof Input.TimeOver) {
            return asking.keys().isEmpty()
                    ? turn(work, task, asking.attempt().failed(Failure.TIMEOUT))
                    : asking.attempt()
                            .keypad()
                            .map(keypad -> read(
                                    work,
                                    task,
                                    asking,
                                    press(keypad, asking.keys()).silence()))
                            .orElse(new Progress.Waits(running));
        }
        return new Progress.Waits(running);
    }

    @Override
    public Optional<Action> interrupted(Work work, Task<Ask> task, Optional<Running> running) {
        int attempts = running.filter(Running.Asking.class::isInstance)
                .map(asking -> ((Running.Asking) asking).attempt().number())
                .orElse(0);
        return Optional.of(new Action.Asked(
                task.name(), attempts, Disposition.EXTERNAL_EVENT, Optional.empty(), Optional.empty()));
    }

    private Progress turn(Work work, Task<Ask> task, Turn turn) {
        if (turn instanceof Turn.Unusable unusable) {
            return new Progress.Broken(unusable.reason());
        }
        if (turn instanceof Turn.Complete complete) {
            return Progress.done(complete.action());
        }
        if (turn instanceof Turn.Incomplete incomplete) {
            return Progress.unsuccessful(incomplete.action());
        }
        Turn.Listen listen = (Turn.Listen) turn;
        return work.speak(task.leg(), listen.say())
                .<Progress>map(operation -> new Progress.Waits(new Running.Asking(operation, listen.attempt(), "")))
                .orElseGet(() -> listen(work, task, listen.attempt()));
    }

    /** The prompt is over: a text that waits is the input, else the time for input begins. */
    private Progress listen(Work work, Task<Ask> task, Attempt attempt) {
        Optional<String> waiting = work.channel(task.leg()) == Channel.TEXT ? work.takeText() : Optional.empty();
        if (waiting.isPresent()) {
            return typed(work, task, attempt, waiting.get());
        }
        return wait(work, attempt, "", task.verb().timeout());
    }

    private Progress typed(Work work, Task<Ask> task, Attempt attempt, String text) {
        work.logHeard(LogMask.heard(task.verb(), text));
        return turn(work, task, attempt.typed(text));
    }

    /** Words count as keys do: they stop the prompt, or during one that they must not stop count for nothing. */
    private Progress spoken(Work work, Task<Ask> task, Running.Asking asking, String words) {
        boolean prompting = asking.operation() != Running.NO_OPERATION;
        boolean unheard = task.verb().choices().mode() == Choices.Mode.DTMF
                || prompting && !task.verb().bargein();
        if (unheard || !asking.keys().isEmpty()) {
            return new Progress.Waits(asking);
        }
        work.stop(asking.operation());
        work.cancelTimer();
        return typed(work, task, asking.attempt(), words);
    }

    /** Keys stop the prompt, or during one that they must not stop count for nothing. */
    private Progress pressed(Work work, Task<Ask> task, Running.Asking asking, String digits) {
        boolean prompting = asking.operation() != Running.NO_OPERATION;
        Optional<Keypad> keypad = asking.attempt().keypad();
        if (keypad.isEmpty() || digits.isEmpty() || prompting && !task.verb().bargein()) {
            return new Progress.Waits(asking);
        }
        work.stop(asking.operation());
        Keypad pressed = press(keypad.get(), asking.keys());
        String keys = asking.keys();
        for (char key : digits.toCharArray()) {
            keys += key;
            pressed = pressed.press(key);
            if (pressed.reading() instanceof Reading.Complete || pressed.reading() instanceof Reading.NoMatch) {
                break;
            }
        }
        return read(work, task, new Running.Asking(Running.NO_OPERATION, asking.attempt(), keys), pressed.reading());
    }

    private Progress read(Work work, Task<Ask> task, Running.Asking asking, Reading reading) {
        if (reading instanceof Reading.More more) {
            return wait(work, asking.attempt(), asking.keys(), more.within());
        }
        if (reading instanceof Reading.MatchIfSilent match) {
            return wait(work, asking.attempt(), asking.keys(), match.within());
        }
        work.cancelTimer();
        work.logHeard(LogMask.heard(task.verb(), asking.keys()));
        Turn turn = reading instanceof Reading.Complete complete
                ? asking.attempt().matched(complete.match())
                : asking.attempt().failed(Failure.NOMATCH);
        return turn(work, task, turn);
    }

    private static Progress wait(Work work, Attempt attempt, String keys, Duration within) {
        work.setTimer(within);
        return new Progress.Waits(new Running.Asking(Running.NO_OPERATION, attempt, keys));
    }

    private static Keypad press(Keypad keypad, String keys) {
        Keypad pressed = keypad;
        for (char key : keys.toCharArray()) {
            pressed = pressed.press(key);
        }
        return pressed;
    }
}
