package app;

final class Spare {}
