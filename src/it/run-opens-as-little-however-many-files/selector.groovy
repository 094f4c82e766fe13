def possible = evaluate(new File(its, "project.groovy")).canTrace()
if (!possible) {
    println "skipped: strace is missing, or may not trace here"
}
possible
