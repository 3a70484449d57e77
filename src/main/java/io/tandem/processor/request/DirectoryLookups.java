package io.tandem.processor.request;

import io.tandem.contact.model.Break;
import io.tandem.contact.model.BreakKind;
import io.tandem.contact.model.Destination;
import io.tandem.directory.BreakState;
import io.tandem.directory.DialledNumber;
import io.tandem.directory.Directory;
import io.tandem.directory.OperatorProfile;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** Asks the directory, on workers. */
@ApplicationScoped
class DirectoryLookups implements Lookups {

    @Resource
    private ManagedExecutorService workers;

    @Inject
    private Directory directory;

    @Override
    public CompletionStage<List<Break>> notReadyReasons(long customerId) {
        return CompletableFuture.supplyAsync(
                () -> directory.breakStatesOf(customerId).stream()
                        .map(DirectoryLookups::reason)
                        .toList(),
                workers);
    }

    @Override
    public CompletionStage<List<Entry>> entries(long customerId, long operatorId) {
        return CompletableFuture.supplyAsync(
                () -> Stream.concat(
                                directory.operatorsOf(customerId, true).stream()
                                        .filter(colleague -> colleague.id() != operatorId)
                                        .map(colleague -> new Entry(colleague.name(), colleague.target())),
                                directory.numbersOf(customerId).stream()
                                        .map(number -> new Entry(number.name(), number.number())))
                        .toList(),
                workers);
    }

    @Override
    public CompletionStage<Destination> destination(long customerId, String number) {
        return CompletableFuture.supplyAsync(
                () -> colleague(customerId, number)
                        .or(() -> queue(customerId, number))
                        .orElseGet(() -> Destination.number(number)),
                workers);
    }

    private Optional<Destination> colleague(long customerId, String number) {
        String plain = DialledNumber.plain(number);
        return directory.operatorsOf(customerId, true).stream()
                .filter(operator -> DialledNumber.plain(operator.target()).equals(plain))
                .map(OperatorProfile::id)
                .map(Destination::operator)
                .findFirst();
    }

    private Optional<Destination> queue(long customerId, String number) {
        return directory
                .number(number)
                .filter(known -> known.customerId() == customerId)
                .flatMap(DialledNumber::queueId)
                .map(Destination::queue);
    }

    private static Break reason(BreakState state) {
        BreakKind kind =
                switch (state.kind()) {
                    case BREAK -> BreakKind.BREAK;
                    case BUSY -> BreakKind.BUSY;
                };
        return new Break(state.id(), kind, state.name(), "");
    }
}
