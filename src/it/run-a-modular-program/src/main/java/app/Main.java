package app;

import org.apache.commons.logging.LogFactory;
import org.slf4j.LoggerFactory;

public class Main {
    public static void main(String[] args) {
        System.out.println(Main.class.getModule()
                + ", " + LoggerFactory.class.getModule()
                + ", " + LoggerFactory.getILoggerFactory().getClass().getModule()
                + ", " + LogFactory.class.getModule());
    }
}
