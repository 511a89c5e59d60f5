#!/usr/bin/env bash
# check-in-chroot.sh FILE.deb: in a Debian 12 that has nothing else, install it, draw its window, purge it.
# Root only. The X server of DISPLAY is lent to it; the package mirror is the one this machine uses.
set -euo pipefail
deb="$1"
root="$(mktemp -d /var/tmp/cordboard-chroot.XXXXXX)" && chmod 755 "$root"
said() { printf 'chroot: %s\n' "$*" >&2; }
fail() { said "$*"; exit 1; }

leave() {
    local mount
    for mount in "$root/tmp/.X11-unix" "$root/dev" "$root/proc"; do
        if mountpoint -q "$mount"; then umount -R "$mount"; fi
    done
    rm -rf --one-file-system "$root"
}
trap leave EXIT

mirror_of_this_machine() {
    sed -nE 's/^URIs:[[:space:]]*([^[:space:]]+).*/\1/p' /etc/apt/sources.list.d/*.sources 2>/dev/null | head -n 1 | grep . ||
        sed -nE 's/^deb[[:space:]]+(\[[^]]*\][[:space:]]+)?([^[:space:]]+).*/\2/p' /etc/apt/sources.list | head -n 1
}

inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
as_person() {
    chroot --userspec=1000:1000 "$root" env -i PATH=/usr/bin:/bin LC_ALL=C.UTF-8 HOME=/home/person DISPLAY="$DISPLAY" "$@"
}
paths() { (cd "$root" && find . -xdev \( -path ./tmp -o -path ./proc -o -path ./dev -o -path ./home -o -path ./var/log -o -path ./var/cache \) -prune -o -print | sort); }

# A folder of their own, not this machine's: what removes the folder again can never reach those.
make_devices() {
    mount -t tmpfs -o mode=755 devices "$root/dev"
    mknod -m 666 "$root/dev/null" c 1 3 && mknod -m 666 "$root/dev/zero" c 1 5
    mknod -m 666 "$root/dev/random" c 1 8 && mknod -m 666 "$root/dev/urandom" c 1 9
    mkdir -m 1777 "$root/dev/shm" && ln -s /proc/self/fd "$root/dev/fd"
}

said "making a clean Debian 12 in $root"
debootstrap --variant=minbase bookworm "$root" "$(mirror_of_this_machine)" >"$root.log" 2>&1 || { tail -n 20 "$root.log" >&2; rm -f "$root.log"; exit 1; }
rm -f "$root.log"
for setting in /etc/apt/apt.conf.d/*; do
    case "$setting" in *docker-no-languages | *autoremove*) ;; *) cp -n "$setting" "$root/etc/apt/apt.conf.d/" ;; esac
done
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d" && chmod 755 "$root/usr/sbin/policy-rc.d"
mount -t proc proc "$root/proc"
make_devices
mkdir -p "$root/tmp/.X11-unix" "$root/home/person" && chown 1000:1000 "$root/home/person"
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
paths >"$root/tmp/before"

said "installing $(basename "$deb") with what it depends on and nothing that it recommends"
cp "$deb" "$root/tmp/cordboard.deb" && chmod 644 "$root/tmp/cordboard.deb"
inside apt-get -q -y update >"$root/tmp/apt.log" 2>&1 || { cat "$root/tmp/apt.log" >&2; fail "apt-get update failed"; }
inside apt-get -q -y install --no-install-recommends /tmp/cordboard.deb >"$root/tmp/apt.log" 2>&1 </dev/null ||
    { tail -n 30 "$root/tmp/apt.log" >&2; fail "it does not install"; }

for program in cordboard cordboardd cordboard-smsc cordboard-media cordboard-video; do
    as_person "$program" --version </dev/null || fail "$program --version does not run"
done
said "opening the console on the demo carrier"
as_person timeout 90 cordboard --demo --screenshot /home/person/window.png </dev/null || fail "the console does not start"
[ -s "$root/home/person/window.png" ] || fail "the console drew no window"
cp "$root/home/person/window.png" "$(dirname "$deb")/window.png"
said "its window is $(dirname "$deb")/window.png ($(file -b "$root/home/person/window.png"))"

said "purging it"
inside apt-get -q -y purge cordboard >"$root/tmp/apt.log" 2>&1 </dev/null || { cat "$root/tmp/apt.log" >&2; fail "it does not purge"; }
inside apt-get -q -y autoremove --purge >"$root/tmp/apt.log" 2>&1 </dev/null || fail "what it needed cannot be removed"
paths >"$root/tmp/after"
left="$(comm -13 "$root/tmp/before" "$root/tmp/after" | grep -i cordboard || true)"
[ -z "$left" ] || fail "purging leaves behind: $left"
said "installed, started, purged; nothing of it is left"
