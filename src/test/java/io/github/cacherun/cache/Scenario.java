package io.github.cacherun.cache;

import static io.github.cacherun.cache.CacheFixture.HELLO;
import static io.github.cacherun.cache.CacheFixture.PROGRAM;
import static io.github.cacherun.cache.CacheFixture.action;
import static io.github.cacherun.cache.CacheFixture.utf8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What is done to a cache that may be interrupted anywhere. To do it once more completes it. */
enum Scenario {
    FIRST_PUT_OF_ALL {
        @Override
        void run(CacheFixture fixture) throws IOException {
            fixture.putHello(action(1));
        }
    },

    PUT_OF_AN_EXECUTABLE_OVER_DAMAGE {
        @Override
        void prepare(CacheFixture fixture) throws IOException {
            CachedFile hello = fixture.putHello(action(1));
            Files.writeString(hello.path(), PROGRAM.replace("hello", "jello"));
        }

        @Override
        void run(CacheFixture fixture) throws IOException {
            fixture.putHello(action(1));
        }
    },

    PUT_OF_AN_EXECUTABLE_UNDER_A_SECOND_NAME {
        @Override
        void prepare(CacheFixture fixture) throws IOException {
            fixture.putHello(action(1));
        }

        @Override
        void run(CacheFixture fixture) throws IOException {
            fixture.cache().putExecutable(action(2), CacheState.WORLD, fixture.source(PROGRAM));
        }
    },

    PUT_OF_AN_EXECUTABLE_THAT_IS_A_FILE_ALREADY {
        @Override
        void prepare(CacheFixture fixture) throws IOException {
            fixture.cache().put(action(8), fixture.source(PROGRAM));
        }

        @Override
        void run(CacheFixture fixture) throws IOException {
            fixture.putHello(action(1));
        }
    },

    PUT_OF_A_FILE {
        @Override
        void run(CacheFixture fixture) throws IOException {
            fixture.cache().put(action(3), fixture.source(CacheState.FILE));
        }
    },

    PUT_OF_A_FILE_THAT_IS_A_MEMO_ALREADY {
        @Override
        void run(CacheFixture fixture) throws IOException {
            fixture.cache().putBytes(action(4), utf8(CacheState.FILE));
            fixture.cache().put(action(3), fixture.source(CacheState.FILE));
        }
    },

    PUT_OF_ANOTHER_MEMO {
        @Override
        void prepare(CacheFixture fixture) throws IOException {
            fixture.cache().putBytes(action(4), utf8(CacheState.MEMO));
        }

        @Override
        void run(CacheFixture fixture) throws IOException {
            fixture.cache().labelled(CacheState.LABEL).putBytes(action(4), utf8(CacheState.LATER_MEMO));
        }
    },

    EXECUTABLE_COPIED_FROM_A_BACKUP {
        @Override
        void prepare(CacheFixture fixture) throws IOException {
            Files.writeString(fixture.putHello(action(1)).path(), "");
        }

        @Override
        void run(CacheFixture fixture) throws IOException {
            Path executable = fixture.output(PROGRAM).resolve(HELLO.value());
            Files.writeString(fixture.cache().directory().resolve(executable), PROGRAM);
            try {
                fixture.cache().getExecutable(action(1), HELLO);
            } catch (EntryNotFoundException unreadable) {
                return;
            }
        }
    },

    COMPANION_MADE {
        @Override
        void prepare(CacheFixture fixture) throws IOException {
            fixture.putHello(action(1));
        }

        @Override
        void run(CacheFixture fixture) throws IOException {
            Companion companion = CacheState.companion(fixture);
            if (companion.state() == Companion.State.MISSING && companion.begin()) {
                Path made = companion.temporary();
                Files.writeString(made, CacheState.ARCHIVE);
                companion.put(made);
            }
        }
    },

    COMPANION_GIVEN_UP {
        @Override
        void prepare(CacheFixture fixture) throws IOException {
            fixture.putHello(action(1));
        }

        @Override
        void run(CacheFixture fixture) throws IOException {
            Companion companion = CacheState.companion(fixture);
            if (companion.state() == Companion.State.MISSING && companion.begin()) {
                companion.giveUp();
            }
        }
    },

    COMPANION_ABANDONED {
        @Override
        void prepare(CacheFixture fixture) throws IOException {
            fixture.putHello(action(1));
        }

        @Override
        void run(CacheFixture fixture) throws IOException {
            Companion companion = CacheState.companion(fixture);
            if (companion.begin()) {
                companion.abandon();
            }
        }
    },

    TRIM_BY_AGE {
        @Override
        void prepare(CacheFixture fixture) throws IOException {
            COMPANION_MADE.prepare(fixture);
            COMPANION_MADE.run(fixture);
            fixture.cache().putBytes(action(4), utf8(CacheState.MEMO));
            fixture.clock().advance(Duration.ofDays(6));
        }

        @Override
        void run(CacheFixture fixture) throws IOException {
            fixture.cache().trim(TrimPolicy.DEFAULT.forced());
        }
    },

    TRIM_OF_ARCHIVES {
        @Override
        void prepare(CacheFixture fixture) throws IOException {
            COMPANION_MADE.prepare(fixture);
            COMPANION_MADE.run(fixture);
            fixture.clock().advance(Duration.ofHours(3));
        }

        @Override
        void run(CacheFixture fixture) throws IOException {
            fixture.cache().trim(TrimPolicy.DEFAULT.forced().within(SizeLimit.ofBytes(4000)));
        }
    },

    CLEAN {
        @Override
        void prepare(CacheFixture fixture) throws IOException {
            COMPANION_MADE.prepare(fixture);
            COMPANION_MADE.run(fixture);
        }

        @Override
        void run(CacheFixture fixture) throws IOException {
            fixture.cache().housekeeping().clean(null, false, Progress.NONE);
        }
    },

    VERIFICATION {
        @Override
        void prepare(CacheFixture fixture) throws IOException {
            COMPANION_MADE.prepare(fixture);
            COMPANION_MADE.run(fixture);
            Path archive = fixture.output(PROGRAM).resolve(CacheState.ARCHIVE_NAME.value());
            Files.writeString(archive, CacheState.ARCHIVE.replace('a', 'b'));
            Files.writeString(fixture.output(PROGRAM).resolve(HELLO.value()), PROGRAM.replace("hello", "jello"));
            PUT_OF_A_FILE.run(fixture);
            Files.writeString(fixture.output(CacheState.FILE), "damage");
        }

        @Override
        void run(CacheFixture fixture) throws IOException {
            try {
                fixture.cache().housekeeping().verify(false, Progress.NONE);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    };

    /** What is there before. */
    void prepare(CacheFixture fixture) throws IOException {}

    abstract void run(CacheFixture fixture) throws IOException;
}
