package io.tandem.directory.persistence;

import io.tandem.directory.ApplicationChannel;
import io.tandem.directory.ApplicationDetails;
import io.tandem.directory.ApplicationProfile;
import io.tandem.directory.ChatServiceDetails;
import io.tandem.directory.Configuration;
import io.tandem.directory.Customer;
import io.tandem.directory.DialledNumber;
import io.tandem.directory.DirectoryChanged;
import io.tandem.directory.DirectoryContent;
import io.tandem.directory.DirectoryException;
import io.tandem.directory.DirectoryRecords;
import io.tandem.directory.NumberDetails;
import io.tandem.directory.OperatorDetails;
import io.tandem.directory.OperatorProfile;
import io.tandem.directory.PasswordHash;
import io.tandem.directory.RecordingPolicy;
import io.tandem.directory.SavedChatService;
import io.tandem.directory.SavedNumber;
import io.tandem.directory.TokenHash;
import io.tandem.directory.User;
import io.tandem.directory.WebhookSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Writes the records. New transactions throughout, so that what has returned is committed whoever called. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class JpaDirectoryRecords implements DirectoryRecords {

    @PersistenceContext(unitName = "tandem")
    private EntityManager entities;

    /** For the container. */
    JpaDirectoryRecords() {}

    JpaDirectoryRecords(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Customer addCustomer(String name) {
        return added(new CustomerEntity(name)).toCustomer();
    }

    @Override
    public Customer renameCustomer(long id, String name) {
        CustomerEntity customer = customer(id);
        customer.name = name;
        return customer.toCustomer();
    }

    @Override
    public Customer setLicences(long id, int licences) {
        CustomerEntity customer = customer(id);
        customer.licences = licences;
        return customer.toCustomer();
    }

    @Override
    public Customer setRecording(long id, RecordingPolicy policy) {
        CustomerEntity customer = customer(id);
        customer.recordCalls = policy.automatic();
        customer.recordingControl = policy.controlAllowed();
        return customer.toCustomer();
    }

    @Override
    public Configuration addConfiguration(long customerId, String name) {
        customer(customerId);
        return added(new ConfigurationEntity(customerId, name)).toConfiguration();
    }

    @Override
    public Configuration renameConfiguration(long id, String name) {
        ConfigurationEntity configuration = configuration(id);
        configuration.name = name;
        return configuration.toConfiguration();
    }

    @Override
    public User addUser(long customerId, String name, PasswordHash passwordHash) {
        customer(customerId);
        refuseTaken(name);
        return toUser(added(new UserEntity(customerId, name, passwordHash)));
    }

    @Override
    public User renameUser(long id, String name) {
        UserEntity user = user(id);
        if (!user.name.equals(name)) {
            refuseTaken(name);
            user.name = name;
        }
        return toUser(user);
    }

    @Override
    public void setUserPassword(long id, PasswordHash passwordHash) {
        user(id).passwordHash = passwordHash.text();
    }

    @Override
    public void grant(long userId, long configurationId) {
        UserEntity user = user(userId);
        ConfigurationEntity configuration = configuration(configurationId);
        refuseForeign(configuration, user.customerId, "user " + userId);
        user.configurationIds.add(configurationId);
    }

    @Override
    public void revoke(long userId, long configurationId) {
        user(userId).configurationIds.remove(configurationId);
    }

    @Override
    public OperatorProfile addOperator(OperatorDetails details, Optional<PasswordHash> passwordHash) {
        long customerId = configuration(details.configurationId()).customerId;
        return added(new OperatorEntity(customerId, details, passwordHash)).toProfile();
    }

    @Override
    public OperatorProfile changeOperator(long id, OperatorDetails details) {
        OperatorEntity operator = operator(id);
        refuseForeign(configuration(details.configurationId()), operator.customerId, "operator " + id);
        operator.set(details);
        return operator.toProfile();
    }

    @Override
    public void setOperatorPassword(long id, PasswordHash passwordHash) {
        operator(id).passwordHash = passwordHash.text();
    }

    @Override
    public SavedChatService saveChatService(ChatServiceDetails details) {
        refuseUnknown(details.customerId(), details.queueId(), details.application());
        ChatServiceEntity service = chatServiceNamed(details.name()).orElseGet(ChatServiceEntity::new);
        boolean inUse = service.id != null && service.active && isActive(service.customerId);
        if (inUse && service.customerId != details.customerId()) {
            throw new DirectoryException("The chat service name \"" + details.name() + "\" is another customer's");
        }
        service.set(details);
        service.active = true;
        return new SavedChatService(added(service).toProfile(), !inUse);
    }

    @Override
    public SavedNumber saveNumber(NumberDetails details) {
        refuseUnknown(details.customerId(), details.queueId(), details.application());
        NumberEntity number =
                numberDialled(DialledNumber.plain(details.number())).orElseGet(NumberEntity::new);
        boolean inUse = number.id != null && number.active && isActive(number.customerId);
        if (inUse && number.customerId != details.customerId()) {
            throw new DirectoryException("The number " + details.number() + " is another customer's");
        }
        if (!inUse) {
            number.forgetHolder();
        }
        number.set(details);
        number.active = true;
        return new SavedNumber(added(number).toNumber(), !inUse);
    }

    @Override
    public ApplicationProfile addApplication(ApplicationDetails details, WebhookSecret secret) {
        customer(details.customerId());
        return applications().add(details, secret);
    }

    @Override
    public ApplicationProfile changeApplication(long id, ApplicationDetails details) {
        return applications().change(id, details);
    }

    @Override
    public ApplicationProfile rotateSecret(long id, WebhookSecret next) {
        return applications().rotateSecret(id, next);
    }

    @Override
    public void dropPreviousSecret(long id) {
        applications().dropPreviousSecret(id);
    }

    @Override
    public void setToken(long id, ApplicationChannel channel, Optional<TokenHash> token) {
        applications().setToken(id, channel, token);
    }

    @Override
    public void retire(DirectoryChanged.Kind kind, long id) {
        DirectoryEntity record =
                switch (kind) {
                    case CUSTOMER -> customer(id);
                    case CONFIGURATION -> configuration(id);
                    case USER -> user(id);
                    case OPERATOR -> operator(id);
                    case GROUP -> active(GroupEntity.class, "group", id);
                    case QUEUE -> active(QueueEntity.class, "queue", id);
                    case NUMBER -> active(NumberEntity.class, "number", id);
                    case BREAK_STATE -> active(BreakStateEntity.class, "break state", id);
                    case CHAT_SERVICE -> active(ChatServiceEntity.class, "chat service", id);
                    case APPLICATION -> applications().retired(id);
                };
        record.active = false;
    }

    @Override
    public void load(DirectoryContent content) {
        new ContentLoader(entities).load(content);
    }

    private ApplicationRows applications() {
        return new ApplicationRows(entities);
    }

    private <E> E added(E entity) {
        entities.persist(entity);
        entities.flush();
        return entity;
    }

    private User toUser(UserEntity user) {
        return user.toUser(UsableConfigurations.of(user, entities));
    }

    private CustomerEntity customer(long id) {
        return active(CustomerEntity.class, "customer", id);
    }

    private ConfigurationEntity configuration(long id) {
        return active(ConfigurationEntity.class, "configuration", id);
    }

    private UserEntity user(long id) {
        return active(UserEntity.class, "user", id);
    }

    private OperatorEntity operator(long id) {
        return active(OperatorEntity.class, "operator", id);
    }

    private boolean isActive(long customerId) {
        CustomerEntity customer = entities.find(CustomerEntity.class, customerId);
        return customer != null && customer.active;
    }

    /** The row of a name, retired or not, locked: whoever sets it at the same time sees what was made of it. */
    private Optional<ChatServiceEntity> chatServiceNamed(String name) {
        return entities.createQuery("select s from ChatServiceEntity s where s.name = :name", ChatServiceEntity.class)
                .setParameter("name", name)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The row of a plain number, retired or not, locked as that of a chat service is. */
    private Optional<NumberEntity> numberDialled(String plain) {
        return entities.createQuery("select n from NumberEntity n where n.dialled = :dialled", NumberEntity.class)
                .setParameter("dialled", plain)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private <E extends DirectoryEntity> E active(Class<E> type, String what, long id) {
        E found = entities.find(type, id);
        if (found == null || !found.active) {
            throw new DirectoryException("There is no " + what + " " + id);
        }
        return found;
    }

    private void refuseTaken(String userName) {
        long holders = entities.createQuery("select count(u) from UserEntity u where u.name = :name", Long.class)
                .setParameter("name", userName)
                .getSingleResult();
        if (holders > 0) {
            throw new DirectoryException("The user name \"" + userName + "\" is taken");
        }
    }

    /** Refuses where contacts cannot go. */
    private void refuseUnknown(long customerId, Optional<Long> queueId, Optional<String> application) {
        customer(customerId);
        queueId.ifPresent(id -> refuseForeignQueue(id, customerId));
        application.ifPresent(name -> applications().refuseUnknown(customerId, name));
    }

    private void refuseForeignQueue(long id, long customerId) {
        if (active(QueueEntity.class, "queue", id).customerId != customerId) {
            throw new DirectoryException("Queue " + id + " is another customer's");
        }
    }

    private static void refuseForeign(ConfigurationEntity configuration, long customerId, String who) {
        if (configuration.customerId != customerId) {
            throw new DirectoryException(
                    "Configuration " + configuration.id + " and " + who + " belong to different customers");
        }
    }
}
