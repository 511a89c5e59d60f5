#!/bin/sh
# Runs a program with a D-Bus session and a gnome-keyring of its own, in a folder that is removed afterwards.
#   with_keyring.sh unlocked|locked|none PROGRAM [ARGUMENT…]
# Nothing of the user's session is touched: other bus, other HOME, other XDG folders.
set -eu

# GLib keeps some memory until the process ends. Only whole stacks show LeakSanitizer that it is GLib's.
export LSAN_OPTIONS="${LSAN_OPTIONS:+$LSAN_OPTIONS:}fast_unwind_on_malloc=0"
mode=$1
shift
dir=$(mktemp -d)
bus_pid=
keyring_pid=
program_pid=
clean() {
    [ -z "$program_pid" ] || kill "$program_pid" 2>/dev/null || true
    [ -z "$keyring_pid" ] || kill "$keyring_pid" 2>/dev/null || true
    [ -z "$bus_pid" ] || kill "$bus_pid" 2>/dev/null || true
    rm -rf "$dir"
}
trap clean EXIT
trap 'exit 1' INT TERM

# In the background, so that a signal to this script is heard while the program runs.
run() {
    "$@" &
    program_pid=$!
    code=0
    wait "$program_pid" || code=$?
    program_pid=
    exit "$code"
}

export HOME="$dir" XDG_DATA_HOME="$dir/data" XDG_CONFIG_HOME="$dir/config" XDG_CACHE_HOME="$dir/cache"
export XDG_RUNTIME_DIR="$dir/run" XDG_CURRENT_DESKTOP=GNOME
unset KDE_FULL_SESSION DISPLAY WAYLAND_DISPLAY GNOME_KEYRING_CONTROL SSH_AUTH_SOCK || true
mkdir -m 700 "$XDG_DATA_HOME" "$XDG_CONFIG_HOME" "$XDG_CACHE_HOME" "$XDG_RUNTIME_DIR"

if [ "$mode" = none ]; then
    export DBUS_SESSION_BUS_ADDRESS="unix:path=$dir/no-bus"
    run "$@"
fi

cat >"$dir/bus.conf" <<CONF
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=$dir/bus</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
CONF
mkfifo "$dir/ready"
dbus-daemon --config-file="$dir/bus.conf" --nofork --print-address=3 3>"$dir/ready" &
bus_pid=$!
read -r _ <"$dir/ready"
export DBUS_SESSION_BUS_ADDRESS="unix:path=$dir/bus"

printf 'test password' | gnome-keyring-daemon --foreground --unlock --components=secrets >"$dir/keyring.log" 2>&1 &
keyring_pid=$!
# The name appears on the bus when the daemon is ready; asking waits for it, no longer than 20 s.
gdbus wait --session --timeout 20 org.freedesktop.secrets
if [ "$mode" = locked ]; then
    gdbus call --session --dest org.freedesktop.secrets --object-path /org/freedesktop/secrets \
        --method org.freedesktop.Secret.Service.Lock "['/org/freedesktop/secrets/collection/login']" >/dev/null
fi
run "$@"
