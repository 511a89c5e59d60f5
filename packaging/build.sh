#!/usr/bin/env bash
# build.sh BUILD_FOLDER OUT_FOLDER: packs what is built, then looks the .deb over.
set -euo pipefail
build="$1" out="$2"
export LC_ALL=C.UTF-8

bad() { printf 'package: %s\n' "$*" >&2; failed=1; }
failed=0

rm -rf "$out" && mkdir -p "$out"
cpack --config "$build/CPackConfig.cmake" -B "$out" >"$out/cpack.log" 2>&1 ||
    { cat "$out/cpack.log" >&2; exit 1; }
rm -rf "$out/_CPack_Packages" "$out"/install_manifest*.txt
deb="$(echo "$out"/*.deb)"

tree="$(mktemp -d)"
trap 'rm -rf "$tree"' EXIT
dpkg-deb -R "$deb" "$tree"

# Everything that a person, a desktop or an administrator expects of a package.
for path in usr/bin/cordboard usr/bin/cordboardd usr/bin/cordboard-smsc usr/bin/cordboard-media usr/bin/cordboard-video \
    usr/share/applications/org.cordboard.Cordboard.desktop usr/share/metainfo/org.cordboard.Cordboard.metainfo.xml \
    usr/share/icons/hicolor/scalable/apps/org.cordboard.Cordboard.svg \
    usr/share/icons/hicolor/48x48/apps/org.cordboard.Cordboard.png \
    usr/share/man/man1/cordboard.1.gz usr/share/man/man1/cordboardd.1.gz usr/share/man/man1/cordboard-smsc.1.gz \
    usr/share/man/man1/cordboard-media.1.gz usr/share/man/man1/cordboard-video.1.gz \
    usr/lib/systemd/system/cordboardd.service \
    usr/share/doc/cordboard/copyright usr/share/doc/cordboard/changelog.gz; do
    [ -e "$tree/$path" ] || bad "/$path is not in it"
done
for package in libsqlite3-0 libqt6sql6-psql libqt6svg6 libqt6gui6 libqt6widgets6 libsecret-1-0 ca-certificates libc6 libavformat59; do
    grep -qE "^Depends:.*\b$package\b" "$tree/DEBIAN/control" || bad "Depends does not name $package"
done
for program in "$tree"/usr/bin/*; do
    file -b "$program" | grep -q 'pie executable.*, stripped' || bad "$program is not stripped, or not position independent"
    if readelf -d "$program" | grep -qE 'RPATH|RUNPATH'; then bad "$program has a run path into the build folder"; fi
    if strings -a "$program" | grep -qF "$(cd "$build/../.." && pwd)/"; then bad "$program names the folder it was built in"; fi
done
find "$tree" -path "$tree/DEBIAN" -prune -o -perm /022 -not -type l -print | grep . && bad "the files above can be written by others"
for page in "$tree"/usr/share/man/man1/*.gz; do
    zcat "$page" | head -n 1 | grep -q '^\.TH' || bad "$page is no man page"
done
desktop-file-validate "$tree"/usr/share/applications/*.desktop || bad "the desktop file is not valid"
appstreamcli validate --no-net "$tree"/usr/share/metainfo/*.xml >"$out/appstream.log" || { cat "$out/appstream.log" >&2; bad "the metainfo is not valid"; }
rm -f "$out/appstream.log"

[ "$failed" = 0 ] || exit 1
ls -l "$out" | awk 'NR > 1 {print $5, $9}'
