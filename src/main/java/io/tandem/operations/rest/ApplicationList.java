package io.tandem.operations.rest;

import io.tandem.directory.ApplicationProfile;
import java.util.List;

/**
 * The applications of a customer, as JSON.
 *
 * @param applications those that are not retired, the first that was added first
 */
public record ApplicationList(List<ApplicationView> applications) {

    static ApplicationList of(List<ApplicationProfile> applications, Leads leads) {
        return new ApplicationList(applications.stream()
                .map(application -> ApplicationView.of(application, leads))
                .toList());
    }
}
