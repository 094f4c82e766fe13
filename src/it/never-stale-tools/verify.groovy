evaluate(new File(its, "changes.groovy")).prove("never-stale-tools")
true
