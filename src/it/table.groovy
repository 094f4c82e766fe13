/**
 * The part of docs/never-stale-table.md that tells what one sample project showed. The build fails if it tells anything
 * else; {@code -Dnever-stale.table=write} writes it anew.
 */
class Table {

    private static final String REMEDY =
            "mvn verify -DskipTests -Dinvoker.test='never-stale-*' -Dnever-stale.table=write"

    private final String title
    private final File document
    private final List<String> changes = []
    private final List<String> noise = []
    private final List<String> untried = []

    Table(String title, File document) {
        this.title = title
        this.document = document
    }

    void changed(String what) {
        changes << "| $what | yes | yes |".toString()
    }

    void stayed(String what) {
        noise << "| $what | yes |".toString()
    }

    void untried(String what, String lacking) {
        untried << "| $what |".toString()
        println "$title: \"$what\" cannot be tried here, there is no $lacking"
    }

    /** To be called when all was shown. */
    void compare() {
        // scripts have class loaders of their own, and others may be writing; a literal is the same for all
        synchronized ("docs/never-stale-table.md") {
            def text = document.getText("UTF-8")
            def told = (text =~ /(?ms)^## $title\n.*?(?=^## |\z)/).collect { it.trim() }[0]
            if (System.getProperty("never-stale.table") == "write") {
                assert untried.empty: "written here, the table would lack what cannot be tried here"
                def whole = told ? text.replace(told, section()) : text.trim() + "\n\n" + section()
                document.setText(whole.trim() + "\n", "UTF-8")
            } else {
                assert rows(told ?: "") == changes + noise:
                        "$document does not tell what $title shows; write it anew: $REMEDY"
            }
        }
    }

    /** What the document tells of what can be tried here. */
    private List<String> rows(String told) {
        def rows = told.readLines().findAll { it.startsWith("| ") && !(it =~ /^\| (change|noise) \|/) }
        rows.findAll { row -> !untried.any { row.startsWith(it) } }
    }

    private String section() {
        def changed = ["## $title", "", "| change | seen | undone is a hit |", "|---|---|---|"] + changes
        def stayed = ["", "| noise | stays a hit |", "|---|---|"] + noise
        (changed + stayed).join("\n")
    }
}

Table
