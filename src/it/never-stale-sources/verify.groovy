evaluate(new File(its, "changes.groovy")).prove("never-stale-sources")
true
