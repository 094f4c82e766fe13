package io.github.cacherun.report;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real Chromium without a window. */
final class Browser implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Skips the test where there is none, but not on the machine that says whether a change is good. */
    static Browser open() {
        Path chromium = find("chromium", "chromium-browser", "google-chrome");
        Path chromedriver = find("chromedriver");
        boolean there = chromium != null && chromedriver != null;
        String how = "Chromium and chromedriver are not in the PATH: apt-get install chromium chromium-driver";
        if (!there && System.getenv("CI") != null) {
            throw new AssertionError(how);
        }
        assumeTrue(there, how);
        LoggingPreferences logged = new LoggingPreferences();
        logged.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions()
                .setBinary(String.valueOf(chromium))
                // root, as in a container, has no sandbox
                .addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")
                .addArguments("--hide-scrollbars", "--force-device-scale-factor=1", "--disable-background-networking");
        options.setCapability("goog:loggingPrefs", logged);
        System.setProperty("webdriver.chrome.driver", String.valueOf(chromedriver));
        ChromeDriver driver = new ChromeDriver(options);
        // the first file makes Chromium change the process behind the page, which commands in between do not survive
        driver.get(Path.of("src").toUri().toString());
        return new Browser(driver);
    }

    private static @Nullable Path find(String... names) {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    void show(Path page, int width, String scheme) {
        cdp(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        cdp(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                // a page that is still moving has nothing where it will be
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        driver.get(page.toUri().toString());
        // a page is laid out only after it was loaded
        driver.executeAsyncScript(
                "const drawn = arguments[0];" + "requestAnimationFrame(() => requestAnimationFrame(() => drawn()))");
    }

    /** What a person reads. */
    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    /** What a script that is run in the page returns, as text. */
    String value(String script) {
        return String.valueOf(driver.executeScript(script));
    }

    void press(Keys key) {
        driver.switchTo().activeElement().sendKeys(key);
    }

    /** All that was asked for since the last call, by address. */
    List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .map(message -> message.replaceAll("(?s).*\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    /** The whole page, to be looked at. */
    void screenshot(String name) throws IOException {
        Object clip = driver.executeScript("const root = document.documentElement;"
                + "return {x: 0, y: 0, scale: 1, width: root.clientWidth, height: root.scrollHeight}");
        Object image = cdp("Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", clip))
                .get("data");
        Files.createDirectories(SCREENSHOTS);
        Files.write(SCREENSHOTS.resolve(name + ".png"), Base64.getDecoder().decode(String.valueOf(image)));
    }

    private Map<String, Object> cdp(String command, Map<String, Object> parameters) {
        try {
            return Objects.requireNonNull(driver.executeCdpCommand(command, parameters), command);
        } catch (TimeoutException stillChangingPages) {
            return Objects.requireNonNull(driver.executeCdpCommand(command, parameters), command);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
