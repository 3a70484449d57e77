package io.tandem.telxl.start;

import io.tandem.config.Settings;
import io.tandem.directory.Configuration;
import io.tandem.directory.Directory;
import io.tandem.directory.OperatorProfile;
import io.tandem.directory.User;
import io.tandem.session.Principal;
import io.tandem.telxl.TelxlSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;

/** Decides what a user who has logged in may act for: an operator of one of his configurations, or a configuration (spec 3.1, 10.1). */
@ApplicationScoped
class Authorities {

    private Directory directory;
    private boolean strict;

    /** For CDI's proxy only. */
    protected Authorities() {}

    @Inject
    Authorities(Directory directory, Settings settings) {
        this.directory = directory;
        this.strict = settings.get(TelxlSettings.STRICT_IDS);
    }

    /** Refuses a combination of ids that no directory could make right. Before any password is looked at. */
    void check(SessionStart start) {
        if (start.agentId().isEmpty() && start.configId().isEmpty()) {
            throw new StartException(StartFailure.NO_CONFIGURATION);
        }
        if (strict && start.agentId().isPresent() && start.configId().isPresent()) {
            throw new StartException(StartFailure.BOTH_IDS);
        }
    }

    /**
     * On whose behalf the session will act. May ask the database: for workers only.
     *
     * @throws StartException if the user may not
     */
    Principal resolve(User user, SessionStart start) {
        return start.agentId().isPresent()
                ? ofOperator(user, start.agentId().getAsLong(), start.configId())
                : ofConfiguration(user, start.configId().orElseThrow());
    }

    private Principal ofOperator(User user, long agentId, OptionalLong configId) {
        OperatorProfile operator = directory
                .operator(agentId)
                .filter(found -> found.customerId() == user.customerId() && user.mayUse(found.configurationId()))
                .orElseThrow(() -> new StartException(StartFailure.OPERATOR_NOT_PERMITTED));
        if (configId.isPresent() && configId.getAsLong() != operator.configurationId()) {
            throw new StartException(StartFailure.IDS_DISAGREE);
        }
        return new Principal(
                user.customerId(),
                user.id(),
                OptionalLong.of(operator.id()),
                OptionalLong.of(operator.configurationId()));
    }

    private Principal ofConfiguration(User user, long configId) {
        Configuration configuration = directory
                .configuration(configId)
                .filter(found -> found.customerId() == user.customerId() && user.mayUse(found.id()))
                .orElseThrow(() -> new StartException(StartFailure.CONFIGURATION_NOT_PERMITTED));
        return new Principal(user.customerId(), user.id(), OptionalLong.empty(), OptionalLong.of(configuration.id()));
    }
}
