package io.tandem.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the directory knows of a customer's web application, which says what calls and conversations in texts do.
 *
 * @param id number of the record
 * @param details what was set of it; its name is exact to the letter and unique within the customer
 * @param secrets what requests to it are signed with: none, one, or the new one and the one that it replaces
 * @param tokens hashes of the tokens that start sessions, by what they start
 */
public record ApplicationProfile(
        long id, ApplicationDetails details, List<WebhookSecret> secrets, Map<ApplicationChannel, TokenHash> tokens)
        implements NamedRecord {

    /** Copies the collections. */
    public ApplicationProfile {
        secrets = List.copyOf(secrets);
        tokens = Map.copyOf(tokens);
    }

    /** Whose it is. */
    public long customerId() {
        return details.customerId();
    }

    @Override
    public String name() {
        return details.name();
    }

    /** Where it is asked about sessions of a channel, if it takes any. */
    public Optional<ApplicationAddress> address(ApplicationChannel channel) {
        return details.address(channel);
    }

    /** What a token of this hash starts. */
    Set<ApplicationChannel> startedBy(TokenHash hash) {
        return tokens.entrySet().stream()
                .filter(token -> token.getValue().equals(hash))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The number alone: secrets and credentials get into no log. */
    @Override
    public String toString() {
        return "application " + id;
    }
}
