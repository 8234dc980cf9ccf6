// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlFileContractTest {
  private static Located read(InputStream in) {
    try {
      Problems problems = new Problems();
      Located tree = YamlFile.read(in, "f.yaml", problems);
      problems.throwIfAny();
      return tree;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Located read(String text) {
    return read(Fixture.stream(text));
  }

  private static List<String> refused(String text) {
    return Fixture.messages(() -> read(text));
  }

  @Test
  void values_know_their_lines_and_paths() {
    Located.Mapping tree = (Located.Mapping) read("a:\n  b: [1,\n    2]\n");
    Located.Mapping a = (Located.Mapping) tree.entries().get("a");
    Located.Sequence b = (Located.Sequence) a.entries().get("b");
    assertThat(a.at()).isEqualTo(new Position("f.yaml", 1, "a"));
    assertThat(b.items().get(1).at()).isEqualTo(new Position("f.yaml", 3, "a.b[1]"));
  }

  @Test
  void an_alias_is_its_anchor_under_a_new_path() {
    Located.Mapping tree = (Located.Mapping) read("a: &x {b: [1]}\nc: *x\n");
    Located.Mapping c = (Located.Mapping) tree.entries().get("c");
    Located.Sequence b = (Located.Sequence) c.entries().get("b");
    assertThat(b.items().get(0).at().path()).isEqualTo("c.b[0]");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                 | f.yaml: is empty; must be a YAML map",
        "# nothing          | f.yaml: is empty; must be a YAML map",
        "a: [1              | f.yaml:1: is not YAML:",
        "a: 'x              | f.yaml:1: is not YAML:",
        "a: b: c            | f.yaml:1: is not YAML: mapping values are not allowed here",
        "a: &a [*a]         | f.yaml:1: a[0]: alias *a stands for no complete value",
        "a: *b              | f.yaml:1: a: alias *b stands for no complete value",
        "{[a]: 1}           | f.yaml:1: has a key that is no text",
        "a: !!python/object 1 | f.yaml:1: a: got the tag \"tag:yaml.org,2002:python/object\"; tags are not allowed",
        "!x {a: 1}          | f.yaml:1: got the tag \"!x\"; tags are not allowed",
        "!!set {a}          | f.yaml:1: got the tag \"tag:yaml.org,2002:set\"; tags are not allowed",
        "!x a: 1            | f.yaml:1: got the tag \"!x\"; tags are not allowed",
        "{a: 1, a: 2}       | f.yaml:1: a: is there twice, first on line 1; must be there once",
      })
  void what_is_not_plain_yaml_is_refused(String text, String message) {
    assertThat(refused(text).get(0)).startsWith(message);
  }

  @Test
  void a_second_document_is_refused() {
    assertThat(refused("a: 1\n---\nb: 2\n"))
        .containsExactly("f.yaml:2: holds a second document; must hold one");
  }

  @Test
  void control_characters_are_refused_with_their_line() {
    assertThat(refused("a: 1\nb: \u0007\n"))
        .containsExactly("f.yaml:2: is not YAML: control character U+0007");
    assertThat(refused("a: \0\n"))
        .containsExactly("f.yaml:1: holds a NUL character: it is no text; must be UTF-8 text");
  }

  @Test
  void text_that_is_not_utf_8_is_refused() {
    byte[] latin1 = "a: 1\nb: \u00e4\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Fixture.messages(() -> read(new ByteArrayInputStream(latin1))))
        .containsExactly("f.yaml:2: is not UTF-8: byte 9 of the file is 0xE4; must be UTF-8 text");
  }

  @Test
  void an_alias_bomb_is_refused() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String earlier = "*a" + (i - 1);
      bomb.append("a" + i + ": &a" + i + " [" + (earlier + ", ").repeat(9) + earlier + "]\n");
    }
    assertThat(refused(bomb.toString()).get(0))
        .endsWith("the file has too many values, aliases unfolded; must have at most 100000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "- ", "{a: ", "? "})
  void deep_nesting_is_refused_without_overflowing_the_stack(String opening) {
    assertThat(refused(opening.repeat(100_000))).hasSize(1);
  }

  @Test
  void a_huge_text_is_refused() {
    assertThat(refused("a: " + "x".repeat(1_100_000)))
        .containsExactly("f.yaml:1: is too long; must have at most 1000000 characters");
  }

  @Test
  void a_value_is_put_in_place_of_another_and_keys_that_are_missing_are_made() {
    Located tree = read("outcomes: {flare: {effect: {post: 0}, list: [1, 2], none: }}\n");
    Located value = ((Located.Mapping) read("v: -0.5")).entries().get("v");
    assertThat(
            at(
                tree.with("outcomes.flare.effect.post", value),
                "outcomes",
                "flare",
                "effect",
                "post"))
        .isSameAs(value);
    assertThat(at(tree.with("outcomes.flare.new.key", value), "outcomes", "flare", "new", "key"))
        .isSameAs(value);
    assertThat(at(tree.with("outcomes.flare.none.key", value), "outcomes", "flare", "none", "key"))
        .isSameAs(value);
    Located.Sequence list =
        (Located.Sequence)
            at(tree.with("outcomes.flare.list[1]", value), "outcomes", "flare", "list");
    assertThat(list.items().get(1)).isSameAs(value);
    assertThat(at(tree, "outcomes", "flare", "effect", "post").shown()).isEqualTo("\"0\"");
    assertThatThrownBy(() -> tree.with("outcomes.flare.effect.post.x", value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("path must lead through maps and lists, got \"0\" before x");
    assertThatThrownBy(() -> tree.with("outcomes.flare.list.2", value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("index must be 0 to 1, got 2");
  }

  private static Located at(Located tree, String... keys) {
    Located node = tree;
    for (String key : keys) {
      node = ((Located.Mapping) node).entries().get(key);
    }
    return node;
  }

  @Test
  void a_field_reads_each_kind_of_value_or_complains() {
    Problems problems = new Problems();
    Field root = Field.of(read("{s: '', n: ~, l: [1, x], m: {a: 1}, big: 99999999999}"), problems);
    Map<String, Field> fields = root.entries();
    assertThat(fields.get("s").textOrEmpty()).contains("");
    assertThat(fields.get("n").present()).isFalse();
    assertThat(fields.get("n").number()).isEmpty();
    assertThat(fields.get("big").longInteger()).contains(99_999_999_999L);
    assertThat(problems.isEmpty()).isTrue();
    assertThat(fields.get("s").text()).isEmpty();
    assertThat(fields.get("l").list(Field::number)).isEmpty();
    assertThat(fields.get("l").entries()).isEmpty();
    assertThat(fields.get("m").items()).isEmpty();
    assertThat(fields.get("m").flag()).isEmpty();
    assertThat(fields.get("big").integer(0)).isEmpty();
    assertThat(fields.get("s").longInteger()).isEmpty();
    assertThat(problems.count()).isEqualTo(7);
  }

  @Test
  void asking_for_a_key_that_was_not_declared_is_a_defect() {
    Fields fields = Field.of(read("{a: 1}"), new Problems()).fields(List.of("a"));
    assertThatThrownBy(() -> fields.optional("b")).isInstanceOf(IllegalStateException.class);
  }
}
