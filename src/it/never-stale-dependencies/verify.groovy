evaluate(new File(its, "changes.groovy")).prove("never-stale-dependencies")
true
