@SuppressWarnings("requires-automatic")
module org.example.app {
    requires org.slf4j;
    requires commons.logging;
}
