package app;

import java.lang.management.ManagementFactory;

public final class Main {
    public static void main(String[] args) {
        System.out.println("java home " + System.getProperty("java.home"));
        System.out.println("options " + ManagementFactory.getRuntimeMXBean().getInputArguments());
        System.out.println("toolchain " + System.getenv("TOOLCHAIN_JAVA_HOME") + " " + System.getenv("MY_JDK"));
    }
}
