package io.tandem.processor.state;

import java.util.Optional;

/**
 * One channel of a session.
 *
 * @param id unique within the session
 * @param type what it carries
 * @param endpoint where it ends, for example an extension; its name
 * @param groupId the group it belongs to; none if it stands alone
 * @param active whether it was activated; it is in fact active only while the operator is logged in
 */
public record Channel(String id, ChannelType type, String endpoint, Optional<String> groupId, boolean active) {

    /** The same, activated or deactivated. */
    public Channel withActive(boolean nowActive) {
        return new Channel(id, type, endpoint, groupId, nowActive);
    }
}
