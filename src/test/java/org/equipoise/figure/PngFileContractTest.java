// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngFileContractTest {
  @ParameterizedTest
  @CsvSource({"1, 1", "1, 40", "40, 1", "33, 57", "400, 300"})
  void another_reader_sees_every_pixel_as_it_was(int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261128L);
    for (int y = 0; y < height; y++) {
      boolean repeats = y > 0 && random.nextInt(3) > 0;
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, repeats ? image.getRGB(x, y - 1) : random.nextInt());
      }
    }
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(PngFile.of(image)));
    assertThat(read.getWidth()).isEqualTo(width);
    assertThat(read.getHeight()).isEqualTo(height);
    assertThat(read.getRGB(0, 0, width, height, null, 0, width))
        .isEqualTo(image.getRGB(0, 0, width, height, null, 0, width));
  }
}
