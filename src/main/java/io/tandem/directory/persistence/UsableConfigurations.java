package io.tandem.directory.persistence;

import jakarta.persistence.EntityManager;
import java.util.List;

/** Which of a user's configurations can be used. */
final class UsableConfigurations {

    private UsableConfigurations() {}

    static List<Long> of(UserEntity user, EntityManager entities) {
        if (user.configurationIds.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select g.id from ConfigurationEntity g where g.active = true and g.id in :ids", Long.class)
                .setParameter("ids", user.configurationIds)
                .getResultList();
    }
}
