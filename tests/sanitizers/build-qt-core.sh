#!/usr/bin/env bash
# build-qt-core.sh FOLDER: Qt Core of this very Debian release with ThreadSanitizer inside, as FOLDER/b/lib.
#
# Needed because ThreadSanitizer sees only what it has compiled: with Debian's own libQt6Core, a plain
# QMutex with a QWaitCondition, and every queued signal, is reported as a race (87 reports for a correct
# program of 30 lines, 41 with ignore_noninstrumented_modules=1).
set -euo pipefail
folder="$1"
mkdir -p "$folder/lists/partial"
cd "$folder"
[ -e b/lib/libQt6Core.so.6 ] && exit 0

# deb-src of the very mirror that this machine uses; the system's own lists stay as they are
cat /etc/apt/sources.list.d/*.sources 2>/dev/null | sed 's/^Types:.*/Types: deb-src/' >src.sources
sed -n 's/^deb /deb-src /p' /etc/apt/sources.list 2>/dev/null >src.list || true
if [ -s src.sources ]; then list="$PWD/src.sources"; else list="$PWD/src.list"; fi
apt=(apt-get -q -o "Dir::Etc::sourcelist=$list" -o Dir::Etc::sourceparts=/dev/null
    -o "Dir::State::lists=$PWD/lists" -o APT::Sandbox::User=root)
"${apt[@]}" update >apt.log 2>&1 && "${apt[@]}" source qt6-base >>apt.log 2>&1 || { tail -n 20 apt.log >&2; exit 1; }

cmake -G Ninja -S qt6-base-*/ -B b -DCMAKE_BUILD_TYPE=RelWithDebInfo \
    -DFEATURE_sanitizer=ON -DFEATURE_sanitize_thread=ON -DFEATURE_gui=OFF -DFEATURE_widgets=OFF -DFEATURE_dbus=OFF \
    -DFEATURE_xml=OFF -DFEATURE_printsupport=OFF -DFEATURE_glib=OFF -DFEATURE_system_pcre2=ON \
    -DFEATURE_system_doubleconversion=ON -DQT_BUILD_EXAMPLES=OFF -DQT_BUILD_TESTS=OFF >cmake.log 2>&1 ||
    { tail -n 40 cmake.log >&2; exit 1; }
cmake --build b --target Core >build.log 2>&1 || { tail -n 40 build.log >&2; exit 1; }
