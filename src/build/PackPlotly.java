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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.logging.Level;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Packs plotly.js for the pages of reports: of its modules those that scatter traces need,
 * whitespace removed, gzip -9, and beside it, readable, its licence and every notice of what is
 * bundled in it.
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
    Path packed = cache.resolve(name + ".scatter.js.gz");
    Path licence = cache.resolve(name + ".scatter.LICENSE.txt");
    if (Files.notExists(packed) || Files.notExists(licence)) {
      String script = Bundle.of(read(jar, "plotly.js")).core();
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

  /**
   * The script as webpack made it: a head, the modules by number, and a tail that runs the entry.
   * The entry hands plotly's core, which draws scatter traces, all other kinds of traces; without
   * it the core is the bundle that plotly's own instructions for custom bundles make.
   *
   * <p>A script of another shape is an error, never a bundle that lacks something: every heading of
   * a module must have been read, every module that a kept one asks for must be there, and of the
   * traces scatter alone must be left.
   */
  private record Bundle(String head, Map<String, String> modules, String tail) {
    private static final String OPENING = "var __webpack_modules__ = ({\n";
    private static final String CLOSING = "\n/******/ \t});\n";
    private static final Pattern HEADING =
        Pattern.compile("(?m)^/\\*\\*\\*/ (\\d+):\n/\\*\\*\\*/ \\((?=function\\()");
    private static final Pattern ANY_HEADING = Pattern.compile("(?m)^/\\*\\*\\*/ [^(})]");
    private static final Pattern ASKED = Pattern.compile("__webpack_require__\\((\\d+)\\)");
    private static final Pattern ENTRY =
        Pattern.compile("var __webpack_exports__ = __webpack_require__\\((\\d+)\\);");
    private static final Pattern REGISTERING =
        Pattern.compile(
            "\nvar Plotly = __webpack_require__\\((\\d+)\\);\nPlotly\\.register\\(\\[[^;]+\\]\\);\n"
                + "module\\.exports = Plotly;\n");
    private static final Pattern TRACE =
        Pattern.compile("\\bmoduleType: 'trace',\\s+name: '([a-z0-9]+)'");

    static Bundle of(String script) throws IOException {
      int start = script.indexOf(OPENING) + OPENING.length();
      int end = script.indexOf(CLOSING, start);
      if (start < OPENING.length() || end < 0) {
        throw new IOException("plotly.js is no bundle of webpack any more");
      }
      String all = script.substring(start, end);
      Map<String, String> modules = new LinkedHashMap<>();
      List<MatchResult> headings = HEADING.matcher(all).results().toList();
      for (int i = 0; i < headings.size(); i++) {
        MatchResult heading = headings.get(i);
        boolean last = i == headings.size() - 1;
        int next = last ? all.length() : headings.get(i + 1).start();
        modules.put(heading.group(1), all.substring(heading.start(), next));
      }
      long found = ANY_HEADING.matcher(all).results().count();
      if (modules.isEmpty() || modules.size() != found) {
        throw new IOException(found + " modules in plotly.js, but read " + modules.size());
      }
      return new Bundle(script.substring(0, start), modules, script.substring(end));
    }

    /** The script with the core alone, and with scatter as its one kind of trace. */
    String core() throws IOException {
      String entry = one(ENTRY, tail);
      String core = one(REGISTERING, module(entry));
      Set<String> kept = reached(core);
      String text =
          modules.entrySet().stream()
              .filter(each -> kept.contains(each.getKey()))
              .map(Map.Entry::getValue)
              .collect(Collectors.joining());
      List<String> traces = TRACE.matcher(text).results().map(each -> each.group(1)).toList();
      if (!traces.equals(List.of("scatter"))) {
        throw new IOException("the core of plotly.js draws " + traces + ", not [scatter]");
      }
      return head + text + tail.replace(called(entry), called(core));
    }

    private static String called(String module) {
      return "__webpack_require__(" + module + ")";
    }

    private Set<String> reached(String from) throws IOException {
      Set<String> reached = new HashSet<>();
      Deque<String> open = new ArrayDeque<>(List.of(from));
      while (!open.isEmpty()) {
        String module = open.pop();
        if (reached.add(module)) {
          ASKED.matcher(module(module)).results().map(each -> each.group(1)).forEach(open::push);
        }
      }
      return reached;
    }

    private String module(String number) throws IOException {
      String text = modules.get(number);
      if (text == null) {
        throw new IOException("plotly.js lacks its module " + number);
      }
      return text;
    }

    private static String one(Pattern pattern, String text) throws IOException {
      List<MatchResult> found = pattern.matcher(text).results().toList();
      if (found.size() != 1) {
        throw new IOException(found.size() + " times in plotly.js, not once: " + pattern);
      }
      return found.get(0).group(1);
    }
  }

  private static final class BestGzip extends GZIPOutputStream {
    BestGzip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
