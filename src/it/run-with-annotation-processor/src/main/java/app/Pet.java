package app;

import com.google.auto.value.AutoValue;

@AutoValue
abstract class Pet {
    abstract String name();

    static Pet of(String name) {
        return new AutoValue_Pet(name);
    }
}
