package io.tandem.operations.rest;

import io.tandem.directory.DialledNumber;
import java.util.List;

/**
 * The telephone numbers of a customer, as JSON.
 *
 * @param numbers those that are not retired, the first that was added first
 */
public record NumberList(List<NumberView> numbers) {

    static NumberList of(List<DialledNumber> numbers) {
        return new NumberList(numbers.stream().map(NumberView::of).toList());
    }
}
