package io.tandem.bench.row;

import io.tandem.bench.Stand;
import io.tandem.bench.load.LoginLoad;
import io.tandem.bench.peer.Peer;
import io.tandem.bench.peer.TandemPeer;
import io.tandem.bench.report.Better;
import io.tandem.bench.report.Finding;
import io.tandem.bench.report.Spread;
import java.lang.management.ManagementFactory;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Logins with passwords hashed as in production, against the hashing alone. Nearly all of a login should be the hash. */
public final class LoginRow implements Row {

    private static final int AT_A_TIME = 8;
    private static final int ITERATIONS = 210_000;
    private static final int HASH_BITS = 512;
    private static final int HASHES = 5;

    @Override
    public String name() {
        return "e";
    }

    @Override
    public void run(Stand stand) throws Exception {
        stand.clear();
        try (Peer tandem = TandemPeer.named("Tandem").setting("tandem.directory.password-iterations", ITERATIONS)) {
            tandem.start();
            Contender contender = new Contender(tandem, new LoginLoad(stand.client(), tandem, AskRow.TELXL, AT_A_TIME));
            Round.of(stand.client(), contender, stand.options().warmUp());
            hashesForACpuSecond();
            List<Double> logins = new ArrayList<>();
            List<Double> forCpu = new ArrayList<>();
            List<Double> hashes = new ArrayList<>();
            for (int i = 0; i < stand.options().rounds(); i++) {
                Round round =
                        Round.of(stand.client(), contender, stand.options().round());
                logins.add(round.perSecond());
                forCpu.add(round.perCpuSecond());
                hashes.add(hashesForACpuSecond());
            }
            stand.found(new Finding(
                    name(),
                    "logins for a second of CPU",
                    "1/s",
                    Better.HIGHER,
                    List.of(
                            new Finding.Entry(tandem.name(), Spread.of(forCpu)),
                            new Finding.Entry("hash alone", Spread.of(hashes)))));
            stand.found(new Finding(
                    name(),
                    "logins a second",
                    "1/s",
                    Better.HIGHER,
                    List.of(new Finding.Entry(tandem.name(), Spread.of(logins)))));
        }
    }

    private static double hashesForACpuSecond() throws GeneralSecurityException {
        SecretKeyFactory factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512");
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = 0; i < HASHES; i++) {
            factory.generateSecret(
                    new PBEKeySpec("Mr Black".toCharArray(), new byte[] {1, 2, 3, (byte) i}, ITERATIONS, HASH_BITS));
        }
        return HASHES * 1e9 / (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
    }
}
