package processor;

import java.io.IOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Writes a class that tells who compiled the program. */
public final class Processor extends AbstractProcessor {

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!round.processingOver() && processingEnv.getElementUtils().getTypeElement("app.Processed") == null) {
            try (Writer out = processingEnv.getFiler().createSourceFile("app.Processed").openWriter()) {
                String text =
                        "processor @version@, the @text@, on JDK " + System.getProperty("java.specification.version");
                out.write(
                        "package app;\n\nfinal class Processed {\n    static final String TEXT = \"" + text + "\";\n}\n");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return false;
    }
}
