#!/usr/bin/env bash
# Paints the screens of the console with sample data:
#   pictures.sh BUILD FOLDER [NAME…]    into FOLDER, each as NAME-VARIANT.png; without names all of them
#   pictures.sh BUILD FOLDER --docs [NAME…]    only those that README and docs/ show
# Variants: light, dark, contrast, small (960x600), 200 (two pixels for one), large (letters half as large again).
set -euo pipefail

build="$1" folder="$2"
shift 2

# NAME PROGRAM ARGUMENTS
screens() {
    local page
    for page in inbox found needs-you palette first-run held opted-out question spelling strips undo later later-menu \
        later-held replies replies-ask media media-video media-link media-open why why-details why-waiting why-unknown health \
        health-stuck settings settings-replies settings-labels settings-notices settings-keys settings-media rules-0 rules-1 rules-2 \
        rules-3 carriers carrier-test carrier-mm7 carrier-unknown carrier-pdus team team-assign team-snooze \
        team-snoozed team-closed team-mine-empty team-undo team-note team-mention team-mentions team-labels \
        team-label-new team-filter team-filter-form team-blocked team-person team-zone team-merge team-emoji \
        team-date; do
        echo "$page show_shell --page $page"
    done
    echo "bubbles show_chat --scene states"
    echo "warnings show_chat --scene warnings"
    echo "quotes show_chat --scene quotes"
    echo "chat-rtl show_chat --rtl"
    echo "overview show_carriers --tab Overview"
    echo "overview-ill show_carriers --tab Overview --ill"
    echo "connection show_carriers --tab Connection"
    echo "connection-advanced show_carriers --tab Connection --advanced"
    for page in routes editor senders sender costs; do echo "routing-$page show_routing --page $page"; done
    echo "simulator show_simulator"
    echo "simulator-off show_simulator --off"
    for page in deliveries settings new once signature catcher replay keys key newkey madekey console empty; do
        echo "hooks-$page show_integrations --page $page"
    done
}

# What the words in README and docs/ are about; few, because the repository keeps them for ever.
for_docs() {
    cat <<'TEXT'
inbox light
team-person light
why light
strips light
media light
palette dark
carrier-pdus light
simulator light
routing-routes light
hooks-deliveries light
health-stuck light
first-run light
TEXT
}

# A page is painted without the window around it: its room is what the rail and the status line leave.
arguments_of() { # PROGRAM VARIANT
    local size=1280x800 small=960x600 contrast=hc
    case "$1" in
    show_shell) ;;
    show_chat) size=888x775 small=700x575 contrast=high-contrast ;;
    *) size=1208x774 small=904x574 ;;
    esac
    case "$2" in
    dark) echo "--theme dark --size $size" ;;
    contrast) echo "--theme $contrast --size $size" ;;
    small) echo "--size $small" ;;
    *) echo "--size $size" ;;
    esac
}

paint() { # NAME PROGRAM ARGUMENTS… VARIANT
    local name="$1" program="$2" variant="${!#}" arguments=("${@:3:$#-3}")
    local path scale=1 points=10
    path="$(find "$build" -type f -name "$program" -perm -u+x -print -quit)"
    [ "$variant" != 200 ] || scale=2
    [ "$variant" != large ] || points=15
    # shellcheck disable=SC2046  # several words
    QT_QPA_PLATFORM=offscreen QT_SCALE_FACTOR=$scale CORDBOARD_POINTS=$points LANG=C.UTF-8 \
        "$path" "${arguments[@]}" $(arguments_of "$program" "$variant") \
        --out "$folder/$name-$variant.png" 2>"$logs/$name-$variant.log" ||
        { echo "pictures: $name-$variant was not painted" >&2; cat "$logs/$name-$variant.log" >&2; exit 1; }
}

jobs_of() { # the lines for paint(): all, those named, or those for docs/
    local name rest variant wanted docs=""
    [ "${1:-}" != --docs ] || { docs=1; shift; }
    while read -r name rest; do
        [ $# = 0 ] || [[ " $* " == *" $name "* ]] || continue
        wanted="light dark contrast small 200 large"
        [ -z "$docs" ] || wanted="$(for_docs | sed -n "s/^$name //p")"
        for variant in $wanted; do echo "$name $rest $variant"; done
    done < <(screens)
}

refuse_unknown() { # NAME…: a name that paints nothing is a mistake
    local name known from=screens
    [ "${1:-}" != --docs ] || { from=for_docs; shift; }
    known=" $($from | cut -d' ' -f1 | xargs) "
    for name in "$@"; do
        [[ "$known" == *" $name "* ]] || { printf 'pictures: there is no %s; there are:%s\n' "$name" "$known" >&2; exit 2; }
    done
}

refuse_unknown "$@"
mkdir -p "$folder"
logs="$(mktemp -d)"
trap 'rm -rf "$logs"' EXIT
export build folder logs
export -f paint arguments_of
jobs_of "$@" | xargs -P "$(nproc)" -L 1 bash -c 'paint "$@"' paint
echo "$(find "$folder" -name '*.png' | wc -l) pictures are in $folder"
