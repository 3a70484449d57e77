package io.tandem.tropo.session;

import io.tandem.directory.ApplicationAddress;
import io.tandem.directory.ApplicationChannel;
import io.tandem.directory.ApplicationDetails;
import io.tandem.directory.ApplicationProfile;
import io.tandem.directory.DialledNumber;
import io.tandem.directory.FakeRepository;
import io.tandem.directory.Listed;
import io.tandem.directory.TokenHash;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The numbers and the application of the {@link Rig}. */
final class RigDirectory {

    private RigDirectory() {}

    /** What it knows. */
    static FakeRepository create() {
        FakeRepository directory = new FakeRepository();
        number(directory, 70, Rig.CUSTOMER, Rig.TO_QUEUE, Optional.of(Rig.QUEUE), Optional.empty());
        number(directory, 71, Rig.CUSTOMER, Rig.TO_APPLICATION, Optional.empty(), Optional.of("demo"));
        number(directory, 73, Rig.OTHER, Rig.TO_QUEUE_OF_OTHER, Optional.of(57L), Optional.empty());
        Optional<ApplicationAddress> address =
                Optional.of(new ApplicationAddress(FakeApplication.URL, Optional.empty()));
        directory.applications.add(new ApplicationProfile(
                90,
                new ApplicationDetails(Rig.CUSTOMER, "demo", address, address, Optional.empty()),
                List.of(),
                Map.of(ApplicationChannel.VOICE, TokenHash.of(Rig.TOKEN))));
        return directory;
    }

    private static void number(
            FakeRepository directory,
            long id,
            long customer,
            String number,
            Optional<Long> queue,
            Optional<String> script) {
        DialledNumber known = new DialledNumber(id, customer, number, "", "", queue, script);
        directory.numbers.put(DialledNumber.plain(number), known);
        if (customer == Rig.CUSTOMER) {
            directory.listedNumbers.add(new Listed<>(known, 0, Optional.empty(), true, Instant.EPOCH));
        }
    }
}
