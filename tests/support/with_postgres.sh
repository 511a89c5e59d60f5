#!/bin/sh
# Runs a program beside a PostgreSQL of its own: a fresh cluster in a folder that is removed
# afterwards, on loopback and on a port nobody else has.
#   with_postgres.sh PROGRAM [ARGUMENT…]
# The program finds the address in CORDBOARD_TEST_POSTGRES (postgresql://cordboard@127.0.0.1:PORT),
# and in CORDBOARD_TEST_POSTGRES_CTL a command that takes: stop | crash | start | restart | password.
# The server refuses to run as root, so root lends it the user nobody.
set -eu

bin=
for folder in /usr/lib/postgresql/*/bin; do
    [ ! -x "$folder/initdb" ] || bin=$folder
done
if [ -z "$bin" ]; then
    echo "PostgreSQL 15 is not installed here (package postgresql-15); this was skipped."
    exit 0
fi

# In memory where there is room: what is tested here is ours, and dies by kill -9 at worst, which memory
# survives. On a disk every commit of every test would wait for it.
room=$(df -Pk /dev/shm 2>/dev/null | awk 'NR == 2 { print $4 }')
if [ "${room:-0}" -gt 600000 ]; then dir=$(mktemp -d /dev/shm/cordboard-XXXXXX); else dir=$(mktemp -d); fi
server_user=
program_pid=
as_server() { (cd "$dir" && "$@"); }
if [ "$(id -u)" = 0 ]; then
    server_user=nobody
    as_server() { (cd "$dir" && setpriv --reuid=nobody --regid=nogroup --clear-groups "$@"); }
    chown nobody "$dir"
fi
clean() {
    [ -z "$program_pid" ] || kill "$program_pid" 2>/dev/null || true
    [ ! -e "$dir/data/postmaster.pid" ] || as_server "$bin/pg_ctl" -D "$dir/data" -s -m immediate stop 2>/dev/null || true
    rm -rf "$dir"
}
trap clean EXIT
trap 'exit 1' INT TERM

export LC_ALL=C.UTF-8
as_server "$bin/initdb" -D "$dir/data" -U cordboard -A trust -E UTF8 --no-locale --no-sync >"$dir/initdb.log" 2>&1 ||
    { cat "$dir/initdb.log"; exit 1; }

# Unlike a fixed port, one that the kernel has just given is free, but for a moment's race.
tries=0
until {
    port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
    as_server "$bin/pg_ctl" -D "$dir/data" -s -w -t 60 -l "$dir/server.log" -o \
        "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=60" start
}; do
    tries=$((tries + 1))
    [ "$tries" -lt 5 ] || { cat "$dir/server.log"; exit 1; }
done

cat >"$dir/ctl" <<CTL
#!/bin/sh
set -eu
as_server() { ${server_user:+setpriv --reuid=nobody --regid=nogroup --clear-groups} "\$@"; }
cd "$dir"
case "\$1" in
stop) as_server "$bin/pg_ctl" -D "$dir/data" -s -w -m fast stop ;;
crash) as_server "$bin/pg_ctl" -D "$dir/data" -s -w -m immediate stop ;;
start) as_server "$bin/pg_ctl" -D "$dir/data" -s -w -t 60 -l "$dir/server.log" -o \
    "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=60" start ;;
restart) "\$0" crash; "\$0" start ;;
# from now on logins need a password; \$2 is the one of cordboard
password)
    "$bin/psql" -q -h 127.0.0.1 -p $port -U cordboard postgres -c "ALTER ROLE cordboard PASSWORD '\$2'"
    as_server sed -i 's/trust\$/scram-sha-256/' "$dir/data/pg_hba.conf"
    as_server "$bin/pg_ctl" -D "$dir/data" -s reload ;;
esac
CTL
chmod 755 "$dir" "$dir/ctl"

export CORDBOARD_TEST_POSTGRES="postgresql://cordboard@127.0.0.1:$port"
export CORDBOARD_TEST_POSTGRES_CTL="$dir/ctl"
# In the background, so that a signal to this script is heard while the program runs.
"$@" &
program_pid=$!
code=0
wait "$program_pid" || code=$?
program_pid=
exit "$code"
