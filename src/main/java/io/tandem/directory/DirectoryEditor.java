package io.tandem.directory;

import io.tandem.directory.DirectoryChanged.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Changes the directory. Each change is committed, forgotten by this node's cache and told to the other nodes when its call
 * returns. Calls block, those with a password for a good part of a second: call them from a worker.
 *
 * <p>Every call throws {@link DirectoryException} if the change is refused, with a text that says why, and
 * {@link DirectoryUnavailableException} if the database failed; in both cases nothing was changed.
 */
@ApplicationScoped
public class DirectoryEditor {

    /** As long as the tokens of the service that the protocol comes from, 88 hexadecimal digits. */
    private static final int TOKEN_BYTES = 44;

    private static final SecureRandom RANDOM = new SecureRandom();

    private DirectoryRecords records;
    private DatabaseGuard guard;
    private ChangeAnnouncer announcer;
    private Passwords passwords;

    /** For the container's proxy. */
    DirectoryEditor() {}

    @Inject
    DirectoryEditor(DirectoryRecords records, DatabaseGuard guard, ChangeAnnouncer announcer, Passwords passwords) {
        this.records = records;
        this.guard = guard;
        this.announcer = announcer;
        this.passwords = passwords;
    }

    /** Adds a customer. */
    public Customer createCustomer(String name) {
        Checks.name("customer's name", name);
        return guard.call(() -> records.addCustomer(name));
    }

    /** Gives a customer another name. */
    public Customer renameCustomer(long id, String name) {
        Checks.name("customer's name", name);
        return change(Kind.CUSTOMER, id, () -> records.renameCustomer(id, name));
    }

    /**
     * Sets how many operators of a customer may be logged in at once; nobody is logged out.
     *
     * @param licences zero or more
     */
    public Customer setLicences(long id, int licences) {
        if (licences < 0) {
            throw new DirectoryException("The number of licences must not be negative");
        }
        return change(Kind.CUSTOMER, id, () -> records.setLicences(id, licences));
    }

    /** Sets what is recorded of a customer's calls from now on. */
    public Customer setRecording(long id, RecordingPolicy policy) {
        return change(Kind.CUSTOMER, id, () -> records.setRecording(id, policy));
    }

    /** Adds a configuration to a customer. */
    public Configuration createConfiguration(long customerId, String name) {
        Checks.name("configuration's name", name);
        return guard.call(() -> records.addConfiguration(customerId, name));
    }

    /** Gives a configuration another name. */
    public Configuration renameConfiguration(long id, String name) {
        Checks.name("configuration's name", name);
        return change(Kind.CONFIGURATION, id, () -> records.renameConfiguration(id, name));
    }

    /**
     * Adds a user who may use no configuration yet.
     *
     * @param name login name, unique over all customers
     */
    public User createUser(long customerId, String name, String password) {
        Checks.name("user's name", name);
        PasswordHash hash = hash(password);
        return guard.call(() -> records.addUser(customerId, name, hash));
    }

    /** Gives a user another login name. */
    public User renameUser(long id, String name) {
        Checks.name("user's name", name);
        return change(Kind.USER, id, () -> records.renameUser(id, name));
    }

    /** Gives a user another password. */
    public void changeUserPassword(long id, String password) {
        PasswordHash hash = hash(password);
        change(Kind.USER, id, () -> records.setUserPassword(id, hash));
    }

    /** Lets a user use a configuration of the same customer. */
    public void grant(long userId, long configurationId) {
        change(Kind.USER, userId, () -> records.grant(userId, configurationId));
    }

    /** Takes a configuration from a user. */
    public void revoke(long userId, long configurationId) {
        change(Kind.USER, userId, () -> records.revoke(userId, configurationId));
    }

    /**
     * Adds an operator.
     *
     * @param password the operator's own password; without it the operator cannot log in alone
     */
    public OperatorProfile createOperator(OperatorDetails details, Optional<String> password) {
        Optional<PasswordHash> hash = password.map(this::hash);
        return guard.call(() -> records.addOperator(details, hash));
    }

    /** Changes an operator, who stays with the same customer. */
    public OperatorProfile changeOperator(long id, OperatorDetails details) {
        return change(Kind.OPERATOR, id, () -> records.changeOperator(id, details));
    }

    /** Gives an operator another password. */
    public void changeOperatorPassword(long id, String password) {
        PasswordHash hash = hash(password);
        change(Kind.OPERATOR, id, () -> records.setOperatorPassword(id, hash));
    }

    /**
     * Adds a chat service, or sets anew the one of that name. Contacts that came before stay where they are. Refused if the
     * customer, the queue or the application is not there, if the queue is another customer's, or if another customer uses the name.
     */
    public SavedChatService saveChatService(ChatServiceDetails details) {
        SavedChatService saved = guard.call(() -> records.saveChatService(details));
        announcer.announce(
                new DirectoryChanged(Kind.CHAT_SERVICE, saved.service().id()));
        return saved;
    }

    /**
     * Adds a telephone number, or sets it anew. Contacts that came before stay where they are. Refused if the customer, the queue or the
     * application is not there, if the queue is another customer's, or if another customer has the number.
     */
    public SavedNumber saveNumber(NumberDetails details) {
        SavedNumber saved = guard.call(() -> records.saveNumber(details));
        announcer.announce(new DirectoryChanged(Kind.NUMBER, saved.number().id()));
        return saved;
    }

    /**
     * Adds an application, without tokens. Refused if the customer is not there or has an application of that name.
     *
     * @param secret what requests to it are signed with from now on
     */
    public ApplicationProfile createApplication(ApplicationDetails details, WebhookSecret secret) {
        return guard.call(() -> records.addApplication(details, secret));
    }

    /** Changes an application, which keeps its customer and its name. A channel that loses its URL loses its token. */
    public ApplicationProfile changeApplication(long id, ApplicationDetails details) {
        return change(Kind.APPLICATION, id, () -> records.changeApplication(id, details));
    }

    /**
     * Gives an application another secret. Requests are signed with the one it had too, until that is dropped or the next
     * one comes.
     */
    public ApplicationProfile rotateSecret(long id, WebhookSecret next) {
        return change(Kind.APPLICATION, id, () -> records.rotateSecret(id, next));
    }

    /** Has requests signed with the newest secret alone; without effect if that is so already. */
    public void dropPreviousSecret(long id) {
        change(Kind.APPLICATION, id, () -> records.dropPreviousSecret(id));
    }

    /**
     * Gives an application another token for a channel, in place of the one it had. Refused if it has no URL for the channel.
     *
     * @return the token, of 352 random bits; it cannot be had again
     */
    public String newToken(long id, ApplicationChannel channel) {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        change(Kind.APPLICATION, id, () -> records.setToken(id, channel, Optional.of(TokenHash.of(token))));
        return token;
    }

    /** Takes an application's token for a channel away; without effect if there is none. */
    public void removeToken(long id, ApplicationChannel channel) {
        change(Kind.APPLICATION, id, () -> records.setToken(id, channel, Optional.empty()));
    }

    /** Retires a record: it is found no more, nor is anything that belongs to it. */
    public void retire(Kind kind, long id) {
        change(kind, id, () -> records.retire(kind, id));
    }

    private PasswordHash hash(String password) {
        Checks.password(password);
        return passwords.hash(password);
    }

    private void change(Kind kind, long id, Runnable write) {
        change(kind, id, () -> {
            write.run();
            return null;
        });
    }

    private <T> T change(Kind kind, long id, Supplier<T> write) {
        T result = guard.call(write);
        announcer.announce(new DirectoryChanged(kind, id));
        return result;
    }
}
