package io.tandem.bayeux.option;

import io.tandem.bayeux.BayeuxSettings;
import io.tandem.config.Settings;

/**
 * Callback-polling's function (section 13).
 *
 * @param parameter parameter of the request that names it
 * @param maxLength most characters of its name
 */
public record CallbackOptions(String parameter, int maxLength) {

    static CallbackOptions of(Settings settings) {
        return new CallbackOptions(
                settings.get(BayeuxSettings.CALLBACK_PARAMETER),
                settings.get(BayeuxSettings.CALLBACK_PARAMETER_MAX_LENGTH));
    }
}
