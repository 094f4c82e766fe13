// an earlier call of this test, perhaps by another Maven, installed them
new File(localRepositoryPath, "io/github/cacherun/it/alone").deleteDir()
true
