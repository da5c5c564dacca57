#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Storyloop authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# validate.sh PROGRAM SAMPLES WORK: exports the samples as pages and has html-validate read them. Where npm is missing or
# cannot fetch what package-lock.json names, that is said, and the answer is 77: skipped.
set -euo pipefail
program=$1 samples=$2 work=$3
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

skip() {
    echo "SKIPPED, the pages were not validated: $1"
    exit 77
}
command -v npm > /dev/null || skip "there is no npm"
mkdir -p "$work"
cp "$here"/package.json "$here"/package-lock.json "$here"/htmlvalidate.json "$work"
cd "$work"
rm -f -- *.html
npm ci --no-audit --no-fund || skip "npm could not fetch html-validate"
for edition in share study; do
    "$program" export "$samples" --edition "$edition" -o "all-$edition.html"
    for story in "$samples"/*.story.json; do
        name=$(basename "$story" .story.json)
        "$program" export "$story" --edition "$edition" -o "$name-$edition.html"
    done
done
node_modules/.bin/html-validate --config htmlvalidate.json -- *.html
echo "$(ls -- *.html | wc -l) pages are valid"
