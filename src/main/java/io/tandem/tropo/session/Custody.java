package io.tandem.tropo.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which node sees to a session, and all that another one needs to go on where it stopped. Immutable.
 *
 * @param owner the node that has done what is to be done, and tells the session what happens to its contacts
 * @param followed up to where it was told
 * @param deeds how many there were
 * @param pending those that may still have to be done, in order: the owner leaves out what is done when it writes the next time
 */
record Custody(String owner, Optional<ScriptPlace> followed, long deeds, List<Pending> pending) {

    Custody {
        pending = List.copyOf(pending);
    }

    /** That of a session that begins, because of something that happened, or not. */
    static Custody of(String owner, Optional<ScriptPlace> begunBy) {
        return new Custody(owner, begunBy, 0, List.of());
    }

    Custody ownedBy(String next) {
        return new Custody(next, followed, deeds, pending);
    }

    Custody following(ScriptPlace place) {
        return new Custody(owner, Optional.of(place), deeds, pending);
    }

    boolean hasFollowed(ScriptPlace place) {
        return followed.filter(last -> !place.isAfter(last)).isPresent();
    }

    Custody plus(List<Deed> more) {
        List<Pending> all = new ArrayList<>(pending);
        long number = deeds;
        for (Deed deed : more) {
            number++;
            all.add(new Pending(number, deed));
        }
        return new Custody(owner, followed, number, all);
    }

    Custody without(Set<Long> done) {
        return with(pending.stream().filter(one -> !done.contains(one.number())).toList());
    }

    Custody with(List<Pending> left) {
        return new Custody(owner, followed, deeds, left);
    }
}
