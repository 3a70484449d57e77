package io.tandem.directory.persistence;

import io.tandem.directory.ApplicationChannel;
import io.tandem.directory.ApplicationDetails;
import io.tandem.directory.ApplicationProfile;
import io.tandem.directory.DirectoryException;
import io.tandem.directory.TokenHash;
import io.tandem.directory.WebhookSecret;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** Writes applications. Rows are locked first, so that of two changes at the same time the second sees the first. */
final class ApplicationRows {

    private final EntityManager entities;

    ApplicationRows(EntityManager entities) {
        this.entities = entities;
    }

    /** Takes the row of a retired application of the name if there is one; its credentials went when it was retired. */
    ApplicationProfile add(ApplicationDetails details, WebhookSecret secret) {
        ApplicationEntity application =
                named(details.customerId(), details.name()).orElseGet(ApplicationEntity::new);
        if (application.id != null && application.active) {
            throw new DirectoryException("The application name \"" + details.name() + "\" is taken");
        }
        application.set(details);
        application.rotateSecret(secret);
        application.active = true;
        entities.persist(application);
        entities.flush();
        return application.toProfile();
    }

    ApplicationProfile change(long id, ApplicationDetails details) {
        ApplicationEntity application = inUse(id);
        if (application.customerId != details.customerId() || !application.name.equals(details.name())) {
            throw new DirectoryException("An application keeps its customer and its name");
        }
        application.set(details);
        return application.toProfile();
    }

    ApplicationProfile rotateSecret(long id, WebhookSecret next) {
        ApplicationEntity application = inUse(id);
        application.rotateSecret(next);
        return application.toProfile();
    }

    void dropPreviousSecret(long id) {
        inUse(id).previousSecret = null;
    }

    void setToken(long id, ApplicationChannel channel, Optional<TokenHash> token) {
        ApplicationEntity application = inUse(id);
        if (token.isPresent() && application.toProfile().address(channel).isEmpty()) {
            throw new DirectoryException("The application has no URL for " + channel);
        }
        application.setToken(channel, token);
    }

    ApplicationEntity retired(long id) {
        ApplicationEntity application = inUse(id);
        application.forgetCredentials();
        return application;
    }

    /** @throws DirectoryException if the customer has no application of the name in use */
    void refuseUnknown(long customerId, String name) {
        boolean known = entities.createQuery(
                                "select count(a) from ApplicationEntity a"
                                        + " where a.customerId = :customer and a.name = :name and a.active = true",
                                Long.class)
                        .setParameter("customer", customerId)
                        .setParameter("name", name)
                        .getSingleResult()
                > 0;
        if (!known) {
            throw new DirectoryException("There is no application \"" + name + "\"");
        }
    }

    /** The row of a name, retired or not. */
    private Optional<ApplicationEntity> named(long customerId, String name) {
        return entities.createQuery(
                        "select a from ApplicationEntity a where a.customerId = :customer and a.name = :name",
                        ApplicationEntity.class)
                .setParameter("customer", customerId)
                .setParameter("name", name)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private ApplicationEntity inUse(long id) {
        ApplicationEntity application = entities.find(ApplicationEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
        boolean found = application != null
                && application.active
                && entities.find(CustomerEntity.class, application.customerId).active;
        if (!found) {
            throw new DirectoryException("There is no application " + id);
        }
        return application;
    }
}
