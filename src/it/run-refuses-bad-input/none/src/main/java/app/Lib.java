package app;

public final class Lib {}
