package io.tandem.directory;

import java.util.Optional;

/**
 * Writes the directory's records, each call in a transaction of its own that is committed when it returns. Every call
 * blocks. A call throws {@link DirectoryException} if the change contradicts what is there; any other exception means that
 * nothing was written.
 */
public interface DirectoryRecords {

    /** Adds a customer. */
    Customer addCustomer(String name);

    /** Gives a customer another name. */
    Customer renameCustomer(long id, String name);

    /** Sets how many operators of a customer may be logged in at once. */
    Customer setLicences(long id, int licences);

    /** Sets what is recorded of a customer's calls. */
    Customer setRecording(long id, RecordingPolicy policy);

    /** Adds a configuration to a customer. */
    Configuration addConfiguration(long customerId, String name);

    /** Gives a configuration another name. */
    Configuration renameConfiguration(long id, String name);

    /** Adds a user to a customer. */
    User addUser(long customerId, String name, PasswordHash passwordHash);

    /** Gives a user another login name. */
    User renameUser(long id, String name);

    /** Gives a user another password. */
    void setUserPassword(long id, PasswordHash passwordHash);

    /** Lets a user use a configuration of the same customer; without effect if that is so already. */
    void grant(long userId, long configurationId);

    /** Takes a configuration from a user; without effect if that is so already. */
    void revoke(long userId, long configurationId);

    /** Adds an operator to a configuration. */
    OperatorProfile addOperator(OperatorDetails details, Optional<PasswordHash> passwordHash);

    /** Changes an operator, who stays with the same customer. */
    OperatorProfile changeOperator(long id, OperatorDetails details);

    /** Gives an operator another password. */
    void setOperatorPassword(long id, PasswordHash passwordHash);

    /**
     * Adds a chat service, or sets anew the one of that name. A name that was retired, or whose customer was, can be given
     * again; one in use stays with its customer.
     */
    SavedChatService saveChatService(ChatServiceDetails details);

    /**
     * Adds a telephone number, or sets anew the one that is the same without its blanks. A number that was retired, or whose customer was,
     * can be given again, and is then as new; one in use stays with its customer.
     */
    SavedNumber saveNumber(NumberDetails details);

    /** Adds an application to a customer, without tokens. A name that was retired can be given again. */
    ApplicationProfile addApplication(ApplicationDetails details, WebhookSecret secret);

    /** Changes an application, which keeps its customer and its name; a token without a URL any more goes. */
    ApplicationProfile changeApplication(long id, ApplicationDetails details);

    /** Gives an application another secret beside the one it had; an older one goes. */
    ApplicationProfile rotateSecret(long id, WebhookSecret next);

    /** Leaves an application with its newest secret; without effect if that is so already. */
    void dropPreviousSecret(long id);

    /** Gives an application another token in place of the one it had, or takes it away. */
    void setToken(long id, ApplicationChannel channel, Optional<TokenHash> token);

    /** Retires a record: it stays in the database and is found no more. An application's credentials do not stay. */
    void retire(DirectoryChanged.Kind kind, long id);

    /** Adds a whole content under the ids it has. */
    void load(DirectoryContent content);
}
