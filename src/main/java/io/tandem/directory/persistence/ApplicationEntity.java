package io.tandem.directory.persistence;

import io.tandem.directory.ApplicationAddress;
import io.tandem.directory.ApplicationChannel;
import io.tandem.directory.ApplicationDetails;
import io.tandem.directory.ApplicationProfile;
import io.tandem.directory.TokenHash;
import io.tandem.directory.WebhookSecret;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A row of {@code application}. */
@Entity
@Table(name = "application")
class ApplicationEntity extends DirectoryEntity {

    @Column(name = "customer_id", nullable = false)
    long customerId;

    @Column(name = "name", nullable = false)
    String name;

    @Column(name = "voice_url")
    String voiceUrl;

    @Column(name = "voice_fallback_url")
    String voiceFallbackUrl;

    @Column(name = "messaging_url")
    String messagingUrl;

    @Column(name = "messaging_fallback_url")
    String messagingFallbackUrl;

    @Column(name = "status_url")
    String statusUrl;

    /** Hash of the token. */
    @Column(name = "voice_token")
    String voiceToken;

    /** Hash of the token. */
    @Column(name = "messaging_token")
    String messagingToken;

    @Column(name = "secret")
    String secret;

    /** What {@link #secret} replaces, as long as both sign. */
    @Column(name = "previous_secret")
    String previousSecret;

    /** Without anything set. */
    protected ApplicationEntity() {}

    /** A token goes with its URL. */
    void set(ApplicationDetails details) {
        customerId = details.customerId();
        name = details.name();
        voiceUrl = url(details.voice());
        voiceFallbackUrl = fallback(details.voice());
        messagingUrl = url(details.messaging());
        messagingFallbackUrl = fallback(details.messaging());
        statusUrl = details.statusUrl().orElse(null);
        voiceToken = voiceUrl == null ? null : voiceToken;
        messagingToken = messagingUrl == null ? null : messagingToken;
    }

    void setToken(ApplicationChannel channel, Optional<TokenHash> token) {
        String hash = token.map(TokenHash::text).orElse(null);
        switch (channel) {
            case VOICE -> voiceToken = hash;
            case MESSAGING -> messagingToken = hash;
        }
    }

    void rotateSecret(WebhookSecret next) {
        previousSecret = secret;
        secret = next.text();
    }

    /** Leaves nothing that signs or starts sessions. */
    void forgetCredentials() {
        voiceToken = null;
        messagingToken = null;
        secret = null;
        previousSecret = null;
    }

    ApplicationProfile toProfile() {
        Map<ApplicationChannel, TokenHash> tokens = new EnumMap<>(ApplicationChannel.class);
        putToken(tokens, ApplicationChannel.VOICE, voiceToken);
        putToken(tokens, ApplicationChannel.MESSAGING, messagingToken);
        List<WebhookSecret> secrets = Stream.of(Optional.ofNullable(secret), Optional.ofNullable(previousSecret))
                .flatMap(Optional::stream)
                .map(WebhookSecret::new)
                .toList();
        ApplicationDetails details = new ApplicationDetails(
                customerId,
                name,
                address(voiceUrl, voiceFallbackUrl),
                address(messagingUrl, messagingFallbackUrl),
                Optional.ofNullable(statusUrl));
        return new ApplicationProfile(id, details, secrets, tokens);
    }

    private static void putToken(Map<ApplicationChannel, TokenHash> tokens, ApplicationChannel channel, String hash) {
        if (hash != null) {
            tokens.put(channel, new TokenHash(hash));
        }
    }

    private static Optional<ApplicationAddress> address(String url, String fallback) {
        return Optional.ofNullable(url).map(given -> new ApplicationAddress(given, Optional.ofNullable(fallback)));
    }

    private static String url(Optional<ApplicationAddress> address) {
        return address.map(ApplicationAddress::url).orElse(null);
    }

    private static String fallback(Optional<ApplicationAddress> address) {
        return address.flatMap(ApplicationAddress::fallback).orElse(null);
    }
}
