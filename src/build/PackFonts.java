// SPDX-License-Identifier: Apache-2.0

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Puts the two faces of DejaVu Sans that static figures are set in, and their licence, beside the
 * classes that draw. Nothing else of the jar that brings them is taken.
 *
 * <p>Maven runs it from its source in process-resources: {@code PackFonts CLASSPATH DIRECTORY}.
 */
final class PackFonts {
  private static final String JAR = "jasperreports-fonts-";
  private static final String INSIDE = "net/sf/jasperreports/fonts/dejavu/";
  private static final Map<String, String> FILES =
      Map.of(
          "DejaVuSans.ttf", "DejaVuSans.ttf",
          "DejaVuSans-Bold.ttf", "DejaVuSans-Bold.ttf",
          "LICENSE", "DejaVu-LICENSE.txt");

  private PackFonts() {}

  public static void main(String[] args) throws IOException {
    Path output = Files.createDirectories(Path.of(args[1]));
    try (JarFile jar = new JarFile(find(args[0]))) {
      for (Map.Entry<String, String> file : FILES.entrySet()) {
        write(output.resolve(file.getValue()), read(jar, INSIDE + file.getKey()));
      }
    }
  }

  private static File find(String classPath) throws IOException {
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      if (Path.of(entry).getFileName().toString().startsWith(JAR)) {
        return new File(entry);
      }
    }
    throw new IOException("no " + JAR + "*.jar in " + classPath);
  }

  private static byte[] read(JarFile jar, String name) throws IOException {
    JarEntry entry = jar.getJarEntry(name);
    if (entry == null) {
      throw new IOException(name + " is not in " + jar.getName());
    }
    try (InputStream in = jar.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    if (Files.notExists(file) || Files.size(file) != bytes.length) {
      Files.write(file, bytes);
    }
  }
}
