package io.tandem.contact.persistence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * What came in lately for another node to see to, in case that one dies before it has. The oldest is forgotten when its time is
 * over, or when there is no more room.
 *
 * @param <T> what is to be seen to
 */
public final class Recent<T> {

    private final Deque<Piece<T>> pieces = new ArrayDeque<>();
    private final Clock clock;
    private final Duration life;
    private final long room;
    private final ToIntFunction<T> size;
    private long taken;

    private record Piece<T>(T content, int size, Instant at) {}

    /**
     * @param life how long a piece is remembered
     * @param room largest sum of the sizes of all pieces
     * @param size of a piece, in the unit of the room
     */
    public Recent(Clock clock, Duration life, long room, ToIntFunction<T> size) {
        this.clock = clock;
        this.life = life;
        this.room = room;
        this.size = size;
    }

    /** Remembers a piece. */
    public void add(T content) {
        Piece<T> piece = new Piece<>(content, size.applyAsInt(content), clock.instant());
        synchronized (pieces) {
            pieces.add(piece);
            taken += piece.size();
            forget();
        }
    }

    /** The pieces that are wanted, in the order in which they came. */
    public List<T> find(Predicate<T> wanted) {
        return contents().stream().filter(wanted).toList();
    }

    /**
     * The pieces that are wanted, in the order in which they came; forgotten from now on.
     *
     * @param wanted must be quick
     */
    public List<T> take(Predicate<T> wanted) {
        List<T> found = new ArrayList<>();
        synchronized (pieces) {
            forget();
            for (Iterator<Piece<T>> each = pieces.iterator(); each.hasNext(); ) {
                Piece<T> piece = each.next();
                if (wanted.test(piece.content())) {
                    found.add(piece.content());
                    taken -= piece.size();
                    each.remove();
                }
            }
        }
        return found;
    }

    private List<T> contents() {
        synchronized (pieces) {
            forget();
            return pieces.stream().map(Piece::content).toList();
        }
    }

    private void forget() {
        Instant oldest = clock.instant().minus(life);
        while (!pieces.isEmpty() && (taken > room || pieces.peek().at().isBefore(oldest))) {
            taken -= pieces.remove().size();
        }
    }
}
