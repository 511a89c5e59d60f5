#!/usr/bin/env bash
# update.sh [FOLDER]: takes new strings of core/, ui/ and app/ into the .ts files of FOLDER (this one).
# English holds plurals only: its other strings are the source itself.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
folder="${1:-$here}"
lupdate="$(ls /usr/lib/qt6/bin/lupdate 2>/dev/null || command -v lupdate)"
cd "$here/.."

take() { # take LANGUAGE OPTIONS…
    "$lupdate" -silent -recursive core ui app translations -source-language en -target-language "$1" \
        -locations none -no-obsolete "${@:2}" -ts "$folder/cordboard_$1.ts"
}

take en -pluralonly
for file in "$folder"/cordboard_*.ts; do
    language="${file##*/cordboard_}"
    [ "$language" = en.ts ] || take "${language%.ts}"
done
