package io.tandem.directory;

import java.util.List;
import java.util.Optional;

/**
 * Reads the directory's records from where they are kept. Retired records, and those that belong to a retired one, are not
 * found. Every call blocks; any exception means that the records could not be read.
 */
public interface DirectoryRepository {

    /** The customer of a number. */
    Optional<Customer> customer(long id);

    /** The configuration of a number. */
    Optional<Configuration> configuration(long id);

    /** The operator of a number. */
    Optional<OperatorProfile> operator(long id);

    /** The user of a login name, exact to the letter. */
    Optional<User> userNamed(String name);

    /** The queue of a number. */
    Optional<QueueProfile> queue(long id);

    /** The record of a telephone number, given without blanks. */
    Optional<DialledNumber> number(String plain);

    /** The break state of a number. */
    Optional<BreakState> breakState(long id);

    /** The chat service of a name, exact to the letter. */
    Optional<ChatServiceProfile> chatService(String name);

    /** The application of a number. */
    Optional<ApplicationProfile> application(long id);

    /** A customer's application of a name, exact to the letter. */
    Optional<ApplicationProfile> application(long customerId, String name);

    /** The application with a token, for whatever channel. */
    Optional<ApplicationProfile> applicationOfToken(TokenHash token);

    /** All customers, by id. */
    List<Customer> customers();

    /**
     * The operators of a customer, by id.
     *
     * @param onlyActive whether to leave out retired ones
     */
    List<Listed<OperatorProfile>> operatorsOf(long customerId, boolean onlyActive);

    /**
     * The queues of a customer, by id.
     *
     * @param onlyActive whether to leave out retired ones
     */
    List<Listed<QueueProfile>> queuesOf(long customerId, boolean onlyActive);

    /**
     * The telephone numbers of a customer, by id.
     *
     * @param onlyActive whether to leave out retired ones
     */
    List<Listed<DialledNumber>> numbersOf(long customerId, boolean onlyActive);

    /** The break states of a customer, by id. */
    List<BreakState> breakStatesOf(long customerId);

    /**
     * The chat services of a customer, by id.
     *
     * @param onlyActive whether to leave out retired ones
     */
    List<ChatServiceProfile> chatServicesOf(long customerId, boolean onlyActive);

    /**
     * The applications of a customer, by id.
     *
     * @param onlyActive whether to leave out retired ones
     */
    List<ApplicationProfile> applicationsOf(long customerId, boolean onlyActive);

    /** The groups of operators of a customer, by id. */
    List<OperatorGroup> groupsOf(long customerId);

    /** Whether there is no customer at all, not even a retired one. */
    boolean isEmpty();
}
