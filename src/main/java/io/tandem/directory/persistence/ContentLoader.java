package io.tandem.directory.persistence;

import io.tandem.directory.ApplicationAddress;
import io.tandem.directory.ApplicationChannel;
import io.tandem.directory.ApplicationProfile;
import io.tandem.directory.BreakState;
import io.tandem.directory.ChatServiceProfile;
import io.tandem.directory.Configuration;
import io.tandem.directory.Customer;
import io.tandem.directory.DialledNumber;
import io.tandem.directory.DirectoryContent;
import io.tandem.directory.OperatorGroup;
import io.tandem.directory.OperatorProfile;
import io.tandem.directory.PasswordHash;
import io.tandem.directory.QueueProfile;
import io.tandem.directory.TokenHash;
import io.tandem.directory.User;
import io.tandem.directory.WebhookSecret;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Optional;

/** Inserts records under given ids, by SQL: what Jakarta Persistence inserts gets generated ones. */
final class ContentLoader {

    private final EntityManager entities;

    ContentLoader(EntityManager entities) {
        this.entities = entities;
    }

    void load(DirectoryContent content) {
        content.customers().forEach(this::insert);
        content.configurations().forEach(this::insert);
        content.users().forEach(this::insert);
        content.operators().forEach(this::insert);
        content.groups().forEach(this::insert);
        content.queues().forEach(this::insert);
        content.numbers().forEach(this::insert);
        content.breakStates().forEach(this::insert);
        content.chatServices().forEach(this::insert);
        content.applications().forEach(this::insert);
    }

    private void insert(Customer customer) {
        execute(
                "insert into customer (id, name, licences, record_calls, recording_control)"
                        + " values (?1, ?2, ?3, ?4, ?5)",
                customer.id(),
                customer.name(),
                customer.licences(),
                customer.recording().automatic(),
                customer.recording().controlAllowed());
    }

    private void insert(Configuration configuration) {
        execute(
                "insert into configuration (id, customer_id, name) values (?1, ?2, ?3)",
                configuration.id(),
                configuration.customerId(),
                configuration.name());
    }

    private void insert(User user) {
        execute(
                "insert into app_user (id, customer_id, name, password_hash) values (?1, ?2, ?3, ?4)",
                user.id(),
                user.customerId(),
                user.name(),
                user.passwordHash().text());
        for (long configurationId : user.configurationIds()) {
            execute(
                    "insert into user_configuration (user_id, configuration_id) values (?1, ?2)",
                    user.id(),
                    configurationId);
        }
    }

    private void insert(OperatorProfile operator) {
        execute(
                "insert into operator (id, customer_id, configuration_id, name, email, target, ring_millis, wrap_millis,"
                        + " web_username, password_hash) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
                operator.id(),
                operator.customerId(),
                operator.configurationId(),
                operator.name(),
                operator.email(),
                operator.target(),
                operator.ringTime().toMillis(),
                operator.wrapTime().toMillis(),
                operator.webUsername().orElse(null),
                operator.passwordHash().map(PasswordHash::text).orElse(null));
    }

    private void insert(OperatorGroup group) {
        execute(
                "insert into operator_group (id, customer_id, name) values (?1, ?2, ?3)",
                group.id(),
                group.customerId(),
                group.name());
        for (long operatorId : group.operatorIds()) {
            execute(
                    "insert into operator_group_member (group_id, operator_id, customer_id) values (?1, ?2, ?3)",
                    group.id(),
                    operatorId,
                    group.customerId());
        }
    }

    private void insert(QueueProfile queue) {
        execute(
                "insert into contact_queue (id, customer_id, name) values (?1, ?2, ?3)",
                queue.id(),
                queue.customerId(),
                queue.name());
        for (int level = 0; level < queue.groupIds().size(); level++) {
            for (long groupId : queue.groupIds().get(level)) {
                execute(
                        "insert into queue_group (queue_id, level, group_id, customer_id) values (?1, ?2, ?3, ?4)",
                        queue.id(),
                        level + 1,
                        groupId,
                        queue.customerId());
            }
        }
    }

    private void insert(DialledNumber number) {
        execute(
                "insert into dialled_number (id, customer_id, number, dialled, name, service_name, queue_id, application)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as bigint), ?8)",
                number.id(),
                number.customerId(),
                number.number(),
                DialledNumber.plain(number.number()),
                number.name(),
                number.serviceName(),
                number.queueId().orElse(null),
                number.application().orElse(null));
    }

    private void insert(BreakState breakState) {
        execute(
                "insert into break_state (id, customer_id, name, kind) values (?1, ?2, ?3, ?4)",
                breakState.id(),
                breakState.customerId(),
                breakState.name(),
                breakState.kind().name());
    }

    private void insert(ChatServiceProfile service) {
        execute(
                "insert into chat_service (id, customer_id, name, medium, queue_id, application)"
                        + " values (?1, ?2, ?3, ?4, cast(?5 as bigint), ?6)",
                service.id(),
                service.customerId(),
                service.name(),
                service.medium().name(),
                service.queueId().orElse(null),
                service.application().orElse(null));
    }

    private void insert(ApplicationProfile application) {
        Optional<ApplicationAddress> voice = application.address(ApplicationChannel.VOICE);
        Optional<ApplicationAddress> messaging = application.address(ApplicationChannel.MESSAGING);
        execute(
                "insert into application (id, customer_id, name, voice_url, voice_fallback_url, messaging_url,"
                        + " messaging_fallback_url, status_url, voice_token, messaging_token, secret, previous_secret)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
                application.id(),
                application.customerId(),
                application.name(),
                voice.map(ApplicationAddress::url).orElse(null),
                voice.flatMap(ApplicationAddress::fallback).orElse(null),
                messaging.map(ApplicationAddress::url).orElse(null),
                messaging.flatMap(ApplicationAddress::fallback).orElse(null),
                application.details().statusUrl().orElse(null),
                token(application, ApplicationChannel.VOICE),
                token(application, ApplicationChannel.MESSAGING),
                secret(application, 0),
                secret(application, 1));
    }

    private static String token(ApplicationProfile application, ApplicationChannel channel) {
        return Optional.ofNullable(application.tokens().get(channel))
                .map(TokenHash::text)
                .orElse(null);
    }

    private static String secret(ApplicationProfile application, int index) {
        return application.secrets().stream()
                .skip(index)
                .findFirst()
                .map(WebhookSecret::text)
                .orElse(null);
    }

    private void execute(String sql, Object... values) {
        Query statement = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setParameter(i + 1, values[i]);
        }
        statement.executeUpdate();
    }
}
