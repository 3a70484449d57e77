package io.tandem.session;

import java.util.OptionalLong;

/**
 * On whose behalf a session acts, and so what it may see: never more than one customer's data.
 *
 * @param customerId the customer everything in the session belongs to
 * @param userId the user who logged in
 * @param operatorId the operator the session acts for, if it does not act for the whole customer
 * @param configurationId the operator configuration in use, if there is one
 */
public record Principal(long customerId, long userId, OptionalLong operatorId, OptionalLong configurationId) {}
