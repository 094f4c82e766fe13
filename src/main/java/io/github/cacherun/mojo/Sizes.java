package io.github.cacherun.mojo;

import io.github.cacherun.cache.SizeLimit;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoFailureException;

/** Sizes as people type them. */
final class Sizes {

    private static final String UNLIMITED = "unlimited";

    private static final Pattern SIZE = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,6})?)\\s*(?:([KMGT])(I?))?B?");

    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})\\s*%");

    private static final String PREFIXES = "KMGT";

    private static final int THOUSAND = 1000;

    private static final int BINARY_THOUSAND = 1024;

    private Sizes() {}

    /** {@code 5GiB}, {@code 2G}, {@code 500MB}, {@code 20%} of the disk, {@code unlimited}; a number alone is bytes. */
    static SizeLimit parse(String property, String value) throws MojoFailureException {
        String text = value.trim().toUpperCase(Locale.ROOT);
        if (text.equalsIgnoreCase(UNLIMITED)) {
            return SizeLimit.UNLIMITED;
        }
        try {
            Matcher percent = PERCENT.matcher(text);
            if (percent.matches()) {
                return SizeLimit.ofDisk(Integer.parseInt(percent.group(1)));
            }
            Matcher size = SIZE.matcher(text);
            if (size.matches()) {
                return SizeLimit.ofBytes(bytes(size));
            }
        } catch (ArithmeticException | IllegalArgumentException outOfRange) {
            throw refused(property, value);
        }
        throw refused(property, value);
    }

    private static long bytes(Matcher size) {
        int power = size.group(2) == null ? 0 : PREFIXES.indexOf(size.group(2)) + 1;
        int base = "I".equals(size.group(3)) ? BINARY_THOUSAND : THOUSAND;
        BigDecimal bytes =
                new BigDecimal(size.group(1)).multiply(BigDecimal.valueOf(base).pow(power));
        return bytes.toBigInteger().longValueExact();
    }

    private static MojoFailureException refused(String property, String value) {
        return new MojoFailureException(
                property + " is '" + value + "': it is a size like 5GiB, 2G or 500MB, a part of the"
                        + " disk like 20%, or unlimited, as in -D" + property + "=2G");
    }
}
