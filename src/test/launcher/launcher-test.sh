#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Tries bin/equipoise in a copy of this checkout: the first build, two at once, links, other
# directories, sources that change or break, what is missing, what is killed. Maven builds it
# once and once more with a broken source; for the rest a stand-in hands out the first jar, counts
# how often it was asked, and is slow or fails when told. Prints "N passed, N failed".
set -uo pipefail

here=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd -P)
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
copy="$tmp/a copy with spaces"
launch="$copy/target/launch"
mkdir "$copy" "$tmp/stand-in" "$tmp/tools" "$tmp/elsewhere"
(cd "$here" && tar cf - pom.xml LICENSE THIRD-PARTY.txt .mvn bin src/build src/main) |
  tar xf - -C "$copy"
passed=0
failed=0

# check WHAT COMMAND...: the command decides
check() {
  local what=$1
  shift
  if "$@"; then
    passed=$((passed + 1))
    echo "ok      $what"
  else
    failed=$((failed + 1))
    echo "FAILED  $what"
    for stream in out err; do sed "s/^/  $stream: /" "$tmp/$stream" | tail -n 40; done
  fi
}

# run COMMAND...: keeps its status, output and errors
run() {
  "$@" >"$tmp/out" 2>"$tmp/err" </dev/null
  status=$?
}

exits() { [ "$status" -eq "$1" ]; }
says() { grep -q -- "$1" "$tmp/err"; }
lines() { [ "$(wc -l <"$tmp/err")" -eq "$1" ]; }
answers() { exits 0 && [ "$(cat "$tmp/out")" = "$version" ]; }
builds() { [ "$(cat "$tmp/count")" -eq "$1" ]; }
reset() { echo 0 >"$tmp/count"; }
kept() { [ "$(find "$launch" -maxdepth 1 -name 'build-*' -type d | wc -l)" -eq "$1" ]; }

