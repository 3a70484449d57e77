package io.tandem.client;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * A real Chromium without a window. It must be installed with its driver: {@code chromium} and {@code chromedriver} on the
 * path, or where the system properties {@code tandem.chromium} and {@code tandem.chromedriver} say. Where they are not, tests
 * that need them are aborted with a message, but fail if the environment variable {@code CI} is set.
 */
public final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path profile;
    private final ChromeDriver driver;

    private Browser(Path browser, Path driverProgram) throws IOException {
        profile = Files.createTempDirectory("tandem-browser");
        ChromeOptions options = new ChromeOptions()
                .setBinary(browser.toFile())
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + profile);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driverProgram.toFile())
                .usingAnyFreePort()
                .build();
        driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(PATIENCE).pageLoadTimeout(PATIENCE);
    }

    /** Starts a browser with a profile of its own. */
    public static Browser start() {
        Optional<Path> browser =
                find("tandem.chromium", List.of("chromium", "chromium-browser", "google-chrome", "chrome"));
        Optional<Path> driver = find("tandem.chromedriver", List.of("chromedriver"));
        if (browser.isEmpty() || driver.isEmpty()) {
            String message = "no browser: install chromium and chromedriver, or name them by the system properties"
                    + " tandem.chromium and tandem.chromedriver";
            if (System.getenv("CI") != null) {
                throw new AssertionError(message);
            }
            Assumptions.abort(message);
        }
        try {
            return new Browser(browser.orElseThrow(), driver.orElseThrow());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What drives it. */
    public ChromeDriver driver() {
        return driver;
    }

    /** Runs a script in the page and returns what it returns. */
    public Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Runs a script in the page and waits until it calls {@code done} with the result. */
    public Object await(String script, Object... arguments) {
        return driver.executeAsyncScript("const done = arguments[arguments.length - 1];" + script, arguments);
    }

    @Override
    public void close() {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<Path> find(String property, List<String> names) {
        String named = System.getProperty(property);
        if (named != null) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        return names.stream()
                .flatMap(name -> Stream.of(
                                System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
