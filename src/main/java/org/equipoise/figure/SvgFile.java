// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.awt.Color;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.apache.batik.svggen.SVGSyntax;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A figure as an SVG document, with what it shows in words for those who cannot see it. */
final class SvgFile {
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";
  private static final String FONTS = "'DejaVu Sans', Verdana, sans-serif";
  private static final int DECIMALS = 3;
  private static final int PAGE_DECIMALS = 2;
  private static final Pattern NAMESPACES = Pattern.compile(" xmlns(?::\\w+)?=\"[^\"]*\"");
  private static final double MILLIMETRES_PER_PIXEL = 25.4 / 96;

  private static final Map<String, String> PAGE_COLOURS = pageColours();

  private SvgFile() {}

  static String of(Caption caption, StaticSheet sheet) {
    Element root = drawn(sheet, new Ids(suffix(caption)), DECIMALS);
    root.setAttribute("width", number(sheet.width() * MILLIMETRES_PER_PIXEL) + "mm");
    root.setAttribute("height", number(sheet.height() * MILLIMETRES_PER_PIXEL) + "mm");
    describe(root, caption);
    return withoutDoctype(written(root));
  }

  /**
   * For an HTML page whose elements around it say what it shows. HTML needs no name space; and
   * without one there is no address in the page.
   */
  static String inPage(String id, StaticSheet sheet) {
    Element root = drawn(sheet, new Ids("-" + id), PAGE_DECIMALS);
    root.setAttribute("width", number(sheet.width()));
    root.setAttribute("height", number(sheet.height()));
    root.setAttribute("class", "eq-static");
    root.setAttribute("aria-hidden", "true");
    removeComments(root);
    useThemeColours(root);
    String svg = written(root);
    String start = svg.substring(svg.indexOf("<svg"), svg.indexOf('>', svg.indexOf("<svg")));
    String plain = NAMESPACES.matcher(start).replaceAll("");
    return plain + svg.substring(svg.indexOf("<svg") + start.length()).strip() + "\n";
  }

  /** Colours of paper become the page's, which follow the reader's light or dark setting. */
  private static void useThemeColours(Element element) {
    for (String name : List.of("fill", "stroke")) {
      String property = PAGE_COLOURS.get(element.getAttribute(name));
      if (property != null) {
        element.setAttribute(name, property);
      }
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        useThemeColours(inner);
      }
    }
  }

  /** As Batik writes them. Roles of one colour on paper share one here. */
  private static Map<String, String> pageColours() {
    Map<String, String> colours = new HashMap<>();
    for (Role role : Role.values()) {
      Color paper = Color.decode(Palette.LIGHT.colour(role));
      String property = "var(" + Colours.property(role) + ")";
      colours.put(
          "rgb(" + paper.getRed() + "," + paper.getGreen() + "," + paper.getBlue() + ")", property);
    }
    colours.put("white", colours.get("rgb(255,255,255)"));
    return Map.copyOf(colours);
  }

  private static void removeComments(Node node) {
    Node child = node.getFirstChild();
    while (child != null) {
      Node next = child.getNextSibling();
      if (child.getNodeType() == Node.COMMENT_NODE) {
        node.removeChild(child);
      }
      child = next;
    }
  }

  private static Element drawn(StaticSheet sheet, Ids ids, int decimals) {
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
    context.setComment("equipoise");
    context.setIDGenerator(ids);
    context.setPrecision(decimals);
    SVGGraphics2D graphics = new SVGGraphics2D(context, false);
    Canvas canvas = new Canvas(graphics);
    sheet.draw(canvas);
    Element root = graphics.getRoot();
    setWidths(root, canvas.texts());
    root.setAttribute("viewBox", "0 0 " + number(sheet.width()) + " " + number(sheet.height()));
    nameCommonDefinitions(root, ids);
    return root;
  }

  /** Batik gives these the same name in every document. */
  private static void nameCommonDefinitions(Element root, Ids ids) {
    var definitions = root.getElementsByTagName("defs");
    for (int i = 0; i < definitions.getLength(); i++) {
      Element each = (Element) definitions.item(i);
      if (each.getAttribute("id").equals(SVGSyntax.ID_PREFIX_GENERIC_DEFS)) {
        each.setAttribute("id", ids.generateID(SVGSyntax.ID_PREFIX_GENERIC_DEFS));
      }
    }
  }

  private static String written(Element root) {
    StringWriter text = new StringWriter();
    try {
      new SVGGraphics2D(root.getOwnerDocument()).stream(root, text, false, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // not reached: all is in memory
    }
    return text.toString();
  }

  /** A document type names an address, which some readers would fetch. */
  private static String withoutDoctype(String document) {
    int from = document.indexOf("<!DOCTYPE");
    int to = document.indexOf('>', from) + 1;
    return document.substring(0, from) + document.substring(to).stripLeading();
  }

  private static String suffix(Caption caption) {
    CRC32 sum = new CRC32();
    sum.update((caption.title() + caption.altText()).getBytes(StandardCharsets.UTF_8));
    return "-" + Long.toHexString(sum.getValue());
  }

  /** Names that another figure in the same HTML page does not have. */
  private static final class Ids extends SVGIDGenerator {
    private final String suffix;

    Ids(String suffix) {
      this.suffix = suffix;
    }

    @Override
    public String generateID(String prefix) {
      return super.generateID(prefix) + suffix;
    }
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(NAMESPACE, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's own XML parser cannot be made", e);
    }
  }

  /** Tells each text the width that it was laid out for, whatever font the viewer has. */
  private static void setWidths(Element root, List<Canvas.TextBox> texts) {
    var elements = root.getElementsByTagName("text");
    if (elements.getLength() != texts.size()) {
      throw new IllegalStateException(
          texts.size() + " texts were drawn, the document has " + elements.getLength());
    }
    for (int i = 0; i < texts.size(); i++) {
      Element text = (Element) elements.item(i);
      text.setAttribute("textLength", number(texts.get(i).place().getWidth()));
      text.setAttribute("lengthAdjust", "spacingAndGlyphs");
    }
    replaceFonts(root);
  }

  private static void replaceFonts(Element element) {
    if (element.hasAttribute("font-family")) {
      element.setAttribute("font-family", FONTS);
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        replaceFonts(inner);
      }
    }
  }

  private static void describe(Element root, Caption caption) {
    root.setAttribute("role", "img");
    root.setAttribute("aria-label", TextBlock.clean(caption.altText()));
    Node first = root.getFirstChild();
    root.insertBefore(words(root, "title", caption.title()), first);
    root.insertBefore(words(root, "desc", caption.altText()), first);
  }

  private static Element words(Element root, String name, String text) {
    Element element = root.getOwnerDocument().createElementNS(NAMESPACE, name);
    element.setTextContent(TextBlock.clean(text));
    return element;
  }

  private static String number(double value) {
    return new BigDecimal(value)
        .setScale(DECIMALS, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
