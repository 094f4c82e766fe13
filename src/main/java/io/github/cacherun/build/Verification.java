package io.github.cacherun.build;

import io.github.cacherun.cache.CachedFile;
import io.github.cacherun.cache.DiskCache;
import io.github.cacherun.cache.EntryNotFoundException;
import io.github.cacherun.cache.VerifyFailedException;
import io.github.cacherun.link.JarComparison;
import io.github.cacherun.os.FileProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What verify mode has found so far. One module that differs is no reason to stop: those that need it are built from
 * what the cache has of it, as they were before, so that all that differ can be named at once.
 */
final class Verification {

    private final Workbench bench;
    private final DiskCache stored;
    private final Map<Product, String> reports = new LinkedHashMap<>();
    private final VerifyHint hint = new VerifyHint();
    private final List<Product> same = new ArrayList<>();
    private final List<Product> unknown = new ArrayList<>();
    private final List<Product> unstored = new ArrayList<>();
    private int files;

    Verification(Workbench bench) {
        this.bench = bench;
        this.stored = bench.cache().withMode(DiskCache.Mode.NORMAL);
    }

    /**
     * Puts what was made if it is what the cache has, or if the cache has nothing. Gives what the cache has then.
     *
     * @throws InvalidRequestException when it differs and the cache has lost the file, so that nothing can go on from it
     * @throws IOException when the cache cannot be written; the comparison was made before
     */
    CachedFile put(Product product, Path fresh) throws IOException, InvalidRequestException {
        boolean known = isKnown(product);
        try {
            CachedFile file = bench.cache().putExecutable(product.action(), product.file(), fresh);
            note(product, fresh, known ? same : unknown);
            return file;
        } catch (VerifyFailedException e) {
            return compare(product, fresh, e);
        } catch (IOException e) {
            note(product, fresh, known ? same : unstored);
            return alreadyThere(product, e);
        }
    }

    /** Notes that this is not to be stored, so that there is nothing to compare it with. */
    void passOver(Product product) {
        unstored.add(product);
    }

    /** Whether the cache has something else. */
    boolean differs(Product product) {
        return reports.containsKey(product);
    }

    /**
     * Does nothing as long as nothing differs.
     *
     * @throws InvalidRequestException that names all that differs
     */
    void requireEqual() throws InvalidRequestException {
        if (!reports.isEmpty()) {
            throw failure();
        }
    }

    /** Says in a line each what was verified and what was not. */
    void tell(String program) {
        if (bench.cache().isOff()) {
            bench.log().info("cache: nothing to verify with: the cache is off");
            return;
        }
        if (!same.isEmpty()) {
            String count = files == 1 ? "1 file is" : files + " files are";
            bench.log().info("cache: verified " + verified(program) + ", " + count + " what the cache has");
        }
        tellUncompared(unknown, "the cache had nothing of these inputs; what was built is stored");
        tellUncompared(unstored, "it cannot be stored");
    }

    private void tellUncompared(List<Product> products, String why) {
        if (!products.isEmpty()) {
            bench.log().info("cache: nothing to compare " + names(products) + " with: " + why);
        }
    }

    /** What is equal need not be written. */
    private CachedFile alreadyThere(Product product, IOException unwritable) throws IOException {
        try {
            return stored.getExecutable(product.action(), product.file());
        } catch (EntryNotFoundException missing) {
            throw unwritable;
        }
    }

    private boolean isKnown(Product product) {
        try {
            stored.get(product.action());
            return true;
        } catch (EntryNotFoundException nothing) {
            return false;
        }
    }

    /** An executable has no files but its module's, so they are not counted again. */
    private void note(Product product, Path fresh, List<Product> outcome) throws IOException {
        outcome.add(product);
        if (outcome == same && product.kind() == Product.Kind.MODULE) {
            files += JarComparison.files(fresh);
        }
    }

    private CachedFile compare(Product product, Path fresh, VerifyFailedException e) throws InvalidRequestException {
        try {
            CachedFile old = stored.getExecutable(product.action(), product.file());
            JarComparison comparison = JarComparison.between(old.path(), fresh);
            hint.heed(product, comparison.differences());
            report(product, fresh, String.join("\n  ", comparison.lines()) + "\n  in the cache: " + old.path(), e);
            return old;
        } catch (EntryNotFoundException lost) {
            report(
                    product,
                    fresh,
                    "which files differ cannot be told, the cache has lost its own: " + lost.reason(),
                    e);
        } catch (IOException unreadable) {
            report(product, fresh, "which files differ cannot be told: " + FileProblem.describe(unreadable), e);
        }
        throw failure();
    }

    private void report(Product product, Path fresh, String what, VerifyFailedException e) {
        reports.put(product, product + ":\n  " + what + "\n  " + laidOut(product, fresh) + e.description());
    }

    /** Names alone do not tell what is other in a file: what was made now is kept to be looked at. */
    private static String laidOut(Product product, Path fresh) {
        Path copy = product.folder().resolve(product.file().value());
        try {
            Files.createDirectories(product.folder());
            Files.copy(fresh, copy, StandardCopyOption.REPLACE_EXISTING);
            return "made again: " + copy + "\n  ";
        } catch (IOException unwritable) {
            // the failure is told all the same, there is only less to look at
            return "";
        }
    }

    private InvalidRequestException failure() {
        return new InvalidRequestException(
                "cache.verify: not what the cache has, though made again from the same inputs: "
                        + names(reports.keySet()) + "\n" + String.join("\n", reports.values()) + "\n" + hint);
    }

    /** The program when that is all of it. */
    private String verified(String program) {
        return unknown.isEmpty() && unstored.isEmpty() ? program : names(same);
    }

    private static String names(Collection<Product> products) {
        List<String> names = new ArrayList<>();
        for (Product product : products) {
            names.add(product.toString());
        }
        return String.join(", ", names);
    }
}
