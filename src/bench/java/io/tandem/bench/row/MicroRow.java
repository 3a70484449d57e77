package io.tandem.bench.row;

import io.tandem.bench.Stand;
import io.tandem.bench.report.Better;
import io.tandem.bench.report.Finding;
import io.tandem.bench.report.Spread;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Small parts by themselves, in a Java process of their own. */
public final class MicroRow implements Row {

    private static final String PACKAGE = "io\\.tandem\\.bench\\.micro\\..*";

    @Override
    public String name() {
        return "jmh";
    }

    @Override
    public void run(Stand stand) throws Exception {
        int iterations = stand.options().brief() ? 2 : 5;
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include(PACKAGE)
                        .forks(1)
                        .warmupIterations(iterations)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(iterations)
                        .measurementTime(TimeValue.seconds(1))
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run()) {
            stand.found(finding(result));
        }
    }

    private Finding finding(RunResult result) {
        String[] names = result.getParams().getBenchmark().split("\\.");
        List<Double> scores = result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .map(iteration -> iteration.getPrimaryResult().getScore())
                .toList();
        return new Finding(
                name(),
                String.join(".", Arrays.asList(names).subList(names.length - 2, names.length)),
                result.getPrimaryResult().getScoreUnit(),
                Better.LOWER,
                List.of(new Finding.Entry("Tandem", Spread.of(scores))));
    }
}
