package org.chizheng.sync.sim;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * The whole program once more, with bugs planted into some of its classes, each behind a switch. Everything of ours is
 * loaded anew, so the bugs are seen by all that calls them; the libraries are shared.
 */
final class PlantedProgram extends ClassLoader {
    private static final String OURS = "org.chizheng.";

    private final Map<String, byte[]> changed;

    private PlantedProgram(Map<String, byte[]> changed) {
        super(PlantedProgram.class.getClassLoader());
        this.changed = changed;
    }

    /** All bugs at once, each behind its number from 1; with none on, the program does what the real one does. */
    static PlantedProgram with(List<Planted> bugs) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (int number = 1; number <= bugs.size(); number++) {
            Planted bug = bugs.get(number - 1);
            String source = sources.computeIfAbsent(bug.type(), PlantedProgram::source);
            bug.at(source(bug.type()));
            sources.put(bug.type(), bug.plantedIn(source, number));
        }
        Map<String, byte[]> changed = new HashMap<>();
        sources.forEach((type, source) -> changed.putAll(compile(OURS + type, source)));
        return new PlantedProgram(changed);
    }

    static String source(String type) {
        String module = type.startsWith("sync") ? "sync" : "core";
        Path modules =
                Path.of(System.getProperty("basedir", ".")).toAbsolutePath().getParent();
        Path file =
                modules.resolve(module).resolve("src/main/java/org/chizheng").resolve(type.replace('.', '/') + ".java");
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException gone) {
            throw new IllegalStateException("no source of " + type, gone);
        }
    }

    private static Map<String, byte[]> compile(String type, String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, ByteArrayOutputStream> made = new HashMap<>();
        JavaFileManager files =
                new ForwardingJavaFileManager<JavaFileManager>(
                        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
                    @Override
                    public JavaFileObject getJavaFileForOutput(
                            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
                        return new SimpleJavaFileObject(URI.create("mem:///" + className), kind) {
                            @Override
                            public OutputStream openOutputStream() {
                                return made.computeIfAbsent(className, name -> new ByteArrayOutputStream());
                            }
                        };
                    }
                };
        JavaFileObject unit =
                new SimpleJavaFileObject(
                        URI.create("mem:///" + type.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        StringWriter said = new StringWriter();
        List<String> options = List.of(
                "-proc:none",
                "-nowarn",
                "-parameters",
                "--release",
                "17",
                "-cp",
                System.getProperty("java.class.path"));
        if (!compiler.getTask(said, files, null, options, null, List.of(unit)).call()) {
            throw new IllegalStateException("the bug in " + type + " does not compile: " + said);
        }
        Map<String, byte[]> classes = new HashMap<>();
        made.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
        return classes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(OURS)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded == null) {
                byte[] bytes = changed.containsKey(name) ? changed.get(name) : asBuilt(name);
                loaded = defineClass(name, bytes, 0, bytes.length);
            }
            return loaded;
        }
    }

    private byte[] asBuilt(String name) throws ClassNotFoundException {
        try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            return in.readAllBytes();
        } catch (IOException failed) {
            throw new ClassNotFoundException(name, failed);
        }
    }

    /** An entry of this program, spoken to in words of the platform alone: bug and seed, and what was found or null. */
    @SuppressWarnings("unchecked")
    BiFunction<Integer, Long, String> entry(Path template, Path scratch) {
        try {
            Constructor<?> constructor = loadClass(SeedRun.class.getName()).getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return (BiFunction<Integer, Long, String>) constructor.newInstance(template, scratch);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