cat >"$tmp/stand-in/mvn" <<'STAND_IN'
#!/bin/sh
for argument; do
  case $argument in -Dtarget.directory=*) to=${argument#*=} ;; esac
done
echo $(($(cat "$TMP_OF_TEST/count") + 1)) >"$TMP_OF_TEST/count"
[ -f "$TMP_OF_TEST/slow" ] && sleep 3
[ -f "$TMP_OF_TEST/fail" ] && { echo "stand-in: told to fail"; exit 1; }
mkdir -p "$to" && cp -R "$TMP_OF_TEST/first/." "$to/"
STAND_IN
chmod +x "$tmp/stand-in/mvn"
export TMP_OF_TEST=$tmp

# What the script calls, without java, mvn and flock.
for tool in sh readlink find head tail sed mkdir mktemp chmod touch mv rm ln awk cat sleep cp; do
  ln -s "$(command -v "$tool")" "$tmp/tools/$tool"
done
java_home=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')
unset JAVA_HOME

# --- Maven itself --------------------------------------------------------------------------------
ln -s "../a copy with spaces/bin/equipoise" "$tmp/elsewhere/link"
ln -s link "$tmp/elsewhere/eq"
cd "$tmp/elsewhere" || exit 1
run ./eq version
version=$(cat "$tmp/out")
check 'builds on the first run, through links, from another directory, in a path with spaces' exits 0
check 'prints what was asked on standard output' test -n "$version"
check 'says that it builds, in one line on standard error' eval 'lines 1 && says building'
check 'has an archive for class-data sharing' test -f "$launch/current/classes.jsa"
cp -R "$(readlink -f "$launch/current")" "$tmp/first"
rm -f "$tmp/first/stamp" "$tmp/first/java" "$tmp/first/classes.jsa"
run ./eq version
check 'builds once: the second run only answers' eval 'answers && lines 0'

main="$copy/src/main/java/org/equipoise/cli/Main.java"
cp "$main" "$tmp/Main.java"
echo 'broken' >>"$main"
run ./eq version
check 'a source that does not compile: exit 3' exits 3
check 'with the end of the log and where it is' eval "says 'COMPILATION ERROR' && says build.log"
check 'and nothing on standard output' test ! -s "$tmp/out"

# --- a stand-in for Maven ------------------------------------------------------------------------
PATH="$tmp/stand-in:$PATH"
cp "$tmp/Main.java" "$main"
reset
run ./eq version
check 'recovers when the source is mended' eval 'answers && builds 1'
run "$copy/bin/equipoise" version
check 'runs by its full path' eval 'answers && builds 1'
cd "$copy" && run bin/equipoise version
check 'runs by a relative path' eval 'answers && builds 1'
cd "$copy/bin" && PATH="$copy/bin:$PATH" run equipoise version
check 'runs from the PATH' eval 'answers && builds 1'
cd "$tmp/elsewhere" || exit 1

reset
touch "$main"
run ./eq version
check 'builds again when a source is newer' eval 'answers && builds 1 && lines 1'
echo '# more' >>"$copy/src/main/launch/training.txt"
mkdir -p "$copy/src/main/resources" && : >"$copy/src/main/resources/extra"
run ./eq version
rm "$copy/src/main/resources/extra"
run ./eq version
check 'builds again when one was deleted' eval 'answers && builds 3'

reset
touch "$copy/pom.xml" "$tmp/fail"
run ./eq version
check 'a failed build: exit 3, the end of its log, the old build left' \
  eval 'exits 3 && says "told to fail" && test -f "$launch/current/equipoise.jar"'
rm "$tmp/fail"
run ./eq version
check 'the next run tries again' eval 'answers && builds 2'

both() {
  ./eq version >"$tmp/out1" 2>"$tmp/err1" &
  local first=$!
  sleep 0.5
  run ./eq version
  wait "$first" && answers && [ "$(cat "$tmp/out1")" = "$version" ]
}
reset
touch "$copy/pom.xml" "$tmp/slow"
check 'two at once: both answer' both
check 'and only one of them builds' builds 1

reset
touch "$copy/pom.xml"
check 'two at once without flock: both answer' \
  eval 'PATH="$tmp/stand-in:$tmp/tools" JAVA_HOME=$java_home both'
check 'and only one of them builds' builds 1

killed() {
  ./eq version >/dev/null 2>&1 &
  sleep 1
  kill -KILL $!
  wait $! 2>/dev/null
  run ./eq version
  answers && says waiting
}
reset
touch "$copy/pom.xml"
check 'one killed while Maven goes on: the next waits for Maven, then answers' killed
rm "$tmp/slow"

touch "$copy/pom.xml"
old=$(readlink -f "$launch/current")
exec 7<"$old/stamp"
flock -s 7
run ./eq version
check 'a rebuild leaves the build of a running command' eval 'answers && test -f "$old/equipoise.jar"'
exec 7<&-
touch "$copy/pom.xml"
run ./eq version
check 'and removes those that nobody runs' eval 'answers && kept 1'

rm -rf "$copy/target"
reset
run ./eq version
check 'builds again after mvn clean' eval 'answers && builds 1'
printf 'no archive' >"$tmp/jsa" && chmod u+w "$launch/current/classes.jsa"
cp "$tmp/jsa" "$launch/current/classes.jsa"
run ./eq version
check 'a broken archive is not noticed' eval 'answers && lines 0'
mv "$copy" "$tmp/moved"
reset
run "$tmp/moved/bin/equipoise" version
check 'a moved checkout runs' eval 'answers && lines 0'
touch "$tmp/moved/pom.xml"
run "$tmp/moved/bin/equipoise" version
# Not in the path with spaces: there JDK 17 takes only the JDK's own classes from an archive.
build=$(readlink -f "$tmp/moved/target/launch/current")
java -Xshare:on "-XX:SharedArchiveFile=$build/classes.jsa" -Xlog:class+load:file="$tmp/loaded" \
  -cp "$build/equipoise.jar" org.equipoise.cli.Main version >"$tmp/out" 2>"$tmp/err"
check 'its archive, made anew, has our classes' \
  grep -q 'org.equipoise.cli.Main source: shared objects file' "$tmp/loaded"
mv "$tmp/moved" "$copy"

# --- what is missing -----------------------------------------------------------------------------
fake() { # fake VERSION: a java of that version, without javac
  mkdir -p "$tmp/jre/bin"
  printf '#!/bin/sh\necho "openjdk version \\"%s\\"" >&2\necho "    java.home = %s" >&2\n' \
    "$1" "$tmp/jre" >"$tmp/jre/bin/java"
  chmod +x "$tmp/jre/bin/java"
}
one_line() { exits 3 && lines 1 && says "$1" && [ ! -s "$tmp/out" ]; }

PATH=$tmp/tools run ./eq version
check 'no java on the PATH: exit 3 and one line' one_line 'JDK 17'
JAVA_HOME=$tmp/nothing run ./eq version
check 'JAVA_HOME without java: exit 3 and one line' one_line 'JDK 17.*JAVA_HOME'
fake 11.0.2
JAVA_HOME=$tmp/jre run ./eq version
check 'java 11, built already: exit 3 and one line' one_line 'JDK 17.*version 11'
touch "$copy/pom.xml"
JAVA_HOME=$tmp/jre run ./eq version
check 'java 11, to be built: exit 3 and one line' one_line 'JDK 17.*version 11'
fake 17.0.1
JAVA_HOME=$tmp/jre run ./eq version
check 'a JRE: exit 3 and one line' one_line 'JDK 17.*javac'
PATH=$tmp/tools JAVA_HOME=$java_home run ./eq version
check 'no Maven, to be built: exit 3 and one line' one_line 'Maven 3.8'
run ./eq version
PATH=$tmp/tools JAVA_HOME=$java_home run ./eq version
check 'no Maven, built already: answers' answers

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
