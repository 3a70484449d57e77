package io.tandem.operations.rest;

import io.tandem.directory.ApplicationProfile;
import io.tandem.directory.Directory;
import io.tandem.directory.DirectoryException;
import io.tandem.directory.DirectoryUnavailableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Turns what cannot be done with the directory's records into answers. */
final class Answers {

    private Answers() {}

    /** The answer of some work; what it was given cannot be used: 400; the database does not answer: 503. */
    static Response of(Supplier<Response> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException | DirectoryException wrong) {
            return Problem.answer(Response.Status.BAD_REQUEST, wrong.getMessage());
        } catch (DirectoryUnavailableException unavailable) {
            return Problem.answer(Response.Status.SERVICE_UNAVAILABLE, unavailable.getMessage());
        }
    }

    /** The answer of a change; the records refuse it: 409. */
    static Response ofChange(Supplier<Response> change) {
        try {
            return change.get();
        } catch (DirectoryException contradiction) {
            return Problem.answer(Response.Status.CONFLICT, contradiction.getMessage());
        }
    }

    /**
     * The answer of setting a record: 201 if it was added, else 200.
     *
     * @param shown the record
     */
    static Response saved(boolean added, Object shown) {
        return Response.status(added ? Response.Status.CREATED : Response.Status.OK)
                .entity(shown)
                .build();
    }

    /**
     * The answer of retiring a record; there is none, or no more when it comes to it: 404.
     *
     * @param found looks the record up
     * @param retire retires it
     * @param unknown what to say if there is none
     */
    static <T> Response ofRetirement(Supplier<Optional<T>> found, Consumer<T> retire, String unknown) {
        return of(() -> {
            Optional<T> record = found.get();
            try {
                record.ifPresent(retire);
            } catch (DirectoryException retiredMeanwhile) {
                record = Optional.empty();
            }
            return record.isPresent()
                    ? Response.noContent().build()
                    : Problem.answer(Response.Status.NOT_FOUND, unknown);
        });
    }

    /**
     * The answer of some work on an application; there is none: 404.
     *
     * @param id number of the application, as it stands in the address
     */
    static Response ofApplication(Directory directory, String id, Function<ApplicationProfile, Response> work) {
        return of(() -> number(id)
                .flatMap(directory::application)
                .map(work)
                .orElseGet(() -> Problem.answer(Response.Status.NOT_FOUND, "There is no application of that number.")));
    }

    /** An answer with what is shown only once, and kept by nobody on the way. */
    static Response secret(Object shown) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(shown)
                .build();
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }
}
