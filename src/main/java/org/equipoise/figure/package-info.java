// SPDX-License-Identifier: Apache-2.0
/**
 * Figures as a description of marks, and the renderers that draw them.
 *
 * <p>A {@link org.equipoise.figure.Figure} is a value: panels with axes, and {@link
 * org.equipoise.figure.Mark}s in the axes' own coordinates. It knows no colours, only {@link
 * org.equipoise.figure.Role}s, and nothing of HTML. Each kind of plot has a builder that makes one
 * from plain numbers: {@link org.equipoise.figure.ForestPlot}, {@link
 * org.equipoise.figure.EstimationPlot}, {@link org.equipoise.figure.ProfilePlot}, {@link
 * org.equipoise.figure.EquivalencePlot}, {@link org.equipoise.figure.RaincloudPlot}, {@link
 * org.equipoise.figure.BalancePlot}, {@link org.equipoise.figure.FlowPlot}, {@link
 * org.equipoise.figure.SlopePlot} and {@link org.equipoise.figure.ResidualPlot}. {@link
 * org.equipoise.figure.InteractivePage} writes one figure as a whole HTML page; {@link
 * org.equipoise.figure.HtmlFigures} writes fragments for a page with several, in which each figure
 * stands as SVG where scripts do not run. Another renderer draws the same marks by implementing
 * {@link org.equipoise.figure.MarkPainter}.
 *
 * <p>May import {@code core} and {@code numeric}. Only the classes that write interactive HTML load
 * Tablesaw. Does not compute estimates and knows nothing of trials: see {@code view}.
 */
package org.equipoise.figure;
