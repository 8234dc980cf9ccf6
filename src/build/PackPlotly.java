// SPDX-License-Identifier: Apache-2.0

import com.google.javascript.jscomp.CompilationLevel;
import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.SourceFile;
import com.google.javascript.jscomp.WarningLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Packs plotly.js for the pages of reports: whitespace removed, gzip -9, and beside it, readable,
 * its licence and every notice of what is bundled in it.
 *
 * <p>Maven runs it from its source in process-resources: {@code PackPlotly JAR CACHE DIRECTORY}.
 * Minifying takes seconds, so its result is kept in CACHE under the jar's name; a jar of another
 * version has another name.
 */
final class PackPlotly {
  private static final Pattern COMMENT = Pattern.compile("/\\*(?:[^*]|\\*(?!/)){1,20000}+\\*/");

  private PackPlotly() {}

  public static void main(String[] args) throws IOException {
    Path jar = Path.of(args[0]);
    Path cache = Files.createDirectories(Path.of(args[1]));
    Path output = Files.createDirectories(Path.of(args[2]));
    String name = jar.getFileName().toString();
    Path packed = cache.resolve(name + ".js.gz");
    Path licence = cache.resolve(name + ".LICENSE.txt");
    if (Files.notExists(packed) || Files.notExists(licence)) {
      String script = read(jar, "plotly.js");
      write(licence, notices(read(jar, "LICENSE"), script).getBytes(StandardCharsets.UTF_8));
      write(packed, gzip(minified(script).getBytes(StandardCharsets.UTF_8)));
    }
    copy(packed, output.resolve("plotly.js.gz"));
    copy(licence, output.resolve("plotly-LICENSE.txt"));
  }

  private static String read(Path jar, String file) throws IOException {
    try (JarFile entries = new JarFile(jar.toFile())) {
      var entry =
          entries.stream()
              .filter(e -> e.getName().matches("META-INF/resources/.*/" + Pattern.quote(file)))
              .findFirst()
              .orElseThrow(() -> new IOException(file + " is not in " + jar));
      try (InputStream in = entries.getInputStream(entry)) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }

  private static String notices(String licence, String script) {
    Set<String> notices = new LinkedHashSet<>();
    COMMENT
        .matcher(script)
        .results()
        .map(match -> match.group().strip())
        .filter(PackPlotly::isNotice)
        .forEach(notices::add);
    return licence.strip()
        + "\n\n\nNotices of what is bundled in plotly.js, as they stand in it:\n\n"
        + String.join("\n\n", notices)
        + "\n";
  }

  private static boolean isNotice(String comment) {
    String text = comment.toLowerCase(Locale.ROOT);
    return text.startsWith("/*!") || text.contains("license") || text.contains("copyright");
  }

  private static String minified(String script) throws IOException {
    Compiler.setLoggingLevel(Level.OFF);
    Compiler compiler = new Compiler(System.err);
    CompilerOptions options = new CompilerOptions();
    CompilationLevel.WHITESPACE_ONLY.setOptionsForCompilationLevel(options);
    WarningLevel.QUIET.setOptionsForWarningLevel(options);
    options.setLanguageIn(CompilerOptions.LanguageMode.UNSTABLE);
    options.setLanguageOut(CompilerOptions.LanguageMode.NO_TRANSPILE);
    options.setEmitUseStrict(false);
    options.setOutputCharset(StandardCharsets.UTF_8);
    compiler.compile(List.of(), List.of(SourceFile.fromCode("plotly.js", script)), options);
    if (compiler.hasErrors()) {
      throw new IOException("plotly.js could not be minified: " + compiler.getErrors());
    }
    return compiler.toSource();
  }

  /** No time and no name in the header, so that the same script gives the same bytes. */
  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new BestGzip(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  /** Two builds may do this at once: each writes its own file, and the last one's stays. */
  private static void write(Path file, byte[] bytes) throws IOException {
    String name = file.getFileName() + "." + ProcessHandle.current().pid() + ".part";
    Path part = file.resolveSibling(name);
    Files.write(part, bytes);
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void copy(Path from, Path to) throws IOException {
    if (Files.notExists(to) || Files.mismatch(from, to) >= 0) {
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static final class BestGzip extends GZIPOutputStream {
    BestGzip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
