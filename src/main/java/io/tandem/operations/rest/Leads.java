package io.tandem.operations.rest;

import io.tandem.directory.ChatServiceProfile;
import io.tandem.directory.DialledNumber;
import io.tandem.directory.Directory;
import io.tandem.directory.DirectoryUnavailableException;
import java.util.List;
import java.util.Optional;

/**
 * What leads to a customer's applications.
 *
 * @param numbers the customer's telephone numbers
 * @param chatServices the customer's chat services
 */
record Leads(List<DialledNumber> numbers, List<ChatServiceProfile> chatServices) {

    /**
     * Those of a customer; none of one that is not there. Read from the database.
     *
     * @throws DirectoryUnavailableException if the database does not answer
     */
    static Leads of(Directory directory, long customerId) {
        return new Leads(directory.numbersOf(customerId), directory.chatServicesOf(customerId));
    }

    /** The numbers that refer to an application, as people write them; the first that was added first. */
    List<String> numbersTo(String application) {
        return numbers.stream()
                .filter(number -> number.application().equals(Optional.of(application)))
                .map(DialledNumber::number)
                .toList();
    }

    /** Names of the chat services that refer to an application; the first that was added first. */
    List<String> chatServicesTo(String application) {
        return chatServices.stream()
                .filter(service -> service.application().equals(Optional.of(application)))
                .map(ChatServiceProfile::name)
                .toList();
    }
}
