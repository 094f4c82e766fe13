package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedFilesTest {

    @TempDir
    Path basedir;

    private NamedFiles named(String configuration) throws Exception {
        MavenProject project = Modules.module(basedir, "app");
        project.getModel().getProperties().setProperty("schemas", "api/schemas");
        MavenSession session = Modules.session(basedir, project);
        session.getSystemProperties().setProperty("env.DB_PASSWORD", "hunter2/x");
        project.getModel().getProperties().setProperty("signing.key", "conf/key.pem");
        MojoExecution execution = Modules.goal();
        execution.setConfiguration(
                Xpp3DomBuilder.build(new StringReader("<configuration>" + configuration + "</configuration>")));
        NamedFiles named = new NamedFiles(basedir, SecretWords.of(session, project));
        named.addFrom(execution, new PluginParameterExpressionEvaluator(session, execution));
        return named;
    }

    private boolean names(String configuration, String path) throws Exception {
        return named(configuration).paths().contains(basedir.resolve(path).normalize());
    }

    private void exists(String file) throws IOException {
        Path path = basedir.resolve(file);
        Files.createDirectories(path.resolveSibling("."));
        Files.writeString(path, "");
    }

    @Test
    void aPathIsNamedWhetherItIsThereOrNot() throws Exception {
        assertTrue(names("<schema>conf/a.xsd</schema>", "conf/a.xsd"));
        assertTrue(names("<schema>../shared/a.xsd</schema>", "../shared/a.xsd"));
        assertTrue(names("<schema>/usr/share/a.xsd</schema>", "/usr/share/a.xsd"));
    }

    @Test
    void aPlainWordMayBecomeAFileLater() throws Exception {
        assertTrue(names("<schema>a.xsd</schema>", "a.xsd"));
        assertTrue(names("<folder>api</folder>", "api"));
    }

    /** What is named is remembered on disk. */
    @Test
    void aSecretIsNoFileUnlessThereIsOne() throws Exception {
        for (String secret : new String[] {
            "<password>letmein</password>",
            "<server password='letmein'/>",
            "<apiToken>let/mein</apiToken>",
            "<arg>-Apassword=hunter2/x</arg>",
            "<args>--user ada --with hunter2/x,more</args>"
        }) {
            String found = named(secret).paths().toString();
            assertFalse(found.contains("mein") || found.contains("hunter2"), found);
        }
        exists("letmein");
        assertTrue(names("<password>letmein</password>", "letmein"));
    }

    @Test
    void theFileOfASecretIsNamedBeforeItIsThere() throws Exception {
        exists("conf/other");
        assertTrue(names("<secretFile>conf/a.txt</secretFile>", "conf/a.txt"));
        assertTrue(names("<file>conf/key.pem</file>", "conf/key.pem"));
        assertTrue(names("<keystore>my.jks</keystore>", "my.jks"));
    }

    @Test
    void aPlainWordInAScriptIsNamedIfThereIsSuchAFile() throws Exception {
        String script = "<script>copy a.xsd" + " and more".repeat(40) + "</script>";
        assertFalse(names(script, "a.xsd"));
        exists("a.xsd");
        assertTrue(names(script, "a.xsd"));
    }

    @Test
    void attributesAndDeepElementsNameFilesToo() throws Exception {
        assertTrue(names("<target><copy><fileset dir=\"conf/in\" /></copy></target>", "conf/in"));
        assertTrue(names("<files><file>conf/a</file><file>conf/b</file></files>", "conf/b"));
    }

    @Test
    void expressionsAndDefaultsAreEvaluated() throws Exception {
        assertTrue(names("<schemas>${schemas}</schemas>", "api/schemas"));
        assertTrue(names("<schemas default-value=\"${schemas}\">${not.set}</schemas>", "api/schemas"));
        assertTrue(names("<schemas default-value=\"${basedir}/x\" />", "x"));
    }

    @Test
    void listsInOneTextAndPatternsAreTakenApart() throws Exception {
        assertTrue(names("<files>conf/a, conf/b</files>", "conf/b"));
        assertTrue(names("<files>conf/*.xml</files>", "conf"));
        assertTrue(names("<args>-f conf/deep/**/x?.xml</args>", "conf/deep"));
    }

    @Test
    void pathsInOptionsAndFileAddressesAreTakenOut() throws Exception {
        assertTrue(names("<arg>-Aconf=conf/a.xml</arg>", "conf/a.xml"));
        assertTrue(names("<arg>@conf/options</arg>", "conf/options"));
        assertTrue(names("<arg>-Iconf/include</arg>", "conf/include"));
        assertTrue(names("<get src=\"file:/usr/share/a.xml\" />", "/usr/share/a.xml"));
        assertTrue(names("<url>file:///usr/share/a.xml</url>", "/usr/share/a.xml"));
    }

    @Test
    void whatIsIncludedFromAFolderIsNamedThere() throws Exception {
        assertTrue(names(
                "<resource><directory>..</directory><includes><include>LICENSE</include></includes></resource>",
                "../LICENSE"));
    }

    @Test
    void addressesAndOtherTextsAreNone() throws Exception {
        String texts = "<a>https://example.org/x</a><b>true</b><c>false</c><d>**/*.java</d><e></e><f>a\0b/c</f>";
        assertEquals(List.of(), named(texts).paths());
    }

    @Test
    void foldersThatAreToBeFilteredAreTold() throws Exception {
        NamedFiles named = named("<resources><resource><directory>conf/in</directory><filtering>true</filtering>"
                + "</resource><resource><directory>conf/raw</directory></resource></resources>");
        assertEquals(List.of(basedir.resolve("conf/in")), named.filtered());
        NamedFiles filters = named("<filters><filter>conf/f.properties</filter></filters>");
        assertEquals(List.of(basedir.resolve("conf/f.properties")), filters.filtered());
        assertTrue(named.paths().contains(basedir.resolve("conf/raw")));
    }
}
