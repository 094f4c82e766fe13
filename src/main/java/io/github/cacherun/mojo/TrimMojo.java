package io.github.cacherun.mojo;

import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.Mojo;

/** Removes from the cache what was not used for some days. */
@Mojo(name = "trim", requiresProject = false, threadSafe = true)
public final class TrimMojo extends AbstractMojo {
    @Override
    public void execute() {}
}
