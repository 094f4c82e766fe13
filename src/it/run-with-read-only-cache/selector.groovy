def possible = evaluate(new File(its, "project.groovy")).mortal != null
if (!possible) {
    println "skipped: root writes everywhere, and there is no setpriv to keep it from that"
}
possible
