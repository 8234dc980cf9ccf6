// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TypefaceContractTest {
  /** What Java throws without FreeType, and without a configuration of fonts. */
  static Stream<Error> failures() {
    return Stream.of(
        new UnsatisfiedLinkError(
            "libfontmanager.so: libfreetype.so.6: cannot open shared object file"),
        new InternalError("Fontconfig head is null, check your fonts or fonts configuration"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void a_machine_without_a_library_is_told_both_names_and_what_failed(Error failure) {
    AtomicInteger calls = new AtomicInteger();
    Typeface.Once once =
        new Typeface.Once(
            () -> {
              if (calls.incrementAndGet() == 1) {
                throw failure;
              }
              throw new NoClassDefFoundError("Could not initialize class sun.font.FontManager");
            });
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(once::get)
          .isInstanceOf(DrawingUnavailableException.class)
          .hasCause(failure)
          .hasMessageContainingAll(
              "libfreetype", "libfontconfig", failure.getMessage(), "apt-get install");
    }
    assertThat(calls).hasValue(1);
  }

  @Test
  void another_fault_is_not_taken_for_a_missing_library() {
    Typeface.Once once =
        new Typeface.Once(
            () -> {
              throw new IllegalStateException("DejaVuSans.ttf is not in the jar");
            });
    assertThatThrownBy(once::get).hasMessage("DejaVuSans.ttf is not in the jar");
  }

  @Test
  void a_typeface_is_loaded_once() {
    AtomicInteger calls = new AtomicInteger();
    Typeface.Once once =
        new Typeface.Once(
            () -> {
              calls.incrementAndGet();
              return Typeface.get();
            });
    assertThat(once.get()).isSameAs(once.get());
    assertThat(calls).hasValue(1);
  }
}
