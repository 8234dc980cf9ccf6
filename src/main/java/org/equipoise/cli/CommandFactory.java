// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Gives each command its streams. */
final class CommandFactory implements IFactory {
  private final Console console;

  CommandFactory(Console console) {
    this.console = console;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (!Runnable.class.isAssignableFrom(type)
        || !type.getPackage().equals(getClass().getPackage())) {
      return CommandLine.defaultFactory().create(type);
    }
    try {
      Constructor<K> constructor = type.getDeclaredConstructor(Console.class);
      return constructor.newInstance(console);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("cannot make the command " + type.getSimpleName(), e);
    }
  }
}
