package io.tandem.tropo.session;

import io.tandem.directory.ApplicationProfile;
import io.tandem.tropo.webhook.SigningSecret;
import java.util.List;

/** What requests to an application are signed with. */
final class Signing {

    private Signing() {}

    static List<SigningSecret> secrets(ApplicationProfile application) {
        return application.secrets().stream()
                .map(secret -> SigningSecret.parse(secret.text()))
                .toList();
    }
}
