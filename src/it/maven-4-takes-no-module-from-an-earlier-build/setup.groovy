// the mark of a root: only there does Maven 4 keep what it packaged
new File(basedir, ".mvn").mkdirs()
true
