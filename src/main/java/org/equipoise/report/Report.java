// SPDX-License-Identifier: Apache-2.0
package org.equipoise.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.equipoise.core.Require;
import org.equipoise.evidence.Fact;
import org.equipoise.table.Origin;
import org.equipoise.view.TrialView;

/**
 * The report of an analysed trial, as one HTML page or as Markdown: the trial, its results and
 * verdicts, figures, methods with references, plain words, provenance, and in the page the results
 * again as JSON. The page loads nothing, and its text and tables need no script.
 *
 * @param view the analysed trial
 * @param facts the published facts about it; may be empty
 * @param origin the files it was made from and whatever else it depends on; a setting named {@code
 *     command} is shown as the command that makes it again
 * @param version the version of this library
 */
public record Report(TrialView view, List<Fact> facts, Origin origin, String version) {
  /**
   * Checks that the parts are there.
   *
   * @throws IllegalArgumentException if version is blank
   */
  public Report {
    Objects.requireNonNull(view, "view");
    Objects.requireNonNull(origin, "origin");
    facts = List.copyOf(facts);
    Require.notBlank(version, "version");
  }

  /**
   * The page. The same parts give the same page, byte for byte, in every locale.
   *
   * @return an HTML document, to be written as UTF-8
   */
  public String html() {
    return new Page(this, sections(FigureSequence.drawn())).html();
  }

  /**
   * The same report as Markdown, with the same words; for each drawing stands its text.
   *
   * @return lines, to be written as UTF-8
   */
  public String markdown() {
    return new Page(this, sections(FigureSequence.inWords())).markdown();
  }

  private List<Section> sections(FigureSequence figures) {
    TrialSections trial = new TrialSections(view.analysis(), facts);
    ResultSections results = new ResultSections(view, figures);
    List<Section> sections = new ArrayList<>();
    sections.add(results.inBrief());
    sections.add(trial.trial());
    new FlowSection(view, figures).section().ifPresent(sections::add);
    results.baseline().ifPresent(sections::add);
    sections.add(results.results());
    new FamilySection(view).section().ifPresent(sections::add);
    sections.add(new OutcomeSections(view, figures).section());
    results.printed().ifPresent(sections::add);
    results.rounding().ifPresent(sections::add);
    new IntegritySection(view.analysis(), figures).section().ifPresent(sections::add);
    sections.add(new MethodSections(view, version).methods());
    sections.add(results.plainWords());
    sections.add(trial.provenance());
    sections.add(new Reproducibility(this).section());
    return sections;
  }
}
