// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.equipoise.core.InvalidInputException;
import org.equipoise.core.Problem;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** The command line. */
@Command(
    name = "equipoise",
    mixinStandardHelpOptions = true,
    description =
        "Two-arm randomized trials: estimates, verdicts, replications, figures, a report.",
    subcommands = {
      AnalyzeCommand.class,
      EffectCommand.class,
      CompareCommand.class,
      PowerCommand.class,
      ReplicateCommand.class,
      AdjustCommand.class,
      CheckCommand.class,
      SimulateCommand.class,
      AllocateCommand.class,
      SchemaCommand.class,
      VersionCommand.class,
      CommandLine.HelpCommand.class,
      AutoComplete.GenerateCompletion.class
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit status: 0 done, 1 check found numbers that do not agree, 2 the input or the options"
          + " are",
      "wrong, 3 a defect of ours."
    })
public final class Main implements Runnable {
  static final int DONE = 0;
  static final int INCONSISTENT = 1;
  static final int WRONG_INPUT = 2;
  static final int DEFECT = 3;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  private Main() {}

  /**
   * Runs one command and ends the process with its exit status.
   *
   * @param args the command and its options
   */
  public static void main(String[] args) {
    StandardOutput sink = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    PrintStream out = new PrintStream(sink, false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.setErr(err); // the progress line asks whether a command writes to that of the process
    Console console = new Console(System.in, out, err);
    int status = run(args, console);
    out.flush();
    System.exit(status <= INCONSISTENT ? written(status, sink, console) : status);
  }

  private static int written(int status, StandardOutput sink, Console console) {
    return sink.failure()
        .map(why -> new Problem("standard output", 0, "", "cannot be written: " + why, ""))
        .map(problem -> refuse(List.of(problem), console))
        .orElse(status);
  }

  /**
   * Runs one command.
   *
   * @param args the command and its options
   * @param in standard input
   * @param out standard output
   * @param err standard error
   * @return the exit status
   */
  public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
    return run(args, new Console(in, out, err));
  }

  private static int run(String[] args, Console console) {
    CommandLine line = new CommandLine(new Main(), new CommandFactory(console));
    line.setOut(console.outWriter());
    line.setErr(console.errWriter());
    line.setCaseInsensitiveEnumValuesAllowed(false);
    line.setUsageHelpWidth(100);
    line.setExpandAtFiles(false); // a file's name may begin with @
    line.registerConverter(Path.class, Main::path);
    line.registerConverter(Double.class, Main::number);
    line.registerConverter(double.class, Main::number);
    line.registerConverter(Integer.class, Main::whole);
    line.registerConverter(long.class, Main::large);
    line.registerConverter(Long.class, Main::large);
    line.setParameterExceptionHandler((e, given) -> wrong(e, console));
    line.setExecutionExceptionHandler((e, command, parsed) -> failed(e, command, console));
    return line.execute(args);
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new TypeConversionException("must be a path that this system can name");
    }
  }

  private static Double number(String text) {
    try {
      return Double.valueOf(text.strip());
    } catch (NumberFormatException e) {
      throw new TypeConversionException("must be a number, got \"" + text + '"');
    }
  }

  private static Integer whole(String text) {
    try {
      return Integer.valueOf(text.strip());
    } catch (NumberFormatException e) {
      throw new TypeConversionException(
          "must be a whole number of " + Integer.MAX_VALUE + " at most, got \"" + text + '"');
    }
  }

  private static Long large(String text) {
    try {
      return Long.valueOf(text.strip());
    } catch (NumberFormatException e) {
      throw new TypeConversionException("must be a whole number of 64 bits, got \"" + text + '"');
    }
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "a command is missing; " + commands(spec.commandLine()));
  }

  private static String commands(CommandLine line) {
    return "must be one of " + String.join(", ", line.getSubcommands().keySet());
  }

  private static int wrong(ParameterException e, Console console) {
    String message = e.getMessage();
    if (e instanceof CommandLine.UnmatchedArgumentException unmatched
        && e.getCommandLine().getParent() == null) {
      message =
          "there is no command "
              + unmatched.getUnmatched().get(0)
              + "; "
              + commands(e.getCommandLine());
    }
    Problem problem =
        new Problem(e.getCommandLine().getCommandSpec().qualifiedName(), 0, "", message, "");
    return refuse(List.of(problem), console);
  }

  private static int failed(Exception e, CommandLine command, Console console) {
    if (e instanceof InvalidInputException invalid) {
      return refuse(invalid.problems(), console);
    }
    if (e instanceof ParameterException parameter) {
      return wrong(parameter, console);
    }
    console
        .err()
        .println(
            "equipoise: a defect of ours in "
                + command.getCommandName()
                + ": "
                + e
                + "; please report it");
    Arrays.stream(e.getStackTrace()).limit(12).forEach(at -> console.err().println("    at " + at));
    return DEFECT;
  }

  private static int refuse(List<Problem> problems, Console console) {
    problems.forEach(problem -> console.err().println(problem.message()));
    return WRONG_INPUT;
  }
}
