package io.tandem.bayeux.fault;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The numbers that a session got on each channel, in the order in which they came. */
final class Journal {

    private static final class Column {
        private int[] numbers = new int[16];
        private int count;

        private void add(int number) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * count);
            }
            numbers[count++] = number;
        }
    }

    /**
     * What is wrong with the numbers of one channel, of which 1, 2, 3 … were sent.
     *
     * @param lost       numbers that never came
     * @param doubled    arrivals of numbers that had come already
     * @param outOfOrder first arrivals after a greater number
     */
    record Flaws(int lost, int doubled, int outOfOrder) {

        static final Flaws NONE = new Flaws(0, 0, 0);

        Flaws plus(Flaws other) {
            return new Flaws(lost + other.lost, doubled + other.doubled, outOfOrder + other.outOfOrder);
        }
    }

    private final Map<String, Column> columns = new HashMap<>();
    private final Map<String, CompletableFuture<Void>> awaited = new HashMap<>();
    private int total;

    /** Notes an event. */
    synchronized void add(String channel, int number) {
        columns.computeIfAbsent(channel, name -> new Column()).add(number);
        total++;
        CompletableFuture<Void> arrival = awaited.remove(channel + number);
        if (arrival != null) {
            arrival.complete(null);
        }
    }

    /** Done when the number has come on the channel. */
    synchronized CompletableFuture<Void> arrival(String channel, int number) {
        Column column = columns.get(channel);
        if (column != null && Arrays.stream(column.numbers, 0, column.count).anyMatch(seen -> seen == number)) {
            return CompletableFuture.completedFuture(null);
        }
        return awaited.computeIfAbsent(channel + number, name -> new CompletableFuture<>());
    }

    /** How many events came at all. */
    synchronized int total() {
        return total;
    }

    /** What is wrong, if 1 to {@code last} were sent on the channel. */
    synchronized Flaws flaws(String channel, int last) {
        Column column = columns.getOrDefault(channel, new Column());
        boolean[] seen = new boolean[last + 1];
        int doubled = 0;
        int outOfOrder = 0;
        int greatest = 0;
        for (int i = 0; i < column.count; i++) {
            int number = column.numbers[i];
            if (seen[number]) {
                doubled++;
            } else if (number < greatest) {
                outOfOrder++;
            }
            seen[number] = true;
            greatest = Math.max(greatest, number);
        }
        int lost = 0;
        for (int number = 1; number <= last; number++) {
            lost += seen[number] ? 0 : 1;
        }
        return new Flaws(lost, doubled, outOfOrder);
    }
}
