package io.tandem.tropo.session;

import io.tandem.contact.model.Recording;
import io.tandem.directory.DialledNumber;
import io.tandem.directory.Directory;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** What the directory knows that sessions need for calls of their own. */
@ApplicationScoped
class Numbers {

    @Resource
    private ManagedExecutorService workers;

    @Inject
    private Directory directory;

    /** What others are shown as the caller: what the application says, or else the application's first number, or nothing. */
    CompletionStage<String> shown(TropoSession session, Optional<String> from) {
        return from.<CompletionStage<String>>map(CompletableFuture::completedStage)
                .orElseGet(() -> ask(() -> first(session).orElse("")));
    }

    /**
     * The number that texts come from: what the application says, if it is the customer's (spec 6.3), since that is where answers
     * go; or else the application's first one.
     */
    CompletionStage<Optional<String>> own(TropoSession session, Optional<String> from) {
        return ask(() -> from.map(address ->
                        number(session.customerId(), address).map(number -> DialledNumber.plain(number.number())))
                .orElseGet(() -> first(session)));
    }

    private Optional<String> first(TropoSession session) {
        return directory.numbersOf(session.customerId()).stream()
                .filter(number -> number.application()
                        .filter(session.application()::equals)
                        .isPresent())
                .findFirst()
                .map(number -> DialledNumber.plain(number.number()));
    }

    /** The queue that a number of the customer's leads to. */
    CompletionStage<Optional<Long>> queue(long customerId, String address) {
        return ask(() -> number(customerId, address).flatMap(DialledNumber::queueId));
    }

    private Optional<DialledNumber> number(long customerId, String address) {
        return directory
                .number(address)
                .or(() -> address.startsWith("+") ? directory.number(address.substring(1)) : Optional.empty())
                .filter(number -> number.customerId() == customerId);
    }

    /** How a customer's calls are recorded. */
    CompletionStage<Recording> recording(long customerId) {
        return ask(() -> directory
                .customer(customerId)
                .map(customer -> Recording.none(
                        customer.recording().automatic(), customer.recording().controlAllowed()))
                .orElseGet(() -> Recording.none(false, false)));
    }

    private <T> CompletionStage<T> ask(Supplier<T> lookup) {
        return CompletableFuture.supplyAsync(lookup, workers);
    }
}
