def project = evaluate(new File(its, "project.groovy"))

for (log in project.logs) {
    assert log.contains("cache: building off, ")
    assert log.contains("Compiling 1 source file")
    assert !log.contains("cache: hit")
    assert !log.contains("[WARNING]")
    assert log.readLines().contains("ran")
}
assert !project.cache.exists()
