// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.List;
import org.equipoise.core.TwoArms;

/**
 * What was observed in both arms, from participants or from a printed table. Everything that
 * estimates asks it for moments; what moments cannot serve asks for values.
 */
public sealed interface Evidence permits Participants, PublishedTable {
  /**
   * The ids of the arms.
   *
   * @return experimental first
   */
  TwoArms<String> arms();

  /**
   * The moments of some variables over the participants who have all of them.
   *
   * @param variables the outcome first, then its covariates; one or more
   * @return the moments of both arms, or the reason why there are none
   */
  Reduction<Moments> moments(List<Variable> variables);

  /**
   * The values of some variables of the participants who have all of them.
   *
   * @param variables the outcome first, then its covariates; one or more
   * @return the values of both arms, or the reason why there are none
   */
  Reduction<ArmValues> values(List<Variable> variables);

  /**
   * The moments of the outcome and of what a method adjusts for: the baseline, covariates and
   * strata, categories as columns of 0 and 1.
   *
   * @param request what is asked for
   * @return the moments over the participants who have all of it, or why there are none
   */
  Reduction<Moments> moments(SampleRequest request);

  /**
   * The participants' values, each column saying what it is.
   *
   * @param request what is asked for
   * @return the values of the participants who have all of it, or why there are none
   */
  Reduction<ArmValues> values(SampleRequest request);
}
